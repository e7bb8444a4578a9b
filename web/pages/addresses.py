"""Where the pages are: each language has its own address, the default one the bare path."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from content.texts import texts
from web.door import Site

_GOOGLE = "https://calendar.google.com/calendar/render"
_OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb"


@dataclass(frozen=True)
class Subscriptions:
    """The ways to follow a calendar; without an address of ours there is only the file."""

    path: str
    webcal: str | None = None
    google: str | None = None
    outlook: str | None = None


@dataclass(frozen=True)
class Addresses:
    """Makes addresses; absolute ones only where the settings name our public address.

    What a request says of its host could be anybody's word.
    """

    languages: tuple[str, ...]
    default: str
    public_url: str | None = None

    @classmethod
    def of(cls, site: Site) -> "Addresses":
        """Return the addresses of a site in all languages we speak."""
        public_url = site.public_url.rstrip("/") if site.public_url else None
        known = texts().languages
        default = site.default_language if site.default_language in known else known[0]
        return cls(known, default, public_url)

    def prefix(self, language: str) -> str:
        """Return what the paths of a language begin with."""
        return "" if language == self.default else f"/{language}"

    @property
    def secure(self) -> bool:
        """Whether people reach us by https only."""
        return bool(self.public_url and self.public_url.startswith("https://"))

    @property
    def root(self) -> str:
        """The path under which a proxy shows us: that of the public address, usually empty."""
        return urlsplit(self.public_url).path.rstrip("/") if self.public_url else ""

    def path(self, language: str, rest: str = "/") -> str:
        """Return the path of a page, for links from one page to another."""
        prefix = self.prefix(language)
        return self.root + (prefix if prefix and rest == "/" else prefix + rest)

    def whole(self, path: str) -> str | None:
        """Return the absolute address of a path that `path` or `shared` gave."""
        if self.public_url is None:
            return None
        return self.public_url.removesuffix(self.root) + path

    def shared(self, rest: str) -> str:
        """Return the path of what is no language's own."""
        return self.root + rest

    def calendar(self, language: str) -> str:
        """Return the path of the calendar of all meetings."""
        return self.shared(f"/calendar.ics?lang={language}")

    def event_file(self, slug: str, language: str) -> str:
        """Return the path of a meeting's calendar file."""
        return self.shared(f"/e/{slug}.ics?lang={language}")

    def webcal(self, path: str) -> str | None:
        """Return the address that calendar apps open themselves."""
        whole = self.whole(path)
        return f"webcal://{whole.partition('://')[2]}" if whole else None

    def subscriptions(self, language: str) -> "Subscriptions":
        """Return the ways to follow the calendar of all meetings."""
        path = self.calendar(language)
        whole, webcal = self.whole(path), self.webcal(path)
        if whole is None or webcal is None:
            return Subscriptions(path)
        name = quote(texts().plain("web-name", language))
        return Subscriptions(
            path, webcal,
            google=f"{_GOOGLE}?cid={quote(webcal, safe='')}",
            outlook=f"{_OUTLOOK}?url={quote(whole, safe='')}&name={name}",
        )


def web_address(url: str | None) -> str | None:
    """Return an address of the web; another scheme is no link for a page."""
    return url if url and url.startswith(("http://", "https://")) else None
