/** Telegram's message entities as elements: offsets count UTF-16 units, as JavaScript's strings do. */

import { entityMoment } from "./dates.js";
import { h } from "./dom.js";
import { t } from "./labels.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };
const SAFE_LINK = /^(https?|tg|mailto|tel):/i;

/** Text with its entities as a list of nodes; entities may nest and, if a sender errs, overlap. */
export function renderText(text, entities = []) {
  const spans = entities
    .map((entity) => ({ ...entity, start: entity.offset, end: entity.offset + entity.length }))
    .sort((a, b) => a.start - b.start || b.end - a.end || rank(b) - rank(a));
  return build(text, 0, text.length, spans);
}

function rank(entity) {
  return BLOCKS.has(entity.type) ? 2 : entity.type in SIMPLE ? 0 : 1;
}

function build(text, start, end, spans) {
  const nodes = [];
  let at = start;
  let queue = spans;
  while (queue.length) {
    const [span, ...rest] = queue;
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    queue = rest;
    if (from >= to) continue;
    const inner = rest.filter((other) => other.start < to);
    const cut = inner.filter((other) => other.end > to).map((other) => ({ ...other, start: to }));
    queue = [...cut, ...rest.filter((other) => other.start >= to)];
    nodes.push(text.slice(at, from), wrap(span, text.slice(from, to), build(text, from, to, inner)));
    // A block ends its own line, so the line break after it must not give an empty one.
    at = BLOCKS.has(span.type) && text[to] === "\n" ? to + 1 : to;
  }
  nodes.push(text.slice(at, end));
  return nodes.filter((node) => node !== "");
}

function wrap(entity, text, children) {
  if (entity.type in SIMPLE) return h(SIMPLE[entity.type], null, children);
  return WRAPPERS[entity.type]?.(entity, text, children) ?? h(
    "span",
    { "data-entity": entity.type },
    children,
  );
}

const WRAPPERS = {
  spoiler: (_, __, children) => spoiler(children),
  code: (_, text, children) => pressable("code", "copy", text, children),
  pre: (entity, text, children) => pre(entity.language, text, children),
  blockquote: (_, __, children) => h("blockquote", { dir: "auto" }, children),
  expandable_blockquote: (_, __, children) => expandable(children),
  text_link: (entity, _, children) => link(entity.url, children, entity.url),
  url: (_, text, children) => link(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`, children),
  email: (_, text, children) => link(`mailto:${text}`, children),
  phone_number: (_, text, children) => link(`tel:${text.replace(/[^+\d]/g, "")}`, children),
  mention: (_, text, children) => pressable("span", "mention", text, children),
  text_mention: (entity, _, children) => pressable(
    "span",
    "mention",
    String(entity.user?.id ?? ""),
    children,
  ),
  hashtag: (_, text, children) => pressable("span", "hashtag", text, children),
  cashtag: (_, text, children) => pressable("span", "hashtag", text, children),
  bot_command: (_, text, children) => pressable("span", "command", text, children),
  date_time: (entity, text) => moment(entity, text),
};

function pressable(tag, action, value, children) {
  const attributes = {
    class: "pressable",
    role: "button",
    tabindex: "0",
    "data-action": action,
    "data-value": value,
  };
  return h(tag, { ...attributes, "data-entity": action }, children);
}

/** A link that opens beside the page; an unsafe scheme stays plain text. */
function link(url, children, title = null) {
  if (!SAFE_LINK.test(url ?? "")) return h("span", { "data-entity": "text_link" }, children);
  const attributes = {
    href: url,
    target: "_blank",
    rel: "noopener noreferrer",
    title,
    "data-action": "link",
  };
  return h("a", { ...attributes, "data-entity": "link" }, children);
}

function spoiler(children) {
  return h(
    "span",
    {
      class: "spoiler",
      role: "button",
      tabindex: "0",
      "aria-label": t("hidden_text"),
      "data-action": "spoiler",
      "data-entity": "spoiler",
    },
    h("span", { "aria-hidden": "true", class: "spoiler-text" }, children),
  );
}

/** Show what a spoiler hides. */
export function revealSpoiler(element) {
  element.classList.add("revealed");
  for (const name of ["role", "tabindex", "aria-label", "data-action"]) element.removeAttribute(name);
  element.firstElementChild.removeAttribute("aria-hidden");
}

function pre(name, text, children) {
  const head = h("span", { class: "pre-head" }, name || t("code"));
  return h("pre", { "data-entity": "pre" }, head, pressable("code", "copy", text, children));
}

const foldable = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const open = target.classList.contains("open");
    if (!open) target.classList.toggle("folded", target.scrollHeight > target.clientHeight + 2);
  }
});

function expandable(children) {
  const text = h("div", { class: "quote-text", dir: "auto" }, children);
  const toggle = h(
    "button",
    {
      type: "button",
      class: "quote-toggle",
      "aria-expanded": "false",
      "data-action": "quote",
      "data-testid": "quote-toggle",
    },
    t("show_more"),
  );
  foldable.observe(text);
  return h(
    "blockquote",
    { class: "expandable", "data-entity": "expandable_blockquote", "data-testid": "expandable-quote" },
    text,
    toggle,
  );
}

/** Open a folded quote, or fold it again. */
export function toggleQuote(quote, open = !quote.firstElementChild.classList.contains("open")) {
  const [text, toggle] = quote.children;
  text.classList.toggle("open", open);
  toggle.setAttribute("aria-expanded", String(open));
  toggle.textContent = t(open ? "show_less" : "show_more");
}

function moment(entity, text) {
  const unix = entity.unix_time;
  return h(
    "time",
    {
      class: "moment",
      tabindex: "0",
      datetime: new Date(unix * 1000).toISOString(),
      "data-entity": "date_time",
      "data-unix": unix,
      "data-format": entity.date_time_format ?? "",
      "data-written": text,
    },
    entityMoment(unix, entity.date_time_format, text),
  );
}

/** Bring "in three hours" and the like up to date. */
export function refreshRelativeMoments(root) {
  for (const element of root.querySelectorAll('.moment[data-format="r"]')) {
    element.textContent = entityMoment(Number(element.dataset.unix), "r", element.dataset.written);
  }
}
