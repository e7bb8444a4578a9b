/** The side panel: what the stand-in can do to the bot, and what the bot asked of it. */

import { sim } from "./api.js";
import { viewerZone } from "./dates.js";
import { confirmed } from "./dialogs.js";
import { byId, h, iconButton } from "./dom.js";
import { t } from "./labels.js";
import { changed, me, on, store } from "./store.js";
import { showError } from "./toast.js";

const SHOWN_CALLS = 40;
const REFRESH_MS = 1500;
const ZONES = ["Europe/London", "Asia/Seoul", "America/New_York", "Australia/Sydney", "UTC"];

const calls = { list: [], next: 0, timer: null };
const isOpen = () => !byId("panel").hidden;

/** Wire the panel and its switch in the top bar. */
export function startPanel() {
  byId("panel-toggle").addEventListener("click", () => toggle(!isOpen()));
  byId("panel").addEventListener("keydown", (event) => event.key === "Escape" && toggle(false));
  on(["panel", "people"], () => draw());
}

function toggle(open) {
  byId("panel").hidden = !open;
  document.body.classList.toggle("panel-open", open);
  byId("panel-toggle").setAttribute("aria-expanded", String(open));
  clearInterval(calls.timer);
  if (open) {
    calls.timer = setInterval(loadCalls, REFRESH_MS);
    loadCalls();
    draw();
    byId("panel").querySelector("button").focus();
  } else byId("panel-toggle").focus();
}

async function attempt(call) {
  try {
    await call();
  } catch (error) {
    showError(error);
  }
}

function draw() {
  const label = byId("panel-toggle");
  label.setAttribute("aria-label", t("panel"));
  label.title = t("panel");
  byId("panel").setAttribute("aria-label", t("panel"));
  if (!isOpen()) return;
  // Whoever fills in the form of faults must not lose it to a redraw.
  const form = byId("fault-form") ?? faultForm();
  const focused = document.activeElement?.id;
  byId("panel").replaceChildren(
    h("header", null, h("h2", null, t("panel")), iconButton("close", t("close"), { id: "panel-close", onclick: () => toggle(false) })),
    personSection(),
    zoneSection(),
    floodSection(),
    h("section", { "aria-labelledby": "faults-title" }, h("h3", { id: "faults-title" }, t("faults")), faultList(), form),
    callsSection(),
  );
  if (focused) byId(focused)?.focus();
}

function personSection() {
  const person = me();
  if (!person) return null;
  const blocking = person.is_blocking;
  const change = () => attempt(() => (blocking ? sim.unblock(person.id) : sim.block(person.id)));
  return h(
    "section",
    null,
    h("h3", null, [person.first_name, person.username && `@${person.username}`, person.id].filter(Boolean).join(" · ")),
    h("div", { class: "panel-actions" },
      h("button", { type: "button", id: "block", class: `text-button ${blocking ? "primary" : "danger"}`, "data-testid": "block", onclick: change }, t(blocking ? "unblock" : "block")),
      h("button", { type: "button", id: "reset", class: "text-button", "data-testid": "reset", onclick: reset }, t("reset")),
    ),
  );
}

async function reset() {
  if (await confirmed(t("reset_sure"), t("reset"))) await attempt(sim.reset);
}

function zoneSection() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choose = (event) => {
    store.zone = event.target.value || null;
    changed("messages", "chats");
  };
  const zones = [["", t("zone_own", { zone: own })], ...ZONES.map((zone) => [zone, zone])];
  if (store.zone && !ZONES.includes(store.zone)) zones.push([store.zone, viewerZone()]);
  const options = zones.map(([value, name]) => h("option", { value, selected: value === (store.zone ?? "") }, name));
  return h("section", null, h("label", { class: "field" }, h("h3", null, t("zone")), h("select", { id: "zone", "data-testid": "zone", onchange: choose }, options)));
}

