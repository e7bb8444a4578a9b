/**
 * The chat page of the stand-in: starts all parts and decides who looks and which chat is open.
 *
 * Addresses
 *   /                         the first person; on a phone the list of chats
 *   /?as=1003                 this person, the private chat with the bot open
 *   /?as=1003&chat=-100123    this chat open (a private chat carries the person's id, or "bot")
 *   /?as=1001&start=payload   a Start button that sends "/start payload"
 *   &tz=Asia/Seoul            the viewer's time zone; without it the browser's own
 *
 * What tests may hold on to
 *   body[data-ready="true"]                      everything is loaded; [data-me], [data-chat] who and where
 *   [data-testid=person][data-user-id]           selector at the top, aria-checked on the current person
 *   [data-testid=person-select]                  further people, when there are more than six
 *   [data-testid=chat][data-chat-id]             chat list item, with [data-testid=preview], [data-testid=unread]
 *                                                and the number as data-unread
 *   [data-testid=chat-title], [data-testid=chat-status], [data-testid=back]
 *   #messages                                    the log; children in order; #scroll around it scrolls
 *   [data-testid=message][data-message-id]       data-from is me, bot or other; inside: .text, [data-testid=edited],
 *                                                [data-testid=sender], [data-testid=forwarded], [data-testid=reply-quote]
 *   [data-testid=service], [data-testid=day], [data-testid=intro], [data-testid=pinned]
 *   [data-entity=NAME]                           date_time, spoiler, expandable_blockquote, command, mention, hashtag,
 *                                                link, pre, copy (inline code)
 *   [data-testid=expandable-quote]               [data-testid=quote-toggle] inside opens it (aria-expanded)
 *   [data-testid=inline-keyboard]                [data-testid=inline-button] with data-kind callback | url | copy |
 *                                                switch_inline, data-row, data-column, data-style, aria-busy while waiting
 *   [data-testid=toast][data-kind]               callback (the bot's answer), note, error
 *   [data-testid=alert] [data-testid=confirm] [data-testid=viewer] [data-testid=photo-viewer] [data-testid=chat-picker]
 *   [data-testid=user-picker] [data-testid=attach-dialog]      dialogs; [data-testid=dialog-close] closes
 *   [data-testid=viewer-text], [data-testid=save], [data-testid=calendar]    inside the viewer
 *   [data-testid=photo] [data-testid=document] [data-testid=sticker] [data-testid=poll] [data-testid=location]
 *   [data-testid=contact] [data-testid=dice]     media; a document has data-name
 *   #text, #send, #attach, #menu, #file, #keyboard-toggle, #send-as      the composer
 *   [data-testid=start], [data-testid=unblock]   what stands in the composer's place
 *   [data-testid=command-option][data-command]   the command list over the composer
 *   [data-testid=inline-result][data-result-id], [data-testid=inline-start], [data-testid=inline-note]
 *   #reply-keyboard [data-testid=reply-button]
 *   [data-testid=context-menu] [data-testid=menu-reply | menu-edit | menu-copy | menu-forward | menu-delete]
 *   #newest                                      jump to the newest message
 *   #panel-toggle, #panel                        [data-testid=block | reset | zone | flood | fault | fault-form |
 *                                                clear-faults | calls]
 */

import { startActions } from "./actions.js";
import { startChatList } from "./chat-list.js";
import { startComposer, write } from "./composer.js";
import { startContextMenu } from "./context-menu.js";
import { startConversation } from "./conversation.js";
import { byId, icon, isNarrow } from "./dom.js";
import { language, t } from "./labels.js";
import { startPanel } from "./panel.js";
import { startPeople } from "./people.js";
import { changed, chatOf, chatsOf, me, on, store } from "./store.js";
import { loadMenu, loadPerson, startSync } from "./sync.js";
import { startTooltip } from "./tooltip.js";
import { showError } from "./toast.js";
import { unreadCount } from "./unread.js";

async function main() {
  for (const place of document.querySelectorAll("[data-icon]")) place.append(icon(place.dataset.icon));
  startPeople((user) => go({ me: user, chat: user }));
  startChatList((chat) => go({ chat }).then(focusComposer));
  startConversation({ closeChat, openThread });
  startComposer();
  startContextMenu();
  startActions();
  startTooltip();
  startPanel();
  on(["people", "chats", "messages"], dress);
  document.addEventListener(
    "standin:open",
    ({ detail }) => go({ chat: detail.chat, start: detail.start ?? null }).then(focusComposer),
  );
  document.addEventListener(
    "standin:write",
    ({ detail }) => go({ chat: detail.chat }).then(() => write(detail.text)),
  );
  window.addEventListener("popstate", () => arrive(new URLSearchParams(location.search)));
  await startSync();
  await arrive(new URLSearchParams(location.search));
  focusComposer();
  document.body.dataset.ready = "true";
}

/** Show what an address asks for. */
async function arrive(address) {
  const asked = Number(address.get("as"));
  const person = store.users.find((user) => user.id === asked) ?? store.users[0];
  if (!person) return;
  const chat = Number(address.get("chat")) || person.id;
  const named = asked === person.id || address.has("chat") || address.has("start");
  store.zone = zoneFrom(address.get("tz"));
  await show({ me: person.id, chat, start: address.get("start") }, named);
}

function zoneFrom(name) {
  if (!name) return null;
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Go somewhere inside the page: another person, another chat, a start link. */
async function go({ me: user = store.me, chat = store.chat, start = null }) {
  const address = new URLSearchParams({ as: user });
  if (chat !== user) address.set("chat", chat);
  if (store.zone) address.set("tz", store.zone);
  if (location.search !== `?${address}`) history.pushState(null, "", `?${address}`);
  await show({ me: user, chat, start }, true);
}

/* On a phone the focus would call up its keyboard over half the chat. */
function focusComposer() {
  if (!isNarrow()) (byId("gate").querySelector("button") ?? byId("text")).focus();
}

async function show({ me: user, chat, start }, intoChat) {
  const other = user !== store.me;
  store.me = user;
  store.chat = chatsOf(user).some(({ id }) => id === chat) ? chat : user;
  store.thread = null;
  store.startPayload = start;
  document.body.classList.toggle("chat-open", intoChat);
  document.documentElement.lang = language();
  if (other) store.transcripts.clear();
  changed("people", "chats", "messages", "composer", "panel");
  try {
    await Promise.all([other ? loadPerson() : null, loadMenu(store.chat)]);
  } catch (error) {
    showError(error);
  }
}

function closeChat() {
  document.body.classList.remove("chat-open");
  byId("chats").querySelector("[aria-current]")?.focus();
}

function openThread(thread) {
  store.thread = thread;
  changed("messages", "composer");
}

/* A group may become a supergroup, throw the person out, or be forgotten while it is open. */
function leaveLostChat() {
  if (chatsOf(store.me).some((chat) => chat.id === store.chat)) return;
  const lost = store.chats.find((chat) => chat.id === store.chat);
  go({ chat: lost?.migrated_to ?? store.me });
}

/** Everything outside the parts: labels of the frame, the title of the window, marks for tests. */
function dress() {
  const person = me();
  if (!person) return;
  leaveLostChat();
  const unread = unreadCount(store.chat);
  document.title = [
    unread ? `(${unread})` : "",
    person.first_name,
    "·",
    chatOf(store.chat)?.title,
  ].filter(Boolean).join(" ");
  byId("messages").setAttribute("aria-label", t("conversation"));
  byId("messages").setAttribute("aria-description", t("scroll_hint"));
  Object.assign(document.body.dataset, { me: store.me, chat: store.chat });
}

main().catch((error) => {
  showError(error);
});
