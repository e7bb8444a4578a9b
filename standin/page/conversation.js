/** The right side: head of the chat, messages with day separators, scrolling, keyboard movement among messages. */

import { dayKey, dayLabel } from "./dates.js";
import { avatar, byId, h, icon, iconButton, isNarrow } from "./dom.js";
import { refreshRelativeMoments, toggleQuote } from "./entities.js";
import { previewOf, renderMessage, signatureOf } from "./bubble.js";
import { busyIn } from "./inline-keyboard.js";
import { language, t } from "./labels.js";
import { serviceText } from "./service.js";
import { changed, chatOf, isOwn, messagesOf, on, store } from "./store.js";
import { menuOf } from "./sync.js";
import { firstUnread, markRead, unreadCount } from "./unread.js";

const PAGE = 100;
const NEAR = 60;
const RUN_SECONDS = 600;
const RELATIVE_MS = 30_000;

const view = { key: null, shown: PAGE, atEnd: true, top: 0, unreadFrom: null, signatures: new Map() };
const log = () => byId("messages");
const scroll = () => byId("scroll");

/** Draw the conversation whenever something in it changed. */
export function startConversation(actions) {
  on(["messages", "people"], () => draw(actions));
  scroll().addEventListener("scroll", scrolled, { passive: true });
  log().addEventListener("keydown", moveByKeyboard);
  byId("newest").addEventListener("click", toNewest);
  byId("pinned").addEventListener("click", () => jumpTo(pinnedMessage()?.message_id));
  document.addEventListener("visibilitychange", () => markSeen());
  // Folding quotes, loading pictures and the keyboard of a phone all change heights after the drawing.
  const settle = new ResizeObserver(() => view.atEnd && toEnd());
  settle.observe(log());
  settle.observe(scroll());
  setInterval(() => refreshRelativeMoments(log()), RELATIVE_MS);
}

/** Move to the newest message and the composer stays where it is. */
export function toNewest() {
  view.atEnd = true;
  toEnd();
  markSeen();
}

/** Bring a message into view and let it glow for a moment. */
export function jumpTo(messageId) {
  const index = visibleMessages().findIndex((message) => message.message_id === messageId);
  if (index < 0) return;
  view.shown = Math.max(view.shown, visibleMessages().length - index + 10);
  drawMessages();
  const element = rowOf(messageId);
  view.atEnd = false;
  element.scrollIntoView({ block: "center" });
  element.classList.remove("glow");
  void element.offsetWidth;
  element.classList.add("glow");
  focusRow(element);
}

function draw(actions) {
  const chat = chatOf(store.chat);
  byId("conversation").hidden = !chat;
  byId("nothing-open").hidden = Boolean(chat);
  if (!chat) return;
  const key = `${store.me}:${store.chat}:${store.thread}`;
  const opened = key !== view.key;
  if (opened) reset(key);
  drawHead(chat, actions);
  drawPinned();
  drawTopics(chat, actions);
  drawMessages();
  // Reading out a whole history on opening would drown the news, so the log is busy until then.
  if (opened) requestAnimationFrame(() => log().setAttribute("aria-busy", "false"));
  markSeen();
}

function reset(key) {
  Object.assign(view, { key, shown: PAGE, atEnd: true, unreadFrom: firstUnread(store.chat) });
  view.signatures.clear();
  log().setAttribute("aria-busy", "true");
  log().replaceChildren();
}

function drawHead(chat, actions) {
  const transcript = store.transcripts.get(chat.id);
  const title = h("span", { class: "chat-title", "data-testid": "chat-title" }, chat.title);
  const status = h("span", { class: `chat-status${transcript?.typing ? " typing" : ""}`, "data-testid": "chat-status", "aria-live": "polite" }, statusOf(chat, transcript));
  byId("chat-head").replaceChildren(
    iconButton("back", t("back"), { class: "icon-button back", "data-testid": "back", onclick: actions.closeChat }),
    avatar(chat.type === "private" ? store.bot.id : chat.id, chat.title),
    h("div", { class: "chat-names" }, h("h1", null, title), status),
  );
}

