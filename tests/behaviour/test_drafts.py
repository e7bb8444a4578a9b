"""From an organiser's words to a draft: step by step, with every wrong answer, and by fields."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from standin import StandIn
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, Complaints, data_of, library, start
from tests.town import TOKEN, Json, Town, all_text, labels, open_town, text_of

SEED = """Film screening: While They Sleep

On Thursday 10 December 2026 at 18:00 the Group will show a documentary about night workers, in
Committee Room 4, Houses of Parliament. Please arrive by 17:15 at St Stephen's Entrance.
"""
KOREAN = """행사 안내: 국경 너머의 편지

북한에 관한 초당파 의원 모임은 2026년 12월 8일(화) 오후 5시에 영국 의회 의사당 Committee Room 12에서
기록 연구자 두 분을 모시고 전해지지 못한 편지에 관한 이야기를 듣습니다.
참석은 무료이며 누구나 오실 수 있습니다.
"""
OPINION = """Why silence is no longer an option

For many years the world has looked away. I have met people who fled, and every one of them asked
me the same question: why does nobody speak? Governments say that talks come first. I believe that
is wrong, and that a lasting peace needs honesty about the camps. We owe it to those who are still
there, and I will go on saying so in this House for as long as my constituents send me here.
"""


async def answers(town: Town, *words: str) -> list[Json]:
    """Let Ada answer question after question; return what the last one brought."""
    said: list[Json] = []
    for one in words:
        said = await town.ada.says(one)
    return said


async def stepwise(town: Town) -> list[Json]:
    await start(town.ada)
    return await answers(
        town, "/newevent", "Tea with Neighbours", "8 December 2026", "17:00",
        "Houses of Parliament, Committee Room 9",
    )


async def test_a_short_title_is_asked_to_the_end_step_by_step(town: Town) -> None:
    await start(town.ada)
    assert "Paste the announcement" in all_text(await town.ada.says("/newevent"))
    assert "On which day?" in all_text(await town.ada.says("Tea with Neighbours"))
    assert "When does it begin?" in all_text(await town.ada.says("8 December 2026"))
    assert "Where is it?" in all_text(await town.ada.says("17:00"))
    english, korean, control = await town.ada.says("Houses of Parliament, Committee Room 9")
    assert "Tuesday 8 December 2026, 17:00 London" in text_of(english)
    assert "Committee Room 9, Houses of Parliament" in text_of(english)
    assert "2026년 12월 8일(화) 17:00" in text_of(korean)
    assert "The Korean text is missing" in text_of(control)
    assert "Otherwise nothing is missing" in text_of(control)
    assert "Publish…" in labels(control)


async def test_the_title_may_come_with_the_command(town: Town) -> None:
    await start(town.ada)
    assert "On which day?" in all_text(await town.ada.says("/newevent Tea with Neighbours"))


async def test_a_day_and_a_time_in_one_answer_are_both_taken(town: Town) -> None:
    await start(town.ada)
    asked = await answers(town, "/newevent Tea with Neighbours", "Tuesday 8 December at 5.30pm")
    assert "Where is it?" in all_text(asked)


@pytest.mark.parametrize(
    "wrong",
    ["31 February", "31 February 2027", "1 January 2020", "yesterday", "soon", "🎉", "<b>x</b>",
     "x" * 4096, "25:00", "0", "00/00/0000", "9" * 300, "'; DROP TABLE drafts; --"],
)
async def test_a_wrong_day_is_asked_again_and_nothing_is_lost(
    town: Town, complaints: Complaints, wrong: str
) -> None:
    await start(town.ada)
    await town.ada.says("/newevent Tea with Neighbours")
    [told] = await town.ada.says(wrong)
    assert "day" in text_of(told)
    assert labels(told)
    assert "When does it begin?" in all_text(await town.ada.says("8 December 2026"))
    assert complaints.all_() == []


@pytest.mark.parametrize(
    "wrong", ["25:00", "24:01", "17:60", "evening", "🎉", "<i>5</i>", "x" * 4096, "-", "-5", "∞"]
)
async def test_a_wrong_time_is_asked_again_and_nothing_is_lost(
    town: Town, complaints: Complaints, wrong: str
) -> None:
    await start(town.ada)
    await answers(town, "/newevent Tea with Neighbours", "8 December 2026")
    [told] = await town.ada.says(wrong)
    assert "no time that fits here" in text_of(told)
    assert "Where is it?" in all_text(await town.ada.says("5pm"))
    assert complaints.all_() == []


@pytest.mark.parametrize(
    "right", ["17:00", "5pm", "5 pm", "5.30pm", "at 17.00", "오후 5시", "17h00"]
)
async def test_a_time_may_be_written_as_people_write_it(town: Town, right: str) -> None:
    await start(town.ada)
    asked = await answers(town, "/newevent Tea with Neighbours", "8 December 2026", right)
    assert "Where is it?" in all_text(asked)


@pytest.mark.parametrize(
    ("answer", "shown"),
    [("Online", "Online"), ("온라인", "온라인"), ("https://zoom.us/j/1", "Join online")],
)
async def test_a_meeting_online_needs_a_link_or_the_word_alone(
    town: Town, answer: str, shown: str
) -> None:
    await start(town.ada)
    [asked] = await town.ada.says(
        "/newevent Webinar: Tea with Neighbours\n\nThursday 10 December 2026, 2pm. On Zoom."
    )
    assert "Online" in text_of(asked)
    told = await town.ada.says(answer)
    assert shown in all_text(told)
    assert "Where is it?" not in all_text(told)


async def test_a_sticker_in_place_of_an_answer_leaves_the_question_open(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/newevent Tea with Neighbours")
    for kind in ("sticker", "voice", "location", "dice"):
        told = await town.ada.does("upload", kind=kind, data=b"\0")
        assert "words only" in all_text(told), kind
    assert "When does it begin?" in all_text(await town.ada.says("8 December 2026"))


@pytest.mark.parametrize(
    "title", ["<b>Tea</b> & <script>", "🎉🎉 Tea", "حديث الشاي", "차 한잔", "'\"` 5"]
)
async def test_a_title_is_shown_as_it_was_typed(town: Town, title: str) -> None:
    await start(town.ada)
    previews = await answers(
        town, f"/newevent {title}", "8 December 2026", "17:00", "Houses of Parliament"
    )
    assert title in text_of(previews[0])
    assert title in text_of(previews[-1])


@pytest.mark.parametrize("sent", ["🎉🎉", "'\"`", "…"])
async def test_what_holds_no_words_is_no_title_and_is_asked_again(town: Town, sent: str) -> None:
    await start(town.ada)
    [told] = await town.ada.says(f"/newevent {sent}")
    assert f"I read “{sent}”, but there are no words in it" in text_of(told)
    assert "Paste the announcement" in text_of(told)
    assert "no words in it" in all_text(await town.ada.says(sent))
    assert "There are no drafts" in all_text(await town.ada.says("/drafts"))


async def test_a_text_beyond_its_length_is_measured_for_its_writer(town: Town) -> None:
    await stepwise(town)
    await town.ada.presses("Change something")
    await town.ada.presses("Second line")
    [told] = await town.ada.says("x" * 4000)
    assert "4,000 characters" in text_of(told)
    assert "160" in text_of(told)
    assert "A quiet evening" in all_text(await town.ada.says("A quiet evening"))


@pytest.mark.parametrize(
    ("field", "answers"),
    [
        ("Title", ("x" * 4096, "Coffee Instead", "Coffee Instead")),
        ("Title in Korean", ("가" * 4000, "커피 모임", "커피 모임")),
        ("Second line", ("x" * 500, "With <cake>", "With <cake>")),
        ("Day", ("31 February", "9 December 2026", "Wednesday 9 December 2026")),
        ("Start", ("25:00", "16:15", "16:15")),
        ("End", ("16:00", "18:30", "17:00–18:30")),
        ("Place", ("x" * 4096, "Portcullis House", "Portcullis House")),
        ("Room", ("x" * 500, "Boothroyd Room", "Boothroyd Room")),
        ("Entrance", ("x" * 500, "Portcullis House entrance", "Portcullis House entrance")),
        ("Arrive by", ("25:00", "16:10", "16:10")),
        ("Online address", ("example.org", "https://example.org/join", "Join online")),
        ("Places", ("many", "60", "60")),
        ("Places", ("-1", "60", "60")),
        ("Places", ("0", "60", "60")),
        ("Speakers", ("x" * 4096, "Jane Roe, archivist", "Jane Roe (archivist)")),
        ("Partners", ("x" * 4096, "Christian Solidarity Worldwide", "Christian Solidarity")),
        ("What it is about", ("x" * 4096, "Two archivists speak.", "Two archivists speak.")),
        ("More detail", ("x" * 4096, "Tea is served.", "Tea is served.")),
        ("Link to the announcement", ("javascript:alert(1)", "https://example.org/a", "Original")),
    ],
)
async def test_every_field_can_be_changed_and_refuses_what_does_not_fit(
    town: Town, complaints: Complaints, field: str, answers: tuple[str, str, str]
) -> None:
    wrong, right, shown = answers
    await stepwise(town)
    await town.ada.presses("Change something")
    asked = await town.ada.presses(field)
    assert "?" in all_text(asked)
    [told] = await town.ada.says(wrong)
    assert text_of(told).startswith(("I read", "That is", "“")), text_of(told)
    assert len(text_of(told)) < 600
    previews = await town.ada.says(right)
    assert shown in all_text(previews)
    assert "Publish…" in labels(previews[-1])
    assert complaints.all_() == []


async def test_an_optional_field_can_be_left_open_again(town: Town) -> None:
    await stepwise(town)
    await town.ada.presses("Change something")
    await town.ada.presses("Room")
    previews = await town.ada.says("-")
    assert "Committee Room 9" not in all_text(previews)


async def test_a_field_that_is_needed_cannot_be_left_open(town: Town) -> None:
    await stepwise(town)
    await town.ada.presses("Change something")
    await town.ada.presses("Day")
    assert "no day" in all_text(await town.ada.says("-"))


async def test_going_back_from_a_question_ends_it(town: Town) -> None:
    await stepwise(town)
    await town.ada.presses("Change something")
    await town.ada.presses("Title")
    previews = await town.ada.presses("Back to the draft")
    assert "Tea with Neighbours" in text_of(previews[-1])
    assert "No meetings are planned" in all_text(await town.ada.says("what's on?"))
    [listing] = await town.ada.says("/drafts")
    assert "Tea with Neighbours" in labels(listing)


async def test_a_half_made_draft_can_be_seen_and_thrown_away(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/newevent Tea with Neighbours")
    previews = await town.ada.presses("Back to the draft")
    assert "Still open: Day" in text_of(previews[-1])
    assert "Publish…" not in labels(previews[-1])
    assert "When does it begin?" in all_text(await town.ada.says("8 December 2026"))
    await town.ada.presses("Discard")
    assert "There are no drafts" in all_text(await town.ada.says("/drafts"))


@pytest.mark.parametrize("word", ["cancel", "Stop", "취소"])
async def test_a_word_leaves_the_question_and_keeps_the_draft(town: Town, word: str) -> None:
    await start(town.ada)
    await town.ada.says("/newevent Tea with Neighbours")
    [listing] = await town.ada.says(word)
    assert "Tea with Neighbours" in labels(listing)
    assert "No meetings are planned" in all_text(await town.ada.says("what's on?"))


async def test_a_question_of_yesterday_swallows_nothing(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/newevent")
    town.clock.forward(days=1)
    assert "No meetings are planned" in all_text(await town.ada.says("what's on?"))


async def test_a_draft_is_discarded_once_and_its_buttons_are_dead(town: Town) -> None:
    previews = await stepwise(town)
    control = previews[-1]
    await town.ada.presses("Discard")
    for label in ("Publish", "Change", "Discard"):
        before = len(town.ada.messages())
        await town.ada.forges(data_of(control, label), control["message_id"])
        if label != "Change":
            assert "Nothing was changed" in town.ada.toast["text"]
            assert len(town.ada.messages()) == before
    assert "There are no drafts" in all_text(await town.ada.says("/drafts"))


async def test_a_discarded_draft_can_be_had_back(town: Town) -> None:
    await stepwise(town)
    [gone] = await town.ada.presses("Discard")
    back = data_of(gone, "Undo")
    shown = await town.ada.presses("Undo")
    assert "Tea with Neighbours" in text_of(shown[0])
    await town.ada.forges(back, gone["message_id"])
    assert town.ada.toast["text"]
    assert "Tea with Neighbours" in labels((await town.ada.says("/drafts"))[-1])


async def test_an_older_discard_shows_the_draft_as_it_is_now(town: Town) -> None:
    old = (await stepwise(town))[-1]
    await town.ada.presses("Change something")
    await town.ada.presses("Room")
    await town.ada.says("Boothroyd Room")
    shown = await town.ada.forges(data_of(old, "Discard"), old["message_id"])
    assert "Boothroyd Room" in all_text(shown)
    await town.ada.presses("Discard")
    assert "There are no drafts" in all_text(await town.ada.says("/drafts"))


async def test_a_button_of_an_older_version_shows_the_newest_instead_of_publishing(
    town: Town,
) -> None:
    previews = await stepwise(town)
    old = previews[-1]
    await town.ada.presses("Change something")
    await town.ada.presses("Room")
    await town.ada.says("Boothroyd Room")
    shown = await town.ada.forges(data_of(old, "Publish…"), old["message_id"])
    assert "Boothroyd Room" in all_text(shown)
    assert "Yes, publish" not in str([labels(one) for one in shown])


async def test_the_second_tap_on_an_outdated_question_publishes_nothing(town: Town) -> None:
    await stepwise(town)
    [asked] = await town.ada.presses("Publish…")
    yes = data_of(asked, "Yes, publish")
    await town.ada.says("/drafts")
    await town.ada.presses("Tea with")
    await town.ada.presses("Change something")
    await town.ada.presses("Room")
    await town.ada.says("Boothroyd Room")
    await town.ada.forges(yes, asked["message_id"])
    town.clock.forward(minutes=5)
    await town.quiet()
    assert "No meetings are planned" in all_text(await town.tom.says("/events"))


async def test_a_draft_whose_day_has_passed_meanwhile_is_not_published(town: Town) -> None:
    await stepwise(town)
    [asked] = await town.ada.presses("Publish…")
    town.clock.forward(to=datetime(2026, 12, 9, tzinfo=UTC))
    shown = await town.ada.forges(data_of(asked, "Yes, publish"), asked["message_id"])
    assert "gone by already" in all_text(shown)
    await town.quiet()
    assert "Tea with" not in all_text(await town.tom.says("/start"))
    [archive] = await town.tom.says("/events")
    assert "Tea with" not in text_of(archive)


async def test_somebody_elses_draft_is_out_of_reach(town: Town) -> None:
    previews = await stepwise(town)
    await start(town.tom)
    await town.ada.says("/organisers")
    await town.ada.presses("Add somebody")
    await town.ada.does("keyboard", text="Choose people", users=[town.tom.id])
    await town.ada.presses("Organiser")
    await town.tom.says("/drafts")
    control = previews[-1]
    place = town.tom.messages()[-1]["message_id"]
    for label in ("Publish", "Change", "Discard", "Korean"):
        said = await town.tom.forges(data_of(control, label), place)
        assert said == [], label
        assert town.tom.toast["text"], label
    assert "There are no drafts" in all_text(await town.tom.says("/drafts"))
    assert "Tea with Neighbours" in str(labels((await town.ada.says("/drafts"))[0]))


async def test_drafts_survive_a_restart_of_the_bot(database_file: Path) -> None:
    async with StandIn(token=TOKEN) as street:
        async with open_town(database_file, standin=street, library=library()) as town:
            await start(town.ada)
            await town.ada.says("/newevent Tea with Neighbours")
        async with open_town(database_file, standin=street, library=library()) as town:
            assert "When does it begin?" in all_text(await town.ada.says("8 December 2026"))


async def test_a_pasted_announcement_is_read_whole(town: Town) -> None:
    await start(town.ada)
    english, _, control = await town.ada.says(f"/newevent {SEED}")
    assert "While They Sleep" in text_of(english)
    assert "Thursday 10 December 2026, 18:00" in text_of(english)
    assert "Committee Room 4" in text_of(english)
    assert "17:15" in text_of(english)
    assert "Korean text is missing" in text_of(control)


async def test_a_list_of_speakers_stands_on_the_card_once(town: Town) -> None:
    await start(town.ada)
    [english, *_] = await town.ada.says(
        "/newevent\nEvent: Letters Across the Border\n\nSpeakers: Jane Roe, archivist.\n\n"
        "Two archivists read letters that never arrived. The meeting will take place at 17:00 in "
        "Committee Room 12, the Houses of Parliament, on Tuesday December 8th.\n"
    )
    assert text_of(english).count("Jane Roe") == 1
    assert "archivist." not in text_of(english)
    assert "letters that never arrived" in text_of(english)


async def test_an_announcement_pasted_without_a_command_becomes_a_draft(town: Town) -> None:
    await start(town.ada)
    previews = await town.ada.says(SEED)
    assert "While They Sleep" in text_of(previews[0])


async def test_a_forwarded_announcement_becomes_a_draft(town: Town) -> None:
    await start(town.ada)
    previews = await town.ada.does(
        "forward", text=SUPPORTER_ANNOUNCEMENT, origin={"type": "channel", "title": "APPG"}
    )
    assert "Letters Across the Border" in text_of(previews[0])


async def test_an_announcement_under_a_file_becomes_a_draft(town: Town) -> None:
    await start(town.ada)
    previews = await town.ada.does(
        "upload", kind="document", filename="poster.pdf", data=b"\0",
        caption=SUPPORTER_ANNOUNCEMENT,
    )
    assert "Letters Across the Border" in text_of(previews[0])


async def test_a_korean_announcement_is_read_and_shown_in_korean(town: Town) -> None:
    await start(town.ada)
    english, korean, control = await town.ada.says(f"/newevent {KOREAN}")
    assert "국경 너머의 편지" in text_of(korean)
    assert "2026년 12월 8일(화) 17:00" in text_of(korean)
    assert "Tuesday 8 December 2026, 17:00" in text_of(english)
    assert "English text is missing" in text_of(control)


async def test_an_opinion_piece_is_recognised_and_can_be_gone_on_with(town: Town) -> None:
    await start(town.ada)
    [told] = await town.ada.says(f"/newevent {OPINION}")
    assert "announcement of a meeting" in text_of(told)
    assert "It is a meeting, go on" in labels(told)
    previews = await town.ada.presses("It is a meeting, go on")
    assert "Still open" in text_of(previews[-1])
    asked = await answers(town, "8 December 2026", "17:00")
    assert "Where is it?" in all_text(asked)


async def test_an_opinion_piece_pasted_alone_is_recognised_too(town: Town) -> None:
    await start(town.ada)
    [told] = await town.ada.says(OPINION)
    assert "announcement of a meeting" in text_of(told)
    assert "It is a meeting, go on" in labels(told)


async def test_after_a_doubt_the_announcement_can_be_sent_again(town: Town) -> None:
    await start(town.ada)
    await town.ada.says(f"/newevent {OPINION}")
    previews = await town.ada.says(SEED)
    assert "While They Sleep" in text_of(previews[0])
    assert "Thursday 10 December 2026" in text_of(previews[0])


async def test_a_supporter_who_pastes_prose_makes_no_draft(town: Town) -> None:
    await start(town.tom)
    told = await town.tom.says(SUPPORTER_ANNOUNCEMENT)
    assert len(told) == 1
    assert "draft" not in all_text(told).lower()


async def test_previews_are_no_cards_to_press(town: Town) -> None:
    previews = await stepwise(town)
    card = previews[0]
    assert "✅ I’m coming" in labels(card)
    await town.ada.forges(data_of(card, "coming"), card["message_id"])
    assert "preview" in town.ada.toast["text"]
