/** Links that lead to our own bot or chats are followed inside the page. */

import { sim } from "./api.js";
import { t } from "./labels.js";
import { chooseChat } from "./pickers.js";
import { chatsOf, isAdmin, store } from "./store.js";
import { attempt } from "./toast.js";

const HOSTS = new Set(["t.me", "telegram.me", "telegram.dog"]);

/** Follow a link inside the page. Returns false when it must be opened outside. */
export function follow(url) {
  const { name, parameters } = addressOf(url);
  if (!name) return false;
  if (name === store.bot.username.toLowerCase()) return followBot(parameters);
  if (name === "share") return share(parameters);
  const chat = chatsOf(store.me).find((candidate) => candidate.username?.toLowerCase() === name);
  if (chat) open(chat.id);
  return Boolean(chat);
}

/** Follow a mention: @bot and @group open the chat. */
export function followMention(value) {
  if (value.startsWith("@")) follow(`https://t.me/${value.slice(1)}`);
}

function addressOf(url) {
  if (!URL.canParse(url)) return {};
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const parameters = Object.fromEntries(searchParams);
  if (protocol === "tg:" && /resolve/.test(url)) return {
    name: parameters.domain?.toLowerCase(),
    parameters,
  };
  if (!HOSTS.has(hostname)) return {};
  return { name: pathname.split("/")[1]?.toLowerCase(), parameters };
}

function followBot(parameters) {
  if (parameters.startgroup !== undefined) joinGroup(parameters.startgroup, ["group", "supergroup"]);
  else if (parameters.startchannel !== undefined) joinGroup("", ["channel"]);
  else open(store.me, parameters.start);
  return true;
}

async function joinGroup(payload, kinds) {
  const mayAdd = (chat) => kinds.includes(chat.type) && isAdmin(chat, store.me);
  const chat = await chooseChat(t("choose_chat"), mayAdd);
  if (chat === null) return;
  const status = kinds.includes("channel") ? "administrator" : "member";
  const text = `/start@${store.bot.username} ${payload}`;
  const joined = await attempt(() => sim.botMember({ chat, by: store.me, status }));
  if (joined && payload) await attempt(() => sim.say({ user: store.me, chat, text }));
  if (joined) open(chat);
}

function share({ url, text }) {
  chooseChat(t("forward_to")).then((chat) => {
    const words = [url, text].filter(Boolean).join("\n");
    if (chat !== null) document.dispatchEvent(
      new CustomEvent("standin:write", { detail: { chat, text: words } }),
    );
  });
  return true;
}

function open(chat, start) {
  document.dispatchEvent(new CustomEvent("standin:open", { detail: { chat, start } }));
}
