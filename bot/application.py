"""Builds everything: the real parts meet here, and every handler stands here in its order."""

import asyncio
import os
import secrets
import socket
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from telegram import Bot, Update
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot import menus
from bot.access import Handler, for_owners
from bot.context import Asked, Services, Talk
from bot.handlers import (
    announcing,
    answering,
    attendance,
    editing,
    inline,
    members,
    organisers,
    owners,
    panic,
    planning,
    verifying,
    words,
)
from bot.messenger import TelegramMessenger
from bot.polling import Polling, PollRequest
from bot.request import AiohttpRequest
from bot.routes import BUTTONS, COMMANDS
from bot.settings import Settings
from bot.updates import PerChatProcessor
from bot.webhook import Webhook
from content.addresses import Addresses
from content.house_rules import Recess
from content.model import Topic
from content.render import errors as say_error
from content.render.common import Links
from jobs import organisers as organising
from jobs.card_edits import CardEditor
from jobs.clock import Clock
from jobs.delivery import DeliveryWorker
from jobs.messenger import Stop
from jobs.metrics import Metrics
from jobs.presence import Presence
from jobs.progress import Reporter
from jobs.scheduler import Ticks
from jobs.shared_pace import open_pace
from jobs.sources.addresses import Allowed
from jobs.sources.fetching import Fetcher
from jobs.sources.looking import Looker
from jobs.sources.taker import Taker
from storage.database import Database
from storage.errors import DatabaseAway, StorageError
from storage.processes import POLLS

log = structlog.get_logger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]

DRAIN_SECONDS = 10

VERSION = "1"
"""Of how we look at other sites, as their logs show it."""


class CannotStart(Exception):
    """Something outside keeps the bot from running; the text says what, in one line."""


@dataclass
class Bell:
    """The whole running bot."""

    app: App
    database: Database
    worker: DeliveryWorker
    ticks: Ticks
    services: Services
    processor: PerChatProcessor
    metrics: Metrics
    poll_request: PollRequest


def build_bot_requests(settings: Settings) -> tuple[AiohttpRequest, PollRequest]:
    """Return the pool for calls and the single connection for long polling."""
    root = settings.bot_api_url
    return AiohttpRequest(base_url=root), PollRequest(base_url=root, connections=1)


async def build(
    settings: Settings,
    database: Database,
    topics: tuple[Topic, ...],
    clock: Clock,
    *,
    recesses: tuple[Recess, ...] = (),
    reaches: Allowed = frozenset(),
) -> Bell:
    """Build the bot on an open database, and ask Telegram who it is.

    Args:
        settings: The environment.
        database: Opened and up to date.
        topics: The subjects readers can follow.
        clock: The time.
        recesses: When Parliament does not sit.
        reaches: Sources that may be looked at although they are not public; for tests.

    Raises:
        CannotStart: Telegram cannot be reached, or does not accept the token.
    """
    if settings.bot_token is None:
        raise CannotStart("BOT_TOKEN is missing: get one from @BotFather, or try `make demo`")
    requests = build_bot_requests(settings)
    root = settings.bot_api_url
    processor = PerChatProcessor()
    app: App = (
        Application.builder()
        .token(settings.bot_token.get_secret_value())
        .base_url(f"{root}/bot")
        .base_file_url(f"{root}/file/bot")
        .request(requests[0])
        .get_updates_request(requests[1])
        .concurrent_updates(processor)
        .job_queue(None)
        .build()
    )
    await _greet_telegram(app, root, requests)
    bot: Bot = app.bot
    messenger = TelegramMessenger(bot)
    pace = await open_pace(database, bot_id=bot.id, rate=settings.send_rate, clock=clock)
    metrics = Metrics(rate_limit=settings.send_rate, frozen_for=lambda: pace.frozen_for)
    links = Links(bot.username)
    worker = DeliveryWorker(
        database, messenger, pace, clock=clock, links=links, name=_worker_name(),
        observer=metrics, zone=settings.default_timezone, topics=topics,
    )
    reporter = Reporter(database, messenger, pace, rate=settings.send_rate)
    looker = _looker(settings, bot, reaches, clock)
    taker = Taker(
        database, looker, clock, undo=settings.undo, pool=settings.pool,
        approval_above=settings.approval_above, zone=settings.default_timezone,
        wake=worker.wake,
    )
    services = Services(
        database=database, messenger=messenger, pace=pace, bot=bot, now=clock, links=links,
        topics=topics, owner_ids=settings.owner_ids, undo=settings.undo,
        approval_above=settings.approval_above, pool=settings.pool,
        timezone=settings.default_timezone, default_language=settings.default_language,
        wake=worker.wake, report=lambda: reporter.tick(clock()), recesses=recesses,
        addresses=_addresses(settings),
        looker=looker, taker=taker,
    )
    _add_handlers(app, services)
    editor = CardEditor(database, messenger, pace, links)
    ticks = Ticks(
        database, worker, reporter, clock, metrics=metrics, editor=editor,
        zone=settings.default_timezone, taker=taker,
    )
    return Bell(app, database, worker, ticks, services, processor, metrics, requests[1])


