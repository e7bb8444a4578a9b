/** The selector at the top: through whose eyes the page looks. */

import { avatar, byId, h } from "./dom.js";
import { roleLabel, t } from "./labels.js";
import { nameOf, on, store } from "./store.js";
import { hasNews } from "./unread.js";

const CHIPS = 6;

/** Draw the selector whenever people or chats changed. */
export function startPeople(become) {
  byId("people").addEventListener("keydown", moveByKeyboard);
  on(["people", "chats"], () => draw(become));
}

function draw(become) {
  const bar = byId("people");
  bar.setAttribute("aria-label", t("people"));
  const focused = document.activeElement?.closest?.("#people [data-user-id]")?.dataset.userId;
  const { chips, others } = divided();
  bar.replaceChildren(
    ...chips.map((user) => chip(user, become)),
    ...(others.length ? [select(others, become)] : [])
  );
  if (focused) bar.querySelector(`[data-user-id="${focused}"]`)?.focus();
  else bar.querySelector('[aria-checked="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The first few people stand open, whoever is chosen among them; a town of hundreds waits in a list. */
function divided() {
  if (store.users.length <= CHIPS) return { chips: store.users, others: [] };
  const chosen = store.users.findIndex((user) => user.id === store.me);
  const chips = store.users.slice(0, CHIPS);
  if (chosen >= CHIPS) chips[CHIPS - 1] = store.users[chosen];
  return { chips, others: store.users.filter((user) => !chips.includes(user)) };
}

function chip(user, become) {
  const current = user.id === store.me;
  const news = !current && hasNews(user.id);
  return h(
    "button",
    {
      type: "button",
      class: "person",
      role: "radio",
      "aria-checked": String(current),
      tabindex: current ? "0" : "-1",
      "data-testid": "person",
      "data-user-id": user.id,
      onclick: () => become(user.id),
    },
    h(
      "span",
      { class: "person-picture" },
      avatar(user.id, nameOf(user), "tiny"),
      news && h("span", { class: "dot", role: "img", "aria-label": t("unread") }),
    ),
    h("span", { class: "person-words" }, h("b", null, nameOf(user)), h("small", null, roleLabel(user.role))),
  );
}

function select(others, become) {
  const options = others.map((user) =>
    h("option", { value: user.id }, [nameOf(user), roleLabel(user.role)].filter(Boolean).join(" · ")),
  );
  const choose = (event) => event.target.value && become(Number(event.target.value));
  return h(
    "select",
    { "aria-label": t("others"), "data-testid": "person-select", onchange: choose },
    h("option", { value: "" }, t("others")),
    options,
  );
}

function moveByKeyboard(event) {
  const chips = [...byId("people").querySelectorAll("[role=radio]")];
  const index = chips.indexOf(document.activeElement);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (index < 0 || !step) return;
  event.preventDefault();
  const next = chips[(index + step + chips.length) % chips.length];
  next.focus();
  next.click();
}
