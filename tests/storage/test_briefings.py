"""Briefings and what was taken over from the library; the audit log."""

from dataclasses import replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import BriefingKind, Figure, FigureValue, Localised, Section
from storage import briefings, library, search
from tests.storage.builders import DAY, NOW, a_briefing

REPORT = a_briefing(
    "a-report",
    kind=BriefingKind.REPORT,
    original_title="Inquiry",
    authors=("A", "B"),
    organisation="csw",
    published_in=Localised(en="Westminster"),
    url="https://example.org/report",
    topics=("prisons", "media"),
    reading_minutes=40,
    summary=Localised(en="In short", ko="요약"),
    key_points=Localised(en="- one"),
    detail=Localised(en="More"),
    sections=(
        Section(
            slug="media",
            title=Localised(en="Media", ko="언론"),
            summary=Localised(en="What people hear"),
            key_points=Localised(),
            detail=Localised(),
            level=2,
            parent="all",
            pages=(3, 9),
            figures=(
                Figure(
                    slug="radio",
                    title=Localised(en="Radio"),
                    question=Localised(en="Do you listen?"),
                    unit="%",
                    values=(FigureValue(Localised(en="Yes"), 61.5),),
                    respondents=100,
                    multiple=True,
                    source="p. 4",
                ),
            ),
        ),
        Section("end", Localised(en="End"), Localised(), Localised(), Localised()),
    ),
)


async def test_a_report_comes_back_as_it_was_written(session: AsyncSession) -> None:
    written = await briefings.put(session, REPORT, NOW)

    assert written == replace(REPORT, id=written.id)
    assert await briefings.by_id(session, written.id) == written
    assert await briefings.by_slug(session, "a-report") == written
    assert await briefings.by_slug(session, "nothing") is None


async def test_putting_again_overwrites_and_keeps_the_number(session: AsyncSession) -> None:
    first = await briefings.put(session, REPORT, NOW)
    again = await briefings.put(session, replace(REPORT, topics=("film",)), NOW + DAY)

    assert again == replace(first, topics=("film",))
    assert await briefings.listing(session) == [again]
    assert await briefings.topics_with_counts(session) == {"film": 1}


async def test_the_newest_is_first_and_pages_follow(session: AsyncSession) -> None:
    await briefings.put(session, a_briefing("undated", on=None), NOW)
    await briefings.put(session, a_briefing("march-of-2016", on=None, period="2016-03"), NOW)
    for year in (2015, 2017, 2016):
        await briefings.put(session, a_briefing(f"in-{year}", on=date(year, 3, 30)), NOW)

    first = await briefings.listing(session, limit=3)
    rest = await briefings.listing(session, limit=3, offset=3)

    assert [each.slug for each in first + rest] == [
        "in-2017", "in-2016", "march-of-2016", "in-2015", "undated",
    ]  # fmt: skip
    assert await briefings.count(session) == 5


async def test_what_came_in_without_a_day_can_be_listed_among_the_new(
    session: AsyncSession,
) -> None:
    later = date(2016, 5, 1)
    for slug, on in (("undated", None), ("old", date(2015, 3, 30)), ("new", date(2017, 3, 30))):
        await briefings.put(session, a_briefing(slug, on=on), NOW, undated_as=later)

    listed = await briefings.listing(session)

    assert [each.slug for each in listed] == ["new", "undated", "old"]
    assert listed[1].on is None


async def test_a_topic_lists_its_own(session: AsyncSession) -> None:
    await briefings.put(session, a_briefing("one", topics=("prisons",)), NOW)
    await briefings.put(session, a_briefing("two", topics=("prisons", "media")), NOW)
    await briefings.put(session, a_briefing("three"), NOW)

    assert {each.slug for each in await briefings.listing(session, topic="prisons")} == {
        "one", "two",
    }  # fmt: skip
    assert await briefings.count(session, "media") == 1
    assert await briefings.count(session, topic="film") == 0
    assert await briefings.topics_with_counts(session) == {"prisons": 2, "media": 1}


async def test_sections_a_report_has_lost_are_found_no_more(session: AsyncSession) -> None:
    report = await briefings.put(session, REPORT, NOW)
    for number, section in enumerate(report.sections):
        texts = {"en": (section.title["en"], "broadcasts")}
        await search.reindex(session, "section", report.id, texts, n=number)

    await briefings.put(session, replace(report, sections=report.sections[:1]), NOW)

    found = await search.find(session, "broadcasts", language="en", limit=5)
    assert [(hit.kind, hit.n) for hit in found] == [("section", 0)]


async def test_the_library_remembers_the_last_digest(session: AsyncSession) -> None:
    assert await library.digest_of(session, "event:film") is None

    await library.remember(session, "event:film", "abc", NOW)
    await library.remember(session, "event:film", "def", NOW + DAY)

    assert await library.digest_of(session, "event:film") == "def"
