"""/verify: ours and unchanged, ours but outdated, or not ours."""

from dataclasses import replace
from typing import Any

import pytest

from content.codes import ALPHABET, card_codes_in
from content.model import Event
from storage import events
from tests.behaviour.scenes import Complaints, publish, start
from tests.town import Json, Person, Town, a_meeting, all_text, labels, text_of


async def card_of(person: Person, slug: str = "a-meeting") -> Json:
    return (await person.says(f"/start e-{slug}"))[-1]


def code_on(card: Json) -> str:
    [code] = card_codes_in(text_of(card).splitlines()[-1])
    return code


async def changed(town: Town, event: Event, **how: Any) -> None:
    async with town.bell.database.transaction() as session:
        await events.save(session, replace(event, **how), now=town.clock())


async def test_every_card_carries_a_code_that_is_known_as_ours(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    code = code_on(await card_of(town.tom))
    for written in (code, f"{code[:4]}-{code[4:]}", code.lower(), f"{code[:4]} {code[4:]}"):
        [told] = await town.sam.says(f"/verify {written}")
        assert "Ours, and it still holds" in text_of(told)
        assert "Committee Room 7" in text_of(told)
        assert "Thursday 26 November 2026, 17:00 London" in text_of(told)
    assert "저희 안내이며 지금도 그대로입니다" in all_text(await town.mina.says(f"/verify {code}"))


async def test_after_a_change_the_old_card_is_outdated_and_the_new_place_is_told(
    town: Town,
) -> None:
    await start(town.tom)
    event = await town.announce(a_meeting())
    old = code_on(await card_of(town.tom))
    await changed(town, event, room="Committee Room 20", revision=1)
    [told] = await town.tom.says(f"/verify {old}")
    assert "Ours, but out of date" in text_of(told)
    assert "Committee Room 20" in text_of(told)
    assert code_on(told) != old
    assert "still holds" in all_text(await town.tom.says(f"/verify {code_on(told)}"))


async def test_a_made_up_code_is_not_ours_and_warns(town: Town) -> None:
    await start(town.tom)
    for person, words in ((town.tom, "be careful"), (town.mina, "조심하십시오")):
        [told] = await person.says("/verify BCDF-GHJK")
        assert words in text_of(told)
        assert labels(told)


async def test_a_forwarded_card_is_judged_without_a_command(town: Town) -> None:
    await start(town.tom, town.sam)
    await town.announce(a_meeting())
    card = await card_of(town.tom)
    [told] = await town.sam.does(
        "forward", message_id=card["message_id"], from_chat=town.tom.id
    )
    assert "Ours, and it still holds" in text_of(told)


async def test_a_pasted_card_is_judged_too_and_a_changed_one_is_found_out(town: Town) -> None:
    await start(town.tom, town.sam)
    await town.announce(a_meeting())
    text = text_of(await card_of(town.tom))
    assert "Ours, and it still holds" in all_text(await town.sam.says(text))
    forged = text.replace("Committee Room 7", "the car park")
    [told] = await town.sam.says(forged)
    assert "The code is ours, but the text around it is not" in text_of(told)
    assert "Committee Room 7" in text_of(told)
    for ours, theirs in (
        ("26 November", "25 November"), ("Cromwell Green", "Derby Gate"), ("16:30", "18:30")
    ):
        [told] = await town.sam.says(text.replace(ours, theirs))
        assert "the text around it is not" in text_of(told), theirs


async def test_a_card_with_a_made_up_code_is_not_ours_however_it_looks(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    card = await card_of(town.tom)
    code = code_on(card)
    other = next(letter for letter in ALPHABET if letter != code[0])
    shown = f"{code[:4]}-{code[4:]}"
    forged = text_of(card).replace(shown, other + shown[1:])
    [told] = await town.sam.says(forged)
    assert "not one of ours" in text_of(told)
    both = text_of(card) + f"\n{other}{shown[1:]}"
    assert "not one of ours" in all_text(await town.sam.says(both))


async def test_a_forwarded_text_without_a_code_is_not_vouched_for(town: Town) -> None:
    await start(town.tom, town.sam)
    said = town.standin.say(town.tom.id, "Dear friend, come to a secret meeting of exiles tonight "
                            "at nine behind the station, and bring your papers")
    await town.answered()
    [told] = await town.sam.does(
        "forward", message_id=said["message"]["message_id"], from_chat=town.tom.id
    )
    assert "no code of ours" in text_of(told)


async def test_verify_alone_asks_and_the_next_message_may_be_the_code(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    code = code_on(await card_of(town.tom))
    [asked] = await town.tom.says("/verify")
    assert "Send me the code" in text_of(asked)
    assert "still holds" in all_text(await town.tom.says(f"{code[:4]}-{code[4:]}"))


@pytest.mark.parametrize(
    "words",
    ["hello", "123", "KX7M-4QT", "🎉", "<b>", "'; DROP TABLE card_codes; --", "가나다라마바사아",
     "2016-2017", "0O1I-LLLL"],
)
async def test_what_is_no_code_is_said_to_be_none(
    town: Town, complaints: Complaints, words: str
) -> None:
    [told] = await town.tom.says(f"/verify {words}")
    assert "I read “" in text_of(told)
    assert labels(told)
    assert complaints.all_() == []


async def test_years_in_ordinary_words_are_still_searched(town: Town) -> None:
    [told] = await town.tom.says("exiles 2016-2017")
    assert "not one of ours" not in text_of(told)


async def test_guessing_is_slowed_down_for_the_one_who_guesses(town: Town) -> None:
    await start(town.tom, town.sam)
    await town.announce(a_meeting())
    code = code_on(await card_of(town.tom))
    for place in range(8):
        [told] = await town.sam.says(f"/verify BCDFGHJ{ALPHABET[place]}")
        assert "not one of ours" in text_of(told)
    assert "try again in ten minutes" in all_text(await town.sam.says(f"/verify {code}"))
    assert "still holds" in all_text(await town.tom.says(f"/verify {code}"))
    town.clock.forward(minutes=11)
    assert "still holds" in all_text(await town.sam.says(f"/verify {code}"))


async def test_a_card_that_is_still_to_be_undone_is_not_confirmed_and_a_draft_has_no_code(
    town: Town,
) -> None:
    await start(town.ada, town.tom)
    before = len(town.ada.messages())
    await publish(town)
    previews = [text_of(one) for one in town.ada.messages()[before:] if "Letters" in text_of(one)]
    assert previews
    assert not [text for text in previews if "Card code" in text]
    assert code_on((await town.tom.says("/next"))[-1])


async def test_verify_works_in_a_group_for_everybody(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    code = code_on(await card_of(town.tom))
    group = town.standin.add_chat("supergroup", "Friends", admins=[town.ada.id],
                                  members=[town.tom.id])
    await town.answered()
    [_greeting] = town.tom.unread(group["id"])
    [told] = await town.tom.says(f"/verify {code}", chat=group["id"])
    assert "still holds" in text_of(told)
