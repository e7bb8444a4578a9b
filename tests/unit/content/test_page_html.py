"""Markdown and our own sentences as HTML of a page."""

import pytest

from content.message import Html
from content.page_html import markdown_to_page, plain_to_page, telegram_to_page


def test_paragraphs_lists_and_quotes_are_what_they_are_called() -> None:
    made = markdown_to_page("One **bold** ~~old~~\nline.\n\n- a\n- b\n\n> said")
    assert made == (
        "<p>One <strong>bold</strong> <s>old</s><br />\nline.</p>\n"
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<blockquote>\n<p>said</p>\n</blockquote>\n"
    )
    assert isinstance(made, Html)


def test_headings_go_below_the_one_they_stand_under_without_a_gap() -> None:
    made = markdown_to_page("## One\n\n#### Two\n\n## Three\n\n# Four", below=2)
    tags = [made[at + 1:at + 3] for at in range(len(made)) if made.startswith("<h", at)]
    assert tags == ["h3", "h4", "h4", "h3"]


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "[x](data:text/html,x)",
        "![x](https://elsewhere.example/x.png)", "<img src=x onerror=alert(1)>",
        "[x](<https://a.example/\"onclick=alert(1)>)", "[x](tg://user?id=1)", "[x](//a.example)",
    ],
)
def test_no_text_can_fetch_or_run_anything(evil: str) -> None:
    made = markdown_to_page(evil)
    assert "<script" not in made
    assert "<img" not in made
    assert 'href="javascript' not in made
    assert 'href="data' not in made
    assert 'href="tg' not in made
    assert 'href="//' not in made
    assert '"onclick' not in made


def test_a_link_leads_where_it_says() -> None:
    made = markdown_to_page("See [this](https://example.org/?a=1&b=2).")
    assert '<a href="https://example.org/?a=1&amp;b=2" rel="noopener">this</a>' in made


def test_plain_text_is_escaped_once_and_keeps_its_lines() -> None:
    assert plain_to_page("a & b\nc\n\n\n<d>") == "<p>a &amp; b<br>c</p><p>&lt;d&gt;</p>"
    assert plain_to_page("  ") == ""


def test_a_sentence_for_telegram_becomes_a_part_of_a_page() -> None:
    made = telegram_to_page("<b>Kept</b>\n• one\n• two &amp; three\n\nA line\nand another")
    assert made == (
        "<h3>Kept</h3><ul><li>one</li><li>two &amp; three</li></ul><p>A line<br>and another</p>"
    )
