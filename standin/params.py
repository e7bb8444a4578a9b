"""Read the parameters of a Bot API call, wherever the client put them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from standin import limits
from standin.errors import ApiError, bad


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came inside a multipart request."""

    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Params:
    """Parameters as text, as the server sees them, and the files beside them."""

    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return the parameter, or an empty string."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Return the parameter as a number; what is not one counts as 0."""
        value = self.values.get(name, "")
        return to_integer(value) if value else default

    def clamped(self, name: str, default: int, least: int, most: int) -> int:
        """Return the number, moved into the range."""
        return min(max(self.integer(name, default), least), most)

    def real(self, name: str) -> float:
        """Return the parameter as a number with a fraction; what is not one counts as 0."""
        try:
            return float(self.values.get(name, "0"))
        except ValueError:
            return 0.0

    def flag(self, name: str) -> bool:
        """Return whether the parameter says yes."""
        return self.values.get(name, "").lower() in {"true", "yes", "1"}

    def given(self, name: str) -> bool:
        """Return whether the parameter was sent, even empty."""
        return name in self.values

    def json(self, name: str, complaint: str) -> Any:
        """Return the parsed JSON parameter, None if absent or empty.

        Raises:
            ApiError: With `complaint`, if it is not JSON.
        """
        value = self.values.get(name, "")
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad(complaint) from error


def to_integer(text: str) -> int:
    """Return the number at the start of `text`, 0 if there is none."""
    sign = -1 if text.startswith("-") else 1
    digits = text[1:] if sign < 0 else text
    end = 0
    while end < len(digits) and digits[end] in "0123456789":
        end += 1
    return sign * int(digits[:end]) if end else 0


async def read_params(request: web.Request) -> Params:
    """Gather parameters from query, form, multipart and JSON; the body wins over the query."""
    params = Params()
    _add(params, parse_qsl(request.rel_url.raw_query_string, keep_blank_values=True))
    kind = request.content_type
    if kind == "multipart/form-data":
        await _read_multipart(request, params)
    elif request.can_read_body:
        body = await request.read()
        if kind == "application/json":
            _read_json(body, params)
        else:
            _add(params, parse_qsl(_decoded(body), keep_blank_values=True))
    return params


def _add(params: Params, pairs: Iterable[tuple[str, str]]) -> None:
    for name, value in pairs:
        params.values[name.lower()] = value


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise bad("Strings must be encoded in UTF-8") from error


def _read_json(body: bytes, params: Params) -> None:
    if not body.strip():
        return
    try:
        parsed = json.loads(body)
    except ValueError as error:
        raise bad("Can't parse JSON object") from error
    if not isinstance(parsed, dict):
        raise bad("Request must be a JSON object")
    for name, value in parsed.items():
        if value is not None:
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            params.values[name.lower()] = text


async def _read_multipart(request: web.Request, params: Params) -> None:
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read(decode=True))
        size += len(data)
        if size > limits.REQUEST_BYTES:
            raise ApiError(413, "Request Entity Too Large")
        if part.filename is None:
            params.values[part.name.lower()] = _decoded(data)
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            params.files[part.name.lower()] = Upload(part.filename, mime.split(";")[0], data)
