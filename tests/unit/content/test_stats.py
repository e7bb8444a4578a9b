"""The numbers in words and in the picture: what is few looks alike in both."""

from dataclasses import replace
from datetime import date

import pytest

from content import stats_chart
from content.model import DeliveryState, Localised
from content.render.stats import Attended, Numbers, caption, number
from tests.unit.content.render.samples import LANGUAGES, LONG_EN, LONG_KO, MARKUP
from tests.unit.content.render.telegram import assert_sendable

NUMBERS = Numbers(
    subscribers=((date(2026, 11, 1), 0), (date(2026, 11, 2), 3), (date(2026, 11, 9), 40)),
    deliveries={DeliveryState.SENT: 1240, DeliveryState.FAILED: 4, DeliveryState.DROPPED: 0},
    days=30,
    attended=(Attended(Localised(en=LONG_EN, ko=LONG_KO), date(2026, 12, 8), 2),
              Attended(Localised(en=MARKUP), None, 60)) * 3,
)


@pytest.mark.parametrize(("count", "english", "korean"), [
    (0, "0", "0"), (1, "fewer than five", "5 미만"), (4, "fewer than five", "5 미만"),
    (5, "5", "5"), (1240, "1,240", "1,240"),
])
def test_few_is_said_as_few(count: int, english: str, korean: str) -> None:
    assert (number(count, "en"), number(count, "ko")) == (english, korean)


def test_the_picture_is_the_same_for_one_and_for_four() -> None:
    def with_few(count: int) -> bytes:
        return stats_chart.draw(
            replace(
                NUMBERS,
                subscribers=((date(2026, 11, 1), 9), (date(2026, 11, 2), count)),
                deliveries=dict.fromkeys(NUMBERS.deliveries, count),
                attended=(Attended(Localised(en="A"), None, count),),
            ), "en",
        )

    assert with_few(1) == with_few(4)
    assert with_few(4) != with_few(0)
    assert with_few(4) != with_few(5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_one_telegram_takes(language: str) -> None:
    png = stats_chart.draw(NUMBERS, language)
    width, height = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    assert png.startswith(b"\x89PNG")
    assert width + height <= 10_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_counted_yet_is_a_picture_too(language: str) -> None:
    empty = Numbers((), dict.fromkeys(NUMBERS.deliveries, 0), 30, ())
    assert stats_chart.draw(empty, language).startswith(b"\x89PNG")
    assert_sendable(caption(empty, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_caption_fits_under_a_picture(language: str) -> None:
    message = caption(NUMBERS, language)
    assert_sendable(message)
    assert len(message.html) <= 1024
