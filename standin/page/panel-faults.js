/** Ordering troubles for the bot: what is in force, and a form for the next. */

import { sim } from "./api.js";
import { byId, h, redraw } from "./dom.js";
import { t } from "./labels.js";
import { store } from "./store.js";
import { attempt } from "./toast.js";

const NUMBERS = ["code", "times", "retry_after", "delay"];
const METHODS = [
  "*",
  "sendMessage",
  "sendDocument",
  "sendPhoto",
  "editMessageText",
  "answerCallbackQuery",
  "getUpdates",
];

/** The section, made once; drawFaults fills in what is in force. */
export function faultsSection() {
  return h(
    "section",
    { "aria-labelledby": "faults-title" },
    h("h3", { id: "faults-title" }, t("faults")),
    h("div", { id: "faults" }),
    faultForm(),
  );
}

/** Show the faults in force. */
export function drawFaults() {
  redraw(byId("faults"), JSON.stringify(store.faults), faultList);
}

function faultList() {
  if (!store.faults.length) return h("p", { class: "hint", "data-testid": "no-faults" }, t("no_faults"));
  const lines = store.faults.map((fault) => {
    const words = [
      fault.method,
      fault.code,
      fault.description,
      fault.drop,
      fault.delay && `${fault.delay} s`,
      fault.times && `×${fault.times}`,
    ];
    return h("li", { "data-testid": "fault" }, words.filter(Boolean).join(" · "));
  });
  const clear = h(
    "button",
    {
      type: "button",
      id: "clear-faults",
      class: "text-button",
      "data-testid": "clear-faults",
      onclick: () => attempt(sim.clearFaults),
    },
    t("clear_faults"),
  );
  return [h("ul", { class: "faults" }, lines), clear];
}

function faultForm() {
  const input = (name, label, attributes) => h(
    "label",
    { class: "field" },
    label,
    h("input", { name, ...attributes }),
  );
  const drop = h(
    "select",
    { name: "drop" },
    ["none", "before", "after"].map((value) =>
      h("option", { value: value === "none" ? "" : value }, t(`drop_${value}`)),
    ),
  );
  const method = input("method", t("method"), { value: "sendMessage", required: true, list: "methods" });
  return h(
    "form",
    { id: "fault-form", "data-testid": "fault-form", onsubmit: addFault },
    method,
    h(
      "datalist",
      { id: "methods" },
      METHODS.map((value) => h("option", { value })),
    ),
    h(
      "div",
      { class: "field-pair" },
      input("code", t("code"), { type: "number", value: 429, min: 400, max: 599 }),
      input("times", t("fault_times"), { type: "number", value: 1, min: 1 }),
    ),
    input("description", t("description"), { value: "Too Many Requests: retry after 3" }),
    h(
      "div",
      { class: "field-pair" },
      input("retry_after", t("retry_after"), { type: "number", value: 3, min: 0 }),
      input("delay", t("wait_seconds"), { type: "number", min: 0, step: "0.1" }),
    ),
    h("label", { class: "field" }, t("drop"), drop),
    h("button", { type: "submit", class: "text-button primary" }, t("add_fault")),
  );
}

function addFault(event) {
  event.preventDefault();
  const values = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ""));
  for (const name of NUMBERS) if (name in values) values[name] = Number(values[name]);
  attempt(() => sim.addFault({ times: null, ...values }));
}
