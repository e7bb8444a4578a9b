/** The right side: which messages are shown, how far they are scrolled, what counts as seen. */

import { drawHead, drawPinned, drawTopics, pinnedMessage } from "./chat-head.js";
import { byId, h, icon, isNarrow, redraw } from "./dom.js";
import { refreshRelativeMoments } from "./entities.js";
import { t } from "./labels.js";
import {
  clearItems,
  focusRow,
  introItems,
  itemsOf,
  moveByKeyboard,
  rowOf,
  showItems,
} from "./message-list.js";
import { changed, chatOf, messagesOf, on, store } from "./store.js";
import { firstUnread, markRead, unreadCount } from "./unread.js";

const PAGE = 100;
const NEAR = 60;
const NONE = -1;
const RELATIVE_MS = 30_000;

const view = { key: null, shown: PAGE, count: 0, atEnd: true, top: 0, unreadFrom: null };
const left = new Map();
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
  const settle = new ResizeObserver(() => {
    notice();
    if (view.atEnd) toEnd();
  });
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
  if (!chat) return;
  const key = `${store.me}:${store.chat}:${store.thread}`;
  if (key !== view.key) reset(key);
  const loaded = store.transcripts.has(store.chat);
  const arriving = loaded && view.unreadFrom === null;
  if (arriving) view.unreadFrom = firstUnread(store.chat) ?? NONE;
  drawHead(chat, actions);
  drawPinned();
  drawTopics(chat, actions);
  drawMessages();
  if (arriving && !view.atEnd) scroll().scrollTop = left.get(key).top;
  // Reading out a whole history on opening would drown the news, so the log is busy until then.
  if (loaded) requestAnimationFrame(() => log().setAttribute("aria-busy", "false"));
  markSeen();
}

function reset(key) {
  left.set(view.key, { atEnd: view.atEnd, top: view.top, shown: view.shown });
  const { atEnd = true, shown = PAGE } = left.get(key) ?? {};
  Object.assign(view, { key, shown, atEnd, count: Infinity, top: 0, unreadFrom: null });
  clearItems();
}

function visibleMessages() {
  const all = messagesOf(store.chat);
  if (store.thread === null) return all;
  return all.filter((message) => (message.message_thread_id ?? 0) === store.thread);
}

function drawMessages() {
  notice();
  const all = visibleMessages();
  // Whoever reads further up keeps the messages in view, however many come in below.
  if (!view.atEnd) view.shown += Math.max(0, all.length - view.count);
  view.count = all.length;
  const messages = all.slice(-view.shown);
  const before = scroll().scrollHeight - scroll().scrollTop;
  const first = firstShown();
  showItems(all.length ? itemsOf(messages, view.unreadFrom) : introItems());
  if (view.atEnd) toEnd();
  // Earlier messages were put above: what was in view stays in view.
  else if (first && firstShown() !== first) scroll().scrollTop = scroll().scrollHeight - before;
  drawNewest();
}

function firstShown() {
  return log().querySelector("[data-message-id]")?.dataset.messageId;
}

function notice() {
  if (!log().firstElementChild) return;
  const { scrollHeight, scrollTop, clientHeight } = scroll();
  // Only a move upwards leaves the end: what grows below the view must not count as leaving.
  if (scrollHeight - scrollTop - clientHeight < NEAR) view.atEnd = true;
  else if (scrollTop < view.top) view.atEnd = false;
  view.top = scrollTop;
}

function scrolled() {
  notice();
  if (scroll().scrollTop < NEAR && visibleMessages().length > view.shown) {
    view.shown += PAGE;
    drawMessages();
  }
  markSeen();
  drawNewest();
}

function toEnd() {
  scroll().scrollTop = scroll().scrollHeight;
  view.top = scroll().scrollTop;
}

function markSeen() {
  const inList = isNarrow() && !document.body.classList.contains("chat-open");
  const hidden = document.visibilityState === "hidden" || inList;
  if (store.chat !== null && view.atEnd && !hidden && markRead(store.chat)) changed("chats", "people");
}

function drawNewest() {
  const button = byId("newest");
  const count = unreadCount(store.chat);
  button.hidden = view.atEnd;
  button.setAttribute("aria-label", t("newest"));
  redraw(
    button,
    count,
    () => [icon("down"), ...(count ? [h("span", { class: "badge" }, String(count))] : [])],
  );
}
