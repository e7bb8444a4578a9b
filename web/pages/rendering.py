"""The templates, compiled once, with what every one of them needs."""

import asyncio
import re
from base64 import b64encode
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from content.message import Html
from content.render.common import word
from content.texts import locale_of
from web.caching import Body
from web.door import Site
from web.pages.addresses import Addresses
from web.pages.store import Store

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

HERE = Path(__file__).parents[1]
TEMPLATES, STATIC = HERE / "templates", HERE / "static"
HTML_TYPE = "text/html; charset=utf-8"

_COMMENT, _BREAK = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Head:
    """What a page says of itself to browsers, search engines and previews."""

    title: str
    heading: str
    description: str
    rest: str
    """Its path within a language."""

    here: str = ""
    """The path of the link in the header that leads here."""

    kind: str = "website"
    picture: str = "/card.png"
    data: Html | None = None


@dataclass(frozen=True)
class Press:
    """Makes the pages of a site."""

    site: Site
    addresses: Addresses
    store: Store = field(default_factory=Store)
    drawing: asyncio.Lock = field(default_factory=asyncio.Lock)
    """One picture at a time is drawn: whoever wants the same waits, and finds it made."""

    def page(self, template: str, language: str, head: Head, **values: Any) -> Body:
        """Return a page as bytes."""
        html = self.environment.get_template(template).render(
            language=language,
            page=self._page(language, head),
            say=lambda key, **given: word(key, language, **given),
            to=partial(self.addresses.path, language),
            links={"bot": self.bot, "name": self.site.links.bot_username},
            calendar=self.addresses.calendar(language),
            **values,
        )
        return Body(html.encode(), HTML_TYPE)

    @property
    def bot(self) -> str:
        """The address of the bot itself."""
        return f"https://t.me/{self.site.links.bot_username}"

    @cached_property
    def environment(self) -> "Environment":
        """Jinja, which escapes every value; imported with the first page."""
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        environment = Environment(
            loader=FileSystemLoader(TEMPLATES), autoescape=True, auto_reload=False,
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )
        environment.filters["html"] = _ready
        environment.globals["style"] = _ready(Html(style()))
        environment.globals["static"] = lambda name: self.addresses.shared(static_path(name))
        return environment

    def _page(self, language: str, head: Head) -> dict[str, Any]:
        paths = {one: self.addresses.path(one, head.rest) for one in self.addresses.languages}
        picture = self.addresses.path(language, head.picture)
        return {
            "title": head.title, "heading": head.heading, "description": head.description,
            "here": head.here, "kind": head.kind, "data": head.data,
            "url": self.addresses.whole(paths[language]),
            "neutral_url": self.addresses.whole(paths[self.addresses.default]),
            "picture_url": self.addresses.whole(picture), "picture_words": head.heading,
            "languages": [self._language(one, path) for one, path in paths.items()],
        }

    def _language(self, language: str, path: str) -> dict[str, str | None]:
        return {
            "code": language, "path": path, "url": self.addresses.whole(path),
            "name": word("language-name", language),
            "locale": _open_graph_locale(language),
        }


def _open_graph_locale(language: str) -> str:
    locale = locale_of(language)
    territory = locale.territory or {"ko": "KR"}.get(language, "")
    return f"{locale.language}_{territory}" if territory else locale.language


def _ready(text: str) -> "Markup":
    """Return HTML of ours as such; anything else is a fault, for it would not be escaped."""
    from markupsafe import Markup

    if not isinstance(text, Html):
        raise TypeError("only what is HTML already may stand in a page as it is")
    return Markup(text)  # noqa: S704 - made by content.page_html and the like, which escape


@cache
def style() -> str:
    """Return the look of the pages, without what is for its writers alone."""
    return _BREAK.sub("", _COMMENT.sub("", (STATIC / "pages.css").read_text(encoding="utf-8")))


@cache
def style_hash() -> str:
    """Return the name by which the policy lets the style stand in a page, and no other."""
    return f"sha256-{b64encode(sha256(style().encode()).digest()).decode()}"


STATIC_TYPES = {
    "local-time.js": "text/javascript; charset=utf-8",
    "print.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


@cache
def static_body(name: str) -> Body:
    """Return one of our own files."""
    return Body((STATIC / name).read_bytes(), STATIC_TYPES[name])


@cache
def static_path(name: str) -> str:
    """Return where a file is; another content has another address, so it may be kept for good."""
    stem, _, kind = name.rpartition(".")
    return f"/static/{stem}.{sha256(static_body(name).data).hexdigest()[:10]}.{kind}"
