"""MarkdownV2 and the older Markdown become entities, or the server's own words."""

from typing import Any

import pytest

from standin.parse_html import ParseError
from standin.parse_markdown import parse_markdown, parse_markdown_v2

Spans = list[tuple[Any, ...]]


def spans(entities: list[Any]) -> Spans:
    return [(e.type, e.offset, e.length, *e.extra.values()) for e in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("*b*", "b", [("bold", 0, 1)]),
        ("_i_", "i", [("italic", 0, 1)]),
        ("__u__", "u", [("underline", 0, 1)]),
        ("~s~", "s", [("strikethrough", 0, 1)]),
        ("||x||", "x", [("spoiler", 0, 1)]),
        ("`c`", "c", [("code", 0, 1)]),
        ("`a*b_c`", "a*b_c", [("code", 0, 5)]),
        ("```\nx\n```", "x\n", [("pre", 0, 2)]),
        ("```py\nx```", "x", [("pre", 0, 1, "py")]),
        ("```x```", "x", [("pre", 0, 1)]),
        ("[t](http://x.org/)", "t", [("text_link", 0, 1, "http://x.org/")]),
        ("[t](http://x.org/a\\)b)", "t", [("text_link", 0, 1, "http://x.org/a)b")]),
        ("[x\\.org]", "x.org", [("text_link", 0, 5, "http://x.org/")]),
        ("![e](tg://emoji?id=5)", "e", [("custom_emoji", 0, 1, "5")]),
        (
            "![t](tg://time?unix=1795320000&format=wDT)",
            "t",
            [("date_time", 0, 1, 1795320000, "wDT")],
        ),
        ("![t](tg://time?unix=1795320000)", "t", [("date_time", 0, 1, 1795320000)]),
        ("*a _b_ c*", "a b c", [("bold", 0, 5), ("italic", 2, 1)]),
        ("_a __b___", "a b", [("italic", 0, 3), ("underline", 2, 1)]),
        ("hello\\.", "hello.", []),
        ("\\*a\\*", "*a*", []),
        ("😀 *x*", "😀 x", [("bold", 3, 1)]),
        (">a\n>b", "a\nb", [("blockquote", 0, 3)]),
        (">a\nb", "a\nb", [("blockquote", 0, 2)]),
        (">a\n>b||", "a\nb", [("expandable_blockquote", 0, 3)]),
        (">a||\nb", "a\nb", [("expandable_blockquote", 0, 2)]),
        (">*a*\nb", "a\nb", [("blockquote", 0, 2), ("bold", 0, 1)]),
        ("**x", "x", []),
    ],
)
def test_markdown_v2_becomes_entities(source: str, text: str, entities: Spans) -> None:
    found_text, found = parse_markdown_v2(source)

    assert found_text == text
    assert spans(found) == entities


@pytest.mark.parametrize("sign", list(">#+-=|{}.!()]"))
def test_signs_must_be_escaped_in_markdown_v2(sign: str) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_markdown_v2(f"a{sign}b")

    assert str(refusal.value) == (
        f"Character '{sign}' is reserved and must be escaped with the preceding '\\'"
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("*unclosed", "Can't find end of Bold entity at byte offset 0"),
        ("é_x", "Can't find end of Italic entity at byte offset 2"),
        ("__x", "Can't find end of Underline entity at byte offset 0"),
        ("~x", "Can't find end of Strikethrough entity at byte offset 0"),
        ("||x", "Can't find end of Spoiler entity at byte offset 0"),
        ("`x", "Can't find end of Code entity at byte offset 0"),
        ("```x", "Can't find end of Pre entity at byte offset 0"),
        ("```py\nx", "Can't find end of PreCode entity at byte offset 0"),
        ("[x", "Can't find end of TextUrl entity at byte offset 0"),
        ("![x", "Can't find end of CustomEmoji entity at byte offset 0"),
        (">*x\ny", "Can't find end of Bold entity at byte offset 1"),
        ("[x](y", "Can't find end of a URL at byte offset 4"),
        ("![x]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![x](http://x.org)", "Invalid tg://emoji or tg://time URL specified"),
        ("![x](tg://time?unix=5&format=zz)", "Invalid date format used"),
    ],
)
def test_mistakes_in_markdown_v2_are_told(source: str, words: str) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_markdown_v2(source)

    assert str(refusal.value) == words


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a.b-c!", "a.b-c!", []),
        ("*b* _i_ `c`", "b i c", [("bold", 0, 1), ("italic", 2, 1), ("code", 4, 1)]),
        ("```py\nx```", "x", [("pre", 0, 1, "py")]),
        ("[t](http://x.org)", "t", [("text_link", 0, 1, "http://x.org/")]),
        ("\\*a\\*", "*a*", []),
        ("*a _b*", "a _b", [("bold", 0, 4)]),
    ],
)
def test_old_markdown_becomes_entities(source: str, text: str, entities: Spans) -> None:
    found_text, found = parse_markdown(source)

    assert found_text == text
    assert spans(found) == entities


@pytest.mark.parametrize("source", ["*unclosed", "_unclosed", "`unclosed", "[unclosed"])
def test_old_markdown_must_be_closed(source: str) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_markdown(f"é{source}")

    assert str(refusal.value) == "Can't find end of the entity starting at byte offset 2"
