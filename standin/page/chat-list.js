/** The left side: the chats of the person, each with its last message, its time and what is unread. */

import { shortMoment } from "./dates.js";
import { avatar, byId, h, icon } from "./dom.js";
import { previewOf, senderName } from "./bubble.js";
import { t } from "./labels.js";
import { chatsOf, isOwn, lastMessage, on, store } from "./store.js";
import { unreadCount } from "./unread.js";

const TYPES = { group: "group", supergroup: "group", channel: "channel" };

/** Draw the list whenever chats or people changed. */
export function startChatList(openChat) {
  byId("chats").addEventListener("keydown", moveByKeyboard);
  on(["chats", "people"], () => draw(openChat));
}

function draw(openChat) {
  if (store.me === null) return;
  byId("chats-title").textContent = t("chats");
  const focused = document.activeElement?.closest?.("#chats [data-chat-id]")?.dataset.chatId;
  const items = chatsOf(store.me).map((chat) => item(chat, openChat));
  byId("chats").replaceChildren(...items);
  if (focused) byId("chats").querySelector(`[data-chat-id="${focused}"]`)?.focus();
}

function item(chat, openChat) {
  const message = lastMessage(chat);
  const unread = unreadCount(chat.id);
  const typing = store.transcripts.get(chat.id)?.typing;
  const preview = typing ? h("span", { class: "typing" }, t("typing"), " …") : previewLine(chat, message);
  const button = h(
    "button",
    {
      type: "button",
      class: "chat-item",
      "aria-current": chat.id === store.chat ? "true" : null,
      "data-testid": "chat",
      "data-chat-id": chat.id,
      "data-unread": unread,
      onclick: () => openChat(chat.id),
    },
    avatar(chat.type === "private" ? store.bot.id : chat.id, chat.title),
    h(
      "span",
      { class: "chat-lines" },
      headLine(chat, message),
      h("span", { class: "chat-line" }, preview, badge(unread)),
    ),
  );
  return h("li", null, button);
}

function headLine(chat, message) {
  const kind = TYPES[chat.type] && icon(TYPES[chat.type]);
  const title = h("span", { class: "chat-item-title" }, kind, h("span", { class: "ellipsis" }, chat.title));
  return h("span", { class: "chat-line" }, title, message && h("time", null, shortMoment(message.date)));
}

function previewLine(chat, message) {
  const text = message ? previewOf(message) : t("empty_chat");
  const names = message && chat.type !== "private" && chat.type !== "channel" && !message.new_chat_members;
  const author = message && isOwn(message) ? t("you") : names && senderName(message);
  return h(
    "span",
    { class: "preview ellipsis", "data-testid": "preview" },
    author && h("b", null, `${author}: `),
    text,
  );
}

function badge(unread) {
  if (!unread) return null;
  const attributes = {
    class: "badge",
    "data-testid": "unread",
    role: "img",
    "aria-label": t("unread_count", { count: unread }),
  };
  return h("span", attributes, unread > 99 ? "99+" : String(unread));
}

function moveByKeyboard(event) {
  const buttons = [...byId("chats").querySelectorAll("button")];
  const index = buttons.indexOf(document.activeElement);
  const targets = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 };
  const next = buttons[targets[event.key]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
