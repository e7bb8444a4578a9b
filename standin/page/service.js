/** Service messages in words: someone joined, a chat was shared, a topic was closed. */

import { t } from "./labels.js";
import { nameOf, userOf } from "./store.js";

const WORDS = {
  new_chat_members: (message, name) => membersJoined(message, name),
  left_chat_member: (message, name) => memberLeft(message, name),
  group_chat_created: (_, name) => t("svc_created", { name }),
  supergroup_chat_created: (_, name) => t("svc_created", { name }),
  channel_chat_created: () => t("svc_created_channel"),
  migrate_to_chat_id: () => t("svc_migrated"),
  migrate_from_chat_id: () => t("svc_migrated"),
  pinned_message: (_, name) => t("pinned", { name }),
  new_chat_title: (message, name) => t("svc_title", { name, title: message.new_chat_title }),
  users_shared: (message) => usersShared(message.users_shared),
  chat_shared: (message) => withTitle(t("chat_shared"), message.chat_shared.title),
  forum_topic_created: (message) => t("svc_topic_created", { title: message.forum_topic_created.name }),
  forum_topic_edited: () => t("svc_topic_edited"),
  forum_topic_closed: () => t("svc_topic_closed"),
  forum_topic_reopened: () => t("svc_topic_reopened"),
  write_access_allowed: () => t("svc_write_access"),
};

const CONTENT = [
  "text", "photo", "document", "sticker", "voice", "video", "audio", "animation", "video_note",
  "location", "venue", "contact", "poll", "dice",
];

/** What a service message says, or null when the message is an ordinary one. */
export function serviceText(message) {
  const kind = Object.keys(WORDS).find((key) => message[key]);
  if (kind) return WORDS[kind](message, message.sender_chat?.title ?? nameOf(message.from));
  return CONTENT.some((key) => message[key] !== undefined) ? null : t("svc_other");
}

function membersJoined(message, name) {
  const members = message.new_chat_members;
  if (members.length === 1 && members[0].id === message.from?.id) return t("svc_joined", { name });
  return t("svc_added", { name, others: members.map(nameOf).join(", ") });
}

function memberLeft(message, name) {
  const gone = message.left_chat_member;
  return gone.id === message.from?.id
    ? t("svc_left", { name })
    : t("svc_removed", { name, others: nameOf(gone) });
}

function usersShared(shared) {
  const names = shared.users.map((user) =>
    nameOf(user.first_name ? user : userOf(user.user_id)) || user.user_id,
  );
  return t("users_shared", { count: names.length, names: names.join(", ") });
}

function withTitle(text, title) {
  return title ? `${text}: ${title}` : text;
}
