"""The stand-in itself: one HTTP server on this machine with both sides behind it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote, unquote, urlsplit

from aiohttp import web

from standin import limits
from standin.calls import DEFAULT_KEPT
from standin.dispatch import Reply, check_token, dispatch, refuse_unread, refused
from standin.errors import ApiError, SimError
from standin.looking import Looking
from standin.methods import METHODS
from standin.model import DEFAULT_USERS, Cast, Json
from standin.offers import Offers
from standin.params import Params, read_params
from standin.people import People
from standin.places import Places
from standin.sharing import Sharing
from standin.sim_http import SimRoutes
from standin.world import Clock, World

_PAGE = Path(__file__).parent / "page"
_POLICY = "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'"
_LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost"})
_HEADERS = {"Content-Security-Policy": _POLICY, "X-Content-Type-Options": "nosniff"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class StandIn(People, Sharing, Offers, Places, Looking):
    """A strict local Telegram Bot API with people to talk to it.

    Args:
        token: The only token that is accepted; the number before the colon is the bot's id.
        port: Port on 127.0.0.1; 0 takes a free one.
        users: The cast; by default Tom, Mina, Ada and Sam.
        now: The clock for dates and expiry, in seconds or as datetime; by default the real one.
        bot_name: First name of the bot.
        bot_username: User name of the bot, without @.
        calls_kept: How many of the last calls are remembered.
        privacy: Whether the bot sees in groups only what concerns it.
        brake: Whether a repeated getUpdates is slowed as on the real server; tests need not wait.
    """

    def __init__(
        self,
        token: str = "42:TEST",  # noqa: S107
        port: int = 0,
        users: Cast = DEFAULT_USERS,
        now: Clock | None = None,
        *,
        bot_name: str = "Division Bell",
        bot_username: str = "division_bell_demo_bot",
        calls_kept: int = DEFAULT_KEPT,
        privacy: bool = True,
        brake: bool = False,
    ) -> None:
        self.world = World(
            token,
            users,
            now=now,
            bot_name=bot_name,
            bot_username=bot_username,
            calls_kept=calls_kept,
            privacy=privacy,
            brake=brake,
        )
        self.world.webhook.answer = self._answer_from_webhook
        self.token = token
        self.port = port
        self._runner: web.AppRunner | None = None
        self._tasks: set[asyncio.Task[Reply]] = set()

    @property
    def url(self) -> str:
        """Where the server listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def last_update_id(self) -> int:
        """Id of the newest update: a bot that has dealt with it has dealt with all."""
        return self.world.updates.last_id

    async def start(self) -> Self:
        """Open the door."""
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = int(self._runner.addresses[0][1])
        return self

    async def stop(self) -> None:
        """Close the door; whoever waits is let go."""
        self.world.hub.close()
        self.world.updates.displace("terminated by close request")
        await self.world.webhook.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    def _app(self) -> web.Application:
        app = web.Application(
            client_max_size=limits.REQUEST_BYTES, middlewares=[_only_from_here, _in_json]
        )
        app.router.add_route("*", "/bot{token}/{method}", self._bot_call)
        app.router.add_route("*", "/bot{token}/{method}/", self._bot_call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        SimRoutes(self).add_to(app)
        app.router.add_get("/", _page)
        app.router.add_get("/page/{name}", _page)
        app.router.add_route("*", "/{rest:.*}", _nothing_here)
        return app

    async def _bot_call(self, request: web.Request) -> web.StreamResponse:
        token = unquote(request.match_info["token"])
        method = request.match_info["method"]
        try:
            params = await read_params(request)
        except (ApiError, web.HTTPRequestEntityTooLarge) as error:
            return _response(refuse_unread(self.world, token, method, error))
        reply = await dispatch(self.world, token, method, params)
        if reply.drop and request.transport is not None:
            request.transport.abort()
        return _response(reply)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            check_token(self.world, unquote(request.match_info["token"]))
        except ApiError as error:
            return _response(refused(error))
        stored = self.world.files.at(request.match_info["path"])
        if stored is None:
            return _response(refused(ApiError(404, "Not Found")))
        name = f"attachment; filename*=UTF-8''{quote(stored.name)}"
        return web.Response(
            body=stored.data,
            content_type="application/octet-stream",
            headers={"Content-Disposition": name},
        )

    def _answer_from_webhook(self, answer: Json) -> None:
        """Carry out a method that came as the answer to an update."""
        try:
            body = json.loads(answer["body"])
        except ValueError:
            return
        if not isinstance(body, dict) or str(body.get("method", "")).lower() not in METHODS:
            return
        values = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in body.items()
            if name != "method" and value is not None
        }
        call = dispatch(self.world, self.token, str(body["method"]), Params(values))
        task = asyncio.get_running_loop().create_task(call)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _response(reply: Reply) -> web.Response:
    headers = {} if reply.retry_after is None else {"Retry-After": str(reply.retry_after)}
    return web.Response(
        body=reply.body,
        status=reply.status or 200,
        content_type="application/json",
        headers=headers,
    )


@web.middleware
async def _only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse foreign names and foreign pages: a site in the browser must not reach the bot."""
    host = urlsplit(f"//{request.headers.get('Host', '')}").hostname
    origin = request.headers.get("Origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("Host")
    cross = request.headers.get("Sec-Fetch-Site") == "cross-site"
    if host not in _LOCAL_HOSTS or foreign or cross:
        return web.json_response({"error": "only from this machine"}, status=403)
    return await handler(request)


@web.middleware
async def _in_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn refusals of the person's side into JSON."""
    try:
        return await handler(request)
    except SimError as error:
        return web.json_response({"error": str(error)}, status=error.status)
    except web.HTTPRequestEntityTooLarge:
        return _response(refused(ApiError(413, "Request Entity Too Large")))


async def _page(request: web.Request) -> web.StreamResponse:
    name = request.match_info.get("name", "index.html")
    path = _PAGE / name
    if path.parent != _PAGE or not path.is_file():
        return web.json_response({"error": "no such page"}, status=404)
    return web.FileResponse(path, headers={**_HEADERS, "Cache-Control": "no-cache"})


async def _nothing_here(request: web.Request) -> web.StreamResponse:
    return _response(refused(ApiError(404, "Not Found")))
