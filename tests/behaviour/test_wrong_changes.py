"""What cannot be, at every step and in both languages: a clear answer, and nothing has changed."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from content.model import ChatId, ChatKey, Event, Localised, Role
from jobs import organisers as office
from storage import chats, organisers
from storage import tables as t
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, buttons, library, start
from tests.town import ADA, Person, Town, a_meeting, all_text, open_town

ENGLISH, KOREAN = "en", "ko"
LANGUAGES = pytest.mark.parametrize("language", [ENGLISH, KOREAN])
HANGUL = re.compile("[가-힣]")

FACTS = (
    t.events, t.event_changes, t.notices, t.deliveries, t.attendance, t.reminders, t.organisers,
    t.audit_entries,
)
"""What a press or a word may change for others."""

OWN = ("id", "fields", "state", "event_id", "publish_at")
"""What counts of a draft: which question it waits for is no change."""


@dataclass
class Desk:
    """An organiser at work, who reads English or Korean, in a town where Tom follows and comes."""

    town: Town
    person: Person
    language: str

    async def says(self, *words: str) -> str:
        """Say something in as many messages, and return the answers."""
        return all_text([one for each in words for one in await self.person.says(each)])

    async def presses(self, verb: str) -> str:
        """Press the newest button of a verb, and return all that came of it, toast included."""
        message, data = next(
            (message, str(button["callback_data"]))
            for message in reversed(self.person.messages()) for button in buttons(message)
            if str(button.get("callback_data", "")).split(":")[0] == verb
        )
        return await self.forges(data, message["message_id"])

    async def forges(self, data: str, message_id: int) -> str:
        answers = await self.person.forges(data, message_id)
        return "\n".join([all_text(answers), str(self.person.toast.get("text") or "")]).strip()

    def offered(self, *verbs: str) -> list[tuple[str, int]]:
        """Return every button of these verbs that stands in the chat."""
        return [
            (str(button["callback_data"]), message["message_id"])
            for message in self.person.messages() for button in buttons(message)
            if str(button.get("callback_data", "")).split(":")[0] in verbs
        ]

    async def facts(self) -> list[Any]:
        """Return all that is known to the town but for who is asked what."""
        d = t.drafts.c
        async with self.town.bell.database.reading() as session:
            found: list[Any] = [
                sorted(map(repr, (await session.execute(select(table))).all())) for table in FACTS
            ]
            drafts = select(*(d[name] for name in OWN)).order_by(d.id)
            return [*found, (await session.execute(drafts)).all()]

    def understood(self, answer: str) -> None:
        """Make sure that an answer is there, and in the organiser's language."""
        assert len(answer) > 10, "no answer"
        if self.language == KOREAN:
            assert HANGUL.search(answer), answer
        else:
            assert not HANGUL.search(answer), answer

    async def key(self) -> ChatKey:
        async with self.town.bell.database.reading() as session:
            chat = await chats.find(session, ChatId(self.person.id))
        assert chat is not None
        return chat.key

    async def loses_the_role(self) -> None:
        """Let the owner remove this organiser."""
        key = await self.key()
        async with self.town.bell.database.transaction() as session:
            owner = await chats.find(session, ChatId(ADA))
            assert owner is not None
            assert await office.remove(session, key, by=owner.key, now=self.town.clock())


@asynccontextmanager
async def a_desk(file: Path, language: str, *, approval_above: int = 0) -> AsyncIterator[Desk]:
    async with open_town(file, library=library(), approval_above=approval_above) as town:
        person = town.mina if language == KOREAN else town.sam
        await start(town.tom, town.ada, person)
        async with town.bell.database.transaction() as session:
            await organisers.add(session, ChatId(person.id), Role.ORGANISER, town.clock(), None)
        await town.announce(a_meeting(capacity=5))
        await town.announce(tonight())
        await town.tom.says("/subscribe meetings")
        await town.tom.says("/events")
        for event_id in await ids(town):
            await town.tom.forges(f"go:{event_id}")
        await town.tom.says("/subscribe")
        await person.says("/start")
        yield Desk(town, person, language)


