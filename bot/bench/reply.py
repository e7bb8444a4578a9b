"""Time from a person's command to the bot's answer, in process."""

import statistics
import time

from bot.bench.table import Figures, show
from bot.rehearsal import SUPPORTER, Rehearsal, rehearsal

TARGET_MS = 50.0
COMMANDS = ("/events", "/next", "/briefings", "/help", "/search markets", "/settings")


async def replies(rounds: int) -> None:
    """Ask every command so often; exit with 1 above the target."""
    async with rehearsal() as scene:
        await _answer(scene, "/start")
        taken: dict[str, list[float]] = {command: [] for command in COMMANDS}
        for _round in range(rounds):
            for command in COMMANDS:
                taken[command].append(await _answer(scene, command))
    figures = Figures(f"Replies, {rounds} rounds", ("command", "median ms", "p90 ms", "worst ms"))
    for command, times in taken.items():
        figures.row(command, *_spread(times))
    everything = [value for times in taken.values() for value in times]
    median, p90, worst = _spread(everything)
    figures.row("all", median, p90, worst)
    figures.at_most("the median of all, ms", median, TARGET_MS)
    show(figures)


def _spread(times: list[float]) -> tuple[float, float, float]:
    return statistics.median(times), statistics.quantiles(times, n=10)[-1], max(times)


async def _answer(scene: Rehearsal, text: str) -> float:
    """Say something and return the milliseconds until it was answered."""
    began = time.perf_counter()
    scene.town.say(SUPPORTER, text)
    await scene.bell.processor.has_done(scene.town.last_update_id)
    return (time.perf_counter() - began) * 1000
