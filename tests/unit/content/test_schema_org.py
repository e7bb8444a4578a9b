"""What search engines are told of a meeting: what holds, and what held before."""

import json
from dataclasses import replace

import pytest

from content.model import Admission, EventChange, EventStatus, Localised
from content.schema_org import Json, event_data, previous_starts, script
from tests.town import a_meeting

MEETING = a_meeting(revision=1)


def changed(*changes: tuple[int, str, str, str]) -> Json:
    event = replace(MEETING, changes=tuple(EventChange(*change) for change in changes))
    return event_data(event, "en")


@pytest.mark.parametrize(
    ("status", "name"),
    [("published", "EventScheduled"), ("postponed", "EventPostponed"),
     ("cancelled", "EventCancelled")],
)
def test_each_status_has_its_name(status: str, name: str) -> None:
    data = event_data(replace(MEETING, status=EventStatus(status)), "en")
    assert data["eventStatus"] == f"https://schema.org/{name}"
    assert data["startDate"] == "2026-11-26T17:00:00+00:00"
    assert "previousStartDate" not in data


def test_a_moved_room_is_no_new_date() -> None:
    data = changed((1, "room", "Committee Room 4", "Committee Room 7"))
    assert data["eventStatus"].endswith("EventScheduled")


def test_every_earlier_start_is_told_the_latest_first() -> None:
    data = changed(
        (1, "on", "2026-07-01", "2026-11-25"), (1, "start", "18:00", "19:00"),
        (2, "on", "2026-11-25", "2026-11-26"), (3, "start", "19:00", "17:00"),
    )
    assert data["eventStatus"].endswith("EventRescheduled")
    assert data["previousStartDate"] == [
        "2026-11-26T19:00:00+00:00", "2026-11-25T19:00:00+00:00", "2026-07-01T18:00:00+01:00",
    ]


def test_a_day_that_became_known_was_not_moved() -> None:
    data = changed((1, "on", "", "2026-11-26"), (1, "start", "", "17:00"))
    assert data["eventStatus"].endswith("EventScheduled")
    assert previous_starts(replace(MEETING, changes=(EventChange(1, "on", "soon", "x"),))) == []


def test_what_is_not_known_is_left_out() -> None:
    event = replace(MEETING, on=None, start=None, room=None, venue=None, entrance=None,
                    admission=Admission.UNKNOWN)
    data = event_data(event, "en")
    assert not {"startDate", "endDate", "location", "isAccessibleForFree", "url"} & data.keys()


def test_online_and_here_are_told_apart() -> None:
    far = replace(MEETING, online_url="https://meet.example.org", room=None, venue=None)
    both = replace(MEETING, online_url="https://meet.example.org")
    assert event_data(far, "en")["location"]["@type"] == "VirtualLocation"
    assert event_data(far, "en")["eventAttendanceMode"].endswith("/OnlineEventAttendanceMode")
    assert len(event_data(both, "en")["location"]) == 2
    assert event_data(both, "en")["eventAttendanceMode"].endswith("/MixedEventAttendanceMode")


def test_no_text_can_leave_its_element() -> None:
    evil = "</script><!--<script>&\u2028"
    made = script(event_data(replace(MEETING, title=Localised(en=evil)), "en"))
    assert "<" not in made
    assert json.loads(made)["name"] == "</script><!--<script>&"
