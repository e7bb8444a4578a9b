"""The bot over its webhook: the same conversations, nothing lost, nothing done twice."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from telegram import Update
from telegram.error import Conflict

from bot.application import Bell, CannotStart, run
from bot.polling import TAKEN, Polling
from bot.serving import ready
from bot.settings import Settings
from bot.webhook import SECOND, Webhook, address_of
from content.model import ChatId, ChatState
from jobs.presence import Presence
from standin import StandIn
from storage import chats, processes
from storage.errors import DatabaseLocked
from tests.behaviour.scenes import Complaints, library, start
from tests.town import ADA, DATA_KEY, TOKEN, TOM, ManualClock, Town, a_meeting, all_text, text_of
from web.app import build
from web.door import Door
from web.server import listen, serving
from web.webhook import SECRET_HEADER, Hook

SECRET = "a-word-of-ours"
WITHIN = 20

Json = dict[str, Any]


@dataclass
class Hooked:
    """A town whose bot has its updates brought."""

    town: Town
    webhook: Webhook
    stop: asyncio.Event
    running: asyncio.Task[None]
    base: str

    @property
    def street(self) -> StandIn:
        return self.town.standin

    async def brings(self, update: Json, secret: str = SECRET) -> int:
        """Bring an update as Telegram does, and return the status of the answer."""
        async with httpx.AsyncClient(trust_env=False, timeout=WITHIN) as client:
            url, head = self.webhook.address.url, {SECRET_HEADER: secret}
            return (await client.post(url, json=update, headers=head)).status_code

    async def page(self, path: str) -> httpx.Response:
        async with httpx.AsyncClient(trust_env=False, base_url=self.base) as client:
            return await client.get(path)

    async def info(self) -> Json:
        info: Json = (await self.town.bell.app.bot.get_webhook_info()).to_dict()
        return info

    async def ends(self) -> None:
        self.stop.set()
        async with asyncio.timeout(WITHIN):
            await self.running


def settings_of(file: Path, street: StandIn, base: str) -> Settings:
    return Settings(
        _env_file=None, bot_token=SecretStr(TOKEN), bot_api_url=street.url,
        database_url=f"sqlite:///{file}", data_key=SecretStr(DATA_KEY),
        owner_ids=frozenset({ADA}), public_url=base, webhook_secret=SecretStr(SECRET),
        send_rate=1000, allow_paid_broadcast=True,
    )


@asynccontextmanager
async def hooked(file: Path, street: StandIn) -> AsyncIterator[Hooked]:
    """Open a town on a database file, with the real server for its webhook."""
    clock, taken = ManualClock(), listen("127.0.0.1:0")
    base = f"http://127.0.0.1:{taken.getsockname()[1]}"
    settings = settings_of(file, street, base)
    address = address_of(settings)
    assert address is not None
    async with ready(settings, clock=clock, library=library()) as bell:
        webhook = Webhook(bell.app, bell.processor, address)
        door = Door(bell.database, bell.metrics, clock, last_tick=clock)
        app = build(door, Hook(address.path, address.secret, webhook.take))
        async with serving(app, taken):
            stop = asyncio.Event()
            running = asyncio.create_task(run(bell, stop, rings=False, webhook=webhook))
            hook = Hooked(Town(street, bell, clock), webhook, stop, running, base)
            try:
                await _until(lambda: bool(street.world.webhook.url) or running.done())
                yield hook
            finally:
                stop.set()
                with suppress(CannotStart):
                    await running


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(WITHIN):
        while not condition():
            await _a_moment()


async def _a_moment() -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(0.01):
            await asyncio.Event().wait()


@pytest.fixture
async def street() -> AsyncIterator[StandIn]:
    async with StandIn(token=TOKEN) as opened:
        yield opened


@pytest.fixture
async def hook(database_file: Path, street: StandIn) -> AsyncIterator[Hooked]:
    async with hooked(database_file, street) as opened:
        yield opened


def an_update(update_id: int, text: str) -> Json:
    tom = {"id": TOM, "is_bot": False, "first_name": "Tom"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id, "date": 1_795_320_000, "from": tom, "text": text,
            "chat": {"id": TOM, "type": "private", "first_name": "Tom"},
        },
    }


def held(bell: Bell, chat: int, until: Callable[[], Awaitable[object]]) -> asyncio.Task[None]:
    """Let a chat's updates wait as they do behind one that takes long."""

    async def wait() -> None:
        await until()

    tom = Update.de_json(an_update(1, "…"), bell.app.bot)
    assert tom.effective_chat is not None
    assert tom.effective_chat.id == chat
    return asyncio.create_task(bell.processor.do_process_update(tom, wait()))


