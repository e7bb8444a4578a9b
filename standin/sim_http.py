"""The person's side over HTTP: thin routes, one for each method."""

import contextlib
import inspect
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import BodyPartReader, web

from standin.errors import SimError
from standin.model import Json
from standin.words import words

if TYPE_CHECKING:
    from standin.server import StandIn

_POSTS = {
    "users": "add_user",
    "chats": "add_chat",
    "say": "say",
    "edit": "edit",
    "press": "press",
    "keyboard": "keyboard",
    "forward": "forward",
    "upload": "upload",
    "delete": "delete",
    "vote": "vote",
    "react": "react",
    "block": "block",
    "unblock": "unblock",
    "deactivate": "deactivate",
    "bot_member": "bot_member",
    "member": "member",
    "migrate": "migrate",
    "open_topic": "open_topic",
    "close_topic": "close_topic",
    "delete_chat": "delete_chat",
    "restrict": "restrict",
    "inline": "inline",
    "choose": "choose",
    "faults": "faults",
    "flood": "flood",
    "reset": "reset",
}
_NUMBERS = words(
    "user chat message_id reply_to thread from_chat by since user_id chat_id as_channel row col"
)
_LISTS = frozenset({"members", "admins", "users", "options", "entities"})
_NUMBER_LISTS = frozenset({"members", "admins", "users"})
_MAY_BE_NULL = frozenset({"bot", "emoji"})
_RENAMED = {"users": {"id": "user_id"}, "chats": {"type": "kind", "id": "chat_id"}}
_HEARTBEAT = 15.0
_LONGEST_WAIT = 60.0

Route = Callable[[web.Request], Awaitable[web.StreamResponse]]


class SimRoutes:
    """Routes below /sim/ for one stand-in."""

    def __init__(self, town: "StandIn") -> None:
        self._town = town

    def add_to(self, app: web.Application) -> None:
        """Register all routes."""
        for path, name in _POSTS.items():
            app.router.add_post(f"/sim/{path}", self._post(path, getattr(self._town, name)))
        app.router.add_delete("/sim/faults", self._clear_faults)
        app.router.add_get("/sim/state", self._state)
        app.router.add_get("/sim/callback/{id}", self._callback)
        app.router.add_get("/sim/transcript", self._transcript)
        app.router.add_get("/sim/commands", self._commands)
        app.router.add_get("/sim/calls", self._calls)
        app.router.add_get("/sim/file/{id}", self._file)
        app.router.add_get("/sim/events", self._events)

    def _post(self, path: str, action: Callable[..., Any]) -> Route:
        async def route(request: web.Request) -> web.StreamResponse:
            body = await _body(request)
            renamed = _RENAMED.get(path, {})
            arguments = {renamed.get(name, name): value for name, value in body.items()}
            result = _call(action, _checked(arguments))
            return web.json_response(await result if inspect.isawaitable(result) else result)

        return route

    async def _clear_faults(self, request: web.Request) -> web.StreamResponse:
        return web.json_response(self._town.clear_faults())

    async def _state(self, request: web.Request) -> web.StreamResponse:
        return web.json_response(self._town.state())

    async def _callback(self, request: web.Request) -> web.StreamResponse:
        wait = min(_real(request, "wait"), _LONGEST_WAIT)
        return web.json_response(await self._town.callback(request.match_info["id"], wait=wait))

    async def _transcript(self, request: web.Request) -> web.StreamResponse:
        chat, since = _query_number(request, "chat"), _query_number(request, "since", 0)
        if request.query.get("format") == "text":
            return web.Response(text=self._town.transcript_text(chat, since=since))
        return web.json_response(self._town.transcript(chat, since=since))

    async def _commands(self, request: web.Request) -> web.StreamResponse:
        user = _query_number(request, "user")
        chat = _query_number(request, "chat", user)
        return web.json_response(self._town.commands(user, chat))

    async def _calls(self, request: web.Request) -> web.StreamResponse:
        return web.json_response(self._town.calls(since=_query_number(request, "since", 1)))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        stored = self._town.file(request.match_info["id"])
        headers = {
            "Content-Disposition": f"inline; filename*=UTF-8''{quote(stored.name)}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        }
        return web.Response(body=stored.data, content_type=stored.mime, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        given = request.headers.get("Last-Event-ID") or request.query.get("since")
        since = int(given) if given is not None and given.isdigit() else None
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        with contextlib.suppress(ConnectionResetError):
            await self._stream(response, since)
        return response

    async def _stream(self, response: web.StreamResponse, since: int | None) -> None:
        await response.write(b": hello\n\n")
        async for event in self._town.world.hub.follow(since, _HEARTBEAT):
            if event is None:
                await response.write(b": still here\n\n")
            else:
                text = f"id: {event['version']}\ndata: {json.dumps(event)}\n\n"
                await response.write(text.encode())


async def _body(request: web.Request) -> Json:
    if request.content_type == "multipart/form-data":
        return await _form(request)
    raw = await request.read()
    try:
        body = json.loads(raw) if raw.strip() else {}
    except ValueError as error:
        raise SimError("the body is not JSON") from error
    if not isinstance(body, dict):
        raise SimError("the body must be an object")
    return body


async def _form(request: web.Request) -> Json:
    body: Json = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read(decode=True))
        if part.filename is None:
            body[part.name] = data.decode()
        else:
            body["data"] = data
            body.setdefault("filename", part.filename)
            body.setdefault("mime", part.headers.get("Content-Type", "application/octet-stream"))
    return body


def _checked(arguments: Json) -> Json:
    """Turn numbers given as text into numbers, and drop what is null."""
    given = {name: v for name, v in arguments.items() if v is not None or name in _MAY_BE_NULL}
    for name in _NUMBERS & given.keys():
        given[name] = _whole(name, given[name])
    for name in _LISTS & given.keys():
        if not isinstance(given[name], list):
            raise SimError(f"{name} must be a list")
    for name in _NUMBER_LISTS & given.keys():
        given[name] = [_whole(name, value) for value in given[name]]
    return given


def _whole(name: str, value: object) -> int:
    try:
        return int(str(value))
    except ValueError as error:
        raise SimError(f"{name} must be a number") from error


def _call(action: Callable[..., Any], arguments: Json) -> Any:
    try:
        inspect.signature(action).bind(**arguments)
    except TypeError as error:
        raise SimError(str(error)) from error
    return action(**arguments)


def _query_number(request: web.Request, name: str, default: int | None = None) -> int:
    value = request.query.get(name)
    if value is None and default is not None:
        return default
    return _whole(name, value)


def _real(request: web.Request, name: str) -> float:
    try:
        return float(request.query.get(name, "0"))
    except ValueError as error:
        raise SimError(f"{name} must be a number") from error
