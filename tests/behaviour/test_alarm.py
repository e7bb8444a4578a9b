"""On the day: an alarm that reaches those concerned, whatever they paused; and a division."""

from datetime import UTC, datetime, time

from content.model import Event
from tests.behaviour.scenes import calendar_in, data_of
from tests.behaviour.test_editing import stored, told_and_taken
from tests.town import Town, all_text, labels, text_of

THE_MORNING = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


async def on_the_day(town: Town) -> Event:
    event = await told_and_taken(town)
    town.clock.forward(to=THE_MORNING)
    return event


async def test_a_room_change_on_the_day_reaches_those_who_paused(town: Town) -> None:
    await on_the_day(town)
    await town.mina.says("/stop")
    await town.tom.says("/stop")
    for person in (town.mina, town.tom):
        person.unread()
    [check] = await town.ada.says("/edit move to Committee Room 20")
    assert "as an alarm" in text_of(check)
    [done] = await town.ada.presses("Yes, tell them now")
    assert "alarm is on its way" in text_of(done)
    await town.quiet()
    [told] = town.mina.unread()
    assert "Committee Room 7(7호 위원회실) → Committee Room 20" in text_of(told)
    assert "확인했습니다" in str(labels(told))
    [entry] = calendar_in(town, told).walk("VEVENT")
    assert int(entry["SEQUENCE"]) == 1
    assert town.tom.unread() == []


async def test_followers_who_are_not_concerned_hear_without_alarm(town: Town) -> None:
    await on_the_day(town)
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    await town.quiet()
    [told] = town.tom.unread()
    assert not any("Seen" in label for label in labels(told))
    [told] = town.sam.unread()
    assert any("Seen" in label for label in labels(told))


async def test_nobody_is_told_twice(town: Town) -> None:
    await on_the_day(town)
    await town.mina.says("/subscribe meetings")
    town.mina.unread()
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    await town.quiet()
    assert len(town.mina.unread()) == 1


async def test_seen_is_counted_once_and_only_as_a_number(town: Town) -> None:
    await on_the_day(town)
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    await town.quiet()
    assert "seen it" not in all_text(town.ada.unread())
    for count, person in enumerate((town.mina, town.sam), start=1):
        await person.presses("확인했습니다" if person is town.mina else "Seen")
        await person.presses("확인했습니다" if person is town.mina else "Seen")
        assert person.toast["text"]
        town.clock.forward(seconds=5)
        await town.quiet()
        [report] = town.ada.unread()
        assert f"{count} {'has' if count == 1 else 'have'} seen it" in text_of(report)
        assert "2 of 2" in text_of(report)


async def test_a_forged_seen_counts_nothing(town: Town) -> None:
    await on_the_day(town)
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    await town.quiet()
    town.ada.unread()
    await town.tom.says("/help")
    for data in ("seen:1", "seen:99999", "seen", "seen:x"):
        await town.tom.forges(data)
        assert town.tom.toast["text"]
    town.clock.forward(seconds=5)
    await town.quiet()
    assert "seen it" not in all_text(town.ada.messages())


async def test_a_cancellation_on_the_day_is_an_alarm_too(town: Town) -> None:
    await on_the_day(town)
    await town.sam.says("/stop")
    town.sam.unread()
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("Yes, cancel it")
    await town.quiet()
    [told] = town.sam.unread()
    assert "Cancelled" in text_of(told)
    assert any("Seen" in label for label in labels(told))
    assert "document" in told


async def test_an_alarm_takes_along_what_still_waited(town: Town) -> None:
    await told_and_taken(town)
    town.clock.forward(to=datetime(2026, 11, 25, 4, 58, tzinfo=UTC))
    await town.ada.says("/edit now 18:00")
    await town.ada.presses("Yes, change it")
    town.clock.forward(to=datetime(2026, 11, 25, 5, 1, tzinfo=UTC))
    town.clock.forward(to=THE_MORNING.replace(hour=0, minute=1))
    async with town.bell.database.transaction() as session:
        from sqlalchemy import update

        from storage import tables as t

        await session.execute(update(t.notices).values(due_at=THE_MORNING))
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    await town.quiet()
    town.clock.forward(to=THE_MORNING)
    await town.quiet()
    [told] = town.sam.unread()
    assert "Room: Committee Room 7 → Committee Room 20" in text_of(told)
    assert "Start: 17:00 → 18:00" in text_of(told)


async def test_whoever_has_erased_everything_hears_nothing(town: Town) -> None:
    await on_the_day(town)
    await town.mina.says("/forget")
    await town.mina.presses("지웁니다")
    town.mina.unread()
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    await town.quiet()
    assert town.mina.unread() == []


async def test_a_typing_mistake_on_the_day_is_no_alarm(town: Town) -> None:
    await on_the_day(town)
    [check] = await town.ada.says("/edit title: Neighbours Meet Again")
    assert "alarm" not in text_of(check)
    await town.ada.presses("Yes, change it")
    await town.quiet()
    assert town.sam.unread() == []


async def test_a_division_tells_those_coming_and_leaves_the_calendar(town: Town) -> None:
    await on_the_day(town)
    town.clock.forward(to=datetime(2026, 11, 26, 16, 50, tzinfo=UTC))
    await town.ada.says("/next")
    await town.ada.presses("Division")
    [done] = await town.ada.presses("15 minutes")
    assert "17:15" in text_of(done)
    await town.quiet()
    [told] = town.sam.unread()
    assert "Members are voting" in text_of(told)
    assert "17:15 London" in text_of(told)
    assert "document" not in told
    assert "표결" in all_text(town.mina.unread())
    assert town.tom.unread() == []
    event = await stored(town)
    assert (event.revision, event.start) == (0, time(17))


async def test_a_division_is_told_once_for_a_double_tap_and_again_for_another_vote(
    town: Town,
) -> None:
    await on_the_day(town)
    await town.ada.says("/next")
    [asked] = await town.ada.presses("Division")
    button = data_of(asked, "15 minutes")
    await town.ada.forges(button, asked["message_id"])
    await town.ada.forges(button, asked["message_id"])
    assert "already" in town.ada.toast["text"]
    await town.quiet()
    assert len(town.sam.unread()) == 1
    town.clock.forward(minutes=30)
    await town.ada.says("/next")
    await town.ada.presses("Division")
    await town.ada.presses("20 minutes")
    await town.quiet()
    assert len(town.sam.unread()) == 1


async def test_a_division_is_offered_on_the_day_to_organisers_only(town: Town) -> None:
    event = await told_and_taken(town)
    [card] = await town.ada.says("/next")
    assert not any("Division" in label for label in labels(card))
    await town.ada.forges(f"div:{event.id}")
    assert "on the day" in town.ada.toast["text"]
    town.clock.forward(to=THE_MORNING)
    nonce = int(THE_MORNING.timestamp())
    [card] = await town.tom.says("/next")
    assert not any("Division" in label for label in labels(card))
    await town.tom.forges(f"dvy:{event.id}:15:{nonce}")
    for data in (f"dvy:{event.id}:999:{nonce}", f"dvy:{event.id}:15:{nonce - 9000}", "dvy:1",
                 f"dvy:{event.id}:15:{nonce + 900}"):
        await town.ada.forges(data)
        assert town.ada.toast["text"]
    await town.quiet()
    assert town.sam.unread() == []
