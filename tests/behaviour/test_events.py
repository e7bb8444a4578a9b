"""Lists, the card and every button on it."""

from datetime import UTC, date, datetime, time
from urllib.parse import parse_qs, urlsplit

import pytest

from content.model import EventStatus, Localised
from tests.behaviour.scenes import buttons, data_of, some_meetings, start
from tests.town import Town, a_meeting, all_text, labels, text_of


async def test_with_nothing_planned_the_list_offers_the_next_best(town: Town) -> None:
    await start(town.tom)
    [answer] = await town.tom.says("/next")
    assert "No meetings are planned" in all_text([answer])
    [choice] = await town.tom.presses("Tell me about meetings")
    assert "✓ Meetings" in labels(choice)
    [answer] = await town.tom.says("/next")
    assert "you will hear when one is" in all_text([answer])


async def test_a_list_pages_in_place_and_never_floods(town: Town) -> None:
    await start(town.tom)
    await some_meetings(town, 7)
    [first] = await town.tom.says("/events")
    assert "Meeting 5" in text_of(first)
    assert "Meeting 6" not in text_of(first)
    before = len(town.tom.messages())

    [second] = await town.tom.presses("›")
    assert second["message_id"] == first["message_id"]
    assert "Meeting 6" in text_of(second)
    assert "Meeting 1" not in text_of(second)
    [again] = await town.tom.presses("‹")
    assert text_of(again) == text_of(first)
    assert len(town.tom.messages()) == before


@pytest.mark.parametrize("number", [-1, 99, 10**14])
async def test_a_page_beyond_the_list_shows_the_nearest_one(town: Town, number: int) -> None:
    await start(town.tom)
    await some_meetings(town, 7)
    await town.tom.says("/events")
    await town.tom.forges(f"evs:{number}:c")
    [shown] = [one for one in town.tom.messages() if "Coming meetings" in text_of(one)]
    assert ("Meeting 1" in text_of(shown)) == (number < 0)


async def test_past_meetings_stand_in_the_archive_newest_first(town: Town) -> None:
    await start(town.tom)
    await some_meetings(town, 1)
    await town.tom.says("/events")
    [archive] = await town.tom.presses("Past meetings")
    titles = [text for text in labels(archive) if text[0].isdigit() and ". " in text]
    assert len(titles) == 5
    years = [int(line.split()[-3].rstrip(",")) for line in text_of(archive).splitlines()
             if line.startswith("🗓") and "London" in line]
    assert years == sorted(years, reverse=True)

    town.clock.forward(to=datetime(2026, 12, 2, tzinfo=UTC))
    await town.tom.says("/events")
    [archive] = await town.tom.presses("Past meetings")
    assert text_of(archive).splitlines()[2] == "1. Meeting 1"


