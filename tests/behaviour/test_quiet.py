"""Quiet hours: the reader's own, by their own clock; and silence at night for everybody else."""

from datetime import UTC, date, datetime, time

import pytest

from tests.behaviour.scenes import at, publish, start
from tests.town import TOM, Town, a_meeting, all_text, labels, text_of

ELEVEN_AT_NIGHT = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)
SEVEN = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


async def quiet(town: Town, label: str = "22:00–07:00") -> None:
    """Let Tom, who follows the meetings, have quiet hours."""
    await start(town.tom, town.mina, town.ada)
    await town.tom.says("/subscribe")
    await town.mina.says("/subscribe")
    await town.tom.says("/settings")
    await town.tom.presses("Quiet hours")
    await town.tom.presses(label)
    town.tom.unread()
    town.mina.unread()


def sounds(town: Town) -> list[bool]:
    """Tell of each message to Tom whether it made a sound."""
    sent = (
        call["params"] for call in town.standin.calls()["calls"]
        if call["method"] in {"sendMessage", "sendDocument"}
    )
    return [
        str(params.get("disable_notification", False)).lower() != "true"
        for params in sent if int(params["chat_id"]) == TOM
    ]


async def test_they_are_off_until_they_are_set_and_can_be_lifted(town: Town) -> None:
    await start(town.tom)
    [settings] = await town.tom.says("/settings")
    assert "Quiet hours: none" in text_of(settings)
    [choice] = await town.tom.presses("Quiet hours")
    assert "Now: none." in text_of(choice)
    [choice] = await town.tom.presses("23:00–08:00")
    assert "Now: 23:00–08:00" in text_of(choice)
    assert "✓ 23:00–08:00" in labels(choice)
    [choice] = await town.tom.presses("Off")
    assert "Now: none" in text_of(choice)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("22:00-07:30", "22:00–07:30"), ("10pm to 7am", "22:00–07:00"),
        ("오후 11시부터 오전 6시까지", "23:00–06:00"), ("21-6", "21:00–06:00"),
    ],
)
async def test_hours_can_be_written(town: Town, words: str, shown: str) -> None:
    await start(town.tom)
    await town.tom.says("/settings")
    await town.tom.presses("Quiet hours")
    await town.tom.presses("Other hours")
    assert f"Now: {shown}" in all_text(await town.tom.says(words))
    assert f"Quiet hours: {shown}" in all_text(await town.tom.says("/settings"))


async def test_plain_hours_are_understood_without_a_question(town: Town) -> None:
    await start(town.tom)
    assert "Now: 22:00–07:30" in all_text(await town.tom.says("22:00-07:30"))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("25:00", "No clock shows 25:00"), ("22:00-07:61", "No clock shows 07:61"),
        ("at night", "did not find two hours"), ("8:00-8:00", "begin and end at the same time"),
        ("22:00", "did not find two hours"),
    ],
)
async def test_what_is_no_hour_gets_a_helpful_answer_and_another_try(
    town: Town, words: str, answer: str
) -> None:
    await start(town.tom)
    await town.tom.says("/settings")
    await town.tom.presses("Quiet hours")
    await town.tom.presses("Other hours")
    [helped] = await town.tom.says(words)
    assert answer in text_of(helped)
    assert "22:00\u00a0to\u00a007:30" in text_of(helped)
    assert "Now: 21:30–06:00" in all_text(await town.tom.says("21:30-06:00"))


