"""Check and straighten links as Telegram does before it shows them."""

import re
from urllib.parse import parse_qs, urlsplit

_APP_LINK = re.compile(r"^(tg|ton|tonsite):(//)?[^\s/?#]", re.IGNORECASE)
_WEB_LINK = re.compile(
    r"^(?:(?P<scheme>[a-zA-Z][a-zA-Z0-9+.-]*)://)?(?:[^/?#@\s]*@)?"
    r"(?P<host>\[[0-9a-fA-F:.]+\]|[^:/?#\s]*)(?::(?P<port>[^/?#]*))?(?P<rest>.*)$",
    re.DOTALL,
)
_LAST_PORT = 65535


class LinkError(ValueError):
    """A link that Telegram would refuse; the text is Telegram's reason."""


def checked(link: str) -> str:
    """Return the link as Telegram would store it.

    Raises:
        LinkError: With the reason of the real server.
    """
    link = link.strip()
    if _APP_LINK.match(link):
        scheme, _, rest = link.partition(":")
        return f"{scheme.lower()}://{rest.removeprefix('//')}"
    return _web_link(link)


def _web_link(link: str) -> str:
    found = _WEB_LINK.match(link)
    if found is None:
        raise LinkError("URL host is empty")
    scheme = (found["scheme"] or "http").lower()
    if scheme not in {"http", "https"}:
        raise LinkError("Unsupported URL protocol")
    host, port = found["host"].lower(), found["port"]
    if not host:
        raise LinkError("URL host is empty")
    if port is not None and not (port.isascii() and port.isdigit() and 0 < int(port) <= _LAST_PORT):
        raise LinkError("Wrong port number specified in the URL")
    if "." not in host and not host.startswith("["):
        raise LinkError("Wrong HTTP URL")
    return f"{scheme}://{host}{_port(scheme, port)}{_path(found['rest'])}"


def _port(scheme: str, port: str | None) -> str:
    usual = {"http": "80", "https": "443"}[scheme]
    return "" if port is None or port == usual else f":{port}"


def _path(rest: str) -> str:
    rest = re.sub(r"\s", lambda space: f"%{ord(space[0]):02X}", rest)
    return rest if rest.startswith("/") else f"/{rest}"


def checked_or_none(link: str) -> str | None:
    """Return the straightened link, None where Telegram drops it silently."""
    try:
        return checked(link)
    except LinkError:
        return None


def user_id_of(link: str) -> int | None:
    """Return the person a `tg://user?id=` link names."""
    return _number_of(link, "user", "id")


def emoji_id_of(link: str) -> str | None:
    """Return the identifier in a `tg://emoji?id=` link."""
    number = _number_of(link, "emoji", "id")
    return str(number) if number else None


def time_of(link: str) -> tuple[int, str] | None:
    """Return moment and format in a `tg://time?unix=…&format=…` link."""
    if not _is_app_link(link, "time"):
        return None
    query = parse_qs(urlsplit(link).query)
    unix = query.get("unix", [""])[0]
    if not (unix.isascii() and unix.isdigit()):
        return None
    return int(unix), query.get("format", [""])[0]


def _is_app_link(link: str, name: str) -> bool:
    lowered = link.lower()
    return lowered.startswith((f"tg://{name}?", f"tg:{name}?"))


def _number_of(link: str, name: str, field: str) -> int | None:
    if not _is_app_link(link, name):
        return None
    value = parse_qs(urlsplit(link).query).get(field, [""])[0]
    if not (value.isascii() and value.isdigit()):
        return None
    return int(value) or None
