"""Answer what people type after the bot's name."""

import re
from typing import Any

from standin import limits
from standin.errors import bad
from standin.formatted import read
from standin.keyboards import markup_from_json
from standin.methods.registry import method
from standin.model import Json
from standin.params import Params
from standin.words import words
from standin.world import World

_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
_START = re.compile(r"[A-Za-z0-9_-]+")
_TYPES = words(
    "article photo gif mpeg4_gif video audio voice document location venue contact game sticker"
)


@method("answerInlineQuery")
def answer_inline_query(world: World, params: Params) -> bool:
    """Answer Bot API answerInlineQuery."""
    query = world.inline_queries.get(params.text("inline_query_id"))
    fresh = query is not None and world.now() - query.at <= limits.INLINE_LIFETIME
    if query is None or query.answered or not fresh:
        raise bad(_TOO_OLD)
    results = _results(world, params)
    if len(params.text("next_offset").encode()) > limits.INLINE_NEXT_OFFSET:
        raise bad("NEXT_OFFSET_INVALID")
    query.button = _button(params)
    query.results = results
    query.next_offset = params.text("next_offset")
    query.cache_time = params.integer("cache_time", 300)
    query.answered = True
    world.hub.publish("inline", None, id=query.id)
    return True


def _results(world: World, params: Params) -> list[Json]:
    given = params.json("results", "can't parse JSON encoded inline query results")
    if not isinstance(given, list):
        raise bad("expected an Array of inline query results")
    if len(given) > limits.INLINE_RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    results = [_result(world, item) for item in given]
    identifiers = [result["id"] for result in results]
    if len(set(identifiers)) != len(identifiers):
        raise bad("RESULT_ID_DUPLICATE")
    return results


def _result(world: World, item: Any) -> Json:
    if not isinstance(item, dict):
        raise _broken("InlineQueryResult must be an Object")
    for name in ("type", "id"):
        if name not in item:
            raise _broken(f'Can\'t find field "{name}"')
    if item["type"] not in _TYPES:
        raise _broken(f'type "{item["type"]}" is unsupported for the inline query result')
    if not 1 <= len(str(item["id"]).encode()) <= limits.INLINE_RESULT_ID:
        raise bad("RESULT_ID_INVALID")
    if item["type"] == "article" and not item.get("title"):
        raise bad("ARTICLE_TITLE_EMPTY")
    markup = markup_from_json(item.get("reply_markup"), is_private=False)
    if markup is not None and markup.kind != "inline":
        raise bad("inline keyboard expected")
    _check_content(world, item)
    return dict(item)


def _check_content(world: World, item: Json) -> None:
    if inline_content(world, item) is None and item["type"] == "article":
        raise _broken('Can\'t find field "input_message_content"')


def _broken(reason: str) -> Exception:
    return bad(f"can't parse inline query result: {reason}")


def inline_content(world: World, item: Json) -> Json | None:
    """Return the message fields a chosen result becomes."""
    given = item.get("input_message_content")
    if not isinstance(given, dict):
        caption = str(item.get("caption") or item.get("title") or item["type"])
        return None if item["type"] == "article" else {"text": caption}
    if "message_text" in given:
        return _text_content(world, given)
    if "latitude" in given and "title" in given:
        location = {name: given[name] for name in ("latitude", "longitude")}
        venue = {"location": location, "title": given["title"], "address": given.get("address")}
        return {"venue": venue, "location": location}
    if "latitude" in given:
        return {"location": {name: given[name] for name in ("latitude", "longitude")}}
    if "phone_number" in given:
        return {"contact": dict(given)}
    return None


def _text_content(world: World, given: Json) -> Json:
    source = str(given["message_text"])
    if not source:
        raise bad("message text is empty")
    mode = str(given.get("parse_mode") or "")
    text = read(source, mode, given.get("entities"), world.now(), world.user_json)
    if len(text.text) > limits.TEXT:
        raise bad("message is too long")
    return text.to_json()


def _button(params: Params) -> Json | None:
    given = params.json("button", "can't parse inline query results button JSON object")
    if given is None:
        return None
    if not isinstance(given, dict) or not given.get("text"):
        raise bad("can't parse inline query results button: Can't find field \"text\"")
    start = given.get("start_parameter")
    if start is None and not given.get("web_app"):
        raise bad("exactly one of the fields must be used in InlineQueryResultsButton")
    if start is not None and (
        _START.fullmatch(str(start)) is None or len(str(start)) > limits.START_PARAMETER
    ):
        raise bad("START_PARAM_INVALID")
    return dict(given)
