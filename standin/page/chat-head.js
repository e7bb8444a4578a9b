/** What stands above the messages: the chat's name and status, its pinned message, its topics. */

import { avatar, byId, h, iconButton, redraw } from "./dom.js";
import { previewOf } from "./bubble.js";
import { language, t } from "./labels.js";
import { messagesOf, store } from "./store.js";

/** Name, picture and status; on a phone the way back to the list. */
export function drawHead(chat, actions) {
  const transcript = store.transcripts.get(chat.id);
  redraw(byId("chat-head"), JSON.stringify([chat.id, chat.title, language()]), () => [
    iconButton(
      "back",
      t("back"),
      { class: "icon-button back", "data-testid": "back", onclick: actions.closeChat },
    ),
    avatar(chat.type === "private" ? store.bot.id : chat.id, chat.title),
    h("div", { class: "chat-names" },
      h("h1", null, h("span", { class: "chat-title", "data-testid": "chat-title" }, chat.title)),
      h(
        "span",
        { id: "chat-status", class: "chat-status", "data-testid": "chat-status", "aria-live": "polite" },
      ),
    ),
  ]);
  const status = byId("chat-status");
  const words = statusOf(chat, transcript);
  status.classList.toggle("typing", words.length > 1);
  redraw(status, words[0], () => words);
}

function statusOf(chat, transcript) {
  if (!store.online) return [t("connecting")];
  if (transcript?.typing) return [
    t("typing"),
    h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
  ];
  if (chat.type === "private") return [t("bot")];
  const count = (chat.members ?? []).filter((member) => !["left", "kicked"].includes(member.status)).length;
  const members = count === 1 ? t("member_one") : t("members", { count });
  return [`${t(chat.type === "channel" ? "channel" : "group")} · ${members}`];
}

/** The message pinned last, if any. */
export function pinnedMessage() {
  const newest = store.transcripts.get(store.chat)?.pinned.at(-1);
  return messagesOf(store.chat).find((message) => message.message_id === newest);
}

/** The bar with the pinned message. */
export function drawPinned() {
  const message = pinnedMessage();
  byId("pinned").hidden = !message;
  if (message) byId("pinned").replaceChildren(
    h("strong", null, t("pinned_message")),
    h("span", null, previewOf(message)),
  );
}

/** The topics of a forum, to see and write in one of them. */
export function drawTopics(chat, actions) {
  const bar = byId("topics");
  bar.hidden = !chat.is_forum;
  if (!chat.is_forum) return;
  bar.setAttribute("aria-label", t("topics"));
  const topics = (chat.topics ?? []).map((topic) => [topic.id, topic.name]);
  const choices = [[null, t("topic_all")], [0, t("general_topic")], ...topics];
  const chip = ([thread, name]) =>
    h(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-pressed": String(store.thread === thread),
        "data-thread": thread ?? "all",
        onclick: () => actions.openThread(thread),
      },
      name,
    );
  redraw(bar, JSON.stringify([choices, store.thread]), () => choices.map(chip));
}
