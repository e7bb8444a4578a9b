"""Troubles strike the calls they were ordered for, and no others."""

import asyncio
import time

import aiohttp
import pytest

from standin import SimError, StandIn
from tests.standin.conftest import TOKEN, Hand


def texts(town: StandIn) -> list[str]:
    return [message["text"] for message in town.transcript(1001)["messages"]]


async def test_an_error_strikes_as_often_as_ordered(hand: Hand, town: StandIn) -> None:
    town.faults(method="sendMessage", times=2, code=502, description="Bad Gateway")
    answers = [await hand("sendMessage", chat_id=1001, text="x") for _ in range(3)]

    assert [answer.status for answer in answers] == [502, 502, 200]
    assert answers[0].words == "Bad Gateway"
    assert texts(town) == ["/start", "x"]
    assert [call["status"] for call in town.calls()["calls"]] == [502, 502, 200]


async def test_a_wait_can_be_ordered(hand: Hand, town: StandIn) -> None:
    town.faults(retry_after=7, times=1)
    answer = await hand("getMe")

    assert (answer.status, answer.words) == (429, "Too Many Requests: retry after 7")
    assert answer.body["parameters"] == {"retry_after": 7}
    assert answer.headers["Retry-After"] == "7"


async def test_only_matching_calls_suffer(hand: Hand, town: StandIn) -> None:
    town.faults(method="sendMessage", match={"chat_id": 1001}, code=500)
    town.faults(match={"text": "storm"}, code=500)

    assert (await hand("sendMessage", chat_id=1001, text="x")).status == 500
    assert (await hand("sendMessage", chat_id=1003, text="x")).status == 200
    assert (await hand("sendMessage", chat_id=1003, text="a storm comes")).status == 500
    assert (await hand("getMe")).status == 200


async def test_faults_are_cancelled(hand: Hand, town: StandIn) -> None:
    number = town.faults(code=500)["id"]
    assert [fault["id"] for fault in town.state()["faults"]] == [number]

    town.clear_faults()
    assert (await hand("getMe")).status == 200


@pytest.mark.parametrize(("drop", "said"), [("before", ["/start"]), ("after", ["/start", "x"])])
async def test_a_connection_drops_before_or_after_the_send(
    hand: Hand, town: StandIn, drop: str, said: list[str]
) -> None:
    town.faults(method="sendMessage", times=1, drop=drop)

    with pytest.raises(aiohttp.ClientError):
        await hand("sendMessage", chat_id=1001, text="x")

    assert texts(town) == said
    assert (await hand("getMe")).status == 200


async def test_an_answer_may_be_no_json(session: aiohttp.ClientSession, town: StandIn) -> None:
    town.faults(times=1, raw="<html>oops", code=502)
    async with session.get(f"{town.url}/bot{TOKEN}/getMe") as response:
        assert (response.status, await response.text()) == (502, "<html>oops")


async def test_an_answer_may_be_late(hand: Hand, town: StandIn) -> None:
    town.faults(times=1, delay=0.2)
    started = time.monotonic()
    late = asyncio.create_task(hand("getMe"))

    assert (await late).status == 200
    assert time.monotonic() - started >= 0.2


async def test_the_token_is_looked_at_before_any_fault(
    session: aiohttp.ClientSession, town: StandIn
) -> None:
    town.faults(code=500)
    async with session.get(f"{town.url}/bot42:WRONG/getMe") as response:
        assert response.status == 401


async def test_a_fault_that_makes_no_sense_is_refused(town: StandIn) -> None:
    with pytest.raises(SimError, match="drop must be"):
        town.faults(drop="sometimes")
