"""What all sending methods share: options, replies, topics, flood, keyboard."""

from typing import Any

from standin import links
from standin.errors import bad
from standin.formatted import read
from standin.keyboards import Markup, read_markup
from standin.model import Chat, Json, Message
from standin.params import Params, to_integer
from standin.posting import Sender, check_thread, post, render
from standin.world import World

_PREVIEW_FLAGS = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
BOT = Sender(from_bot=True)


def send(
    world: World,
    params: Params,
    content: Json,
    *,
    what: str = "text messages",
) -> Json:
    """Send one message of the bot and return it as the answer shows it."""
    return render(world, deliver(world, params, content, what=what))


def deliver(world: World, params: Params, content: Json, *, what: str = "text messages") -> Message:
    """Check everything a send depends on, then post the message.

    Raises:
        ApiError: In the words of the server; then nothing has changed.
    """
    chat = open_chat(world, params, what)
    markup = read_markup(params.text("reply_markup"), is_private=chat.type == "private")
    thread = read_thread(params, chat)
    reply_to, reply = read_reply(world, params, chat)
    options = read_options(params, chat)
    admit(world, chat)
    extra = reply | options
    if markup is not None and markup.kind == "inline":
        extra["reply_markup"] = markup.content
    message = post(world, chat, content | extra, BOT, reply_to=reply_to, thread=thread)
    set_keyboard(chat, markup)
    return message


def open_chat(world: World, params: Params, what: str = "text messages") -> Chat:
    """Return the chat to send to.

    Raises:
        ApiError: If the bot cannot write there.
    """
    if params.text("business_connection_id"):
        raise bad("business connection not found")
    return world.writable_chat(params.text("chat_id"), what)


def admit(world: World, chat: Chat, count: int = 1) -> None:
    """Count the messages against the flood limits."""
    world.flood.admit(chat.id, is_private=chat.type == "private", count=count)


def set_keyboard(chat: Chat, markup: Markup | None) -> None:
    """Show, replace or take away the reply keyboard."""
    if markup is not None and markup.kind in {"keyboard", "force"}:
        chat.reply_keyboard = markup.content
    elif markup is not None and markup.kind == "remove":
        chat.reply_keyboard = None


def read_thread(params: Params, chat: Chat) -> int | None:
    """Return the topic to send to."""
    thread = params.integer("message_thread_id")
    if not thread:
        return None
    check_thread(chat, thread)
    return thread


def read_options(params: Params, chat: Chat) -> Json:
    """Return the message fields that come from options of the call."""
    if params.flag("allow_paid_broadcast"):
        raise bad("FLOODSKIP_NOT_ALLOWED")
    options: Json = {}
    effect = params.text("message_effect_id")
    if effect:
        if chat.type != "private" or not effect.isdigit() or to_integer(effect) >= 1 << 63:
            raise bad("EFFECT_ID_INVALID")
        options["effect_id"] = effect
    if params.flag("protect_content"):
        options["has_protected_content"] = True
    return options


def read_preview(params: Params) -> Json:
    """Return the `link_preview_options` field of a text message."""
    given = params.json("link_preview_options", "can't parse link preview options JSON object")
    if given is None:
        disabled = params.flag("disable_web_page_preview")
        return {"link_preview_options": {"is_disabled": True}} if disabled else {}
    if not isinstance(given, dict):
        raise bad("can't parse link preview options JSON object")
    options: Json = {}
    for name in _PREVIEW_FLAGS:
        if not isinstance(given.get(name, False), bool | None):
            raise bad(f'Field "{name}" must be of type Boolean')
        if given.get(name):
            options[name] = True
    if given.get("url"):
        options["url"] = _preview_url(given["url"])
    return {"link_preview_options": options} if options else {}


def _preview_url(url: Any) -> str:
    try:
        return links.checked(str(url))
    except links.LinkError as error:
        raise bad("WEBPAGE_URL_INVALID") from error


def read_reply(world: World, params: Params, chat: Chat) -> tuple[int | None, Json]:
    """Return what the message answers, and the fields that come with it."""
    given = params.json("reply_parameters", "can't parse reply parameters JSON object")
    if given is None:
        message_id = params.integer("reply_to_message_id")
        lenient = params.flag("allow_sending_without_reply")
        given = {"message_id": message_id, "allow_sending_without_reply": lenient}
        if not message_id:
            return None, {}
    if not isinstance(given, dict):
        raise bad("can't parse reply parameters JSON object")
    if not given:
        return None, {}
    if "message_id" not in given:
        raise bad('Can\'t find field "message_id"')
    return _reply(world, chat, given)


def _reply(world: World, chat: Chat, given: Json) -> tuple[int | None, Json]:
    elsewhere = str(given.get("chat_id") or chat.id)
    source = chat if elsewhere == str(chat.id) else world.readable_chat(elsewhere)
    target = world.message(source, to_integer(str(given["message_id"])))
    if target is None:
        if given.get("allow_sending_without_reply") is True:
            return None, {}
        raise bad("message to be replied not found")
    fields = _quote(world, target, given)
    if source.id == chat.id:
        return target.id, fields
    origin = {"type": "chat", "date": int(target.date), "sender_chat": world.chat_json(source)}
    external = {"origin": origin, "chat": world.chat_json(source), "message_id": target.id}
    return None, fields | {"external_reply": external}


def _quote(world: World, target: Message, given: Json) -> Json:
    if not given.get("quote"):
        return {}
    text = target.data.get("text") or target.data.get("caption") or ""
    mode = str(given.get("quote_parse_mode") or "")
    entities = given.get("quote_entities")
    quote = read(str(given["quote"]), mode, entities, world.now(), world.user_json)
    position = text.find(quote.text)
    if position < 0:
        raise bad("QUOTE_TEXT_INVALID")
    return {"quote": quote.to_json() | {"position": position, "is_manual": True}}
