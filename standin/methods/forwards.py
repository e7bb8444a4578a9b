"""Forward and copy messages."""

import itertools

from standin import limits
from standin.errors import bad
from standin.formatted import read_caption
from standin.methods.registry import method
from standin.methods.sending import (
    BOT,
    admit,
    deliver,
    open_chat,
    read_options,
    read_thread,
    send,
)
from standin.model import Chat, Json, Message
from standin.params import Params, to_integer
from standin.posting import post
from standin.words import words
from standin.world import World

_UNCOPIED = words(
    "message_id date chat from sender_chat message_thread_id is_topic_message edit_date "
    "reply_markup forward_origin via_bot has_protected_content quote external_reply effect_id "
    "media_group_id pinned_message"
)
_CAPTIONED = words("photo video animation document audio voice")


@method("forwardMessage")
def forward_message(world: World, params: Params) -> Json:
    """Answer Bot API forwardMessage."""
    source, [message] = _sources(world, params, [params.integer("message_id")])
    if message is None:
        raise bad("message to forward not found")
    _check_forwardable(message)
    content = _copied(message) | {"forward_origin": origin(world, source, message)}
    return send(world, params, content)


@method("forwardMessages")
def forward_messages(world: World, params: Params) -> list[Json]:
    """Answer Bot API forwardMessages."""
    source, found = _sources(world, params, _many_ids(params))
    contents = [
        _copied(message) | {"forward_origin": origin(world, source, message)}
        for message in found
        if message is not None and "has_protected_content" not in message.data
    ]
    if not contents:
        raise bad("messages to forward not found")
    return _send_all(world, params, contents)


@method("copyMessage")
def copy_message(world: World, params: Params) -> Json:
    """Answer Bot API copyMessage."""
    _, [message] = _sources(world, params, [params.integer("message_id")])
    if message is None:
        raise bad("message to copy not found")
    content = _copied(message)
    if params.given("caption") and not _CAPTIONED.isdisjoint(content):
        caption = read_caption(params, world.now(), world.user_json)
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content |= caption.to_json("caption", "caption_entities")
    return {"message_id": deliver(world, params, content).id}


@method("copyMessages")
def copy_messages(world: World, params: Params) -> list[Json]:
    """Answer Bot API copyMessages."""
    _, found = _sources(world, params, _many_ids(params))
    contents = [_copied(message) for message in found if message is not None]
    if not contents:
        raise bad("messages to copy not found")
    if params.flag("remove_caption"):
        for content in contents:
            content.pop("caption", None)
            content.pop("caption_entities", None)
    return _send_all(world, params, contents)


def _sources(
    world: World, params: Params, message_ids: list[int]
) -> tuple[Chat, list[Message | None]]:
    source = world.readable_chat(params.text("from_chat_id"))
    return source, [world.message(source, message_id) for message_id in message_ids]


def _many_ids(params: Params) -> list[int]:
    return message_ids(params, ordered=True)


def message_ids(params: Params, *, ordered: bool) -> list[int]:
    """Read the `message_ids` of the methods that take many.

    Raises:
        ApiError: If there are none, too many, or out of order where order counts.
    """
    given = params.json("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(given, list):
        raise bad("expected an Array of message identifiers")
    if not given:
        raise bad("there are no message identifiers specified")
    if len(given) > limits.BULK_IDS:
        raise bad("too many message identifiers specified")
    numbers = [to_integer(str(item)) for item in given]
    if any(number <= 0 for number in numbers):
        raise bad("invalid message identifier specified")
    if ordered and any(b <= a for a, b in itertools.pairwise(numbers)):
        raise bad("message identifiers must be in a strictly increasing order")
    return numbers


def _check_forwardable(message: Message) -> None:
    if "has_protected_content" in message.data:
        raise bad("message can't be forwarded")


def _copied(message: Message) -> Json:
    return {name: value for name, value in message.data.items() if name not in _UNCOPIED}


def origin(world: World, source: Chat, message: Message) -> Json:
    """Return the MessageOrigin of a forwarded message."""
    if "forward_origin" in message.data:
        known: Json = message.data["forward_origin"]
        return known
    date = int(message.date)
    if source.type == "channel":
        chat = world.chat_json(source)
        return {"type": "channel", "date": date, "chat": chat, "message_id": message.id}
    if "sender_chat" in message.data:
        return {"type": "chat", "date": date, "sender_chat": message.data["sender_chat"]}
    return {"type": "user", "date": date, "sender_user": message.data["from"]}


def _send_all(world: World, params: Params, contents: list[Json]) -> list[Json]:
    chat = open_chat(world, params)
    thread = read_thread(params, chat)
    options = read_options(params, chat)
    admit(world, chat, len(contents))
    sent = [post(world, chat, content | options, BOT, thread=thread) for content in contents]
    return [{"message_id": message.id} for message in sent]