def _looker(settings: Settings, bot: Bot, reaches: Allowed, clock: Clock) -> Looker:
    """Return the way out to other sites, under a name that says who asks."""
    home = settings.public_url or f"https://t.me/{bot.username}"
    agent = f"DivisionBell/{VERSION} (Telegram bot @{bot.username}; +{home})"
    return Looker(
        Fetcher(agent, allowed=reaches, clock=clock),
        zone=settings.default_timezone, own=settings.public_url,
    )


def _addresses(settings: Settings) -> Addresses | None:
    """Return where our pages are, None where they are for this machine alone."""
    if settings.public_url is None:
        return None
    return Addresses(settings.public_url, settings.default_language)


async def _greet_telegram(app: App, root: str, requests: Iterable[AiohttpRequest]) -> None:
    reason = ""
    try:
        await app.initialize()
    except InvalidToken:
        reason = "BOT_TOKEN is not accepted by Telegram: check it with @BotFather"
    except NetworkError as error:
        reason = f"The Bot API at {root} cannot be reached: {error.message}"
    if reason:
        # An application that never came up does not close what it was given.
        for request in requests:
            await request.shutdown()
        raise CannotStart(reason)


def _worker_name() -> str:
    # The number of a process may come again, in a container it always does.
    return f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"


def _add_handlers(app: App, services: Services) -> None:
    """Add every handler. The first that fits takes the update."""
    private = filters.ChatType.PRIVATE
    # Service messages first: they carry text for nobody.
    app.add_handler(ChatMemberHandler(
        _plain(members.membership_changed, services), ChatMemberHandler.MY_CHAT_MEMBER
    ))
    app.add_handler(MessageHandler(
        filters.StatusUpdate.MIGRATE, _plain(members.migrated, services)
    ))
    app.add_handler(MessageHandler(
        private & filters.StatusUpdate.USERS_SHARED,
        _talking(for_owners(owners.people_picked), services),
    ))
    app.add_handler(InlineQueryHandler(_plain(inline.answer, services)))
    app.add_handler(CallbackQueryHandler(_talking(_press, services)))
    # Commands before words: a command never answers a draft's question.
    app.add_handler(MessageHandler(filters.Regex(r"^/\w"), _talking(_command, services)))
    app.add_handler(MessageHandler(
        private & (filters.TEXT | filters.CAPTION), _talking(_words, services)
    ))
    app.add_handler(MessageHandler(
        private & ~filters.StatusUpdate.ALL, _talking(words.unsupported, services)
    ))


Callback = Callable[[Update, Any], Coroutine[Any, Any, None]]


def _plain(
    handler: Callable[[Update, Services], Awaitable[None]], services: Services
) -> Callback:
    async def callback(update: Update, _context: Any) -> None:
        await handler(update, services)

    return callback


def _talking(handler: Handler, services: Services) -> Callback:
    """Open the conversation, let the handler answer, and see that somebody did."""

    async def callback(update: Update, _context: Any) -> None:
        asked = Asked.from_update(update)
        if asked is None:
            return
        talk = Talk(services, asked)
        try:
            await talk.open()
            await handler(talk)
            await talk.tidy()
        except Stop:
            raise
        except DatabaseAway:
            # The log has one line for all of them.
            await talk.say(say_error.away(talk.language))
        except Exception:
            # The person is told kindly; the log gets the fault and nobody's words.
            log.exception("update failed", command=asked.command,
                          button=asked.action.verb if asked.action else None)
            await talk.say(say_error.trouble(talk.language))
        finally:
            await talk.toast()

    return callback


async def _press(talk: Talk) -> None:
    action = talk.asked.action
    handler = BUTTONS.get(action.verb) if action else None
    if handler is None:
        await talk.stale()
        return
    talk.services.questions.close(talk.asked.chat_id)
    await handler(talk)


async def _command(talk: Talk) -> None:
    asked = talk.asked
    ours = talk.services.bot.username.lower()
    if asked.addressee is not None and asked.addressee != ours:
        return
    talk.services.questions.close(asked.chat_id)
    handler = COMMANDS.get(asked.command or "")
    if handler is not None:
        await handler(talk)
    elif asked.is_private:
        await words.unknown_command(talk)


