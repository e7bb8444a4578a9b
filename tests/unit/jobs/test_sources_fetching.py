"""A look goes to public addresses alone, and no server can hurt or hold us."""

import asyncio
import gzip
import ipaddress
import zlib
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from yarl import URL

from content.taking_in.model import Trouble
from jobs.sources.addresses import PublicResolver, check, is_public, written
from jobs.sources.fetching import Fetched, Fetcher, Limits, Validators
from tests.sites import Site, open_site, rss

AGENT = "DivisionBell/1 (Telegram bot @bell; +https://t.me/bell)"
QUICK = Limits(seconds=0.3, size=50_000, hops=3)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as opened:
        yield opened


async def get(site: Site, path: str = "/feed", *, limits: Limits | None = None) -> Fetched:
    fetcher = Fetcher(AGENT, allowed=site.reach, limits=limits)
    return await fetcher.get(URL(site.url(path)))


async def why(site: Site, path: str = "/feed", *, limits: Limits | None = None) -> str:
    with pytest.raises(Trouble) as trouble:
        await get(site, path, limits=limits)
    return trouble.value.why


async def test_it_says_who_asks_and_sends_no_cookies(site: Site) -> None:
    def set_cookie(request: web.Request) -> web.Response:
        return web.Response(
            status=302, headers={"Location": "/next", "Set-Cookie": "seen=1; Path=/"}
        )

    site.answers_with(set_cookie)
    site.serves(rss(("a", "X")), path="/next")
    await get(site)

    last = site.asked[-1]
    assert last.headers["User-Agent"] == AGENT
    assert "Cookie" not in last.headers
    assert "Referer" not in last.headers


async def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    site.serves(rss(("a", "X")))
    first = await get(site)

    fetcher = Fetcher(AGENT, allowed=site.reach)
    again = await fetcher.get(URL(site.url()), first.validators)

    assert first.body
    assert again.body is None


async def test_a_date_serves_where_there_is_no_etag(site: Site) -> None:
    def dated(request: web.Request) -> web.Response:
        since = request.headers.get("If-Modified-Since")
        if since == "Fri, 20 Nov 2026 10:00:00 GMT":
            return web.Response(status=304)
        return web.Response(text="x", headers={"Last-Modified": "Fri, 20 Nov 2026 10:00:00 GMT"})

    site.answers_with(dated)
    first = await get(site)
    again = await Fetcher(AGENT, allowed=site.reach).get(URL(site.url()), first.validators)

    assert first.validators == Validators(None, "Fri, 20 Nov 2026 10:00:00 GMT")
    assert again.body is None


@pytest.mark.parametrize(("status", "reason"), [
    (401, "forbidden"), (403, "forbidden"), (404, "missing"), (410, "missing"), (418, "refused"),
    (429, "busy"), (500, "server"), (502, "server"), (503, "busy"), (204, "empty-or-body"),
])
async def test_each_refusal_has_its_reason(site: Site, status: int, reason: str) -> None:
    site.answers_with(lambda _request: web.Response(status=status))
    if reason == "empty-or-body":
        assert (await get(site)).body == b""
    else:
        assert await why(site) == reason


@pytest.mark.parametrize(("told", "seconds"), [
    ("120", 120.0), ("Fri, 20 Nov 2026 10:05:00 GMT", 300.0), ("soon", None), ("-5", None),
])
async def test_a_server_is_left_alone_as_long_as_it_asks(
    site: Site, told: str, seconds: float | None
) -> None:
    headers = {"Retry-After": told, "Date": "Fri, 20 Nov 2026 10:00:00 GMT"}
    site.answers_with(lambda _request: web.Response(status=503, headers=headers))

    with pytest.raises(Trouble) as trouble:
        await get(site)

    assert trouble.value.wait == seconds


async def test_a_server_that_never_answers_is_cut_off(site: Site) -> None:
    async def waits(request: web.Request) -> web.StreamResponse:
        await site.never.wait()
        return web.Response()

    site.waits_with(waits)
    assert await why(site, limits=QUICK) == "slow"


async def test_a_server_that_drips_is_cut_off(site: Site) -> None:
    async def drips(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"<rss>")
        await site.never.wait()
        return response

    site.waits_with(drips)
    assert await why(site, limits=QUICK) == "slow"


async def test_what_is_huge_is_given_up_in_the_middle(site: Site) -> None:
    site.serves(b"x" * (QUICK.size + 1))
    assert await why(site, limits=QUICK) == "too-big"

    site.serves(b"x" * QUICK.size)
    assert len((await get(site, limits=QUICK)).body or b"") == QUICK.size


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_a_bomb_is_not_unpacked(site: Site, coding: str) -> None:
    plain = b"<rss>" + b" " * 20_000_000
    packed = gzip.compress(plain) if coding == "gzip" else zlib.compress(plain)
    assert len(packed) < QUICK.size
    site.answers_with(
        lambda _request: web.Response(body=packed, headers={"Content-Encoding": coding})
    )

    assert await why(site, limits=Limits(size=QUICK.size)) == "too-big"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_what_is_packed_is_unpacked(site: Site, coding: str) -> None:
    plain = rss(("a", "X")).encode()
    packed = gzip.compress(plain) if coding == "gzip" else zlib.compress(plain)
    site.answers_with(
        lambda _request: web.Response(body=packed, headers={"Content-Encoding": coding})
    )

    assert (await get(site)).body == plain


