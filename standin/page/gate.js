/** What a chat asks before one can write: Start, Unblock, or to be an administrator. */

import { sim } from "./api.js";
import { byId, h } from "./dom.js";
import { t } from "./labels.js";
import { sendText } from "./sending.js";
import { changed, isAdmin, me, messagesOf, store } from "./store.js";
import { attempt } from "./toast.js";

/** What stands in the composer's place, or null: Start, Unblock, or that only administrators write here. */
export function gateOf(chat) {
  if (chat.type === "channel" && !isAdmin(chat, store.me)) return {
    key: t("cannot_write"),
    make: () => h("p", { class: "gate-note" }, t("cannot_write")),
  };
  if (chat.type !== "private") return null;
  if (me()?.is_blocking) return gateButton(
    "unblock",
    t("unblock"),
    () => attempt(() => sim.unblock(store.me)),
  );
  const empty = store.transcripts.has(chat.id) && messagesOf(chat.id).length === 0;
  return empty || store.startPayload !== null ? gateButton("start", t("start"), start) : null;
}

function gateButton(testid, label, action) {
  return {
    key: label,
    make: () => h(
      "button",
      { type: "button", class: "gate-button", "data-testid": testid, onclick: action },
      label,
    ),
  };
}

async function start() {
  const payload = store.startPayload;
  store.startPayload = null;
  await sendText(payload ? `/start ${payload}` : "/start");
  changed("composer");
  queueMicrotask(() => byId("text").focus());
}
