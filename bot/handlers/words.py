"""Free words: understood where possible, else searched; nothing is met with silence."""

from collections.abc import Awaitable, Callable
from datetime import date

from bot.context import Talk
from bot.handlers import briefings as briefing_handlers
from bot.handlers import chats as chat_handlers
from bot.handlers import events as event_handlers
from bot.handlers import preferences as preference_handlers
from bot.handlers import start as start_handlers
from content.hours_words import looks_like_hours
from content.intent import Intent, understand
from content.render import errors as say_error
from content.render import events as say_events
from content.render import search as say
from content.render import start as say_start
from content.render.common import Page, page_count
from content.render.search import Hit
from jobs.draft_fields import today_in
from storage import events, search

PAGE = 5
LONGEST = 300
"""Characters of a search; a longer text is prose, not a question."""


async def search_words(talk: Talk) -> None:
    """Answer /search."""
    if not talk.asked.words:
        await talk.say(say.ask_words(talk.language))
        return
    await _search(talk, talk.asked.words, 0)


async def turn_page(talk: Talk) -> None:
    """Show another page of a search; the words travel in the button, we keep none."""
    match talk.asked.action and talk.asked.action.args:
        case (int(number), *words) if words:
            await _search(talk, " ".join(str(word) for word in words), number)
        case _:
            await talk.stale()


async def _search(talk: Talk, words: str, number: int) -> None:
    if len(words) > LONGEST:
        await talk.say(say_error.too_long(talk.language))
        return
    async with talk.services.database.reading() as session:
        total = await search.count(session, words, language=talk.language, now=talk.now)
        at = max(0, min(number, page_count(total) - 1))
        found = await search.find(
            session, words, language=talk.language, limit=PAGE, offset=at * PAGE, now=talk.now
        )
    if not found:
        await talk.show(say.nothing(words, talk.language, talk.services.topics))
        return
    hits = tuple(Hit(hit.kind, hit.subject_id, hit.n, hit.title, hit.line) for hit in found)
    await talk.show(say.results(Page(hits, at, page_count(total)), words, talk.language))


async def answer(talk: Talk) -> None:
    """Answer whatever was written."""
    words = talk.asked.words
    if len(words) > LONGEST:
        await talk.say(say_error.too_long(talk.language))
        return
    if looks_like_hours(words):
        await preference_handlers.take_hours(talk)
        return
    intent = understand(words, today=today_in(talk.services.timezone, talk.now))
    if intent.kind == "events" and (intent.since or intent.until):
        await _events_between(talk, intent)
        return
    if intent.kind in SAYINGS:
        await talk.say(SAYINGS[intent.kind](talk.language))
        return
    if intent.kind in JOURNEYS:
        journey = JOURNEYS[intent.kind]
        await journey(talk.with_words(""))
        return
    await _search(talk, intent.words or words, 0)


async def _events_between(talk: Talk, intent: Intent) -> None:
    since: date | None = intent.since
    async with talk.services.database.reading() as session:
        found = await events.upcoming(
            session, now=talk.now, since=since, until=intent.until, limit=PAGE
        )
        total = await events.count_upcoming(
            session, now=talk.now, since=since, until=intent.until
        )
    await talk.say(
        say_events.found(
            found, talk.language, now=talk.now, since=since, until=intent.until, total=total
        )
    )


async def unsupported(talk: Talk) -> None:
    """Answer a sticker, a voice message, a picture: kindly, with what does work."""
    await talk.say(say_error.unsupported(talk.language))


async def unknown_command(talk: Talk) -> None:
    """Answer a command we do not have."""
    await talk.say(say_start.not_understood(talk.language))


SAYINGS = {
    "thanks": say_start.thanks,
    "greeting": say_start.greeting,
    # What is no question to us: ours are answered by buttons.
    "yes_or_no": say_start.unasked_answer,
}

JOURNEYS: dict[str, Callable[[Talk], Awaitable[None]]] = {
    "events": event_handlers.show_coming,
    "next": event_handlers.show_next,
    "briefings": briefing_handlers.show_briefings,
    "calendar": event_handlers.send_all_calendars,
    "reminders": chat_handlers.show_reminders,
    "settings": chat_handlers.show_settings,
    "language": start_handlers.choose_language,
    "privacy": chat_handlers.show_privacy,
    "subscribe": chat_handlers.show_subscriptions,
    "unsubscribe": chat_handlers.unsubscribe,
    "stop": chat_handlers.stop,
    "help": start_handlers.help_,
}

