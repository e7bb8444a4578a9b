"""Where the database's clock stands beside ours, learnt from its answers."""

SPAN = 10.0
"""Seconds for which the best views of that clock are trusted."""

STEP = 1.0
"""Seconds by which it has certainly been set anew."""

_NEVER = float("inf")


class ServerClock:
    """Seconds from the database's clock to ours.

    Each answer holds a time that was read after we asked and before we heard. The latest asking
    and the earliest hearing of late close it in; the middle is wrong by half of what is left.
    """

    def __init__(self) -> None:
        self._since = 0.0
        self._forget()

    def _forget(self) -> None:
        self._least = self._least_before = -_NEVER
        self._most = self._most_before = _NEVER

    def seen(self, asked_at: float, told_at: float, told: float) -> float:
        """Learn from one answer; return what to add to the database's times."""
        least, most = asked_at - told, told_at - told
        if self._lower - STEP > most or self._upper + STEP < least:
            self._forget()
        if told_at - self._since > SPAN:
            self._least_before, self._least = self._least, -_NEVER
            self._most_before, self._most = self._most, _NEVER
            self._since = told_at
        self._least, self._most = max(self._least, least), min(self._most, most)
        # The clocks drift: what was known may contradict what is seen, by a hair.
        return min(max((self._lower + self._upper) / 2, least), most)

    @property
    def _lower(self) -> float:
        return max(self._least, self._least_before)

    @property
    def _upper(self) -> float:
        return min(self._most, self._most_before)
