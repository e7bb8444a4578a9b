"""Addresses that fill in a web calendar: the same instants as our files, and never too long."""

from dataclasses import replace
from datetime import date, time
from urllib.parse import parse_qs, urlsplit

import pytest

from content.calendar_links import LONGEST, calendar_links
from content.model import EventStatus, Localised
from tests.town import a_meeting

MEETING = a_meeting()


def asked(address: str) -> dict[str, str]:
    return {name: value for name, [value] in parse_qs(urlsplit(address).query).items()}


@pytest.mark.parametrize(
    ("day", "google", "outlook"),
    [
        (date(2026, 11, 26), "20261126T170000Z/20261126T183000Z", "2026-11-26T17:00:00Z"),
        (date(2026, 7, 2), "20260702T160000Z/20260702T173000Z", "2026-07-02T16:00:00Z"),
    ],
)
def test_hours_are_told_as_instants(day: date, google: str, outlook: str) -> None:
    links = calendar_links(replace(MEETING, on=day), "en")
    assert links
    assert asked(links.google)["dates"] == google
    for address in (links.outlook, links.office):
        assert asked(address)["startdt"] == outlook
        assert asked(address)["subject"] == "A Meeting of Neighbours"
        assert asked(address)["location"] == "Committee Room 7, Houses of Parliament, London"


def test_a_day_without_its_hour_is_a_whole_day() -> None:
    open_hour = replace(MEETING, start=None, end_on=date(2026, 11, 27))
    links = calendar_links(open_hour, "en")
    assert links
    assert asked(links.google)["dates"] == "20261126/20261128"
    given = asked(links.outlook)
    assert (given["startdt"], given["enddt"], given["allday"]) == (
        "2026-11-26", "2026-11-28", "true"
    )


def test_the_end_comes_after_the_start_whatever_was_typed() -> None:
    links = calendar_links(replace(MEETING, end=time(17), end_on=MEETING.on), "en")
    assert links
    assert asked(links.google)["dates"] == "20261126T170000Z/20261126T183000Z"


def test_what_has_no_day_or_is_off_is_not_offered() -> None:
    assert calendar_links(replace(MEETING, on=None, start=None), "en") is None
    for status in (EventStatus.CANCELLED, EventStatus.POSTPONED):
        assert calendar_links(replace(MEETING, status=status), "en") is None


@pytest.mark.parametrize("letter", ["a", "한", "🔔", "&", "\n"])
def test_the_longest_texts_fit_and_keep_the_link(letter: str) -> None:
    long = Localised(en=letter * 5000, ko=letter * 5000)
    event = replace(MEETING, title=long, summary=long, room=letter * 300, venue=letter * 300)
    link = "https://bell.example.org/e/a-meeting"
    for language in ("en", "ko"):
        links = calendar_links(event, language, link=link)
        assert links
        for address, name in ((links.google, "details"), (links.outlook, "body"),
                              (links.office, "body")):
            assert len(address) <= LONGEST
            assert asked(address)[name].endswith(link)
            assert "\ufffd" not in address
