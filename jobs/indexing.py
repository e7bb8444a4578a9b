"""What search finds: the texts of events and briefings, in every language they have."""

import re
from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from content.markdown import markdown_to_plain
from content.model import Briefing, Event, Localised, Section
from storage import search

Texts = dict[str, tuple[str, str]]


async def index_event(session: AsyncSession, event: Event) -> None:
    """Make an event findable by title, text, people, partners and place."""
    facts = " ".join(
        filter(None, [
            event.room, event.venue, *event.partners, *(who.name for who in event.speakers)
        ])
    )
    texts = _texts(event.title, event.subtitle, event.summary, event.detail, facts=facts)
    await search.reindex(session, "event", event.id, texts)


async def index_briefing(session: AsyncSession, briefing: Briefing) -> None:
    """Make a briefing findable, and each section of a report by itself."""
    facts = " ".join([briefing.original_title, *briefing.authors])
    texts = _texts(
        briefing.title, briefing.summary, briefing.key_points, briefing.detail, facts=facts
    )
    await search.reindex(session, "briefing", briefing.id, texts)
    for number, section in enumerate(briefing.sections):
        await search.reindex(session, "section", briefing.id, _of_section(section), n=number)
    await search.keep_sections(session, briefing.id, len(briefing.sections))


def _of_section(section: Section) -> Texts:
    figures = [figure.title for figure in section.figures]
    return _texts(section.title, section.summary, section.key_points, section.detail, *figures)


def _texts(title: Mapping[str, str], *parts: Localised, facts: str = "") -> Texts:
    return {
        language: (words, " ".join([*(_sentences(part, language) for part in parts), facts]))
        for language, words in title.items()
    }


def _sentences(text: Localised, language: str) -> str:
    """Return a text whose lines end like sentences: what is found is shown as running text."""
    written = markdown_to_plain(text.get(language, "")).splitlines()
    lines = (LIST_MARK.sub("", line).strip() for line in written)
    return " ".join(line if line[-1] in ENDS else f"{line}." for line in lines if line)


LIST_MARK = re.compile(r"^\s*(?:[•◦]|\d+\.)\s+")
ENDS = ".?!:;…”’\"')"
