/** Where a person writes: text, files, replies, edits, the Start button and the bot's reply keyboard. */

import { sim } from "./api.js";
import { attachFile } from "./attach.js";
import { byId, h, icon, iconButton, redraw } from "./dom.js";
import { previewOf, senderName } from "./bubble.js";
import { gateOf } from "./gate.js";
import { toNewest } from "./conversation.js";
import { t } from "./labels.js";
import { closePopup, popupIsOpen, popupKey, updatePopup } from "./popup.js";
import {
  hasHiddenKeyboard,
  placeholderOf,
  renderReplyKeyboard,
  toggleReplyKeyboard,
} from "./reply-keyboard.js";
import { changed, chatOf, isAdmin, isOwn, me, messagesOf, on, store } from "./store.js";
import { addressee, sendCommand, sendText } from "./sending.js";
import { menuOf } from "./sync.js";
import { attempt } from "./toast.js";

const MAX_HEIGHT = 200;

const drafts = new Map();
let shownFor = null;
let target = null;

const field = () => byId("text");
const draftKey = () => `${store.me}:${store.chat}`;

/** Wire the composer once. */
export function startComposer() {
  field().addEventListener("input", typed);
  field().addEventListener("keydown", pressed);
  field().addEventListener("paste", pasted);
  byId("composer").addEventListener("submit", submit);
  byId("file").addEventListener("change", () => attachAll(byId("file")));
  byId("attach").addEventListener("click", () => byId("file").click());
  byId("menu").addEventListener("click", toggleMenu);
  byId("keyboard-toggle").addEventListener("click", toggleReplyKeyboard);
  const zone = byId("conversation");
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("drop", dropped);
  on(["composer", "people", "messages"], draw);
}

/** Answer to a message. */
export function replyTo(message) {
  target = { kind: "reply", message };
  changed("composer");
  field().focus();
}

/** Change an own message. */
export function editMessage(message) {
  target = { kind: "edit", message };
  write(message.text ?? "");
}

/** Put text into the composer and the cursor behind it. */
export function write(text) {
  field().value = text;
  changed("composer");
  field().focus();
  field().setSelectionRange(text.length, text.length);
  typed();
}

async function submit(event) {
  event.preventDefault();
  const text = field().value;
  if (!text.trim()) return;
  const aim = target;
  target = null;
  field().value = "";
  typed();
  changed("composer");
  const editing = aim?.kind === "edit";
  const id = aim?.message.message_id;
  const done = editing ? await saveEdit(id, text.trim()) : await sendText(text, id);
  if (done) return;
  // Nothing a person wrote may be lost to a refusal.
  target = aim;
  write(text);
}

function saveEdit(id, text) {
  return attempt(() => sim.edit({ user: store.me, chat: store.chat, message_id: id, text }));
}

function clearTarget() {
  const editing = target?.kind === "edit";
  target = null;
  if (editing) field().value = "";
  changed("composer");
}

function typed() {
  drafts.set(draftKey(), field().value);
  fit();
  byId("send").classList.toggle("ready", Boolean(field().value.trim()));
  updatePopup(field().value, chosen);
}

function chosen({ command, complete, sent, start }) {
  closePopup();
  if (complete !== undefined) return write(`/${complete} `);
  field().value = "";
  typed();
  if (command !== undefined) return sendCommand(command);
  if (start !== undefined) document.dispatchEvent(
    new CustomEvent("standin:open", { detail: { chat: store.me, start } }),
  );
  return sent;
}

function fit() {
  field().style.height = "auto";
  field().style.height = `${Math.min(field().scrollHeight, MAX_HEIGHT)}px`;
}

function pressed(event) {
  if (popupKey(event)) return;
  if (event.key === "Escape") {
    if (byId("popup").hidden && target) clearTarget();
    closePopup();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("composer").requestSubmit();
  } else if (event.key === "ArrowUp" && !field().value) {
    const own = messagesOf(store.chat).findLast((message) => isOwn(message) && message.text);
    if (own) editMessage(own);
  }
}

function pasted(event) {
  if (!event.clipboardData.files.length) return;
  event.preventDefault();
  attach(event.clipboardData.files);
}

function dropped(event) {
  event.preventDefault();
  attach(event.dataTransfer.files);
}

function attachAll(input) {
  attach(input.files).finally(() => (input.value = ""));
}

async function attach(files) {
  for (const file of [...files]) {
    if (await attachFile(file, addressee())) toNewest();
  }
  field().focus();
}

function toggleMenu() {
  if (popupIsOpen()) return closePopup();
  field().focus();
  return write("/");
}

function draw() {
  const chat = chatOf(store.chat);
  if (!chat) return;
  if (shownFor !== draftKey()) switchDraft();
  const gate = gateOf(chat);
  byId("gate").hidden = !gate;
  byId("composer").hidden = Boolean(gate);
  redraw(byId("gate"), gate?.key, () => gate?.make() ?? []);
  drawTarget();
  drawField(chat);
  renderReplyKeyboard(Boolean(gate));
}

function switchDraft() {
  shownFor = draftKey();
  target = null;
  closePopup();
  field().value = drafts.get(shownFor) ?? "";
  queueMicrotask(fit);
}

function drawTarget() {
  const bar = byId("target");
  bar.hidden = !target;
  if (!target) return bar.replaceChildren();
  const { kind, message } = target;
  const title = kind === "edit" ? t("editing") : senderName(message);
  return bar.replaceChildren(
    icon(kind === "edit" ? "edit" : "reply"),
    h("div", { class: "target-text" }, h("strong", null, title), h("span", null, previewOf(message))),
    iconButton("close", t("cancel"), { onclick: clearTarget }),
  );
}

function drawField(chat) {
  const menu = menuOf(chat.id);
  field().placeholder = placeholderOf() ?? t("write");
  field().setAttribute("aria-label", t("write"));
  label("attach", t("attach"));
  label("send", t("send"));
  label("menu", t("show_commands"));
  byId("menu").hidden = !menu.commands?.length;
  label("keyboard-toggle", t(hasHiddenKeyboard() ? "show_keyboard" : "hide_keyboard"));
  drawSendAs(chat);
}

function label(id, text) {
  byId(id).setAttribute("aria-label", text);
  byId(id).title = text;
}

function drawSendAs(chat) {
  const select = byId("send-as");
  select.hidden = !["group", "supergroup"].includes(chat.type) || !isAdmin(chat, store.me);
  select.setAttribute("aria-label", t("send_as"));
  const names = [me()?.first_name ?? "", t("anonymous")];
  if (select.options[1]?.text === names[1] && select.options[0].text === names[0]) return;
  select.replaceChildren(
    ...["self", "anonymous"].map((value, index) => h("option", { value }, names[index]))
  );
}
