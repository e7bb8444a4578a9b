"""Button action ↔ callback data of at most 64 bytes (Bot API, InlineKeyboardButton).

The data comes back from whoever sends it, so nothing in it is believed: it only names what is
asked for, and rights are checked when it arrives.
"""

from telegram.constants import InlineKeyboardButtonLimit

from content.message import Action

SEPARATOR = ":"
LIMIT = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)


def encode(action: Action) -> str:
    """Return the callback data of an action; a last argument that is text is cut to fit.

    Raises:
        ValueError: The action does not fit into 64 bytes and has no text to shorten.
    """
    parts = [action.verb, *(str(arg).replace(SEPARATOR, " ") for arg in action.args)]
    data = SEPARATOR.join(parts)
    if len(data.encode()) <= LIMIT:
        return data
    if not action.args or not isinstance(action.args[-1], str):
        raise ValueError(f"The action {action.verb} does not fit into callback data")
    return data.encode()[:LIMIT].decode(errors="ignore")


def decode(data: str) -> Action | None:
    """Return the action that data asks for, None where it is none of ours."""
    verb, *args = data.split(SEPARATOR)
    if not verb.isascii() or not verb.isalpha() or len(data.encode()) > LIMIT:
        return None
    return Action(verb, tuple(_number(arg) for arg in args))


def _number(arg: str) -> int | str:
    # Bounded: a forged number of forty digits must not reach the database as an integer. "007"
    # stays what somebody has searched for.
    if arg.isascii() and arg.removeprefix("-").isdigit() and len(arg) <= 15:  # noqa: PLR2004
        number = int(arg)
        return number if str(number) == arg else arg
    return arg
