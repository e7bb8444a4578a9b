"""Send words, places, people and dice; show typing, drafts and reactions."""

import random

from standin import limits
from standin.errors import bad
from standin.formatted import Formatted, read_text
from standin.methods.registry import method
from standin.methods.sending import open_chat, read_preview, read_thread, send
from standin.model import Json
from standin.params import Params
from standin.posting import announce
from standin.words import words
from standin.world import World

_ACTIONS = words(
    "typing upload_photo record_video upload_video record_voice upload_voice record_audio "
    "upload_audio upload_document find_location choose_sticker record_video_note "
    "upload_video_note cancel"
)
_DICE = {"🎲": 6, "🎯": 6, "🏀": 5, "⚽": 5, "🎳": 6, "🎰": 64}


@method("sendMessage")
def send_message(world: World, params: Params) -> Json:
    """Answer Bot API sendMessage."""
    text = read_text(params, world.now(), world.user_json)
    return send(world, params, text.to_json() | read_preview(params))


@method("sendLocation")
def send_location(world: World, params: Params) -> Json:
    """Answer Bot API sendLocation."""
    return send(world, params, {"location": _location(params)})


def _location(params: Params) -> Json:
    latitude, longitude = params.real("latitude"), params.real("longitude")
    if not params.text("latitude") or not params.text("longitude"):
        raise bad("location is empty")
    if abs(latitude) > limits.LATITUDE or abs(longitude) > limits.LONGITUDE:
        raise bad("wrong latitude or longitude specified")
    location: Json = {"latitude": latitude, "longitude": longitude}
    if params.text("horizontal_accuracy"):
        location["horizontal_accuracy"] = params.real("horizontal_accuracy")
    if params.integer("live_period"):
        location["live_period"] = params.integer("live_period")
    return location


@method("sendVenue")
def send_venue(world: World, params: Params) -> Json:
    """Answer Bot API sendVenue."""
    location = _location(params)
    for name in ("title", "address"):
        if not params.text(name):
            raise bad(f"venue {name} is empty")
    venue: Json = {"location": location, "title": params.text("title")}
    venue["address"] = params.text("address")
    for name in ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type"):
        if params.text(name):
            venue[name] = params.text(name)
    return send(world, params, {"venue": venue, "location": location})


@method("sendContact")
def send_contact(world: World, params: Params) -> Json:
    """Answer Bot API sendContact."""
    if not params.text("phone_number"):
        raise bad("phone number is empty")
    if not params.text("first_name"):
        raise bad("first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: params.text(name) for name in names if params.text(name)}
    return send(world, params, {"contact": contact})


@method("sendDice")
def send_dice(world: World, params: Params) -> Json:
    """Answer Bot API sendDice."""
    emoji = params.text("emoji") or "🎲"
    if emoji not in _DICE:
        raise bad("wrong dice emoji specified")
    value = random.randint(1, _DICE[emoji])  # noqa: S311 - a game, no secret
    return send(world, params, {"dice": {"emoji": emoji, "value": value}})


@method("sendChatAction")
def send_chat_action(world: World, params: Params) -> bool:
    """Answer Bot API sendChatAction."""
    action = params.text("action")
    if not action:
        raise bad("there is no action in the request")
    if action not in _ACTIONS:
        raise bad("wrong parameter action in request")
    chat = open_chat(world, params)
    read_thread(params, chat)
    chat.action = None if action == "cancel" else action
    chat.action_until = world.now() + limits.TYPING_SECONDS
    world.hub.publish("typing", chat.id, action=chat.action)
    return True


@method("sendMessageDraft")
def send_message_draft(world: World, params: Params) -> bool:
    """Answer Bot API sendMessageDraft."""
    if not params.integer("draft_id"):
        raise bad("DRAFT_ID_INVALID")
    source = params.text("text")
    text = read_text(params, world.now(), world.user_json) if source else Formatted()
    chat = open_chat(world, params)
    if chat.type != "private":
        raise bad("PEER_ID_INVALID")
    chat.draft = {"draft_id": params.integer("draft_id"), **text.to_json()}
    chat.draft_until = world.now() + limits.DRAFT_SECONDS
    world.hub.publish("typing", chat.id, action="typing")
    return True


@method("setMessageReaction")
def set_message_reaction(world: World, params: Params) -> bool:
    """Answer Bot API setMessageReaction."""
    chat = open_chat(world, params)
    message = world.message(chat, params.integer("message_id"))
    if message is None:
        raise bad("message to react not found")
    given = params.json("reaction", "can't parse reaction types JSON object") or []
    if not isinstance(given, list) or not all(isinstance(item, dict) for item in given):
        raise bad("expected an Array of ReactionType")
    if len(given) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(item.get("type") == "emoji" and not item.get("emoji") for item in given):
        raise bad("REACTION_INVALID")
    announce(world, "edit", message, reactions=given)
    return True
