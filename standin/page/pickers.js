/** Dialogs in which a person picks a chat or people. */

import { avatar, h } from "./dom.js";
import { openDialog } from "./dialogs.js";
import { roleLabel, t } from "./labels.js";
import { chatsOf, nameOf, store } from "./store.js";
import { toast } from "./toast.js";

/** Let the person pick one of the chats; resolves to a chat id or null. */
export function chooseChat(title, accepts = () => true) {
  const body = (finish) => {
    const chats = chatsOf(store.me).filter(accepts);
    if (!chats.length) return h("p", { class: "alert-text" }, t("empty_list"));
    return h(
      "ul",
      { class: "picker" },
      chats.map((chat, index) => h("li", null, chatButton(chat, index, finish))),
    );
  };
  return openDialog({ title, body, testid: "chat-picker", className: "small" });
}

function chatButton(chat, index, finish) {
  return h(
    "button",
    {
      type: "button",
      class: "picker-item",
      autofocus: index === 0,
      "data-chat-id": chat.id,
      onclick: () => finish(chat.id),
    },
    avatar(chat.type === "private" ? store.bot.id : chat.id, chat.title, "small"),
    h("span", null, chat.title),
  );
}

/** Let the person pick people, at most so many; resolves to a list of ids or null. */
export function chooseUsers(title, most) {
  const boxes = store.users.filter((user) => user.id !== store.me).map((user, index) =>
    userBox(user, most, index === 0),
  );
  const chosen = () => boxes.map((box) =>
    box.querySelector("input"),
  ).filter((input) => input.checked).map((input) => Number(input.value));
  const take = () => {
    const ids = chosen();
    if (ids.length > 0 && ids.length <= most) return ids;
    toast(ids.length ? t("pick_up_to", { count: most }) : t("at_least_one"), "error");
    return undefined;
  };
  const body = [
    most > 1 && h("p", { class: "hint" }, t("pick_up_to", { count: most })),
    h("div", { class: "picker" }, boxes),
  ];
  return openDialog({
    title,
    body,
    buttons: [[t("cancel"), null], [t("choose"), take, "primary"]],
    testid: "user-picker",
    className: "small",
  });
}

function userBox(user, most, first) {
  return h(
    "label",
    { class: "picker-item", "data-user-id": user.id },
    h("input", { type: most > 1 ? "checkbox" : "radio", name: "user", value: user.id, autofocus: first }),
    avatar(user.id, nameOf(user), "small"),
    h("span", null, nameOf(user), h("small", null, roleLabel(user.role))),
  );
}