async def _words(talk: Talk) -> None:
    # Before everything else: it must work in the middle of whatever was begun.
    if await panic.took_over(talk):
        return
    # Any command or button closes this question: while it is open nothing was asked after it.
    if await answering.take_answer(talk):
        return
    draft = await organisers.waiting_draft(talk)
    change = await editing.waiting(talk, since=draft.updated_at if draft else None)
    # The same word leaves a question; asking for people has closed the one before it.
    if draft is None and change is None and owners.is_cancel_word(talk):
        await owners.picking_cancelled(talk)
        return
    if change is not None and await editing.take_answer(talk, change):
        return
    question = await attendance.open_question(talk)
    # Of two open questions the later one is being answered.
    is_answer = question is not None and (draft is None or draft.updated_at < question[1])
    if question is not None and is_answer and await attendance.take_name(talk, question[0]):
        return
    if draft is None and await verifying.offer_verdict(talk):
        return
    if draft is not None and await planning.take_answer(talk, draft):
        return
    if draft is not None:
        await announcing.take_answer(talk, draft)
    elif not await announcing.offer_draft(talk):
        await words.answer(talk)


async def set_menus(bot: Bot) -> None:
    """Set the command menus; a bot without them still works."""
    try:
        await menus.set_for_everybody(bot)
    except TelegramError as error:
        log.warning("menus not set", reason=error.message)


async def run(
    bell: Bell, stop: asyncio.Event, *, polls: bool = True, rings: bool = True,
    webhook: Webhook | None = None,
) -> None:
    """Poll, ring and send until `stop` is set, then drain and leave nothing half-done.

    Args:
        bell: What `build` returned.
        stop: Set it to end.
        polls: False for a worker that only sends.
        rings: False to leave the ticks and the sending to the caller, who has a clock of its own.
        webhook: What Telegram brings updates to, in place of polling.

    Raises:
        CannotStart: Telegram no longer accepts the token, or another process polls with it.
    """
    refused: list[str] = []

    def give_up(reason: str) -> None:
        refused.append(reason)
        stop.set()

    updater = bell.app.updater
    if updater is None:
        raise CannotStart("The application was built without an updater")
    bell.app.add_error_handler(_noting(give_up))
    await bell.app.start()
    presence = Presence(
        bell.database, bell.worker.name, role=POLLS if polls else "worker",
        clock=bell.services.now, trouble=bell.ticks.trouble,
    )
    if rings:
        await presence.beat()
    if polls:
        await _keep_owners(bell.services)
        if webhook is not None:
            await webhook.start(presence, give_up)
        else:
            await Polling(updater, bell.poll_request, presence, give_up).start()
    sending = asyncio.create_task(bell.worker.run() if rings else _only_wait(stop))
    sending.add_done_callback(lambda _task: stop.set())
    if rings:
        bell.ticks.start(presence)
    menus_task = asyncio.create_task(set_menus(bell.app.bot)) if polls else None
    try:
        await stop.wait()
    finally:
        if menus_task is not None:
            menus_task.cancel()
        await _leave(bell, sending, webhook)
        if sending.done() and isinstance(ended := sending.exception(), Stop):
            refused.append(str(ended))
        await _say_goodbye(presence, refused)
    if refused:
        raise CannotStart(refused[0])


async def _keep_owners(services: Services) -> None:
    async with services.database.transaction() as session:
        await organising.keep_owners(session, services.owner_ids, services.now())


def _noting(
    give_up: Callable[[str], None]
) -> Callable[[object, Any], Coroutine[Any, Any, None]]:
    """Return what hears of an error that no handler kept to itself."""

    async def note(_update: object, context: Any) -> None:
        if isinstance(context.error, Stop):
            give_up(str(context.error))
        elif not isinstance(context.error, DatabaseAway):
            log.error("update failed", exc_info=context.error)

    return note


async def _say_goodbye(presence: Presence, refused: Sequence[str]) -> None:
    try:
        await presence.leave(refused[0] if refused else None)
    except StorageError as error:
        # It ends all the same; the doctor finds a process that fell silent.
        log.warning("no goodbye", reason=type(error).__name__)


async def _only_wait(stop: asyncio.Event) -> None:
    """Stand in for the worker where the caller sends by hand."""
    await stop.wait()


async def _leave(bell: Bell, sending: asyncio.Task[None], webhook: Webhook | None) -> None:
    """Stop the parts in order: nothing new comes in, what is in flight is settled."""
    if bell.app.updater is not None and bell.app.updater.running:
        await bell.app.updater.stop()
    if webhook is not None:
        await webhook.stop()
    await bell.ticks.stop()
    bell.worker.stop()
    await asyncio.wait([sending], timeout=DRAIN_SECONDS)
    await bell.app.stop()
    await bell.app.shutdown()
