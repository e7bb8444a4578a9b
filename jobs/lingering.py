"""How long a worker lets answers gather before it writes them down.

Each round costs the database about the same, however few it settles. Where one worker sends all,
answers come quickly; where several share the rate, each gathers for longer.
"""

SHORTEST, LONGEST = 0.030, 0.100
"""Seconds between two rounds while much is out."""

ENOUGH = 20
"""So many answers are worth a round."""

FEW = 4
"""While no more is out each answer is written down at once: that is the pace of every day."""

PLENTY = 0.75
"""The share of what may be marked that has to be left, or marking more is worth a round."""


MOMENT = 0.001
"""Seconds not worth waiting for."""


def linger(passed: float, *, out: int, answered: int, marked: float) -> float:
    """Return for how many seconds more answers should gather, 0 where a round is due.

    Args:
        passed: Seconds since the last round.
        out: Requests that are being made.
        answered: Answers nobody has written down yet.
        marked: How much is marked and waits for its slot, as a share of what may be.
    """
    if out <= FEW:
        return 0.0
    if passed < SHORTEST - MOMENT:
        return SHORTEST - passed
    if answered >= ENOUGH or marked < PLENTY or passed > LONGEST - MOMENT:
        return 0.0
    return min(SHORTEST / 2, LONGEST - passed)
