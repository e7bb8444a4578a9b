"""The addresses under which browsers and calendars find our things."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from content.model import EN

OWN = "/my/"
"""What begins the path of a reader's own feed; what follows it must reach no log."""


@dataclass(frozen=True)
class Addresses:
    """Where the pages are reached: the root has no slash at its end."""

    root: str
    default_language: str = EN

    def home(self, language: str) -> str:
        """Return the first page; other languages than the default have paths of their own."""
        return f"{self.root}{self._prefix(language)}/"

    def event(self, slug: str, language: str) -> str:
        """Return the page of an event."""
        return f"{self.root}{self._prefix(language)}/e/{quote(slug)}"

    def feed(self, language: str, topic: str | None = None) -> str:
        """Return the calendar of all meetings, or of one topic."""
        path = f"/calendar/{quote(topic)}.ics" if topic else "/calendar.ics"
        return f"{self.root}{path}?{urlencode({'lang': language})}"

    def own_feed(self, token: str) -> str:
        """Return a reader's own calendar; it speaks the language of its reader's chat."""
        return f"{self.root}{OWN}{token}.ics"

    def _prefix(self, language: str) -> str:
        return "" if language == self.default_language else f"/{language}"


def webcal(address: str) -> str:
    """Return the spelling by which Apple's and other programs know that it is to be followed."""
    return "webcal://" + address.partition("://")[2]


def in_google(address: str) -> str:
    """Return the address at which Google Calendar offers to follow a calendar."""
    return f"https://calendar.google.com/calendar/render?{_query(cid=webcal(address))}"


def in_outlook(address: str, name: str) -> str:
    """Return the address at which Outlook on the web offers to follow a calendar."""
    return f"https://outlook.live.com/calendar/0/addfromweb?{_query(url=address, name=name)}"


def _query(**values: str) -> str:
    return urlencode(values, quote_via=quote, safe="")
