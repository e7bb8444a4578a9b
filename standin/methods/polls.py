"""Send polls and close them."""

from standin import limits
from standin.errors import bad
from standin.formatted import Formatted, read
from standin.keyboards import read_markup
from standin.methods.registry import method
from standin.methods.sending import deliver
from standin.model import Json
from standin.params import Params
from standin.posting import announce, render
from standin.world import World


@method("sendPoll")
def send_poll(world: World, params: Params) -> Json:
    """Answer Bot API sendPoll."""
    poll = _poll(world, params)
    message = deliver(world, params, {"poll": poll}, what="polls")
    world.polls[poll["id"]] = (message.chat_id, message.id)
    return render(world, message)


def _poll(world: World, params: Params) -> Json:
    question = _poll_text(world, params.text("question"), params.text("question_parse_mode"))
    if not question.text:
        raise bad("poll question must be non-empty")
    if len(question.text) > limits.POLL_QUESTION:
        raise bad(f"poll question length must not exceed {limits.POLL_QUESTION}")
    kind = params.text("type") or "regular"
    poll: Json = {"id": str(int(world.query_id()) + 7)}
    poll |= question.to_json("question", "question_entities")
    poll |= {
        "options": _poll_options(world, params),
        "total_voter_count": 0,
        "is_closed": params.flag("is_closed"),
        "is_anonymous": not params.given("is_anonymous") or params.flag("is_anonymous"),
        "type": kind,
        "allows_multiple_answers": params.flag("allows_multiple_answers"),
        "allows_revoting": params.flag("allows_revoting") or kind == "regular",
        "members_only": params.flag("members_only"),
    }
    return poll | (_quiz(params, len(poll["options"])) if kind == "quiz" else {})


def _poll_text(world: World, text: str, mode: str) -> Formatted:
    return read(text, mode, None, world.now(), world.user_json, allow_empty=True)


def _poll_options(world: World, params: Params) -> list[Json]:
    given = params.json("options", "can't parse options JSON object")
    if not isinstance(given, list):
        raise bad("expected an Array of String as options")
    least, most = limits.POLL_OPTIONS
    if len(given) < least:
        raise bad(f"poll must have at least {least} option")
    if len(given) > most:
        raise bad(f"poll can't have more than {most} options")
    return [_poll_option(world, item, number) for number, item in enumerate(given)]


def _poll_option(world: World, item: object, number: int) -> Json:
    fields = item if isinstance(item, dict) else {"text": item}
    mode = str(fields.get("text_parse_mode") or "")
    text = _poll_text(world, str(fields.get("text") or ""), mode)
    if not text.text:
        raise bad("poll options must be non-empty")
    if len(text.text) > limits.POLL_OPTION:
        raise bad(f"poll options length must not exceed {limits.POLL_OPTION}")
    persistent = str(number)
    return text.to_json("text", "text_entities") | {"voter_count": 0, "persistent_id": persistent}


def _quiz(params: Params, options: int) -> Json:
    given = params.json("correct_option_ids", "can't parse correct option IDs JSON object")
    if given is None and params.text("correct_option_id"):
        given = [params.integer("correct_option_id")]
    if not given:
        raise bad("quiz must have at least one correct option")
    if not all(isinstance(n, int) and 0 <= n < options for n in given):
        raise bad("wrong correct option ID specified")
    quiz: Json = {"correct_option_id": given[0], "correct_option_ids": given}
    if params.text("explanation"):
        quiz["explanation"] = params.text("explanation")[: limits.POLL_EXPLANATION]
    return quiz


@method("stopPoll")
def stop_poll(world: World, params: Params) -> Json:
    """Answer Bot API stopPoll."""
    chat = world.writable_chat(params.text("chat_id"))
    message = world.message(chat, params.integer("message_id"))
    if message is None or "poll" not in message.data:
        raise bad("message with poll to stop not found")
    if not message.from_bot:
        raise bad("poll can't be stopped")
    if message.data["poll"]["is_closed"]:
        raise bad("poll has already been closed")
    markup = read_markup(params.text("reply_markup"), is_private=chat.type == "private")
    poll: Json = message.data["poll"] | {"is_closed": True}
    kept = {name: value for name, value in message.data.items() if name != "reply_markup"}
    message.data = kept | {"poll": poll}
    if markup is not None:
        message.data["reply_markup"] = markup.content
    announce(world, "edit", message)
    world.push("poll", poll)
    return poll
