"""The pretend Telegram as a whole: who is there, what was said, what the bot set."""

import dataclasses
import hashlib
import itertools
import time
from collections.abc import Callable
from datetime import datetime

from standin import limits
from standin.calls import DEFAULT_KEPT, CallLog
from standin.errors import SimError, bad, forbidden
from standin.faults import Faults
from standin.files import FileStore
from standin.flood import Flood
from standin.hub import Hub
from standin.model import (
    ADMINS,
    GROUPS,
    Callback,
    Cast,
    Chat,
    InlineQuery,
    Json,
    Member,
    Message,
    User,
)
from standin.updates import UpdateQueue
from standin.webhook import Webhook

Clock = Callable[[], float] | Callable[[], datetime]
_FIRST_GROUP = -4_100_000_001
_FIRST_SUPERGROUP = -1_002_100_000_001
_FIRST_QUERY = 4_200_000_000_000_000_001


class World:
    """Everything that is remembered; the methods here only look up and announce."""

    def __init__(
        self,
        token: str,
        users: Cast,
        *,
        now: Clock | None = None,
        bot_name: str = "Division Bell",
        bot_username: str = "division_bell_demo_bot",
        calls_kept: int = DEFAULT_KEPT,
        privacy: bool = True,
        brake: bool = False,
    ) -> None:
        self.token = token
        self._clock: Clock = now or time.time
        self.bot = User(int(token.partition(":")[0]), bot_name, bot_username, is_bot=True)
        self.users = {user.id: dataclasses.replace(user) for user in users}
        self.chats: dict[int, Chat] = {}
        self.privacy = privacy
        self.files = FileStore()
        self.hub = Hub()
        self.updates = UpdateQueue(brake=brake)
        self.webhook = Webhook(self.updates, self.now)
        self.calls = CallLog(calls_kept)
        self.faults = Faults()
        self.flood = Flood(time.monotonic)
        self.callbacks: dict[str, Callback] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.polls: dict[str, tuple[int, int]] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.default_rights: dict[bool, dict[str, bool]] = {}
        self._ids = {"group": itertools.count(_FIRST_GROUP, -1)}
        self._ids["supergroup"] = itertools.count(_FIRST_SUPERGROUP, -1)
        self._query_ids = itertools.count(_FIRST_QUERY, 7919)
        self._last_ids: dict[int, int] = {}

    def now(self) -> float:
        """Return the moment in seconds."""
        moment = self._clock()
        return moment.timestamp() if isinstance(moment, datetime) else float(moment)

    def query_id(self) -> str:
        """Return a fresh identifier for a callback or inline query."""
        return str(next(self._query_ids))

    def unique(self, seed: str) -> str:
        """Return a short token that looks like Telegram's identifiers."""
        return hashlib.sha256(f"{seed}:{next(self._query_ids)}".encode()).hexdigest()[:24]

    def new_chat_id(self, kind: str) -> int:
        """Return an identifier in the range of such chats."""
        return next(self._ids["group" if kind == "group" else "supergroup"])

    def next_message_id(self, chat: Chat) -> int:
        """Return the next identifier in the chat; it grows even after a reset."""
        chat.last_id = self._last_ids.get(chat.id, 0) + 1
        self._last_ids[chat.id] = chat.last_id
        return chat.last_id

    def user(self, user_id: int) -> User:
        """Return a person of the cast.

        Raises:
            SimError: If there is none.
        """
        user = self.users.get(user_id)
        if user is None:
            raise SimError(f"no user {user_id}", 404)
        return user

    def user_json(self, user_id: int) -> Json | None:
        """Return the Bot API's User, None for a stranger."""
        if user_id == self.bot.id:
            return self.bot.to_json()
        user = self.users.get(user_id)
        return None if user is None else user.to_json()

    def private_chat(self, user_id: int) -> Chat:
        """Return the chat of a person with the bot, opened on first use."""
        chat = self.chats.get(user_id)
        if chat is None:
            self.user(user_id)
            chat = self.chats[user_id] = Chat(user_id, "private")
        return chat

    def chat(self, chat_id: int) -> Chat:
        """Return a chat as people see it.

        Raises:
            SimError: If there is none.
        """
        if chat_id in self.users:
            return self.private_chat(chat_id)
        chat = self.chats.get(chat_id)
        if chat is None or chat.deleted:
            raise SimError(f"no chat {chat_id}", 404)
        return chat

    def chat_json(self, chat: Chat) -> Json:
        """Return the Bot API's Chat."""
        if chat.type == "private":
            user = self.users[chat.id]
            names = {name: getattr(user, name) for name in ("last_name", "username")}
            given = {name: value for name, value in names.items() if value}
            return {"id": chat.id, "first_name": user.first_name, **given, "type": "private"}
        result: Json = {"id": chat.id, "title": chat.title, "type": chat.type}
        if chat.username:
            result["username"] = chat.username
        if chat.is_forum:
            result["is_forum"] = True
        return result

    def bot_member(self, chat: Chat) -> Member:
        """Return what the bot is in a group or channel."""
        return chat.members.get(self.bot.id) or Member(self.bot.id, "left")

    def find_chat(self, given: str) -> Chat:
        """Return the chat a method names.

        Raises:
            ApiError: If it is not there, or has moved.
        """
        if not given:
            raise bad("chat_id is empty")
        if given == str(self.bot.id):
            raise forbidden("bot can't send messages to bots")
        chat = self._named(given) if given.startswith("@") else self._numbered(given)
        if chat is None:
            raise bad("chat not found")
        if chat.migrated_to is not None:
            raise bad(
                "group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        return chat

    def _numbered(self, given: str) -> Chat | None:
        try:
            chat_id = int(given)
        except ValueError:
            return None
        return self.private_chat(chat_id) if chat_id in self.users else self.chats.get(chat_id)

    def _named(self, given: str) -> Chat | None:
        name = given[1:].lower()
        for chat in self.chats.values():
            if chat.type != "private" and chat.username and chat.username.lower() == name:
                return chat
        return None

    def readable_chat(self, given: str) -> Chat:
        """Return the chat a method names if the bot can see it.

        Raises:
            ApiError: In the words of the server.
        """
        chat = self.find_chat(given)
        if chat.type == "private":
            return chat
        if chat.deleted:
            raise forbidden(f"the {chat.type} chat was deleted")
        status = self.bot_member(chat).status
        if status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        if status == "left" and (chat.type != "channel" or not chat.username):
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        return chat

    def writable_chat(self, given: str, what: str = "text messages") -> Chat:
        """Return the chat a method names if the bot may send `what` there.

        Raises:
            ApiError: In the words of the server.
        """
        chat = self.readable_chat(given)
        if chat.type == "private":
            self._check_person(self.users[chat.id])
            return chat
        member = self.bot_member(chat)
        if chat.type == "channel" and not member.may("can_post_messages"):
            raise bad("need administrator rights in the channel chat")
        if member.status not in ADMINS and (chat.restricted or member.status == "restricted"):
            raise bad(f"not enough rights to send {what} to the chat")
        return chat

    def _check_person(self, user: User) -> None:
        if user.deactivated:
            raise forbidden("user is deactivated")
        if user.is_blocking:
            raise forbidden("bot was blocked by the user")
        if not user.started:
            raise forbidden("bot can't initiate conversation with a user")

    def push(self, kind: str, content: Json) -> None:
        """Give the bot an update."""
        self.updates.add(kind, content, self.now())

    def reads_all(self, chat: Chat) -> bool:
        """Return whether the bot sees every message of a group."""
        return (
            chat.type not in GROUPS or not self.privacy or (self.bot_member(chat).status in ADMINS)
        )

    def fresh_callback(self, callback_id: str) -> Callback | None:
        """Return a callback query that still waits for its answer."""
        callback = self.callbacks.get(callback_id)
        if callback is None or callback.answered:
            return None
        return callback if self.now() - callback.at <= limits.CALLBACK_LIFETIME else None

    def message(self, chat: Chat, message_id: int) -> Message | None:
        """Return a message that has not been deleted."""
        found = chat.messages.get(message_id)
        return None if found is None or found.deleted else found

    def reset(self) -> None:
        """Forget chats and messages, keep people; identifiers go on growing."""
        self.chats.clear()
        self.callbacks.clear()
        self.inline_queries.clear()
        self.inline_messages.clear()
        self.polls.clear()
        self.updates.clear()
        for user in self.users.values():
            user.started = user.is_blocking = user.deactivated = False
        self.hub.publish("state")
