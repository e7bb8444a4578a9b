"""Organisers subscribe the bot to outside sources; what is new becomes drafts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from tests.behaviour.scenes import library
from tests.sites import CALENDAR, Site, calendar, entry, open_site, rss
from tests.town import ManualClock, Town, all_text, labels, open_town, text_of

LATER = {"DTSTART": "20261204T180000Z", "DTEND": "20261204T193000Z"}


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as opened:
        yield opened


@pytest.fixture
async def town(database_file: Path, site: Site) -> AsyncIterator[Town]:
    async with open_town(
        database_file, library=library(), reaches=site.reach, undo_seconds=0
    ) as opened:
        await opened.ada.says("/start")
        await opened.tom.says("/start")
        yield opened


async def add(town: Town, site: Site, *, words: str | None = None) -> None:
    """Take in a page of the site as an organiser does."""
    await town.ada.says("/sources")
    await town.ada.presses("Add a source")
    await town.ada.says(site.url())
    if words is not None:
        await town.ada.says(words)
    await town.ada.presses("Take it in")


async def test_a_feed_is_shown_taken_in_and_told_of_in_one_quiet_message(
    town: Town, site: Site
) -> None:
    site.serves(rss(("a", "A report on camps"), ("b", "A letter to ministers")))
    await town.ada.says("/drafts")
    await town.ada.presses("Sources")
    await town.ada.presses("Add a source")

    [shown] = await town.ada.says(site.url())
    assert "2 items, 2 match" in text_of(shown)
    assert "A letter to ministers (Friday 20 November 2026)" in text_of(shown)

    [taken] = await town.ada.presses("Take it in")
    assert "2 drafts wait for you" in text_of(taken)
    assert "Looked now: 2 items" in text_of(taken)

    await town.quiet()
    [news] = town.ada.unread()
    assert "2 new drafts wait for you" in text_of(news)
    assert {"A report on camps", "A letter to ministers"} <= set(labels(news))
    sent = [call["params"] for call in town.standin.calls()["calls"]
            if call["method"] == "sendMessage"]
    assert str(sent[-1]["disable_notification"]).lower() == "true"


async def test_a_briefing_is_written_in_our_own_words_and_published(
    town: Town, site: Site
) -> None:
    site.serves(rss(("a", "A report on camps")))
    await town.tom.says("/subscribe")
    await add(town, site)
    await town.quiet()
    asked = await town.ada.presses("A report on camps")
    assert "of our own what it says" in all_text(asked)
    assert "Still open: summary (English)" in all_text(asked)
    assert not any("Publish" in label for label in labels(asked[-1]))

    await town.ada.presses("summary (English)")
    shown = await town.ada.says("Satellite pictures show that two camps have grown.")
    assert "Nothing is missing" in text_of(shown[-1])
    await town.ada.presses("Publish…")
    await town.ada.presses("Yes, publish")
    town.tom.unread()
    await town.quiet()

    [told] = town.tom.unread()
    assert "A report on camps" in text_of(told)
    assert "two camps have grown" in text_of(told)
    assert "in its own words" not in text_of(told)
    found = await town.tom.says("/search satellite pictures")
    assert "A report on camps" in all_text(found)


async def test_of_a_calendar_the_words_are_asked_first(town: Town, site: Site) -> None:
    site.serves(
        calendar(*(entry(str(n), f"Pottery {n}") for n in range(11)),
                 entry("k", "North Korea today")),
        CALENDAR,
    )
    await town.ada.says("/sources")
    await town.ada.presses("Add a source")
    [asked] = await town.ada.says(site.url())
    assert "12 meetings are coming" in text_of(asked)
    assert "Which words?" in text_of(asked)

    [again] = await town.ada.says(", ,")
    assert "could not find a word" in text_of(again)
    [shown] = await town.ada.says("North Korea, DPRK")
    assert "12 meetings are coming, 1 match" in text_of(shown)
    assert "Pottery" not in text_of(shown)

    await town.ada.presses("Take it in")
    await town.quiet()
    drafts = await town.ada.presses("North Korea today")
    assert "Committee Room 12" in all_text(drafts)
    assert "was not. Please write the summary" in text_of(drafts[-1])
    await town.ada.presses("What it is about")
    written = await town.ada.says("A lecture about what has changed since last year.")
    assert "Please write the summary" not in text_of(written[-1])


async def test_what_moves_after_publication_is_proposed_with_the_dry_run(
    town: Town, site: Site
) -> None:
    site.serves(calendar(entry("k", "North Korea today")), CALENDAR)
    await add(town, site, words="North Korea")
    await town.quiet()
    await town.ada.presses("North Korea today")
    await town.ada.presses("Publish…")
    await town.ada.presses("Yes, publish")
    await town.quiet()
    town.ada.unread()
    site.serves(calendar(entry("k", "North Korea today", **LATER)), CALENDAR)
    town.clock.forward(hours=1)
    await town.quiet()
    await town.quiet()

    news = town.ada.unread()[-1]
    assert "Nothing was changed here yet" in text_of(news)
    [dry_run] = (await town.ada.presses("see the change"))[-1:]
    assert "Thursday 3 December 2026" in text_of(dry_run)
    assert "Friday 4 December 2026" in text_of(dry_run)
    assert "18:00" in text_of(dry_run)


@pytest.mark.parametrize(("words", "said"), [
    ("the feed of csw.", "no address of a website"),
    ("csw dot example", "no address of a website"),
    ("http://127.0.0.1:1/feed", "does not answer over https"),
    ("https://127.0.0.1/feed", "not on the public internet"),
    ("https://example.org:22/feed", "a port that I do not look at"),
    ("https://me:secret@example.org/", "a password in the address"),
    ("{site}/nothing", "nothing at that address"),
    ("{site}/page", "names no feed"),
    ("{site}/text", "neither a feed nor a calendar"),
    ("{site}/bomb", "could do harm"),
    ("{site}/broken", "is broken"),
    ("{site}/inside", "not on the public internet"),
])
async def test_what_cannot_be_taken_in_says_why_and_keeps_nothing(
    town: Town, site: Site, words: str, said: str
) -> None:
    site.serves("<html><body>Hello</body></html>", "text/html", "/page")
    site.serves("Hello", "text/plain", "/text")
    site.serves('<!DOCTYPE x [<!ENTITY a "b">]><rss/>', path="/bomb")
    site.serves("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR", path="/broken")
    site.answers_with(
        lambda _request: web.Response(status=302, headers={"Location": "https://localhost/"}),
        "/inside",
    )
    await town.ada.says("/sources")
    await town.ada.presses("Add a source")

    [told] = await town.ada.says(words.format(site=site.url("")))

    assert said in text_of(told)
    assert "Nothing was kept" in text_of(told)
    assert "secret" not in text_of(told)
    [listed] = await town.ada.says("/sources")
    assert "None has been added yet" in text_of(listed)


async def test_a_page_that_names_its_feed_leads_to_it(town: Town, site: Site) -> None:
    site.serves(
        '<!doctype html><html><head><link rel="alternate" type="application/rss+xml"'
        ' href="/feed"></head></html>', "text/html", "/",
    )
    site.serves(rss(("a", "A report on camps")))
    await town.ada.says("/sources")
    await town.ada.presses("Add a source")

    [shown] = await town.ada.says(site.url("/"))

    assert site.url("/feed") in text_of(shown)


async def test_a_source_is_paused_changed_removed_and_brought_back(
    town: Town, site: Site
) -> None:
    site.serves(rss(("a", "A report on camps"), ("b", "Gardening")))
    await add(town, site)
    [paused] = await town.ada.presses("Pause")
    assert "I do not look at it" in text_of(paused)
    [going] = await town.ada.presses("Go on")
    assert "Next look" in text_of(going)

    await town.ada.presses("Words")
    [chosen] = await town.ada.says("gardening")
    assert "Only items with: gardening" in text_of(chosen)
    [removed] = await town.ada.presses("Remove")
    assert "I no longer look at it" in text_of(removed)
    [back] = await town.ada.presses("Take it back")
    assert "Only items with: gardening" in text_of(back)
    [looked] = await town.ada.presses("Look now")
    assert "nothing new" in text_of(looked)


async def test_a_fault_is_told_in_plain_words(town: Town, site: Site) -> None:
    site.serves(rss(("a", "A report on camps")))
    await add(town, site)
    site.answers_with(lambda _request: web.Response(status=503))
    town.clock.forward(hours=1)
    await town.ada.presses("Look now")
    asked = len(site.asked)
    await town.ada.presses("Look now")
    assert "asks me to come back later" in town.ada.toast["text"]
    assert len(site.asked) == asked
    town.clock.forward(days=2)

    [listed] = await town.ada.says("/sources")
    assert "trouble: the server asks me to come back later" in text_of(listed)
    [card] = await town.ada.presses("1. CSW news")
    assert "For 2 days: the server asks me to come back later" in text_of(card)


async def test_only_an_owner_may_trust_and_reads_what_it_means(town: Town, site: Site) -> None:
    site.serves(rss(("a", "A report on camps")))
    await add(town, site)
    await town.sam.says("/start")
    await town.ada.says("/organisers")
    await town.ada.presses("Add somebody")
    await town.ada.does("keyboard", text="Choose people", users=[town.sam.id])
    await town.ada.presses("Organiser: may publish")
    await town.sam.says("/sources")
    [card] = await town.sam.presses("1. CSW news")
    assert not any("Trust" in label for label in labels(card))
    await town.sam.forges("srcty:1")
    assert "not something I can do" in town.sam.toast["text"]

    await town.ada.says("/sources")
    await town.ada.presses("1. CSW news")
    [asked] = await town.ada.presses("Trust it")
    assert "goes out to readers by itself" in text_of(asked)
    [trusted] = await town.ada.presses("Yes, I trust it")
    assert "Trusted: what matches goes out by itself" in text_of(trusted)
    [distrusted] = await town.ada.presses("Trust it no more")
    assert "Trusted" not in text_of(distrusted)


async def test_nobody_else_sees_sources(town: Town) -> None:
    for words in ("/sources",):
        [told] = await town.tom.says(words)
        assert "Sources" not in text_of(told)
    for data in ("src:0", "srca", "srcy:1", "srcx:1", "srcz:1", "srcn:1", "srcc:1", "bdy:1:0"):
        await town.tom.forges(data)
        assert "not something I can do" in town.tom.toast["text"], data


async def test_a_forged_or_second_press_changes_nothing(town: Town, site: Site) -> None:
    site.serves(rss(("a", "A report on camps")))
    await add(town, site)
    for data in ("srcy:1", "srco:99", "srcz:1", "srcc:5", "src:x", "srcu:99", "srcp", "bde:1:x"):
        await town.ada.forges(data)
        assert not any("went wrong" in text_of(each) for each in town.ada.unread()), data


async def test_a_korean_organiser_reads_all_of_it_in_korean(town: Town, site: Site) -> None:
    site.serves(rss(("a", "수용소 보고서")))
    await town.ada.says("/language")
    await town.ada.presses("한국어")
    [empty] = await town.ada.says("/sources")
    assert "아직 추가된 출처가 없습니다" in text_of(empty)
    await town.ada.presses("출처 추가")
    [wrong] = await town.ada.says("https://127.0.0.1/")
    assert "공개된 인터넷이 아닌 기계" in text_of(wrong)
    [shown] = await town.ada.says(site.url())
    assert "1건 가운데 1건이 해당합니다" in text_of(shown)
    [taken] = await town.ada.presses("추가하기")
    assert "초안 1건이 기다립니다" in text_of(taken)
    await town.quiet()
    asked = await town.ada.presses("수용소 보고서")
    assert "아직 비어 있는 항목: 요약(한국어)" in text_of(asked[-1])
    await town.ada.presses("요약(한국어)")
    shown_again = await town.ada.says("위성 사진에 두 수용소가 커진 것이 보입니다.")
    assert "빠진 항목이 없습니다" in text_of(shown_again[-1])


async def test_it_goes_on_after_a_restart_and_brings_nothing_twice(
    site: Site, database_file: Path
) -> None:
    clock = ManualClock()
    site.serves(rss(("a", "A report on camps")))
    async with open_town(
        database_file, library=library(), clock=clock, reaches=site.reach
    ) as before:
        await before.ada.says("/start")
        await add(before, site)
    clock.forward(hours=1)
    site.serves(rss(("b", "A letter"), ("a", "A report on camps")))

    async with open_town(
        database_file, library=library(), clock=clock, reaches=site.reach
    ) as after:
        await after.quiet()
        await after.quiet()
        [listed] = await after.ada.says("/drafts")

    assert sorted(label for label in labels(listed) if label.startswith("A ")) == [
        "A letter", "A report on camps",
    ]


async def test_a_briefing_can_be_begun_without_a_source(town: Town) -> None:
    [asked] = await town.ada.says("/newbriefing A report on camps https://csw.example/camps")
    assert "Two or three sentences of our own, in English" in text_of(asked)
    shown = await town.ada.says("Two camps have grown.")
    assert "Nothing is missing" in text_of(shown[-1])
    assert "The title, the day" not in text_of(shown[-1])

    [asked] = await town.ada.says("/newbriefing")
    assert "title in English" in text_of(asked)
    shown = await town.ada.says("Another report")
    assert "Still open: summary (English)" in text_of(shown[-1])
    await town.ada.presses("summary (English)")
    [long] = await town.ada.says("word " * 300)
    assert "1,499 characters; 1,000 fit" in text_of(long)


GARDENING = entry("g", "Gardening", DTSTART="20261210T170000Z", DTEND="20261210T180000Z")


async def goes_missing(town: Town, site: Site) -> None:
    """Let the calendar list something else, until the bot has noticed."""
    site.serves(calendar(GARDENING), CALENDAR)
    await an_hour_later(town, times=2)


async def an_hour_later(town: Town, *, times: int = 1) -> None:
    for _ in range(times):
        town.clock.forward(hours=1)
        await town.quiet()
        await town.quiet()


async def test_a_draft_says_that_its_source_lists_it_no_more_until_it_does(
    town: Town, site: Site
) -> None:
    site.serves(calendar(entry("k", "North Korea today"), GARDENING), CALENDAR)
    await add(town, site, words="North Korea")
    await town.quiet()
    town.ada.unread()

    await goes_missing(town, site)
    [news] = town.ada.unread()
    assert "lists it no more and does not say why" in text_of(news)
    assert "Nothing was changed here" in text_of(news)
    shown = await town.ada.presses("North Korea today")
    assert "University events lists this meeting no more" in text_of(shown[-1])
    await an_hour_later(town, times=3)
    assert town.ada.unread() == []

    site.serves(calendar(entry("k", "North Korea today"), GARDENING), CALENDAR)
    await an_hour_later(town)
    [back] = town.ada.unread()
    assert "The source lists it again:\n• North Korea today" in text_of(back)
    shown = await town.ada.presses("North Korea today")
    assert "no more" not in text_of(shown[-1])


async def test_a_meeting_says_to_organisers_alone_that_its_source_lists_it_no_more(
    town: Town, site: Site
) -> None:
    site.serves(calendar(entry("k", "North Korea today"), GARDENING), CALENDAR)
    await add(town, site, words="North Korea")
    await town.quiet()
    await town.ada.presses("North Korea today")
    await town.ada.presses("Publish…")
    await town.ada.presses("Yes, publish")
    await town.quiet()
    town.ada.unread()
    town.tom.unread()

    await goes_missing(town, site)
    [news] = town.ada.unread()
    assert "Nothing was changed here" in text_of(news)
    [card] = await town.ada.presses("North Korea today")
    assert "University events lists this meeting no more" in text_of(card)
    assert any("Cancel" in label for label in labels(card))
    assert town.tom.unread() == []
    [public] = await town.tom.says("/next")
    assert "North Korea today" in text_of(public)
    assert "no more" not in text_of(public)

    site.serves(calendar(entry("k", "North Korea today"), GARDENING), CALENDAR)
    await an_hour_later(town)
    [back] = town.ada.unread()
    assert "lists it again" in text_of(back)
    [card] = await town.ada.presses("North Korea today")
    assert "no more" not in text_of(card)


async def test_a_korean_organiser_reads_what_went_missing_in_korean(
    town: Town, site: Site
) -> None:
    site.serves(calendar(entry("k", "북한의 오늘"), GARDENING), CALENDAR)
    await add(town, site, words="북한")
    await town.quiet()
    await town.ada.says("/language")
    await town.ada.presses("한국어")
    town.ada.unread()

    await goes_missing(town, site)
    [news] = town.ada.unread()
    assert "행사 1건이 설명 없이 출처의 목록에서 사라졌습니다" in text_of(news)
    shown = await town.ada.presses("북한의 오늘")
    assert "설명 없이 출처(University events)의 목록에서 사라졌습니다" in text_of(shown[-1])
    site.serves(calendar(entry("k", "북한의 오늘"), GARDENING), CALENDAR)
    await an_hour_later(town)
    [back] = town.ada.unread()
    assert "행사 1건이 출처의 목록에 다시 올라왔습니다" in text_of(back)


async def test_what_is_planned_says_too_that_its_source_lists_it_no_more(
    town: Town, site: Site
) -> None:
    site.serves(calendar(entry("k", "North Korea today"), GARDENING), CALENDAR)
    await add(town, site, words="North Korea")
    await town.quiet()
    await town.ada.presses("North Korea today")
    await town.ada.presses("Publish later")
    await town.ada.says("1 December 09:00")
    await town.ada.presses("Yes, plan it")
    town.ada.unread()

    await goes_missing(town, site)
    [news] = town.ada.unread()
    assert "lists it no more" in text_of(news)
    shown = await town.ada.presses("North Korea today")
    assert "University events lists this meeting no more" in all_text(shown)