@pytest.mark.parametrize(("coding", "body"), [("br", b"xyz"), ("gzip", b"not packed at all")])
async def test_what_cannot_be_unpacked_says_so(site: Site, coding: str, body: bytes) -> None:
    site.answers_with(
        lambda _request: web.Response(body=body, headers={"Content-Encoding": coding})
    )
    assert await why(site) == "packed"


def redirects(site: Site, to: str) -> None:
    site.answers_with(lambda _request: web.Response(status=302, headers={"Location": to}))


@pytest.mark.parametrize(("to", "reason"), [
    ("https://127.0.0.1/", "private"),
    ("https://[::1]/", "private"),
    ("https://[::ffff:10.0.0.1]/", "private"),
    ("https://169.254.169.254/latest/meta-data/", "private"),
    ("https://192.168.1.1/", "private"),
    ("https://localhost/", "private"),
    ("https://2130706433/", "not-address"),
    ("https://127.1/", "not-address"),
    ("http://example.org/", "http-only"),
    ("https://example.org:22/", "port"),
    ("https://me:secret@example.org/", "password"),
    ("file:///etc/passwd", "not-address"),
    ("gopher://example.org/", "not-address"),
    ("", "redirects"),
])
async def test_a_redirect_leads_nowhere_it_should_not(site: Site, to: str, reason: str) -> None:
    redirects(site, to)
    assert await why(site) == reason


async def test_a_redirect_to_another_port_of_this_machine_is_refused(site: Site) -> None:
    async with open_site() as inner:
        inner.serves("secret")
        redirects(site, inner.url())

        assert await why(site) in {"http-only", "port"}
        assert inner.asked == []


async def test_going_round_in_circles_ends(site: Site) -> None:
    redirects(site, "/feed")
    assert await why(site, limits=QUICK) == "redirects"
    assert len(site.asked) == QUICK.hops + 1


async def test_a_redirect_on_the_same_site_is_followed(site: Site) -> None:
    redirects(site, "/moved#there")
    site.serves("here", path="/moved")

    fetched = await get(site)

    assert (fetched.body, str(fetched.url)) == (b"here", site.url("/moved"))


async def test_a_server_that_is_not_there_is_told_as_that(site: Site) -> None:
    async with open_site() as closed:
        port = closed.port
    fetcher = Fetcher(AGENT, allowed=frozenset({("127.0.0.1", port)}))
    with pytest.raises(Trouble) as trouble:
        await fetcher.get(URL(f"http://127.0.0.1:{port}/"))
    assert trouble.value.why == "unreachable"


@pytest.mark.parametrize("address", [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0",  # noqa: S104 nothing is bound to it
    "224.0.0.1", "239.1.1.1", "255.255.255.255", "240.0.0.1", "192.0.2.1",
    "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::", "2002:a00:1::",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2001:0:4136:e378:8000:63bf:f5ff:fffe",
])
def test_an_address_that_is_not_public_is_known_in_any_dress(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07::1", "64:ff9b::808:808"])
def test_a_public_address_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


async def test_a_name_that_means_this_machine_is_refused_when_it_is_resolved() -> None:
    with pytest.raises(Trouble) as trouble:
        await PublicResolver().resolve("localhost", 443)
    assert trouble.value.why == "private"


async def test_one_private_address_among_several_refuses_them_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loop = asyncio.get_running_loop()

    async def mixed(host: str, port: int, **_more: object) -> list[object]:
        return [(2, 1, 6, "", ("93.184.215.14", port)), (2, 1, 6, "", ("10.0.0.1", port))]

    monkeypatch.setattr(loop, "getaddrinfo", mixed)
    with pytest.raises(Trouble) as trouble:
        await PublicResolver().resolve("both.example", 443)
    assert trouble.value.why == "private"


async def test_the_connection_goes_to_the_address_that_was_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loop = asyncio.get_running_loop()
    asked = []

    async def rebinding(host: str, port: int, **_more: object) -> list[object]:
        asked.append(host)
        return [(2, 1, 6, "", ("93.184.215.14" if len(asked) == 1 else "127.0.0.1", port))]

    monkeypatch.setattr(loop, "getaddrinfo", rebinding)
    [told] = await PublicResolver().resolve("rebinding.example", 443)

    assert told["host"] == "93.184.215.14"
    assert told["flags"] != 0


@pytest.mark.parametrize(("text", "url"), [
    ("https://csw.example/feed", "https://csw.example/feed"),
    (" <https://csw.example/feed#top> ", "https://csw.example/feed"),
    ("csw.example/feed", "https://csw.example/feed"),
    ("webcal://csw.example/x.ics", "https://csw.example/x.ics"),
    ("feed:https://csw.example/x", "https://csw.example/x"),
])
def test_an_address_is_read_as_people_write_it(text: str, url: str) -> None:
    assert str(written(text)) == url


@pytest.mark.parametrize("text", [
    "", "hello", "what is on next week?", "csw . example", "https://", "x" * 3000,
    "https://a b.example/", "https://" + "a" * 600,
])
def test_what_is_no_address_says_so(text: str) -> None:
    with pytest.raises(Trouble) as trouble:
        written(text)
    assert trouble.value.why == "not-address"


def test_only_the_open_web_may_be_asked() -> None:
    check(URL("https://example.org/feed"))
    for url in ("http://example.org/", "https://example.org:8443/", "ftp://example.org/"):
        with pytest.raises(Trouble):
            check(URL(url))
