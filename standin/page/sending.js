/** Sending words as the person we look through: to whom, in how many parts, commands by name. */

import { sim } from "./api.js";
import { toNewest } from "./conversation.js";
import { byId } from "./dom.js";
import { chatOf, store } from "./store.js";
import { attempt } from "./toast.js";

const MAX_TEXT = 4096;

/** Send a text to the open chat, in parts if it is long; resolves to whether all went. */
export async function sendText(text, reply) {
  for (const [index, part] of parts(text).entries()) {
    const reply_to = index === 0 ? reply : undefined;
    if (!(await attempt(() => sim.say({ ...addressee(), text: part, reply_to })))) return false;
  }
  toNewest();
  return true;
}

/** Send a command; in groups it is addressed to the bot by name. */
export function sendCommand(command) {
  const bare = command.replace(/^\//, "");
  const addressed = chatOf(store.chat).type === "private" || bare.includes("@")
    ? bare
    : `${bare}@${store.bot.username}`;
  return sendText(`/${addressed}`);
}

/** Who speaks where, as the person's side of the stand-in takes it. */
export function addressee() {
  const chat = chatOf(store.chat);
  const address = { user: store.me };
  if (chat.type !== "private") address.chat = chat.id;
  if (store.thread) address.thread = store.thread;
  if (!byId("send-as").hidden && byId("send-as").value === "anonymous") address.anonymous = true;
  return address;
}

function parts(text) {
  const found = [];
  let rest = text.trim();
  while (rest.length > MAX_TEXT) {
    const head = rest.slice(0, MAX_TEXT);
    const cut = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" "));
    // Without a gap to cut at, at least no surrogate pair is torn apart.
    const at = cut > MAX_TEXT / 2 ? cut : MAX_TEXT - (/[\uD800-\uDBFF]$/.test(head) ? 1 : 0);
    found.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest ? [...found, rest] : found;
}
