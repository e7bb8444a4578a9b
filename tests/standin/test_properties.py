"""What must hold for every text and every rush, found by trying many."""

import datetime as dt
import html

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Chat, Message, MessageEntity

from standin.entities import units
from standin.errors import ApiError
from standin.flood import Flood
from standin.formatted import Formatted, read
from standin.parse_html import ParseError, parse_html
from standin.parse_markdown import parse_markdown, parse_markdown_v2
from tests.standin.conftest import NOON, ManualClock

PLAIN = st.text(alphabet="ab 한북😀é", min_size=1, max_size=6)
TAGS = ["b", "i", "u", "s", "tg-spoiler", "code", "pre", "blockquote"]


def _wrapped(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tagged = st.builds(
        lambda tag, inner: f"<{tag}>{inner}</{tag}>", st.sampled_from(TAGS), children
    )
    linked = st.builds(lambda inner: f'<a href="http://x.org/">{inner}</a>', children)
    return tagged | linked | st.builds(str.__add__, children, children)


MARKUP = st.recursive(PLAIN.map(html.escape), _wrapped, max_leaves=8)


def formatted(source: str) -> Formatted | None:
    try:
        return read(source, "HTML", None, NOON, lambda _: None)
    except ApiError as error:
        refusal = error.description
    assert refusal == "Bad Request: text must be non-empty"
    return None


@given(MARKUP)
@settings(max_examples=300, deadline=None)
def test_entities_nest_and_stay_inside_the_text(source: str) -> None:
    result = formatted(source)
    if result is None:
        return

    stack: list[int] = []
    for entity in result.entities:
        assert 0 <= entity.offset < entity.end <= units(result.text)
        while stack and stack[-1] <= entity.offset:
            stack.pop()
        assert not stack or entity.end <= stack[-1]
        stack.append(entity.end)


@given(MARKUP)
@settings(max_examples=300, deadline=None)
def test_a_client_librarys_html_reads_back_the_same(source: str) -> None:
    result = formatted(source)
    if result is None:
        return
    message = Message(
        1,
        dt.datetime.fromtimestamp(NOON, dt.UTC),
        Chat(1, "private"),
        text=result.text,
        entities=[
            MessageEntity(e.type, e.offset, e.length, url=e.extra.get("url"))
            for e in result.entities
        ],
    )

    again = formatted(message.text_html)

    assert again == result


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    source = text.replace("\0", "")

    assert parse_html(html.escape(source)) == (source, [])


@given(st.text(alphabet="<>/abi&;\"'= \\_*[]()~`|!.\n한", max_size=40))
@settings(max_examples=500, deadline=None)
def test_any_source_is_read_or_refused_never_worse(source: str) -> None:
    for parse in (parse_html, parse_markdown, parse_markdown_v2):
        try:
            text, entities = parse(source)
        except ParseError:
            continue
        assert all(entity.end <= units(text) for entity in entities)


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 0.3)), max_size=150))
@settings(max_examples=100, deadline=None)
def test_no_second_lets_more_through_than_the_limit(rush: list[tuple[int, float]]) -> None:
    clock = ManualClock(0)
    flood = Flood(clock)
    flood.set(True, overall=5, chat_burst=2)
    passed: list[float] = []
    waits: list[int] = []
    for chat, pause in rush:
        clock.pass_(pause)
        try:
            flood.admit(chat, is_private=True)
        except ApiError as error:
            waits.append(error.parameters["retry_after"])
        else:
            passed.append(clock.now)

    assert all(wait >= 1 for wait in waits)
    for moment in passed:
        assert sum(moment - 1 < other <= moment for other in passed) <= 5
