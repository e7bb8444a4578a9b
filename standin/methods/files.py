"""Send files of every kind, albums, and hand them back for download."""

from typing import Any

from standin import limits
from standin.errors import bad
from standin.files import describe, named, take
from standin.formatted import caption_of, read_caption
from standin.methods.registry import Handler, method
from standin.methods.sending import (
    BOT,
    admit,
    open_chat,
    read_options,
    read_reply,
    read_thread,
    send,
)
from standin.model import Json
from standin.params import Params
from standin.posting import post, render
from standin.words import words
from standin.world import World

_WHAT = {
    "document": "documents",
    "photo": "photos",
    "audio": "music",
    "video": "videos",
    "animation": "GIFs",
    "voice": "voice messages",
    "video_note": "video messages",
    "sticker": "stickers",
}
_NUMBERS = ("duration", "width", "height", "length")
_WORDS = ("performer", "title")
_CAPTIONED = words("document photo audio video animation voice")
_ALBUM_KINDS = frozenset(["document", "photo", "audio", "video"])
_SAME_ONLY = frozenset({"document", "audio"})


def _sender(kind: str) -> Handler:
    def handler(world: World, params: Params) -> Json:
        content: Json = {}
        if kind in _CAPTIONED:
            caption = read_caption(params, world.now(), world.user_json)
            content = caption.to_json("caption", "caption_entities")
        world.writable_chat(params.text("chat_id"), _WHAT[kind])
        stored = take(world.files, params, kind, kind)
        content |= describe(world.files, stored, _facts(params)) | _shown(params, content)
        return send(world, params, content, what=_WHAT[kind])

    return handler


def _facts(params: Params) -> Json:
    facts: Json = {name: params.integer(name) for name in _NUMBERS if params.integer(name) > 0}
    return facts | {name: params.text(name) for name in _WORDS if params.text(name)}


def _shown(params: Params, content: Json) -> Json:
    shown: Json = {}
    if params.flag("has_spoiler"):
        shown["has_media_spoiler"] = True
    if params.flag("show_caption_above_media") and "caption" in content:
        shown["show_caption_above_media"] = True
    return shown


for _name, _kind in (
    ("sendDocument", "document"),
    ("sendPhoto", "photo"),
    ("sendAudio", "audio"),
    ("sendVideo", "video"),
    ("sendAnimation", "animation"),
    ("sendVoice", "voice"),
    ("sendVideoNote", "video_note"),
    ("sendSticker", "sticker"),
):
    method(_name)(_sender(_kind))


@method("sendMediaGroup")
def send_media_group(world: World, params: Params) -> list[Json]:
    """Answer Bot API sendMediaGroup."""
    given = params.json("media", "can't parse media JSON object")
    if not isinstance(given, list):
        raise bad("media must be an Array")
    least, most = limits.ALBUM
    if not given:
        raise bad("there are no messages to send")
    if len(given) < least:
        raise bad("album must include at least 2 items")
    if len(given) > most:
        raise bad("too many messages to send as an album")
    kinds = {item.get("type") for item in given if isinstance(item, dict)}
    if not kinds <= _ALBUM_KINDS or (kinds & _SAME_ONLY and len(kinds) > 1):
        raise bad("can't use the media of the specified type in the album")
    contents = [media_from_json(world, params, item) for item in given]
    return _send_album(world, params, contents)


def _send_album(world: World, params: Params, contents: list[Json]) -> list[Json]:
    """Send several messages as one album."""
    chat = open_chat(world, params, "photos")
    thread = read_thread(params, chat)
    reply_to, reply = read_reply(world, params, chat)
    extra = read_options(params, chat) | reply | {"media_group_id": world.query_id()}
    admit(world, chat, len(contents))
    sent = [
        post(world, chat, content | extra, BOT, reply_to=reply_to, thread=thread)
        for content in contents
    ]
    return [render(world, message) for message in sent]


def media_from_json(world: World, params: Params, item: Any) -> Json:
    """Return the message fields of an InputMedia.

    Raises:
        ApiError: In the words of the server.
    """
    if not isinstance(item, dict):
        raise bad("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if not isinstance(kind, str):
        raise bad("can't parse InputMedia: Can't find field \"type\"")
    if kind not in _CAPTIONED - {"voice"}:
        raise bad(f'can\'t parse InputMedia: type "{kind}" is not supported')
    if "media" not in item:
        raise bad("can't parse InputMedia: media not found")
    stored = named(world.files, params, str(item["media"]), "media", kind)
    caption = caption_of(
        str(item.get("caption") or ""),
        str(item.get("parse_mode") or ""),
        item.get("caption_entities"),
        world.now(),
        world.user_json,
    )
    content = describe(world.files, stored, _media_facts(item))
    content |= caption.to_json("caption", "caption_entities")
    if item.get("has_spoiler") is True:
        content["has_media_spoiler"] = True
    return content


def _media_facts(item: Json) -> Json:
    facts: Json = {name: int(item[name]) for name in _NUMBERS if item.get(name)}
    return facts | {name: str(item[name]) for name in _WORDS if item.get(name)}


@method("getFile")
def get_file(world: World, params: Params) -> Json:
    """Answer Bot API getFile."""
    if not params.text("file_id"):
        raise bad("file_id not specified")
    stored = world.files.get(params.text("file_id"))
    if stored is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(stored.data) > limits.DOWNLOAD_BYTES:
        raise bad("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }
