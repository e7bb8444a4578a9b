"""Briefings: the card, a report's contents, its sections and charts."""

from dataclasses import replace

import pytest

from content.model import Figure, Localised
from content.render import briefings
from content.render.common import Page
from tests.unit.content.render.samples import (
    ARTICLE,
    FIGURE,
    LANGUAGES,
    LINKS,
    LONG_BRIEFING,
    REPORT,
    SECTION,
    TOPICS,
)
from tests.unit.content.render.telegram import button_for, labels, seen, verbs


def test_a_card_tells_what_it_is_before_what_it_says() -> None:
    lines = seen(briefings.card(ARTICLE, "en", links=LINKS).html).splitlines()

    assert lines[:4] == [
        "Actions, not words",
        "📄 Opinion · Monday 6 February 2017 · 5 minutes to read",
        "✍ James Burt and Lord Alton",
        "📰 Korea JoongAng Daily",
    ]
    assert "Key points" in lines
    assert "• one fact" in lines


def test_a_card_names_its_subjects_in_the_order_of_the_library() -> None:
    about = replace(ARTICLE, topics=("women", "gone", "refugees"))

    assert "🗂 Refugees and exiles · Women and girls" in seen(
        briefings.card(about, "en", links=LINKS, topics=TOPICS).html
    ).splitlines()
    assert "🗂" not in briefings.card(
        replace(ARTICLE, topics=("gone",)), "en", links=LINKS, topics=TOPICS
    ).html


def test_a_card_links_to_the_original_and_can_be_shared() -> None:
    message = briefings.card(ARTICLE, "en", links=LINKS)
    urls = [button.url for row in message.buttons for button in row if button.url]

    assert urls[0] == ARTICLE.url
    assert "start%3Db-actions-not-words" in str(urls[1])


def test_a_quote_within_the_folded_detail_is_no_second_quote() -> None:
    html = briefings.card(ARTICLE, "en", links=LINKS).html

    assert html.count("<blockquote") == 1
    assert "<blockquote expandable>First." in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_detail_gives_way_first_and_the_key_points_stay(language: str) -> None:
    html = briefings.card(LONG_BRIEFING, language, links=LINKS).html
    shortened = {"en": "Shortened here", "ko": "줄였습니다"}[language]

    assert shortened in html
    assert {"en": "Key points", "ko": "요점"}[language] in html


def test_only_a_month_is_named_when_only_a_month_is_known() -> None:
    assert "Report · June 2016" in seen(briefings.card(REPORT, "en", links=LINKS).html)


def test_a_reports_card_opens_its_contents() -> None:
    assert button_for(briefings.card(REPORT, "en", links=LINKS), "secs", 4, 0)
    assert "secs" not in verbs(briefings.card(ARTICLE, "en", links=LINKS))


def test_contents_are_numbered_by_chapter_and_paged() -> None:
    message = briefings.contents(REPORT, "en", 0)
    text = seen(message.html)

    assert "1. Inside the country\n1.1 Flows\n1.2 Flows\n2. Inside the country" in text
    assert button_for(message, "sec", 4, 1).label == "1.1 · Flows"
    assert button_for(message, "secs", 4, 1).label == "›"
    assert button_for(briefings.contents(REPORT, "en", 1), "sec", 4, 8).label == "3.2 · Flows"


def test_sections_lead_to_their_neighbours_and_charts() -> None:
    first, second = (briefings.section(REPORT, n, "en") for n in (0, 1))

    assert button_for(first, "fig", 4, 0).label == "📊 Charts (2)"
    assert "fig" not in verbs(second)
    assert "‹" not in labels(first)
    assert button_for(second, "sec", 4, 0).label == "‹"
    assert button_for(second, "sec", 4, 2).label == "›"
    assert "Pages 9–15" in first.html
    assert "Page 9" in second.html


def test_a_section_beyond_the_last_is_the_last() -> None:
    last = len(REPORT.sections) - 1

    assert briefings.section(REPORT, 99, "en") == briefings.section(REPORT, last, "en")


def test_a_chart_can_be_read_without_seeing_it() -> None:
    text = seen(briefings.figure_caption(REPORT, SECTION, FIGURE, "en").html)

    assert "• Yes & no: 43.5%" in text
    assert "1,100 people answered." in text
    assert "Several answers were possible." in text
    assert "p. 11" in text


def test_people_are_counted_as_people() -> None:
    figure: Figure = replace(FIGURE, unit="people", respondents=None)

    assert "No: 56.5 people" in seen(briefings.figure_caption(REPORT, SECTION, figure, "en").html)


def test_a_subject_without_briefings_offers_the_others() -> None:
    message = briefings.listing(Page(()), "en", topic=TOPICS[0])

    assert "Refugees and exiles" in message.html
    assert verbs(message) == ["brt", "brs"]


def test_a_list_of_a_subject_pages_within_it() -> None:
    message = briefings.listing(Page.of([ARTICLE], number=0, total=6), "en", topic=TOPICS[0])

    assert button_for(message, "brs", 1, "refugees").label == "›"


def test_subjects_show_how_many_texts_they_have() -> None:
    message = briefings.topics_menu([(TOPICS[0], 12)], "en")

    assert button_for(message, "brs", 0, "refugees").label == "Refugees and exiles (12)"


def test_a_title_in_one_language_is_shown_with_a_remark_in_the_other() -> None:
    only = replace(ARTICLE, title=Localised(en="Only"), summary=Localised(en="S"),
                   detail=Localised())

    assert "영어로만" in briefings.card(only, "ko", links=LINKS).html
