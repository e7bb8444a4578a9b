/** The tooltip of a date_time entity: the moment in full with its zone, and the text as written. */

import { fullMoment } from "./dates.js";
import { byId, h } from "./dom.js";
import { t } from "./labels.js";

const GAP = 6;

/** Show the tooltip while a moment is pointed at or focused; Esc hides it. */
export function startTooltip() {
  for (const name of ["mouseover", "focusin"]) document.addEventListener(name, show);
  for (const name of ["mouseout", "focusout"]) document.addEventListener(name, hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  byId("scroll").addEventListener("scroll", hide, { passive: true });
}

function show(event) {
  const moment = event.target.closest?.(".moment");
  if (!moment) return;
  const tip = byId("tooltip");
  const lines = [fullMoment(Number(moment.dataset.unix))];
  if (moment.dataset.written !== moment.textContent) lines.push(
    t("time_written", { text: moment.dataset.written }),
  );
  tip.replaceChildren(...lines.map((line) => h("span", null, line)));
  tip.hidden = false;
  moment.setAttribute("aria-describedby", "tooltip");
  const target = moment.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(target.left, innerWidth - width - 8))}px`;
  tip.style.top = `${target.top > height + 2 * GAP ? target.top - height - GAP : target.bottom + GAP}px`;
}

function hide() {
  byId("tooltip").hidden = true;
}
