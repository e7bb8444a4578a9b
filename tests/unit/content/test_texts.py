from pathlib import Path

import pytest

from content.message import Html
from content.texts import LocaleError, Texts, TextWarning, locale_of, pick_language, texts


def a_folder(tmp_path: Path, **languages: str) -> Path:
    for language, source in languages.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "all.ftl").write_text(source, encoding="utf-8")
    return tmp_path


def test_values_are_escaped_for_telegram(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="greet = <b>{ $name }</b>"))
    said = own.html("greet", "en", name='Tom & <Mina> "M"')
    assert said == "<b>Tom &amp; &lt;Mina&gt; &quot;M&quot;</b>"
    assert isinstance(said, Html)


def test_pieces_that_are_html_already_are_not_escaped_again(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="greet = { $name } here"))
    assert own.html("greet", "en", name=Html("<i>Mina &amp; Tom</i>")) == (
        "<i>Mina &amp; Tom</i> here"
    )


def test_plain_sentences_hold_neither_tags_nor_entities(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="greet = { $a } and { $b }"))
    assert own.plain("greet", "en", a="A & B", b=Html("<i>C &amp; D</i>")) == "A & B and C & D"


def test_braces_in_a_value_stay_text(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="greet = { $name }"))
    assert own.plain("greet", "en", name="{ $other } {x}") == "{ $other } {x}"


def test_numbers_choose_the_plural_and_are_grouped(tmp_path: Path) -> None:
    source = "found = { $n ->\n    [one] { $n } meeting\n   *[other] { $n } meetings\n }"
    own = Texts(a_folder(tmp_path, en=source))
    said = [own.plain("found", "en", n=n) for n in (1, 2, 1200)]
    assert said == ["1 meeting", "2 meetings", "1,200 meetings"]


def test_no_isolation_marks_are_put_around_values(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="greet = Hello { $name }"))
    assert own.plain("greet", "en", name="Mina") == "Hello Mina"


def test_a_language_without_the_sentence_answers_in_english(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="a = English\nb = Only English", ko="a = 한국어"))
    assert own.plain("a", "ko") == "한국어"
    assert own.plain("b", "ko") == "Only English"
    assert own.plain("a", "fr") == "English"


def test_an_unknown_sentence_is_an_error(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="a = English"))
    with pytest.raises(KeyError):
        own.plain("nowhere", "en")


def test_a_missing_value_fails_a_test(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="greet = Hello { $name }"))
    with pytest.raises(TextWarning, match="greet was asked for without name"):
        own.plain("greet", "en")


@pytest.mark.filterwarnings("ignore::content.texts.TextWarning")
def test_a_missing_value_never_reaches_a_person_as_braces(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="greet = Hello { $name }, { NUMBER($n) } times."))
    assert "{" not in own.html("greet", "en")
    assert own.plain("greet", "en").startswith("Hello ")


def test_attributes_are_sentences_of_their_own(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="stop = Stop\n    .label = Stop { $what }"))
    assert own.plain("stop.label", "en", what="it") == "Stop it"
    assert own.keys("en") == {"stop", "stop.label"}


def test_values_of_a_referenced_sentence_are_asked_for_too(tmp_path: Path) -> None:
    source = "-bot = Division Bell\ninner = { $x }\nouter = { -bot } { inner }"
    own = Texts(a_folder(tmp_path, en=source))
    assert own.variables("outer", "en") == {"x"}
    assert own.plain("outer", "en", x="rings") == "Division Bell rings"


@pytest.mark.parametrize(
    ("source", "line"),
    [("good = x\nbad = { $x\n", 2), ("a = 1\n\nb = 2\na = 3\n", 4)],
    ids=["broken", "twice"],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, source: str, line: int) -> None:
    with pytest.raises(LocaleError, match=rf"all\.ftl:{line}:"):
        Texts(a_folder(tmp_path, en=source)).keys("en")


@pytest.mark.parametrize("source", ["a = { b }", "a = { b }\nb = { a }", "a = { -term }"])
def test_a_reference_to_nowhere_or_in_a_circle_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(LocaleError, match="leads nowhere"):
        Texts(a_folder(tmp_path, en=source)).keys("en")


def test_a_sentence_knows_its_file_and_line(tmp_path: Path) -> None:
    own = Texts(a_folder(tmp_path, en="# remark\na = 1\n\nb = 2\n"))
    assert own.origin("b", "en") == (tmp_path / "en" / "all.ftl", 4)


@pytest.mark.parametrize(
    ("chosen", "code", "picked"),
    [
        ("ko", "en", "ko"),
        (None, "ko", "ko"),
        (None, "ko-KR", "ko"),
        (None, "KO_kr", "ko"),
        (None, "fr", "en"),
        (None, None, "en"),
        ("xx", "ko", "ko"),
        ("", "", "en"),
    ],
)
def test_the_choice_wins_over_the_app_and_english_is_last(
    chosen: str | None, code: str | None, picked: str
) -> None:
    assert pick_language(chosen, code) == picked


def test_english_is_written_as_in_britain() -> None:
    assert str(locale_of("en")) == "en_GB"
    assert str(locale_of("ko")) == "ko"


def test_the_projects_own_texts_load_once_in_english_and_korean() -> None:
    assert texts() is texts()
    assert texts().languages[:2] == ("en", "ko")
