/** One message as an element: bubble, tail, quote, media, text, foot, and the buttons under it. */

import { clock, fullMoment } from "./dates.js";
import { avatar, colourOf, h, icon } from "./dom.js";
import { renderText } from "./entities.js";
import { renderInlineKeyboard } from "./inline-keyboard.js";
import { t } from "./labels.js";
import { mediaLabel, renderMedia } from "./media.js";
import { serviceText } from "./service.js";
import { isOwn, nameOf, store } from "./store.js";

const BARE = ["sticker", "dice"];

/**
 * Render a message.
 *
 * place tells how it stands among its neighbours: {first, last} of a run by one sender,
 * {read} whether the bot has answered since, {group} whether names and avatars are shown.
 */
export function renderMessage(message, place) {
  const service = serviceText(message);
  return service === null ? ordinary(message, place) : serviceRow(message, service);
}

/** A message in one line: text, else its media, else what the service message says. */
export function previewOf(message) {
  const words = (message.text ?? message.caption ?? "").replace(/\s+/g, " ").trim();
  return words || mediaLabel(message) || serviceText(message) || "";
}

/** Who a message is from, as clients show it. */
export function senderName(message) {
  return message.sender_chat?.title ?? (message.from ? nameOf(message.from) : message.chat?.title ?? "");
}

function serviceRow(message, text) {
  return h(
    "div",
    {
      class: "service",
      role: "article",
      tabindex: "-1",
      "data-testid": "service",
      "data-message-id": message.message_id,
    },
    h("span", null, text),
  );
}

function ordinary(message, place) {
  const own = isOwn(message);
  const sender = senderName(message);
  const bare = BARE.some((kind) => message[kind]) && !message.reply_to_message && !message.forward_origin;
  const classes = ["row", own ? "out" : "in", place.first && "first", place.last && "last", bare && "bare"];
  const keyboard = message.reply_markup?.inline_keyboard;
  return h(
    "div",
    {
      class: classes.filter(Boolean).join(" "),
      role: "article",
      tabindex: "-1",
      "aria-label": t("message_from", { name: own ? t("you") : sender, time: clock(message.date) }),
      "data-testid": "message",
      "data-message-id": message.message_id,
      "data-from": own ? "me" : message.from_bot ? "bot" : "other",
    },
    place.group && !own && senderPicture(message, place),
    h(
      "div",
      { class: "stack" },
      bubble(message, place, own),
      keyboard?.length && renderInlineKeyboard(message),
    ),
  );
}

function senderPicture(message, place) {
  if (!place.last) return h("span", { class: "avatar-gap" });
  return avatar(message.sender_chat?.id ?? message.from?.id ?? 0, senderName(message), "small");
}

function bubble(message, place, own) {
  const media = renderMedia(message);
  const visual = media.some((element) => element.matches(".photo, .clip"));
  const text = message.text ?? message.caption;
  const foot = footOf(message, place, own);
  const above = message.show_caption_above_media;
  const words = text !== undefined && h(
    "div",
    { class: "text", dir: "auto" },
    renderText(text, message.entities ?? message.caption_entities),
    foot,
  );
  return h(
    "div",
    { class: `bubble${visual ? " visual" : ""}${text === undefined ? " wordless" : ""}` },
    place.group && !own && place.first && senderLine(message),
    forwardLine(message),
    message.via_bot && h("div", { class: "via" }, t("via", { name: `@${message.via_bot.username}` })),
    message.reply_to_message && quote(message.reply_to_message),
    above ? [words, media] : [media, words],
    previewCard(message),
    text === undefined && foot,
  );
}

function senderLine(message) {
  const id = message.sender_chat?.id ?? message.from?.id ?? 0;
  return h(
    "div",
    { class: `sender name-${colourOf(id)}`, "data-testid": "sender" },
    senderName(message),
    message.author_signature && ` · ${message.author_signature}`,
  );
}

function forwardLine(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const name = origin.sender_user
    ? nameOf(origin.sender_user)
    : origin.sender_user_name ?? (origin.chat ?? origin.sender_chat)?.title ?? "";
  return h("div", { class: "forwarded", "data-testid": "forwarded" }, t("forwarded_from", { name }));
}

function quote(original) {
  return h(
    "button",
    {
      type: "button",
      class: `reply name-${colourOf(original.from?.id)}`,
      "data-action": "jump",
      "data-value": original.message_id,
      "data-testid": "reply-quote",
    },
    h("strong", null, senderName(original)),
    h("span", null, previewOf(original)),
  );
}

/** The small card under a text that links somewhere, from the link alone: nothing is fetched. */
function previewCard(message) {
  const url = message.link_preview_options?.url;
  if (!url || message.link_preview_options.is_disabled || !URL.canParse(url)) return null;
  const attributes = {
    class: "link-preview",
    href: url,
    target: "_blank",
    rel: "noopener noreferrer",
    "data-action": "link",
  };
  return h("a", attributes, h("strong", null, new URL(url).hostname), h("span", null, url));
}

function footOf(message, place, own) {
  const tick = own && h(
    "span",
    { class: "ticks", role: "img", "aria-label": t(place.read ? "tick_read" : "tick_sent") },
    icon(place.read ? "checks" : "check"),
  );
  const edited = message.edit_date && h("span", { "data-testid": "edited" }, t("edited"));
  const time = h(
    "time",
    { datetime: new Date(message.date * 1000).toISOString(), title: fullMoment(message.date) },
    clock(message.date),
  );
  return h("span", { class: "foot" }, edited, time, tick);
}

/** What an element was rendered from: when it is the same again, the element is kept. */
export function signatureOf(message, place, dress) {
  return JSON.stringify([message, place, dress, store.me]);
}
