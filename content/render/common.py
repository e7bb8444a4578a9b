"""Pieces that every journey shares: pages, links, buttons, and how texts are put together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Self, TypeVar
from urllib.parse import quote, urlencode

from telegram.constants import MessageLimit

from content.message import Action, Button, Html, Style
from content.model import EN, Localised
from content.split import telegram_length, truncate
from content.texts import escaped, locale_of, texts

T = TypeVar("T")

TEXT_LIMIT = int(MessageLimit.MAX_TEXT_LENGTH)
CAPTION_LIMIT = int(MessageLimit.CAPTION_LENGTH)

PAGE_SIZE = 5
"""How many things a list shows at once: five cards' worth of lines fit one screen."""

LABEL_LIMIT = 64
"""Longer button labels are cut off by phones long before Telegram would refuse them."""

TITLE_LIMIT = 200
"""A title in a text; announcements pasted as one line must not fill a whole message."""

SHARED_TITLE_LIMIT = 100

PART_LIMIT = 2400
"""fluent.runtime puts "{???}" in place of a value longer than 2500 characters."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Page(Generic[T]):
    """A part of a list: its things, its number from 0 and how many pages there are."""

    items: tuple[T, ...]
    number: int = 0
    count: int = 1

    @classmethod
    def of(cls, items: Iterable[T], *, number: int, total: int, size: int = PAGE_SIZE) -> Self:
        """Return the page that `items` are, out of `total` things."""
        return cls(tuple(items), number, page_count(total, size))


def page_count(total: int, size: int = PAGE_SIZE) -> int:
    """Return how many pages `total` things take; an empty list has one."""
    return max(1, -(-total // size))


@dataclass(frozen=True)
class EventReader:
    """What a card must know of the chat that reads it.

    `personal` is false in groups and channels, where nobody can say "I'm coming" for all.
    `back` is where a card that was opened from a list leads back to. `full` tells that whoever
    comes now has to wait; `ahead` is how many wait before this reader, None for who does not wait.
    `unlisted` is the source that lists the meeting no more; organisers alone are told.
    """

    coming: bool = False
    door_code: str | None = None
    name_given: bool = False
    offered_until: datetime | None = None
    ahead: int | None = None
    full: bool = False
    reminders: frozenset[int] = frozenset()
    personal: bool = True
    organiser: bool = False
    unlisted: str | None = None
    following: bool = False
    back: Action | None = None


@dataclass(frozen=True)
class Links:
    """The addresses under which Telegram opens our things."""

    bot_username: str

    def event(self, slug: str) -> str:
        """Return the deep link of an event's card."""
        return f"https://t.me/{self.bot_username}?start=e-{slug}"

    def briefing(self, slug: str) -> str:
        """Return the deep link of a briefing's card."""
        return f"https://t.me/{self.bot_username}?start=b-{slug}"

    def share(self, url: str, title: str) -> str:
        """Return the address that opens Telegram's "send to" list with a link and a title."""
        shared = {"url": url, "text": clip(title, SHARED_TITLE_LIMIT)}
        return f"https://t.me/share/url?{urlencode(shared, quote_via=quote)}"


def say(key: str, language: str, **values: str | int | float) -> Html:
    """Return a sentence for a message's text; a value longer than it can hold is cut."""
    held = {
        name: _held(value) if isinstance(value, str) else value for name, value in values.items()
    }
    return texts().html(key, language, **held)


def word(key: str, language: str, **values: str | int | float) -> str:
    """Return a sentence for a button or a toast; a value longer than it can hold is cut."""
    held = {
        name: value[:PART_LIMIT] if isinstance(value, str) else value
        for name, value in values.items()
    }
    return texts().plain(key, language, **held)


