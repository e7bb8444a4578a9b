"""What a person can send beside words: keyboard answers, forwards, files, places, polls."""

import base64
import binascii
from typing import Any

from standin.errors import ApiError, SimError
from standin.files import describe
from standin.model import Chat, Json, Message
from standin.people import bare
from standin.speaking import Speaking
from standin.words import words

_FILES = words("document photo sticker voice video audio animation video_note")


class Sharing(Speaking):
    """The doings of people with things; every method here is also a route below /sim/."""

    def keyboard(
        self,
        user: int,
        text: str,
        *,
        chat: int | None = None,
        users: list[int] | None = None,
        chat_id: int | None = None,
    ) -> Json:
        """Press a button of the reply keyboard."""
        place = self._place(user, chat)
        button = _find_reply_button(place, text)
        if button is None:
            raise SimError("no such button on the keyboard")
        content = self._reply_content(user, button, users, chat_id)
        if (place.reply_keyboard or {}).get("one_time_keyboard"):
            place.reply_keyboard = None
        return self._utter(user, chat, content)

    def _reply_content(
        self, user: int, button: Json, users: list[int] | None, chat_id: int | None
    ) -> Json:
        if "request_users" in button:
            return {"users_shared": self._shared_users(button["request_users"], users)}
        if "request_chat" in button:
            return {"chat_shared": self._shared_chat(button["request_chat"], chat_id)}
        if "request_contact" in button:
            return {"contact": self._own_contact(user)}
        if "request_location" in button:
            return {"location": {"latitude": 51.4995, "longitude": -0.1248}}
        return self._words(button["text"], None)

    def _shared_users(self, request: Json, users: list[int] | None) -> Json:
        if not users or len(users) > request.get("max_quantity", 1):
            raise SimError("this button needs users, no more than it asks for")
        shared = []
        for user_id in users:
            person = self.world.user(user_id)
            entry: Json = {"user_id": user_id}
            if request.get("request_name"):
                entry["first_name"] = person.first_name
            if request.get("request_username") and person.username:
                entry["username"] = person.username
            shared.append(entry)
        return {"request_id": request["request_id"], "users": shared}

    def _shared_chat(self, request: Json, chat_id: int | None) -> Json:
        if chat_id is None:
            raise SimError("this button needs chat_id")
        chosen = self.world.chat(chat_id)
        if (chosen.type == "channel") != bool(request.get("chat_is_channel")):
            raise SimError("the button asks for another kind of chat")
        shared: Json = {"request_id": request["request_id"], "chat_id": chat_id}
        if request.get("request_title"):
            shared["title"] = chosen.title
        if request.get("request_username") and chosen.username:
            shared["username"] = chosen.username
        return shared

    def _own_contact(self, user: int) -> Json:
        person = self.world.user(user)
        phone = f"+4477009{user % 100000:05d}"
        return {"phone_number": phone, "first_name": person.first_name, "user_id": user}

    def forward(
        self,
        user: int,
        *,
        chat: int | None = None,
        from_chat: int | None = None,
        message_id: int | None = None,
        text: str | None = None,
        origin: Json | None = None,
    ) -> Json:
        """Forward a message, or words as if from somewhere else."""
        now = int(self.world.now())
        if message_id is not None:
            source = self.world.chat(from_chat if from_chat is not None else user)
            message = self._message(source, message_id)
            content = self._forwardable(message) | {
                "forward_origin": self._origin_of(source, message)
            }
        else:
            content = self._words(text or "", None)
            content["forward_origin"] = self._outside_origin(origin or {}, now)
        return self._utter(user, chat, content)

    def _forwardable(self, message: Message) -> Json:
        kept = _FILES | {"text", "entities", "caption", "caption_entities", "location", "poll"}
        kept = kept | {"contact", "venue", "dice"}
        return {name: value for name, value in message.data.items() if name in kept}

    def _origin_of(self, source: Chat, message: Message) -> Json:
        known: Json | None = message.data.get("forward_origin")
        if known is not None:
            return known
        date = int(message.date)
        if source.type == "channel":
            chat = self.world.chat_json(source)
            return {"type": "channel", "date": date, "chat": chat, "message_id": message.id}
        return {"type": "user", "date": date, "sender_user": message.data["from"]}

    def _outside_origin(self, origin: Json, now: int) -> Json:
        kind = origin.get("type", "hidden_user")
        date = int(origin.get("date", now))
        title = str(origin.get("title") or origin.get("name") or "Somebody")
        if kind == "channel":
            chat: Json = {"id": origin.get("id", -1002999999999), "type": "channel"}
            chat["title"] = title
            if origin.get("username"):
                chat["username"] = origin["username"]
            message_id = int(origin.get("message_id", 1))
            return {"type": kind, "date": date, "chat": chat, "message_id": message_id}
        if kind == "chat":
            sender = {"id": origin.get("id", -1002999999998), "type": "supergroup", "title": title}
            return {"type": kind, "date": date, "sender_chat": sender}
        if kind == "user":
            sender_user = self.world.user_json(int(origin.get("id", 0)))
            if sender_user is None:
                raise SimError("no such user in origin", 404)
            return {"type": kind, "date": date, "sender_user": sender_user}
        return {"type": "hidden_user", "date": date, "sender_user_name": title}

    def upload(
        self,
        user: int,
        kind: str,
        *,
        chat: int | None = None,
        filename: str = "",
        mime: str = "application/octet-stream",
        data: str | bytes = b"",
        caption: str = "",
        reply_to: int | None = None,
        thread: int | None = None,
        **facts: Any,
    ) -> Json:
        """Send a file, or a location, contact, poll or dice whose fields are in `facts`."""
        if kind in _FILES:
            content = self._file_content(kind, filename, mime, _bytes(data))
        else:
            content = {kind: self._thing(kind, facts)}
        if caption:
            words = self._words(caption, None)
            content["caption"] = words["text"]
            if "entities" in words:
                content["caption_entities"] = words["entities"]
        return self._utter(user, chat, content, reply_to=reply_to, thread=thread)

    def _file_content(self, kind: str, filename: str, mime: str, data: bytes) -> Json:
        try:
            stored = self.world.files.add(kind, filename or kind, mime, data)
        except ApiError as error:
            raise SimError(error.description) from error
        return describe(self.world.files, stored)

    def _thing(self, kind: str, facts: Json) -> Json:
        match kind:
            case "location":
                defaults: Json = {"latitude": 51.4995, "longitude": -0.1248}
            case "contact":
                defaults = {"phone_number": "+447700900123", "first_name": "Somebody"}
            case "dice":
                defaults = {"emoji": "🎲", "value": 4}
            case "poll":
                return self._poll(facts)
            case _:
                raise SimError(f"cannot send a {kind}")
        return defaults | facts

    def _poll(self, facts: Json) -> Json:
        names = [str(option) for option in facts.get("options", ["Yes", "No"])]
        options = [
            {"text": name, "voter_count": 0, "persistent_id": str(number)}
            for number, name in enumerate(names)
        ]
        return {
            "id": self.world.query_id(),
            "question": str(facts.get("question", "Well?")),
            "options": options,
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }


def _bytes(data: str | bytes) -> bytes:
    if isinstance(data, bytes):
        return data
    try:
        return base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError) as error:
        raise SimError("data must be base64") from error


def _find_reply_button(place: Chat, text: str) -> Json | None:
    rows: list[list[Json]] = (place.reply_keyboard or {}).get("keyboard", [])
    for button in (button for line in rows for button in line):
        if bare(button["text"]) == bare(text):
            return button
    return None
