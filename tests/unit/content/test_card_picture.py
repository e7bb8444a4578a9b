"""The picture beside a link: its size, its words, and the same bytes for the same meeting."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from content import card_picture
from content.loader import load_library
from content.model import EventStatus, Localised
from tests.town import a_meeting

MEETING = a_meeting()
SIZE = (1200, 630)


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_has_the_size_that_previews_show_whole(language: str) -> None:
    assert opened(card_picture.event_picture(MEETING, language)).size == SIZE
    assert opened(card_picture.house_picture(language)).size == SIZE


def test_a_briefing_has_one_too() -> None:
    briefing = load_library().briefings[0]
    assert opened(card_picture.briefing_picture(briefing, "ko")).size == SIZE


def test_the_same_meeting_gives_the_same_bytes_and_another_day_others() -> None:
    first = card_picture.event_picture(MEETING, "en")
    assert card_picture.event_picture(MEETING, "en") == first
    assert card_picture.event_picture(replace(MEETING, on=date(2026, 11, 27)), "en") != first


def test_what_will_not_be_looks_different_from_afar() -> None:
    corner = (SIZE[0] - 10, 10)
    holds = opened(card_picture.event_picture(MEETING, "en")).getpixel(corner)
    off = replace(MEETING, status=EventStatus.CANCELLED)
    assert opened(card_picture.event_picture(off, "en")).getpixel(corner) != holds


@pytest.mark.parametrize("title", ["W" * 400, "길고 긴 제목 " * 60, "$x^2$ _y_ \\frac"])
def test_any_title_is_drawn_within_its_place(title: str) -> None:
    made = replace(MEETING, title=Localised(en=title), on=None, start=None)
    image = opened(card_picture.event_picture(made, "en"))
    foot = image.crop((0, 600, 880, 630))
    assert len(set(foot.get_flattened_data())) == 1
