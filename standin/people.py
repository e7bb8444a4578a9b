"""What a person can do in a chat: speak, edit, delete, press buttons, vote, react."""

import re

from standin import limits
from standin.errors import SimError
from standin.model import Callback, Chat, Json, Message, User
from standin.posting import announce, change, is_for_bot, remove, render
from standin.speaking import Speaking
from standin.views import message_view

_LEADING_MARKS = re.compile(r"^[^\w(«\"'“]+", re.UNICODE)
_EDIT_FIELDS = frozenset({"text", "entities", "link_preview_options"})


class People(Speaking):
    """The doings of people; every method here is also a route below /sim/."""

    def say(
        self,
        user: int,
        text: str,
        *,
        chat: int | None = None,
        entities: list[Json] | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
        anonymous: bool = False,
        as_channel: int | None = None,
    ) -> Json:
        """Say something; return `{"message": …}`."""
        content = self._words(text, entities)
        return self._utter(
            user, chat, content, reply_to=reply_to, thread=thread, alias=(anonymous, as_channel)
        )

    def edit(self, user: int, message_id: int, text: str, *, chat: int | None = None) -> Json:
        """Change an own message; return `{"message": …}`."""
        place = self._place(user, chat)
        message = self._message(place, message_id)
        if message.from_bot or message.data.get("from", {}).get("id") not in {user, None}:
            raise SimError("only own messages can be edited")
        change(self.world, message, self._words(text, None), _EDIT_FIELDS)
        if is_for_bot(self.world, place, message.data, message.reply_to):
            kind = "edited_channel_post" if place.type == "channel" else "edited_message"
            self.world.push(kind, render(self.world, message))
        return {"message": message_view(self.world, message)}

    def press(
        self,
        user: int,
        message_id: int,
        *,
        chat: int | None = None,
        label: str | None = None,
        data: str | None = None,
        row: int | None = None,
        col: int = 0,
    ) -> Json:
        """Press a button, found by label, data or place; `data` may name one that is not there."""
        person = self.world.user(user)
        place = self._place(user, chat)
        message = place.messages.get(message_id)
        if message is None:
            raise SimError(f"no message {message_id} in chat {place.id}", 404)
        if data is not None:
            return self._call_back(person, place, message, data)
        if message.deleted:
            raise SimError("the message was deleted")
        button = _find_button(message, label, row, col)
        if "callback_data" in button:
            return self._call_back(person, place, message, button["callback_data"])
        kind = next(
            name for name in button if name not in {"text", "style", "icon_custom_emoji_id"}
        )
        return {"kind": kind, "value": button[kind]}

    def _call_back(self, person: User, place: Chat, message: Message, data: str) -> Json:
        if len(data.encode()) > limits.CALLBACK_DATA:
            raise SimError("callback data is longer than 64 bytes")
        world = self.world
        query_id = world.query_id()
        inline_id = message.data.get("inline_message_id")
        callback = Callback(query_id, person.id, place.id, message.id, world.now())
        world.callbacks[query_id] = callback
        query: Json = {"id": query_id, "from": person.to_json(), "chat_instance": place.instance}
        if inline_id is not None:
            query["inline_message_id"] = inline_id
        elif message.deleted:
            gone = {"chat": world.chat_json(place), "message_id": message.id, "date": 0}
            query["message"] = gone
        else:
            query["message"] = render(world, message)
        world.push("callback_query", query | {"data": data})
        return {"kind": "callback", "id": query_id}

    async def callback(self, callback_id: str, *, wait: float = 0) -> Json:
        """Return the answer to a press, waiting up to `wait` seconds for it."""
        callback = self.world.callbacks.get(callback_id)
        if callback is None:
            raise SimError("no such callback query", 404)
        await self._until(lambda: callback.answered, wait)
        return callback.to_json()

    def vote(self, user: int, message_id: int, options: list[int], *, chat: int) -> Json:
        """Vote in a poll of the bot; return the poll."""
        person = self.world.user(user)
        message = self._message(self.world.chat(chat), message_id)
        poll: Json = message.data.get("poll") or {}
        if not poll or poll["is_closed"]:
            raise SimError("no open poll there")
        choices = [
            option | {"voter_count": option["voter_count"] + (number in options)}
            for number, option in enumerate(poll["options"])
        ]
        poll = poll | {"options": choices, "total_voter_count": poll["total_voter_count"] + 1}
        message.data = message.data | {"poll": poll}
        self.world.push("poll", poll)
        if not poll["is_anonymous"]:
            answer: Json = {"poll_id": poll["id"], "user": person.to_json()}
            answer["option_ids"] = options
            answer["option_persistent_ids"] = [str(number) for number in options]
            self.world.push("poll_answer", answer)
        announce(self.world, "edit", message)
        return poll

    def react(self, user: int, message_id: int, emoji: str | None, *, chat: int) -> Json:
        """Put a reaction on a message, or take it away with None."""
        person = self.world.user(user)
        place = self.world.chat(chat)
        message = self._message(place, message_id)
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        reaction: Json = {"chat": self.world.chat_json(place), "message_id": message.id}
        reaction |= {"user": person.to_json(), "date": int(self.world.now())}
        self.world.push("message_reaction", reaction | {"old_reaction": [], "new_reaction": new})
        announce(self.world, "edit", message, reactions=new)
        return {"reaction": new}

    def delete(self, user: int, message_id: int, *, chat: int | None = None) -> Json:
        """Delete a message in the person's own way; bots are not told."""
        place = self._place(user, chat)
        message = self._message(place, message_id)
        remove(self.world, place, message)
        return {"deleted": True}


def bare(label: str) -> str:
    """Return a label without leading marks and emoji, in small letters."""
    return _LEADING_MARKS.sub("", label).strip().casefold() or label.strip().casefold()


def _find_button(message: Message, label: str | None, row: int | None, col: int) -> Json:
    rows: list[list[Json]] = message.data.get("reply_markup", {}).get("inline_keyboard", [])
    if row is not None:
        if not (0 <= row < len(rows) and 0 <= col < len(rows[row])):
            raise SimError("no button there", 404)
        return rows[row][col]
    if label is None:
        raise SimError("label, data or row is needed")
    buttons = [button for line in rows for button in line]
    found = [button for button in buttons if button["text"].strip() == label.strip()]
    found += [button for button in buttons if bare(button["text"]) == bare(label)]
    if not found:
        there = ", ".join(button["text"] for button in buttons) or "none"
        raise SimError(f"no button {label!r}; there: {there}", 404)
    return found[0]