def tonight() -> Event:
    return a_meeting(
        slug="tonight", uid="tonight@town", on=date(2026, 11, 23), start=time(18),
        title=Localised(en="Tonight", ko="오늘 저녁"),
    )


async def ids(town: Town) -> list[int]:
    """Return the numbers of the two meetings."""
    async with town.bell.database.reading() as session:
        return list(await session.scalars(
            select(t.events.c.id).where(t.events.c.slug.in_(["a-meeting", "tonight"]))
            .order_by(t.events.c.id)
        ))


# What is said.

LONG = ("x" * 4096, "x" * 904)
EDIT = ("/edit a-meeting",)
MEETING = ("/newevent\n" + SUPPORTER_ANNOUNCEMENT,)
BRIEFING = ("/newbriefing Camps", "Two camps have grown.")

WRONG_WORDS: list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = [
    ("a day gone by", EDIT, ("ef:date",), ("3 November 2020",)),
    ("a day that is none", EDIT, ("ef:date",), ("31 February",)),
    ("an end before the start", EDIT, ("ef:end",), ("16:00",)),
    ("an hour that is none", EDIT, ("ef:start",), ("25:00",)),
    ("a room of 5,000 characters", EDIT, ("ef:room",), LONG),
    ("no places at all", EDIT, ("em", "ef:capacity"), ("0",)),
    ("fewer places than are coming", EDIT, ("em", "ef:capacity"), ("-1", "no")),
    ("words without a change", ("/edit a-meeting: hm",), (), ()),
    ("5,000 characters at once", ("/edit a-meeting: " + "x" * 4000,), (), ("x" * 1000,)),
    ("a meeting nobody knows", ("/edit no-such-meeting: Committee Room 9",), (), ()),
    ("postponed to a day gone by", EDIT, (), ("postponed to 3 November 2020",)),
    ("a reason too long", EDIT, ("ep", "ef:reason"), ("x" * 241,)),
    ("a reason of nothing", EDIT, ("ep", "ef:reason"), ("...",)),
    ("a broadcast too long", ("/broadcast " + "x" * 4000,), (), ()),
    ("a broadcast of nothing", ("/broadcast",), (), ("x" * 3600,)),
    ("a moment gone by", ("/broadcast Hello.",), ("sl",), ("yesterday 9:00",)),
    ("a moment that is none", ("/broadcast Hello.",), ("sl",), ("31 February 9:00",)),
    ("5,000 characters for a moment", ("/broadcast Hello.",), ("sl",), LONG),
    ("an emoji for a meeting", ("/newevent",), (), ("🙂",)),
    ("an emoji for a title", EDIT, ("em", "ef:title_en"), ("🙂",)),
    ("an emoji for a summary", ("/newbriefing Camps",), (), ("🙂",)),
    ("a subject nobody knows", BRIEFING, ("bds",), ("astronomy",)),
    ("5,000 characters for a subject", BRIEFING, ("bds",), LONG),
    ("a meeting's subject nobody knows", MEETING, ("bds",), ("astronomy",)),
    ("5,000 characters for a meeting's subject", MEETING, ("bds",), LONG),
    ("a subject nobody knows, once it is out", EDIT, ("em", "ef:topics"), ("astronomy",)),
    ("5,000 characters for a subject, once it is out", EDIT, ("em", "ef:topics"), LONG),
    ("a moment gone by, for a briefing", BRIEFING, ("sl",), ("yesterday 9:00",)),
    ("a moment that is none, for a briefing", BRIEFING, ("sl",), ("31 February 9:00",)),
    ("no code at the door", ("/verify",), (), ()),
    ("a code that is none", ("/verify ????",), (), ()),
    ("a code of nobody", ("/verify KX7M4Q",), (), ()),
    ("a code of 4,000 characters", ("/verify " + "K" * 4000,), (), ()),
]


