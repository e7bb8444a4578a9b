"""At the door: a code instead of a name, counted once, and nobody learns whose it is."""

from datetime import UTC, datetime, timedelta

from storage import attendance
from tests.behaviour.scenes import Complaints, start
from tests.town import Json, Person, Town, a_meeting, labels, text_of

MEETING = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)


async def code_of(person: Person, slug: str = "a-meeting") -> str:
    """Let somebody come and read their door code off the card."""
    card = (await person.says(f"/start e-{slug}"))[-1]
    if "Your door code" not in text_of(card):
        card = (await person.presses("I’m coming"))[-1]
    return text_of(card).split("Your door code: ")[1][:7]


async def verify(person: Person, words: str) -> Json:
    return (await person.says(f"/verify {words}"))[-1]


async def test_a_code_counts_once_and_the_second_time_says_when(town: Town) -> None:
    await start(town.ada, town.tom)
    await town.announce(a_meeting())
    code = await code_of(town.tom)
    town.clock.forward(to=MEETING - timedelta(minutes=42))

    first = await verify(town.ada, code)
    assert "Valid. Counted in." in text_of(first)
    assert "A Meeting of Neighbours" in text_of(first)
    assert "Counted in so far: fewer than five" in text_of(first)
    town.clock.forward(minutes=10)
    second = await verify(town.ada, code.lower().replace("-", " "))
    assert "Already used at 16:18" in text_of(second)
    assert "Tom" not in text_of(first) + text_of(second)


async def test_a_slip_of_the_thumb_can_be_taken_back(town: Town) -> None:
    await start(town.ada, town.tom)
    await town.announce(a_meeting())
    code = await code_of(town.tom)
    town.clock.forward(to=MEETING)
    await verify(town.ada, code)
    [told] = await town.ada.presses("Take this back")
    assert "Taken back" in text_of(told)
    assert "Counted in" in text_of(await verify(town.ada, code))


async def test_a_code_before_the_day_is_good_and_not_yet_counted(town: Town) -> None:
    await start(town.ada, town.tom)
    event = await town.announce(a_meeting())
    code = await code_of(town.tom)
    assert "Valid, but not yet" in text_of(await verify(town.ada, code))
    async with town.bell.database.reading() as session:
        assert (await attendance.numbers(session, event.id)).arrived == 0


async def test_a_code_whose_seat_was_given_up_or_never_was_is_no_good(town: Town) -> None:
    await start(town.ada, town.tom)
    await town.announce(a_meeting(capacity=5))
    code = await code_of(town.tom)
    await town.tom.presses("I’m coming")
    await town.tom.presses("Yes, give it up")
    town.clock.forward(to=MEETING)
    assert "No seat has this code" in text_of(await verify(town.ada, code))
    assert "No seat has this code" in text_of(await verify(town.ada, "222-222"))


async def test_whoever_waits_has_no_code(town: Town) -> None:
    await start(town.tom, town.sam)
    await town.announce(a_meeting(capacity=1))
    await code_of(town.tom)
    card = (await town.sam.says("/next"))[-1]
    assert "door code" not in text_of(card)
    await town.sam.presses("Join the waiting list")
    card = (await town.sam.says("/next"))[-1]
    assert "door code" not in text_of(card)


async def test_leaving_and_coming_again_makes_a_new_code(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    first = await code_of(town.tom)
    await town.tom.presses("I’m coming")
    assert await code_of(town.tom) != first


async def test_to_anybody_else_a_door_code_tells_nothing(
    town: Town, complaints: Complaints
) -> None:
    await start(town.tom, town.sam)
    event = await town.announce(a_meeting())
    code = await code_of(town.tom)
    town.clock.forward(to=MEETING)
    good, bad = await verify(town.sam, code), await verify(town.sam, "222-222")
    assert text_of(good) == text_of(bad)
    assert "checked by the organisers" in text_of(good)
    await town.sam.forges(f"vb:{event.id}:{code.replace('-', '')}")
    async with town.bell.database.reading() as session:
        assert (await attendance.numbers(session, event.id)).arrived == 0
    assert code not in complaints.everything()


async def test_in_korean_too(town: Town) -> None:
    await start(town.mina)
    await town.announce(a_meeting())
    await town.mina.says("/next")
    [card] = await town.mina.presses("참석합니다")
    assert "입장 코드: " in text_of(card)
    assert "이름 대신 입구에서" in text_of(card)
    assert "✓ 참석합니다" in labels(card)
