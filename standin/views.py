"""Show chats as a person sees them."""

from standin.model import Chat, Json, Message
from standin.posting import render
from standin.world import World

_NAMES = {
    "photo": "photo",
    "document": "document",
    "sticker": "sticker",
    "voice": "voice message",
    "video": "video",
    "location": "location",
    "contact": "contact",
    "poll": "poll",
    "dice": "dice",
}


def message_view(world: World, message: Message) -> Json:
    """Return the Bot API's Message with what became of it."""
    return render(world, message) | {
        "deleted": message.deleted,
        "edits": message.edits,
        "from_bot": message.from_bot,
    }


def chat_card(world: World, chat: Chat) -> Json:
    """Return one line of the chat list."""
    alive = [message for message in chat.messages.values() if not message.deleted]
    title = chat.title or (world.users[chat.id].first_name if chat.id in world.users else "")
    members = [{"user_id": m.user_id, "status": m.status} for m in chat.members.values()]
    if chat.type == "private":
        members = [{"user_id": chat.id, "status": "member"}]
    return {
        "id": chat.id,
        "type": chat.type,
        "title": title,
        "username": chat.username,
        "is_forum": chat.is_forum,
        "members": members,
        "topics": [
            {"id": topic.id, "name": topic.name, "closed": topic.closed}
            for topic in chat.topics.values()
        ],
        "pinned": chat.pinned,
        "migrated_to": chat.migrated_to,
        "last_message": message_view(world, alive[-1]) if alive else None,
    }


def as_text(world: World, chat: Chat, messages: list[Message]) -> str:
    """Return a chat as lines, for reading in a terminal."""
    lines = []
    for message in messages:
        who = world.bot.first_name if message.from_bot else _author(message)
        mark = " (deleted)" if message.deleted else " (edited)" if message.edits else ""
        lines.append(f"#{message.id} {who}{mark}: {_words(message.data)}")
        lines += _buttons(message.data)
    return "\n".join(lines) + ("\n" if lines else "")


def _author(message: Message) -> str:
    sender = message.data.get("sender_chat") or message.data.get("from") or {}
    return str(sender.get("title") or sender.get("first_name") or "?")


def _words(data: Json) -> str:
    text = str(data.get("text") or data.get("caption") or "")
    for kind, name in _NAMES.items():
        if kind in data:
            given = data[kind] if isinstance(data[kind], dict) else {}
            label = f"[{name} {given.get('file_name', '')}".rstrip() + "]"
            return f"{label} {text}".strip()
    return text or "[service message]"


def _buttons(data: Json) -> list[str]:
    rows = data.get("reply_markup", {}).get("inline_keyboard", [])
    return ["    " + " ".join(f"[{button['text']}]" for button in row) for row in rows]