@LANGUAGES
@pytest.mark.parametrize(
    ("opening", "taps", "words"), [case[1:] for case in WRONG_WORDS],
    ids=[case[0] for case in WRONG_WORDS],
)
async def test_words_that_cannot_be_are_answered_and_change_nothing(
    database_file: Path, language: str, opening: Sequence[str], taps: Sequence[str],
    words: Sequence[str],
) -> None:
    async with a_desk(database_file, language) as desk:
        answer = await desk.says(*opening)
        for tap in taps:
            answer = await press_field(desk, tap)
        before = await desk.facts()
        for each in words or opening:
            answer = await desk.says(each)
            if language == KOREAN:
                assert HANGUL.search(answer), answer
        assert len(answer) > 10
        assert await desk.facts() == before


async def press_field(desk: Desk, tap: str) -> str:
    """Press a verb's button, or the one that asks for a field."""
    verb, _, field = tap.partition(":")
    if not field:
        return await desk.presses(verb)
    data, message_id = next(
        each for each in reversed(desk.offered(verb)) if each[0].endswith(f":{field}")
    )
    return await desk.forges(data, message_id)


@LANGUAGES
async def test_the_capacity_does_not_fall_below_those_coming(
    database_file: Path, language: str
) -> None:
    async with a_desk(database_file, language) as desk:
        [event_id, _tonight] = await ids(desk.town)
        await desk.person.forges(f"go:{event_id}")
        await desk.says("/edit a-meeting")
        await desk.presses("em")
        await press_field(desk, "ef:capacity")
        before = await desk.facts()
        answer = await desk.says("1")
        desk.understood(answer)
        assert "More people than that" in answer or "이미 그보다 많아" in answer
        assert "2" not in answer
        assert await desk.facts() == before


@LANGUAGES
async def test_an_undo_that_would_take_seats_away_is_refused(
    database_file: Path, language: str
) -> None:
    async with a_desk(database_file, language) as desk:
        [event_id, _tonight] = await ids(desk.town)
        async with desk.town.bell.database.transaction() as session:
            await session.execute(t.events.update().where(t.events.c.id == event_id).values(
                capacity=1
            ))
        await desk.says("/edit a-meeting: capacity: 9")
        await desk.presses("ey")
        await desk.person.forges(f"go:{event_id}", desk.person.messages()[0]["message_id"])
        before = await desk.facts()
        answer = await desk.presses("eu")
        desk.understood(answer)
        assert "More people than that" in answer or "이미 그보다 많아" in answer
        assert "2" not in answer
        assert await desk.facts() == before


# What is pressed.

JOURNEYS: dict[str, list[str]] = {
    "edit": ["/edit a-meeting: room: Committee Room 20"],
    "edit, by buttons": ["/edit a-meeting", "press em"],
    "postpone": ["/edit a-meeting: postponed"],
    "cancel": ["/cancelevent a-meeting"],
    "restore": ["/edit a-meeting: cancelled", "press ey", "/edit a-meeting", "press er"],
    "alarm": ["/edit tonight: room: Committee Room 20"],
    "division": ["/edit tonight", "card tonight", "press div"],
    "undo": ["/edit a-meeting: room: Committee Room 20", "press ey"],
    "broadcast": ["/broadcast Hello.\n\n안녕하십니까.", "press bp"],
    "broadcast, undone": ["/broadcast Hello.\n\n안녕하십니까.", "press bp", "press bpy"],
    "plan": ["/broadcast Hello.\n\n안녕하십니까.", "press sl", "tomorrow 9:00"],
    "recall": ["/broadcast Hello.\n\n안녕하십니까.", "press bp", "press bpy", "press bw", "quiet",
               "press rc"],
    "correct": ["/broadcast Hello.\n\n안녕하십니까.", "press bp", "press bpy", "press bw", "quiet",
                "press nc"],
    "attendees": ["/attendees tonight"],
    "meeting": [*MEETING, "press bds"],
    "subjects, once it is out": ["/edit a-meeting", "press em", "tap ef:topics", "women"],
    "briefing": [*BRIEFING, "press bds"],
    "briefing, planned": [*BRIEFING, "press sl", "tomorrow 9:00"],
    "briefing, undone": [*BRIEFING, "press bdp", "press bdy"],
}

