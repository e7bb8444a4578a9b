"""One language's Fluent files: found at once, understood sentence by sentence when first said.

A bot says few of its sentences in an hour; reading all of them takes a third of a second and some
megabytes at each start.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

Entry = ast.Message | ast.Term

_BEGINS = re.compile(r"^(?:(?P<name>-?[a-zA-Z][\w-]*)[ ]*=|#)", re.MULTILINE)
"""Where a sentence or a comment begins; a sentence goes on until the next of them."""

_ATTRIBUTE = re.compile(r"^ +\.(?P<name>[a-zA-Z][\w-]*)[ ]*=", re.MULTILINE)


class LocaleError(ValueError):
    """A locale file that cannot be used as it stands; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence as it stands in its file; `line` counts from one."""

    path: Path
    line: int
    text: str


class LocaleFiles:
    """The sentences of one folder by name; a term's name begins with "-".

    Raises:
        LocaleError: A name stands in the folder twice, or a file begins with what is no sentence.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sources: dict[str, Source] = {}
        self._needed: dict[str, frozenset[str]] = {}
        for path in sorted(folder.glob("*.ftl")):
            for name, source in _split(path):
                if name in self.sources:
                    raise LocaleError(f"{path}:{source.line}: {name} stands in this language twice")
                self.sources[name] = source

    def has(self, key: str) -> bool:
        """Tell whether there is such a sentence or attribute, without reading it."""
        name, _, attribute = key.partition(".")
        source = self.sources.get(name)
        if source is None or name.startswith("-"):
            return False
        return not attribute or attribute in _attributes(source)

    def entry(self, name: str) -> Entry:
        """Return a sentence as Fluent understands it.

        Raises:
            LocaleError: Fluent cannot read a part of it, which it would leave out without a word.
        """
        source = self.sources[name]
        [entry, *others] = FluentParser().parse(source.text).body
        junk = next((each for each in (entry, *others) if isinstance(each, ast.Junk)), None)
        if junk is not None:
            start = junk.span.start if junk.span else 0
            line = source.line + source.text.count("\n", 0, start)
            raise LocaleError(f"{source.path}:{line}: {junk.annotations[0].message}")
        assert isinstance(entry, Entry)  # noqa: S101 a chunk begins with a name and "="
        return entry

    def closure(self, name: str) -> dict[str, Entry]:
        """Return a sentence with all it refers to, by name.

        Raises:
            LocaleError: A part cannot be read, or a reference leads nowhere or in a circle.
        """
        found: dict[str, Entry] = {}
        self._gather(name, found, ())
        for key in _parts(found[name], name):
            self.variables(key, found)
        return found

    def variables(self, key: str, entries: Mapping[str, Entry] | None = None) -> frozenset[str]:
        """Return the names of the values a sentence uses, those of what it refers to included."""
        if key not in self._needed:
            known = entries or self.closure(key.partition(".")[0])
            self._needed[key] = self._needs(key, known, ())
        return self._needed[key]

    def keys(self) -> frozenset[str]:
        """Read every sentence, and return the key of each that has words.

        Raises:
            LocaleError: Any of them cannot be used.
        """
        found: dict[str, Entry] = {}
        for name in self.sources:
            found |= self.closure(name)
        parts = (_parts(entry, name) for name, entry in found.items() if name[0] != "-")
        return frozenset(key for keys in parts for key in keys)

    def _gather(self, name: str, found: dict[str, Entry], path: tuple[str, ...]) -> None:
        if name not in self.sources or name in path:
            raise self._nowhere((*path, name))
        if name in found:
            return
        entry = self.entry(name)
        for pattern in _parts(entry, name).values():
            for other in sorted(_Names(pattern).references):
                below = other.partition(".")[0]
                if below != name:
                    self._gather(below, found, (*path, name))
        found[name] = entry

    def _needs(
        self, key: str, entries: Mapping[str, Entry], path: tuple[str, ...]
    ) -> frozenset[str]:
        name = key.partition(".")[0]
        pattern = _parts(entries[name], name).get(key) if name in entries else None
        if pattern is None or key in path:
            raise self._nowhere((*path, key))
        names = _Names(pattern)
        # A term sees only the arguments written beside it, so none of its variables are asked for.
        below = [self._needs(other, entries, (*path, key)) for other in sorted(names.references)]
        own = frozenset() if key.startswith("-") else frozenset(names.variables)
        return own.union(*below)

    def _nowhere(self, path: tuple[str, ...]) -> LocaleError:
        return LocaleError(f"{self.folder}: {' → '.join(path)} leads nowhere")


def _split(path: Path) -> Iterator[tuple[str, Source]]:
    text = path.read_text(encoding="utf-8")
    begins = list(_BEGINS.finditer(text))
    first = begins[0].start() if begins else len(text)
    if text[:first].strip():
        raise LocaleError(f"{path}:1: a sentence or a comment should stand here")
    line, counted = 1, 0
    ends = [each.start() for each in begins[1:]] + [len(text)]
    for begin, end in zip(begins, ends, strict=True):
        line, counted = line + text.count("\n", counted, begin.start()), begin.start()
        if begin["name"]:
            yield begin["name"], Source(path, line, text[begin.start():end])


def _attributes(source: Source) -> list[str]:
    return [each["name"] for each in _ATTRIBUTE.finditer(source.text)]


def _parts(entry: Entry, name: str) -> dict[str, ast.Pattern]:
    """Return the patterns of a sentence and its attributes by key."""
    parts = {name: entry.value} | {f"{name}.{a.id.name}": a.value for a in entry.attributes}
    return {key: pattern for key, pattern in parts.items() if pattern is not None}


class _Names(Visitor):
    """Collects the variables and references below a node."""

    def __init__(self, node: ast.Pattern) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 Fluent's
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 Fluent's
        self.references.add(_reference(node.id.name, node.attribute))

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 Fluent's
        self.references.add(_reference(f"-{node.id.name}", node.attribute))


def _reference(name: str, attribute: ast.Identifier | None) -> str:
    return f"{name}.{attribute.name}" if attribute else name
