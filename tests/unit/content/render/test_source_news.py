"""What a look at a source brought is one message, however much that is."""

import pytest

from content.model import DraftState
from content.render import events
from content.render.common import EventReader
from content.render.organisers import source_news, sources
from content.render.organisers.source_news import MOST_SHOWN, Meeting, News
from tests.unit.content.render.samples import (
    LANGUAGES,
    LINKS,
    LONG_EN,
    LONG_KO,
    MARKUP,
    NOW,
    TYPICAL,
)
from tests.unit.content.render.telegram import assert_sendable, seen

TITLES = ("A talk", "", MARKUP, LONG_EN, LONG_KO)


def many(title: str, number: int) -> News:
    """Return news with so much in every group."""
    named = tuple((n, title) for n in range(1, number + 1))
    meetings = tuple(
        Meeting(n, title, state)
        for n in range(1, number + 1)
        for state in (DraftState.OPEN, DraftState.PUBLISHED, DraftState.DISCARDED)
    )
    return News(
        title or "Events", 1, named, named, named, named, named, named, meetings, meetings,
        passed_over=number * 100,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("title", TITLES, ids=range(len(TITLES)))
@pytest.mark.parametrize("number", [1, 2, 7, 40])
def test_all_that_a_look_brought_fits_into_one_message(
    title: str, number: int, language: str
) -> None:
    message = source_news.news(many(title, number), language)

    assert_sendable(message)
    assert seen(message.html).count("• ") <= MOST_SHOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_that_went_missing_is_opened_where_it_stands(language: str) -> None:
    meetings = (
        Meeting(1, "A draft", DraftState.OPEN), Meeting(2, "Planned", DraftState.SCHEDULED),
        Meeting(3, "A meeting", DraftState.PUBLISHED),
    )
    missing = source_news.news(News("Events", 1, unlisted=meetings), language)
    back = source_news.news(
        News("Events", 1, relisted=(Meeting(4, "Thrown away", DraftState.DISCARDED),)), language
    )

    doors = [
        (button.action.verb, button.action.args)
        for message in (missing, back) for (button, *_) in message.buttons[:-1] if button.action
    ]
    assert doors == [("dr", (1,)), ("dr", (2,)), ("dev", (3,)), ("dz", (4,))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("where", TITLES[2:], ids=range(3))
def test_a_doubt_about_a_meeting_stands_above_its_card(where: str, language: str) -> None:
    reader = EventReader(organiser=True, unlisted=where)
    card = events.card(TYPICAL, language, now=NOW, reader=reader, links=LINKS)

    assert_sendable(card)
    assert seen(card.html).startswith("⚠")
    assert "⚠" not in seen(events.card(TYPICAL, language, now=NOW, links=LINKS).html)
    assert "⚠" in seen(sources.unlisted(where, language).html)
