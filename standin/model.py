"""People, chats and messages of the pretend Telegram."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

GROUPS = frozenset({"group", "supergroup"})
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
ADMINS = frozenset({"creator", "administrator"})
ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(slots=True)
class User:
    """A person of the cast, or the bot itself."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    role: str = "supporter"
    last_name: str | None = None
    is_premium: bool = False
    is_bot: bool = False
    is_blocking: bool = False
    deactivated: bool = False
    started: bool = False

    def to_json(self) -> Json:
        """Return the User of the Bot API."""
        if self.deactivated:
            return {"id": self.id, "is_bot": self.is_bot, "first_name": ""}
        result: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if getattr(self, name):
                result[name] = getattr(self, name)
        if self.is_premium:
            result["is_premium"] = True
        return result

    def card(self) -> Json:
        """Return what the person's side shows of this user."""
        return {
            "id": self.id,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
            "role": self.role,
            "is_premium": self.is_premium,
            "is_blocking": self.is_blocking,
            "deactivated": self.deactivated,
            "started": self.started,
        }


Cast = Sequence[User]

DEFAULT_USERS: tuple[User, ...] = (
    User(1001, "Tom", "tom_demo", "en", "supporter"),
    User(1002, "Mina", "mina_demo", "ko", "reader of Korean"),
    User(1003, "Ada", "ada_demo", "en", "organiser"),
    User(1004, "Sam", "sam_demo", "en", "stranger"),
)


@dataclass(slots=True)
class Member:
    """What somebody is in a chat, and may do there."""

    user_id: int
    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    is_anonymous: bool = False
    custom_title: str | None = None

    @property
    def present(self) -> bool:
        """Whether the person is in the chat."""
        return self.status in PRESENT

    def may(self, right: str) -> bool:
        """Return whether this is an administrator with the right."""
        return self.status == "creator" or (
            self.status == "administrator" and self.rights.get(right, False)
        )

    def to_json(self, user: Json, chat_type: str) -> Json:
        """Return the ChatMember of the Bot API."""
        result: Json = {"user": user, "status": self.status}
        match self.status:
            case "creator":
                result["is_anonymous"] = self.is_anonymous
            case "administrator":
                result |= {"can_be_edited": False, "is_anonymous": self.is_anonymous}
                result |= admin_rights(self.rights, chat_type)
            case "restricted":
                result |= {"is_member": True, "until_date": 0}
                result |= {name: self.rights.get(name, False) for name in PERMISSIONS}
            case "kicked":
                result["until_date"] = 0
        if self.custom_title and self.status in ADMINS:
            result["custom_title"] = self.custom_title
        return result


def admin_rights(rights: dict[str, bool], chat_type: str) -> dict[str, bool]:
    """Return every right an administrator of such a chat has or lacks."""
    names = ADMIN_RIGHTS + (CHANNEL_RIGHTS if chat_type == "channel" else GROUP_RIGHTS)
    return {name: rights.get(name, False) for name in names}


def full_rights(chat_type: str) -> dict[str, bool]:
    """Return all rights but the one to make others administrators."""
    rights = dict.fromkeys(admin_rights({}, chat_type), True)
    return rights | {"can_promote_members": False}


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its identifier is that of the message that opened it."""

    id: int
    name: str
    icon_color: int = 7322096
    closed: bool = False


@dataclass(slots=True)
class Message:
    """A message as stored: `data` is the Bot API's Message without what it replies to."""

    chat_id: int
    id: int
    data: Json
    from_bot: bool
    date: float
    reply_to: int | None = None
    deleted: bool = False
    edits: int = 0
    version: int = 0


@dataclass(slots=True)
class Chat:
    """A chat, private ones included: those carry the identifier of the person."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    is_forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    migrated_from: int | None = None
    deleted: bool = False
    restricted: bool = False
    permissions: dict[str, bool] = field(default_factory=dict)
    description: str = ""
    invite_link: str | None = None
    reply_keyboard: Json | None = None
    action: str | None = None
    action_until: float = 0.0
    draft: Json | None = None
    draft_until: float = 0.0
    polls_closed: set[int] = field(default_factory=set)

    @property
    def instance(self) -> str:
        """The chat_instance of callback queries."""
        return str((self.id * 2654435761 + 97) % (1 << 62))

    def present_members(self) -> list[Member]:
        """Return who is in the chat now."""
        return [member for member in self.members.values() if member.present]


@dataclass(slots=True)
class StoredFile:
    """Bytes somebody sent, under the name by which a bot may send them again."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    data: bytes
    path: str
    facts: Json = field(default_factory=dict)


@dataclass(slots=True)
class Callback:
    """A pressed button waiting for its answer."""

    id: str
    user_id: int
    chat_id: int | None
    message_id: int | None
    at: float
    answered: bool = False
    text: str | None = None
    show_alert: bool = False
    url: str | None = None

    def to_json(self) -> Json:
        """Return what the person sees of the answer."""
        return {
            "answered": self.answered,
            "text": self.text,
            "show_alert": self.show_alert,
            "url": self.url,
        }


@dataclass(slots=True)
class InlineQuery:
    """What somebody typed after the bot's name, and what the bot offered."""

    id: str
    user_id: int
    query: str
    offset: str
    at: float
    answered: bool = False
    results: list[Json] = field(default_factory=list)
    button: Json | None = None
    next_offset: str = ""
    cache_time: int = 300

    def to_json(self) -> Json:
        """Return what the person sees of the answer."""
        return {
            "id": self.id,
            "answered": self.answered,
            "results": self.results,
            "button": self.button,
            "next_offset": self.next_offset,
            "cache_time": self.cache_time,
        }
