"""What happens to people and chats: made, joined, left, blocked, moved, closed."""

from standin.errors import SimError
from standin.methods.chats import open_topic
from standin.model import (
    ADMINS,
    GROUPS,
    PRESENT,
    Chat,
    Json,
    Member,
    Message,
    User,
    full_rights,
)
from standin.posting import Sender, post
from standin.views import chat_card
from standin.words import words
from standin.world import World

_TOPIC_COLOR = 7322096
_TYPES = frozenset({"group", "supergroup", "channel"})
_STATUSES = words("creator administrator member restricted left kicked")


class Places:
    """The doings of owners and administrators; every method is also a route below /sim/."""

    world: World

    def add_user(
        self,
        first_name: str,
        *,
        user_id: int | None = None,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        role: str = "supporter",
        is_premium: bool = False,
    ) -> Json:
        """Add a person to the cast, or change the one with this identifier."""
        number = user_id if user_id is not None else max(self.world.users, default=1000) + 1
        if number <= 0 or number == self.world.bot.id:
            raise SimError("a person needs a positive identifier that is not the bot's")
        user = User(number, first_name, username, language_code, role, last_name, is_premium)
        known = self.world.users.get(number)
        if known is not None:
            user.started, user.is_blocking = known.started, known.is_blocking
        self.world.users[number] = user
        self.world.hub.publish("state")
        return user.card()

    def add_chat(
        self,
        kind: str,
        title: str,
        *,
        username: str | None = None,
        is_forum: bool = False,
        members: list[int] | None = None,
        admins: list[int] | None = None,
        bot: str | None = "member",
        chat_id: int | None = None,
    ) -> Json:
        """Make a group, supergroup or channel; the first admin owns it."""
        if kind not in _TYPES:
            raise SimError("type must be group, supergroup or channel")
        chat = Chat(chat_id or self.world.new_chat_id(kind), kind, title, username)
        chat.is_forum = is_forum and kind == "supergroup"
        for user_id in members or []:
            chat.members[self.world.user(user_id).id] = Member(user_id)
        for number, user_id in enumerate(admins or []):
            status = "administrator" if number else "creator"
            rights = full_rights(kind)
            chat.members[self.world.user(user_id).id] = Member(user_id, status, rights)
        self.world.chats[chat.id] = chat
        if bot is not None:
            self.bot_member(chat.id, self._owner(chat), bot)
        self.world.hub.publish("state", chat.id)
        return chat_card(self.world, chat)

    def _owner(self, chat: Chat) -> int:
        members = sorted(chat.members.values(), key=lambda member: member.status != "creator")
        if not members:
            raise SimError("a chat needs somebody in it before the bot can come")
        return members[0].user_id

    def bot_member(
        self, chat: int, by: int, status: str, rights: dict[str, bool] | None = None
    ) -> Json:
        """Add, promote, demote or remove the bot."""
        place = self._group(chat)
        if status not in _STATUSES - {"creator"}:
            raise SimError("status must be member, administrator, restricted, left or kicked")
        if place.type == "channel" and status == "member":
            status = "administrator"
        old = self.world.bot_member(place)
        new = Member(self.world.bot.id, status, rights or {})
        if status == "administrator" and rights is None:
            new.rights = full_rights(place.type)
        place.members[new.user_id] = new
        self._announce("my_chat_member", place, by, old, new)
        self._say_who_came(place, by, old, new, self.world.bot.to_json())
        self.world.hub.publish("state", place.id)
        return chat_card(self.world, place)

    def member(self, chat: int, user: int, status: str, *, by: int | None = None) -> Json:
        """Let a person join, rise, fall or go."""
        place = self._group(chat)
        person = self.world.user(user)
        if status not in _STATUSES:
            raise SimError(f"status must be one of {', '.join(sorted(_STATUSES))}")
        old = place.members.get(user) or Member(user, "left")
        new = Member(user, status, full_rights(place.type) if status in ADMINS else {})
        place.members[user] = new
        self._announce("chat_member", place, by or user, old, new)
        self._say_who_came(place, by or user, old, new, person.to_json())
        self.world.hub.publish("state", place.id)
        return chat_card(self.world, place)

    def _announce(self, kind: str, chat: Chat, by: int, old: Member, new: Member) -> None:
        """Tell the bot that somebody's standing changed, if it is there to see it."""
        if kind == "chat_member" and self.world.bot_member(chat).status not in ADMINS:
            return
        whom = self.world.user_json(new.user_id) or {}
        change: Json = {
            "chat": self.world.chat_json(chat),
            "from": self.world.user(by).to_json(),
            "date": int(self.world.now()),
            "old_chat_member": old.to_json(whom, chat.type),
            "new_chat_member": new.to_json(whom, chat.type),
        }
        self.world.push(kind, change)

    def _say_who_came(
        self, chat: Chat, by: int, old: Member, new: Member, whom: Json
    ) -> Message | None:
        if chat.type not in GROUPS or old.present == new.present:
            return None
        content: Json = {"new_chat_members": [whom]} if new.present else {"left_chat_member": whom}
        shown = self.world.bot_member(chat).present or new.user_id == self.world.bot.id
        kicked_bot = new.user_id == self.world.bot.id and not new.present
        return post(self.world, chat, content, Sender(by), shown=shown and not kicked_bot)

    def block(self, user: int) -> Json:
        """Let a person block the bot."""
        return self._set_blocking(user, blocking=True)

    def unblock(self, user: int) -> Json:
        """Let a person unblock the bot."""
        return self._set_blocking(user, blocking=False)

    def _set_blocking(self, user: int, *, blocking: bool) -> Json:
        person = self.world.user(user)
        if person.is_blocking == blocking:
            return person.card()
        person.is_blocking = blocking
        chat = self.world.private_chat(user)
        states = ("kicked", "member") if not blocking else ("member", "kicked")
        old, new = (Member(self.world.bot.id, status) for status in states)
        self._announce("my_chat_member", chat, user, old, new)
        self.world.hub.publish("state", user)
        return person.card()

    def deactivate(self, user: int) -> Json:
        """Delete a person's account."""
        person = self.world.user(user)
        person.deactivated = True
        self.world.hub.publish("state", user)
        return person.card()

    def migrate(self, chat: int, *, silent: bool = False) -> Json:
        """Turn a group into a supergroup; silent: the bot only finds out when it sends."""
        old = self._group(chat)
        if old.type != "group" or old.migrated_to is not None:
            raise SimError("only a group can become a supergroup, and only once")
        new = Chat(self.world.new_chat_id("supergroup"), "supergroup", old.title, old.username)
        new.members = dict(old.members)
        new.migrated_from = old.id
        self.world.chats[new.id] = new
        owner = self._owner(old)
        shown = not silent and self.world.bot_member(old).present
        post(self.world, old, {"migrate_to_chat_id": new.id}, Sender(owner), shown=shown)
        old.migrated_to = new.id
        post(self.world, new, {"migrate_from_chat_id": old.id}, Sender(owner), shown=shown)
        self.world.hub.publish("state", new.id)
        return {"chat_id": new.id}

    def open_topic(self, chat: int, name: str, *, by: int | None = None) -> Json:
        """Open a topic in a forum."""
        place = self._group(chat)
        if not place.is_forum:
            raise SimError("not a forum")
        sender = Sender(by or self._owner(place))
        topic = open_topic(self.world, place, name, _TOPIC_COLOR, sender)
        return {"thread": topic.id, "name": topic.name}

    def close_topic(self, chat: int, thread: int) -> Json:
        """Close a topic: the bot is refused there."""
        place = self._group(chat)
        topic = place.topics.get(thread)
        if topic is None:
            raise SimError("no such topic", 404)
        topic.closed = True
        sender = Sender(self._owner(place))
        post(self.world, place, {"forum_topic_closed": {}}, sender, thread=thread)
        return chat_card(self.world, place)

    def delete_chat(self, chat: int) -> Json:
        """Delete a group or channel for everyone."""
        place = self._group(chat)
        place.deleted = True
        self.world.hub.publish("state", place.id)
        return {"deleted": True}

    def restrict(self, chat: int, *, on: bool = True) -> Json:
        """Take from the bot, while it is no administrator, the right to write in a group."""
        place = self._group(chat)
        place.restricted = on
        if on and self.world.bot_member(place).status in PRESENT - {"creator"}:
            place.members[self.world.bot.id] = Member(self.world.bot.id, "restricted")
        elif not on and self.world.bot_member(place).status == "restricted":
            place.members[self.world.bot.id] = Member(self.world.bot.id)
        self.world.hub.publish("state", place.id)
        return chat_card(self.world, place)

    def _group(self, chat_id: int) -> Chat:
        chat = self.world.chat(chat_id)
        if chat.type == "private":
            raise SimError("that is a private chat")
        return chat
