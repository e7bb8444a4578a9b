/** The keyboard a bot puts in the place of the person's own: plain answers, people, chats, contact, place. */

import { sim } from "./api.js";
import { toNewest } from "./conversation.js";
import { confirmed } from "./dialogs.js";
import { byId, h } from "./dom.js";
import { t } from "./labels.js";
import { chooseChat, chooseUsers } from "./pickers.js";
import { chatOf, changed, isAdmin, store } from "./store.js";
import { attempt, toast } from "./toast.js";

const STYLES = ["primary", "success", "danger"];
const hidden = new Set();

/** Draw the keyboard of the open chat under the composer. */
export function renderReplyKeyboard(gated) {
  const markup = keyboardOf();
  const box = byId("reply-keyboard");
  byId("keyboard-toggle").hidden = !markup?.keyboard;
  byId("keyboard-toggle").setAttribute("aria-expanded", String(!hasHiddenKeyboard()));
  box.hidden = gated || !markup?.keyboard || hasHiddenKeyboard();
  box.setAttribute("aria-label", t("reply_keyboard"));
  const key = markup ? keyOf(markup) : "";
  if (box.dataset.key === key) return;
  box.dataset.key = key;
  box.classList.toggle("resized", Boolean(markup?.resize_keyboard));
  box.replaceChildren(
    ...(markup?.keyboard ?? []).map((row) => h("div", { class: "keyboard-row" }, row.map(renderButton)))
  );
}

/** Whether the keyboard was put aside; it can be brought back. */
export function hasHiddenKeyboard() {
  const markup = keyboardOf();
  return Boolean(markup?.keyboard) && hidden.has(keyOf(markup));
}

/** Put the keyboard aside or bring it back. */
export function toggleReplyKeyboard() {
  const key = keyOf(keyboardOf());
  if (!hidden.delete(key)) hidden.add(key);
  changed("composer");
}

/** What the composer says while it is empty, as keyboard or forced reply ask for. */
export function placeholderOf() {
  return keyboardOf()?.input_field_placeholder ?? null;
}

function keyboardOf() {
  return store.transcripts.get(store.chat)?.replyKeyboard ?? null;
}

function keyOf(markup) {
  return `${store.me}:${store.chat}:${JSON.stringify(markup)}`;
}

function renderButton(given) {
  const button = typeof given === "string" ? { text: given } : given;
  const style = STYLES.includes(button.style) ? ` style-${button.style}` : "";
  return h(
    "button",
    {
      type: "button",
      class: `reply-button${style}`,
      "data-testid": "reply-button",
      onclick: () => press(button),
    },
    button.text,
  );
}

async function press(button) {
  const extra = await ask(button);
  if (!extra) return;
  const pressed = { user: store.me, chat: store.chat, text: button.text, ...extra };
  if (await attempt(() => sim.keyboard(pressed))) toNewest();
}

/** What a button needs to know before it is sent; null when the person changed their mind. */
async function ask(button) {
  if (button.request_users) {
    const users = await chooseUsers(t("choose_people"), button.request_users.max_quantity ?? 1);
    return users && { users };
  }
  if (button.request_chat) {
    const chat = await chooseChat(t("choose_chat"), acceptable(button.request_chat));
    return chat === null ? null : { chat_id: chat };
  }
  if (button.request_contact) return (await confirmed(t("share_contact"), t("send"))) ? {} : null;
  if (button.request_location) return (await confirmed(t("share_location"), t("send"))) ? {} : null;
  if (button.request_poll || button.web_app) return toast(t("not_available")) ?? null;
  return {};
}

function acceptable(wanted) {
  return ({ id, type }) => {
    if (type === "private" || (type === "channel") !== Boolean(wanted.chat_is_channel)) return false;
    const chat = chatOf(id);
    if (differs(wanted.chat_is_forum, chat.is_forum)) return false;
    if (differs(wanted.chat_has_username, chat.username)) return false;
    return isAdmin(chat, store.me) || !(wanted.user_administrator_rights || wanted.bot_administrator_rights);
  };
}

function differs(wanted, given) {
  return wanted !== undefined && wanted !== Boolean(given);
}
