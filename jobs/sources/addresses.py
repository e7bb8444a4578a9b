"""Which addresses may be looked at: public ones, checked again when their name is resolved."""

import asyncio
import ipaddress
import re
import socket
from ipaddress import IPv4Address, IPv6Address

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from content.taking_in.model import Trouble

PORTS = frozenset({80, 443})
LONGEST = 500
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_HOST = re.compile(r"[^\s/@:]+\.[^\s/@:.]{2,}(?::\d+)?(?:[/?#]\S*)?$")

Allowed = frozenset[tuple[str, int]]
"""Hosts and ports that are looked at although they are not public: a test's own servers."""


def written(text: str) -> URL:
    """Return the address in what somebody sent; https where no scheme is named.

    Raises:
        Trouble: There is none in it.
    """
    words = text.strip().strip("<>")
    if words.casefold().startswith("webcal://"):
        words = f"https://{words[len('webcal://'):]}"
    elif words.casefold().startswith("feed:"):
        words = words[len("feed:"):].removeprefix("//")
    if not _SCHEME.match(words) and _HOST.fullmatch(words):
        words = f"https://{words}"
    if not _SCHEME.match(words) or len(words) > LONGEST or any(map(str.isspace, words)):
        raise Trouble("not-address")
    try:
        url = URL(words).with_fragment(None)
    except ValueError as error:
        raise Trouble("not-address") from error
    if not url.host:
        raise Trouble("not-address")
    return url


def check(url: URL, allowed: Allowed = frozenset()) -> None:
    """Make sure that an address may be asked for; every hop of a redirect comes through here.

    Raises:
        Trouble: It may not.
    """
    if url.scheme not in ("http", "https") or not url.host:
        raise Trouble("not-address")
    if url.user or url.password:
        raise Trouble("password")
    if (url.host, url.port) in allowed:
        return
    if url.scheme == "http":
        raise Trouble("http-only")
    if url.port not in PORTS:
        raise Trouble("port")
    try:
        literal = ipaddress.ip_address(url.host.partition("%")[0])
    except ValueError:
        return
    if not is_public(literal):
        raise Trouble("private")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address belongs to the open internet, whatever it is wrapped in."""
    if isinstance(address, IPv6Address) and (inner := _wrapped(address)) is not None:
        return is_public(inner)
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified
        or address.is_loopback or address.is_link_local or address.is_private
    )


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


class PublicResolver(AbstractResolver):
    """Resolves names, and hands out what is public alone.

    The connection goes to the very addresses that were checked: a name that means another machine
    a moment later changes nothing. One private address among several refuses them all.
    """

    def __init__(self, allowed: Allowed = frozenset()) -> None:
        self._allowed = allowed

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of a name.

        Raises:
            Trouble: One of them is not public.
        """
        loop = asyncio.get_running_loop()
        told = await loop.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, family=family, flags=socket.AI_ADDRCONFIG
        )
        found = []
        for kind, _type, protocol, _name, place in told:
            address = ipaddress.ip_address(str(place[0]).partition("%")[0])
            if (host, port) not in self._allowed and not is_public(address):
                raise Trouble("private")
            found.append(ResolveResult(
                hostname=host, host=str(address), port=port, family=kind, proto=protocol,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            ))
        return found

    async def close(self) -> None:
        """Nothing is held."""
