"""The command menus Telegram shows beside the text field, and the bot's own page."""

from dataclasses import dataclass
from typing import Literal

from content.texts import texts

Audience = Literal["everyone", "editor", "organiser", "owner"]

EVERYONE = (
    "start", "help", "events", "next", "briefings", "search", "calendar", "subscribe",
    "unsubscribe", "reminders", "settings", "language", "verify", "privacy", "forget", "stop",
)  # fmt: skip
EDITOR = ("newevent", "drafts")
ORGANISER = (
    "newevent", "newbriefing", "drafts", "edit", "cancelevent", "broadcast", "attendees", "stats",
    "sources",
)  # fmt: skip
OWNER = ("organisers", "audit")

_EXTRA: dict[Audience, tuple[str, ...]] = {
    "everyone": (),
    "editor": EDITOR,
    "organiser": ORGANISER,
    "owner": ORGANISER + OWNER,
}


@dataclass(frozen=True)
class Descriptions:
    """The bot's name (at most 64 characters), short (120) and full (512) description."""

    name: str
    short: str
    description: str


def commands(language: str, audience: Audience) -> list[tuple[str, str]]:
    """Return command and description, an organiser's own commands first."""
    names = _EXTRA[audience] + EVERYONE
    return [(name, texts().plain(f"menus-{name}", language)) for name in names]


def descriptions(language: str) -> Descriptions:
    """Return what people read of the bot before they start it."""
    return Descriptions(
        name=texts().plain("menus-bot-name", language),
        short=texts().plain("menus-bot-short", language),
        description=texts().plain("menus-bot-description", language),
    )
