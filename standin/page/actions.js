/** What happens on a press inside a message: each pressable element names its action in data-action. */

import { sim } from "./api.js";
import { write } from "./composer.js";
import { jumpTo } from "./conversation.js";
import { copyText, showDocument, showPhoto } from "./dialogs.js";
import { byId } from "./dom.js";
import { revealSpoiler, toggleQuote } from "./entities.js";
import { follow, followMention } from "./links.js";
import { sendCommand } from "./sending.js";
import { store } from "./store.js";
import { attempt } from "./toast.js";

const ACTIONS = {
  command: (element) => sendCommand(element.dataset.value),
  copy: (element) => copyText(element.dataset.value),
  document: ({ dataset }) => showDocument(dataset.value, dataset.name, dataset.mime),
  hashtag: (element) => write(element.dataset.value),
  jump: (element) => jumpTo(Number(element.dataset.value)),
  link: (element, event) => follow(element.href) && event.preventDefault(),
  mention: (element) => followMention(element.dataset.value),
  photo: (element) => showPhoto(element.dataset.value),
  quote: (element) => toggleQuote(element.closest(".expandable")),
  spoiler: (element) => revealSpoiler(element),
  vote: (element) => vote(element),
};

/** Listen on the message list. */
export function startActions() {
  const list = byId("messages");
  list.addEventListener("click", act);
  list.addEventListener("keydown", (event) => {
    const pressable = event.target.getAttribute("role") === "button" && event.target.tagName !== "BUTTON";
    if (!pressable || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    event.target.click();
  });
}

function vote(element) {
  const poll = Number(element.closest("[data-message-id]").dataset.messageId);
  const options = [Number(element.dataset.value)];
  return attempt(() => sim.vote({ user: store.me, chat: store.chat, message_id: poll, options }));
}

function act(event) {
  const element = event.target.closest("[data-action]");
  if (element) return ACTIONS[element.dataset.action](element, event);
  // A folded quote opens wherever it is pressed, as in Telegram.
  const quote = event.target.closest(".expandable");
  return quote?.querySelector(".folded") && toggleQuote(quote, true);
}
