"""Troubles on order: errors, delays, dropped connections, answers that are no JSON."""

from dataclasses import dataclass, field

from standin.errors import SimError
from standin.model import Json

_SERVER_ERRORS = 500


@dataclass(slots=True)
class Fault:
    """One kind of trouble, for a number of calls or for all."""

    id: int
    method: str = "*"
    times: int | None = None
    match: dict[str, str] = field(default_factory=dict)
    code: int | None = None
    description: str | None = None
    retry_after: int | None = None
    delay: float = 0.0
    drop: str | None = None
    raw: str | None = None

    def fits(self, method: str, params: dict[str, str]) -> bool:
        """Return whether this call is to suffer."""
        if self.times == 0 or self.method.lower() not in {"*", method.lower()}:
            return False
        return all(_matches(params.get(name.lower(), ""), v) for name, v in self.match.items())

    def refusal(self) -> Json | None:
        """Return the error body, None if the call is to be carried out."""
        if self.code is None:
            return None
        body: Json = {"ok": False, "error_code": self.code, "description": self._words()}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body

    def _words(self) -> str:
        if self.description is not None:
            return self.description
        if self.retry_after is not None:
            return f"Too Many Requests: retry after {self.retry_after}"
        return "Bad Gateway" if (self.code or 0) >= _SERVER_ERRORS else "Bad Request: fault"

    def to_json(self) -> Json:
        """Return the fault as it was ordered, with the times that are left."""
        return {
            "id": self.id,
            "method": self.method,
            "times": self.times,
            "match": self.match,
            "code": self.code,
            "description": self.description,
            "retry_after": self.retry_after,
            "delay": self.delay,
            "drop": self.drop,
            "raw": self.raw,
        }


def _matches(given: str, wanted: str) -> bool:
    """Compare numbers and names whole, words by what they contain."""
    whole = wanted.lstrip("-").isdigit() or wanted.startswith("@")
    return given == wanted if whole else wanted in given


class Faults:
    """The troubles in force, oldest first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._next = 1

    def add(self, fault: Fault) -> int:
        """Order a trouble; return its number."""
        if fault.drop not in {None, "before", "after"}:
            raise SimError("drop must be before, after or null")
        if fault.retry_after is not None and fault.code is None:
            fault.code = 429
        fault.id = self._next
        self._next += 1
        self._faults.append(fault)
        return fault.id

    def clear(self) -> None:
        """Cancel all."""
        self._faults.clear()

    def strike(self, method: str, params: dict[str, str]) -> Fault | None:
        """Return the first fault that fits, and count it."""
        for fault in self._faults:
            if fault.fits(method, params):
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None

    def to_json(self) -> list[Json]:
        """Return the faults still in force."""
        return [fault.to_json() for fault in self._faults if fault.times != 0]
