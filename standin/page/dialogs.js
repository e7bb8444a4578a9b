/** Modal dialogs on the browser's own <dialog>, which keeps the focus, closes with Esc, gives it back. */

import { fileUrl } from "./api.js";
import { calendarSummary } from "./calendar.js";
import { h, icon, iconButton } from "./dom.js";
import { t } from "./labels.js";
import { sizeLabel } from "./media.js";
import { nameOf, store } from "./store.js";
import { toast } from "./toast.js";

const READABLE = /^text\/|json|xml|calendar|yaml|javascript/;
const READABLE_NAME = /\.(txt|ics|csv|md|json|xml|html?|log|ya?ml|vcf)$/i;
const IMAGE = /^image\/(png|jpe?g|gif|webp|svg\+xml|bmp)/;

/**
 * Show a dialog and wait until it is closed.
 *
 * buttons are [label, value, style?]; value may be a function that gives the answer, or undefined
 * to stay open. Resolves to the chosen value, or null when it was dismissed.
 */
export function openDialog({ title, body, buttons = [], testid = "dialog", className = "" }) {
  return new Promise((resolve) => {
    let answer = null;
    const finish = (value) => {
      answer = value;
      dialog.close();
    };
    const answers = buttons.map(([label, value, style = ""]) => {
      const choose = () => {
        const chosen = typeof value === "function" ? value() : value;
        if (chosen !== undefined) finish(chosen);
      };
      return h("button", { type: "button", class: `text-button ${style}`, onclick: choose }, label);
    });
    const dialog = h(
      "dialog",
      { class: className, "aria-label": title, "data-testid": testid },
      h(
        "header",
        null,
        h("h2", null, title),
        iconButton("close", t("close"), { onclick: () => finish(null), "data-testid": "dialog-close" }),
      ),
      h("div", { class: "dialog-body" }, typeof body === "function" ? body(finish) : body),
      answers.length > 0 && h("footer", null, answers),
    );
    dialog.addEventListener("click", (event) => event.target === dialog && finish(null));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector("[autofocus], footer .primary") ?? dialog.querySelector("footer button"))?.focus();
  });
}

/** An alert as answerCallbackQuery with show_alert asks for. */
export function showAlert(text) {
  return openDialog({
    title: nameOf(store.bot),
    body: h("p", { class: "alert-text" }, text),
    buttons: [[t("alert_ok"), true, "primary"]],
    testid: "alert",
    className: "small",
  });
}

/** Ask for a yes. */
export async function confirmed(question, yes) {
  const body = h("p", { class: "alert-text" }, question);
  const answer = await openDialog({
    title: question,
    body,
    buttons: [[t("cancel"), false], [yes, true, "primary"]],
    testid: "confirm",
    className: "small untitled",
  });
  return answer === true;
}

/** A photo as large as the window allows. */
export function showPhoto(fileId) {
  const image = h("img", { src: fileUrl(fileId), alt: t("photo") });
  const body = (finish) => h(
    "button",
    { type: "button", class: "photo-large", "aria-label": t("close"), onclick: () => finish(null) },
    image,
  );
  return openDialog({ title: t("photo"), body, testid: "photo-viewer", className: "photo-viewer" });
}

/** A document: text and calendars are shown, images too, anything else can be saved. */
export async function showDocument(fileId, name, mime) {
  const response = await fetch(fileUrl(fileId));
  if (!response.ok) return toast(t("offline"), "error");
  const blob = await response.blob();
  const body = [
    h("p", { class: "file-facts" }, [sizeLabel(blob.size), mime || blob.type].filter(Boolean).join(" · ")),
    await documentBody(blob, name, mime || blob.type, fileId),
  ];
  const save = h(
    "a",
    { class: "text-button primary", href: fileUrl(fileId), download: name, "data-testid": "save" },
    icon("save"),
    t("save"),
  );
  return openDialog({
    title: name,
    body: [body, h("div", { class: "viewer-actions" }, save)],
    testid: "viewer",
    className: "viewer",
  });
}

async function documentBody(blob, name, mime, fileId) {
  if (IMAGE.test(mime)) return h("img", { class: "viewer-image", src: fileUrl(fileId), alt: name });
  if (!READABLE.test(mime) && !READABLE_NAME.test(name)) return h(
    "div",
    { class: "viewer-none" },
    icon("file"),
  );
  const text = await blob.text();
  const summary = /BEGIN:VCALENDAR/.test(text) ? calendarSummary(text) : null;
  return [
    summary,
    h("pre", { class: "viewer-text", tabindex: "0", autofocus: true, "data-testid": "viewer-text" }, text),
  ];
}

/** Put text on the clipboard, also where the page may not use the clipboard by itself. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = h("textarea", { class: "visually-hidden" });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  toast(t("copied"));
}
