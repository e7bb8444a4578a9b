"""Owner, organiser, editor: who may do what, changed by a button, and true from the next tap."""

import pytest

from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, data_of, start
from tests.town import Json, Person, Town, all_text, labels, text_of


async def name(town: Town, person: Person, role: str) -> None:
    await start(person, town.ada)
    await town.ada.says("/organisers")
    await town.ada.presses("Add somebody")
    await town.ada.does("keyboard", text="Choose people", users=[person.id])
    await town.ada.presses(role)


async def draft_of(person: Person) -> Json:
    """Let somebody paste the announcement; return the message with the draft's buttons."""
    return (await person.says("/newevent\n" + SUPPORTER_ANNOUNCEMENT))[-1]


def menu_of(town: Town, person: Person) -> set[str]:
    return {entry["command"] for entry in town.standin.commands(person.id)["commands"]}


async def test_nothing_is_given_before_the_role_is_chosen(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.ada.says("/organisers")
    await town.ada.presses("Add somebody")
    await town.ada.does("keyboard", text="Choose people", users=[town.tom.id])

    assert "not something I can do" in all_text(await town.tom.says("/newevent x"))
    assert "Nobody but the owners" in all_text(await town.ada.says("/organisers"))


async def test_an_editor_sees_and_reads_of_an_editors_commands_only(town: Town) -> None:
    await name(town, town.tom, "Editor")

    assert {"newevent", "drafts"} <= menu_of(town, town.tom)
    assert not menu_of(town, town.tom) & {"cancelevent", "stats", "organisers", "audit"}
    told = all_text(await town.tom.says("/help"))
    assert "For editors" in told
    assert "/cancelevent" not in told


async def test_an_editor_drafts_and_changes_texts_but_has_no_way_to_publish(town: Town) -> None:
    await name(town, town.tom, "Editor")
    control = await draft_of(town.tom)
    assert not [label for label in labels(control) if "Publish" in label]

    await town.tom.presses("Change something")
    await town.tom.presses("Room")
    control = (await town.tom.says("Committee Room 14"))[-1]
    assert "Ready for publication" in labels(control)


@pytest.mark.parametrize("verb", ["dp", "dpy", "du", "dn", "cxs", "cx", "cxy", "atts", "att",
                                  "np", "ors", "orc", "orp", "aud", "sta"])
async def test_no_forged_button_lets_an_editor_out_of_the_role(town: Town, verb: str) -> None:
    await name(town, town.tom, "Editor")
    await draft_of(town.tom)

    assert await town.tom.forges(f"{verb}:1:1") == []
    assert town.tom.toast["text"]
    town.clock.forward(minutes=5)
    await town.quiet()
    assert "Letters" not in all_text(await town.sam.says("/events"))


@pytest.mark.parametrize("command", ["/cancelevent", "/attendees", "/stats", "/audit",
                                     "/organisers"])
async def test_an_organisers_commands_are_refused_to_an_editor(town: Town, command: str) -> None:
    await name(town, town.tom, "Editor")
    assert "not something I can do" in all_text(await town.tom.says(command))


async def test_a_finished_draft_reaches_everybody_who_may_publish(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await name(town, town.mina, "Organiser")
    await draft_of(town.tom)
    town.mina.unread()
    town.ada.unread()
    [told] = await town.tom.presses("Ready for publication")
    assert "2 organisers have been told" in text_of(told)

    [for_ada], [for_mina] = town.ada.unread(), town.mina.unread()
    assert "Ready for publication" in text_of(for_ada)
    assert "Letters Across the Border" in text_of(for_mina)
    assert "게시 준비 완료" in text_of(for_mina)

    shown = await town.ada.presses("Open the draft")
    assert "Publish…" in labels(shown[-1])
    await town.ada.presses("Publish…")
    await town.ada.presses("Yes, publish")
    await town.ada.presses("Send now")
    await town.quiet()
    assert "Letters" in all_text(await town.sam.says("/events"))


async def test_who_takes_a_draft_up_answers_its_questions(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await draft_of(town.tom)
    await town.tom.presses("Ready for publication")
    await town.ada.presses("Open the draft")
    await town.ada.presses("Change something")
    await town.ada.presses("Room")

    changed = await town.ada.says("Committee Room 20")

    assert "Committee Room 20" in text_of(changed[0])


async def test_what_was_handed_over_stands_among_the_organisers_drafts(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await draft_of(town.tom)
    assert "There are no drafts" in all_text(await town.ada.says("/drafts"))
    await town.tom.presses("Ready for publication")

    [*_, listing] = await town.ada.says("/drafts")
    assert "Letters Across the Border" in labels(listing)


async def test_handing_over_twice_tells_nobody_twice(town: Town) -> None:
    await name(town, town.tom, "Editor")
    control = await draft_of(town.tom)
    button = data_of(control, "Ready for publication")
    await town.tom.forges(button, control["message_id"])
    town.ada.unread()

    await town.tom.forges(button, control["message_id"])

    assert town.tom.toast["text"]
    assert town.ada.unread() == []


async def test_an_unfinished_draft_cannot_be_handed_over(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await town.tom.says("/newevent Letters")
    town.ada.unread()
    await town.tom.forges("dh:1:0")
    assert town.ada.unread() == []


async def test_nobody_opens_a_draft_that_was_not_handed_to_them(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await draft_of(town.tom)
    assert await town.ada.forges("dr:1") == []
    assert town.ada.toast["text"]

    await name(town, town.mina, "Editor")
    await town.tom.presses("Ready for publication")
    town.mina.unread()
    assert await town.mina.forges("dr:1") == []


async def test_an_organiser_made_an_editor_cannot_use_the_old_button(town: Town) -> None:
    await name(town, town.tom, "Organiser")
    await draft_of(town.tom)
    [asked] = await town.tom.presses("Publish…")
    await town.ada.says("/organisers")
    [listing] = await town.ada.presses("Tom → editor")
    assert "Tom: editor" in text_of(listing)

    await town.tom.forges(data_of(asked, "Yes, publish"), asked["message_id"])

    assert town.tom.toast["text"]
    town.clock.forward(minutes=5)
    await town.quiet()
    assert "Letters" not in all_text(await town.sam.says("/events"))
    assert "cancelevent" not in menu_of(town, town.tom)
    assert "newevent" in menu_of(town, town.tom)


async def test_an_editor_made_an_organiser_publishes_their_own_draft(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await draft_of(town.tom)
    await town.ada.says("/organisers")
    await town.ada.presses("Tom → organiser")
    await town.tom.says("/drafts")
    shown = await town.tom.presses("Letters Across the Border")
    assert "Publish…" in labels(shown[-1])


async def test_an_old_role_button_changes_nothing_twice(town: Town) -> None:
    await name(town, town.tom, "Organiser")
    [listing] = await town.ada.says("/organisers")
    button = data_of(listing, "Tom → editor")
    await town.ada.forges(button, listing["message_id"])
    await town.ada.forges(button, listing["message_id"])
    assert "already" in town.ada.toast["text"]


@pytest.mark.parametrize("data", ["orp", "orp:1", "orp:1001:owner", "orp:-5:editor", "orp:x:editor",
                                  "orp:1003:editor", "orc", "orc:99:editor", "orc:x:y",
                                  "dh", "dh:99:0", "dh:x"])
async def test_forged_roles_are_answered_and_change_nothing(town: Town, data: str) -> None:
    await start(town.ada, town.tom)
    assert await town.ada.forges(data) == []
    assert town.ada.toast["text"]
    assert "Nobody but the owners" in all_text(await town.ada.says("/organisers"))


async def test_a_removed_editors_draft_can_still_be_published_by_an_organiser(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await draft_of(town.tom)
    await town.tom.presses("Ready for publication")
    await town.ada.says("/organisers")
    await town.ada.presses("Remove Tom")
    await town.ada.presses("Yes, remove")

    assert "not something I can do" in all_text(await town.tom.says("/drafts"))
    assert await town.tom.forges("dr:1") == []
    shown = await town.ada.presses("Open the draft")
    assert "Publish…" in labels(shown[-1])
