"""Carry one Bot API call from the wire to its method and back."""

import asyncio
import hmac
import inspect
import json
import re
from dataclasses import dataclass

from standin.calls import Call
from standin.errors import ApiError, bad
from standin.faults import Fault
from standin.methods.registry import METHODS, Handler
from standin.model import Json
from standin.params import Params
from standin.world import World

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back over the wire; `drop` means the connection is cut instead."""

    status: int
    body: bytes
    retry_after: int | None = None
    drop: bool = False


def packed(body: Json) -> bytes:
    """Return JSON as compact bytes."""
    return json.dumps(body, separators=(",", ":")).encode()


def refused(error: ApiError) -> Reply:
    """Return the reply for a refusal."""
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return Reply(error.code, packed(body), error.parameters.get("retry_after"))


def check_token(world: World, token: str) -> None:
    """Refuse any token but the bot's.

    Raises:
        ApiError: 401.
    """
    if hmac.compare_digest(token.encode(), world.token.encode()):
        return
    if _TOKEN.fullmatch(token) is None:
        raise ApiError(401, "Unauthorized: invalid token specified")
    raise ApiError(401, "Unauthorized")


def refuse_unread(world: World, token: str, method: str, error: Exception) -> Reply:
    """Record and refuse a call whose parameters could not be read."""
    call = world.calls.begin(METHODS.get(method.lower(), (method, None))[0], {})
    known = error if isinstance(error, ApiError) else ApiError(413, "Request Entity Too Large")
    try:
        check_token(world, token)
    except ApiError as wrong_token:
        known = wrong_token
    return _recorded(call, refused(known))


async def dispatch(world: World, token: str, method: str, params: Params) -> Reply:
    """Answer one call: token, record, fault, method, in this order."""
    name, handler = METHODS.get(method.lower(), (method, None))
    call = world.calls.begin(name, params.values)
    try:
        check_token(world, token)
    except ApiError as error:
        return _recorded(call, refused(error))
    fault = world.faults.strike(name, params.values)
    if fault is not None:
        early = await _suffer(fault)
        if early is not None:
            return _recorded(call, early)
    if handler is None:
        return _recorded(call, refused(ApiError(404, "Not Found: method not found")))
    reply = await _carry_out(world, handler, params)
    if fault is not None and fault.drop == "after":
        reply = Reply(reply.status, reply.body, drop=True)
    return _recorded(call, reply)


async def _carry_out(world: World, handler: Handler, params: Params) -> Reply:
    try:
        result = handler(world, params)
        if inspect.isawaitable(result):
            result = await result
    except ApiError as error:
        return refused(error)
    except RecursionError:
        return refused(bad("can't parse JSON object"))
    return Reply(200, packed({"ok": True, "result": result}))


async def _suffer(fault: Fault) -> Reply | None:
    """Wait as the fault says; return its reply if the method is not to be carried out."""
    if fault.delay > 0:
        await asyncio.sleep(fault.delay)
    if fault.drop == "before":
        return Reply(0, b"", drop=True)
    body = fault.refusal()
    if fault.raw is not None:
        return Reply(fault.code or 200, fault.raw.encode(), fault.retry_after)
    return None if body is None else Reply(fault.code or 500, packed(body), fault.retry_after)


def _recorded(call: Call, reply: Reply) -> Reply:
    call.status, call.response = reply.status, reply.body
    return reply
