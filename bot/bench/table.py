"""What every bench ends in: one table, the targets beside it, and a code that says if they hold."""

import math
import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

FEWEST = 5
"""Measurements a median is taken of; with fewer the table says so."""

WIDE = 130
"""Columns where there is no terminal to measure."""

BIG = 100
SMALL = 0.1
MISSED = 1

Cell = str | float | int


@dataclass(frozen=True)
class Target:
    """One promise: what was measured and what it should be."""

    what: str
    measured: str
    wanted: str
    holds: bool


@dataclass
class Figures:
    """The rows and promises of one bench."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def row(self, *cells: Cell) -> None:
        """Add a row."""
        self.rows.append(tuple(_text(cell) for cell in cells))

    def note(self, words: str) -> None:
        """Say something below the table that a reader of the numbers must know."""
        self.notes.append(words)

    def at_most(self, what: str, measured: float, most: float) -> None:
        """Promise that something stays small."""
        self.targets.append(
            Target(what, _text(measured), f"≤ {_text(most)}", holds=measured <= most)
        )

    def at_least(self, what: str, measured: float, least: float) -> None:
        """Promise that something stays large."""
        self.targets.append(
            Target(what, _text(measured), f"≥ {_text(least)}", holds=measured >= least)
        )


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, int):
        return f"{cell:,}"
    if abs(cell) >= BIG:
        return f"{cell:,.0f}"
    return f"{cell:.2f}" if abs(cell) >= SMALL or cell == 0 else f"{cell:.3g}"


@dataclass(frozen=True)
class Spread:
    """Several measurements of one thing."""

    values: Sequence[float]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.values)

    @property
    def text(self) -> str:
        """The least and the most."""
        return f"{_text(min(self.values))} – {_text(max(self.values))}"

    def percentile(self, percent: float) -> float:
        """Return the value that so many per cent do not exceed (nearest rank)."""
        ordered = sorted(self.values)
        return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]


def show(figures: Figures, repeats: int | None = None) -> None:
    """Print the table and its targets.

    Raises:
        typer.Exit: With code 1 when a target is missed.
    """
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDE)
    table = Table(*figures.columns, title=figures.title)
    for cells in figures.rows:
        table.add_row(*cells)
    console.print(table)
    if figures.targets:
        console.print(_targets(figures.targets))
    if repeats is not None and repeats < FEWEST:
        figures.note(f"Medians of {repeats}: fewer than {FEWEST} say little.")
    for words in figures.notes:
        console.print(words, highlight=False)
    if not all(target.holds for target in figures.targets):
        raise typer.Exit(MISSED)


def _targets(targets: Sequence[Target]) -> Table:
    table = Table("target", "measured", "wanted", "holds")
    for target in targets:
        table.add_row(
            target.what, target.measured, target.wanted, "yes" if target.holds else "MISSED"
        )
    return table


class Step:
    """A line that shows how far a long measurement has come."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def say(self, words: str) -> None:
        """Name what is being measured."""
        self._progress.update(self._task, description=words)

    def done(self, steps: int = 1) -> None:
        """Move on."""
        self._progress.advance(self._task, steps)


@contextmanager
def steps(total: int) -> Iterator[Step]:
    """Show a progress line on standard error; it is gone when the table comes."""
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Step(progress, progress.add_task("", total=total))
