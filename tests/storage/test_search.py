"""Search: the same answers from both databases, in both languages, to any question."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import events, search
from storage import tables as t
from storage.search import LINE_LENGTH
from tests.storage.builders import MINUTE, NOW, a_briefing, added, an_event

FILM = {
    "en": (
        "While They Watched",
        "A documentary asks what the world did about North Korea's prison camps.",
    ),
    "ko": (
        "그들이 지켜보는 동안",
        "북한의 정치범 수용소를 세계가 어떻게 보았는지 묻는 기록 영화입니다.",
    ),
}
TALK = {"en": ("Broadcasting to North Korea", "Radio for listeners behind the border, in Korean.")}
LETTER = {
    "en": ("A letter on human rights", "The Group writes to the Foreign Secretary."),
    "ko": ("인권에 관한 서한", "북한인권법과 영국에서의 인권 상황을 다룹니다."),
}


@pytest.fixture
async def library(session: AsyncSession) -> AsyncSession:
    """Three subjects to be found: event 1, event 2, briefing 1 with a section."""
    await search.reindex(session, "event", 1, FILM)
    await search.reindex(session, "event", 2, TALK)
    await search.reindex(session, "briefing", 1, LETTER)
    await search.reindex(session, "section", 1, {"en": ("Radio", "Who listens at night")}, n=3)
    return session


async def _found(session: AsyncSession, words: str, language: str = "en") -> list[str]:
    hits = await search.find(session, words, language=language, limit=10)
    assert await search.count(session, words, language=language) == len(hits)
    return [f"{hit.kind} {hit.subject_id}" for hit in hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("documentary", ["event 1"]),
        ("DOCUMENTARIES", ["event 1"]),
        ("watching", ["event 1"]),
        ("prisons", ["event 1"]),
        ("broadcast", ["event 2"]),
        ("broadc", ["event 2"]),
        ("the world", ["event 1"]),
        ("north korea", ["event 1", "event 2"]),
        ("north rights", []),
        ("foreign secretary", ["briefing 1"]),
        ("북한", ["event 1", "briefing 1"]),
        ("북한의", ["event 1", "briefing 1"]),
        ("북한에서", ["event 1", "briefing 1"]),
        ("수용소", ["event 1"]),
        ("용소", ["event 1"]),
        ("인권", ["briefing 1"]),
        ("인권법", ["briefing 1"]),
        ("북한 인권", ["briefing 1"]),
        ("한북", []),
        ("법", ["briefing 1"]),
        ("영국", ["briefing 1"]),
        ("What about radio?", ["section 1", "event 2"]),
        ("unheard", []),
        ("", []),
        ("the", []),
    ],
)
async def test_words_find_what_they_mean(
    library: AsyncSession, words: str, found: list[str]
) -> None:
    assert sorted(await _found(library, words)) == sorted(found)


async def test_a_title_weighs_more_than_a_text(library: AsyncSession) -> None:
    assert await _found(library, "radio") == ["section 1", "event 2"]


async def test_a_subject_is_shown_once_in_the_readers_language(library: AsyncSession) -> None:
    [english] = await search.find(library, "수용소", language="en", limit=5)
    [korean] = await search.find(library, "documentary", language="ko", limit=5)
    [only] = await search.find(library, "border", language="ko", limit=5)

    assert english.title == "While They Watched"
    assert korean.title == "그들이 지켜보는 동안"
    assert only.title == "Broadcasting to North Korea"


async def test_a_section_says_which_it_is(library: AsyncSession) -> None:
    [hit] = await search.find(library, "night", language="en", limit=5)

    assert (hit.kind, hit.subject_id, hit.n) == ("section", 1, 3)
    assert (await search.find(library, "letter", language="en", limit=5))[0].n is None


async def test_the_line_shows_where_the_words_stand(session: AsyncSession) -> None:
    body = "Beginning. " + "words between " * 40 + "the needle in the hay " + "and more " * 40
    await search.reindex(session, "event", 1, {"en": ("Long", body)})

    [hit] = await search.find(session, "needle", language="en", limit=5)

    assert "needle" in hit.line
    assert hit.line.startswith("… ")
    assert hit.line.endswith(" …")
    assert len(hit.line) <= LINE_LENGTH + 4


async def test_a_short_text_is_shown_whole(library: AsyncSession) -> None:
    [hit] = await search.find(library, "foreign", language="en", limit=5)

    assert hit.line == "The Group writes to the Foreign Secretary."


async def test_pages_follow_each_other(session: AsyncSession) -> None:
    for number in range(1, 8):
        await search.reindex(session, "event", number, {"en": (f"Film {number}", "a film")})

    first = await search.find(session, "film", language="en", limit=5)
    second = await search.find(session, "film", language="en", limit=5, offset=5)

    assert len({hit.subject_id for hit in first + second}) == 7
    assert await search.count(session, "film", language="en") == 7
    assert await search.find(session, "film", language="en", limit=5, offset=50) == []


async def test_new_texts_stand_in_place_of_the_old(library: AsyncSession) -> None:
    await search.reindex(library, "event", 1, {"en": ("Renamed", "A play")})

    assert await _found(library, "documentary") == []
    assert await _found(library, "수용소") == []
    assert await _found(library, "renamed") == ["event 1"]


async def test_what_is_taken_out_leaves_nothing_in_the_index(library: AsyncSession) -> None:
    for kind, number, n in (("event", 1, None), ("event", 2, None), ("section", 1, 3)):
        await search.reindex(library, kind, number, {}, n=n)  # type: ignore[arg-type]
    await search.reindex(library, "briefing", 1, {})

    assert await library.scalar(select(func.count()).select_from(t.search_documents)) == 0
    assert await library.scalar(text("SELECT count(*) FROM search_index")) == 0


async def test_an_event_in_its_undo_window_is_not_found(session: AsyncSession) -> None:
    seen = await added(session)
    hidden = await events.add(session, an_event("hidden"), now=NOW, visible_at=NOW + MINUTE)
    for each in (seen, hidden):
        await search.reindex(session, "event", each.id, {"en": ("Film", "")})
    await search.reindex(session, "briefing", hidden.id, {"en": (a_briefing().slug, "film")})

    found = await search.find(session, "film", language="en", limit=5, now=NOW)

    assert {(hit.kind, hit.subject_id) for hit in found} == {
        ("event", seen.id), ("briefing", hidden.id),
    }  # fmt: skip
    assert await search.count(session, "film", language="en", now=NOW) == 2
    assert await search.count(session, "film", language="en", now=NOW + MINUTE) == 3


HOSTILE = st.text() | st.lists(
    st.sampled_from(
        [
            '"', "'", "*", ":*", "(", ")", "&", "|", "!", "<->", "AND", "OR", "NOT", "NEAR(",
            "title:", "-", "^", "\\", "\x00", "%", ";--", "film", "북한", "의", "ㄱ", "\ud800",
            "É", "²", "x" * 300, "가" * 300,
        ]
    ),
    max_size=30,
).map(" ".join)  # fmt: skip


@given(words=HOSTILE)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_no_question_is_an_error(library: AsyncSession, words: str) -> None:
    hits = await search.find(library, words, language="en", limit=5)

    assert len(hits) <= await search.count(library, words, language="en")


@given(body=st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_a_text_is_found_by_its_own_first_word(session: AsyncSession, body: str) -> None:
    await search.reindex(session, "event", 1, {"en": ("needle", f"Haystack {body} 북한의")})

    assert await _found(session, "haystack") == ["event 1"]
    assert await _found(session, "북한") == ["event 1"]
