"""Every sentence a person reads, from the Fluent files of `locales/`, one folder a language."""

import re
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from content.message import Html
from content.model import EN
from content.split import plain_text

LOCALES = Path(__file__).parent / "locales"

Value = str | int | float
"""What may stand in a sentence; numbers stay numbers, so that plurals agree."""

_REGIONS = {EN: "en-GB"}


class LocaleError(ValueError):
    """A locale file that cannot be used as it stands; the message names file and line."""


class TextWarning(UserWarning):
    """A sentence was asked for without one of its values; tests turn this into an error."""


def locale_of(language: str) -> Locale:
    """Return Babel's locale of one of our languages; English is written as in Britain."""
    return Locale.parse(_REGIONS.get(language, language), sep="-")


def escaped(value: str) -> Html:
    """Return `value` as Telegram HTML, unless it is that already."""
    if isinstance(value, Html):
        return value
    return Html(escape(value, quote=False).replace('"', "&quot;"))


class Texts:
    """All languages, loaded once.

    A key is a message of a Fluent file ("stale-button") or an attribute of one ("event.label").
    A language that lacks a key answers in English.
    """

    def __init__(self, folder: Path = LOCALES) -> None:
        found = [entry for entry in folder.iterdir() if any(entry.glob("*.ftl"))]
        self._languages = {entry.name: _Language(entry) for entry in sorted(found)}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there is a folder for, English first."""
        return tuple(sorted(self._languages, key=lambda language: (language != EN, language)))

    def html(self, key: str, language: str, **values: Value) -> Html:
        """Return a sentence for Telegram; every value is escaped unless it is `Html`."""
        ready = {
            name: escaped(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        return Html(self._say(key, language, ready))

    def plain(self, key: str, language: str, **values: Value) -> str:
        """Return a sentence for places that know no markup: buttons, toasts, calendar files."""
        ready = {
            name: plain_text(value) if isinstance(value, Html) else value
            for name, value in values.items()
        }
        return self._say(key, language, ready)

    def pick_language(self, chosen: str | None, telegram_code: str | None = None) -> str:
        """Return the language a person is answered in: their choice, else Telegram's, else English.

        Args:
            chosen: What they picked in the bot, if they did.
            telegram_code: The `language_code` of their app, an IETF tag such as "ko-KR".
        """
        for wanted in (chosen, telegram_code):
            language = re.split("[-_]", (wanted or "").lower())[0]
            if language in self._languages:
                return language
        return EN

    def keys(self, language: str) -> frozenset[str]:
        """Return every key of a language, as the tests compare them."""
        return frozenset(self._languages[language].variables)

    def variables(self, key: str, language: str) -> frozenset[str]:
        """Return the names of the values a sentence uses, those of what it refers to included."""
        return self._languages[language].variables[key]

    def origin(self, key: str, language: str) -> tuple[Path, int]:
        """Return the file and line of a sentence."""
        return self._languages[language].origins[key.partition(".")[0]]

    def _say(self, key: str, language: str, values: Mapping[str, Value]) -> str:
        for candidate in (language, EN):
            if candidate in self._languages and key in self._languages[candidate].variables:
                return self._languages[candidate].say(key, values)
        raise KeyError(key)


class _Language:
    """One folder of locale files as a Fluent bundle."""

    def __init__(self, folder: Path) -> None:
        self._bundle = FluentBundle([str(locale_of(folder.name)).replace("_", "-")],
                                    use_isolating=False)
        entries: dict[str, ast.Message | ast.Term] = {}
        self.origins: dict[str, tuple[Path, int]] = {}
        for path in sorted(folder.glob("*.ftl")):
            for line, entry in _entries(path):
                name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                if name in entries:
                    raise LocaleError(f"{path}:{line}: {name} stands in this language already")
                entries[name] = entry
                self.origins[name] = path, line
        self._bundle.add_resource(ast.Resource(list(entries.values())))
        self.variables = dict(_variables(entries, folder))

    def say(self, key: str, values: Mapping[str, Value]) -> str:
        missing = sorted(self.variables[key] - values.keys())
        if missing:
            warnings.warn(f"{key} was asked for without {', '.join(missing)}", TextWarning,
                          stacklevel=4)
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        gaps = dict.fromkeys(missing, "")
        said, _errors = self._bundle.format_pattern(pattern, {**values, **gaps})
        return str(said)


def _entries(path: Path) -> Iterator[tuple[int, ast.Message | ast.Term]]:
    """Yield the messages and terms of a file with their lines.

    Raises:
        LocaleError: Fluent cannot read a part of it, which it would leave out without a word.
    """
    source = path.read_text(encoding="utf-8")
    for entry in FluentParser().parse(source).body:
        line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, ast.Junk):
            raise LocaleError(f"{path}:{line}: {entry.annotations[0].message}")
        if isinstance(entry, (ast.Message, ast.Term)):
            yield line, entry


class _Names(Visitor):
    """Collects the variables and references below a node."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 Fluent's
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 Fluent's
        self.references.add(_reference(node.id.name, node.attribute))

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 Fluent's
        self.references.add(_reference(f"-{node.id.name}", node.attribute))


def _reference(name: str, attribute: ast.Identifier | None) -> str:
    return f"{name}.{attribute.name}" if attribute else name


def _variables(
    entries: Mapping[str, ast.Message | ast.Term], folder: Path
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each key with the variables it needs; refuse references to nowhere or in a circle."""
    found: dict[str, _Names] = {}
    for name, entry in entries.items():
        parts = {name: entry.value} | {f"{name}.{a.id.name}": a.value for a in entry.attributes}
        for key, pattern in parts.items():
            if pattern is not None:
                found[key] = _Names()
                found[key].visit(pattern)

    def needed(key: str, path: tuple[str, ...]) -> frozenset[str]:
        if key not in found or key in path:
            raise LocaleError(f"{folder}: {' → '.join((*path, key))} leads nowhere")
        names = found[key]
        # A term sees only the arguments written beside it, so none of its variables are asked for.
        below = [needed(other, (*path, key)) for other in sorted(names.references)]
        own = frozenset() if key.startswith("-") else frozenset(names.variables)
        return own.union(*below)

    for key in found:
        variables = needed(key, ())
        if not key.startswith("-"):
            yield key, variables


@cache
def texts() -> Texts:
    """Return the project's own texts, read from disk once."""
    return Texts()


def pick_language(chosen: str | None, telegram_code: str | None = None) -> str:
    """Return the language a person is answered in, of those the project's own texts have."""
    return texts().pick_language(chosen, telegram_code)
