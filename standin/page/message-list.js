/** The log of messages: what stands in it in which order, what is drawn anew, where the focus is. */

import { renderMessage, signatureOf } from "./bubble.js";
import { dayKey, dayLabel } from "./dates.js";
import { avatar, byId, h } from "./dom.js";
import { toggleQuote } from "./entities.js";
import { busyIn } from "./inline-keyboard.js";
import { language, t } from "./labels.js";
import { serviceText } from "./service.js";
import { chatOf, store } from "./store.js";
import { menuOf } from "./sync.js";

const RUN_SECONDS = 600;

const signatures = new Map();
const log = () => byId("messages");

/** What the log shows for these messages: days, the line above what is unread, the messages. */
export function itemsOf(messages, unreadFrom) {
  const group = ["group", "supergroup"].includes(chatOf(store.chat).type);
  const answeredUpTo = messages.findLast((message) => message.from_bot)?.message_id ?? 0;
  const items = [];
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const next = messages[index + 1];
    if (!previous || dayKey(previous.date) !== dayKey(message.date)) items.push(dayItem(message.date));
    if (message.message_id === unreadFrom && index > 0) items.push(unreadItem());
    const place = {
      first: !sameRun(previous, message),
      last: !sameRun(message, next),
      read: message.message_id < answeredUpTo,
      group,
    };
    items.push({
      key: `m${message.message_id}`,
      signature: signatureOf(message, place, [language(), store.zone, busyIn(message)]),
      make: () => renderMessage(message, place),
    });
  });
  return items;
}

function sameRun(a, b) {
  if (!a || !b || serviceText(a) !== null || serviceText(b) !== null) return false;
  const sender = (message) => message.sender_chat?.id ?? message.from?.id;
  return sender(a) === sender(b) && b.date - a.date < RUN_SECONDS && dayKey(a.date) === dayKey(b.date);
}

function dayItem(date) {
  const label = dayLabel(date);
  return {
    key: `d${dayKey(date)}`,
    signature: label,
    make: () => h(
      "div",
      { class: "day", role: "separator", "aria-label": label, "data-testid": "day" },
      h("span", null, label),
    ),
  };
}

function unreadItem() {
  return {
    key: "unread",
    signature: language(),
    make: () => h("div", { class: "unread-line", role: "separator" }, t("unread")),
  };
}

/** What the log shows for an empty chat: what the bot says of itself. */
export function introItems() {
  if (!store.transcripts.has(store.chat)) return [];
  const about = chatOf(store.chat).type === "private" ? menuOf(store.chat).description : "";
  return [{ key: "intro", signature: `${language()}${about}`, make: () => intro(about) }];
}

function intro(about) {
  if (!about) return h("div", { class: "service" }, h("span", null, t("empty_chat")));
  return h(
    "div",
    { class: "intro", "data-testid": "intro" },
    avatar(store.bot.id, store.bot.first_name, "large"),
    h("strong", null, t("about_bot")),
    h("p", { dir: "auto" }, about),
  );
}

/** Make the log show these items, keeping elements that have not changed, and the focus. */
export function showItems(items) {
  const list = log();
  const focus = rememberFocus(list);
  place(list, items);
  restoreFocus(list, focus);
  roveOnto(list);
}

/** Forget everything shown; the log is busy until the next chat stands. */
export function clearItems() {
  signatures.clear();
  log().setAttribute("aria-busy", "true");
  log().replaceChildren();
}

function place(list, items) {
  const old = new Map([...list.children].map((element) => [element.dataset.key, element]));
  let at = list.firstElementChild;
  for (const item of items) {
    let element = old.get(item.key);
    old.delete(item.key);
    if (!element || signatures.get(item.key) !== item.signature) {
      const fresh = item.make();
      fresh.dataset.key = item.key;
      if (element) {
        keepOpen(element, fresh);
        if (at === element) at = element.nextElementSibling;
        element.remove();
      } else if (list.getAttribute("aria-busy") === "false") fresh.classList.add("arriving");
      element = fresh;
      signatures.set(item.key, item.signature);
    }
    if (element === at) at = at.nextElementSibling;
    else list.insertBefore(element, at);
  }
  for (const element of old.values()) element.remove();
}

function keepOpen(from, to) {
  const quotes = to.querySelectorAll(".expandable");
  from.querySelectorAll(".expandable").forEach((quote, index) => {
    if (quote.querySelector(".open") && quotes[index]) toggleQuote(quotes[index], true);
  });
}

/* An edit replaces the element under somebody's fingers: the focus must stay on the same button. */
function rememberFocus(list) {
  const focused = document.activeElement;
  if (!list.contains(focused)) return null;
  const row = focused.closest("[data-key]");
  return { row: row?.dataset.key, button: focused.dataset.row, column: focused.dataset.column };
}

function restoreFocus(list, focus) {
  if (!focus?.row || list.contains(document.activeElement)) return;
  const row = list.querySelector(`[data-key="${focus.row}"]`);
  if (!row) return byId("text").focus();
  const button = row.querySelector(`[data-row="${focus.button}"][data-column="${focus.column}"]`);
  if (button) return button.focus({ preventScroll: true });
  return focusRow(row);
}

function rows() {
  return [...log().querySelectorAll("[data-message-id][role=article]")];
}

/** The element of a message. */
export function rowOf(messageId) {
  return log().querySelector(`[role=article][data-message-id="${messageId}"]`);
}

function roveOnto(list) {
  if (list.querySelector('[role=article][tabindex="0"]')) return;
  rows().at(-1)?.setAttribute("tabindex", "0");
}

/** Move the focus to a message; only one of them is a stop of the Tab key. */
export function focusRow(row) {
  for (const other of rows()) other.setAttribute("tabindex", other === row ? "0" : "-1");
  row.focus({ preventScroll: true });
}

/** Arrow keys move between messages, Esc goes back to the composer. */
export function moveByKeyboard(event) {
  if (event.key === "Escape") {
    event.preventDefault();
    return byId("text").focus();
  }
  if (event.target.getAttribute("role") !== "article") return undefined;
  const all = rows();
  const index = all.indexOf(event.target);
  const targets = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: all.length - 1 };
  const next = all[targets[event.key]];
  if (!next) return undefined;
  event.preventDefault();
  focusRow(next);
  return next.scrollIntoView({ block: "nearest" });
}
