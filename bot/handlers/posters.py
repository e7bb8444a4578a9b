"""A poster of an event, for organisers: a picture to share, a PDF to print."""

import asyncio
from dataclasses import replace

from bot.context import Talk
from content import poster
from content.message import Document
from content.render import posters as say
from storage import events


async def choose(talk: Talk) -> None:
    """Offer the kinds and languages of the event whose button was pressed."""
    match talk.asked.action and talk.asked.action.args:
        case (int(event_id),):
            async with talk.services.database.reading() as session:
                event = await events.by_id(session, event_id)
        case _:
            event = None
    if event is None:
        await talk.stale()
        return
    await talk.say(say.choice(event, talk.language))


async def send(talk: Talk) -> None:
    """Send the poster that was chosen."""
    match talk.asked.action and talk.asked.action.args:
        case (int(event_id), str(kind), str(language)) if kind in ("png", "pdf"):
            async with talk.services.database.reading() as session:
                event = await events.by_id(session, event_id)
        case _:
            event = None
    if event is None:
        await talk.stale()
        return
    await talk.busy()
    drawn: poster.Kind = "png" if kind == "png" else "pdf"
    content = await asyncio.to_thread(poster.draw, event, language, talk.services.links, drawn)
    file = Document(f"{event.slug}.{kind}", content, mime=say.MIME[drawn])
    caption = say.caption(talk.language)
    await talk.say(replace(caption, photo=file) if kind == "png"
                   else replace(caption, document=file))
