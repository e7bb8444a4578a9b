/** Short notes over the conversation that go by themselves; a live region reads them out. */

import { SimError } from "./api.js";
import { byId, h } from "./dom.js";
import { t } from "./labels.js";

const SHOWN_MS = 4500;
const PER_CHARACTER_MS = 40;

/** Show a note; kind is "callback" for a bot's answer to a button, "error" for a refusal. */
export function toast(text, kind = "note") {
  const note = h("div", { class: `toast ${kind}`, "data-testid": "toast", "data-kind": kind }, text);
  note.addEventListener("click", () => note.remove());
  const place = byId("toasts");
  place.replaceChildren(note);
  // Shown anew each time, so that it also lies over a dialog that was opened since.
  place.hidePopover();
  place.showPopover();
  setTimeout(() => note.remove(), SHOWN_MS + text.length * PER_CHARACTER_MS);
}

/** Say why something did not work. Anything but a refusal of the stand-in is a fault of the page. */
export function showError(error) {
  if (!(error instanceof SimError)) throw error;
  toast(error.status === 0 ? t("offline") : error.message, "error");
}

/** Carry out a call; a refusal is shown. Resolves to whether it went well. */
export async function attempt(call) {
  try {
    await call();
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}
