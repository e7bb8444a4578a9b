"""The pages for machines: health, readiness, and numbers without a person in them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import httpx
import pytest
from sqlalchemy import update

from content.model import Lane, Localised, NoticeKind
from storage import notices
from storage import tables as t
from storage.database import Database
from storage.types import Sealer
from tests.behaviour.scenes import publish, start
from tests.town import Town, a_meeting, gives_away
from web import health, server
from web.app import build
from web.door import Door

TOKEN = "a-long-secret"


@asynccontextmanager
async def pages(
    town: Town, *, peer: str = "127.0.0.1", last_tick: datetime | None = None, token: str = TOKEN
) -> AsyncIterator[httpx.AsyncClient]:
    bell = town.bell
    door = Door(
        database=bell.database, metrics=bell.metrics, now=town.clock,
        last_tick=lambda: last_tick or town.clock(), metrics_token=token,
    )
    transport = httpx.ASGITransport(build(door), client=(peer, 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://bell") as client:
        yield client


async def test_health_is_told_to_everybody(town: Town) -> None:
    async with pages(town, peer="192.0.2.7") as client:
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/readyz")).text == "ready\n"
        assert (await client.get("/other")).status_code == 404
        assert (await client.post("/metrics")).status_code == 405


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.9.1", "::1"])
async def test_this_machine_may_read_the_numbers(town: Town, peer: str) -> None:
    async with pages(town, peer=peer) as client:
        answer = await client.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")


@pytest.mark.parametrize("peer", ["192.0.2.7", "10.0.0.1", "", "2001:db8::1"])
async def test_others_need_the_token(town: Town, peer: str) -> None:
    async with pages(town, peer=peer) as client:
        assert (await client.get("/metrics")).status_code == 403
        wrong = {"authorization": "Bearer a-long-secreT"}
        assert (await client.get("/metrics", headers=wrong)).status_code == 403
        right = {"authorization": f"Bearer {TOKEN}"}
        assert (await client.get("/metrics", headers=right)).status_code == 200


async def test_without_a_token_an_empty_one_opens_nothing(town: Town) -> None:
    async with pages(town, peer="192.0.2.7", token="") as client:
        given = {"authorization": "Bearer "}
        assert (await client.get("/metrics", headers=given)).status_code == 403


async def test_what_a_proxy_passes_on_is_not_local(town: Town) -> None:
    async with pages(town) as client:
        passed = {"x-forwarded-for": "203.0.113.9"}
        assert (await client.get("/metrics", headers=passed)).status_code == 403


async def test_the_numbers_name_nobody(town: Town) -> None:
    people = (town.tom, town.mina, town.ada)
    await start(*people)
    for person in people:
        await person.says("/subscribe meetings")
    await town.announce(a_meeting(title=Localised(en="Hidden Words", ko="숨은 말")))
    town.standin.faults(
        method="sendMessage", match={"chat_id": town.tom.id}, code=403,
        description=f"Forbidden: bot was blocked by the user Tom {town.tom.id}",
    )
    await publish(town)

    async with pages(town) as client:
        told = (await client.get("/metrics")).content
    for person in people:
        assert not gives_away(told.decode(), str(person.id))
    for word in (b"Tom", b"Mina", b"Ada", b"Letters", b"Hidden", "숨은".encode(), b"Forbidden"):
        assert word not in told
    assert b"division_bell_queue_length" in told


async def test_not_ready_without_a_tick(town: Town) -> None:
    for off in (timedelta(minutes=1), -timedelta(hours=1)):
        async with pages(town, last_tick=town.clock() - off) as client:
            answer = await client.get("/readyz")
        assert answer.status_code == 503
        assert "scheduler" in answer.text


async def test_not_ready_while_alarms_are_late(town: Town) -> None:
    await start(town.tom)
    async with town.bell.database.transaction() as session:
        await notices.add(
            session, key="late", kind=NoticeKind.CANCELLATION, subject_id=1, revision=1,
            lane=Lane.URGENT, payload={}, now=town.clock(), due_at=town.clock(),
            audience={"chats": [1]},
        )
    async with pages(town) as client:
        assert (await client.get("/readyz")).status_code == 200
        town.clock.forward(minutes=6)
        late = await client.get("/readyz")
        assert late.status_code == 503
        assert "urgent" in late.text
        async with town.bell.database.transaction() as session:
            await session.execute(update(t.notices).values(flow=t.Flow.PAUSED))
        assert (await client.get("/readyz")).status_code == 200


async def test_not_ready_without_a_database(town: Town) -> None:
    nowhere = Database("postgresql://user:hidden@127.0.0.1:1/none", sealer=Sealer(b"k" * 32))
    faults = await health.faults(nowhere, town.clock(), town.clock())
    await nowhere.dispose()

    assert faults == ["the database does not answer"]


async def test_the_pages_are_served_beside_the_bot(town: Town) -> None:
    taken = server.listen("127.0.0.1:0")
    port = taken.getsockname()[1]
    with pytest.raises(server.CannotListen, match=f"127.0.0.1:{port}"):
        server.listen(f"127.0.0.1:{port}")
    bell = town.bell
    door = Door(
        database=bell.database, metrics=bell.metrics, now=town.clock, last_tick=town.clock
    )
    async with server.serving(build(door), taken), httpx.AsyncClient() as client:
        answer = await client.get(f"http://127.0.0.1:{port}/healthz")
    assert answer.text == "ok\n"
    assert "server" not in answer.headers
