"""How long a request to Telegram takes at least, and with it when one has arrived at the latest."""

SPAN = 30.0
"""Seconds after which the quickest answer seen is forgotten, so that a new route is learnt."""


class Floor:
    """The quickest answer of the last half minute or so: no way is shorter than that."""

    def __init__(self) -> None:
        self._now = self._before = float("inf")
        self._since = 0.0

    @property
    def quickest(self) -> float:
        """Seconds; 0 while nothing is known."""
        quickest = min(self._now, self._before)
        return 0.0 if quickest == float("inf") else quickest

    def add(self, latency: float, now: float) -> None:
        """Note one answer."""
        if now - self._since > SPAN:
            self._before, self._now, self._since = self._now, float("inf"), now
        self._now = min(self._now, latency)
