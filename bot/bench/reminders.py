"""What reminders cost that are not due yet: the tick that finds none, and starting with them."""

import argparse
import asyncio
import json
import sys
import time
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from bot.bench.databases import (
    NO_POSTGRESQL,
    POSTGRESQL,
    add_chats,
    add_event,
    add_reminders,
    opened,
    present,
    stores,
)
from bot.bench.processes import ends_on_sigterm, measured_in_a_process, memory
from bot.bench.table import Figures, Spread, show, steps
from jobs import reminders

NUMBERS = (1000, 1_000_000)
MOST_CHATS = 100_000
TICKS = 200

MOST_TICK_MS = 1.0
MOST_START_MS = 100.0

DAY = timedelta(days=1)


async def reminders_ahead(numbers: list[int], repeats: int) -> None:
    """Measure at each number, on each database; exit with 1 when a target is missed."""
    ends_on_sigterm()
    measured: dict[tuple[str, int], list[dict[str, float]]] = {}
    async with stores() as lent:
        with steps(len(lent.kinds) * len(numbers) * repeats) as step:
            for kind in lent.kinds:
                for number in numbers:
                    step.say(f"{kind}: writing {number:,} reminders")
                    url = await lent.fresh(kind)
                    await _fill(url, number)
                    await lent.tidy(url)
                    for _repeat in range(repeats):
                        step.say(f"{kind}: {number:,} reminders")
                        figures = await measured_in_a_process(
                            "bot.bench.reminders", "--url", url
                        )
                        measured.setdefault((kind, number), []).append(figures)
                        step.done()
    table = _figures(measured)
    if POSTGRESQL not in lent.kinds:
        table.note(NO_POSTGRESQL)
    show(table, repeats)


async def _fill(url: str, number: int) -> None:
    now = present()
    chats = min(number, MOST_CHATS)
    async with opened(url) as database:
        await add_chats(database, chats, now)
        event = await add_event(database, now)
        for minutes in range(number // chats):
            await add_reminders(database, event, minutes, now + DAY + timedelta(minutes=minutes))


def _figures(measured: dict[tuple[str, int], list[dict[str, float]]]) -> Figures:
    figures = Figures(
        f"Reminders in the future, ticks of which none is due, medians of {TICKS} ticks",
        ("database", "reminders", "tick ms", "spread", "start ms", "spread", "memory MB"),
    )
    for (kind, number), runs in measured.items():
        tick = Spread([run["tick"] for run in runs])
        start = Spread([run["start"] for run in runs])
        grown = Spread([run["grown"] for run in runs])
        figures.row(kind, number, tick.median, tick.text, start.median, start.text, grown.median)
        figures.at_most(f"tick, ms: {kind}, {number:,}", tick.median, MOST_TICK_MS)
        figures.at_most(f"start with them, ms: {kind}, {number:,}", start.median, MOST_START_MS)
    figures.note(
        "Start: from opening the database to the end of the first tick, in a new process. "
        "Memory: what that and the ticks add to it."
    )
    return figures


async def in_this_process(url: str, now: datetime) -> dict[str, Any]:
    """Open, tick, and return milliseconds and megabytes."""
    before = memory()
    began = time.perf_counter()
    async with opened(url) as database:
        await reminders.tick(database, now)
        start = time.perf_counter() - began
        ticks = []
        for _tick in range(TICKS):
            began = time.perf_counter()
            await reminders.tick(database, now)
            ticks.append(time.perf_counter() - began)
    return {
        "start": start * 1000,
        "tick": median(ticks) * 1000,
        "grown": memory() - before,
    }


def main() -> None:
    """Measure one database and print the figures as JSON."""
    parser = argparse.ArgumentParser(prog="reminders")
    parser.add_argument("--url", required=True)
    figures = asyncio.run(in_this_process(parser.parse_args().url, present()))
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main()
