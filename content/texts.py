"""Every sentence a person reads, from the Fluent files of `locales/`, one folder a language."""

import re
import warnings
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.syntax import ast

from content.locale_files import LocaleError, LocaleFiles
from content.message import Html
from content.model import EN
from content.split import plain_text

LOCALES = Path(__file__).parent / "locales"

__all__ = [
    "LocaleError",
    "TextWarning",
    "Texts",
    "Value",
    "escaped",
    "locale_of",
    "pick_language",
    "texts",
]

Value = str | int | float
"""What may stand in a sentence; numbers stay numbers, so that plurals agree."""

_REGIONS = {EN: "en-GB"}


class TextWarning(UserWarning):
    """A sentence was asked for without one of its values; tests turn this into an error."""


@cache
def locale_of(language: str) -> Locale:
    """Return Babel's locale of one of our languages; English is written as in Britain."""
    return Locale.parse(_REGIONS.get(language, language), sep="-")


def escaped(value: str) -> Html:
    """Return `value` as Telegram HTML, unless it is that already."""
    if isinstance(value, Html):
        return value
    return Html(escape(value, quote=False).replace('"', "&quot;"))


class Texts:
    """All languages.

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
        """Return every key of a language, having read all of it.

        Raises:
            LocaleError: A sentence of it cannot be used.
        """
        return self._languages[language].files.keys()

    def has(self, key: str, language: str) -> bool:
        """Tell whether a language says this itself."""
        return language in self._languages and self._languages[language].files.has(key)

    def variables(self, key: str, language: str) -> frozenset[str]:
        """Return the names of the values a sentence uses, those of what it refers to included."""
        return self._languages[language].files.variables(key)

    def origin(self, key: str, language: str) -> tuple[Path, int]:
        """Return the file and line of a sentence."""
        source = self._languages[language].files.sources[key.partition(".")[0]]
        return source.path, source.line

    def _say(self, key: str, language: str, values: Mapping[str, Value]) -> str:
        for candidate in (language, EN):
            if self.has(key, candidate):
                return self._languages[candidate].say(key, values)
        raise KeyError(key)


class _Language:
    """One folder of locale files; a sentence joins the Fluent bundle when it is first said."""

    def __init__(self, folder: Path) -> None:
        self.files = LocaleFiles(folder)
        self._bundle = FluentBundle([str(locale_of(folder.name)).replace("_", "-")],
                                    use_isolating=False)

    def say(self, key: str, values: Mapping[str, Value]) -> str:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            self._bundle.add_resource(ast.Resource(list(self.files.closure(name).values())))
        missing = sorted(self.files.variables(key) - values.keys())
        if missing:
            warnings.warn(f"{key} was asked for without {', '.join(missing)}", TextWarning,
                          stacklevel=4)
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        gaps = dict.fromkeys(missing, "")
        said, _errors = self._bundle.format_pattern(pattern, {**values, **gaps})
        return str(said)


@cache
def texts() -> Texts:
    """Return the project's own texts, read from disk once."""
    return Texts()


def pick_language(chosen: str | None, telegram_code: str | None = None) -> str:
    """Return the language a person is answered in, of those the project's own texts have."""
    return texts().pick_language(chosen, telegram_code)
