"""A poster: the facts of the card, and a code that opens it in Telegram."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pytest
import segno
from PIL import Image

from content import poster
from content.model import Event, EventStatus, Localised
from content.render.common import Links

LINKS = Links("division_bell_bot")
EVENT = Event(
    slug="a-meeting", uid="a-meeting@bell", on=date(2026, 12, 8), start=time(17),
    title=Localised(en="A Meeting of Neighbours", ko="이웃의 만남"),
    subtitle=Localised(en="With two archivists", ko="기록관 두 분과 함께"),
    summary=Localised(en="Letters that never arrived.", ko="닿지 못한 편지 이야기입니다."),
    venue="Houses of Parliament", room="Committee Room 12", entrance="Cromwell Green",
)


def picture(event: Event, language: str = "en") -> Image.Image:
    return Image.open(BytesIO(poster.draw(event, language, LINKS, "png"))).convert("L")


def code_in(image: Image.Image, size: int) -> list[list[bool]]:
    """Read the squares of the code back from the picture, at the middle of each."""
    inch = image.width / poster.WIDTH
    left, side = 0.8, 3.1
    top = poster.HEIGHT - 0.8 - side
    dots = image.tobytes()

    def is_dark(across: int, down: int) -> bool:
        x = int((left + (across + 0.5) * side / size) * inch)
        y = int((top + (down + 0.5) * side / size) * inch)
        return dots[y * image.width + x] < 128

    return [[is_dark(across, down) for across in range(size)] for down in range(size)]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_code_on_it_opens_the_event(language: str) -> None:
    made = segno.make(LINKS.event(EVENT.slug), error="m")
    squares = [[bool(dark) for dark in line] for line in made.matrix_iter(border=0)]
    assert code_in(picture(EVENT, language), len(squares)) == squares


def test_the_same_event_gives_the_same_bytes() -> None:
    for kind in ("png", "pdf"):
        assert poster.draw(EVENT, "en", LINKS, kind) == poster.draw(EVENT, "en", LINKS, kind)


def test_it_is_a_sheet_of_paper() -> None:
    image = picture(EVENT)
    assert abs(image.height / image.width - 297 / 210) < 0.01
    assert poster.draw(EVENT, "en", LINKS, "pdf").startswith(b"%PDF")


@pytest.mark.parametrize("status", [EventStatus.CANCELLED, EventStatus.POSTPONED])
def test_what_does_not_go_ahead_is_told_first(status: EventStatus) -> None:
    told = poster.draw(replace(EVENT, status=status), "en", LINKS, "png")
    assert told != poster.draw(EVENT, "en", LINKS, "png")


def test_a_long_title_leaves_the_code_alone() -> None:
    long = Localised(en="An extraordinarily long title about every river " * 5)
    made = segno.make(LINKS.event(EVENT.slug), error="m")
    squares = [[bool(dark) for dark in line] for line in made.matrix_iter(border=0)]
    event = replace(EVENT, title=long, summary=Localised(en="Words. " * 300))
    assert code_in(picture(event), len(squares)) == squares


def test_an_event_without_a_day_has_a_poster_too() -> None:
    assert poster.draw(replace(EVENT, on=None, start=None, venue=None, room=None), "ko", LINKS,
                       "png")
