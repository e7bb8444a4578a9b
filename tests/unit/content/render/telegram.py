"""What Telegram takes: its HTML subset, its limits, its keyboards."""

import re
from functools import cache
from html import unescape

from content.message import Button, Html, Message
from content.texts import texts

ALLOWED = {
    "b": r"",
    "i": r"",
    "u": r"",
    "s": r"",
    "code": r"",
    "pre": r"",
    "a": r' href="[^"<>]+"',
    "blockquote": r"( expandable)?",
    "tg-time": r' unix="[1-9]\d*" format="(r|w?[dD]?[tT]?)"',
}

_TAG = re.compile(r"<(/?)([a-z-]+)([^<>]*)>")
_ENTITY = re.compile(r"&(lt|gt|amp|quot|#\d+);")


def assert_telegram_html(html: str) -> None:
    """Refuse what Telegram would refuse: unknown tags, open tags, stray signs, nested quotes."""
    open_tags: list[str] = []
    for close, name, attributes in _TAG.findall(html):
        if close:
            assert open_tags, f"</{name}> closes nothing: {html[:300]}"
            assert open_tags.pop() == name, f"</{name}> closes another: {html[:300]}"
            continue
        assert name in ALLOWED, f"<{name}> is unknown to Telegram"
        assert re.fullmatch(ALLOWED[name], attributes), f"<{name}{attributes}>"
        assert not (name == "blockquote" and name in open_tags), "a quote within a quote"
        open_tags.append(name)
    assert not open_tags, f"left open: {open_tags}"
    rest = _TAG.sub("", html)
    assert "<" not in rest, rest
    assert "&" not in _ENTITY.sub("", rest), rest


def seen(html: str) -> str:
    """Return what a reader sees."""
    return unescape(_TAG.sub("", html))


def assert_sendable(message: Message, *, limit: int = 4096) -> None:
    """Assert all that must hold of every message we send."""
    assert isinstance(message.html, Html)
    assert_telegram_html(message.html)
    text = seen(message.html)
    assert 0 < len(text.strip()) <= limit
    assert_words(text)
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]\n|\n[ \t]*$", text), "white space at the end of a line"
    buttons = [button for row in message.buttons for button in row]
    assert buttons or message.ask or message.remove_keyboard, "no way on"
    assert len(buttons) <= 100
    assert all(1 <= len(row) <= 8 for row in message.buttons)
    for button in buttons:
        assert_button(button)


def assert_words(text: str) -> None:
    """Assert that a text is made of words, not of the machinery behind them."""
    assert text.strip()
    assert "{" not in text
    assert "!" not in text
    assert "None" not in text
    found = set(re.findall(r"[a-z]+(?:-[a-z0-9]+)+", text)) & _keys()
    assert not found, f"names of texts shown to a reader: {found}"


@cache
def _keys() -> frozenset[str]:
    return texts().keys("en")


def assert_button(button: Button) -> None:
    """Assert that Telegram takes a button."""
    assert 0 < len(button.label.strip()) <= 64
    assert "\n" not in button.label
    assert_words(button.label)
    targets = [button.action, button.url, button.share, button.copy]
    assert sum(target is not None for target in targets) == 1
    if button.action is not None:
        data = ":".join([button.action.verb, *map(str, button.action.args)])
        assert len(data.encode()) <= 64, data
    if button.url is not None:
        assert button.url.startswith("https://")
        assert " " not in button.url


def labels(message: Message) -> list[str]:
    """Return the words on all buttons."""
    return [button.label for row in message.buttons for button in row]


def verbs(message: Message) -> list[str]:
    """Return what the buttons ask for."""
    return [
        button.action.verb for row in message.buttons for button in row if button.action is not None
    ]


def button_for(message: Message, verb: str, *args: str | int) -> Button:
    """Return the first button that asks for something; with `args`, exactly for that."""
    for row in message.buttons:
        for button in row:
            action = button.action
            if action and action.verb == verb and (not args or action.args == args):
                return button
    raise AssertionError(f"no {verb}{args} among {labels(message)}")