LOOKING = {
    "ev", "evs", "gi", "cal", "calall", "why", "chg", "shw", "hid", "nop", "subs", "set", "help",
    "langs", "dev", "dbr", "rm", "rml", "brs", "br",
}
"""Buttons that are a reader's too, and only show something."""

READERS = {"go", "gl", "gly", "sub", "suba", "subn", "rs", "rd", "rx", "ro", "back", "stop"}
"""What a person may always do for themselves."""


async def walk(desk: Desk, steps: Sequence[str]) -> None:
    for step in steps:
        what, _, which = step.partition(" ")
        match what:
            case "press":
                await desk.presses(which)
            case "tap":
                await press_field(desk, which)
            case "quiet":
                await desk.town.quiet()
                desk.person.unread()
            case "card":
                [_first, event_id] = await ids(desk.town)
                await desk.person.forges(f"ev:{event_id}")
            case _:
                await desk.says(step)


def all_buttons(desk: Desk) -> list[tuple[str, int]]:
    """Return what stands in the chat and is an organiser's."""
    return [
        (str(button["callback_data"]), message["message_id"])
        for message in desk.person.messages() for button in buttons(message)
        if "callback_data" in button
        and str(button["callback_data"]).split(":")[0] not in LOOKING | READERS
    ]


@LANGUAGES
@pytest.mark.parametrize("journey", JOURNEYS)
async def test_a_removed_organisers_old_buttons_and_words_do_nothing(
    database_file: Path, language: str, journey: str
) -> None:
    async with a_desk(database_file, language) as desk:
        await walk(desk, JOURNEYS[journey])
        standing = all_buttons(desk)
        assert standing
        await desk.loses_the_role()
        before = await desk.facts()
        for data, message_id in standing:
            desk.understood(await desk.forges(data, message_id))
            assert await desk.facts() == before, data
        for words in ("Committee Room 9", "18:30", JOURNEYS[journey][0]):
            assert await desk.says(words)
            assert await desk.facts() == before, words


USED: dict[str, tuple[list[str], str]] = {
    "edit": (["/edit a-meeting: room: Committee Room 20", "press ey"], "ey"),
    "postpone": (["/edit a-meeting: postponed", "press ey"], "ey"),
    "restore": ([*JOURNEYS["restore"], "press ey"], "ey"),
    "undo": ([*JOURNEYS["undo"], "press eu"], "eu"),
    "alarm": (["/edit tonight: room: Committee Room 20", "press ey"], "ey"),
    "division": ([*JOURNEYS["division"], "press dvy"], "dvy"),
    "cancel": (["/cancelevent a-meeting", "press cxy"], "cxy"),
    "broadcast": ([*JOURNEYS["broadcast"], "press bpy"], "bpy"),
    "plan": ([*JOURNEYS["plan"], "press sly"], "sly"),
    "recall": ([*JOURNEYS["recall"], "press rcy"], "rcy"),
    "subjects": ([*JOURNEYS["briefing"], "press bs"], "bs"),
    "subjects of a meeting": ([*JOURNEYS["meeting"], "press bs"], "bs"),
    "subjects, once it is out": ([*JOURNEYS["subjects, once it is out"], "press ey"], "ey"),
    "briefing": (JOURNEYS["briefing, undone"], "bdy"),
    "briefing, planned": ([*JOURNEYS["briefing, planned"], "press sly"], "sly"),
}


