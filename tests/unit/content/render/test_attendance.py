"""Coming, waiting, the door: every message can be sent, and no number gives anybody away."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from content.codes import card_codes_in
from content.message import Message
from content.model import Admission, Event
from content.render import attendance as say
from content.render import events, verifying
from content.render.attendance import Count
from content.render.common import EventReader, Page
from jobs.attendance import Press
from jobs.door import Door
from tests.unit.content.render.samples import (
    EVENTS,
    LANGUAGES,
    LINKS,
    LONG_EN,
    MARKUP,
    NOW,
    TYPICAL,
)
from tests.unit.content.render.telegram import assert_sendable, assert_words, seen

CODE = "KX7M4QTZ"
READERS = {
    "stranger": EventReader(),
    "full": EventReader(full=True),
    "seated": EventReader(coming=True, door_code="KX7M4Q"),
    "seated and named": EventReader(coming=True, door_code="KX7M4Q", name_given=True),
    "offered": EventReader(offered_until=NOW + timedelta(hours=12)),
    "next": EventReader(ahead=0),
    "third": EventReader(ahead=2),
    "waiting": EventReader(ahead=1200),
}


def of_an_event(event: Event, language: str) -> Iterator[tuple[str, Message]]:
    for who, reader in READERS.items():
        yield f"card, {who}", events.card(event, language, now=NOW, reader=reader, links=LINKS)
    yield "leave", say.leave_ask(event, language)
    yield "listed", say.listed(event, language)
    yield "offer", say.offer(event, language, now=NOW, until=NOW + timedelta(hours=3))
    yield "passed", say.passed(event, language)
    for percent in (50, 80, 100):
        yield f"{percent} %", say.seats_taken(event, language, percent=percent)
    yield "choose", say.choose(Page((event,) * 5, 1, 3), language)
    for count in (Count(0, 0, 0, 0, None), Count(3, 2, 1, 1, 9), Count(1200, 7, 90, 1100, 0)):
        yield f"numbers {count}", say.numbers(event, count, language)
    for given in ((), ("Ann Lee", MARKUP)):
        yield f"{len(given)} names", say.names(event, given, language)
    yield "name?", say.name_ask(event, language)
    yield "name", say.name_kept(event, MARKUP, language)
    yield "no name", say.without_name(event, language)
    yield "unclear", say.name_unclear(event, language)
    yield "genuine", verifying.genuine(event, language, now=NOW)
    yield "altered", verifying.genuine(event, language, now=NOW, altered=True)
    yield "outdated", verifying.outdated(event, language, now=NOW)
    for state in Door:
        yield f"door {state}", verifying.at_door(state, event, language, code="KX7M4Q", at=NOW,
                                                 arrived=3)
    yield "back", verifying.taken_back(event, "KX7M4Q", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVENTS)
def test_every_message_of_a_meeting_can_be_sent(name: str, language: str) -> None:
    event = replace(EVENTS[name], code=CODE, needs_names=True)
    for what, message in of_an_event(event, language):
        try:
            assert_sendable(message)
        except AssertionError as fault:
            raise AssertionError(f"{what}: {message.html[:300]}") from fault


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_message_can_be_sent(language: str) -> None:
    for message in (
        verifying.ask(language), verifying.unknown(language), verifying.no_code(language),
        verifying.unreadable(LONG_EN, language), verifying.wait(language),
        verifying.door_code(language), say.choose(Page(()), language),
        verifying.at_door(Door.UNKNOWN, None, language, code="KX7M4Q"),
    ):
        assert_sendable(message)
    for press in Press:
        toast = say.toast(press, language)
        assert_words(toast)
        assert len(toast) <= 200


def test_both_languages_offer_the_same_buttons() -> None:
    event = replace(TYPICAL, code=CODE, needs_names=True)
    korean = dict(of_an_event(event, "ko"))
    for what, message in of_an_event(event, "en"):
        mine = [button.action for row in message.buttons for button in row]
        assert mine == [button.action for row in korean[what].buttons for button in row], what


def test_numbers_below_five_cannot_be_told_or_worked_out() -> None:
    event = replace(TYPICAL, capacity=40)

    def told(coming: int, offered: int = 0, waiting: int = 0) -> str:
        count = Count(coming, offered, waiting, 0, 40 - coming - offered)
        return say.numbers(event, count, "en").html

    assert len({told(coming) for coming in (1, 2, 3, 4)}) == 1
    assert len({told(10, offered) for offered in (1, 2, 3, 4)}) == 1
    assert len({told(a, b) for a in (1, 4) for b in (1, 4)}) == 1
    assert len({told(10, 0, waiting) for waiting in (1, 2, 3, 4)}) == 1
    assert "Coming: 0" in told(0)
    assert "Coming: 10" in told(10)
    assert "Seats left: 30" in told(10)
    assert "36 or more" in told(2)


def test_a_place_in_the_line_tells_nobody_how_few_wait() -> None:
    told = {
        events.card(TYPICAL, "en", now=NOW, links=LINKS, reader=EventReader(ahead=ahead)).html
        for ahead in (1, 2, 3, 4)
    }
    assert len(told) == 1


def test_a_card_ends_with_its_code_and_a_draft_has_none() -> None:
    for language in LANGUAGES:
        card = events.card(replace(TYPICAL, code=CODE), language, now=NOW, links=LINKS)
        assert card_codes_in(seen(card.html).splitlines()[-1]) == [CODE]
        assert "/verify" in seen(card.html).splitlines()[-1]
        assert card_codes_in(seen(events.card(TYPICAL, language, now=NOW, links=LINKS).html)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVENTS)
def test_our_own_card_is_never_taken_for_a_changed_one(name: str, language: str) -> None:
    event = replace(EVENTS[name], code=CODE)
    for later in (timedelta(0), timedelta(days=4000)):
        card = events.card(event, language, now=NOW + later, links=LINKS)
        assert not verifying.differs(event, seen(card.html))


def test_a_card_with_another_room_or_day_is_found_out() -> None:
    event = replace(TYPICAL, code=CODE)
    text = seen(events.card(event, "en", now=NOW, links=LINKS).html)
    for ours, theirs in (("Room 17", "Room 9"), ("17 November", "18 November"), ("17:00", "19:00")):
        assert verifying.differs(event, text.replace(ours, theirs)), theirs


def test_the_conference_that_is_booked_out_offers_its_waiting_list() -> None:
    event = replace(TYPICAL, on=None, start=None, admission=Admission.FULL)
    card = events.card(event, "en", now=NOW, links=LINKS, reader=EventReader(full=True))
    labels = [button.label for row in card.buttons for button in row]
    assert "📝 Join the waiting list" in labels
    assert "Fully booked" in card.html
