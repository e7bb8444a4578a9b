"""Calendar files, as the bot sends them. iCalendar's library is loaded with the first one."""

from collections.abc import Sequence
from datetime import timedelta

from content.message import Document
from content.model import Event, Topic
from content.render.common import Links


def of_event(
    event: Event,
    language: str,
    links: Links,
    topics: Sequence[Topic] = (),
    *,
    alarms: tuple[timedelta, ...] = (),
) -> Document:
    """Return the file of one event that has a day."""
    from content import calendar

    return calendar.event_file(
        event, language=language, alarms=alarms, bot_url=links.event(event.slug), topics=topics
    )


def of_events(
    events: Sequence[Event], language: str, links: Links, topics: Sequence[Topic] = ()
) -> Document:
    """Return one file of several events, each with a day."""
    from content import calendar

    return calendar.calendar_file(
        events, language=language, event_url=links.event, topics=topics
    )
