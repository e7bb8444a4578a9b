"""Look at chats and their members; pin; leave; links; topics."""

from standin import limits
from standin.errors import bad
from standin.methods.me import require_user
from standin.methods.registry import method
from standin.model import ADMINS, PERMISSIONS, Chat, Json, Member, Topic
from standin.params import Params
from standin.posting import Sender, post, render
from standin.world import World

_BOT = Sender(from_bot=True)
_ICON_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


@method("getChat")
def get_chat(world: World, params: Params) -> Json:
    """Answer Bot API getChat."""
    chat = world.readable_chat(params.text("chat_id"))
    info = world.chat_json(chat) | {
        "accent_color_id": chat.id % 7 if chat.id > 0 else -chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }
    if chat.username or (chat.type == "private" and "username" in info):
        info["active_usernames"] = [info["username"]]
    if chat.type in {"group", "supergroup"}:
        info["permissions"] = {name: chat.permissions.get(name, True) for name in PERMISSIONS}
    if chat.description:
        info["description"] = chat.description
    if chat.invite_link:
        info["invite_link"] = chat.invite_link
    pinned = world.message(chat, chat.pinned[-1]) if chat.pinned else None
    return info | ({} if pinned is None else {"pinned_message": render(world, pinned)})


def _group(world: World, params: Params) -> Chat:
    chat = world.readable_chat(params.text("chat_id"))
    if chat.type == "private":
        raise bad("there are no administrators in the private chat")
    return chat


@method("getChatMember")
def get_chat_member(world: World, params: Params) -> Json:
    """Answer Bot API getChatMember."""
    chat = world.readable_chat(params.text("chat_id"))
    user = require_user(world, params)
    if chat.type == "private":
        present = user["id"] in {chat.id, world.bot.id}
        member = Member(user["id"], "member" if present else "left")
    else:
        member = chat.members.get(user["id"]) or Member(user["id"], "left")
    return member.to_json(user, chat.type)


@method("getChatAdministrators")
def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Answer Bot API getChatAdministrators: people, and this bot if it is one."""
    chat = _group(world, params)
    found = [member for member in chat.members.values() if member.status in ADMINS]
    shown = [(member, world.user_json(member.user_id)) for member in found]
    return [member.to_json(user, chat.type) for member, user in shown if user is not None]


@method("getChatMemberCount", "getChatMembersCount")
def get_chat_member_count(world: World, params: Params) -> int:
    """Answer Bot API getChatMemberCount."""
    chat = world.readable_chat(params.text("chat_id"))
    return 2 if chat.type == "private" else len(chat.present_members())


@method("leaveChat")
def leave_chat(world: World, params: Params) -> bool:
    """Answer Bot API leaveChat."""
    chat = world.readable_chat(params.text("chat_id"))
    if chat.type == "private":
        raise bad("chat member status can't be changed in private chats")
    chat.members[world.bot.id] = Member(world.bot.id, "left")
    world.hub.publish("state", chat.id)
    return True


@method("exportChatInviteLink")
def export_chat_invite_link(world: World, params: Params) -> str:
    """Answer Bot API exportChatInviteLink."""
    chat = world.readable_chat(params.text("chat_id"))
    if chat.type == "private":
        raise bad("can't invite members to a private chat")
    _require(world, chat, "can_invite_users", "not enough rights to manage chat invite link")
    chat.invite_link = f"https://t.me/+{world.unique('invite')[:16]}"
    return chat.invite_link


def _require(world: World, chat: Chat, right: str, refusal: str) -> None:
    if not world.bot_member(chat).may(right):
        raise bad(refusal)


@method("pinChatMessage")
def pin_chat_message(world: World, params: Params) -> bool:
    """Answer Bot API pinChatMessage."""
    chat = _pinnable(world, params)
    message = world.message(chat, params.integer("message_id"))
    if message is None:
        raise bad("message to pin not found")
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    post(world, chat, {"pinned_message": message.data}, _BOT)
    world.hub.publish("state", chat.id)
    return True


def _pinnable(world: World, params: Params) -> Chat:
    chat = world.writable_chat(params.text("chat_id"))
    refusal = "not enough rights to manage pinned messages in the chat"
    if chat.type == "channel":
        _require(world, chat, "can_edit_messages", refusal)
    elif chat.type != "private":
        _require(world, chat, "can_pin_messages", refusal)
    return chat


@method("unpinChatMessage")
def unpin_chat_message(world: World, params: Params) -> bool:
    """Answer Bot API unpinChatMessage."""
    chat = _pinnable(world, params)
    message_id = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(message_id)
    world.hub.publish("state", chat.id)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(world: World, params: Params) -> bool:
    """Answer Bot API unpinAllChatMessages."""
    chat = _pinnable(world, params)
    chat.pinned.clear()
    world.hub.publish("state", chat.id)
    return True


def _forum(world: World, params: Params) -> Chat:
    chat = world.writable_chat(params.text("chat_id"))
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    _require(world, chat, "can_manage_topics", "not enough rights to manage topics")
    return chat


@method("createForumTopic")
def create_forum_topic(world: World, params: Params) -> Json:
    """Answer Bot API createForumTopic."""
    name = params.text("name").strip()
    if not 1 <= len(name) <= limits.TOPIC_NAME:
        raise bad("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
    color = params.integer("icon_color", _ICON_COLORS[0])
    if color not in _ICON_COLORS:
        raise bad("invalid icon color specified")
    chat = _forum(world, params)
    topic = open_topic(world, chat, name, color, _BOT)
    return {"message_thread_id": topic.id, "name": name, "icon_color": color}


def open_topic(world: World, chat: Chat, name: str, color: int, sender: Sender) -> Topic:
    """Open a topic; the message that says so gives it its identifier."""
    created = {"forum_topic_created": {"name": name, "icon_color": color}}
    thread = chat.last_id + 1
    message = post(world, chat, created, sender, thread=thread)
    chat.topics[message.id] = Topic(message.id, name, color)
    return chat.topics[message.id]


@method("closeForumTopic")
def close_forum_topic(world: World, params: Params) -> bool:
    """Answer Bot API closeForumTopic."""
    return _set_closed(world, params, closed=True)


@method("reopenForumTopic")
def reopen_forum_topic(world: World, params: Params) -> bool:
    """Answer Bot API reopenForumTopic."""
    return _set_closed(world, params, closed=False)


def _set_closed(world: World, params: Params, *, closed: bool) -> bool:
    chat = _forum(world, params)
    topic = chat.topics.get(params.integer("message_thread_id"))
    if topic is None:
        raise bad("message thread not found")
    if topic.closed == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    content: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
    post(world, chat, content, _BOT, thread=topic.id)
    return True
