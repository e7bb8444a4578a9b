import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.markdown import markdown_to_html, markdown_to_plain
from content.split import plain_text

TELEGRAM_TAGS = {"b", "i", "s", "a", "code", "pre", "blockquote"}


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**bold** and *slanted* and ~~gone~~", "<b>bold</b> and <i>slanted</i> and <s>gone</s>"),
        ("# A & B\n\ntext", "<b>A &amp; B</b>\n\ntext"),
        ("- one\n- **two**", "• one\n• <b>two</b>"),
        ("- one\n  - deep", "• one\n   ◦ deep"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("> said\n> so", "<blockquote>said\nso</blockquote>"),
        ("one\ntwo\n\nthree", "one\ntwo\n\nthree"),
        ("`a < b`", "<code>a &lt; b</code>"),
        ("```\nx & y\n```", "<pre>x &amp; y</pre>"),
        ('[page](https://example.org/?a=1&b="2")',
         '<a href="https://example.org/?a=1&amp;b=%222%22">page</a>'),
        ("![portrait](https://example.org/x.png)", "portrait"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("북한의 **여성**과 여아", "북한의 <b>여성</b>과 여아"),
    ],
)
def test_markdown_becomes_what_telegram_shows(markdown: str, html: str) -> None:
    assert markdown_to_html(markdown) == html


def test_links_to_scripts_are_not_made() -> None:
    assert "<a" not in markdown_to_html("[x](javascript:alert) [y](file:///etc) [z](/here)")


def test_a_quote_within_a_quote_turns_italic() -> None:
    assert markdown_to_html("> said", quoted=True) == "<i>said</i>"
    assert markdown_to_html("> outer\n>\n> > inner") == (
        "<blockquote>outer\n\n<i>inner</i></blockquote>"
    )


def test_plain_text_keeps_the_words_and_the_bullets() -> None:
    assert markdown_to_plain("**A** & *b*\n\n- c") == "A & b\n\n• c"


@settings(deadline=None)
@given(st.text("ab*_~`#>-1.[]()<&\n 한", max_size=60))
def test_only_tags_that_telegram_knows_come_out_whatever_goes_in(markdown: str) -> None:
    html = markdown_to_html(markdown)
    assert set(re.findall(r"</?([a-z]+)", html)) <= TELEGRAM_TAGS


@settings(max_examples=300)
@given(st.text(st.sampled_from("ab가1 .,;:-–+#>=()&<*_~`!\\\n\t'\"“”"), max_size=24))
def test_plain_text_is_the_shown_text_without_its_tags(markdown: str) -> None:
    assert markdown_to_plain(markdown) == plain_text(markdown_to_html(markdown))
