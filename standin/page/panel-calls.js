/** What the bot asked of the stand-in lately, the newest on top; polling for news is left out. */

import { sim } from "./api.js";
import { byId, h } from "./dom.js";
import { t } from "./labels.js";

const SHOWN = 40;
const REFRESH_MS = 1500;

const state = { next: 0, timer: null };

/** The section, made once; it fills itself while it is followed. */
export function callsSection() {
  state.next = 0;
  return h(
    "section",
    { "aria-labelledby": "calls-title" },
    h("h3", { id: "calls-title" }, t("calls")),
    h("ol", { id: "calls", "data-testid": "calls" }),
    h("p", { id: "no-calls", class: "hint" }, t("no_calls")),
  );
}

/** Ask for new calls from now on, or stop asking. */
export function followCalls(on) {
  clearInterval(state.timer);
  if (!on) return;
  state.timer = setInterval(load, REFRESH_MS);
  load();
}

async function load() {
  const asked = state.next;
  const answer = await sim.calls(asked).catch(() => null);
  // While this was on its way, another answer may have come, or the section was made anew.
  if (!answer || asked !== state.next) return;
  const list = byId("calls");
  if (answer.next < asked) list.replaceChildren();
  state.next = answer.next;
  const news = answer.calls.filter(({ method, status }) => method !== "getUpdates" || status >= 400);
  list.prepend(...news.slice(-SHOWN).reverse().map(callItem));
  [...list.children].slice(SHOWN).forEach((item) => item.remove());
  byId("no-calls").hidden = list.children.length > 0;
}

function callItem({ n, method, params, status, response, chat_id: chat }) {
  const good = status < 400;
  const head = h(
    "summary",
    null,
    h("span", { class: `status ${good ? "good" : "bad"}` }, String(status || "–")),
    h("b", null, method),
    chat && h("span", { class: "hint" }, String(chat)),
  );
  const text = (value) => (typeof value === "string" ? value : JSON.stringify(value, null, 2));
  return h(
    "li",
    null,
    h(
      "details",
      { "data-call": n },
      head,
      h("pre", null, text(params)),
      h("pre", { "aria-label": t("raw_response") }, text(response)),
    ),
  );
}
