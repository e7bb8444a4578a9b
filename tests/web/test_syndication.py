"""News for readers of feeds: valid, stable, and nothing in it twice."""

from collections.abc import AsyncIterator
from dataclasses import replace

import feedparser
import httpx
import pytest

from content.model import EventStatus, Localised
from storage import events
from tests.behaviour.conftest import database_file, furnished, town
from tests.town import Town, a_meeting
from tests.web.serving import PUBLIC_URL, served

__all__ = ["database_file", "furnished", "town"]

FEEDS = ("/feed.atom", "/feed.rss")


@pytest.fixture
async def web(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    async with served(town) as client:
        yield client


async def entries(web: httpx.AsyncClient, path: str) -> dict[str, feedparser.FeedParserDict]:
    answer = await web.get(path)
    assert answer.headers["content-type"].endswith("+xml; charset=utf-8")
    read = feedparser.parse(answer.content)
    assert not read.bozo, path
    found = {entry.link: entry for entry in read.entries}
    assert len(found) == len(read.entries)
    return found


async def test_both_feeds_tell_the_same_in_the_language_asked_for(
    town: Town, web: httpx.AsyncClient
) -> None:
    await town.announce(a_meeting(title=Localised(en="Letters & <b>Lives</b>", ko="편지")))
    atom, rss = [await entries(web, path) for path in FEEDS]
    assert atom.keys() == rss.keys()
    address = f"{PUBLIC_URL}/e/a-meeting"
    for found in (atom, rss):
        assert "Committee Room 7" in found[address].summary
        assert f"{PUBLIC_URL}/b/actions-not-words" in found
    assert atom[address].id == rss[address].id
    assert atom[address].title_detail.value == "Letters & <b>Lives</b>"
    assert atom[address].title_detail.type == "text/plain"
    there = await entries(web, "/ko/feed.atom")
    assert there[f"{PUBLIC_URL}/ko/e/a-meeting"].title == "편지"


async def test_an_entry_keeps_its_name_when_everything_else_changes(
    town: Town, web: httpx.AsyncClient
) -> None:
    event = await town.announce(a_meeting())
    address = f"{PUBLIC_URL}/e/a-meeting"
    first, asked = (await entries(web, FEEDS[0]))[address], await web.get(FEEDS[0])
    kept = {"if-none-match": asked.headers["etag"]}
    assert (await web.get(FEEDS[0], headers=kept)).status_code == 304

    town.clock.forward(hours=1)
    async with town.bell.database.transaction() as session:
        await events.save(session, replace(event, status=EventStatus.CANCELLED), now=town.clock())
    assert (await web.get(FEEDS[0], headers=kept)).status_code == 200
    now = (await entries(web, FEEDS[0]))[address]
    assert now.id == first.id
    assert now.updated > first.updated
    assert now.published == first.published
    assert now.title == "Cancelled: A Meeting of Neighbours"


async def test_letters_that_xml_knows_not_do_no_harm(town: Town, web: httpx.AsyncClient) -> None:
    odd = Localised(en="Bell \x07 and \x00 null \ufffe end")
    await town.announce(a_meeting(title=odd, summary=odd, subtitle=odd))
    for path in FEEDS:
        assert f"{PUBLIC_URL}/e/a-meeting" in await entries(web, path)
