"""Who may see the numbers: this machine, or whoever has the token."""

import hmac
from ipaddress import ip_address

from starlette.requests import Request

FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
"""A proxy on this machine speaks for others: what it passes on is not local."""


def may_measure(request: Request, token: str | None) -> bool:
    """Tell whether a request may read the metrics."""
    if token:
        given = request.headers.get("authorization", "")
        if hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
            return True
    return _is_local(request)


def _is_local(request: Request) -> bool:
    if request.client is None or any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False
