from html import escape
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from content.message import Html
from content.split import plain_text, split, telegram_length, truncate


class Balance(HTMLParser):
    """Raises if a tag is not closed in the order it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag


def is_balanced(html: str) -> bool:
    reader = Balance()
    reader.feed(html)
    reader.close()
    return not reader.opened


words = st.text("가나다 ab&<>\n😀", min_size=1, max_size=30).map(escape)
pieces = st.tuples(st.sampled_from(["b", "i", "blockquote", ""]), words).map(
    lambda piece: f"<{piece[0]}>{piece[1]}</{piece[0]}>" if piece[0] else piece[1]
)
documents = st.lists(pieces, max_size=12).map("".join)


def test_length_counts_what_is_left_after_parsing() -> None:
    html = '<b>A &amp; B</b> <a href="https://example.org/very/long">😀한</a>'
    assert plain_text(html) == "A & B 😀한"
    assert telegram_length(html) == 8


def test_a_text_that_fits_comes_back_as_it_is() -> None:
    assert split("<b>short</b>", 20) == ["<b>short</b>"]


def test_an_empty_text_makes_no_message() -> None:
    assert split("  \n", 20) == []


def test_parts_end_at_a_paragraph_where_they_can() -> None:
    assert split("one two three\n\nfour five six", 20) == ["one two three", "four five six"]


def test_open_tags_are_closed_and_opened_again() -> None:
    html = '<blockquote expandable><b>aaaa bbbb</b> cccc</blockquote>'
    assert split(html, 6) == [
        "<blockquote expandable><b>aaaa</b></blockquote>",
        "<blockquote expandable><b>bbbb</b></blockquote>",
        "<blockquote expandable>cccc</blockquote>",
    ]


def test_a_word_longer_than_a_message_is_cut() -> None:
    assert split("abcdefgh", 3) == ["abc", "def", "gh"]


@settings(deadline=None)
@given(documents, st.integers(min_value=1, max_value=40))
def test_every_part_fits_is_balanced_and_nothing_is_lost(html: str, limit: int) -> None:
    parts = split(html, limit)
    assert all(0 < telegram_length(part) <= limit for part in parts)
    assert all(is_balanced(part) for part in parts)
    kept = "".join("".join(plain_text(part).split()) for part in parts)
    assert kept == "".join(plain_text(html).split())


@settings(deadline=None)
@given(documents, st.integers(min_value=1, max_value=40))
def test_a_truncated_text_fits_and_is_balanced(html: str, limit: int) -> None:
    cut = truncate(html, limit)
    assert isinstance(cut, Html)
    assert telegram_length(cut) <= limit
    assert is_balanced(cut)


def test_truncation_ends_at_a_word_with_an_ellipsis() -> None:
    assert truncate("<b>one two</b> three four", 14) == "<b>one two</b> three…"
    assert truncate("<b>one</b>", 14) == "<b>one</b>"
