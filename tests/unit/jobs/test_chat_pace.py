"""What a chat was sent keeps news from it: a person for a moment, a group for its minute."""

from content.model import ChatId, Lane
from jobs.chat_pace import ChatPace

TOM, GROUP = ChatId(520_116_903), ChatId(-4_201_337)


def test_ten_answers_keep_news_from_a_person_for_two_seconds_at_most() -> None:
    pace = ChatPace()
    for _press in range(10):
        pace.note(TOM, 100.0)
    assert pace.wait(TOM, 100.0) == 2.0
    assert pace.ready(Lane.INTERACTIVE, TOM) == 0.0


def test_one_message_keeps_the_next_for_a_second() -> None:
    pace = ChatPace()
    pace.note(TOM, 100.0)
    assert abs(pace.wait(TOM, 100.4) - 0.6) < 1e-9


def test_a_groups_minute_is_counted_to_the_end() -> None:
    pace = ChatPace()
    for _message in range(19):
        pace.note(GROUP, 100.0)
    assert pace.wait(GROUP, 100.0) == 57.0
    for _message in range(10):
        pace.note(GROUP, 100.0)
    assert pace.wait(GROUP, 100.0) == 60.0