async def test_an_open_question_does_not_swallow_other_wishes(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/settings")
    await town.tom.presses("Clock")
    await town.tom.presses("Another city")
    assert "Paused" in all_text(await town.tom.says("stop"))
    await town.tom.presses("Start again")
    assert "do not know a clock" not in all_text(await town.tom.says("camps"))


async def test_news_waits_until_the_quiet_ends_and_comes_once(town: Town) -> None:
    await quiet(town)
    town.clock.forward(to=ELEVEN_AT_NIGHT)
    await publish(town)
    assert town.tom.unread() == []
    assert "Letters Across the Border" in all_text(town.mina.unread())
    assert await at(town, SEVEN.replace(hour=6, minute=59)) == []
    [told] = await at(town, SEVEN)
    assert "Letters Across the Border" in text_of(told)
    assert sounds(town)[-1]
    assert await at(town, SEVEN.replace(hour=8)) == []


async def test_the_readers_own_clock_decides(town: Town) -> None:
    await quiet(town)
    await town.tom.says("/settings")
    await town.tom.presses("Clock")
    [zones] = await town.tom.presses("Seoul")
    assert "Now: Seoul." in text_of(zones)
    town.clock.forward(to=datetime(2026, 11, 23, 14, 0, tzinfo=UTC))
    town.tom.unread()
    await publish(town)
    assert town.tom.unread() == []
    assert await at(town, datetime(2026, 11, 23, 21, 59, tzinfo=UTC)) == []
    assert len(await at(town, datetime(2026, 11, 23, 22, 0, tzinfo=UTC))) == 1


@pytest.mark.parametrize(
    ("words", "city"),
    [("Seoul", "Seoul"), ("서울", "Seoul"), ("america/new_york", "New York"),
     ("New Malden", "London"), ("Toronto", "Toronto")],
)
async def test_a_city_can_be_written(town: Town, words: str, city: str) -> None:
    await start(town.tom)
    await town.tom.says("/settings")
    await town.tom.presses("Clock")
    await town.tom.presses("Another city")
    assert f"Now: {city}." in all_text(await town.tom.says(words))


async def test_a_city_that_is_not_known_gets_suggestions_or_advice(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/settings")
    await town.tom.presses("Clock")
    await town.tom.presses("Another city")
    [helped] = await town.tom.says("Tokio")
    assert "Did you mean" in text_of(helped)
    assert "Tokyo" in labels(helped)
    [helped] = await town.tom.says("Mars/Olympus <b>")
    assert "I do not know a clock called “Mars/Olympus <b>”" in text_of(helped)
    assert "Now: Tokyo." in all_text(await town.tom.says("Tokyo"))


async def test_an_alarm_breaks_the_quiet(town: Town) -> None:
    await quiet(town)
    await town.announce(a_meeting(on=date(2026, 11, 24), start=time(6, 30)))
    await town.tom.says("/next")
    await town.tom.presses("I’m coming")
    town.clock.forward(to=ELEVEN_AT_NIGHT)
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    town.tom.unread()
    await town.quiet()
    [told] = [one for one in town.tom.unread() if "Seen" in str(labels(one))]
    assert "Committee Room 20" in text_of(told)
    assert sounds(town)[-1]


async def test_who_sleeps_does_not_hold_up_the_cards_of_others(town: Town) -> None:
    await quiet(town)
    await publish(town)
    town.clock.forward(to=datetime(2026, 11, 23, 22, 30, tzinfo=UTC))
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, change it")
    town.clock.forward(minutes=6)
    await town.quiet()
    cards = [one for one in town.mina.messages() if "Letters" in text_of(one)]
    assert len(cards) == 2
    assert all("Committee Room 20" in text_of(card) for card in cards)
    assert "Committee Room 20" in all_text(await at(town, SEVEN))


async def test_a_reminder_that_would_come_too_late_comes_before_the_night(town: Town) -> None:
    await quiet(town)
    await town.announce(a_meeting(on=date(2026, 11, 25), start=time(6, 30)))
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("30 minutes")
    assert await at(town, datetime(2026, 11, 24, 21, 49, tzinfo=UTC)) == []
    [reminder] = await at(town, datetime(2026, 11, 24, 21, 50, tzinfo=UTC))
    assert "A Meeting of Neighbours" in text_of(reminder)
    assert "Time to leave" not in text_of(reminder)
    assert await at(town, datetime(2026, 11, 25, 6, 0, tzinfo=UTC)) == []


async def test_reminders_follow_hours_that_are_set_later_and_lifted_again(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting(on=date(2026, 11, 25), start=time(6, 30)))
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("30 minutes")
    await town.tom.says("22:00-07:00")
    await town.tom.presses("Off")
    assert await at(town, datetime(2026, 11, 24, 21, 50, tzinfo=UTC)) == []
    await town.tom.presses("23:00–08:00")
    town.tom.unread()
    assert await at(town, datetime(2026, 11, 24, 22, 49, tzinfo=UTC)) == []
    assert len(await at(town, datetime(2026, 11, 24, 22, 50, tzinfo=UTC))) == 1


async def test_a_reminder_that_came_before_the_night_comes_no_second_time(town: Town) -> None:
    """Another clock since, and another room: the hour it reminds of is still the same."""
    await quiet(town)
    await town.announce(a_meeting(on=date(2026, 11, 25), start=time(6, 30)))
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("30 minutes")
    assert len(await at(town, datetime(2026, 11, 24, 21, 50, tzinfo=UTC))) == 1
    await town.tom.says("/settings")
    await town.tom.presses("Clock")
    await town.tom.presses("Seoul")
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell")
    town.clock.forward(minutes=6)
    await town.quiet()
    assert "Committee Room 20" in all_text(town.tom.unread())
    assert await at(town, datetime(2026, 11, 25, 6, 0, tzinfo=UTC)) == []


async def test_a_reminder_whose_place_before_the_night_is_past_stays_where_it_is(
    town: Town,
) -> None:
    await quiet(town)
    await town.announce(a_meeting(on=date(2026, 11, 24), start=time(12, 0)))
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("30 minutes")
    town.clock.forward(to=ELEVEN_AT_NIGHT)
    await town.ada.says("/edit now 06:30")
    await town.ada.presses("Yes, tell")
    town.clock.forward(minutes=6)
    await town.quiet()
    assert "Reminder" not in all_text(town.tom.unread())
    [reminder] = await at(town, datetime(2026, 11, 24, 6, 0, tzinfo=UTC))
    assert "A Meeting of Neighbours" in text_of(reminder)
    assert not sounds(town)[-1]


async def test_a_reminder_that_is_still_of_use_in_the_morning_waits(town: Town) -> None:
    await quiet(town)
    await town.announce(a_meeting(on=date(2026, 11, 25), start=time(23, 0)))
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("1 day")
    assert await at(town, ELEVEN_AT_NIGHT.replace(day=24)) == []
    [reminder] = await at(town, SEVEN.replace(day=25))
    assert "A Meeting of Neighbours" in text_of(reminder)


async def test_without_quiet_hours_the_news_of_the_night_makes_no_sound(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.announce(a_meeting())
    await town.tom.says("/subscribe")
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("2 hours")
    town.tom.unread()
    await publish(town)
    assert sounds(town)[-1]
    town.clock.forward(to=ELEVEN_AT_NIGHT)
    await town.ada.says("/broadcast Please bring a photograph.")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await town.quiet()
    assert "photograph" in all_text(town.tom.unread())
    assert not sounds(town)[-1]
    assert await at(town, datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    assert sounds(town)[-1]


async def test_korean_readers_set_their_hours(town: Town) -> None:
    await start(town.mina)
    await town.mina.says("/settings")
    await town.mina.presses("조용한 시간")
    await town.mina.presses("다른 시간")
    [helped] = await town.mina.says("25:00")
    assert "‘25:00’에 해당하는 시각은 없습니다" in text_of(helped)
    assert "지금: 22:00–07:30 (런던 시각)" in all_text(await town.mina.says("22:00-07:30"))


async def test_forged_hours_and_zones_change_nothing(town: Town) -> None:
    await start(town.tom)
    [menu] = await town.tom.says("/settings")
    for data in ("qs:-1:5", "qs:0:1440", "qs:60:60", "qs:on", "qs", "tzs:Mars/Olympus", "tzs",
                 "tzs:posix/Europe/London", "tzs:5"):
        await town.tom.forges(data, menu["message_id"])
        assert town.tom.toast["text"]
    assert all_text([menu]) == all_text(await town.tom.says("/settings"))
