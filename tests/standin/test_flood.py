"""What comes too fast is refused with the seconds to wait; only if one asks for that."""

from typing import Any

import pytest

from standin import StandIn
from standin.errors import ApiError
from standin.flood import Flood
from tests.standin.conftest import Hand, ManualClock


def limits(**options: Any) -> tuple[Flood, ManualClock]:
    clock = ManualClock(0)
    flood = Flood(clock)
    flood.set(True, **options)
    return flood, clock


def refused(flood: Flood, chat_id: int, *, is_private: bool = True) -> int | None:
    try:
        flood.admit(chat_id, is_private=is_private)
    except ApiError as error:
        return int(error.parameters["retry_after"])
    return None


def test_thirty_a_second_to_different_chats_and_no_more() -> None:
    flood, clock = limits()

    assert [refused(flood, chat) for chat in range(30)] == [None] * 30
    assert refused(flood, 99) == 1
    clock.pass_(0.9)
    assert refused(flood, 99) == 1
    clock.pass_(0.1)
    assert refused(flood, 99) is None


def test_the_second_slides() -> None:
    flood, clock = limits()
    for chat in range(20):
        flood.admit(chat, is_private=True)
    clock.pass_(0.5)
    for chat in range(20, 30):
        flood.admit(chat, is_private=True)
    clock.pass_(0.5)

    assert [refused(flood, chat) for chat in range(100, 121)] == [None] * 20 + [1]


def test_a_chat_takes_a_small_burst_then_one_a_second() -> None:
    flood, clock = limits()

    assert [refused(flood, 1) for _ in range(4)] == [None, None, None, 1]
    clock.pass_(1)
    assert [refused(flood, 1) for _ in range(2)] == [None, 1]
    assert refused(flood, 2) is None


def test_a_group_takes_twenty_a_minute() -> None:
    flood, clock = limits()
    for _ in range(20):
        flood.admit(-1, is_private=False)
        clock.pass_(1)

    assert refused(flood, -1, is_private=False) == 40
    clock.pass_(40)
    assert refused(flood, -1, is_private=False) is None


def test_a_refused_send_does_not_count() -> None:
    flood, clock = limits(overall=1)
    flood.admit(1, is_private=True)
    for _ in range(5):
        assert refused(flood, 2) == 1
    clock.pass_(1)

    assert refused(flood, 2) is None


async def test_the_answer_carries_the_wait_twice(hand: Hand, town: StandIn) -> None:
    town.flood(on=True, chat_burst=1)
    await hand.says(1001)

    answer = await hand("sendMessage", chat_id=1001, text="x")

    assert (answer.status, answer.words) == (429, "Too Many Requests: retry after 1")
    assert answer.body["parameters"] == {"retry_after": 1}
    assert answer.headers["Retry-After"] == "1"
    assert len(town.transcript(1001)["messages"]) == 2


async def test_only_sends_count(hand: Hand, town: StandIn) -> None:
    town.flood(on=True, overall=1, chat_burst=1)
    await hand.says(1001)

    for method in ("getMe", "sendChatAction", "getChat", "answerCallbackQuery"):
        answer = await hand(method, chat_id=1001, action="typing", callback_query_id="1")
        assert answer.status != 429


async def test_nothing_is_refused_unless_asked_for(hand: Hand, town: StandIn) -> None:
    for _ in range(40):
        await hand.says(1001)

    assert len(town.transcript(1001)["messages"]) == 41


@pytest.mark.parametrize("on", [True, False])
async def test_the_state_tells_the_limits(town: StandIn, on: bool) -> None:
    town.flood(on=on, overall=5)

    assert town.state()["flood"] == {
        "on": on,
        "overall": 5,
        "per_chat": 1.0,
        "chat_burst": 3,
        "per_group": 20,
    }


async def test_a_webhook_is_set_once_a_second(hand: Hand, town: StandIn) -> None:
    town.flood(on=True)
    first = await hand("setWebhook", url="http://127.0.0.1:9/")
    second = await hand("setWebhook", url="http://127.0.0.1:9/")
    await hand("deleteWebhook")

    assert (first.status, second.words) == (200, "Too Many Requests: retry after 1")
