"""Whatever the typography, the grammars see plain characters and spans lead back."""

import pytest

from content.announcement.text.normalise import normalise


@pytest.mark.parametrize(
    ("original", "clean"),
    [
        ("‘Who’ “said”", "'Who' \"said\""),
        ("5–6 — 7 ─ 8", "5-6 - 7 - 8"),
        ("22\u00a0March\u202f2017", "22 March 2017"),
        ("**Date:**  today", "Date: today"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("１７：００", "17:00"),
        ("𝗘𝘃𝗲𝗻𝘁", "Event"),
        ("22ⁿᵈ", "22nd"),
        ("오후 7시", "오후 7시"),
        ("one<br>two &amp; three", "one\ntwo & three"),
        ("a\r\n\r\n\r\n\r\nb", "a\n\nb"),
        ("tab\there", "tab here"),
        ("  lead \n trail  ", "lead\ntrail "),
    ],
)
def test_characters_become_plain(original: str, clean: str) -> None:
    assert normalise(original).clean == clean


def test_spans_lead_back_to_the_pasted_text() -> None:
    text = normalise("🎬 **Film:**\u00a0 “Two   Rivers” on 22ⁿᵈ May")
    start = text.clean.index("22nd")
    found = text.found("day", start, start + len("22nd May"), 0.9)
    assert found.text == "22ⁿᵈ May"
    assert text.original[found.start : found.end] == found.text


def test_lines_broken_by_a_mail_program_are_joined() -> None:
    text = (
        "It will be held on Friday 26 February from 12.30 to 2pm at the Institute for\n"
        "quiet diplomacy, and a light lunch is served.\n\nWhen: now\nWhere: here"
    )
    assert normalise(text).clean.split("\n")[0].endswith("light lunch is served.")
    assert normalise(text).clean.count("\n") == 3


def test_list_of_dates_keeps_its_lines() -> None:
    text = "\n".join(
        f"Tuesday {day} October, 7pm: a talk on rivers, with Dr Jane Poe" for day in (3, 10, 17)
    )
    assert normalise(text).clean.count("\n") == 2
