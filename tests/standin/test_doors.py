"""Nobody from elsewhere gets in; the page and the news come through the same door."""

import asyncio
import json
from typing import Any

import aiohttp
import pytest
from yarl import URL

from standin import DEFAULT_USERS, StandIn, User
from tests.standin.conftest import TOKEN, Hand


@pytest.mark.parametrize("path", ["/", "/sim/state", f"/bot{TOKEN}/getMe", "/page/app.js"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": "192.168.0.1:8081"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_foreign_names_and_pages_are_refused(
    session: aiohttp.ClientSession, town: StandIn, path: str, headers: dict[str, str]
) -> None:
    async with session.get(f"{town.url}{path}", headers=headers) as response:
        assert response.status == 403


async def test_the_own_page_is_welcome(session: aiohttp.ClientSession, town: StandIn) -> None:
    for host in (f"127.0.0.1:{town.port}", f"localhost:{town.port}"):
        headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
        async with session.get(f"{town.url}/sim/state", headers=headers) as response:
            assert response.status == 200


async def test_the_page_comes_with_a_strict_policy(
    session: aiohttp.ClientSession, town: StandIn
) -> None:
    async with session.get(f"{town.url}/") as response:
        assert response.status == 200
        assert response.headers["Content-Security-Policy"] == (
            "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'"
        )
        assert response.content_type == "text/html"
    for path in ("/page/none.js", "/page/..%2Fserver.py", "/page/%2e%2e%2f__init__.py"):
        url = URL(f"{town.url}{path}", encoded=True)
        async with session.get(url) as response:
            assert response.status == 404


async def read_events(response: aiohttp.ClientResponse, count: int) -> list[dict[str, Any]]:
    events = []
    async with asyncio.timeout(20):
        async for line in response.content:
            if line.startswith(b"data: "):
                events.append(json.loads(line[6:]))
                if len(events) == count:
                    break
    return events


async def test_news_is_told_as_it_happens(
    session: aiohttp.ClientSession, town: StandIn, hand: Hand
) -> None:
    async with session.get(f"{town.url}/sim/events") as response:
        await response.content.readline()
        town.say(1001, "hello")
        message = await hand.says(1001)
        place = {"chat_id": 1001, "message_id": message["message_id"]}
        await hand("sendChatAction", chat_id=1001, action="typing")
        await hand("editMessageText", text="new", **place)
        await hand("deleteMessage", **place)
        await hand("setMyCommands", commands=[])
        events = await read_events(response, 6)

    assert [event["type"] for event in events] == [
        "message",
        "message",
        "typing",
        "edit",
        "delete",
        "commands",
    ]
    assert events[0]["chat"] == 1001
    versions = [event["version"] for event in events]
    assert versions == list(range(versions[0], versions[0] + 6))


async def test_who_comes_back_hears_what_was_missed(
    session: aiohttp.ClientSession, town: StandIn
) -> None:
    seen = town.state()["version"]
    town.say(1001, "one")
    town.say(1001, "two")
    headers = {"Last-Event-ID": str(seen)}
    async with session.get(f"{town.url}/sim/events", headers=headers) as response:
        events = await read_events(response, 2)

    assert [event["version"] for event in events] == [seen + 1, seen + 2]


async def test_a_transcript_gives_only_what_changed(town: StandIn, hand: Hand) -> None:
    await hand.says(1001, "one")
    two = await hand.says(1001, "two")
    version = town.transcript(1001)["version"]
    await hand("editMessageText", chat_id=1001, message_id=two["message_id"], text="two!")

    changed = town.transcript(1001, since=version)["messages"]
    assert [message["text"] for message in changed] == ["two!"]


async def test_the_persons_side_speaks_json(session: aiohttp.ClientSession, town: StandIn) -> None:
    async def post(path: str, **body: Any) -> tuple[int, Any]:
        async with session.post(f"{town.url}/sim/{path}", json=body) as response:
            return response.status, await response.json()

    status, said = await post("say", user=1002, text="안녕 /start")
    assert (status, said["message"]["text"]) == (200, "안녕 /start")
    assert (await post("users", id=2001, first_name="Jun"))[1]["id"] == 2001
    group = (await post("chats", type="group", title="G", members=[2001, "1001"], bot="member"))[1]
    assert {member["user_id"] for member in group["members"]} == {2001, 1001, 42}
    assert (await post("say", user=2001, chat=group["id"], text="hi"))[0] == 200
    assert (await post("say", user="x", text="hi"))[0] == 400
    assert (await post("say", user=1001))[0] == 400
    assert (await post("say", user=1001, text="hi", colour="red"))[0] == 400
    assert (await post("say", user=77, text="hi")) == (404, {"error": "no user 77"})
    assert (await post("flood", on=True, overall=3))[1]["overall"] == 3
    assert (await post("reset"))[1] == {"reset": True}


async def test_a_chat_can_be_read_as_lines(
    session: aiohttp.ClientSession, town: StandIn, hand: Hand
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
    await hand.says(1001, "hello", reply_markup=keyboard)
    url = f"{town.url}/sim/transcript?chat=1001&format=text"
    async with session.get(url) as response:
        text = await response.text()

    assert text == "#1 Tom: /start\n#2 Division Bell: hello\n    [Go]\n"


async def test_the_cast_is_copied_and_can_be_chosen() -> None:
    mine = [User(7, "Jun", language_code="ko")]
    async with StandIn(users=mine) as town:
        town.say(7, "hi")
        town.block(7)
        assert [user["id"] for user in town.state()["users"]] == [7]

    assert mine[0].is_blocking is False
    assert [user.first_name for user in DEFAULT_USERS] == ["Tom", "Mina", "Ada", "Sam"]


async def test_a_person_forwards_from_a_channel_far_away(hand: Hand, town: StandIn) -> None:
    town.forward(1003, text="A meeting", origin={"type": "channel", "title": "APPG"})
    own = await hand.says(1003, "hello")
    town.forward(1003, from_chat=1003, message_id=own["message_id"])
    far, near = [update["message"]["forward_origin"] for update in await hand.updates()]

    assert (far["type"], far["chat"]["title"]) == ("channel", "APPG")
    assert (near["type"], near["sender_user"]["id"]) == ("user", 42)


async def test_files_go_up_by_form_and_by_json(
    session: aiohttp.ClientSession, town: StandIn, hand: Hand
) -> None:
    form = aiohttp.FormData({"user": "1001", "kind": "document", "caption": "c"})
    form.add_field("file", b"one", filename="a.txt", content_type="text/plain")
    async with session.post(f"{town.url}/sim/upload", data=form) as response:
        assert response.status == 200
    body = {"user": 1001, "kind": "document", "filename": "b.txt", "data": "dHdv"}
    async with session.post(f"{town.url}/sim/upload", json=body) as response:
        assert response.status == 200
    names = [u["message"]["document"]["file_name"] for u in await hand.updates()]

    assert names == ["a.txt", "b.txt"]


async def test_a_chat_can_be_made_without_the_bot(
    session: aiohttp.ClientSession, town: StandIn
) -> None:
    body = {"type": "group", "title": "Friends", "members": [1001], "bot": None}
    async with session.post(f"{town.url}/sim/chats", json=body) as response:
        group = await response.json()

    assert [member["user_id"] for member in group["members"]] == [1001]


async def test_a_sent_page_cannot_act_in_the_browser(
    session: aiohttp.ClientSession, town: StandIn
) -> None:
    sent = town.upload(1001, "document", filename="a.html", data=b"<script>1</script>")
    file_id = sent["message"]["document"]["file_id"]
    async with session.get(f"{town.url}/sim/file/{file_id}") as response:
        assert "sandbox" in response.headers["Content-Security-Policy"]