def _held(value: str) -> Html:
    html = escaped(value)
    for limit in (PART_LIMIT // 2, PART_LIMIT // 6):
        if len(html) > PART_LIMIT:
            html = truncate(html, limit)
    return html


def clip(text: str, limit: int) -> str:
    """Return `text` on one line and at most `limit` characters long, cut between words."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    held = line[: limit - 1]
    before = held if line[limit - 1] == " " else held.rpartition(" ")[0]
    # A word longer than a third of the room is cut rather than left out.
    return f"{(before if len(before) * 3 >= limit * 2 else held).rstrip()}…"


def sentence(words: str) -> str:
    """Return somebody's words as a sentence begins: with a capital, in languages that have them."""
    return words[:1].upper() + words[1:]


def press(words: str, verb: str, *args: str | int, style: Style | None = None) -> Button:
    """Return a button that asks the bot for something."""
    return Button(clip(words, LABEL_LIMIT), Action(verb, args), style=style)


def leads(words: str, url: str) -> Button:
    """Return a button that opens an address."""
    return Button(clip(words, LABEL_LIMIT), url=url)


def ticked(words: str, language: str, *, chosen: bool) -> str:
    """Return a label with a tick before it if it is chosen."""
    return word("common-chosen", language, label=words) if chosen else words


def title_of(title: Localised, language: str, limit: int = TITLE_LIMIT) -> str:
    """Return a title on one line; a draft may have none yet and says so."""
    return clip(title.in_(language), limit) or word("common-untitled", language)


def lines(*parts: str | None) -> Html:
    """Join what is not empty, one a line; the parts are Telegram HTML already."""
    return Html("\n".join(part for part in parts if part))


def paragraphs(*parts: str | None) -> Html:
    """Join what is not empty with a blank line between; the parts are Telegram HTML already."""
    return Html("\n\n".join(part for part in parts if part))


def listed(items: Sequence[str], language: str) -> Html:
    """Return "a, b and c" as the language writes it; each item is escaped unless it is Html."""
    *first, last = [escaped(item) for item in items] or [Html("")]
    return say("common-and", language, items=Html(", ".join(first)), last=last) if first else last


def by_language(counts: Mapping[str, int], language: str) -> Html:
    """Return how many chats read each language, in words; nothing where there are none."""
    names = locale_of(language).languages
    return listed([
        word("drafts-confirm-language", language, count=count, language_name=names.get(code, code))
        for code, count in sorted(counts.items()) if count
    ], language)


def only_in(language: str, *parts: Localised) -> Html | None:
    """Return the remark that a text is not there in the reader's language, if it is not."""
    answered = (part.language_for(language) for part in parts)
    other = next((found for found in answered if found not in (None, language)), None)
    return say("common-only-in", language, written=other) if other else None


def fitted(
    before: Html, detail: Html | None, after: Html | None, language: str, limit: int = TEXT_LIMIT
) -> Html:
    """Put a message together; what stands in the detail gives way first, and the text says so.

    Args:
        before: What must be there.
        detail: Telegram HTML for the expandable quote, without quotes in it.
        after: What must stand at the end.
        language: The language of the remark on what was left out.
        limit: How many characters Telegram allows.
    """
    whole = paragraphs(before, fold(detail), after)
    if telegram_length(whole) <= limit:
        return whole
    note = say("common-shortened", language)
    room = limit - telegram_length(paragraphs(before, "…", note, after))
    if detail and room > 0:
        return paragraphs(before, fold(truncate(detail, room)), note, after)
    return truncate(paragraphs(before, after), limit)


def fold(detail: Html | None) -> Html | None:
    """Return `detail` in an expandable quote."""
    return Html(f"<blockquote expandable>{detail}</blockquote>") if detail else None


def pager(page: Page[T], language: str, to: Callable[[int], Action]) -> Rows:
    """Return the row that turns pages, none if there is only one."""
    if page.count <= 1:
        return ()
    place = word("common-page", language, number=page.number + 1, count=page.count)
    row = [Button(place, to(page.number))]
    if page.number > 0:
        row.insert(0, Button(word("common-previous", language), to(page.number - 1)))
    if page.number + 1 < page.count:
        row.append(Button(word("common-next", language), to(page.number + 1)))
    return (tuple(row),)


def numbered(page: Page[T], size: int = PAGE_SIZE) -> list[tuple[int, T]]:
    """Return a page's things with their numbers in the whole list, from 1."""
    return list(enumerate(page.items, start=page.number * size + 1))


def number_and_title(number: int, title: str, language: str) -> str:
    """Return the label of a list's button."""
    return word("common-numbered", language, number=number, title=title)


def rows_of(buttons: Sequence[Button], width: int) -> Rows:
    """Return buttons in rows of `width`."""
    return tuple(
        tuple(buttons[start : start + width]) for start in range(0, len(buttons), width)
    )


def row(*buttons: Button | None) -> Rows:
    """Return the one row of those buttons that are there, or none."""
    there = tuple(button for button in buttons if button)
    return (there,) if there else ()


def to_events(language: str) -> Button:
    """Return the way to the coming meetings."""
    return press(word("common-all-events", language), "evs", 0, "c")


def to_archive(language: str) -> Button:
    """Return the way to the past meetings."""
    return press(word("common-archive", language), "evs", 0, "a")


def to_briefings(language: str) -> Button:
    """Return the way to all briefings."""
    return press(word("common-all-briefings", language), "brs", 0, "all")


def to_drafts(language: str) -> Button:
    """Return the way to an organiser's drafts."""
    return press(word("drafts-button-list", language), "drs", 0)


def to_subscriptions(language: str) -> Button:
    """Return the way to what the chat receives."""
    return press(word("common-subscriptions", language), "subs")


def to_settings(language: str) -> Button:
    """Return the way to the settings."""
    return press(word("common-settings", language), "set")


def to_help(language: str) -> Button:
    """Return the way to what the bot can do."""
    return press(word("common-help", language), "help")


def ways_on(language: str) -> Rows:
    """Return the two ways that are always open."""
    return row(to_events(language), to_briefings(language))


def display_languages(language: str) -> tuple[str, ...]:
    """Return all languages with the reader's first."""
    others = [other for other in texts().languages if other != language]
    return (language, *others) if language in texts().languages else (EN, *others)
