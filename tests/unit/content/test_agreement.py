import pytest

from content.agreement import amounts, disagreement, wrong_weekdays


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("on 17 November 2016 at 17:00", "2016년 11월 17일(목) 17:00"),
        ("4 to 6 million people", "400만~600만 명"),
        ("nearly half a million", "50만 명 가까이"),
        ("15,000 of 25 million", "2,500만 명 가운데 1만 5천 명"),
        ("two women, the third year, twenty-five", "여성 2명, 3년째, 25"),
        ("Article 19", "제19조"),
        ("a third, and 100 in all", "3분의 1, 모두 100"),
        ("Part One", "제1부"),
        ("a year later, over six decades", "1년 뒤, 60년 넘게"),
        ("in the 1990s, the 21st century", "1990년대, 21세기"),
        ("in May", "5월에"),
        ("12.5% and 43%", "12.5%와 43%"),
        ("no figures at all", "숫자가 없습니다"),
    ],
)
def test_the_same_said_in_two_ways_agrees(english: str, korean: str) -> None:
    assert disagreement({"en": english, "ko": korean}) == {}


@pytest.mark.parametrize(
    ("english", "korean", "alone"),
    [
        ("Committee Room 17", "11호 위원회실", {"en": ["17"], "ko": ["11"]}),
        ("at 17:00", "at 17:30", {"en": ["17:00"], "ko": ["17:30"]}),
        ("in March 2016", "2016년 4월", {"en": ["month 3"], "ko": ["month 4"]}),
        ("25 million", "250만", {"en": ["25000000"], "ko": ["2500000"]}),
        ("43%", "", {"en": ["43"]}),
    ],
)
def test_what_only_one_language_names_is_told(
    english: str, korean: str, alone: dict[str, list[str]]
) -> None:
    assert disagreement({"en": english, "ko": korean}) == alone


def test_a_text_in_one_language_has_nothing_to_disagree_with() -> None:
    assert disagreement({"en": "17"}) == {}


def test_may_and_march_are_months_only_where_a_date_is_meant() -> None:
    assert "month 5" not in amounts("You May come", "en").figures
    assert "month 3" in amounts("the March of 1990, on 3 March", "en").figures


@pytest.mark.parametrize(
    "text",
    ["Thursday 17 November 2016", "Thursday, 17 November", "2016년 11월 17일(목)",
     "11월 17일 목요일", "Thursday the 17th of November 2016"],
)
def test_right_weekdays_pass(text: str) -> None:
    assert list(wrong_weekdays(text, 2016)) == []


@pytest.mark.parametrize(
    "text", ["Friday 17 November 2016", "2016년 11월 17일(금)", "Monday 31 February 2016"]
)
def test_wrong_weekdays_are_found(text: str) -> None:
    assert list(wrong_weekdays(f"It is on {text}.", None)) == [text]


def test_a_date_without_a_year_is_judged_by_the_events_year() -> None:
    assert list(wrong_weekdays("Friday 17 November", 2016)) == ["Friday 17 November"]
    assert list(wrong_weekdays("Friday 17 November", 2017)) == []
    assert list(wrong_weekdays("Friday 17 November", None)) == []
