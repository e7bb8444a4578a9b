/** Keeps the store true to the stand-in: loads state and transcripts, and again when news comes. */

import { sim } from "./api.js";
import { listen } from "./events.js";
import { changed, chatsOf, store } from "./store.js";

const STATE_PAUSE_MS = 150;
const TYPING_MS = 5000;

const loading = new Map();
const typingTimers = new Map();
let stateTimer = null;

/** Load everything once, then follow the news. */
export async function startSync() {
  await loadState();
  listen(receive, (online) => {
    store.online = online;
    changed("messages", "chats");
  });
}

/** Load people, chats and switches. */
async function loadState() {
  const state = await sim.state();
  store.bot = state.bot;
  store.users = state.users;
  store.chats = state.chats;
  store.faults = state.faults ?? [];
  store.flood = state.flood ?? {};
  changed("people", "chats", "messages", "composer", "panel");
}

/** Load all chats of the person we look through. */
export async function loadPerson() {
  await Promise.all(chatsOf(store.me).map((chat) => loadTranscript(chat.id)));
}

/** Load a chat's messages; calls that come while one is running are answered by one more run. */
function loadTranscript(chatId) {
  const running = loading.get(chatId);
  if (running) {
    running.again = true;
    return running.done;
  }
  const job = { again: false };
  loading.set(chatId, job);
  job.done = fetchTranscript(chatId, job).finally(() => loading.delete(chatId));
  return job.done;
}

async function fetchTranscript(chatId, job) {
  do {
    job.again = false;
    const answer = await sim.transcript(chatId).catch((error) => {
      if (error.status === 404 || error.status === 400) return null;
      throw error;
    });
    if (answer) keep(chatId, answer);
  } while (job.again);
}

function keep(chatId, answer) {
  store.transcripts.set(chatId, {
    messages: answer.messages.filter((message) => !message.deleted),
    typing: false,
    replyKeyboard: answer.reply_keyboard ?? null,
    pinned: answer.pinned ?? [],
  });
  if (answer.typing) showTyping(chatId);
  changed("messages", "chats", "composer");
}

/** Load the commands and texts of the bot that this person sees in a chat. */
export async function loadMenu(chatId) {
  const key = menuKey(chatId);
  const menu = await sim.commands(store.me, chatId);
  store.menus.set(key, menu);
  changed("composer", "messages");
}

/** What the bot offers this person in a chat: commands, menu button, description. */
export function menuOf(chatId) {
  return store.menus.get(menuKey(chatId)) ?? { commands: [] };
}

function menuKey(chatId) {
  return `${store.me}:${chatId}`;
}

function receive(event) {
  const mine = chatsOf(store.me).some((chat) => chat.id === event.chat);
  switch (event.type) {
    case "message":
    case "edit":
    case "delete":
      if (mine) quietly(loadTranscript(event.chat));
      soonLoadState();
      break;
    case "typing":
      if (mine) showTyping(event.chat);
      break;
    case "commands":
      store.menus.clear();
      if (store.chat !== null) quietly(loadMenu(store.chat));
      break;
    case "callback":
      changed("panel");
      break;
    default:
      resync();
  }
}

function resync() {
  quietly(loadState().then(loadPerson));
}

function soonLoadState() {
  stateTimer ??= setTimeout(() => {
    stateTimer = null;
    quietly(loadState());
  }, STATE_PAUSE_MS);
}

function showTyping(chatId) {
  const transcript = store.transcripts.get(chatId);
  if (!transcript) return;
  transcript.typing = true;
  clearTimeout(typingTimers.get(chatId));
  const stop = () => {
    const current = store.transcripts.get(chatId);
    if (current) current.typing = false;
    changed("messages", "chats");
  };
  typingTimers.set(chatId, setTimeout(stop, TYPING_MS));
  changed("messages", "chats");
}

function quietly(promise) {
  // The line to the stand-in may be down for a moment; the status shows it and the next event mends it.
  promise.catch((error) => {
    if (error.name !== "SimError") throw error;
  });
}