async def test_a_card_tells_day_time_place_door_and_text(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/events")
    [card] = await town.tom.presses("A Meeting of Neighbours")
    lines = text_of(card).splitlines()
    assert lines[0] == "A Meeting of Neighbours"
    assert "🗓 Thursday 26 November 2026, 17:00 London" in lines
    assert "📍 Committee Room 7, Houses of Parliament" in lines
    assert any("Arrive by 16:30 at Cromwell Green" in line for line in lines)
    assert "Neighbours meet." in lines
    kinds = {entity["type"] for entity in card["entities"]}
    assert "bold" in kinds
    for label in ("Remind me", "Calendar", "I’m coming", "Getting in", "Share"):
        assert any(label in text for text in labels(card)), label


async def test_a_korean_card_gives_the_korean_date_and_glosses_the_room(town: Town) -> None:
    await town.announce(a_meeting())
    [card] = await town.mina.says("/next")
    assert "이웃의 모임" in text_of(card)
    assert "2026년 11월 26일(목) 17:00" in text_of(card)
    assert "Committee Room 7(" in text_of(card)


async def test_getting_in_opens_in_place_and_leads_back(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    [card] = await town.tom.says("/next")
    [advice] = await town.tom.presses("Getting in")
    assert advice["message_id"] == card["message_id"]
    assert "security check" in text_of(advice)
    assert "Committee Room 7" in text_of(advice)
    [back] = await town.tom.presses("Back to the meeting")
    assert text_of(back) == text_of(card)


async def test_coming_can_be_taken_back_and_no_small_number_is_shown(town: Town) -> None:
    await start(town.tom, town.sam)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    [card] = await town.tom.presses("I’m coming")
    assert "✓ I’m coming" in labels(card)
    assert "you are coming" in town.tom.toast["text"]
    [seen_by_sam] = await town.sam.says("/next")
    assert "Fewer than five people are coming" in text_of(seen_by_sam)
    assert "Tom" not in text_of(seen_by_sam)

    [card] = await town.tom.presses("I’m coming")
    assert "✅ I’m coming" in labels(card)
    assert "not coming" in town.tom.toast["text"]
    [seen_by_sam] = await town.sam.says("/next")
    assert "coming" not in text_of(seen_by_sam)


async def test_a_past_meeting_offers_no_reminder_and_takes_no_attendance(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    [card] = await town.tom.says("/next")
    coming, remind = data_of(card, "coming"), data_of(card, "Remind")
    town.clock.forward(to=datetime(2026, 11, 27, tzinfo=UTC))
    [over] = await town.tom.says("/start e-a-meeting")
    assert "has taken place" in text_of(over)
    assert not any("Remind" in label or "coming" in label.replace("Coming", "")
                   for label in labels(over))
    await town.tom.forges(coming, card["message_id"])
    assert town.tom.toast["text"]
    [told] = await town.tom.forges(remind, card["message_id"])
    assert "has taken place" in text_of(told)


async def test_the_conference_without_a_day_says_so_and_offers_to_tell(town: Town) -> None:
    await start(town.tom)
    [card] = await town.tom.says("/start e-addressing-vawg-in-the-dprk")
    assert "Violence" in text_of(card)
    assert "not known" in text_of(card) or "not given" in text_of(card)
    assert not any("Remind" in label or "Calendar" in label for label in labels(card))


async def test_an_undated_meeting_to_come_lets_one_follow_and_brings_no_file(town: Town) -> None:
    await start(town.tom)
    event = await town.announce(a_meeting(on=None, start=None))
    [card] = await town.tom.says("/start e-a-meeting")
    assert "26 November" not in text_of(card)
    [told] = await town.tom.forges(f"cal:{event.id}")
    assert "not known yet" in text_of(told)
    assert "document" not in told
    [told] = await town.tom.forges(f"rm:{event.id}", card["message_id"])
    assert "not known yet" in text_of(told)
    await town.tom.says("/start e-a-meeting")
    [choice] = await town.tom.presses("Tell me when the day is known")
    assert "✓ Meetings" in labels(choice)
    [card] = await town.tom.says("/start e-a-meeting")
    assert "you will hear when the day is known" in text_of(card)


async def test_the_share_button_carries_a_link_that_opens_the_card(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    [card] = await town.tom.says("/next")
    [share] = [button for button in buttons(card) if "Share" in button["text"]]
    shared = parse_qs(urlsplit(share["url"]).query)
    link = urlsplit(shared["url"][0])
    assert link.netloc == "t.me"
    payload = parse_qs(link.query)["start"][0]
    [opened] = await town.sam.says(f"/start {payload}")
    assert "A Meeting of Neighbours" in text_of(opened)


async def test_next_skips_what_is_cancelled(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting(status=EventStatus.CANCELLED))
    await town.announce(
        a_meeting(slug="later", uid="later@town", on=date(2026, 12, 3),
                  title=Localised(en="The Later One", ko="나중 모임"))
    )
    [card] = await town.tom.says("/next")
    assert "The Later One" in text_of(card)
    [listing] = await town.tom.says("/events")
    assert "Cancelled" in text_of(listing)


async def test_a_meeting_stays_in_the_list_while_it_is_on(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting(end=time(19, 0)))
    town.clock.forward(to=datetime(2026, 11, 26, 18, 30, tzinfo=UTC))
    assert "A Meeting of Neighbours" in all_text(await town.tom.says("/events"))
    town.clock.forward(to=datetime(2026, 11, 26, 19, 1, tzinfo=UTC))
    assert "No meetings are planned" in all_text(await town.tom.says("/events"))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("what's on next week?", True),
        ("What is on next week", True),
        ("다음 주 일정", True),
        ("다음주 일정 알려줘", True),
        ("anything on tomorrow?", False),
        ("내일 행사 있나요?", False),
        ("this week", False),
        ("이번 주 일정", False),
        ("in december", True),
        ("12월 행사", True),
    ],
)
async def test_free_words_find_the_meetings_of_those_days(
    town: Town, words: str, finds: bool
) -> None:
    await start(town.tom, town.mina)
    await some_meetings(town, 2)
    korean = any("가" <= letter <= "힣" for letter in words)
    person = town.mina if korean else town.tom
    answer = await person.says(words)
    assert len(answer) == 1
    assert (("모임 1" if korean else "Meeting 1") in all_text(answer)) is finds
    assert labels(answer[0])


async def test_more_meetings_than_a_page_are_counted_right(town: Town) -> None:
    await start(town.tom)
    await some_meetings(town, 8)
    [answer] = await town.tom.says("what's on in december?")
    assert "8 meetings" in text_of(answer)
    assert any("Coming meetings" in label for label in labels(answer))


@pytest.mark.parametrize("words", ["events", "what is on?", "일정", "행사 보여 줘"])
async def test_plain_words_open_the_list(town: Town, words: str) -> None:
    await some_meetings(town, 1)
    answer = await town.tom.says(words)
    assert "Meeting 1" in all_text(answer) or "모임 1" in all_text(answer)
