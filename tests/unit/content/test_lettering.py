"""Letters of pictures, in two alphabets, without any font of the machine."""

import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest
from matplotlib.font_manager import findfont

from content.charts import figure_png
from content.lettering import drawable, font, wrapped
from content.model import Figure, FigureValue, Localised

MIXED = Figure(
    slug="mixed",
    title=Localised(en="길고 긴 제목", ko="A title in English"),
    question=Localised(en="北韓 ‘Ǧ’ 😀🎬 ไทย", ko="북한 ‘Ǧ’ 😀🎬 ไทย"),
    unit="percent",
    multiple=True,
    respondents=100,
    source="p. 1",
    values=(FigureValue(Localised(en="영화 films", ko="영화 films"), 12),),
)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_letter_is_drawn_or_left_out_but_never_a_box(language: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert figure_png(MIXED, language).startswith(b"\x89PNG")


def test_pictures_may_be_drawn_at_the_same_time() -> None:
    alone = {language: figure_png(MIXED, language) for language in ("en", "ko")}
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda language: figure_png(MIXED, language), ["en", "ko"] * 6))
    assert drawn == [alone["en"], alone["ko"]] * 6


@pytest.mark.parametrize("bold", [False, True])
def test_korean_has_a_font_of_its_own_in_both_weights(bold: bool) -> None:
    path = findfont(font("ko", 12, bold=bold))
    assert "Nanum" in path
    assert ("Bold" in path) == bold


def test_what_no_font_has_is_left_out() -> None:
    assert drawable("영화의 밤\n🎬 Film “night” – café") == "영화의 밤\n Film “night” – café"


def test_a_title_of_signs_alone_has_no_lines() -> None:
    assert wrapped("🎬 🎥", font("ko", 12), 3.0) == []