function statusOf(chat, transcript) {
  if (!store.online) return t("connecting");
  if (transcript?.typing) return [t("typing"), h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"))];
  if (chat.type === "private") return t("bot");
  const count = (chat.members ?? []).filter((member) => !["left", "kicked"].includes(member.status)).length;
  const members = count === 1 ? t("member_one") : t("members", { count });
  return `${t(chat.type === "channel" ? "channel" : "group")} · ${members}`;
}

function pinnedMessage() {
  const newest = store.transcripts.get(store.chat)?.pinned.at(-1);
  return messagesOf(store.chat).find((message) => message.message_id === newest);
}

function drawPinned() {
  const message = pinnedMessage();
  byId("pinned").hidden = !message;
  if (message) byId("pinned").replaceChildren(h("strong", null, t("pinned_message")), h("span", null, previewOf(message)));
}

function drawTopics(chat, actions) {
  const bar = byId("topics");
  bar.hidden = !chat.is_forum;
  if (!chat.is_forum) return;
  bar.setAttribute("aria-label", t("topics"));
  const topics = (chat.topics ?? []).map((topic) => [topic.id, topic.name]);
  const choices = [[null, t("topic_all")], [0, t("general_topic")], ...topics];
  bar.replaceChildren(
    ...choices.map(([thread, name]) =>
      h("button", { type: "button", class: "chip", "aria-pressed": String(store.thread === thread), "data-thread": thread ?? "all", onclick: () => actions.openThread(thread) }, name),
    ),
  );
}

function visibleMessages() {
  const all = messagesOf(store.chat);
  if (store.thread === null) return all;
  return all.filter((message) => (message.message_thread_id ?? 0) === store.thread);
}

function drawMessages() {
  const all = visibleMessages();
  const messages = all.slice(-view.shown);
  const list = log();
  const focus = rememberFocus(list);
  const before = scroll().scrollHeight - scroll().scrollTop;
  const hadEarlier = list.firstElementChild?.dataset.key;
  place(list, all.length ? itemsOf(messages) : introItems());
  restoreFocus(list, focus);
  roveOnto(list);
  if (view.atEnd) toEnd();
  else if (hadEarlier && list.firstElementChild?.dataset.key !== hadEarlier) scroll().scrollTop = scroll().scrollHeight - before;
  drawNewest();
}

function itemsOf(messages) {
  const group = chatOf(store.chat).type !== "private";
  const answeredUpTo = messages.findLast((message) => message.from_bot)?.message_id ?? 0;
  const items = [];
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const next = messages[index + 1];
    if (!previous || dayKey(previous.date) !== dayKey(message.date)) items.push(dayItem(message.date));
    if (message.message_id === view.unreadFrom && index > 0) items.push(unreadItem());
    const place = { first: !sameRun(previous, message), last: !sameRun(message, next), read: message.message_id < answeredUpTo, group };
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
  return { key: `d${dayKey(date)}`, signature: label, make: () => h("div", { class: "day", role: "separator", "aria-label": label, "data-testid": "day" }, h("span", null, label)) };
}

function unreadItem() {
  return { key: "unread", signature: language(), make: () => h("div", { class: "unread-line", role: "separator" }, t("unread")) };
}

function introItems() {
  if (!store.transcripts.has(store.chat)) return [];
  const about = chatOf(store.chat).type === "private" ? menuOf(store.chat).description : "";
  return [{ key: "intro", signature: `${language()}${about}`, make: () => intro(about) }];
}

function intro(about) {
  if (!about) return h("div", { class: "service" }, h("span", null, t("empty_chat")));
  return h("div", { class: "intro", "data-testid": "intro" }, avatar(store.bot.id, store.bot.first_name, "large"), h("strong", null, t("about_bot")), h("p", { dir: "auto" }, about));
}

/** Make the list show these items, keeping every element whose item has not changed. */
function place(list, items) {
  const old = new Map([...list.children].map((element) => [element.dataset.key, element]));
  let at = list.firstElementChild;
  for (const item of items) {
    let element = old.get(item.key);
    old.delete(item.key);
    if (!element || view.signatures.get(item.key) !== item.signature) {
      const fresh = item.make();
      fresh.dataset.key = item.key;
      if (element) {
        keepOpen(element, fresh);
        if (at === element) at = element.nextElementSibling;
        element.remove();
      } else if (log().getAttribute("aria-busy") === "false") fresh.classList.add("arriving");
      element = fresh;
      view.signatures.set(item.key, item.signature);
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

function rowOf(messageId) {
  return log().querySelector(`[role=article][data-message-id="${messageId}"]`);
}

function roveOnto(list) {
  if (list.querySelector('[role=article][tabindex="0"]')) return;
  rows().at(-1)?.setAttribute("tabindex", "0");
}

function focusRow(row) {
  for (const other of rows()) other.setAttribute("tabindex", other === row ? "0" : "-1");
  row.focus({ preventScroll: true });
}

function moveByKeyboard(event) {
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

function scrolled() {
  const { scrollHeight, scrollTop, clientHeight } = scroll();
  // Only a move upwards leaves the end: what grows below the view must not count as leaving.
  if (scrollHeight - scrollTop - clientHeight < NEAR) view.atEnd = true;
  else if (scrollTop < view.top) view.atEnd = false;
  view.top = scrollTop;
  if (scrollTop < NEAR && visibleMessages().length > view.shown) {
    view.shown += PAGE;
    drawMessages();
  }
  markSeen();
  drawNewest();
}

function toEnd() {
  scroll().scrollTop = scroll().scrollHeight;
}

function markSeen() {
  const hidden = document.visibilityState === "hidden" || (isNarrow() && !document.body.classList.contains("chat-open"));
  if (store.chat !== null && view.atEnd && !hidden && markRead(store.chat)) changed("chats", "people");
}

function drawNewest() {
  const button = byId("newest");
  const count = unreadCount(store.chat);
  button.hidden = view.atEnd;
  button.setAttribute("aria-label", t("newest"));
  button.replaceChildren(icon("down"), ...(count ? [h("span", { class: "badge" }, String(count))] : []));
}
