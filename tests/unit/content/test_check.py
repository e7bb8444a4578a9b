from pathlib import Path

import pytest

from content.check import Fault, check
from content.loader import LIBRARY, load_library
from content.texts import Texts, texts

TOPICS = 'women: {en: "Women", ko: "여성"}\n'
EVENT = """---
slug: film-night
uid: film-night@division-bell
status: published
title: {en: "Film night", ko: "영화의 밤"}
date: 2016-11-17
start: "17:00"
end: "18:30"
timezone: Europe/London
room: Committee Room 17
arrive_by: "16:30"
admission: open
speakers:
  - name: Mina
    role: {en: "Director", ko: "감독"}
topics: [women]
revision: 1
changes:
  - {revision: 1, field: room, old: Committee Room 11, new: Committee Room 17}
found: The 17th is Thursday 17 November.
---
# en
## Summary
A film of 1999, on Thursday 17 November 2016 at 17:00 in Committee Room 17.
## Detail
Two exiles speak.
# ko
## Summary
1999년 영화를 2016년 11월 17일(목) 17:00에 Committee Room 17에서 봅니다.
## Detail
탈북민 2명이 이야기합니다.
"""
REPORT = """---
slug: a-report
kind: report
title: {en: "A report", ko: "보고서"}
organisation: csw
date: 2018-01-09
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
section: SLUG
title: {en: "A part", ko: "부분"}
level: LEVEL
parent: PARENT
figures:
  - slug: SLUG-figure
    title: {en: "T", ko: "제목"}
    question: {en: "Q", ko: "질문"}
    unit: percent
    multiple: false
    values:
      - {label: {en: "Yes", ko: "예"}, value: 60.5}
      - {label: {en: "No", ko: "아니요"}, value: 39}
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
    for number, slug, level, parent in (("1", "first", "1", "null"), ("2", "second", "2", "first")):
        source = SECTION.replace("SLUG", slug).replace("LEVEL", level).replace("PARENT", parent)
        path = tmp_path / "briefings" / "a-report" / f"{number}-{slug}.md"
        path.write_text(source, encoding="utf-8")
    return tmp_path


def faults(library: Path) -> list[Fault]:
    return [fault for fault in check(load_library(library), texts())
            if fault.path.is_relative_to(library)]


def after(library: Path, name: str, old: str, new: str) -> list[str]:
    """Change a file of a good library and return its faults as "the line: the problem"."""
    path = library / name
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new, 1), encoding="utf-8")
    found = faults(library)
    assert all(fault.path == path for fault in found)
    lines = path.read_text(encoding="utf-8").splitlines()
    return [f"{lines[fault.line - 1].strip()} | {fault.problem}" for fault in found]


def test_a_good_library_has_no_faults(library: Path) -> None:
    assert faults(library) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ('ko: "영화의 밤"', 'ko: ""', "title:", "missing in ko"),
        ('ko: "감독"', 'ko: ""', "role:", "missing in ko"),
        ("Thursday 17 November 2016", "Friday 17 November 2016", "## Summary", "another weekday"),
        ("17일(목)", "17일(금)", "## Summary", "another weekday"),
        ("is Thursday 17", "is Monday 17", "found:", "another weekday"),
        ("at 17:00 in", "at 17:30 in", "## Summary", "only this language names 17:"),
        ("17에서", "11에서", "## Summary", "only this language names 11"),
        ("2명이", "3명이", "## Detail", "only this language names 3"),
        ("# ko\n## Summary", "# xx\n## Summary", "---", "ko.Summary: is missing"),
        ("topics: [women]", "topics: [men]", "topics:", "men is no topic"),
        ('end: "18:30"', 'end: "16:30"', "end:", "not after the start"),
        ('arrive_by: "16:30"', 'arrive_by: "17:30"', "arrive_by:", "after the start"),
        ("Europe/London", "Europe/Nowhere", "timezone:", "no time zone"),
        ("date: 2016-11-17", "date: null", "start:", "but no day"),
        ("revision: 1\n", "revision: 0\n", "revision:", "change 1 is recorded"),
        ("A film of", "x" * 600 + " of", "## Summary", "500 are kept"),
        ("Two exiles", "Two exiles " + "long " * 900, "title:", "detail is cut"),
    ],
)
def test_a_fault_of_an_event_is_found_and_named_with_its_line(
    library: Path, old: str, new: str, line: str, problem: str
) -> None:
    found = after(library, "events/film-night.md", old, new)
    assert any(one.startswith(line) and problem in one for one in found), found


@pytest.mark.parametrize(
    ("name", "edit", "line", "problem"),
    [
        ("a-report.md", ("[first, second]", "[first, third, second]"), "sections:", "third"),
        ("a-report.md", ("[first, second]", "[first]"), "sections:", "second is listed 0 times"),
        ("a-report.md", ("2018-01-09", '2018-01-09\nperiod: "2017-01"'), "period:", "not hold"),
        ("a-report/2-second.md", ("parent: first", "parent: nobody"), "parent:", "no section"),
        ("a-report/1-first.md", ("parent: null", "parent: second"), "parent:", "no section"),
        ("a-report/2-second.md", ("level: 2", "level: 1"), "level:", "does not fit"),
        ("a-report/1-first.md", ("value: 39", "value: 59"), "- {label", "add up to 119.5%"),
        ("a-report/1-first.md", ("value: 60.5", "value: 160"), "- {label", "above 100%"),
        ("a-report/1-first.md", ("unit: percent", "unit: votes"), "unit:", "neither percent nor"),
        ("a-report/1-first.md", ('ko: "예"', 'ko: ""'), "- {label", "missing in ko"),
        ("a-report/1-first.md", ("부분.\n", ""), "## Summary", "is missing"),
    ],
)
def test_a_fault_of_a_report_is_found_and_named_with_its_line(
    library: Path, name: str, edit: tuple[str, str], line: str, problem: str
) -> None:
    found = after(library, f"briefings/{name}", *edit)
    assert any(one.startswith(line) and problem in one for one in found), found


def test_shares_of_several_answers_need_not_add_up(library: Path) -> None:
    path = "briefings/a-report/1-first.md"
    assert after(library, path, "multiple: false", "multiple: true") == []
    assert after(library, path, "value: 39", "value: 99") == []


def test_a_slug_that_fits_no_deep_link_is_a_fault(library: Path) -> None:
    bad = "film_night"
    (library / "events" / "film-night.md").rename(library / "events" / f"{bad}.md")
    found = after(library, f"events/{bad}.md", "slug: film-night", f"slug: {bad}")
    assert found == [f"slug: {bad} | slug: 'film_night' does not fit a deep link"]


def test_two_events_with_one_uid_are_a_fault(library: Path) -> None:
    copy = EVENT.replace("slug: film-night", "slug: twin")
    (library / "events" / "twin.md").write_text(copy, encoding="utf-8")
    assert [fault.problem for fault in faults(library)] == ["uid: stands in two events"] * 2


def test_a_topic_without_korean_is_a_fault(library: Path) -> None:
    assert after(library, "topics.yaml", 'ko: "여성"', 'ko: ""') == [
        'women: {en: "Women", ko: ""} | women: is missing in ko'
    ]


def test_sentences_that_differ_between_languages_are_faults(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locales"
    for language, source in (("en", "a = A\nb = B { $x }\n"), ("ko", "b = 비 { $y }\n")):
        (folder / language).mkdir(parents=True)
        (folder / language / "all.ftl").write_text(source, encoding="utf-8")
    found = [fault for fault in check(load_library(library), Texts(folder))
             if fault.path.is_relative_to(folder)]
    assert [str(fault) for fault in found] == [
        f"{folder}/en/all.ftl:1: a: is not said in ko",
        f"{folder}/ko/all.ftl:1: b: only one language uses x, y",
    ]


def test_the_projects_own_library_and_texts_have_no_faults() -> None:
    assert check(load_library(LIBRARY), texts()) == []
