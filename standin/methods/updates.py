"""Fetch updates, or have them delivered."""

import ipaddress
import json
import re
import time
from urllib.parse import urlsplit

from standin import limits
from standin.errors import bad, conflict, too_many
from standin.methods.registry import method
from standin.model import Json
from standin.params import Params
from standin.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
    "first"
)
_PORTS = frozenset({80, 88, 443, 8443})
_MOST_CONNECTIONS = 100


@method("getUpdates")
async def get_updates(world: World, params: Params) -> list[Json]:
    """Answer Bot API getUpdates."""
    if world.webhook.url:
        raise conflict(_WEBHOOK_ACTIVE)
    _allow(world, params)
    return await world.updates.fetch(
        params.integer("offset"),
        params.clamped("limit", limits.UPDATES, 1, limits.UPDATES),
        params.clamped("timeout", 0, 0, limits.POLL_SECONDS),
        world.now(),
    )


def _allow(world: World, params: Params) -> None:
    """Remember `allowed_updates`; absent or null keeps what was asked before."""
    if not params.text("allowed_updates"):
        return
    try:
        given = json.loads(params.text("allowed_updates"))
    except ValueError as error:
        raise bad("can't parse allowed_updates JSON array") from error
    if given is None:
        return
    if not isinstance(given, list):
        raise bad("can't parse allowed_updates JSON array")
    world.updates.allow([str(kind) for kind in given])


@method("setWebhook")
def set_webhook(world: World, params: Params) -> bool:
    """Answer Bot API setWebhook."""
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    _check_address(url)
    secret = params.text("secret_token")
    if len(secret) > limits.SECRET_TOKEN:
        raise bad("secret token is too long")
    if _SECRET.fullmatch(secret) is None:
        raise bad("secret token contains unallowed characters")
    _check_haste(world)
    _allow(world, params)
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    world.updates.displace("terminated by setWebhook request")
    world.webhook.set(url, secret, params.clamped("max_connections", 40, 1, _MOST_CONNECTIONS))
    return True


def _check_haste(world: World) -> None:
    """Refuse a second setWebhook within a second, while the flood limits are on."""
    now = time.monotonic()
    if world.flood.on and now < world.webhook.last_set + 1:
        raise too_many(1)
    world.webhook.last_set = now


def _check_address(url: str) -> None:
    """Take HTTPS as the server does, and for tests plain HTTP on this machine; nothing else.

    Nothing is ever sent off this machine: an address elsewhere is refused as unresolvable.
    """
    address = urlsplit(url)
    host = address.hostname or ""
    if not _is_loopback(host):
        if address.scheme != "https":
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if (address.port or 443) not in _PORTS:
            raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        raise bad("bad webhook: Failed to resolve host: Name or service not known")
    if address.scheme not in {"http", "https"}:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@method("deleteWebhook")
def delete_webhook(world: World, params: Params) -> bool:
    """Answer Bot API deleteWebhook."""
    world.webhook.stop()
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    return True


@method("getWebhookInfo")
def get_webhook_info(world: World, params: Params) -> Json:
    """Answer Bot API getWebhookInfo."""
    hook = world.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.pending(world.now()),
    }
    if hook.url:
        info["max_connections"] = hook.max_connections
        info["ip_address"] = "127.0.0.1"
    if hook.last_error is not None:
        info["last_error_date"] = int(hook.last_error_at)
        info["last_error_message"] = hook.last_error
    names = world.updates.allowed_names()
    if names is not None:
        info["allowed_updates"] = names
    return info
