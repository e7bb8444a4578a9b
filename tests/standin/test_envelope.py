"""Every answer comes in the server's envelope, whatever way the question came."""

import json

import aiohttp
import pytest

from standin import StandIn
from tests.standin.conftest import TOKEN, Hand


async def test_parameters_come_from_query_form_multipart_and_json(
    session: aiohttp.ClientSession, town: StandIn
) -> None:
    url = f"{town.url}/bot{TOKEN}/sendMessage"
    fields = {"chat_id": "1001", "text": "hi"}
    multipart = aiohttp.FormData(fields)
    multipart.add_field("unused", b"x", filename="x.txt")
    for options in (
        {"params": fields},
        {"data": fields},
        {"data": multipart},
        {"json": {"chat_id": 1001, "text": "hi"}},
    ):
        async with session.post(url, **options) as response:
            body = await response.json()
        assert response.status == 200
        assert body["result"]["text"] == "hi"


async def test_the_body_wins_over_the_query(session: aiohttp.ClientSession, town: StandIn) -> None:
    url = f"{town.url}/bot{TOKEN}/sendMessage?chat_id=1001&text=query"
    async with session.post(url, data={"text": "body"}) as response:
        assert (await response.json())["result"]["text"] == "body"


@pytest.mark.parametrize("path", ["getMe", "getme", "GETME", "getMe/"])
@pytest.mark.parametrize("verb", ["GET", "POST", "PUT"])
async def test_any_verb_and_any_case_will_do(
    session: aiohttp.ClientSession, town: StandIn, path: str, verb: str
) -> None:
    async with session.request(verb, f"{town.url}/bot{TOKEN}/{path}") as response:
        assert (await response.json())["result"]["id"] == 42


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        (f"/bot{TOKEN}/flyAway", 404, "Not Found: method not found"),
        (f"/bot{TOKEN}", 404, "Not Found"),
        ("/elsewhere", 404, "Not Found"),
        ("/bot42:WRONG/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot42:WRONG/flyAway", 401, "Unauthorized"),
        (f"/file/bot{TOKEN}/documents/none", 404, "Not Found"),
        ("/file/bot42:WRONG/documents/none", 401, "Unauthorized"),
    ],
)
async def test_wrong_ways_are_refused(
    session: aiohttp.ClientSession, town: StandIn, path: str, status: int, words: str
) -> None:
    async with session.get(f"{town.url}{path}") as response:
        body = await response.json()

    assert response.status == status
    assert body == {"ok": False, "error_code": status, "description": words}


async def test_broken_json_is_refused(session: aiohttp.ClientSession, town: StandIn) -> None:
    url = f"{town.url}/bot{TOKEN}/getMe"
    headers = {"Content-Type": "application/json"}
    for body, words in (
        (b"{", "can't parse JSON object"),
        (b"[]", "request must be a JSON object"),
    ):
        async with session.post(url, data=body, headers=headers) as response:
            assert (await response.json())["description"] == f"Bad Request: {words}"


async def test_get_me_tells_what_the_bot_may(hand: Hand) -> None:
    me = (await hand("getMe")).result

    assert me["is_bot"] is True
    assert me["username"] == "division_bell_demo_bot"
    assert me["can_read_all_group_messages"] is False
    assert me["supports_inline_queries"] is True


async def test_every_call_is_recorded_refused_ones_too(hand: Hand, town: StandIn) -> None:
    await hand("sendMessage", chat_id=1001, text="hi", odd="kept")
    await hand("sendMessage", chat_id=77, text="hi")
    await hand("flyAway", a=1)

    calls = town.calls()["calls"]
    assert [call["method"] for call in calls] == ["sendMessage", "sendMessage", "flyAway"]
    assert [call["status"] for call in calls] == [200, 400, 404]
    assert [call["n"] for call in calls] == [1, 2, 3]
    assert calls[0]["params"] == {"chat_id": "1001", "text": "hi", "odd": "kept"}
    assert calls[0]["chat_id"] == 1001
    assert calls[0]["response"]["result"]["text"] == "hi"
    assert calls[0]["at"] <= calls[1]["at"]
    assert town.calls(since=3)["calls"] == calls[2:]
    assert town.calls()["next"] == 4


async def test_only_the_last_calls_are_kept(session: aiohttp.ClientSession) -> None:
    async with StandIn(TOKEN, calls_kept=5) as town:
        hand = Hand(session, town)
        for _ in range(8):
            await hand("getMe")
        calls = town.calls()

    assert [call["n"] for call in calls["calls"]] == [4, 5, 6, 7, 8]
    assert calls["next"] == 9


async def test_a_call_that_cannot_be_read_is_recorded_too(
    session: aiohttp.ClientSession, town: StandIn
) -> None:
    headers = {"Content-Type": "application/json"}
    url = f"{town.url}/bot{TOKEN}/sendMessage"
    async with session.post(url, data=b"{", headers=headers) as response:
        assert response.status == 400

    [call] = town.calls()["calls"]
    assert (call["method"], call["status"]) == ("sendMessage", 400)
    assert json.dumps(call)
