"""Briefings by subject and page, the card, and the report with its sections and charts."""

import pytest

from tests.behaviour.scenes import data_of, library, start
from tests.town import Town, all_text, labels, text_of

REPORT = "b-movies-markets-and-mass-surveillance"


async def test_the_list_pages_through_every_briefing_once(town: Town) -> None:
    await start(town.tom)
    [page] = await town.tom.says("/briefings")
    first = page["message_id"]
    titles: list[str] = []
    while True:
        titles += [label for label in labels(page) if label[0].isdigit() and ". " in label]
        if "›" not in labels(page):
            break
        [page] = await town.tom.presses("›")
        assert page["message_id"] == first
    assert len(titles) == len(set(titles)) == 13


async def test_subjects_narrow_the_list_and_lead_back(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/briefings")
    [subjects] = await town.tom.presses("Subjects")
    choice = next(label for label in labels(subjects) if label.endswith(")"))
    number = int(choice.rsplit("(", 1)[1].removesuffix(")"))
    [listing] = await town.tom.presses(choice)
    assert choice.rsplit(" (", 1)[0] in text_of(listing)
    shown = [label for label in labels(listing) if label[0].isdigit() and ". " in label]
    assert len(shown) == min(number, 5)
    [everything] = await town.tom.presses("All briefings")
    assert text_of(everything).startswith("Briefings\n")


async def test_a_subject_can_be_named_in_the_command(town: Town) -> None:
    await start(town.tom)
    assert "Women and girls" in all_text(await town.tom.says("/briefings Women and girls"))
    assert "여성과 여아" in all_text(await town.mina.says("/briefings 여성과 여아"))


async def test_a_card_gives_summary_and_points_and_leads_back(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/briefings")
    label = next(label for label in labels(town.tom.messages()[-1]) if label.startswith("3."))
    [card] = await town.tom.presses(label)
    assert "Key points" in text_of(card)
    assert "minutes to read" in text_of(card)
    [back] = await town.tom.presses("Briefings")
    assert back["message_id"] == card["message_id"]


async def test_every_briefing_opens_in_both_languages(town: Town) -> None:
    await start(town.tom, town.mina)
    for slug in sorted(one.slug for one in library().briefings):
        [english] = await town.tom.says(f"/start b-{slug}")
        [korean] = await town.mina.says(f"/start b-{slug}")
        assert "no longer here" not in text_of(english)
        assert any("가" <= letter <= "힣" for letter in text_of(korean)), slug
        assert len(text_of(english)) <= 4096


async def test_a_report_is_read_section_by_section(town: Town) -> None:
    await start(town.tom)
    [card] = await town.tom.says(f"/start {REPORT}")
    [contents] = await town.tom.presses("Contents")
    assert contents["message_id"] == card["message_id"]
    first = next(label for label in labels(contents) if label.startswith("1 ·"))
    [section] = await town.tom.presses(first)
    assert first.removeprefix("1 · ").rstrip("…") in text_of(section)
    assert "‹" not in labels(section)
    [second] = await town.tom.presses("›")
    assert text_of(second) != text_of(section)
    [contents] = await town.tom.presses("Contents")
    [card] = await town.tom.presses("Back to the report")
    assert "Movies, Markets" in text_of(card)


async def test_every_section_fits_one_message_and_none_is_skipped(town: Town) -> None:
    await start(town.mina)
    await town.mina.says(f"/start {REPORT}")
    await town.mina.presses("차례")
    label = next(one for one in labels(town.mina.messages()[-1]) if one.startswith("1 ·"))
    [section] = await town.mina.presses(label)
    seen = [text_of(section)]
    while "›" in labels(section):
        [section] = await town.mina.presses("›")
        seen.append(text_of(section))
    assert len(seen) == len(set(seen)) == 21


async def test_charts_come_as_pictures_with_their_figures_in_words(town: Town) -> None:
    await start(town.tom)
    await town.tom.says(f"/start {REPORT}")
    await town.tom.presses("Contents")
    label = next(one for one in labels(town.tom.messages()[-1]) if one.startswith("1 ·"))
    [section] = await town.tom.presses(label)
    while not any("Charts" in one for one in labels(section)):
        [section] = await town.tom.presses("›")
    charts = next(one for one in labels(section) if "Charts" in one)
    pictures = await town.tom.presses("Charts")
    assert len(pictures) == int(charts.rsplit("(", 1)[1].removesuffix(")"))
    for picture in pictures:
        assert picture["photo"]
        assert "•" in text_of(picture)
        assert "Source" in text_of(picture)
    assert "Back to the section" in str(labels(pictures[-1]))


@pytest.mark.parametrize("data", ["fig:{}:0", "fig:{}:99", "sec:{}:99", "sec:{}:-1", "secs:{}:99"])
async def test_a_forged_section_is_answered_kindly(town: Town, data: str) -> None:
    await start(town.tom)
    [card] = await town.tom.says(f"/start {REPORT}")
    briefing_id = data_of(card, "Contents").split(":")[1]
    await town.tom.forges(data.format(briefing_id), card["message_id"])
    assert town.tom.toast["text"] or "Contents" in text_of(town.tom.messages()[-1])
