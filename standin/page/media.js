/** Everything a message can carry beside text: photos, documents, places, polls. */

import { fileUrl } from "./api.js";
import { clock } from "./dates.js";
import { h, icon, avatar } from "./dom.js";
import { t } from "./labels.js";

const MAX_PHOTO = 400;
const SIZES = [["GB", 1e9], ["MB", 1e6], ["KB", 1e3]];

/** The media of a message as a list of elements, empty for plain text. */
export function renderMedia(message) {
  const kind = Object.keys(RENDERERS).find((name) => message[name] !== undefined);
  return kind ? [RENDERERS[kind](message[kind], message)] : [];
}

/** The media of a message in a word or two, for previews and quotes. */
export function mediaLabel(message) {
  if (message.document && !message.animation) return `📄 ${message.document.file_name ?? t("document")}`;
  if (message.sticker) return `${message.sticker.emoji ?? ""} ${t("sticker")}`.trim();
  if (message.poll) return `📊 ${message.poll.question}`;
  if (message.dice) return `${message.dice.emoji} ${message.dice.value}`;
  const kind = Object.keys(LABELS).find((name) => message[name] !== undefined);
  return kind ? `${LABELS[kind]} ${t(kind === "venue" ? "location" : kind)}` : "";
}

const LABELS = {
  photo: "🖼", video: "🎬", animation: "🎬", voice: "🎤", audio: "🎵", venue: "📍", location: "📍", contact: "👤",
};

/** A number of bytes in words. */
export function sizeLabel(bytes) {
  if (bytes === undefined) return "";
  const [unit, size] = SIZES.find(([, step]) => bytes >= step) ?? ["B", 1];
  const amount = bytes / size;
  return `${amount >= 10 || unit === "B" ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}

const RENDERERS = {
  photo: (sizes) => photo(sizes.at(-1)),
  animation: (file) => clip(file, { loop: true, muted: true, controls: true }, "animation"),
  video: (file) => clip(file, { controls: true }, "video"),
  video_note: (file) => clip(file, { controls: true }, "video"),
  voice: (file) => sound(file, "voice"),
  audio: (file) => sound(file, "audio"),
  document: (file) => documentCard(file),
  sticker: (file) => sticker(file),
  venue: (venue) => place(venue.location, venue.title, venue.address),
  location: (location) => place(location, t("location")),
  contact: (contact) => contactCard(contact),
  poll: (poll) => pollCard(poll),
  dice: (dice) => h("div", { class: "dice", "data-testid": "dice" }, `${dice.emoji} ${dice.value}`),
};

function photo(size) {
  const scale = Math.min(1, MAX_PHOTO / Math.max(size.width, size.height));
  const image = h("img", {
    src: fileUrl(size.file_id),
    alt: t("photo"),
    width: Math.round(size.width * scale),
    height: Math.round(size.height * scale),
  });
  const attributes = {
    "data-action": "photo",
    "data-value": size.file_id,
    "data-testid": "photo",
    "aria-label": t("open_photo"),
  };
  return h("button", { type: "button", class: "photo", ...attributes }, image);
}

function clip(file, attributes, label) {
  const shown = {
    class: "clip",
    src: fileUrl(file.file_id),
    preload: "metadata",
    "aria-label": t(label),
    ...attributes
  };
  return h("video", { ...shown, "data-testid": label });
}

function sound(file, label) {
  const title = file.title ?? file.file_name ?? t(label);
  const player = h(
    "audio",
    { controls: true, preload: "none", src: fileUrl(file.file_id), "aria-label": title },
  );
  return h("div", { class: "sound", "data-testid": label }, h("span", { class: "file-name" }, title), player);
}

function documentCard(file) {
  const name = file.file_name ?? t("document");
  const ending = name.includes(".") ? name.split(".").at(-1).slice(0, 4) : "";
  return h(
    "button",
    {
      type: "button",
      class: "document",
      "data-action": "document",
      "data-value": file.file_id,
      "data-name": name,
      "data-mime": file.mime_type ?? "",
      "data-testid": "document",
      "aria-label": `${t("open", { name })} (${sizeLabel(file.file_size)})`,
    },
    h(
      "span",
      { class: `file-icon type-${ending.toLowerCase()}`, "aria-hidden": "true" },
      ending || icon("file"),
    ),
    h(
      "span",
      { class: "file-text" },
      h("span", { class: "file-name" }, name),
      h("span", { class: "file-size" }, sizeLabel(file.file_size)),
    ),
  );
}

function sticker(file) {
  if (file.is_animated || file.is_video) return h(
    "div",
    { class: "sticker-emoji" },
    file.emoji ?? t("sticker"),
  );
  const image = h(
    "img",
    {
      class: "sticker",
      src: fileUrl(file.file_id),
      alt: file.emoji ?? t("sticker"),
      "data-testid": "sticker",
    },
  );
  image.addEventListener(
    "error",
    () => image.replaceWith(h("div", { class: "sticker-emoji" }, file.emoji ?? t("sticker"))),
  );
  return image;
}

function place(location, title, address) {
  const where = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`;
  const words = h(
    "span",
    { class: "file-text" },
    h("span", { class: "file-name" }, title),
    h("span", { class: "file-size" }, address ?? where),
  );
  return h(
    "div",
    { class: "card", "data-testid": "location" },
    h("span", { class: "file-icon" }, icon("location")),
    words,
  );
}

function contactCard(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  const words = h(
    "span",
    { class: "file-text" },
    h("span", { class: "file-name" }, name),
    h("span", { class: "file-size" }, contact.phone_number),
  );
  return h("div", { class: "card", "data-testid": "contact" }, avatar(contact.user_id ?? 0, name), words);
}

function pollOption(poll, option, index) {
  if (poll.is_closed) return h("span", null, option.text);
  return h(
    "button",
    { type: "button", "data-action": "vote", "data-value": index, "data-testid": "poll-option" },
    option.text,
  );
}

function pollCard(poll) {
  const total = poll.total_voter_count || 0;
  const options = poll.options.map((option, index) => {
    const share = total ? Math.round((100 * option.voter_count) / total) : 0;
    return h(
      "li",
      null,
      h("span", { class: "poll-share" }, `${share}%`),
      pollOption(poll, option, index),
      h("progress", { max: 100, value: share, "aria-hidden": "true" }),
    );
  });
  const kind = poll.close_date
    ? `${t("poll")} · ${clock(poll.close_date)}`
    : t(poll.is_anonymous === false ? "poll" : "poll_anonymous");
  return h(
    "div",
    { class: "poll", "data-testid": "poll" },
    h("strong", null, poll.question),
    h("span", { class: "file-size" }, kind),
    h("ul", null, options),
  );
}
