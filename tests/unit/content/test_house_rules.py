"""When a notice is due, who is an outside speaker, what a vote is, and the text of the notice."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from content.check import check
from content.house_rules import (
    Recess,
    Why,
    notice_due,
    notice_text,
    outside_speakers,
    recess_of,
    tells_of_a_vote,
)
from content.loader import LIBRARY, LibraryError, load_library
from content.model import Event, Localised, Speaker
from content.texts import texts

MEETING = Event(
    slug="m", uid="m@test", title=Localised(en="Letters"), on=date(2026, 12, 8), start=time(17),
    venue="Houses of Parliament", room="Committee Room 12",
)


def speaker(name: str, role: str = "") -> Speaker:
    return Speaker(name, Localised(en=role))


@pytest.mark.parametrize("each", [
    speaker("Fiona Bruce MP"), speaker("Lord Alton of Liverpool"), speaker("Baroness Cox"),
    speaker("Jane Roe", "Member of Parliament"), speaker("Jane Roe", "MP for Nowhere"),
    speaker("Jane Roe", "crossbench peer"), speaker("Viscount Nowhere"),
])
def test_members_of_either_house_are_no_outside_speakers(each: Speaker) -> None:
    assert outside_speakers(replace(MEETING, speakers=(each,))) == ()


@pytest.mark.parametrize("each", [
    speaker("Jane Roe", "archivist"), speaker("Jake J. Smith", "director of the film"),
    speaker("Simp Lordsen"), speaker("Ms Earle"), speaker("Kim Peerson", "speech therapist"),
])
def test_everybody_else_is(each: Speaker) -> None:
    assert outside_speakers(replace(MEETING, speakers=(each,))) == (each,)


@pytest.mark.parametrize("words", [
    "Annual General Meeting", "AGM", "the election of officers", "Members will vote on it",
    "임원 선출", "정기 총회",
])
def test_a_vote_is_known_by_its_words(words: str) -> None:
    assert tells_of_a_vote(replace(MEETING, summary=Localised(en=words)))


@pytest.mark.parametrize("words", ["devoted to letters", "a select audience", "Agmar speaks", ""])
def test_other_words_are_no_vote(words: str) -> None:
    assert not tells_of_a_vote(replace(MEETING, summary=Localised(en=words)))


def test_the_notice_is_due_a_week_before() -> None:
    due = notice_due(replace(MEETING, speakers=(speaker("Jane Roe"),)))
    assert due is not None
    assert (due.why, due.on) == (Why.SPEAKER, date(2026, 12, 1))
    assert not due.is_late(date(2026, 12, 1))
    assert due.is_late(date(2026, 12, 2))


def test_both_reasons_are_named_together() -> None:
    due = notice_due(replace(MEETING, title=Localised(en="AGM"), speakers=(speaker("Jane Roe"),)))
    assert due is not None
    assert due.why is Why.BOTH


def test_without_a_day_the_notice_is_asked_for_without_one() -> None:
    due = notice_due(replace(MEETING, on=None, start=None, speakers=(speaker("Jane Roe"),)))
    assert due is not None
    assert due.on is None
    assert not due.is_late(date(2026, 12, 2))


def test_the_text_names_group_time_place_speaker_and_contact() -> None:
    event = replace(MEETING, speakers=(speaker("Jane Roe", "archivist"), speaker("John Doe")))
    assert notice_text(event, "The Group", "[contact]").splitlines() == [
        "THE GROUP",
        "Tuesday 8 December 2026, 17:00 London; Committee Room 12, Houses of Parliament",
        "Letters",
        "Speakers: Jane Roe (archivist); John Doe",
        "Contact: [contact]",
    ]


def test_both_ends_of_a_recess_belong_to_it() -> None:
    recess = Recess(date(2026, 12, 7), date(2026, 12, 9), Localised(en="R"))
    held = [day for day in range(5, 12) if recess_of(date(2026, 12, day), (recess,))]
    assert held == [7, 8, 9]
    assert recess_of(None, (recess,)) is None


def library_with(folder: Path, recess: str) -> Path:
    (folder / "topics.yaml").write_text((LIBRARY / "topics.yaml").read_text("utf-8"), "utf-8")
    (folder / "recess.yaml").write_text(recess, "utf-8")
    return folder


def test_the_shipped_file_is_read_and_makes_no_date_up() -> None:
    assert load_library(LIBRARY).recesses == ()


def test_a_recess_of_the_file_is_read(tmp_path: Path) -> None:
    library = load_library(library_with(
        tmp_path, "checked: 2026-11-01\nrecesses:\n"
        "  - {first: 2026-12-07, last: 2026-12-09, name: {en: A, ko: 가}}\n"))
    assert library.recesses == (
        Recess(date(2026, 12, 7), date(2026, 12, 9), Localised(en="A", ko="가")),
    )
    assert check(library, texts()) == []


@pytest.mark.parametrize(("entry", "problem"), [
    ("{first: 2026-12-09, last: 2026-12-07, name: {en: A, ko: 가}}", "before the first day"),
    ("{first: 2026-12-07, last: 2026-12-09, name: {en: A}}", "missing in ko"),
])
def test_what_is_wrong_with_a_recess_is_named_with_its_line(
    tmp_path: Path, entry: str, problem: str
) -> None:
    library = load_library(library_with(tmp_path, f"recesses:\n  - {entry}\n"))
    [fault] = check(library, texts())
    assert problem in str(fault)
    assert "recess.yaml:2:" in str(fault)


def test_two_recesses_do_not_overlap(tmp_path: Path) -> None:
    one = "  - {first: 2026-12-07, last: 2026-12-09, name: {en: A, ko: 가}}\n"
    library = load_library(library_with(tmp_path, "recesses:\n" + one + one))
    assert ["not after the recess before it" in str(fault)
            for fault in check(library, texts())] == [True]


@pytest.mark.parametrize("text", [
    "recesses:\n  - {first: soon, last: 2026-12-09, name: {en: A, ko: 가}}\n",
    "recesses:\n  - {first: 2026-12-09, name: {en: A, ko: 가}}\n",
    "recess: []\n",
])
def test_a_file_that_cannot_be_understood_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(LibraryError):
        load_library(library_with(tmp_path, text))
