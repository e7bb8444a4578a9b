"""What making a feed from nothing costs, beside icalendar's own writing of the same entries.

A process of its own (`python -m bot.bench.rendering NUMBER REPEATS`), with other texts each time,
so that nothing made before helps.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import icalendar

from bot.bench.databases import meetings
from content.calendar import entry_writer
from content.calendar_feed import Head, feed
from content.model import Event, Localised

HEAD = Head("Division Bell", "Meetings", "Europe/London")


def measured(number: int, repeats: int) -> dict[str, float]:
    """Return our processor seconds as a share of icalendar's: the median, the least, the most."""
    feed(HEAD, meetings(20, number * repeats), _writer())  # what is compiled, is compiled before
    found = {}
    for name, change in (("plain", _plain), ("marked", _marked)):
        shares = list(_shares(number, repeats, change))
        found[name] = statistics.median(shares)
        found[f"{name} least"], found[f"{name} most"] = min(shares), max(shares)
    return found


def _plain(event: Event) -> Event:
    return event


def _marked(event: Event) -> Event:
    text = event.summary.in_("en")
    return replace(event, summary=Localised(en=f"{text} Then *wine* and **questions**."))


def _shares(number: int, repeats: int, change: Callable[[Event], Event]) -> Iterator[float]:
    calendar = None
    for turn in range(repeats):
        events = [change(event) for event in meetings(number, turn * number)]
        writer = _writer()
        began = time.process_time()
        data = feed(HEAD, events, writer)
        ours = time.process_time() - began
        # Read back once: it takes longer than all the rest, and what is written is as long.
        calendar = calendar or icalendar.Calendar.from_ical(data)
        began = time.process_time()
        calendar.to_ical()
        yield ours / (time.process_time() - began)


def _writer() -> Callable[[Event], bytes]:
    return entry_writer("en", event_url="https://bell.example.org/e/{}".format, topics=())


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(int(sys.argv[1]), int(sys.argv[2]))))
