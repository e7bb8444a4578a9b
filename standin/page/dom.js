/** Making elements: h() for HTML, icon() for inline SVG, avatar() for a round picture with initials. */

import { ICONS } from "./icons.js";

const SVG = "http://www.w3.org/2000/svg";
const COLOURS = 7;
const SPREAD = 38;

/**
 * Make an element.
 *
 * Functions under "onclick" and the like become listeners; true gives an empty attribute;
 * false, null and undefined leave it out. Text is always text, never markup.
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child || child === 0 || child === ""));
  return element;
}

/** One of our line drawings, hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  for (const d of ICONS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** A button that shows only an icon; its label is spoken and shown as tooltip. */
export function iconButton(name, label, attributes) {
  return h(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, ...attributes },
    icon(name),
  );
}

/** A stable number from 0 to 6 for an id: the colour of a name and of its avatar. */
export function colourOf(id) {
  // The detour keeps neighbours such as 1001 and 1002 and the bot's own id apart.
  return (Math.abs(Number(id) || 0) % SPREAD) % COLOURS;
}

/** A round picture with the initials of a name. */
export function avatar(id, name, size = "") {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const initials = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = initials.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
  return h("span", { class: `avatar colour-${colourOf(id)} ${size}`, "aria-hidden": "true" }, letters);
}

const drawn = new WeakMap();

/** Put new children into a place, but only if they would differ: nobody's focus is disturbed for nothing. */
export function redraw(element, signature, make) {
  if (drawn.get(element) === signature) return;
  drawn.set(element, signature);
  element.replaceChildren(...[make()].flat());
}

/** The element with this id; it stands in index.html. */
export function byId(id) {
  return document.getElementById(id);
}

/** Whether the conversation fills the whole width, as on a phone. */
export function isNarrow() {
  return window.matchMedia("(max-width: 720px)").matches;
}
