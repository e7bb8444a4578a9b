/** The menu of a message (reply, edit, copy, forward, delete): by right click, Enter, or a long press. */

import { sim } from "./api.js";
import { editMessage, replyTo } from "./composer.js";
import { copyText } from "./dialogs.js";
import { byId, h, icon } from "./dom.js";
import { t } from "./labels.js";
import { chooseChat } from "./pickers.js";
import { isAdmin, isOwn, messagesOf, store, chatOf } from "./store.js";
import { attempt } from "./toast.js";

const LONG_PRESS_MS = 500;

let opener = null;

/** Listen on the message list. */
export function startContextMenu() {
  const list = byId("messages");
  list.addEventListener("contextmenu", (event) => {
    const row = event.target.closest("[data-testid=message]");
    if (!row || event.target.closest("a")) return;
    event.preventDefault();
    openMenu(row, event.clientX, event.clientY);
  });
  list.addEventListener("keydown", (event) => {
    const row = event.target;
    if (event.key !== "Enter" || row.dataset.testid !== "message") return;
    event.preventDefault();
    openAt(row);
  });
  listenForLongPress(list);
}

function listenForLongPress(list) {
  let timer = null;
  const stop = () => clearTimeout(timer);
  list.addEventListener("touchstart", (event) => {
    const row = event.target.closest("[data-testid=message]");
    const { clientX, clientY } = event.touches[0];
    if (row && !event.target.closest("a, button")) timer = setTimeout(
      () => openMenu(row, clientX, clientY),
      LONG_PRESS_MS,
    );
  }, { passive: true });
  for (const name of ["touchend", "touchmove", "touchcancel"]) list.addEventListener(
    name,
    stop,
    { passive: true },
  );
}

function openAt(row) {
  const { left, right, top } = row.querySelector(".bubble").getBoundingClientRect();
  openMenu(row, (left + right) / 2, Math.max(top, 80) + 20);
}

function openMenu(row, x, y) {
  closeMenu();
  const message = messagesOf(store.chat).find(({ message_id: id }) => id === Number(row.dataset.messageId));
  if (!message) return;
  opener = row;
  const items = itemsFor(message).map(([name, label, action]) => menuItem(name, label, action));
  const menu = h(
    "div",
    {
      id: "context-menu",
      role: "menu",
      "aria-label": t("message_menu"),
      "data-testid": "context-menu",
      onkeydown: moveInMenu,
    },
    items,
  );
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  items[0].focus();
  setTimeout(() => document.addEventListener("pointerdown", closeOutside), 0);
}

function itemsFor(message) {
  const text = message.text ?? message.caption;
  const chat = chatOf(store.chat);
  const mayWrite = chat.type !== "channel" || isAdmin(chat, store.me);
  return [
    mayWrite && ["reply", t("reply"), () => replyTo(message)],
    isOwn(message) && message.text && ["edit", t("edit"), () => editMessage(message)],
    text && ["copy", t("copy_text"), () => copyText(text)],
    ["forward", t("forward"), () => forward(message)],
    isOwn(message) && ["delete", t("delete"), () => remove(message)],
  ].filter(Boolean);
}

function menuItem(name, label, action) {
  const take = () => {
    closeMenu();
    action();
  };
  return h(
    "button",
    { type: "button", role: "menuitem", tabindex: "-1", "data-testid": `menu-${name}`, onclick: take },
    icon(name),
    label,
  );
}

function moveInMenu(event) {
  const items = [...event.currentTarget.children];
  const index = items.indexOf(document.activeElement);
  const targets = { ArrowDown: index + 1, ArrowUp: index - 1 + items.length, Home: 0, End: items.length - 1 };
  if (event.key in targets) items[targets[event.key] % items.length].focus();
  else if (event.key === "Escape" || event.key === "Tab") closeMenu();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function closeOutside(event) {
  if (!event.target.closest("#context-menu")) closeMenu();
}

function closeMenu() {
  document.removeEventListener("pointerdown", closeOutside);
  byId("context-menu")?.remove();
  opener?.focus({ preventScroll: true });
  opener = null;
}

function remove(message) {
  return attempt(() => sim.remove({ user: store.me, chat: store.chat, message_id: message.message_id }));
}

async function forward(message) {
  const chat = await chooseChat(t("forward_to"));
  if (chat === null) return;
  const source = { from_chat: store.chat, message_id: message.message_id };
  const done = await attempt(() => sim.forward({ user: store.me, chat, ...source }));
  if (done && chat !== store.chat) document.dispatchEvent(
    new CustomEvent("standin:open", { detail: { chat } }),
  );
}
