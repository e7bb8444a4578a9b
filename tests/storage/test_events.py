"""Events: what is coming and in which order, the archive, changes, instants derived anew."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Admission, Event, EventChange, EventStatus, Localised, Speaker
from storage import events, search
from storage import tables as t
from tests.storage.builders import DAY, HOUR, MINUTE, NOW, added, an_event

FULL = an_event(
    subtitle=Localised(en="A film", ko="영화"),
    summary=Localised(en="What it is about"),
    detail=Localised(en="*More* of it"),
    end=time(18, 30),
    end_on=date(2016, 11, 18),
    room="Committee Room 17",
    entrance="Cromwell Green",
    arrive_by=time(16, 30),
    online_url="https://example.org/watch",
    admission=Admission.FULL,
    speakers=(Speaker("Jake J. Smith", Localised(en="director")), Speaker("A. N. Other")),
    partners=("CSW",),
    topics=("film", "prisons"),
    capacity=80,
    needs_names=True,
    source_url="https://example.org/film",
    reason=Localised(en="The room was taken"),
    changes=(EventChange(1, "room", "Committee Room 11", "Committee Room 17"),),
    revision=1,
    status=EventStatus.POSTPONED,
)


def _slugs(found: list[Event]) -> list[str]:
    return [event.slug for event in found]


async def test_an_event_comes_back_as_it_was_written(session: AsyncSession) -> None:
    written = await added(session, FULL)

    assert written == replace(FULL, id=written.id, created_at=NOW, updated_at=NOW)
    assert await events.by_id(session, written.id) == written
    assert await events.by_slug(session, FULL.slug) == written
    assert await events.by_uid(session, FULL.uid) == written


def test_the_full_event_of_this_file_leaves_no_field_out() -> None:
    bare = an_event()
    same = {
        each.name for each in fields(Event) if getattr(FULL, each.name) == getattr(bare, each.name)
    }

    assert same == {
        "slug", "uid", "title", "id", "on", "period", "start", "timezone", "venue", "code",
        "created_at", "updated_at",
    }  # fmt: skip


async def test_an_unknown_event_is_not_found(session: AsyncSession) -> None:
    assert await events.by_id(session, 99) is None
    assert await events.by_slug(session, "nothing") is None
    assert await events.by_uid(session, "nothing") is None


async def test_the_soonest_is_first_and_what_has_no_day_last(session: AsyncSession) -> None:
    days: dict[str, dict[str, Any]] = {
        "undated": {"on": None, "start": None},
        "some-day-in-november": {"on": None, "start": None, "period": "2016-11"},
        "evening": {"start": time(19, 0)},
        "whole-day": {"start": None},
        "next-day": {"on": date(2016, 11, 18)},
        "seoul-evening": {"start": time(19, 0), "timezone": "Asia/Seoul"},
        "afternoon": {"start": time(15, 0)},
    }
    for slug, facts in days.items():
        await added(session, an_event(slug, **facts))

    assert _slugs(await events.upcoming(session, now=NOW)) == [
        "whole-day", "seoul-evening", "afternoon", "evening", "next-day",
        "some-day-in-november", "undated",
    ]  # fmt: skip


async def test_pages_follow_each_other(session: AsyncSession) -> None:
    for day in range(1, 8):
        await added(session, an_event(f"day-{day}", on=date(2016, 12, day)))

    first = await events.upcoming(session, now=NOW, limit=5)
    second = await events.upcoming(session, now=NOW, limit=5, offset=5)

    assert _slugs(first + second) == [f"day-{day}" for day in range(1, 8)]
    assert await events.count_upcoming(session, now=NOW) == 7


async def test_an_event_is_coming_until_it_is_over(session: AsyncSession) -> None:
    event = await added(session, an_event(end=time(18, 30)))
    ends_at = datetime(2016, 11, 17, 18, 30, tzinfo=UTC)

    assert await events.upcoming(session, now=ends_at - MINUTE) == [event]
    assert await events.archive(session, now=ends_at - MINUTE) == []
    assert await events.upcoming(session, now=ends_at) == []
    assert await events.archive(session, now=ends_at) == [event]
    assert await events.count_archive(session, now=ends_at) == 1


async def test_a_cancelled_event_is_shown_until_it_would_be_over(session: AsyncSession) -> None:
    event = await added(session, an_event(status=EventStatus.CANCELLED))

    assert await events.upcoming(session, now=NOW) == [event]


async def test_the_archive_begins_with_the_latest(session: AsyncSession) -> None:
    for year in (2014, 2016, 2015):
        await added(session, an_event(f"in-{year}", on=date(year, 5, 1)))
    await added(session, an_event("in-2013", on=None, start=None, period="2013-02"))

    assert _slugs(await events.archive(session, now=NOW, limit=3)) == [
        "in-2016", "in-2015", "in-2014",
    ]  # fmt: skip
    assert _slugs(await events.archive(session, now=NOW, limit=3, offset=3)) == ["in-2013"]


async def test_nobody_sees_an_event_within_its_undo_window(session: AsyncSession) -> None:
    event = await events.add(session, an_event(), now=NOW, visible_at=NOW + MINUTE)

    assert await events.upcoming(session, now=NOW) == []
    assert await events.count_upcoming(session, now=NOW) == 0
    assert not await events.is_visible(session, event.id, NOW)
    assert await events.is_visible(session, event.id, NOW + MINUTE)
    assert await events.by_id(session, event.id) == event

    await events.show(session, event.id, NOW)
    assert await events.upcoming(session, now=NOW) == [event]


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (date(2016, 11, 17), date(2016, 11, 17), ["fair", "film"]),
        (date(2016, 11, 18), None, ["fair", "talk"]),
        (None, date(2016, 11, 16), ["fair"]),
        (date(2016, 11, 20), date(2016, 11, 30), []),
        (date(2016, 12, 1), date(2016, 12, 31), ["talk"]),
    ],
)
async def test_days_are_asked_for_with_both_ends(
    session: AsyncSession, since: date | None, until: date | None, found: list[str]
) -> None:
    await added(session, an_event("fair", on=date(2016, 11, 15), end_on=date(2016, 11, 18)))
    await added(session, an_event("film", on=date(2016, 11, 17)))
    await added(session, an_event("talk", on=None, start=None, period="2016-12"))
    await added(session, an_event("undated", on=None, start=None))

    coming = await events.upcoming(session, now=NOW, since=since, until=until)

    assert _slugs(coming) == found
    assert await events.count_upcoming(session, now=NOW, since=since, until=until) == len(found)


async def test_a_change_is_written_once_however_often_it_is_pressed(
    session: AsyncSession,
) -> None:
    event = await added(session)
    moved = replace(
        event, room="Committee Room 20", revision=1,
        changes=(EventChange(1, "room", "", "Committee Room 20"),),
    )  # fmt: skip

    assert await events.save_if(session, moved, expected_revision=0, now=NOW + HOUR)
    assert not await events.save_if(session, moved, expected_revision=0, now=NOW + DAY)
    assert await events.by_id(session, event.id) == replace(moved, updated_at=NOW + HOUR)


async def test_a_save_that_lost_changes_nothing(session: AsyncSession) -> None:
    event = await added(session, FULL)

    late = replace(event, room=None, changes=())
    assert not await events.save_if(session, late, expected_revision=7, now=NOW)

    assert await events.by_id(session, event.id) == event


async def test_only_an_organisers_change_keeps_the_library_off(session: AsyncSession) -> None:
    event = await added(session)
    saved = await events.save(session, replace(event, room="Room 1"), now=NOW + HOUR)
    assert not await events.edited_by_hand(session, event.id)
    assert await events.by_id(session, event.id) == saved

    await events.save_if(session, saved, expected_revision=0, now=NOW)
    assert await events.edited_by_hand(session, event.id)


async def test_an_event_taken_back_is_gone_from_search_too(session: AsyncSession) -> None:
    event = await added(session, FULL)
    await search.reindex(session, "event", event.id, {"en": ("While They Watched", "a film")})

    await events.remove(session, event.id)

    assert await events.by_id(session, event.id) is None
    assert await search.find(session, "film", language="en", limit=5) == []


@pytest.mark.parametrize("field", ["slug", "uid"])
async def test_slug_and_uid_are_taken_once(session: AsyncSession, field: str) -> None:
    await added(session)
    twin = replace(an_event("another"), **{field: getattr(an_event(), field)})

    with pytest.raises(IntegrityError):
        await added(session, twin)
    await session.rollback()


async def test_new_zone_rules_move_what_is_to_come_and_nothing_else(
    session: AsyncSession,
) -> None:
    past = await added(session, an_event("past", on=date(2016, 3, 1)))
    kept = await added(session, an_event("kept"))
    moved = await added(session, an_event("moved"))
    for event in (past, moved):
        # As if its zone had been an hour off when it was written.
        assert event.starts_at is not None
        wrong = {"starts_at": event.starts_at - HOUR, "sorts_at": event.starts_at - HOUR}
        await session.execute(update(t.events).where(t.events.c.id == event.id).values(wrong))

    assert await events.rederive(session, now=NOW) == [moved]
    assert await events.rederive(session, now=NOW) == []

    rows = await session.execute(select(t.events.c.slug, t.events.c.starts_at))
    stored = dict(rows.all())
    assert past.starts_at is not None
    assert stored == {
        "past": past.starts_at - HOUR, "kept": kept.starts_at, "moved": moved.starts_at,
    }  # fmt: skip


WALL_CLOCKS = st.fixed_dictionaries(
    {
        "on": st.none() | st.dates(date(2016, 11, 2), date(2017, 12, 31)),
        "start": st.none() | st.times().map(lambda hour: hour.replace(fold=0)),
        "end": st.none() | st.times().map(lambda hour: hour.replace(fold=0)),
        "timezone": st.sampled_from(["Europe/London", "Asia/Seoul", "America/New_York"]),
        "period": st.none() | st.sampled_from(["2016-11", "2016-12", "2017"]),
    }
)


@given(facts=WALL_CLOCKS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_whatever_the_wall_clock_it_is_either_coming_or_over(
    session: AsyncSession, facts: dict[str, Any]
) -> None:
    event = await added(session, an_event(**facts))

    for now in (NOW, datetime(2017, 3, 26, 1, 30, tzinfo=UTC), datetime(2018, 1, 2, tzinfo=UTC)):
        over = event.is_over(now)
        assert await events.upcoming(session, now=now) == ([] if over else [event])
        assert await events.archive(session, now=now) == ([event] if over else [])
    await events.remove(session, event.id)
