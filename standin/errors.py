"""Say no in the words of the real Bot API server."""

from typing import Any

_PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


class ApiError(Exception):
    """A refused Bot API call: its code, its description and its parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class SimError(Exception):
    """A person tried something a Telegram client would not let them do."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


def describe(code: int, message: str) -> str:
    """Put the prefix of `code` before `message`, as the server does.

    The first letter turns small unless the second character is a capital or an underscore, so
    that names such as BUTTON_DATA_INVALID stay as they are.
    """
    prefix = _PREFIXES.get(code, "Bad Request")
    if message.startswith(prefix):
        return message
    second = message[1:2]
    if second != "_" and not ("A" <= second <= "Z"):
        message = message[:1].lower() + message[1:]
    return f"{prefix}: {message}" if message else prefix


def bad(message: str, **parameters: Any) -> ApiError:
    """Return the 400 with `message`."""
    return ApiError(400, describe(400, message), **parameters)


def forbidden(message: str) -> ApiError:
    """Return the 403 with `message`."""
    return ApiError(403, describe(403, message))


def conflict(message: str) -> ApiError:
    """Return the 409 with `message`."""
    return ApiError(409, describe(409, message))


def too_many(seconds: int) -> ApiError:
    """Return the 429 that asks to wait `seconds`."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
