"""What can be seen of the pretend Telegram, and the troubles that can be ordered."""

from typing import Any

from standin.errors import SimError
from standin.faults import Fault
from standin.methods.commands import commands_for, menu_button_for, profile_text
from standin.model import Chat, Json, Message, StoredFile
from standin.views import as_text, chat_card, message_view
from standin.world import World


class Looking:
    """Views and troubles; every method is also a route below /sim/."""

    world: World

    def state(self) -> Json:
        """Return people, chats, faults and flood limits."""
        world = self.world
        return {
            "bot": world.bot.to_json(),
            "users": [user.card() for user in world.users.values()],
            "chats": [chat_card(world, c) for c in world.chats.values() if not c.deleted],
            "faults": world.faults.to_json(),
            "flood": world.flood.to_json(),
            "version": world.hub.version,
        }

    def transcript(self, chat: int, *, since: int = 0) -> Json:
        """Return a chat: messages changed after version `since`, typing, keyboard, draft."""
        world = self.world
        place = world.chat(chat)
        now = world.now()
        typing = place.action is not None and now < place.action_until
        return {
            "chat": world.chat_json(place),
            "messages": [message_view(world, message) for message in _changed(place, since)],
            "typing": typing,
            "action": place.action if typing else None,
            "draft": place.draft if now < place.draft_until else None,
            "pinned": place.pinned,
            "reply_keyboard": place.reply_keyboard,
            "version": world.hub.version,
        }

    def transcript_text(self, chat: int, *, since: int = 0) -> str:
        """Return a chat as lines of text."""
        place = self.world.chat(chat)
        return as_text(self.world, place, _changed(place, since))

    def commands(self, user: int, chat: int | None = None) -> Json:
        """Return the menu and texts a person sees in a chat."""
        world = self.world
        person = world.user(user)
        place = world.chat(user if chat is None else chat)
        code = person.language_code
        return {
            "commands": commands_for(world, place, user, code),
            "menu_button": menu_button_for(world, user),
            "name": profile_text(world, "name", code),
            "description": profile_text(world, "description", code),
            "short_description": profile_text(world, "short_description", code),
        }

    def calls(self, *, since: int = 1) -> Json:
        """Return the bot's calls numbered `since` and later."""
        log = self.world.calls
        return {"calls": [call.to_json() for call in log.since(since)], "next": log.next}

    def faults(
        self,
        *,
        method: str = "*",
        times: int | None = None,
        match: dict[str, Any] | None = None,
        code: int | None = None,
        description: str | None = None,
        retry_after: int | None = None,
        delay: float = 0.0,
        drop: str | None = None,
        raw: str | None = None,
    ) -> Json:
        """Order a trouble for calls to come."""
        wanted = {name: str(value) for name, value in (match or {}).items()}
        fault = Fault(
            0, method, times, wanted, code, description, retry_after, float(delay or 0), drop, raw
        )
        number = self.world.faults.add(fault)
        self.world.hub.publish("state")
        return {"id": number}

    def clear_faults(self) -> Json:
        """Cancel all troubles."""
        self.world.faults.clear()
        self.world.hub.publish("state")
        return {"faults": []}

    def flood(
        self,
        *,
        on: bool,
        overall: int = 30,
        per_chat: float = 1.0,
        chat_burst: int = 3,
        per_group: int = 20,
    ) -> Json:
        """Switch the flood limits on or off."""
        self.world.flood.set(on, overall, per_chat, chat_burst, per_group)
        self.world.hub.publish("state")
        return self.world.flood.to_json()

    def file(self, file_id: str) -> StoredFile:
        """Return a file with its bytes."""
        stored = self.world.files.get(file_id)
        if stored is None:
            raise SimError("no such file", 404)
        return stored

    def reset(self) -> Json:
        """Forget chats and messages, keep people."""
        self.world.reset()
        return {"reset": True}


def _changed(chat: Chat, since: int) -> list[Message]:
    return [message for message in chat.messages.values() if message.version > since]
