"""Rights are asked for on every update: no button that was ever drawn lets anybody in."""

from collections.abc import Collection

import pytest
from sqlalchemy import func, select

from bot.routes import BUTTONS
from content.model import ChatId, Role
from storage import events, organisers
from storage import tables as t
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, start
from tests.town import Person, Town, a_meeting

State = tuple[object, ...]


def guarded(*guards: str) -> list[str]:
    """Return the verbs of all buttons that stand behind one of these guards."""
    return [
        verb for verb, handler in BUTTONS.items()
        if handler.__qualname__.split(".", maxsplit=1)[0] in guards
    ]


ORGANISERS, OWNERS, EDITORS = (
    guarded("for_organisers"), guarded("for_owners"), guarded("for_editors"),
)


def test_the_guards_stand_where_they_should() -> None:
    assert {"dpy", "bpy", "sly", "apy", "ey", "en", "cxy", "dvy", "rcy", "nsy"} <= set(ORGANISERS)
    assert {"orp", "orc", "ormy", "aud"} <= set(OWNERS)
    assert {"dr", "df", "dx", "dh"} <= set(EDITORS)


async def scene(town: Town) -> None:
    """A meeting, a broadcast's draft and an event's draft of Ada's stand there to be touched."""
    await start(town.ada, town.tom)
    await town.announce(a_meeting(needs_names=True))
    await town.ada.says("/newevent\n" + SUPPORTER_ANNOUNCEMENT)
    await town.ada.says("/broadcast The office is closed.")
    await town.ada.says("/edit A Meeting of Neighbours Committee Room 20")
    town.ada.unread()


async def state(town: Town) -> State:
    async with town.bell.database.reading() as session:
        counted = [
            await session.scalar(select(func.count()).select_from(table))
            for table in (t.notices, t.audit_entries, t.organisers, t.edits)
        ]
        drafts = (await session.execute(
            select(t.drafts.c.id, t.drafts.c.state, t.drafts.c.revision).order_by(t.drafts.c.id)
        )).all()
        event = await events.by_slug(session, "a-meeting")
    return (*counted, *drafts, event)


async def tried(town: Town, person: Person, verbs: Collection[str]) -> None:
    before = await state(town)
    person.unread()
    for verb in verbs:
        for data in (verb, f"{verb}:1", f"{verb}:1:0", f"{verb}:2:0", f"{verb}:1:1:1"):
            assert await person.forges(data) == [], data
            assert person.toast["text"], data
    assert await state(town) == before


async def given(town: Town, person: Person, role: Role) -> None:
    async with town.bell.database.transaction() as session:
        await organisers.add(session, ChatId(person.id), role, town.clock(), by=None)


async def test_a_stranger_gets_nowhere(town: Town) -> None:
    await scene(town)
    await tried(town, town.tom, (*ORGANISERS, *OWNERS, *EDITORS))


async def test_an_editor_publishes_changes_and_names_nobody(town: Town) -> None:
    await scene(town)
    await given(town, town.tom, Role.EDITOR)
    await tried(town, town.tom, (*ORGANISERS, *OWNERS))


async def test_an_organiser_names_nobody(town: Town) -> None:
    await scene(town)
    await given(town, town.tom, Role.ORGANISER)
    await tried(town, town.tom, OWNERS)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ORGANISER])
async def test_who_has_been_removed_is_a_stranger_again(town: Town, role: Role) -> None:
    await scene(town)
    await given(town, town.tom, role)
    await town.ada.says("/organisers")
    await town.ada.presses("Remove Tom")
    await town.ada.presses("Yes, remove")
    await tried(town, town.tom, (*ORGANISERS, *OWNERS, *EDITORS))