function floodSection() {
  const change = (event) => attempt(() => sim.flood({ on: event.target.checked }));
  const box = h("input", { type: "checkbox", role: "switch", id: "flood", checked: Boolean(store.flood.on), "data-testid": "flood", onchange: change });
  return h("section", null, h("label", { class: "check" }, h("h3", null, t("flood")), box), h("p", { class: "hint" }, t("flood_hint")));
}

function faultList() {
  if (!store.faults.length) return h("p", { class: "hint", "data-testid": "no-faults" }, t("no_faults"));
  const lines = store.faults.map((fault) => {
    const words = [fault.method, fault.code, fault.description, fault.drop, fault.delay && `${fault.delay} s`, fault.times && `×${fault.times}`];
    return h("li", { "data-testid": "fault" }, words.filter(Boolean).join(" · "));
  });
  const clear = h("button", { type: "button", id: "clear-faults", class: "text-button", "data-testid": "clear-faults", onclick: () => attempt(sim.clearFaults) }, t("clear_faults"));
  return [h("ul", { class: "faults" }, lines), clear];
}

function faultForm() {
  const input = (name, label, attributes) => h("label", { class: "field" }, label, h("input", { name, ...attributes }));
  const drop = h("select", { name: "drop" }, ["none", "before", "after"].map((value) => h("option", { value: value === "none" ? "" : value }, t(`drop_${value}`))));
  const method = input("method", t("method"), { value: "sendMessage", required: true, list: "methods" });
  return h(
    "form",
    { id: "fault-form", "data-testid": "fault-form", onsubmit: addFault },
    method,
    h("datalist", { id: "methods" }, ["*", "sendMessage", "sendDocument", "sendPhoto", "editMessageText", "answerCallbackQuery", "getUpdates"].map((value) => h("option", { value }))),
    h("div", { class: "field-pair" }, input("code", t("code"), { type: "number", value: 429, min: 400, max: 599 }), input("times", t("fault_times"), { type: "number", value: 1, min: 1 })),
    input("description", t("description"), { value: "Too Many Requests: retry after 3" }),
    h("div", { class: "field-pair" }, input("retry_after", t("retry_after"), { type: "number", value: 3, min: 0 }), input("delay", t("wait_seconds"), { type: "number", min: 0, step: "0.1" })),
    h("label", { class: "field" }, t("drop"), drop),
    h("button", { type: "submit", class: "text-button primary" }, t("add_fault")),
  );
}

function addFault(event) {
  event.preventDefault();
  const values = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ""));
  for (const name of ["code", "times", "retry_after", "delay"]) if (name in values) values[name] = Number(values[name]);
  attempt(() => sim.addFault({ times: null, ...values }));
}

async function loadCalls() {
  const { calls: fresh, next } = await sim.calls(calls.next).catch(() => ({ calls: [], next: calls.next }));
  if (next < calls.next) calls.list = [];
  calls.next = next;
  if (!fresh.length) return;
  calls.list = [...calls.list, ...fresh].slice(-SHOWN_CALLS);
  byId("calls")?.replaceWith(callList());
}

function callsSection() {
  return h("section", { "aria-labelledby": "calls-title" }, h("h3", { id: "calls-title" }, t("calls")), callList());
}

function callList() {
  if (!calls.list.length) return h("p", { id: "calls", class: "hint" }, t("no_calls"));
  return h("ol", { id: "calls", "data-testid": "calls" }, [...calls.list].reverse().map(callItem));
}

function callItem({ n, method, params, status, response, chat_id: chat }) {
  const good = status < 400;
  const head = h("summary", null, h("span", { class: `status ${good ? "good" : "bad"}` }, String(status)), h("b", null, method), chat && h("span", { class: "hint" }, String(chat)));
  const text = (value) => (typeof value === "string" ? value : JSON.stringify(value, null, 2));
  return h("li", null, h("details", { "data-call": n }, head, h("pre", null, text(params)), h("pre", { "aria-label": t("raw_response") }, text(response))));
}
