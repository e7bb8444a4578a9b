"""Put messages into chats, show them to the bot, change them and take them away."""

from dataclasses import dataclass

from standin.errors import bad
from standin.model import GROUPS, Chat, Json, Message
from standin.words import words
from standin.world import World

_ANONYMOUS_BOT: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_CHANNEL_BOT: Json = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}
_SERVICE = words(
    "new_chat_members left_chat_member new_chat_title migrate_to_chat_id migrate_from_chat_id "
    "group_chat_created supergroup_chat_created channel_chat_created pinned_message "
    "forum_topic_created forum_topic_closed forum_topic_reopened forum_topic_edited "
    "users_shared chat_shared"
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who speaks: a user, a chat in whose name somebody speaks, or the bot."""

    user_id: int | None = None
    chat: Chat | None = None
    from_bot: bool = False


def post(
    world: World,
    chat: Chat,
    content: Json,
    sender: Sender,
    *,
    reply_to: int | None = None,
    thread: int | None = None,
    shown: bool = True,
) -> Message:
    """Store a message and tell everyone; `shown` says whether the bot may get it."""
    message_id = world.next_message_id(chat)
    now = world.now()
    data: Json = {"message_id": message_id, "date": int(now), "chat": world.chat_json(chat)}
    data |= _speaker(world, chat, sender)
    if thread is not None:
        data["message_thread_id"] = thread
        data["is_topic_message"] = True
    data |= content
    message = Message(chat.id, message_id, data, sender.from_bot, now, reply_to)
    chat.messages[message_id] = message
    if sender.from_bot:
        chat.action = None
        chat.draft = None
    announce(world, "message", message)
    if shown and not sender.from_bot:
        world.push("channel_post" if chat.type == "channel" else "message", render(world, message))
    return message


def announce(world: World, kind: str, message: Message, **details: object) -> None:
    """Tell watchers what became of a message, and mark it as changed."""
    message.version = world.hub.publish(kind, message.chat_id, message_id=message.id, **details)


def _speaker(world: World, chat: Chat, sender: Sender) -> Json:
    if chat.type == "channel":
        return {"sender_chat": world.chat_json(chat)}
    if sender.from_bot:
        return {"from": world.bot.to_json()}
    if sender.chat is not None:
        bot = _ANONYMOUS_BOT if sender.chat.id == chat.id else _CHANNEL_BOT
        return {"from": bot, "sender_chat": world.chat_json(sender.chat)}
    user = world.user_json(sender.user_id or 0)
    return {"from": user} if user else {}


def render(world: World, message: Message) -> Json:
    """Return the Bot API's Message, with what it replies to, without that one's own quote."""
    if message.reply_to is None:
        return message.data
    chat = world.chats.get(message.chat_id)
    target = None if chat is None else world.message(chat, message.reply_to)
    return message.data if target is None else message.data | {"reply_to_message": target.data}


def is_for_bot(world: World, chat: Chat, content: Json, reply_to: int | None) -> bool:
    """Return whether privacy mode lets the bot see a person's message in a group."""
    if chat.type not in GROUPS:
        return True
    if not world.bot_member(chat).present:
        return False
    if world.reads_all(chat) or not _SERVICE.isdisjoint(content):
        return True
    target = None if reply_to is None else world.message(chat, reply_to)
    if target is not None and target.from_bot:
        return True
    via = content.get("via_bot", {}).get("id") == world.bot.id
    return via or _commands_bot(world, content)


def _commands_bot(world: World, content: Json) -> bool:
    """Tell a command for this bot, or for nobody by name, from one for another bot."""
    text = content.get("text") or content.get("caption") or ""
    encoded = text.encode("utf-16-le")
    for entity in content.get("entities") or content.get("caption_entities") or []:
        if entity["type"] != "bot_command":
            continue
        begin, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
        name = encoded[begin:end].decode("utf-16-le").partition("@")[2]
        if not name or name.lower() == (world.bot.username or "").lower():
            return True
    return False


def change(world: World, message: Message, content: Json, drop: frozenset[str]) -> None:
    """Replace fields of a message, as an edit does, without touching what was handed out."""
    kept = {name: value for name, value in message.data.items() if name not in drop}
    message.data = kept | {"edit_date": int(world.now())} | content
    message.edits += 1
    announce(world, "edit", message)


def remove(world: World, chat: Chat, message: Message) -> None:
    """Delete a message; it stays on record as deleted."""
    message.deleted = True
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    announce(world, "delete", message)


def check_thread(chat: Chat, thread: int) -> None:
    """Refuse a topic that is not there, or closed.

    Raises:
        ApiError: In the words of the server.
    """
    topic = chat.topics.get(thread)
    if topic is None:
        raise bad("message thread not found")
    if topic.closed:
        raise bad("TOPIC_CLOSED")
