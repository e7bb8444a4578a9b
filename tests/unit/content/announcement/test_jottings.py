"""Notes of a line, and the words that people in haste cut short."""

from datetime import date

import pytest

from content.announcement import jottings, parse
from content.announcement.reading import read
from content.announcement.text.normalise import normalise
from content.announcement.text.shortened import spelt_out

POSTED = date(2024, 10, 18)


def _jotted(text: str) -> tuple[str | None, list[str]] | None:
    reading = read(text, POSTED, "Europe/London")
    found = jottings.of(reading)
    if found is None:
        return None
    called = reading.clean[slice(*found.called)] if found.called else None
    return called, [reading.clean[slice(*span)] for span in found.places]


@pytest.mark.parametrize(
    ("text", "called", "places"),
    [
        ("Craft fair, Sat 2 November 10-4, St John's Hall, Leeds", "Craft fair",
         ["St John's Hall"]),
        ("Repair Café • Sat 9 Nov 11am • St Mark's Church Hall", "Repair Café",
         ["St Mark's Church Hall"]),
        ("Public talk - Life after the Camp, 5 Nov 7pm", "Public talk - Life after the Camp", []),
        ("Quiz £5 Fri 8 Nov 7.30pm Village Hall bring own drinks", "Quiz", ["Village Hall"]),
        ("10월 25일(금) 19:00 광화문광장 앞 촛불문화제", "촛불문화제", ["광화문광장 앞"]),
    ],
)  # fmt: skip
def test_a_note_is_cut_at_days_hours_and_marks(
    text: str, called: str, places: list[str]
) -> None:
    found = _jotted(text)
    assert found is not None
    assert found[0] == called
    assert found[1][: len(places)] == places


@pytest.mark.parametrize(
    "text",
    [
        "We will meet on Friday 8 November at 7pm in the Village Hall.",
        "Venue: Village Hall, Friday 8 November, 7pm",
        "Craft fair\nSat 2 November 10-4\nSt John's Hall",
        "Craft fair at St John's Hall",
        "Craft fair, Sat 2 November 10-4, " + "stalls and more, " * 15,
        "11월 8일 금요일 오후 7시 마을회관에서 모입니다",
        "Fri 8 November",
    ],
)
def test_sentences_forms_and_what_has_no_day_are_no_notes(text: str) -> None:
    assert _jotted(text) is None


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("APPG mtg tmrw, CR 14", "APPG mtg tomorrow, Committee Room 14"),
        ("MPs' drinks, Rm M, PCH", "MPs' drinks, Room M, Portcullis House"),
        ("Peers at HoL, Cttee Rm 3A", "Peers at House of Lords, Committee Room 3A"),
        ("the APPG, 3rd fl, HoC", "the APPG, 3rd floor, House of Commons"),
        ("Drive along the PCH, Malibu", "Drive along the PCH, Malibu"),
        ("MPs: appg@PCH-list.example", "MPs: appg@PCH-list.example"),
        ("APPG, no. CR2 4TN", "APPG, no. CR2 4TN"),
    ],
)
def test_words_cut_short_are_spelt_out(short: str, full: str) -> None:
    assert spelt_out(normalise(short)).clean == full


def test_what_was_found_in_full_leads_back_to_what_was_pasted() -> None:
    text = "APPG on North Korea: briefing, Wed 6 Nov 4pm, Cttee Rm 9, HoC"
    announcement = parse(text, posted=POSTED)
    room, place = announcement.room, announcement.place
    assert room is not None
    assert place is not None
    assert (room.value, text[room.start : room.end]) == ("Committee Room 9", "Cttee Rm 9")
    assert (place.value, text[place.start : place.end]) == ("House of Commons", "HoC")
