from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from content.loader import LIBRARY, LibraryError, load_library
from content.model import Admission, BriefingKind, EventStatus

TOPICS = 'women: {en: "Women", ko: "여성"}\n'
EVENT = """---
slug: film-night
uid: film-night@division-bell
status: published
title: {en: "Film night", ko: "영화의 밤"}
date: 2016-11-17
start: "17:00"
end: null
timezone: Europe/London
venue: Houses of Parliament
room: Committee Room 17
arrive_by: null
admission: open
speakers:
  - name: Mina
    role: {en: "Director", ko: "감독"}
topics: [women]
posted: 2016-11-01
revision: 1
changes:
  - {revision: 1, field: room, old: Committee Room 11, new: Committee Room 17}
sources: [a.txt]
found: >
  It says so.
---
# en
## Summary
A film.
## Detail
It is **long**.

Really.
# ko
## Summary
영화입니다.
"""
REPORT = """---
slug: a-report
kind: report
title: {en: "A report", ko: "보고서"}
authors: [Tom]
organisation: csw
date: null
period: "2018-01"
topics: [women]
sections: [first, second]
---
# en
## Summary
All of it.
## Key points
- one
# ko
## Summary
모두.
## Key points
- 하나
"""
SECTION = """---
section: {slug}
title: {{en: "{slug}", ko: "부분"}}
level: 1
parent: null
pages: [3, 8]
figures:
  - slug: {slug}-figure
    title: {{en: "T", ko: "제목"}}
    question: {{en: "Q", ko: "질문"}}
    respondents: null
    unit: percent
    multiple: false
    source: "p. 3"
    values:
      - {{label: {{en: "Yes", ko: "예"}}, value: 60.5}}
      - {{label: {{en: "No", ko: "아니요"}}, value: 39}}
---
# en
## Summary
Part.
# ko
## Summary
부분.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "events").mkdir()
    (tmp_path / "briefings" / "a-report").mkdir(parents=True)
    (tmp_path / "topics.yaml").write_text(TOPICS, encoding="utf-8")
    (tmp_path / "events" / "film-night.md").write_text(EVENT, encoding="utf-8")
    (tmp_path / "briefings" / "a-report.md").write_text(REPORT, encoding="utf-8")
    for number, slug in enumerate(("second", "first")):
        path = tmp_path / "briefings" / "a-report" / f"{number}-{slug}.md"
        path.write_text(SECTION.format(slug=slug), encoding="utf-8")
    return tmp_path


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_event_is_read_with_all_it_says(library: Path) -> None:
    [event] = load_library(library).events
    assert event.on == date(2016, 11, 17)
    assert event.start == time(17)
    assert event.end is None
    assert event.status is EventStatus.PUBLISHED
    assert event.admission is Admission.OPEN
    assert event.title == {"en": "Film night", "ko": "영화의 밤"}
    assert event.summary["ko"] == "영화입니다."
    assert event.detail == {"en": "It is **long**.\n\nReally."}
    assert event.speakers[0].role["en"] == "Director"
    assert event.changes[0].new == event.room == "Committee Room 17"
    assert event.created_at == event.updated_at == datetime(2016, 11, 1, tzinfo=UTC)


def test_a_report_has_its_sections_in_the_order_it_lists(library: Path) -> None:
    [report] = load_library(library).briefings
    assert report.kind is BriefingKind.REPORT
    assert report.original_title == "A report"
    assert [section.slug for section in report.sections] == ["first", "second"]
    assert report.sections[0].pages == (3, 8)
    assert [value.value for value in report.sections[0].figures[0].values] == [60.5, 39]


def test_the_digest_moves_with_any_of_its_files(library: Path) -> None:
    before = load_library(library).digests
    replaced(library / "briefings" / "a-report" / "0-second.md", "Part.", "Another.")
    after = load_library(library).digests
    assert before.keys() == after.keys() == {"event:film-night", "briefing:a-report"}
    assert before["event:film-night"] == after["event:film-night"]
    assert before["briefing:a-report"] != after["briefing:a-report"]


def test_every_value_knows_its_line(library: Path) -> None:
    front = load_library(library).origins["event:film-night"].front
    text = EVENT.splitlines()
    assert text[front.line("room") - 1].startswith("room:")
    assert "Director" in text[front.line("speakers.0.role") - 1]
    assert text[front.line("ko.Summary") - 1] == "## Summary"
    assert front.line("ko.Summary") > front.line("en.Detail")


@pytest.mark.parametrize(
    ("old", "new", "starts", "problem"),
    [
        ('start: "17:00"', "start: 17:00", "start:", "an hour in quotes"),
        ('start: "17:00"', 'start: "25:00"', "start:", "no hour of the day"),
        ("date: 2016-11-17", 'date: "17 November"', "date:", "a day such as"),
        ("date: 2016-11-17", 'period: "2016-13"', "period:", "no month or year"),
        ("status: published", "status: draft", "status:", "should be one of"),
        ("slug: film-night", "slug: other", "slug:", "the name of its file"),
        ("revision: 1\n", "revision: -1\n", "revision:", "a whole number"),
        ("posted:", "postd:", "postd:", "not a field"),
        ('title: {en: "Film night", ko: "영화의 밤"}', "title: Film", "title:", "per language"),
        ("topics: [women]", "topics: women", "topics:", "a list of texts"),
        ("  - name: Mina", "  - nam: Mina", "  - nam", "name: should be a text"),
        ("## Detail", "## Details", "## Details", "not expected here"),
        ("# en\n", "stray\n# en\n", "stray", "under a language"),
        ("room: Committee", "room: [Committee", "arrive_by", "expected"),
    ],
)
def test_what_cannot_be_read_is_named_with_file_and_line(
    library: Path, old: str, new: str, starts: str, problem: str
) -> None:
    path = library / "events" / "film-night.md"
    replaced(path, old, new)
    with pytest.raises(LibraryError, match=problem) as caught:
        load_library(library)
    assert caught.value.path == path
    assert path.read_text(encoding="utf-8").splitlines()[caught.value.line - 1].startswith(starts)
    assert str(caught.value).startswith(f"{path}:{caught.value.line}: ")


def test_a_file_without_front_matter_is_refused(library: Path) -> None:
    (library / "events" / "film-night.md").write_text("# en\n", encoding="utf-8")
    with pytest.raises(LibraryError, match="front matter"):
        load_library(library)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [("pages: [3, 8]", "pages: [8, 3]", "the first and the last page"),
     ("value: 39", "value: none", "should be a number"),
     ("multiple: false", 'multiple: "no"', "true or false")],
)
def test_a_section_is_read_as_strictly(library: Path, old: str, new: str, problem: str) -> None:
    path = library / "briefings" / "a-report" / "1-first.md"
    replaced(path, old, new)
    with pytest.raises(LibraryError, match=problem) as caught:
        load_library(library)
    assert caught.value.path == path


def test_the_projects_own_library_loads() -> None:
    own = load_library(LIBRARY)
    assert own.events
    assert own.briefings
    assert own.topics
