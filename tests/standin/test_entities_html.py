"""Telegram's HTML becomes text and entities, or the server's own words for the mistake."""

from typing import Any

import pytest

from standin.errors import ApiError
from standin.formatted import Formatted, read
from standin.parse_html import ParseError, parse_html

NOW = 1_795_320_000.0
Spans = list[tuple[Any, ...]]


def find_user(user_id: int) -> dict[str, Any] | None:
    known = {"id": 1001, "is_bot": False, "first_name": "Tom"}
    return known if user_id == 1001 else None


def formatted(source: str) -> Formatted:
    return read(source, "HTML", None, NOW, find_user)


def spans(result: Formatted) -> Spans:
    found: Spans = []
    for entity in result.entities:
        extra = tuple(entity.extra.values())
        found.append((entity.type, entity.offset, entity.length, *extra))
    return found


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [("bold", 0, 4)]),
        ("<strong>bold</strong>", "bold", [("bold", 0, 4)]),
        ("<B>bold</b>", "bold", [("bold", 0, 4)]),
        ("<b  >bold</b  >", "bold", [("bold", 0, 4)]),
        ("<b>bold</>", "bold", [("bold", 0, 4)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 2)]),
        ("<i>a</i> <em>b</em>", "a b", [("italic", 0, 1), ("italic", 2, 1)]),
        ("<u>a</u> <ins>b</ins>", "a b", [("underline", 0, 1), ("underline", 2, 1)]),
        ("<s>a</s>", "a", [("strikethrough", 0, 1)]),
        ("<strike>a</strike>", "a", [("strikethrough", 0, 1)]),
        ("<del>a</del>", "a", [("strikethrough", 0, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<span class='tg-spoiler'>a</span>", "a", [("spoiler", 0, 1)]),
        ("<span class=tg-spoiler>a</span>", "a", [("spoiler", 0, 1)]),
        ("<code>a</code>", "a", [("code", 0, 1)]),
        ("<pre>a\nb</pre>", "a\nb", [("pre", 0, 3)]),
        ('<pre><code class="language-py">a</code></pre>', "a", [("pre", 0, 1, "py")]),
        ('<code class="language-py"><pre>a</pre></code>', "a", [("pre", 0, 1, "py")]),
        ('<code class="language-py">a</code>', "a", [("code", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ('<blockquote expandable="">a</blockquote>', "a", [("expandable_blockquote", 0, 1)]),
        ("a &lt;b&gt; &amp; &quot;c&quot;", 'a <b> & "c"', []),
        ("&#65;&#x42;&#X43;", "AB&#X43;", []),
        ("&nbsp;&copy;", "&nbsp;&copy;", []),
        ("&lt &gt", "< >", []),
        ("a & b", "a & b", []),
        ("&#0; x", "&#0; x", []),
        ("&#128512;", "😀", []),
        ("<b>&#128512;</b>", "😀", [("bold", 0, 2)]),
        ("😀<b>x</b>", "😀x", [("bold", 2, 1)]),
        ("조선 <b>북한</b>", "조선 북한", [("bold", 3, 2)]),
        ("<b></b>x", "x", []),
        ("<!-- -->"[:0] + "a > b", "a > b", []),
    ],
)
def test_tags_become_entities(source: str, text: str, entities: Spans) -> None:
    result = formatted(source)

    assert result.text == text
    assert spans(result) == entities


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ('<a href="https://x.org/a?b=1&amp;c=2">t</a>', "https://x.org/a?b=1&c=2"),
        ('<a href="HTTPS://X.ORG">t</a>', "https://x.org/"),
        ('<a href="x.org/a">t</a>', "http://x.org/a"),
        ('<a href="http://x.org:80/">t</a>', "http://x.org/"),
        ('<a href="http://x.org:8080">t</a>', "http://x.org:8080/"),
        ('<a href="tg://resolve?domain=x">t</a>', "tg://resolve?domain=x"),
        ("<a href='https://x.org?q'>t</a>", "https://x.org/?q"),
    ],
)
def test_links_are_straightened(source: str, url: str) -> None:
    assert spans(formatted(source)) == [("text_link", 0, 1, url)]


@pytest.mark.parametrize(
    "source",
    [
        '<a href="ftp://x.org">t</a>',
        '<a href="nodots">t</a>',
        '<a href="mailto:a@b.org">t</a>'.replace("mailto:a@b.org", "javascript://x"),
        "<a>t</a>",
        '<a href="tg://user?id=9999">t</a>',
        '<a href="http://localhost/">t</a>',
    ],
)
def test_a_link_that_is_none_is_dropped_silently(source: str) -> None:
    result = formatted(source)

    assert result.text == "t"
    assert result.entities == []


def test_a_link_without_address_takes_its_own_words() -> None:
    assert spans(formatted("<a>x.org</a>")) == [("text_link", 0, 5, "http://x.org/")]


def test_a_person_known_here_is_mentioned() -> None:
    [entity] = formatted('<a href="tg://user?id=1001">Tom</a>').entities

    assert entity.type == "text_mention"
    assert entity.extra["user"]["first_name"] == "Tom"


def test_nested_tags_nest() -> None:
    result = formatted("<blockquote><b>a</b> <i>b</i></blockquote>")

    assert spans(result) == [("blockquote", 0, 3), ("bold", 0, 1), ("italic", 2, 1)]


def test_equal_tags_in_one_another_are_one_entity() -> None:
    assert spans(formatted("<b>a<b>b</b>c</b>")) == [("bold", 0, 3)]


def test_styles_are_cut_where_another_style_begins() -> None:
    result = formatted("<b>a<i>b</i>c</b>")

    assert spans(result) == [("bold", 0, 1), ("bold", 1, 2), ("italic", 1, 1)]


def test_styles_are_cut_at_links() -> None:
    result = formatted('<b>a<a href="http://x.org">b</a>c</b>')

    assert spans(result) == [
        ("bold", 0, 1),
        ("text_link", 1, 1, "http://x.org/"),
        ("bold", 1, 1),
        ("bold", 2, 1),
    ]


def test_code_holds_nothing_else() -> None:
    assert spans(formatted("<code>a<b>b</b></code>")) == [("code", 0, 2)]


def test_quotes_do_not_nest() -> None:
    result = formatted("<blockquote>a<blockquote>b</blockquote></blockquote>")

    assert spans(result) == [("blockquote", 0, 2)]


def test_links_do_not_nest() -> None:
    source = '<a href="http://x.org">a<a href="http://y.org">b</a></a>'

    assert spans(formatted(source)) == [("text_link", 0, 2, "http://x.org/")]


@pytest.mark.parametrize(
    ("attributes", "extra"),
    [
        ('unix="1795320000" format="wDT"', (1795320000, "wDT")),
        ("unix=1795320000 format=r", (1795320000, "r")),
        ('unix="1795320000"', (1795320000,)),
        ('unix="1795320000" format=""', (1795320000,)),
        ('format="t" unix="1795320000"', (1795320000, "t")),
    ],
)
def test_a_moment_carries_time_and_format(attributes: str, extra: tuple[Any, ...]) -> None:
    result = formatted(f"<tg-time {attributes}>12:00 UK time</tg-time>")

    assert result.text == "12:00 UK time"
    assert spans(result) == [("date_time", 0, 13, *extra)]


@pytest.mark.parametrize("unix", ["0", "-5", "99999999999", "soon"])
def test_a_moment_that_is_none_stays_words(unix: str) -> None:
    assert formatted(f'<tg-time unix="{unix}">then</tg-time>').entities == []


@pytest.mark.parametrize("form", ["rT", "x", "TD", "ww", "dd"])
def test_a_wrong_date_format_is_refused(form: str) -> None:
    with pytest.raises(ApiError) as refusal:
        formatted(f'<tg-time unix="1795320000" format="{form}">then</tg-time>')

    assert refusal.value.description == (
        "Bad Request: can't parse entities: Invalid date format used"
    )


def test_a_moment_years_ahead_is_refused() -> None:
    with pytest.raises(ApiError) as refusal:
        formatted('<tg-time unix="2000000000" format="r">then</tg-time>')

    assert refusal.value.description == "Bad Request: ENTITY_DATE_INVALID"


def test_custom_emoji_keeps_its_number() -> None:
    result = formatted('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>')

    assert spans(result) == [("custom_emoji", 0, 2, "5368324170671202286")]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("한<x>", 'Unsupported start tag "x" at byte offset 3'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("😀<H1>x</H1>", 'Unsupported start tag "h1" at byte offset 4'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        (
            "<b><i>test</b></i>",
            'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"',
        ),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("x<a href", 'Unclosed start tag "a" at byte offset 1'),
        ("x<a href=", 'Unclosed start tag "a" at byte offset 1'),
        ('x<a href="y"', "Unclosed start tag at byte offset 1"),
        ('x<a href="y', "Unclosed start tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</b y>", "Unclosed end tag at byte offset 4"),
        ("<a =1>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<span class="b">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        (
            '<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>',
            "Invalid custom emoji identifier specified",
        ),
        ("a\0b", "Text must not contain null bytes"),
    ],
)
def test_mistakes_are_told_in_the_servers_words(source: str, words: str) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_html(source)

    assert str(refusal.value) == words


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(ParseError, match="invalid Unicode characters"):
        parse_html("&#xD83D;")


def test_two_halves_become_one_symbol() -> None:
    text, _ = parse_html("&#xD83D;&#xDE00;")

    assert text == "😀"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("  a  ", "a", []),
        ("\n a\n\n", "a", []),
        ("<b> a </b> ", " a", [("bold", 0, 2)]),
        ("  <b>a</b>", "a", [("bold", 0, 1)]),
        ("a\tb", "a b", []),
        ("a\r\nb", "a\nb", []),
        ("<b>a\rb</b>c", "abc", [("bold", 0, 2)]),
        ("a\u202eb", "ab", []),
    ],
)
def test_text_is_cleaned_and_trimmed(source: str, text: str, entities: Spans) -> None:
    result = formatted(source)

    assert result.text == text
    assert spans(result) == entities


@pytest.mark.parametrize("source", ["   ", "\n", "<b></b>", "<b> </b>", "\u200b"])
def test_a_text_without_a_visible_sign_is_refused(source: str) -> None:
    with pytest.raises(ApiError) as refusal:
        formatted(source)

    assert refusal.value.description == "Bad Request: text must be non-empty"


def test_found_links_cut_styles_and_respect_code() -> None:
    result = formatted("<b>see x.org now</b> <code>y.org</code>")

    assert spans(result) == [
        ("bold", 0, 4),
        ("url", 4, 5),
        ("bold", 4, 5),
        ("bold", 9, 4),
        ("code", 14, 5),
    ]
