"""Reads random and mutated announcements, and counts what raises or takes too long.

Run as `python -m tests.unit.content.announcement.fuzz SEED COUNT`; a million take about an hour
of one core. A text that raises is printed with its posting day, so that it can become a test.
"""

import random
import sys
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from content.announcement import Announcement, parse
from tests.unit.content.announcement.score import load
from tests.unit.content.announcement.test_robustness import PIECES

CHARACTERS = (
    "".join(map(chr, range(32, 127)))
    + "\n\n\t£€₩–—“”‘’·•📅🕐📍가나다월일시장소오후년ĀßÇÉ\u0323\u0303\u200d\ufffc\u200b\u202e\0"
    + "\ud7a3\u1112\u1161\u11ab１２：（）／【】"
)
POSTED = (date(2017, 3, 1), date(2024, 2, 29), date(1971, 1, 1), date(2099, 12, 31))
TOO_LONG = 1.0
STEP = 10_000


def a_text(noise: random.Random, collection: list[str]) -> str:
    """Return a text of pieces, of noise, or of a mutated stretch of an announcement."""
    kind = noise.random()
    if kind < 0.25:
        return "".join(noise.choice(PIECES) for _ in range(noise.randint(0, 9)))
    if kind < 0.4:
        return "".join(noise.choice(CHARACTERS) for _ in range(noise.randint(0, 60)))
    text = noise.choice(collection)
    start = noise.randrange(len(text))
    return _mutated(noise, text[start : start + noise.choice((20, 60, 60, 60, 350))])


def _mutated(noise: random.Random, text: str) -> str:
    letters = list(text)
    for _ in range(noise.randint(1, 12)):
        at = noise.randrange(len(letters) + 1)
        change = noise.random()
        if change < 0.3:
            letters[at:at] = [noise.choice(CHARACTERS)]
        elif change < 0.6:
            del letters[at : at + noise.randint(1, 8)]
        elif change < 0.8:
            letters[at:at] = noise.choice(PIECES)
        else:
            letters[at:at] = letters[at : at + noise.randint(0, 20)]
    return "".join(letters)


def _spans_hold(text: str, read: Announcement) -> bool:
    found = (read.title, read.date, read.start, read.end, read.place, read.room, *read.speakers)
    return all(one is None or text[one.start : one.end] == one.text for one in found)


def main(seed: int, count: int) -> int:
    """Read so many texts, tell what came of them, and return how many faults there were."""
    noise = random.Random(seed)  # noqa: S311 - reproducible noise, no secret
    collection = [case["text"] for case in load(*Path(__file__).parent.glob("*.yaml"))]
    faults, longest = 0, 0.0
    for number in range(1, count + 1):
        text = a_text(noise, collection)
        posted = noise.choice(POSTED) + timedelta(days=noise.randint(0, 300))
        began = process_time()
        try:
            read = parse(text, posted=posted)
            read.to_json()
            held = all(_spans_hold(text, one) for one in (read, *read.others))
        except Exception as fault:
            held = False
            sys.stdout.write(f"{fault!r}\n")
        took = process_time() - began
        longest = max(longest, took)
        if not held or took > TOO_LONG:
            faults += 1
            sys.stdout.write(f"{posted} {text!r}\n")
        if number % STEP == 0:
            sys.stdout.write(f"{number} texts, {faults} faults, longest {longest:.3f} s\n")
            sys.stdout.flush()
    return faults


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])) > 0)
