"""Change and delete messages."""

from standin import limits
from standin.errors import bad
from standin.formatted import read_caption, read_text
from standin.keyboards import inline_markup
from standin.methods.files import media_from_json
from standin.methods.forwards import message_ids
from standin.methods.registry import method
from standin.methods.sending import admit, read_preview
from standin.model import Chat, Json, Message
from standin.params import Params
from standin.posting import change, remove, render
from standin.words import words
from standin.world import World

_MEDIA = words("photo video animation document audio voice sticker video_note")
_CAPTIONED = _MEDIA - {"sticker", "video_note"}
_EDITABLE_MEDIA = _MEDIA - {"sticker", "video_note", "voice"}
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_TEXT_FIELDS = frozenset({"text", "entities", "link_preview_options", "reply_markup"})
_CAPTION_FIELDS = frozenset({"caption", "caption_entities", "reply_markup"})
_SERVICE = frozenset(
    ["new_chat_members", "left_chat_member", "pinned_message", "migrate_to_chat_id"]
)


@method("editMessageText")
def edit_message_text(world: World, params: Params) -> Json | bool:
    """Answer Bot API editMessageText."""
    text = read_text(params, world.now(), world.user_json)
    chat, message = _target(world, params)
    if "text" not in message.data:
        raise bad("there is no text in the message to edit")
    content = text.to_json() | read_preview(params)
    return _apply(world, params, (chat, message), content, _TEXT_FIELDS)


@method("editMessageCaption")
def edit_message_caption(world: World, params: Params) -> Json | bool:
    """Answer Bot API editMessageCaption."""
    caption = read_caption(params, world.now(), world.user_json)
    chat, message = _target(world, params)
    if _CAPTIONED.isdisjoint(message.data):
        raise bad("there is no caption in the message to edit")
    content = caption.to_json("caption", "caption_entities")
    return _apply(world, params, (chat, message), content, _CAPTION_FIELDS)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(world: World, params: Params) -> Json | bool:
    """Answer Bot API editMessageReplyMarkup."""
    chat, message = _target(world, params)
    return _apply(world, params, (chat, message), {}, frozenset({"reply_markup"}))


@method("editMessageMedia")
def edit_message_media(world: World, params: Params) -> Json | bool:
    """Answer Bot API editMessageMedia."""
    given = params.json("media", "can't parse input media JSON object")
    if not isinstance(given, dict):
        raise bad("input media must be an Object")
    content = media_from_json(world, params, given)
    chat, message = _target(world, params)
    if "text" not in message.data and _EDITABLE_MEDIA.isdisjoint(message.data):
        raise bad("message can't be edited")
    return _apply(world, params, (chat, message), content, _MEDIA | _CAPTION_FIELDS | _TEXT_FIELDS)


def _target(world: World, params: Params) -> tuple[Chat, Message]:
    """Return the message to edit.

    Raises:
        ApiError: In the words of the server.
    """
    if params.text("inline_message_id"):
        return _inline_target(world, params.text("inline_message_id"))
    chat = world.readable_chat(params.text("chat_id"))
    message_id = params.integer("message_id")
    if not message_id:
        raise bad("message identifier is not specified")
    message = world.message(chat, message_id)
    if message is None:
        raise bad("message to edit not found")
    if not message.from_bot or not _SERVICE.isdisjoint(message.data):
        raise bad("message can't be edited")
    return chat, message


def _inline_target(world: World, inline_id: str) -> tuple[Chat, Message]:
    place = world.inline_messages.get(inline_id)
    chat = None if place is None else world.chats.get(place[0])
    message = None if chat is None or place is None else world.message(chat, place[1])
    if chat is None or message is None:
        raise bad("MESSAGE_ID_INVALID")
    return chat, message


def _apply(
    world: World,
    params: Params,
    target: tuple[Chat, Message],
    content: Json,
    fields: frozenset[str],
) -> Json | bool:
    chat, message = target
    markup = inline_markup(params.text("reply_markup"), is_private=chat.type == "private")
    if markup is not None:
        content = content | {"reply_markup": markup}
    before = {name: value for name, value in message.data.items() if name in fields}
    if before == content:
        raise bad(_NOT_MODIFIED)
    admit(world, chat)
    change(world, message, content, fields)
    return True if params.text("inline_message_id") else render(world, message)


@method("deleteMessage")
def delete_message(world: World, params: Params) -> bool:
    """Answer Bot API deleteMessage."""
    chat = world.readable_chat(params.text("chat_id"))
    message_id = params.integer("message_id")
    if not message_id:
        raise bad("message identifier is not specified")
    message = world.message(chat, message_id)
    if message is None:
        raise bad("message to delete not found")
    if not _may_delete(world, chat, message):
        raise bad("message can't be deleted")
    remove(world, chat, message)
    return True


@method("deleteMessages")
def delete_messages(world: World, params: Params) -> bool:
    """Answer Bot API deleteMessages: what is missing is passed over."""
    chat = world.readable_chat(params.text("chat_id"))
    for message_id in message_ids(params, ordered=False):
        message = world.message(chat, message_id)
        if message is not None and _may_delete(world, chat, message):
            remove(world, chat, message)
    return True


def _may_delete(world: World, chat: Chat, message: Message) -> bool:
    member = world.bot_member(chat)
    if chat.type != "private" and member.may("can_delete_messages"):
        return True
    young = world.now() - message.date <= limits.DELETE_AGE
    return young and (message.from_bot or chat.type == "private")
