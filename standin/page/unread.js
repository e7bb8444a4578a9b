/** What each person has read in each chat; the browser keeps it over a reload. */

import { isOwn, messagesOf, store } from "./store.js";

const KEY = "standin-read";
const read = new Map(Object.entries(JSON.parse(localStorage.getItem(KEY) ?? "{}")));

function readUpTo(userId, chatId, newest) {
  const mark = read.get(`${userId}:${chatId}`) ?? 0;
  // A mark beyond the newest message is left over from an earlier run on the same port.
  return mark > newest ? 0 : mark;
}

/** How many messages of others this person has not seen in a chat. */
export function unreadCount(chatId) {
  const messages = messagesOf(chatId);
  const mark = readUpTo(store.me, chatId, messages.at(-1)?.message_id ?? 0);
  return messages.filter((message) => message.message_id > mark && !isOwn(message)).length;
}

/** The first new message since this person last looked, or null; a chat never looked at has no such line. */
export function firstUnread(chatId) {
  const messages = messagesOf(chatId);
  const mark = readUpTo(store.me, chatId, messages.at(-1)?.message_id ?? 0);
  if (mark === 0) return null;
  return messages.find((message) => message.message_id > mark && !isOwn(message))?.message_id ?? null;
}

/** Whether another person has something new from the bot. */
export function hasNews(userId) {
  const last = store.chats.find((chat) => chat.id === userId)?.last_message;
  const id = last?.message_id ?? 0;
  return Boolean(last) && last.from?.id !== userId && id > readUpTo(userId, userId, id);
}

/** Everything in this chat has been seen. Returns whether that is new. */
export function markRead(chatId) {
  const newest = messagesOf(chatId).at(-1)?.message_id ?? 0;
  const key = `${store.me}:${chatId}`;
  if (read.get(key) === newest) return false;
  read.set(key, newest);
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(read)));
  return true;
}
