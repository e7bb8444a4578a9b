"""What the journeys share: looking at messages, and scenes that many stories begin with."""

import logging
from collections.abc import MutableMapping
from datetime import date, datetime, time
from functools import cache
from typing import Any

import pytest
from icalendar import Calendar

from bot.serving import shipped_library
from content.loader import Library
from content.model import ChatId, Event, Localised, Role
from storage import organisers
from tests.town import Json, Person, Town, a_meeting, all_text, text_of

SUPPORTER_ANNOUNCEMENT = """Event: Letters Across the Border

The Group will hear two archivists speak about letters that never arrived. The meeting will take
place at 17:00 in Committee Room 12, the Houses of Parliament, on Tuesday December 8th.

Attendance is free and open to the public. The Houses of Parliament can be accessed via the
Cromwell Green visitor entrance.
"""


@cache
def library() -> Library:
    """The shipped library, read once."""
    return shipped_library()


class Complaints:
    """What the bot logged that nobody should have to read: errors, and every traceback."""

    def __init__(
        self, caplog: pytest.LogCaptureFixture, entries: list[MutableMapping[str, Any]]
    ) -> None:
        self._caplog = caplog
        self._entries = entries

    def all_(self) -> list[str]:
        """Return the complaints of our own log and of the libraries'."""
        ours = [
            str(entry) for entry in self._entries
            if entry["log_level"] in {"error", "critical"} or entry.get("exc_info")
        ]
        theirs = [
            record.getMessage() for record in self._caplog.records
            if record.levelno >= logging.ERROR or record.exc_info
        ]
        return ours + theirs

    def everything(self) -> str:
        """Return all that was logged, at whatever level."""
        theirs = [record.getMessage() for record in self._caplog.records]
        return "\n".join([*map(str, self._entries), *theirs])


def buttons(message: Json) -> list[Json]:
    """Return a message's inline buttons, row after row."""
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def data_of(message: Json, label: str) -> str:
    """Return the callback data of the button whose label contains these words."""
    return next(
        str(button["callback_data"]) for button in buttons(message)
        if label in button["text"] and "callback_data" in button
    )


def calendar_in(town: Town, message: Json) -> Any:
    """Return the calendar that a message brings as a file."""
    document = message["document"]
    assert document["file_name"].endswith(".ics")
    return Calendar.from_ical(town.standin.file(document["file_id"]).data)


async def some_meetings(town: Town, number: int) -> list[Event]:
    """Announce meetings on the days after each other, the first on 1 December."""
    return [
        await town.announce(
            a_meeting(
                slug=f"meeting-{n}", uid=f"meeting-{n}@town", on=date(2026, 12, n),
                start=time(17, 0), title=Localised(en=f"Meeting {n}", ko=f"모임 {n}"),
            )
        )
        for n in range(1, number + 1)
    ]


async def start(*people: Person) -> None:
    """Let people press start, and read what they are told."""
    for person in people:
        await person.says("/start")


async def at(town: Town, moment: datetime) -> list[Json]:
    """Let the time come, and return what Tom hears until then."""
    town.clock.forward(to=moment)
    await town.quiet()
    return town.tom.unread()


async def publish(town: Town, announcement: str = SUPPORTER_ANNOUNCEMENT) -> None:
    """Let Ada publish an announcement at once."""
    await town.ada.says("/newevent\n" + announcement)
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    await town.ada.presses("Send now")
    await town.quiet()


async def followed(town: Town, everything: str) -> None:
    """Let Tom follow the refugees, Mina all of something in Korean, and Sam nothing."""
    await start(town.ada, town.tom, town.mina, town.sam)
    await town.tom.says("/subscribe refugees")
    await town.mina.says("/language")
    await town.mina.presses("한국어")
    await town.mina.says(f"/subscribe {everything}")
    for person in (town.ada, town.tom, town.mina, town.sam):
        person.unread()


async def tick_subjects(organiser: Person, *subjects: str) -> str:
    """Let an organiser tick subjects of a draft, and return what the menu says in the end."""
    shown = await organiser.presses("Subjects")
    for subject in subjects:
        shown = await organiser.presses(subject)
    return text_of(shown[-1])


async def publish_draft(town: Town) -> None:
    """Let Ada publish the draft she has before her, where nothing waits for an undo."""
    await town.ada.presses("Publish…")
    await town.ada.presses("Yes, publish")
    await town.quiet()


async def plan(town: Town, moment: str = "tomorrow 9:00") -> str:
    """Let Ada plan the draft she has before her, and return what she is asked first."""
    await town.ada.presses("Publish later")
    asked = all_text(await town.ada.says(moment))
    await town.ada.presses("Yes, plan it")
    return asked


async def named(town: Town, person: Person, role: Role) -> None:
    """Let somebody be an editor or an organiser."""
    async with town.bell.database.transaction() as session:
        await organisers.add(session, ChatId(person.id), role, town.clock(), None)
