"""What a worker holds: the urgent first, each chat in its order, nobody behind a waiting chat."""

from datetime import UTC, datetime

import pytest

from content.message import Html, Message
from content.model import Chat, ChatId, ChatKey, ChatKind, Lane, Notice, NoticeKind
from jobs.holding import PATIENCE, Holding, Item
from jobs.refusals import Refusal, refusal_of
from jobs.room import FEWEST, MOST, Room
from storage.deliveries import Claimed

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def an_item(number: int, chat: int, lane: Lane = Lane.BULK) -> Item:
    notice = Notice(1, NoticeKind.NEW_EVENT, 1, 0, lane, {})
    to = Chat(ChatKey(chat), ChatKind.PRIVATE, "en")
    return Item(Claimed(number, notice, to, ChatId(chat), 0, due_at=NOW), Message(Html("x")))


def taken(holding: Holding, waits: dict[int, float] | None = None, now: float = 0.0) -> list[int]:
    numbers = []
    while item := holding.next(now, lambda chat: (waits or {}).get(chat, 0.0)):
        numbers.append(item.id)
    return numbers


def test_the_urgent_goes_first_and_the_rest_in_its_order() -> None:
    holding = Holding()
    for number in (3, 1, 2):
        holding.add(an_item(number, chat=number))
    holding.add(an_item(9, chat=9, lane=Lane.URGENT))
    assert taken(holding) == [9, 1, 2, 3]
    assert len(holding) == 0


def test_a_chat_gets_one_at_a_time() -> None:
    holding = Holding()
    for number in (1, 2):
        holding.add(an_item(number, chat=7))
    holding.add(an_item(3, chat=8))
    assert taken(holding) == [1, 3]
    holding.free(ChatId(7))
    assert taken(holding) == [2]


def test_an_alarm_goes_before_what_already_waits_for_the_same_chat() -> None:
    holding = Holding()
    holding.add(an_item(1, chat=7))
    assert taken(holding, {7: 3.0}) == []
    holding.add(an_item(2, chat=7, lane=Lane.URGENT))
    assert holding.look(2.9) == pytest.approx(3.0)
    assert taken(holding, now=2.9) == []
    assert holding.look(3.0) is None
    assert taken(holding, now=3.0) == [2]


def test_what_must_wait_long_is_given_up() -> None:
    holding = Holding()
    for number in (1, 2):
        holding.add(an_item(number, chat=7))
    assert taken(holding, {7: PATIENCE + 1}) == []
    assert [(item.id, wait) for item, wait in holding.long_waits()] == [
        (1, PATIENCE + 1), (2, PATIENCE + 1)
    ]
    assert holding.long_waits() == []
    assert len(holding) == 0


def test_what_was_not_sent_is_the_next_of_its_chat_again() -> None:
    holding = Holding()
    for number in (1, 2):
        holding.add(an_item(number, chat=7))
    first = holding.next(0, lambda _chat: 0.0)
    assert first is not None
    holding.put_back(first)
    assert taken(holding) == [1]


def test_clearing_keeps_a_chat_busy_whose_message_is_under_way() -> None:
    holding = Holding()
    for number, chat in ((1, 7), (2, 7), (3, 8)):
        holding.add(an_item(number, chat))
    holding.next(0, lambda _chat: 0.0)
    assert {item.id for item in holding.clear()} == {2, 3}
    holding.add(an_item(2, chat=7))
    assert taken(holding) == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Forbidden: bot was blocked by the user", Refusal.BLOCKED),
        ("Forbidden: the group chat was deleted", Refusal.KICKED),
        ("Forbidden: bot can't initiate conversation with a user", Refusal.NEVER_STARTED),
        ("Private chat not found", Refusal.CHAT_NOT_FOUND),
        ("Not enough rights to send text messages to the chat", Refusal.NO_RIGHTS),
        ("Topic_closed", Refusal.THREAD_LOST),
        ("Can't parse entities: unsupported start tag", Refusal.BAD_TEXT),
        ("Something new", Refusal.OTHER),
    ],
)
def test_refusals_are_told_apart_whatever_their_case(said: str, meant: Refusal) -> None:
    assert refusal_of(said) is meant


async def test_no_more_is_out_than_the_pace_needs_at_this_latency() -> None:
    room = Room(30)
    for _ in range(100):
        await room.enter()
        room.leave(0.4)
    assert 30 * 0.4 <= room.limit <= 30 * 0.4 + 3
    for _ in range(400):
        await room.enter()
        room.leave(0.001)
    assert room.limit == FEWEST
    quick = Room(1000)
    for _ in range(100):
        await quick.enter()
        quick.leave(5.0)
    assert quick.limit == MOST
