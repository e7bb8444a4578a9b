from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.intent import Intent, understand

WEDNESDAY = date(2026, 11, 18)


def days(text: str, today: date = WEDNESDAY) -> tuple[date | None, date | None]:
    intent = understand(text, today=today)
    assert intent.kind == "events"
    return intent.since, intent.until


@pytest.mark.parametrize(
    "text", ["what's on next week?", "What’s on next week", "다음 주", "다음주 일정 알려줘",
             "any meetings next week?", "events next week please"],
)
def test_next_week_runs_from_monday_to_sunday(text: str) -> None:
    assert days(text) == (date(2026, 11, 23), date(2026, 11, 29))


@pytest.mark.parametrize("text", ["this month", "이번 달", "what is on this month?", "이달 행사"])
def test_this_month_is_the_whole_month(text: str) -> None:
    assert days(text) == (date(2026, 11, 1), date(2026, 11, 30))


@pytest.mark.parametrize("text", ["tomorrow", "내일", "내일 모임 있어요?", "what's on tomorrow"])
def test_tomorrow_is_one_day(text: str) -> None:
    assert days(text) == (date(2026, 11, 19), date(2026, 11, 19))


@pytest.mark.parametrize("text", ["in March", "3월", "3월에 뭐 있어요?", "March"])
def test_a_month_without_a_year_is_the_next_one(text: str) -> None:
    assert days(text) == (date(2027, 3, 1), date(2027, 3, 31))
    assert days(text, today=date(2027, 3, 20)) == (date(2027, 3, 1), date(2027, 3, 31))


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("today", date(2026, 11, 18), date(2026, 11, 18)),
        ("오늘", date(2026, 11, 18), date(2026, 11, 18)),
        ("모레", date(2026, 11, 20), date(2026, 11, 20)),
        ("this week", date(2026, 11, 16), date(2026, 11, 22)),
        ("다다음 주", date(2026, 11, 30), date(2026, 12, 6)),
        ("this weekend", date(2026, 11, 21), date(2026, 11, 22)),
        ("next month", date(2026, 12, 1), date(2026, 12, 31)),
        ("다음 달", date(2026, 12, 1), date(2026, 12, 31)),
        ("Friday", date(2026, 11, 20), date(2026, 11, 20)),
        ("next Wednesday", date(2026, 11, 25), date(2026, 11, 25)),
        ("금요일에 모임 있나요?", date(2026, 11, 20), date(2026, 11, 20)),
        ("on 3 December", date(2026, 12, 3), date(2026, 12, 3)),
        ("January 5th", date(2027, 1, 5), date(2027, 1, 5)),
        ("12월 3일", date(2026, 12, 3), date(2026, 12, 3)),
        ("17 November 2016", date(2016, 11, 17), date(2016, 11, 17)),
        ("2016년 11월 17일(목)", date(2016, 11, 17), date(2016, 11, 17)),
        ("2016-11-17", date(2016, 11, 17), date(2016, 11, 17)),
        ("March 2016", date(2016, 3, 1), date(2016, 3, 31)),
        ("2016년 2월", date(2016, 2, 1), date(2016, 2, 29)),
        ("meetings in 2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("올해 행사", date(2026, 1, 1), date(2026, 12, 31)),
        ("in May", date(2027, 5, 1), date(2027, 5, 31)),
    ],
)
def test_days_are_understood_in_both_languages(text: str, since: date, until: date) -> None:
    assert days(text) == (since, until)


def test_december_turns_to_the_next_year() -> None:
    assert days("next month", today=date(2026, 12, 9)) == (date(2027, 1, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("kind", "texts"),
    {
        "events": ["events", "What's on?", "any meetings coming up", "행사 알려줘", "일정",
                   "모임이 있나요?"],
        "next": ["next", "When is the next meeting?", "다음 모임은 언제예요?", "다음 행사"],
        "briefings": ["briefings", "latest articles", "show me the reports", "브리핑",
                      "보고서 보여줘", "새 소식"],
        "calendar": ["add to my calendar", "calendar", "캘린더", "일정을 달력에 추가해줘"],
        "reminders": ["remind me", "my reminders", "알림", "알람 설정해줘"],
        "settings": ["settings", "설정", "preferences please"],
        "language": ["language", "English please", "한국어로 바꿔줘", "in Korean", "언어",
                     "언어 바꾸기", "change language", "Change my language to Korean", "한국어로",
                     "한국어로 말해 주세요", "영어로 바꾸기", "switch to Korean", "한국말"],
        "privacy": ["privacy", "delete my data", "what do you know about me?", "개인정보",
                    "forget me"],
        "subscribe": ["subscribe", "Sign me up!", "keep me posted", "구독", "구독하고 싶어요"],
        "unsubscribe": ["unsubscribe", "unsubscribe from all events", "구독 취소", "구독취소해줘",
                        "알림 꺼줘"],
        "stop": ["STOP", "please stop sending me messages", "그만", "그만 보내세요", "중지"],
        "help": ["help", "/help", "what can you do?", "도움말", "사용법", "도와주세요"],
        "thanks": ["thanks", "Thank you very much!", "감사합니다", "고마워요", "ok"],
        "greeting": ["hello", "Hi there", "안녕하세요", "good morning"],
        "yes_or_no": ["yes", "No.", "nope", "Yes please", "예", "네!", "아니요"],
    }.items(),
)
def test_free_words_find_their_journey(kind: str, texts: list[str]) -> None:
    assert {text: understand(text, today=WEDNESDAY).kind for text in texts} == dict.fromkeys(
        texts, kind
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("women", "women"),
        ("who is Fiona Bruce?", "Fiona Bruce"),
        ("meetings about women", "women"),
        ("how to stop trafficking", "stop trafficking"),
        ("북한 인권", "북한 인권"),
        ("여성에 관한 기사 찾아줘", "여성"),
        ("search Jieun Baek", "Jieun Baek"),
        ("may I come", "come"),
        ("climate change", "climate change"),
        ("북한 언어", "북한 언어"),
        ("31 February", "31 February"),
        ("show me everything", "show me everything"),
        ("", ""),
        ("?!", ""),
        ("🙂", ""),
    ],
)
def test_anything_else_is_searched_with_the_words_that_matter(text: str, words: str) -> None:
    assert understand(text, today=WEDNESDAY) == Intent("search", words=words)


def test_a_search_can_name_days_too() -> None:
    assert understand("screening next week", today=WEDNESDAY) == Intent(
        "search", date(2026, 11, 23), date(2026, 11, 29), "screening"
    )


def test_politeness_does_not_hide_what_is_asked() -> None:
    assert understand("hello, what's on tomorrow? thanks", today=WEDNESDAY).kind == "events"
    assert understand("thanks, please unsubscribe me", today=WEDNESDAY).kind == "unsubscribe"


@given(st.text(), st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_no_text_is_an_error(text: str, today: date) -> None:
    intent = understand(text, today=today)
    assert (intent.since is None) == (intent.until is None)
    assert intent.since is None or intent.until is None or intent.since <= intent.until


@pytest.mark.parametrize("text", ["9 December 10:00", "12월 9일 오전 10시", "on 9 December at 6pm"])
def test_an_hour_beside_a_day_is_not_searched_for(text: str) -> None:
    assert understand(text, today=WEDNESDAY) == Intent(
        "events", date(2026, 12, 9), date(2026, 12, 9)
    )
