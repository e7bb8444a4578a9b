import pytest

from content.charts import figure_png
from content.model import Figure, FigureValue, Localised

QUESTION = Figure(
    slug="watched",
    title=Localised(en="Foreign media watched", ko="시청한 외국 매체"),
    question=Localised(en="Which had you watched before leaving?", ko="무엇을 보았습니까?"),
    unit="percent",
    multiple=True,
    respondents=100,
    source="p. 11",
    values=(
        FigureValue(Localised(en="South Korean dramas " * 6, ko="한국 드라마와 영화 " * 8), 43.5),
        FigureValue(Localised(en="None", ko="없음"), 0),
        FigureValue(Localised(en="All $kinds$ of it", ko="모두"), 100),
    ),
)


def size(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_chart_is_a_picture_telegram_takes(language: str) -> None:
    png = figure_png(QUESTION, language)
    width, height = size(png)
    assert png.startswith(b"\x89PNG")
    assert len(png) < 10 * 1024 * 1024
    assert width + height <= 10_000
    assert max(width, height) <= 20 * min(width, height)


def test_the_same_figure_gives_the_same_bytes() -> None:
    assert figure_png(QUESTION, "en") == figure_png(QUESTION, "en")


def test_more_answers_make_a_taller_chart() -> None:
    one = Figure(**{**vars(QUESTION), "values": QUESTION.values[1:2]})
    assert size(figure_png(one, "en"))[1] < size(figure_png(QUESTION, "en"))[1]


def test_a_long_word_is_broken_and_stays_on_the_sheet() -> None:
    long = FigureValue(Localised(en="x" * 300), 5)
    png = figure_png(Figure(**{**vars(QUESTION), "values": (long,)}), "en")
    assert size(png)[0] == 1200


def test_people_are_drawn_as_a_share_of_those_asked() -> None:
    people = Figure(**{**vars(QUESTION), "unit": "people"})
    assert figure_png(people, "en") != figure_png(QUESTION, "en")


def test_the_report_is_named_as_the_source() -> None:
    assert figure_png(QUESTION, "en", work="A Report") != figure_png(QUESTION, "en")