async def test_a_whole_conversation(hook: Hooked) -> None:
    town = hook.town
    await town.announce(a_meeting())
    await start(town.tom, town.mina, town.ada)
    assert "A Meeting of Neighbours" in all_text(await town.tom.says("/events"))
    await town.tom.presses("A Meeting")
    await town.tom.presses("coming")
    assert "coming" in str(town.tom.toast) + all_text(town.tom.messages())
    assert town.mina.messages()
    await town.ada.says("/broadcast The entrance moves")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    town.clock.forward(minutes=1)
    await town.quiet()
    assert (await hook.info())["pending_update_count"] == 0
    assert not any(call["method"] == "getUpdates" for call in hook.street.calls()["calls"])


async def test_telegram_is_told_what_we_answer_and_with_which_secret(hook: Hooked) -> None:
    info = await hook.info()
    assert info["url"].startswith(f"{hook.base}/telegram/")
    assert info["max_connections"] == 40
    assert set(info["allowed_updates"]) == {
        "message", "channel_post", "callback_query", "my_chat_member", "inline_query",
    }
    assert hook.street.world.webhook.secret == SECRET


async def test_the_pages_for_machines_are_well(hook: Hooked) -> None:
    assert (await hook.page("/healthz")).text == "ok\n"
    assert (await hook.page("/readyz")).text == "ready\n"
    assert (await hook.page("/metrics")).status_code == 200


async def test_what_waited_at_telegram_is_not_lost(database_file: Path, street: StandIn) -> None:
    street.say(TOM, "/start")
    async with hooked(database_file, street) as hook:
        await hook.town.answered()
        assert hook.town.tom.messages()


async def test_who_does_not_know_the_secret_is_nobody(hook: Hooked) -> None:
    assert await hook.brings(an_update(900_000_000, "/start"), secret="a-word-of-theirs") == 403
    assert hook.town.tom.messages() == []


async def test_an_update_that_comes_twice_is_dealt_with_once(hook: Hooked) -> None:
    update = an_update(900_000_000, "/privacy")
    hook.street.say(TOM, "/start")
    await hook.town.answered()
    hook.town.tom.unread()
    assert [await hook.brings(update) for _ in range(2)] == [200, 200]
    at_once = an_update(900_000_001, "/help")
    assert await asyncio.gather(*(hook.brings(at_once) for _ in range(5))) == [200] * 5
    assert len(hook.town.tom.unread()) == 2


async def test_one_slow_chat_holds_up_no_other_and_keeps_its_order(hook: Hooked) -> None:
    town, gate = hook.town, asyncio.Event()
    await start(town.tom, town.mina)
    slow = held(town.bell, TOM, gate.wait)
    for words in ("/help", "/privacy"):
        hook.street.say(TOM, words)
    hook.street.say(town.mina.id, "/help")
    await _until(lambda: len(town.mina.unread()) == 1)
    assert town.tom.unread() == []
    gate.set()
    await slow
    await _until(lambda: len(town.tom.messages()) == 3)
    assert "stored" in text_of(town.tom.messages()[-1]) or "kept" in text_of(
        town.tom.messages()[-1]
    )


async def test_what_is_at_work_is_answered_before_the_end_and_the_rest_waits(
    hook: Hooked, database_file: Path
) -> None:
    town, gate = hook.town, asyncio.Event()
    await start(town.tom)
    slow = held(town.bell, TOM, gate.wait)
    mine = asyncio.create_task(hook.brings(an_update(900_000_000, "/help")))
    await _until(lambda: 900_000_000 in hook.webhook._at_work)
    ending = asyncio.create_task(hook.ends())
    await _until(lambda: not hook.webhook._open)
    assert await hook.brings(an_update(900_000_001, "/events")) == 503
    hook.street.say(town.mina.id, "/start")
    gate.set()
    await asyncio.gather(slow, ending)

    assert await mine == 200
    assert len(town.tom.unread()) == 1
    assert hook.street.world.webhook.url == ""
    assert town.mina.messages() == []
    async with hooked(database_file, hook.street) as again:
        await again.town.answered()
        assert again.town.mina.messages()


async def test_a_webhook_that_was_left_is_removed_by_one_who_polls(
    database_file: Path, street: StandIn
) -> None:
    async with hooked(database_file, street):
        street.world.webhook.stop()
    street.say(TOM, "/start")
    settings = settings_of(database_file, street, "http://127.0.0.1:9")
    async with ready(settings, clock=ManualClock(), library=library()) as bell:
        await bell.app.bot.set_webhook("http://127.0.0.1:9/nobody-there")
        stop = asyncio.Event()
        running = asyncio.create_task(run(bell, stop, rings=False))
        await _until(lambda: street.last_update_id == bell.processor._last_done)
        stop.set()
        await running
    assert street.world.webhook.url == ""


