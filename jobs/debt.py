"""What requests that arrived late cost those that follow, where slots are handed out ahead."""


class Debt:
    """How much later the next slots must lie after a stumble. All times are monotonic seconds.

    A request that arrives late may count in a second that is full without it. That second keeps
    to the limit if the slots in the rest of it move by as much as the latest one was late. To move
    them by one interval for each late request is enough too, as it leaves so many out.
    """

    def __init__(self, interval: float) -> None:
        self._interval = interval
        self._number = 0
        self._most = 0.0
        self._paid = 0.0
        self._paid_at: float | None = None
        self._carried = 0.0

    @property
    def owed(self) -> float:
        """Seconds still to be paid."""
        return self._carried + self._of_this_stumble

    def late(self, at: float, by: float) -> None:
        """Note that the request of the slot at `at` may have arrived `by` seconds too late."""
        if self._paid_at is not None and at > self._paid_at:
            # What was paid lies before this slot: it is another stumble.
            self._carried, self._paid_at = self.owed, None
            self._number, self._most, self._paid = 0, 0.0, 0.0
        self._number += 1
        self._most = max(self._most, by)

    def pay(self, now: float) -> float:
        """Take what is owed, to be left free before the next slot."""
        owed = self.owed
        if owed > 0:
            self._paid += self._of_this_stumble
            self._carried, self._paid_at = 0.0, now
        return owed

    @property
    def _of_this_stumble(self) -> float:
        return max(0.0, min(self._most, self._number * self._interval) - self._paid)
