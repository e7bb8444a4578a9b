/** The list over the composer: commands while one is typed, results while the bot is asked inline. */

import { sim } from "./api.js";
import { avatar, byId, h } from "./dom.js";
import { t } from "./labels.js";
import { chatOf, store } from "./store.js";
import { menuOf } from "./sync.js";
import { toNewest } from "./conversation.js";
import { attempt, showError } from "./toast.js";

const ASK_PAUSE_MS = 250;
const WAIT_SECONDS = 8;

const popup = { kind: null, options: [], active: 0, query: null, timer: null };
const box = () => byId("popup");

/** Whether the list is open and takes the arrow keys. */
export function popupIsOpen() {
  return !box().hidden && popup.options.length > 0;
}

/** Show what belongs to the text in the composer; choose gets {command} or {sent: true} or {start}. */
export function updatePopup(text, choose) {
  const asked = inlineQuery(text);
  if (asked !== null) return askInline(asked, choose);
  popup.query = null;
  clearTimeout(popup.timer);
  const typed = /^\/(\w*)$/.exec(text);
  return typed ? showCommands(typed[1], choose) : closePopup();
}

/** Close the list. */
export function closePopup() {
  clearTimeout(popup.timer);
  Object.assign(popup, { kind: null, options: [], query: null });
  box().hidden = true;
  box().replaceChildren();
  const field = byId("text");
  field.removeAttribute("aria-activedescendant");
  field.removeAttribute("aria-controls");
}

/** Arrow keys, Enter and Tab while the list is open. Returns whether the key was used up. */
export function popupKey(event) {
  if (!popupIsOpen()) return false;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) activate(
    (popup.active + steps[event.key] + popup.options.length) % popup.options.length,
  );
  else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) current().take();
  else if (event.key === "Tab" && !event.shiftKey && popup.kind === "commands") current().complete();
  else return false;
  event.preventDefault();
  return true;
}

function current() {
  return popup.options[popup.active];
}

function show(kind, title, options) {
  Object.assign(popup, { kind, options, active: 0 });
  const list = h(
    "div",
    { role: "listbox", id: "popup-list", "aria-label": title, class: `popup-list ${kind}` },
    options.map((option) => option.element),
  );
  box().replaceChildren(list);
  box().hidden = false;
  byId("text").setAttribute("aria-controls", "popup-list");
  if (options.length) activate(0);
}

function activate(index) {
  popup.active = index;
  popup.options.forEach(({ element }, at) => element.setAttribute("aria-selected", String(at === index)));
  const { element } = popup.options[index];
  element.scrollIntoView({ block: "nearest" });
  byId("text").setAttribute("aria-activedescendant", element.id);
}

function option(index, attributes, content, take, complete = take) {
  // The composer keeps the focus, so the press must not take it away.
  const hold = (event) => event.preventDefault();
  const element = h(
    "div",
    { role: "option", id: `popup-${index}`, onmousedown: hold, onclick: take, ...attributes },
    content,
  );
  return { element, take, complete };
}

function showCommands(start, choose) {
  const commands = (menuOf(store.chat).commands ?? []).filter(({ command }) =>
    command.startsWith(start.toLowerCase()),
  );
  if (!commands.length) return closePopup();
  const options = commands.map(({ command, description }, index) =>
    option(
      index,
      { "data-testid": "command-option", "data-command": command },
      [
        avatar(store.bot.id, store.bot.first_name, "tiny"),
        h("b", null, `/${command}`),
        h("span", null, description),
      ],
      () => choose({ command }),
      () => choose({ complete: command }),
    ),
  );
  return show("commands", t("commands"), options);
}

function inlineQuery(text) {
  const name = store.bot.username;
  const prefix = `@${name} `.toLowerCase();
  return name && text.toLowerCase().startsWith(prefix) ? text.slice(prefix.length) : null;
}

function askInline(query, choose) {
  if (popup.query === query) return;
  popup.query = query;
  clearTimeout(popup.timer);
  popup.timer = setTimeout(() => fetchInline(query, choose), ASK_PAUSE_MS);
}

async function fetchInline(query, choose) {
  if (popup.kind !== "inline") note(t("inline_waiting"));
  try {
    const type = chatOf(store.chat).type;
    const answer = await sim.inline({
      user: store.me,
      query,
      chat_type: type === "private" ? "sender" : type,
      wait: WAIT_SECONDS,
    });
    if (popup.query === query) showResults(answer, choose);
  } catch (error) {
    closePopup();
    showError(error);
  }
}

function note(text) {
  show("inline", t("inline_results"), []);
  box().firstElementChild.append(h("p", { class: "hint", "data-testid": "inline-note" }, text));
}

function showResults({ results = [], button }, choose) {
  if (!results.length && !button) return note(t("inline_none"));
  const options = results.map((result, index) =>
    option(
      index,
      { "data-testid": "inline-result", "data-result-id": result.id },
      resultContent(result),
      () => send(result.id, choose),
    ),
  );
  show("inline", t("inline_results"), options);
  if (button) {
    const start = () => choose({ start: button.start_parameter ?? "" });
    box().prepend(
      h(
        "button",
        { type: "button", class: "inline-start", "data-testid": "inline-start", onclick: start },
        button.text,
      ),
    );
  }
  return undefined;
}

function resultContent(result) {
  const title = result.title ?? result.type;
  return [
    h("span", { class: "file-icon", "aria-hidden": "true" }, [...title][0]?.toUpperCase() ?? ""),
    h(
      "span",
      { class: "file-text" },
      h("b", null, title),
      h("span", null, result.description ?? result.url ?? ""),
    ),
  ];
}

async function send(resultId, choose) {
  const chosen = { user: store.me, chat: store.chat, result_id: resultId };
  if (!(await attempt(() => sim.choose(chosen)))) return;
  choose({ sent: true });
  toNewest();
}
