"""What a client may keep, and how it asks whether it still may."""

import gzip
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from starlette.requests import Request
from starlette.responses import Response

from web.caching import Body, accepts_gzip, reply

CHANGED = datetime(2026, 11, 23, 9, 0, 0, 750_000, tzinfo=UTC)
ON_THE_WIRE = "Mon, 23 Nov 2026 09:00:00 GMT"
LONG = Body("모임 ".encode() * 400, "text/plain; charset=utf-8", CHANGED)
SHORT = Body(b"short", "text/plain; charset=utf-8", CHANGED)


def asks(method: str = "GET", **headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": method, "headers": raw, "path": "/"})


def answer(body: Body = LONG, method: str = "GET", /, **headers: str) -> Response:
    return reply(asks(method, **headers), body, max_age=60)


def test_the_first_answer_brings_the_bytes_and_what_to_ask_again_with() -> None:
    first = answer()
    assert (first.status_code, first.body) == (200, LONG.data)
    assert first.headers["etag"].startswith('"')
    assert first.headers["last-modified"] == ON_THE_WIRE
    assert first.headers["cache-control"] == "public, max-age=60"
    assert first.headers["vary"] == "Accept-Encoding"
    assert first.headers["content-length"] == str(len(LONG.data))
    assert "content-encoding" not in first.headers


def test_the_same_bytes_have_the_same_tag_and_others_another() -> None:
    assert Body(LONG.data, "text/plain").tag == LONG.tag
    assert Body(LONG.data + b".", "text/plain").tag != LONG.tag


def test_who_has_the_bytes_is_told_so_without_them() -> None:
    for given in (LONG.tag, f"W/{LONG.tag}", f'"other", {LONG.tag}', "*"):
        again = answer(if_none_match=given)
        assert (again.status_code, again.body) == (304, b"")
        assert again.headers["etag"] == LONG.tag
        assert again.headers["cache-control"] == "public, max-age=60"
        assert set(again.headers) == {"etag", "cache-control", "vary"}


def test_who_has_other_bytes_gets_these() -> None:
    for given in ('"other"', LONG.tag.strip('"'), LONG.tag[:-2] + '"', ""):
        assert answer(if_none_match=given).status_code == 200


@pytest.mark.parametrize(
    ("since", "status"),
    [
        (ON_THE_WIRE, 304),
        ("Mon, 23 Nov 2026 09:00:01 GMT", 304),
        ("Mon, 23 Nov 2026 08:59:59 GMT", 200),
        ("Monday, 23-Nov-26 09:00:00 GMT", 304),
        ("Mon Nov 23 09:00:00 2026", 304),
        ("Mon, 23 Nov 2026 10:00:00 +0100", 304),
        ("yesterday", 200),
        ("Mon, 99 Nov 2026 09:00:00 GMT", 200),
        ("0", 200),
        ("", 200),
    ],
)
def test_a_copy_stands_by_its_time_in_each_spelling_http_knows(since: str, status: int) -> None:
    assert answer(if_modified_since=since).status_code == status


def test_a_tag_outweighs_a_time() -> None:
    assert answer(if_none_match='"other"', if_modified_since=ON_THE_WIRE).status_code == 200
    old = "Mon, 23 Nov 2020 09:00:00 GMT"
    assert answer(if_none_match=LONG.tag, if_modified_since=old).status_code == 304


def test_what_has_no_known_time_is_told_by_its_tag_alone() -> None:
    timeless = Body(LONG.data, LONG.media_type)
    assert "last-modified" not in answer(timeless).headers
    assert answer(timeless, if_modified_since=ON_THE_WIRE).status_code == 200
    assert answer(timeless, if_none_match=timeless.tag).status_code == 304


@pytest.mark.parametrize("wishes", [{}, {"accept_encoding": "gzip"}])
def test_head_tells_what_get_would_and_nothing_more(wishes: Mapping[str, str]) -> None:
    got, told = answer(LONG, "GET", **wishes), answer(LONG, "HEAD", **wishes)
    assert told.body == b""
    assert dict(told.headers) == dict(got.headers)
    assert answer(LONG, "HEAD", if_none_match=LONG.tag).status_code == 304


def test_a_post_is_not_answered_from_a_copy() -> None:
    assert answer(LONG, "POST", if_none_match=LONG.tag).status_code == 200


def test_packed_bytes_are_sent_where_asked_for_under_a_name_of_their_own() -> None:
    packed = answer(accept_encoding="br, gzip;q=0.5")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["content-length"] == str(len(packed.body))
    assert gzip.decompress(packed.body) == LONG.data
    assert packed.headers["etag"] != LONG.tag
    tag = packed.headers["etag"]
    assert answer(accept_encoding="gzip", if_none_match=tag).status_code == 304
    assert answer(if_none_match=tag).status_code == 200


def test_packing_gives_the_same_bytes_each_time() -> None:
    assert Body(LONG.data, "text/plain").packed == Body(LONG.data, "text/html").packed


def test_what_is_short_is_not_packed() -> None:
    told = answer(SHORT, accept_encoding="gzip")
    assert told.body == b"short"
    assert "content-encoding" not in told.headers
    assert told.headers["etag"] == SHORT.tag


@pytest.mark.parametrize(
    ("wish", "packed"),
    [
        ("gzip", True), ("GZIP", True), ("x-gzip", True), ("*", True), ("gzip;q=0.001", True),
        ("deflate, gzip; q=1.0", True), ("gzip;q=0", False), ("gzip; q=0.000", False),
        ("*, gzip;q=0", False), ("*;q=0", False), ("br", False), ("identity", False), ("", False),
        ("gzip;q=much", True), ("gzipped", False), ("gzip," * 1000, False),
    ],
)
def test_gzip_is_asked_for_by_name_by_star_and_by_weight(wish: str, packed: bool) -> None:
    assert accepts_gzip(asks(accept_encoding=wish)) is packed


def test_nothing_is_packed_for_who_says_nothing() -> None:
    assert accepts_gzip(asks()) is False


def test_what_is_private_is_kept_by_no_one_else() -> None:
    own = reply(asks(), LONG, private=True, headers={"x-robots-tag": "noindex"})
    assert own.headers["cache-control"] == "private, no-cache"
    assert own.headers["x-robots-tag"] == "noindex"
