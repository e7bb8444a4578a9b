"""Answer pressed buttons."""

from standin import limits
from standin.errors import bad
from standin.methods.registry import method
from standin.params import Params
from standin.world import World

_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerCallbackQuery")
def answer_callback_query(world: World, params: Params) -> bool:
    """Answer Bot API answerCallbackQuery."""
    callback_id = params.text("callback_query_id")
    if not callback_id:
        raise bad("callback_query_id is empty")
    if len(params.text("text")) > limits.CALLBACK_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    callback = world.fresh_callback(callback_id)
    if callback is None:
        raise bad(_TOO_OLD)
    if params.text("url") and not _own_link(world, params.text("url")):
        raise bad("URL_INVALID")
    callback.answered = True
    callback.text = params.text("text") or None
    callback.show_alert = params.flag("show_alert")
    callback.url = params.text("url") or None
    world.hub.publish("callback", callback.chat_id, id=callback.id, **callback.to_json())
    return True


def _own_link(world: World, url: str) -> bool:
    """Only games, and links that open the bot itself, may be opened by an answer."""
    name = (world.bot.username or "").lower()
    return url.lower().startswith(
        (f"https://t.me/{name}?", f"t.me/{name}?", f"tg://resolve?domain={name}")
    )
