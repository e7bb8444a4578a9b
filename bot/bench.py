"""`division-bell bench`: what the bot costs on this machine."""

import statistics
import time

import typer
from rich.console import Console
from rich.table import Table

from bot.rehearsal import SUPPORTER, Rehearsal, rehearsal

TARGET_MS = 50
COMMANDS = ("/events", "/next", "/briefings", "/help", "/search markets", "/settings")


async def replies(rounds: int) -> None:
    """Time from a person's command to the bot's answer; exit with 1 above the target."""
    async with rehearsal() as scene:
        await _answer(scene, "/start")
        taken: dict[str, list[float]] = {command: [] for command in COMMANDS}
        for _round in range(rounds):
            for command in COMMANDS:
                taken[command].append(await _answer(scene, command))
    table = Table("command", "median ms", "p90 ms", "worst ms", title=f"{rounds} rounds")
    for command, times in taken.items():
        table.add_row(command, *(f"{value:.1f}" for value in _spread(times)))
    everything = [value for times in taken.values() for value in times]
    median, p90, worst = _spread(everything)
    table.add_section()
    table.add_row("all", f"{median:.1f}", f"{p90:.1f}", f"{worst:.1f}")
    Console().print(table)
    if median > TARGET_MS:
        typer.echo(f"The target is {TARGET_MS} ms.", err=True)
        raise typer.Exit(1)


def _spread(times: list[float]) -> tuple[float, float, float]:
    return statistics.median(times), statistics.quantiles(times, n=10)[-1], max(times)


async def _answer(scene: Rehearsal, text: str) -> float:
    """Say something and return the milliseconds until it was answered."""
    began = time.perf_counter()
    scene.town.say(SUPPORTER, text)
    await scene.bell.processor.has_done(scene.town.last_update_id)
    return (time.perf_counter() - began) * 1000
