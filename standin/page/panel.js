/** The side panel: person, time zone, flood limits, faults, and the bot's last calls. */

import { sim } from "./api.js";
import { viewerZone } from "./dates.js";
import { confirmed } from "./dialogs.js";
import { byId, h, iconButton, redraw } from "./dom.js";
import { language, t } from "./labels.js";
import { callsSection, followCalls } from "./panel-calls.js";
import { drawFaults, faultsSection } from "./panel-faults.js";
import { changed, me, on, store } from "./store.js";
import { attempt } from "./toast.js";

const ZONES = ["Europe/London", "Asia/Seoul", "America/New_York", "Australia/Sydney", "UTC"];

const panel = () => byId("panel");

/** Wire the panel and its switch in the top bar. */
export function startPanel() {
  byId("panel-toggle").addEventListener("click", () => toggle(panel().hidden));
  panel().addEventListener("keydown", (event) => event.key === "Escape" && toggle(false));
  on(["panel", "people"], draw);
}

function toggle(open) {
  panel().hidden = !open;
  document.body.classList.toggle("panel-open", open);
  byId("panel-toggle").setAttribute("aria-expanded", String(open));
  draw();
  followCalls(open);
  byId(open ? "panel-close" : "panel-toggle").focus();
}

function draw() {
  const label = t("panel");
  byId("panel-toggle").setAttribute("aria-label", label);
  byId("panel-toggle").title = label;
  panel().setAttribute("aria-label", label);
  const person = me();
  if (panel().hidden || !person) return;
  // Sections stay as they are until their own facts change: a half-filled form must survive the news.
  redraw(panel(), language(), frame);
  redraw(byId("panel-person"), JSON.stringify(person), () => personPart(person));
  redraw(byId("panel-zone"), String(store.zone), zonePart);
  byId("flood").checked = Boolean(store.flood.on);
  drawFaults();
}

function frame() {
  const close = iconButton("close", t("close"), { id: "panel-close", onclick: () => toggle(false) });
  return [
    h("header", null, h("h2", null, t("panel")), close),
    h("section", { id: "panel-person" }),
    h("section", { id: "panel-zone" }),
    floodSection(),
    faultsSection(),
    callsSection(),
  ];
}

function personPart(person) {
  const blocking = person.is_blocking;
  const change = () => attempt(() => (blocking ? sim.unblock(person.id) : sim.block(person.id)));
  const names = [person.first_name, person.username && `@${person.username}`, person.id];
  const style = `text-button ${blocking ? "primary" : "danger"}`;
  const block = { type: "button", class: style, "data-testid": "block", onclick: change };
  const forget = { type: "button", class: "text-button", "data-testid": "reset", onclick: reset };
  return [
    h("h3", null, names.filter(Boolean).join(" · ")),
    h(
      "div",
      { class: "panel-actions" },
      h("button", block, t(blocking ? "unblock" : "block")),
      h("button", forget, t("reset")),
    ),
  ];
}

async function reset() {
  if (await confirmed(t("reset_sure"), t("reset"))) await attempt(sim.reset);
}

function zonePart() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choose = (event) => {
    store.zone = event.target.value || null;
    changed("messages", "chats");
  };
  const zones = [["", t("zone_own", { zone: own })], ...ZONES.map((zone) => [zone, zone])];
  if (store.zone && !ZONES.includes(store.zone)) zones.push([store.zone, viewerZone()]);
  const options = zones.map(([value, name]) =>
    h("option", { value, selected: value === (store.zone ?? "") }, name),
  );
  return h(
    "label",
    { class: "field" },
    h("h3", null, t("zone")),
    h("select", { "data-testid": "zone", onchange: choose }, options),
  );
}

function floodSection() {
  const change = (event) => attempt(() => sim.flood({ on: event.target.checked }));
  const box = { type: "checkbox", role: "switch", id: "flood", "data-testid": "flood", onchange: change };
  return h(
    "section",
    null,
    h("label", { class: "check" }, h("h3", null, t("flood")), h("input", box)),
    h("p", { class: "hint" }, t("flood_hint")),
  );
}
