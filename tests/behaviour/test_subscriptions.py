"""What a chat follows: chosen, changed and left by buttons and by words."""

import pytest

from tests.behaviour.scenes import publish, start
from tests.town import Town, all_text, labels, text_of


async def test_subscribing_follows_meetings_and_briefings_and_shows_the_choice(
    town: Town,
) -> None:
    await start(town.tom)
    [choice] = await town.tom.says("/subscribe")
    assert "now receive news of meetings" in all_text([choice])
    assert {"✓ Meetings", "✓ All briefings"} <= set(labels(choice))


async def test_every_subject_is_a_switch_in_place(town: Town) -> None:
    await start(town.tom)
    [choice] = await town.tom.says("/subscribe")
    [on] = await town.tom.presses("Women and girls")
    assert on["message_id"] == choice["message_id"]
    assert "✓ Women and girls" in labels(on)
    [off] = await town.tom.presses("Women and girls")
    assert "Women and girls" in labels(off)
    assert "no longer receive: Women and girls" in all_text([off])


async def test_everything_and_nothing_are_one_tap_each(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/subscribe")
    [everything] = await town.tom.presses("Everything")
    ticked = [label for label in labels(everything) if label.startswith("✓")]
    assert len(ticked) == 10
    [nothing] = await town.tom.presses("Nothing")
    assert not any(label.startswith("✓") for label in labels(nothing))


@pytest.mark.parametrize(
    ("words", "ticked"),
    [
        ("meetings", ["✓ Meetings"]),
        ("briefings", ["✓ All briefings"]),
        ("Women and girls", ["✓ Women and girls"]),
        ("WOMEN AND GIRLS", ["✓ Women and girls"]),
        ("행사", ["✓ Meetings"]),
        ("난민", ["✓ Refugees and exiles"]),
        ("refugees, please", ["✓ Refugees and exiles"]),
        ("everything", None),
        ("모두", None),
    ],
)
async def test_a_named_subject_is_followed_alone(
    town: Town, words: str, ticked: list[str] | None
) -> None:
    await start(town.tom)
    [choice] = await town.tom.says(f"/subscribe {words}")
    shown = [label for label in labels(choice) if label.startswith("✓")]
    assert shown == ticked or (ticked is None and len(shown) == 10)


@pytest.mark.parametrize("words", ["gardening", "원예", "🎉", "25:99", "and", "x" * 3000])
async def test_an_unknown_subject_changes_nothing_and_shows_those_there_are(
    town: Town, words: str
) -> None:
    await start(town.tom)
    await town.tom.says("/subscribe meetings")
    [answer] = await town.tom.says(f"/subscribe {words}")
    assert "no subject" in text_of(answer)
    assert [label for label in labels(answer) if label.startswith("✓")] == ["✓ Meetings"]


async def test_unsubscribing_keeps_reminders_and_offers_the_way_back(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe")
    [gone] = await town.tom.says("/unsubscribe")
    assert "unsubscribed from everything" in all_text([gone])
    await publish(town)
    assert town.tom.unread() == []
    [back] = await town.tom.presses("Everything again")
    assert "✓ Meetings" in labels(back)


async def test_one_subject_can_be_left_by_its_name(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/subscribe")
    [left] = await town.tom.says("/unsubscribe briefings")
    assert "✓ Meetings" in labels(left)
    assert "All briefings" in labels(left)


async def test_followers_of_meetings_hear_of_one_and_others_do_not(town: Town) -> None:
    await start(town.tom, town.mina, town.sam, town.ada)
    await town.tom.says("/subscribe meetings")
    await town.mina.says("/subscribe briefings")
    for person in (town.tom, town.mina, town.sam):
        person.unread()
    await publish(town)
    assert "Letters Across the Border" in all_text(town.tom.unread())
    assert town.mina.unread() == []
    assert town.sam.unread() == []


@pytest.mark.parametrize("words", ["unsubscribe", "구독 취소"])
async def test_free_words_unsubscribe_too(town: Town, words: str) -> None:
    await start(town.mina)
    await town.mina.says("/subscribe")
    answer = await town.mina.says(words)
    assert "모든 구독을 취소했습니다" in all_text(answer)


async def test_a_forged_topic_changes_nothing(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/subscribe meetings")
    for data in ("sub:nonsense", "sub", "sub:1", "sub:events:events"):
        await town.tom.forges(data)
        assert town.tom.toast["text"]
    [choice] = await town.tom.says("/settings")
    assert "You receive: Meetings" in all_text([choice])
