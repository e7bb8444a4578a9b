"""One file of the library: YAML front matter, then Markdown in each language, with line numbers."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from content.model import Localised

HEADINGS = ("Summary", "Key points", "Detail")

_FENCE = "---"

_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)
"""The one in C is ten times as quick; not every platform has it."""
_LANGUAGE = re.compile(r"# ([a-z]{2})\s*")
_HEADING = re.compile(r"## (.+?)\s*")
_PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class LibraryError(ValueError):
    """A library file that cannot be read as it stands."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path = path
        self.line = line
        self.problem = problem


@dataclass(frozen=True)
class Mapped:
    """A mapping of a YAML file that knows where each of its values stands.

    `prefix` is the way to it from the top, as in "speakers.0.".
    """

    path: Path
    data: Mapping[str, object]
    lines: Mapping[str, int]
    prefix: str = ""

    def fails(self, key: str, problem: str) -> LibraryError:
        """Return the error of one value, ready to raise."""
        return LibraryError(self.path, self.line(key), f"{self.prefix}{key}: {problem}")

    def line(self, key: str) -> int:
        """Return the line of a value, that of its mapping if it is missing."""
        way = f"{self.prefix}{key}"
        while way and way not in self.lines:
            way = way.rpartition(".")[0]
        return self.lines.get(way, 1)

    def refuse_unknown(self, known: frozenset[str]) -> None:
        """Raise for a key nobody would read: most often a slip of the pen."""
        for key in self.data:
            if key not in known:
                raise self.fails(key, "is not a field of this kind of file")

    def need(self, key: str, kind: type[T], what: str) -> T:
        """Return a value of one type; raise, saying `what` it should be."""
        value = self.data.get(key)
        if not isinstance(value, kind) or (isinstance(value, str) and not value.strip()):
            raise self.fails(key, f"should be {what}, is {value!r}")
        return value

    def maybe(self, key: str, read: Callable[[str], T]) -> T | None:
        """Return what `read` makes of a value, None if there is none."""
        return None if self.data.get(key) is None else read(key)

    def text(self, key: str) -> str:
        """Return a text."""
        return self.need(key, str, "a text")

    def number(self, key: str) -> int:
        """Return a whole number."""
        value = self.need(key, int, "a whole number")
        if isinstance(value, bool) or value < 0:
            raise self.fails(key, "should be a whole number")
        return value

    def share(self, key: str) -> float:
        """Return a number that is not negative."""
        value = self.data.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise self.fails(key, f"should be a number, is {value!r}")
        return float(value)

    def flag(self, key: str) -> bool:
        """Return true or false; a missing flag is false."""
        return False if key not in self.data else self.need(key, bool, "true or false")

    def day(self, key: str) -> date:
        """Return a day, written 2016-11-17."""
        return self.need(key, date, "a day such as 2016-11-17")

    def clock(self, key: str) -> time:
        """Return an hour, written "17:00" in quotes (YAML reads a bare one as a number)."""
        value = self.need(key, str, 'an hour in quotes, such as "17:00"')
        try:
            return time.fromisoformat(value)
        except ValueError:
            raise self.fails(key, f"{value!r} is no hour of the day") from None

    def period(self, key: str) -> str:
        """Return a month or year, written "2016-02" or "2016" in quotes."""
        value = self.need(key, str, 'a month or year in quotes, such as "2016-02"')
        if not _PERIOD.fullmatch(value):
            raise self.fails(key, f"{value!r} is no month or year")
        return value

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E:
        """Return a member of an enumeration."""
        if default is not None and key not in self.data:
            return default
        value = self.data.get(key)
        if value not in {member.value for member in kind}:
            raise self.fails(key, f"should be one of {', '.join(kind)}, is {value!r}")
        return kind(str(value))

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; none if the key is missing or empty."""
        values = self.data.get(key) or []
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self.fails(key, "should be a list of texts")
        return tuple(values)

    def localised(self, key: str) -> Localised:
        """Return a text per language."""
        value = self.need(key, dict, 'a text per language: {en: "…", ko: "…"}')
        if not value or not all(isinstance(text, str) for text in (*value, *value.values())):
            raise self.fails(key, 'should be a text per language: {en: "…", ko: "…"}')
        return Localised(value)

    def maybe_localised(self, key: str) -> Localised:
        """Return a text per language, none if it is missing."""
        return self.maybe(key, self.localised) or Localised()

    def each(self, key: str) -> Iterator["Mapped"]:
        """Yield the mappings of a list; none if it is missing."""
        values = self.data.get(key) or []
        if not isinstance(values, list):
            raise self.fails(key, "should be a list")
        for index, value in enumerate(values):
            if not isinstance(value, dict):
                raise self.fails(f"{key}.{index}", "should have fields of its own")
            yield Mapped(self.path, value, self.lines, f"{self.prefix}{key}.{index}.")


@dataclass(frozen=True)
class LibraryFile:
    """A library file as read: its front matter, and its parts by heading and language."""

    front: Mapped
    bodies: Mapping[str, Localised]
    content: bytes

    def body(self, heading: str) -> Localised:
        """Return one part in all its languages; empty where there is none."""
        return self.bodies.get(heading, Localised())


def read_yaml(path: Path) -> Mapped:
    """Read a file that is YAML alone."""
    return _mapped(path, path.read_text(encoding="utf-8"), first_line=1)


def read_file(path: Path) -> LibraryFile:
    """Read a library file.

    Raises:
        LibraryError: Something in it cannot be understood.
    """
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE or _FENCE not in lines[1:]:
        raise LibraryError(path, 1, f"should begin with front matter between {_FENCE} lines")
    end = lines.index(_FENCE, 1)
    front = _mapped(path, "\n".join(lines[1:end]), first_line=2)
    parts, where = _bodies(path, lines[end + 1 :], first_line=end + 2)
    bodies = {
        heading: Localised({lang: text for (lang, name), text in parts.items() if name == heading})
        for heading in HEADINGS
    }
    located = Mapped(path, front.data, {**front.lines, **where})
    return LibraryFile(located, bodies, path.read_bytes())


def _mapped(path: Path, source: str, *, first_line: int) -> Mapped:
    try:
        loader = _LOADER(source)
        root = loader.get_single_node()
        data = loader.construct_document(root) if root is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = first_line + (mark.line if mark else 0)
        raise LibraryError(path, line, error.problem or "is no YAML") from error
    if not isinstance(data, dict) or root is None:
        raise LibraryError(path, first_line, "should be fields and their values")
    return Mapped(path, data, dict(_lines(root, "", first_line)))


def _lines(node: yaml.Node, way: str, first_line: int) -> Iterator[tuple[str, int]]:
    """Yield the way to each value below a node, and its line."""
    if way:
        yield way, first_line + node.start_mark.line
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _lines(value, f"{way}.{key.value}".lstrip("."), first_line)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, f"{way}.{index}", first_line)


def _bodies(
    path: Path, lines: list[str], *, first_line: int
) -> tuple[dict[tuple[str, str], str], dict[str, int]]:
    """Return the parts by language and heading, and the line each begins at ("en.Summary")."""
    parts: dict[tuple[str, str], list[str]] = {}
    where: dict[str, int] = {}
    language = heading = None
    for number, line in enumerate(lines, start=first_line):
        if match := _LANGUAGE.fullmatch(line):
            language, heading = match[1], None
        elif (match := _HEADING.fullmatch(line)) and language:
            heading = match[1]
            if heading not in HEADINGS or (language, heading) in parts:
                raise LibraryError(path, number, f"“{heading}” is not expected here")
            parts[language, heading] = []
            where[f"{language}.{heading}"] = number
        elif language and heading:
            parts[language, heading].append(line)
        elif line.strip():
            raise LibraryError(path, number, "text should stand under a language and a heading")
    return {key: "\n".join(text).strip() for key, text in parts.items()}, where
