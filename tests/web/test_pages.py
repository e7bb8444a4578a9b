"""The pages over HTTP, as somebody without Telegram and their browser meet them."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, time, timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import segno

from content.model import EventChange, EventStatus, Localised, Speaker
from storage import events
from tests.behaviour.conftest import database_file, furnished, town
from tests.behaviour.scenes import start
from tests.town import Town, a_meeting
from tests.web.looking import Looked, look
from tests.web.serving import PUBLIC_URL, served
from web.pages.rendering import Press

__all__ = ["database_file", "furnished", "town"]

REPORT = "/b/movies-markets-and-mass-surveillance"
PAGES = (
    "/", "/archive", "/privacy", "/e/a-meeting", "/e/a-meeting/print", "/e/while-they-watched",
    "/b/actions-not-words", REPORT, f"{REPORT}/economic-survival",
)
BUDGET = 50_000
PATIENCE = httpx.Timeout(60)
"""Drawing takes a tenth of a second, on a machine that has nothing else to do."""


@pytest.fixture
async def web(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    async with served(town) as client:
        client.timeout = PATIENCE
        yield client


@pytest.fixture
async def unnamed(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    """The pages where nobody has said by which address they are reached."""
    async with served(town, None) as client:
        client.timeout = PATIENCE
        yield client


async def page(web: httpx.AsyncClient, path: str, status: int = 200) -> Looked:
    answer = await web.get(path)
    assert answer.status_code == status, path
    return look(answer.text)


def korean(path: str) -> str:
    return "/ko" if path == "/" else f"/ko{path}"


async def test_every_page_is_there_in_both_languages(
    town: Town, web: httpx.AsyncClient
) -> None:
    await town.announce(a_meeting())
    for path in PAGES:
        for language, address, other in (("en", path, korean(path)), ("ko", korean(path), path)):
            looked = await page(web, address)
            assert looked.one("html")["lang"] == language
            assert len(looked.all("h1")) == 1
            assert looked.one("link", rel="canonical")["href"] == PUBLIC_URL + address
            alternates = {
                link["hreflang"]: link["href"]
                for link in looked.all("link", rel="alternate") if "hreflang" in link.attributes
            }
            assert alternates == {
                "en": PUBLIC_URL + path, "ko": PUBLIC_URL + korean(path),
                "x-default": PUBLIC_URL + path,
            }
            assert other in looked.links, "the reader can switch"
            assert re.search("[가-힣]", looked.one("h1").text) or language == "en"


async def test_a_page_is_small_and_fetches_nothing_it_must_wait_for(
    town: Town, web: httpx.AsyncClient
) -> None:
    await town.announce(a_meeting())
    for path in (*PAGES, *map(korean, PAGES)):
        answer = await web.get(path)
        looked = look(answer.text)
        assert len(answer.content) <= BUDGET, path
        assert not looked.all("link", rel="stylesheet")
        for script in looked.all("script"):
            assert "defer" in script.attributes or script["type"] == "application/ld+json"
        for image in looked.all("img"):
            assert int(image["width"]) > 0
            assert int(image["height"]) > 0
            assert image["alt"]


async def test_a_page_asks_nobody_else_and_keeps_nothing(
    town: Town, web: httpx.AsyncClient
) -> None:
    await town.announce(a_meeting())
    for path in PAGES:
        answer = await web.get(path)
        looked = look(answer.text)
        assert all(address.startswith("/") for address in looked.fetched)
        for address in looked.fetched:
            assert (await web.get(address)).status_code == 200, address
        policy = answer.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert not any("style" in e.attributes for e in looked.elements)
        assert not any(name.startswith("on") for e in looked.elements for name in e.attributes)
        assert "set-cookie" not in answer.headers
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["strict-transport-security"]


async def test_our_own_files_may_be_kept_for_good(web: httpx.AsyncClient) -> None:
    [script] = [path for path in (await page(web, "/")).fetched if path.endswith(".js")]
    answer = await web.get(script)
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert "immutable" in answer.headers["cache-control"]
    assert (await web.get("/static/local-time.js")).status_code == 404
    assert (await web.get("/static/..%2Fapp.py")).status_code == 404


async def test_a_meeting_shows_what_its_card_does(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting(
        speakers=(Speaker("Kim Min-ji", Localised(en="Archivist", ko="기록관")),),
        partners=("No Chain",), topics=("refugees",), capacity=60,
        detail=Localised(en="Letters are **read out**."), online_url="https://meet.example.org/x",
    ))
    looked = await page(web, "/e/a-meeting")
    for words in (
        "A Meeting of Neighbours", "Thursday 26 November 2026, 17:00 London",
        "Committee Room 7, Houses of Parliament", "Arrive by 16:30 at Cromwell Green.",
        "Free, open to all, no ticket", "Places: 60", "Kim Min-ji", "Archivist", "No Chain",
        "Refugees and exiles", "Neighbours meet.", "Letters are read out.",
    ):
        assert words in looked.words
    assert looked.one("time")["datetime"] == "2026-11-26T17:00+00:00"
    assert looked.one("strong").text == "read out"
    assert "https://meet.example.org/x" in looked.links
    there = await page(web, "/ko/e/a-meeting")
    assert "2026년 11월 26일(목) 17:00 (런던)" in there.words
    assert "이 글은 아직 영어로만 제공됩니다." in there.words
    assert there.all("div", lang="en"), "a voice must know what it reads"


async def test_a_briefing_names_its_subjects(web: httpx.AsyncClient) -> None:
    looked = await page(web, "/b/actions-not-words")
    assert "Women and girls · Refugees and exiles · Parliament and diplomacy" in looked.words
    there = await page(web, "/ko/b/actions-not-words")
    assert "주제: 여성과 여아 · 난민과 탈북민 · 의회와 외교" in there.words


async def test_a_meeting_can_be_taken_along(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting())
    links = (await page(web, "/e/a-meeting")).links
    assert f"{town.bell.services.links.event('a-meeting')}" in links
    assert "/e/a-meeting.ics?lang=en" in links
    assert "webcal://bell.example.org/e/a-meeting.ics?lang=en" in links
    assert (await web.get("/e/a-meeting.ics?lang=en")).status_code == 200
    google = next(urlsplit(link) for link in links if "calendar.google.com" in link)
    asked = parse_qs(google.query)
    assert asked["dates"] == ["20261126T170000Z/20261126T183000Z"]
    assert asked["text"] == ["A Meeting of Neighbours"]
    assert f"{PUBLIC_URL}/e/a-meeting" in asked["details"][0]
    assert sum("outlook" in link for link in links) == 2


async def test_what_will_not_be_is_said_before_all_else(
    town: Town, web: httpx.AsyncClient
) -> None:
    reason = Localised(en="The speaker is ill.", ko="연사의 건강 문제로 열지 못합니다.")
    await town.announce(a_meeting(slug="off", uid="off@town", reason=reason,
                                  status=EventStatus.CANCELLED))
    await town.announce(a_meeting(slug="later", uid="later@town", status=EventStatus.POSTPONED))
    await town.announce(a_meeting(slug="some-day", uid="some-day@town", on=None, start=None))
    for slug, head in (
        ("off", "Cancelled This meeting will not take place. The speaker is ill. Meeting"),
        ("later", "Postponed This meeting will not take place as announced."),
        ("some-day", "Day not known yet This meeting has been announced without its day."),
        ("while-they-watched", "Past This meeting has taken place."),
    ):
        looked = await page(web, f"/e/{slug}")
        assert looked.words.startswith(head)
        assert looked.one("title").text.startswith(head.split(" This")[0])
        assert not any("google" in link for link in looked.links), "nothing to put in a calendar"
        assert not any("data-at" in e.attributes for e in looked.elements)
    assert "It was planned for" in (await page(web, "/e/off")).words
    assert "연사의 건강" in (await page(web, "/ko/e/off")).words
    listed = (await page(web, "/")).words
    assert "Cancelled" in listed
    assert "Postponed" in listed
    assert "Day not given" in listed


async def test_nothing_appears_before_its_time(town: Town, web: httpx.AsyncClient) -> None:
    hidden = a_meeting(title=Localised(en="Unseen Words"))
    async with town.bell.database.transaction() as session:
        await events.add(session, hidden, now=town.clock(),
                         visible_at=town.clock() + timedelta(minutes=1))
    for path in ("", "/print", "/card.png"):
        assert (await web.get(f"/e/a-meeting{path}")).status_code == 404
    everywhere = ("/", "/archive", "/feed.atom", "/feed.rss", "/sitemap.xml")
    for path in everywhere:
        told = (await web.get(path)).text
        assert "Unseen" not in told
        assert "a-meeting" not in told
    town.clock.forward(minutes=2)
    assert "Unseen Words" in (await web.get("/")).text
    assert (await web.get("/e/a-meeting")).status_code == 200


async def test_readers_leave_no_trace(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting())
    before = (await web.get("/e/a-meeting")).content
    await start(town.tom, town.mina)
    for person in (town.tom, town.mina):
        await person.says("/next")
    await town.tom.presses("I’m coming")
    after = await web.get("/e/a-meeting")
    assert after.content == before
    assert str(town.tom.id) not in after.text


async def test_a_change_shows_at_once_and_the_unchanged_costs_nothing(
    town: Town, web: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    whole = Press.page

    def counted(self: Press, template: str, *given: object, **more: object) -> object:
        made.append(template)
        return whole(self, template, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Press, "page", counted)
    event = await town.announce(a_meeting())
    first = await web.get("/e/a-meeting")
    for _ in range(100):
        again = await web.get("/e/a-meeting", headers={"if-none-match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
    assert made == ["event.html"]

    town.clock.forward(minutes=1)
    moved = replace(event, room="Committee Room 9", revision=1,
                    changes=(EventChange(1, "room", "Committee Room 7", "Committee Room 9"),))
    async with town.bell.database.transaction() as session:
        await events.save(session, moved, now=town.clock())
    fresh = await web.get("/e/a-meeting", headers={"if-none-match": first.headers["etag"]})
    assert fresh.status_code == 200
    assert fresh.headers["etag"] != first.headers["etag"]
    assert "Room: Committee Room 7 → Committee Room 9" in look(fresh.text).words
    town.clock.forward(to=event.ends_at)
    assert "This meeting has taken place." in (await page(web, "/e/a-meeting")).words


async def test_hostile_words_are_words(town: Town, web: httpx.AsyncClient) -> None:
    evil = '</title></script><script>alert("x")</script>&amp;{{ 7*7 }}'
    named = Localised(en=evil, ko=evil)
    await town.announce(a_meeting(
        title=named, subtitle=named, summary=named, detail=Localised(
            en=f"# Big\n\n{evil}\n\n![gone](https://elsewhere.example/x.png)\n\n"
               "[press](javascript:alert(1)) <img src=x onerror=alert(1)>"
        ), venue=evil, room=evil, entrance=evil, speakers=(Speaker(evil, named),),
        partners=(evil,), online_url="javascript:alert(1)", source_url="javascript:alert(1)",
        reason=named, status=EventStatus.PUBLISHED,
    ))
    for path in ("/", "/e/a-meeting", "/ko/e/a-meeting", "/e/a-meeting/print"):
        answer = await web.get(path)
        looked = look(answer.text)
        assert '<script>alert("x")</script>&amp;{{ 7*7 }}' in looked.words
        assert not looked.all("img")
        assert not any(link.startswith("javascript") for link in looked.links)
        assert len(looked.all("script")) <= 2
    data = (await page(web, "/e/a-meeting")).data
    assert data["name"] == evil
    assert [h.text for h in (await page(web, "/e/a-meeting")).all("h3")] == ["Big"]


async def test_what_is_not_there_is_said_in_both_languages(web: httpx.AsyncClient) -> None:
    strange = (
        "/nothing", "/e/", "/e/none", "/ko/e/none", "/e/..%2f..%2fetc", "/e/%00", "/b/none",
        "/e/a%20b", "/e/A", "/e/" + "a" * 3000, "/e/none/print", "/e/none/card.png", "/b/x/y",
        f"{REPORT}/none", f"{REPORT}/religion/none.png", "/?page=0", "/?page=-1", "/?page=x",
        "/?page=99", "/archive?page=1e3", "/archive?page=9999999999", "/?page=%F0%9F%94%94",
        "/static/none.js", "/e/'%20or%201=1", "/e/%2e%2e%2f",
    )
    for path in strange:
        answer = await web.get(path, follow_redirects=True)
        assert answer.status_code == 404, path
        looked = look(answer.text)
        assert looked.one("h1").text in ("Nothing is here", "이곳에는 아무것도 없습니다")
        assert {"en", "ko"} <= {section["lang"] for section in looked.all("section")}
        assert {"/", "/ko", "/archive", "/ko/archive"} <= set(looked.links)
        assert answer.headers["content-security-policy"]
    assert look((await web.get("/ko/nothing")).text).one("html")["lang"] == "ko"


async def test_a_slash_too_many_leads_on_and_never_away(web: httpx.AsyncClient) -> None:
    for path, there in (("/archive/", "/archive"), ("/ko/archive/", "/ko/archive"),
                        ("//elsewhere/", "/elsewhere")):
        whole = f"{web.base_url}".rstrip("/") + path
        answer = await web.get(whole, headers={"host": "elsewhere.example"})
        assert (answer.status_code, answer.headers["location"]) == (308, there)
    assert (await web.get("/ko/")).status_code == 200


async def test_pages_can_only_be_read(web: httpx.AsyncClient) -> None:
    for path in ("/", "/archive", "/feed.atom", "/e/while-they-watched"):
        refused = await web.post(path, content=b"x" * 1000)
        assert refused.status_code == 405
        assert "GET" in refused.headers["allow"]
        full, head = await web.get(path), await web.head(path)
        assert (head.status_code, head.content) == (200, b"")
        for name in ("content-length", "etag", "content-type"):
            assert head.headers[name] == full.headers[name]


async def test_a_database_that_is_away_is_told_in_words(
    town: Town, web: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.errors import DatabaseUnreachable

    def away() -> None:
        raise DatabaseUnreachable("gone")

    monkeypatch.setattr(town.bell.database, "reading", away)
    answer = await web.get("/")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
    assert "Please reload the page in a minute." in look(answer.text).words


async def test_addresses_are_named_only_where_they_are_known(
    town: Town, unnamed: httpx.AsyncClient
) -> None:
    await town.announce(a_meeting())
    for path in PAGES:
        answer = await unnamed.get(path, headers={"host": "elsewhere.example"})
        assert "elsewhere" not in answer.text
        looked = look(answer.text)
        assert not looked.all("link", rel="canonical")
        assert not looked.meta("og:url")
        assert not looked.meta("og:image")
        assert not any("webcal:" in link for link in looked.links)
        assert "strict-transport-security" not in answer.headers
        assert korean(path) in looked.links
    assert (await unnamed.get("/sitemap.xml")).status_code == 404
    assert (await unnamed.get("/robots.txt")).status_code == 404
    assert "t.me/" in (await unnamed.get("/feed.rss")).text


async def test_previews_and_search_engines_are_told_the_truth(
    town: Town, web: httpx.AsyncClient
) -> None:
    moved = (EventChange(1, "on", "2026-11-25", "2026-11-26"),
             EventChange(1, "start", "18:00", "17:00"))
    await town.announce(a_meeting(revision=1, changes=moved))
    looked = await page(web, "/e/a-meeting")
    assert looked.meta("og:title") == ["A Meeting of Neighbours"]
    assert looked.meta("og:url") == [f"{PUBLIC_URL}/e/a-meeting"]
    assert looked.meta("og:locale") == ["en_GB"]
    assert looked.meta("og:locale:alternate") == ["ko_KR"]
    [image] = looked.meta("og:image")
    answer = await web.get(image.removeprefix(PUBLIC_URL))
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")
    data = looked.data
    assert data["@type"] == "Event"
    assert data["eventStatus"] == "https://schema.org/EventRescheduled"
    assert data["startDate"] == "2026-11-26T17:00:00+00:00"
    assert data["previousStartDate"] == "2026-11-25T18:00:00+00:00"
    assert data["url"] == f"{PUBLIC_URL}/e/a-meeting"
    assert "endDate" not in data, "no end was announced"


async def test_the_sheet_to_print_bears_a_code_that_leads_here(
    town: Town, web: httpx.AsyncClient, unnamed: httpx.AsyncClient
) -> None:
    await town.announce(a_meeting())
    for client, address in (
        (web, f"{PUBLIC_URL}/e/a-meeting"),
        (unnamed, town.bell.services.links.event("a-meeting")),
    ):
        code = segno.make(address, error="m")
        drawn = code.svg_inline(border=0, omitsize=True, svgclass=None, lineclass=None)
        answer = await client.get("/e/a-meeting/print")
        assert drawn in answer.text
        assert address.partition("://")[2] in look(answer.text).words


async def test_a_report_is_read_part_by_part_with_its_charts(web: httpx.AsyncClient) -> None:
    looked = await page(web, REPORT)
    parts = [link for link in looked.links if link.startswith(f"{REPORT}/")]
    assert len(parts) == 21
    for before, here, after in (("", parts[0], parts[1]), (parts[2], parts[3], parts[4]),
                                (parts[19], parts[20], "")):
        looked = await page(web, here)
        assert REPORT in looked.links
        assert [link["href"] for link in looked.all("a", rel="prev")] == [before] * bool(before)
        assert [link["href"] for link in looked.all("a", rel="next")] == [after] * bool(after)
    looked = await page(web, f"{REPORT}/economic-survival")
    image = looked.one("img")
    picture = await web.get(image["src"])
    assert picture.headers["content-type"] == "image/png"
    size = [int.from_bytes(picture.content[at:at + 4], "big") for at in (16, 20)]
    assert [int(image["width"]), int(image["height"])] == size
    assert looked.all("td"), "whoever cannot see it reads the numbers"


async def test_long_lists_come_page_by_page(town: Town, web: httpx.AsyncClient) -> None:
    long = "길고 긴 제목 " * 10
    async with town.bell.database.transaction() as session:
        for n in range(35):
            made = a_meeting(slug=f"meeting-{n:02}", uid=f"m{n}@town", start=time(9, n),
                             on=date(2026, 12, 1), subtitle=Localised(ko=long),
                             title=Localised(en=f"Meeting {n:02}", ko=f"{n:02} {long}"))
            await events.add(session, made, now=town.clock(), visible_at=town.clock())
    shown: list[str] = []
    for path in ("/", "/?page=2", "/?page=3"):
        looked = await page(web, path)
        shown += [each.text for each in looked.all("h3") if each.text.startswith("Meeting")]
        if path != "/?page=3":
            assert looked.one("a", rel="next")["href"].startswith("/?page=")
    assert shown == [f"Meeting {n:02}" for n in range(35)]
    assert (await page(web, "/?page=2")).one("link", rel="canonical")["href"].endswith("/?page=2")
    assert (await web.get("/?page=4")).status_code == 404
    assert len((await web.get("/ko")).content) <= BUDGET
    town.clock.forward(days=60)
    assert len((await web.get("/ko/archive")).content) <= BUDGET


async def test_an_empty_house_says_what_to_do(town: Town, web: httpx.AsyncClient) -> None:
    looked = await page(web, "/")
    assert "No meetings are planned yet." in looked.words
    assert f"https://t.me/{town.bell.services.links.bot_username}" in looked.links


async def test_crawlers_find_every_page(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting())
    robots = (await web.get("/robots.txt")).text
    assert f"Sitemap: {PUBLIC_URL}/sitemap.xml" in robots
    found = re.findall("<loc>(.*?)</loc>", (await web.get("/sitemap.xml")).text)
    assert f"{PUBLIC_URL}/e/a-meeting" in found
    assert f"{PUBLIC_URL}/ko{REPORT}" in found
    for address in found[::7]:
        assert (await web.get(address.removeprefix(PUBLIC_URL))).status_code == 200


async def test_privacy_says_what_the_bot_says(web: httpx.AsyncClient) -> None:
    looked = await page(web, "/privacy")
    assert "They set no cookie" in looked.words
    assert "The number Telegram gives this chat, sealed with a key" in looked.words


async def test_for_a_second_nobody_has_to_be_asked(
    town: Town, web: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = 0
    reading = town.bell.database.reading

    def counted() -> object:
        nonlocal looked
        looked += 1
        return reading()

    monkeypatch.setattr("web.pages.moments.LASTS", 600.0)
    monkeypatch.setattr(town.bell.database, "reading", counted)
    event = await town.announce(a_meeting())
    for _ in range(20):
        assert (await web.get("/e/a-meeting")).status_code == 200
        assert (await web.head("/e/a-meeting")).status_code == 200
    assert looked == 2, "once for what it is, once for its words"
    town.clock.forward(seconds=0.5)
    async with town.bell.database.transaction() as session:
        await events.save(session, replace(event, room="Room W3"), now=town.clock())
    assert "Room W3" in (await page(web, "/e/a-meeting")).words
    town.clock.forward(to=event.ends_at)
    assert "This meeting has taken place." in (await page(web, "/e/a-meeting")).words