async def test_one_who_polls_gives_up_when_another_process_sets_a_webhook(
    town: Town, complaints: Complaints
) -> None:
    """Its own polls bring nothing any more; unknown others' webhooks are only told of."""
    bell, street = town.bell, town.standin
    presence = Presence(bell.database, bell.worker.name, role=processes.POLLS, clock=town.clock)
    await presence.beat()
    reasons: list[str] = []
    polling = Polling(bell.app.updater, bell.poll_request, presence, reasons.append)  # type: ignore[arg-type]
    error = Conflict("Conflict: can't use getUpdates method while webhook is active")
    polling._failed(error)
    await _until(lambda: "somebody has set a webhook" in complaints.everything())
    assert reasons == []

    async with bell.database.transaction() as session:
        await processes.beat(session, "other", role=processes.POLLS, now=town.clock())
    polling._failed(error)
    await _until(lambda: bool(reasons))
    assert reasons == [TAKEN]
    assert street.world.webhook.url == ""


async def test_a_newer_process_keeps_its_webhook_when_the_older_ends(hook: Hooked) -> None:
    """A rolling restart: the new one has begun before the old one goes."""
    database, now = hook.town.bell.database, hook.town.clock()
    async with database.transaction() as session:
        await processes.beat(session, hook.town.bell.worker.name, role=processes.POLLS, now=now)
        await processes.beat(
            session, "newer", role=processes.POLLS, now=now + timedelta(seconds=1)
        )
    await hook.ends()
    assert hook.street.world.webhook.url == hook.webhook.address.url


async def test_a_webhook_that_is_not_ours_stays_at_the_end(hook: Hooked) -> None:
    await hook.town.bell.app.bot.set_webhook("http://127.0.0.1:9/theirs")
    await hook.ends()
    assert hook.street.world.webhook.url == "http://127.0.0.1:9/theirs"


async def test_a_webhook_that_somebody_removed_is_set_again(
    hook: Hooked, complaints: Complaints
) -> None:
    await hook.town.bell.app.bot.delete_webhook()
    await hook.webhook.look()
    assert hook.street.world.webhook.url == hook.webhook.address.url
    assert "it is set again" in complaints.everything()


async def test_the_later_of_two_gives_up_where_they_want_it_at_two_places(hook: Hooked) -> None:
    database, now = hook.town.bell.database, hook.town.clock()
    async with database.transaction() as session:
        await processes.beat(session, "older", role=processes.POLLS, now=now)
        await processes.beat(
            session, hook.town.bell.worker.name, role=processes.POLLS,
            now=now + timedelta(seconds=1),
        )
    await hook.town.bell.app.bot.set_webhook("http://127.0.0.1:9/older")
    await hook.webhook.look()
    with pytest.raises(CannotStart, match=SECOND):
        await hook.running


async def test_why_updates_do_not_come_is_told_once(hook: Hooked, complaints: Complaints) -> None:
    hook.street.world.webhook._failed("Connection timed out")
    await hook.webhook.look()
    await hook.webhook.look()
    assert complaints.everything().count("Telegram could not bring updates") == 1


async def test_a_webhook_telegram_does_not_take_ends_it_with_one_line(
    database_file: Path, street: StandIn
) -> None:
    street.faults(method="setWebhook", code=400, description="Bad Request: bad webhook: no host")
    async with hooked(database_file, street) as hook:
        with pytest.raises(CannotStart, match=r"Telegram does not take the webhook: .*no host"):
            await hook.running
    assert street.world.webhook.url == ""


async def test_an_update_nobody_can_read_holds_up_nothing_and_is_told_without_its_words(
    hook: Hooked, complaints: Complaints
) -> None:
    strange = {"update_id": 900_000_000, "message": {"text": "a secret word", "chat": "nowhere"}}
    assert await hook.brings(strange) == 200
    assert "an update could not be read" in complaints.everything()
    assert "a secret word" not in complaints.everything()


async def test_what_nobody_can_be_told_of_is_brought_again_when_the_database_is_back(
    hook: Hooked, monkeypatch: pytest.MonkeyPatch, complaints: Complaints
) -> None:
    town = hook.town
    await start(town.tom)
    find, tries = chats.find, 0

    async def away_at_first(*args: Any, **more: Any) -> Any:
        nonlocal tries
        tries += 1
        if tries < 3:
            raise DatabaseLocked("Another program holds the file locked")
        return await find(*args, **more)

    monkeypatch.setattr(chats, "find", away_at_first)
    hook.street.block(TOM)
    await _until(lambda: hook.street.world.updates.pending(0) == 0)
    assert tries == 3
    async with town.bell.database.reading() as session:
        tom = await find(session, ChatId(TOM))
    assert tom is not None
    assert tom.state is ChatState.BLOCKED
    assert complaints.all_() == []