@LANGUAGES
@pytest.mark.parametrize("journey", USED)
async def test_a_used_button_says_so_and_changes_nothing(
    database_file: Path, language: str, journey: str
) -> None:
    steps, verb = USED[journey]
    async with a_desk(database_file, language) as desk:
        await walk(desk, steps[:-1])
        used = desk.offered(verb)[-1]
        await walk(desk, steps[-1:])
        before = await desk.facts()
        desk.understood(await desk.forges(*used))
        assert await desk.facts() == before


@LANGUAGES
@pytest.mark.parametrize("journey", ["edit", "postpone", "alarm", "division", "cancel", "restore"])
async def test_buttons_of_a_meeting_that_has_been_do_nothing_and_say_so(
    database_file: Path, language: str, journey: str
) -> None:
    async with a_desk(database_file, language) as desk:
        await walk(desk, JOURNEYS[journey])
        doing = desk.offered("ey", "en", "ep", "er", "ec", "eu", "eg", "dvy", "cxy")
        assert doing
        desk.town.clock.forward(days=5)
        before = await desk.facts()
        for data, message_id in doing:
            desk.understood(await desk.forges(data, message_id))
            assert await desk.facts() == before, data


# A second organiser, and readers.


@LANGUAGES
async def test_what_was_approved_or_sent_back_is_not_so_a_second_time(
    database_file: Path, language: str
) -> None:
    async with a_desk(database_file, language, approval_above=1) as desk:
        await desk.town.tom.says("/subscribe")
        await desk.person.says("/subscribe")
        await desk.town.ada.says("/broadcast Hello.\n\n안녕하십니까.")
        ada = Desk(desk.town, desk.town.ada, ENGLISH)
        await ada.presses("bp")
        await ada.presses("bpy")
        await desk.town.quiet()
        await desk.presses("dr")
        asked = desk.offered("apy", "apn")
        assert len(asked) == 2
        await desk.forges(*asked[0])
        before = await desk.facts()
        for each in asked:
            desk.understood(await desk.forges(*each))
            assert await desk.facts() == before
        await desk.loses_the_role()
        before = await desk.facts()
        for each in asked:
            desk.understood(await desk.forges(*each))
            assert await desk.facts() == before


@LANGUAGES
@pytest.mark.parametrize("state", ["over", "cancelled", "postponed", "gone"])
async def test_nobody_comes_to_what_is_not(
    database_file: Path, language: str, state: str
) -> None:
    async with a_desk(database_file, language) as desk:
        [event_id, _tonight] = await ids(desk.town)
        match state:
            case "over":
                desk.town.clock.forward(days=5)
            case "gone":
                event_id = 99_999
            case _:
                ada = Desk(desk.town, desk.town.ada, ENGLISH)
                await ada.says(f"/edit a-meeting: {state}")
                await ada.presses("ey")
        before = await desk.facts()
        [card, *_rest] = reversed(desk.person.messages())
        for verb in ("go", "sy", "sn"):
            desk.understood(await desk.forges(f"{verb}:{event_id}", card["message_id"]))
            assert await desk.facts() == before, verb


@LANGUAGES
async def test_a_code_is_counted_in_once_and_not_before_its_day(
    database_file: Path, language: str
) -> None:
    async with a_desk(database_file, language) as desk:
        a = t.attendance.c
        later, soon = await ids(desk.town)
        async with desk.town.bell.database.reading() as session:
            codes = {
                event_id: await session.scalar(select(a.door_code).where(a.event_id == event_id))
                for event_id in (later, soon)
            }
        before = await desk.facts()
        desk.understood(await desk.says(f"/verify {codes[later]}"))
        assert await desk.facts() == before
        desk.town.clock.forward(hours=8)
        await desk.says(f"/verify {codes[soon]}")
        counted = await desk.facts()
        assert counted != before
        desk.understood(await desk.says(f"/verify {codes[soon]}"))
        assert await desk.facts() == counted
