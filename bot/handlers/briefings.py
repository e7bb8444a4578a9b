"""/briefings: lists by topic, the card, the report by section with its charts."""

import asyncio
from dataclasses import replace

from bot.context import Talk
from content import charts
from content.message import Document, Message
from content.model import Briefing, Topic
from content.render import briefings as say
from content.render.common import Page, page_count
from content.topic_words import names_of
from storage import briefings

PAGE = 5


async def show_briefings(talk: Talk) -> None:
    """Answer /briefings with the newest, or those of a subject that is named."""
    wanted = talk.asked.words.strip().casefold()
    topic = next(
        (topic for topic in talk.services.topics if wanted and wanted in _names(topic)), None
    )
    await _listing(talk, number=0, topic=topic)


def _names(topic: Topic) -> set[str]:
    return {name.casefold() for name in names_of(topic)}


async def turn_page(talk: Talk) -> None:
    """Show another page, or another subject, in place."""
    match talk.asked.action and talk.asked.action.args:
        case (int(number), str(slug)):
            topic = next((one for one in talk.services.topics if one.slug == slug), None)
            if topic is None and slug != "all":
                await talk.stale()
                return
            await _listing(talk, number=number, topic=topic)
        case _:
            await talk.stale()


async def _listing(talk: Talk, *, number: int, topic: Topic | None) -> None:
    slug = topic.slug if topic else None
    async with talk.services.database.reading() as session:
        total = await briefings.count(session, topic=slug)
        at = max(0, min(number, page_count(total) - 1))
        items = await briefings.listing(session, topic=slug, limit=PAGE, offset=at * PAGE)
    page = Page(tuple(items), at, page_count(total))
    await talk.show(say.listing(page, talk.language, topic=topic))


async def show_topics(talk: Talk) -> None:
    """Show the subjects with the number of briefings on each."""
    async with talk.services.database.reading() as session:
        counts = dict(await briefings.topics_with_counts(session))
    topics = [(topic, counts.get(topic.slug, 0)) for topic in talk.services.topics]
    await talk.show(say.topics_menu([pair for pair in topics if pair[1]], talk.language))


async def open_by_slug(talk: Talk, slug: str) -> None:
    """Show the briefing that a deep link names."""
    async with talk.services.database.reading() as session:
        briefing = await briefings.by_slug(session, slug)
    if briefing is None:
        await talk.say(say.not_found(talk.language))
        return
    await talk.say(_card(talk, briefing))


async def _asked_briefing(talk: Talk) -> tuple[Briefing, int] | None:
    """Return the briefing a button names and its second number, or say that it is stale."""
    match talk.asked.action and talk.asked.action.args:
        case (int(briefing_id), *rest):
            async with talk.services.database.reading() as session:
                briefing = await briefings.by_id(session, briefing_id)
            number = rest[0] if rest and isinstance(rest[0], int) else 0
            if briefing is not None:
                return briefing, number
        case _:
            pass
    await talk.stale()
    return None


async def open_card(talk: Talk) -> None:
    """Show the briefing whose button was pressed."""
    if (asked := await _asked_briefing(talk)) is not None:
        await talk.show(_card(talk, asked[0]))


def _card(talk: Talk, briefing: Briefing) -> Message:
    services = talk.services
    return say.card(briefing, talk.language, links=services.links, topics=services.topics)


async def show_contents(talk: Talk) -> None:
    """Show the sections of a report."""
    if (asked := await _asked_briefing(talk)) is not None:
        await talk.show(say.contents(asked[0], talk.language, asked[1]))


async def show_section(talk: Talk) -> None:
    """Show one section of a report."""
    if (asked := await _asked_briefing(talk)) is None:
        return
    briefing, number = asked
    if not 0 <= number < len(briefing.sections):
        await talk.stale()
        return
    await talk.show(say.section(briefing, number, talk.language))


async def send_charts(talk: Talk) -> None:
    """Send the survey figures of a section as pictures."""
    if (asked := await _asked_briefing(talk)) is None:
        return
    briefing, number = asked
    if not 0 <= number < len(briefing.sections) or not briefing.sections[number].figures:
        await talk.stale()
        return
    await talk.toast()
    await talk.busy()
    section = briefing.sections[number]
    for figure in section.figures:
        # Drawing takes a tenth of a second: in a thread, so that nobody else waits for it.
        png = await asyncio.to_thread(
            charts.figure_png, figure, talk.language, work=briefing.title.in_(talk.language)
        )
        caption = say.figure_caption(briefing, section, figure, talk.language)
        await talk.say(
            replace(caption, photo=Document(f"{figure.slug}.png", png, mime="image/png"))
        )
