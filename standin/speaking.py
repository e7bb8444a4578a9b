"""What all doings of people rest on: their chats, their messages, their voice."""

import asyncio
from collections.abc import Callable

from standin import limits
from standin.detect import find_entities
from standin.errors import ApiError, SimError
from standin.given_entities import entities_from_json
from standin.model import GROUPS, Chat, Json, Message, User
from standin.posting import Sender, is_for_bot, post
from standin.views import message_view
from standin.world import World


class Speaking:
    """The ground the rooms of the person's side stand on."""

    world: World

    async def _until(self, condition: Callable[[], bool], seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not condition():
                    await self.world.hub.changed()
        except TimeoutError:
            return

    def _words(self, text: str, entities: list[Json] | None) -> Json:
        text = text.strip(" \n")
        if not text or len(text) > limits.TEXT:
            raise SimError("a message has 1 to 4096 characters")
        if entities is not None:
            try:
                marks = entities_from_json(entities)
            except ApiError as error:
                raise SimError(error.description) from error
            marks = marks + find_entities(text)
        else:
            marks = find_entities(text)
        content: Json = {"text": text}
        if marks:
            marks.sort(key=lambda mark: (mark.offset, -mark.length))
            content["entities"] = [mark.to_json() for mark in marks]
        return content

    def _place(self, user: int, chat: int | None) -> Chat:
        self.world.user(user)
        return self.world.chat(user if chat is None else chat)

    def _message(self, place: Chat, message_id: int) -> Message:
        message = self.world.message(place, message_id)
        if message is None:
            raise SimError(f"no message {message_id} in chat {place.id}", 404)
        return message

    def _utter(
        self,
        user: int,
        chat: int | None,
        content: Json,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
        alias: tuple[bool, int | None] = (False, None),
    ) -> Json:
        person = self.world.user(user)
        place = self._place(user, chat)
        self._check_presence(person, place, thread)
        if reply_to is not None:
            self._message(place, reply_to)
        sender = self._sender(person, place, alias)
        shown = is_for_bot(self.world, place, content, reply_to)
        message = post(
            self.world, place, content, sender, reply_to=reply_to, thread=thread, shown=shown
        )
        return {"message": message_view(self.world, message)}

    def _sender(self, person: User, place: Chat, alias: tuple[bool, int | None]) -> Sender:
        anonymous, channel = alias
        if anonymous:
            return Sender(person.id, place)
        if channel is not None and place.type in GROUPS:
            return Sender(person.id, self.world.chat(channel))
        return Sender(person.id)

    def _check_presence(self, person: User, place: Chat, thread: int | None) -> None:
        if person.deactivated:
            raise SimError("the account is deactivated")
        if place.type == "private":
            if place.id != person.id:
                raise SimError("that is somebody else's private chat")
            if person.is_blocking:
                raise SimError("the bot is blocked; unblock it first")
            person.started = True
            return
        member = place.members.get(person.id)
        if member is None or not member.present:
            raise SimError("not a member of that chat")
        if place.migrated_to is not None:
            raise SimError(f"the group has become {place.migrated_to}")
        if thread is not None and thread not in place.topics:
            raise SimError("no such topic", 404)
