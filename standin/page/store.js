/** What the page knows, in one place, and who wants to hear when a part of it changes. */

export const store = {
  bot: { id: 0, first_name: "", username: "" },
  users: [],
  chats: [],
  faults: [],
  flood: {},
  me: null,
  chat: null,
  thread: null,
  startPayload: null,
  transcripts: new Map(),
  menus: new Map(),
  online: true,
  zone: null,
};

const listeners = new Map();
const waiting = new Set();

/** Call back whenever one of these topics changed: people, chats, messages, composer, panel. */
export function on(topics, callback) {
  for (const topic of topics) listeners.set(topic, [...(listeners.get(topic) ?? []), callback]);
}

/** Say that topics changed; listeners run once, after the running code is done. */
export function changed(...topics) {
  if (waiting.size === 0) queueMicrotask(tell);
  for (const topic of topics) waiting.add(topic);
}

function tell() {
  const due = new Set([...waiting].flatMap((topic) => listeners.get(topic) ?? []));
  waiting.clear();
  for (const callback of due) callback();
}

/** The person whose eyes we look through. */
export function me() {
  return store.users.find((user) => user.id === store.me) ?? null;
}

/** The user with this id, the bot included. */
export function userOf(id) {
  return id === store.bot.id ? store.bot : store.users.find((user) => user.id === id);
}

/** First and last name of a user as Telegram gives it. */
export function nameOf(user) {
  return user ? [user.first_name, user.last_name].filter(Boolean).join(" ") : "";
}

/** The chat with this id as this person sees it; the private chat carries the person's id. */
export function chatOf(id) {
  if (id === store.me) return privateChat(id);
  return store.chats.find((chat) => chat.id === id) ?? null;
}

/** All chats a person sees: the bot first, then groups and channels, newest on top. */
export function chatsOf(userId) {
  const shared = store.chats.filter((chat) =>
    chat.type !== "private" && !chat.migrated_to && isMember(chat, userId),
  );
  return [privateChat(userId), ...shared].sort((a, b) => lastDate(b) - lastDate(a));
}

/** The status of a user in a group or channel, "left" when not in it. */
function statusIn(chat, userId) {
  return chat.members?.find((member) => member.user_id === userId)?.status ?? "left";
}

/** Whether a user may do what administrators may. */
export function isAdmin(chat, userId) {
  return ["creator", "administrator"].includes(statusIn(chat, userId));
}

/** The messages of a chat in order, without deleted ones. */
export function messagesOf(chatId) {
  return store.transcripts.get(chatId)?.messages ?? [];
}

/** The last message of a chat as far as it is known. */
export function lastMessage(chat) {
  return messagesOf(chat.id).at(-1) ?? (store.transcripts.has(chat.id) ? null : chat.last_message);
}

/** Whether this person wrote the message under the own name. */
export function isOwn(message) {
  return !message.from_bot && message.from?.id === store.me && !message.sender_chat;
}

function privateChat(id) {
  const known = store.chats.find((chat) => chat.id === id);
  return {
    ...known,
    id,
    type: "private",
    title: nameOf(store.bot),
    last_message: known?.last_message ?? null,
  };
}

function isMember(chat, userId) {
  return !["left", "kicked"].includes(statusIn(chat, userId));
}

function lastDate(chat) {
  return lastMessage(chat)?.date ?? 0;
}
