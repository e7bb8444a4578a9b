/** The buttons under a message and what each kind does when pressed. */

import { sim } from "./api.js";
import { copyText, showAlert } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { chooseChat } from "./pickers.js";
import { t } from "./labels.js";
import { follow } from "./links.js";
import { changed, store } from "./store.js";
import { showError, toast } from "./toast.js";

const WAIT_SECONDS = 20;
const STYLES = ["primary", "success", "danger"];
const busy = new Set();

/** All rows of an inline keyboard. */
export function renderInlineKeyboard(message) {
  const rows = message.reply_markup.inline_keyboard.map((buttons, row) =>
    h(
      "div",
      { class: "keyboard-row" },
      buttons.map((button, column) => renderButton(message, button, row, column)),
    ),
  );
  return h("div", { class: "inline-keyboard", "data-testid": "inline-keyboard" }, rows);
}

function renderButton(message, button, row, column) {
  const kind = kindOf(button);
  const waits = busy.has(keyOf(message, row, column));
  const style = STYLES.includes(button.style) ? ` style-${button.style}` : "";
  const attributes = {
    class: `inline-button${style}`,
    "aria-busy": waits ? "true" : null,
    "data-testid": "inline-button",
    "data-kind": kind,
    "data-row": row,
    "data-column": column,
    "data-style": button.style,
  };
  const content = [h("span", { class: "button-label" }, button.text), kind in CORNERS && icon(CORNERS[kind])];
  if (button.url) return h(
    "a",
    { ...attributes, href: button.url, target: "_blank", rel: "noopener noreferrer", "data-action": "link" },
    content,
  );
  return h(
    "button",
    { ...attributes, type: "button", onclick: () => press(message, button, row, column) },
    content,
  );
}

const CORNERS = { url: "inline", switch_inline: "forward", copy: "copy" };

function kindOf(button) {
  if (button.callback_data !== undefined) return "callback";
  if (button.url) return "url";
  if (button.copy_text) return "copy";
  return queryOf(button) === null ? "other" : "switch_inline";
}

function queryOf(button) {
  const chosen = button.switch_inline_query_chosen_chat;
  return button.switch_inline_query_current_chat ?? button.switch_inline_query ?? (chosen ? chosen.query ?? "" : null);
}

function press(message, button, row, column) {
  const actions = {
    callback: () => pressCallback(message, row, column),
    copy: () => copyText(button.copy_text.text),
    switch_inline: () => switchInline(button),
    other: () => toast(t("not_available")),
  };
  return actions[kindOf(button)]();
}

async function pressCallback(message, row, column) {
  const key = keyOf(message, row, column);
  if (busy.has(key)) return;
  setBusy(key, true);
  try {
    const { id } = await sim.press({
      user: store.me,
      chat: store.chat,
      message_id: message.message_id,
      row,
      col: column,
    });
    showAnswer(await sim.callback(id, WAIT_SECONDS));
  } catch (error) {
    showError(error);
  } finally {
    setBusy(key, false);
  }
}

function showAnswer({ text, show_alert: alert, url }) {
  if (url && !follow(url)) window.open(url, "_blank", "noopener");
  if (!text) return;
  if (alert) showAlert(text);
  else toast(text, "callback");
}

async function switchInline(button) {
  const here = button.switch_inline_query_current_chat !== undefined;
  const chat = here
    ? store.chat
    : await chooseChat(t("choose_chat"), acceptable(button.switch_inline_query_chosen_chat));
  if (chat === null) return;
  const text = `@${store.bot.username} ${queryOf(button)}`;
  document.dispatchEvent(new CustomEvent("standin:write", { detail: { chat, text } }));
}

function acceptable(wanted) {
  if (!wanted) return () => true;
  const kinds = {
    private: wanted.allow_bot_chats || wanted.allow_user_chats,
    group: wanted.allow_group_chats,
    channel: wanted.allow_channel_chats,
  };
  return (chat) => Boolean(kinds[chat.type === "supergroup" ? "group" : chat.type]);
}

function keyOf(message, row, column) {
  return [store.me, store.chat, message.message_id, row, column].join(":");
}

function setBusy(key, waits) {
  if (waits) busy.add(key);
  else busy.delete(key);
  changed("messages");
}

/** What of the buttons' state belongs to this message, for its signature. */
export function busyIn(message) {
  const prefix = [store.me, store.chat, message.message_id, ""].join(":");
  return [...busy].filter((key) => key.startsWith(prefix));
}
