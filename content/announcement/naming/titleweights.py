"""How much each sign speaks for words being a title, or against it.

The weights in `titleweights.json` were gained from all texts of the collections and from others in
the shapes of real posts: those by which right candidates are likeliest, held near nothing, and the
words of `titlelexicon` more strongly than the signs. The script `fit` beside the collections tells
how well such weights read texts they were not gained from, and gains new ones.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

SIGN = "sign"
"""The part of the table that holds the signs of shape; the others are named by a word's place."""
TABLE = Path(__file__).with_name("titleweights.json")

Signs = Mapping[str, float]
"""What was seen of some words, and how much of it."""


@cache
def worth() -> Signs:
    """Return how much each sign and each word speaks for a title: "a row", "last: agm"."""
    told: dict[str, dict[str, float]] = json.loads(TABLE.read_text(encoding="utf-8"))
    plain = told.pop(SIGN)
    words = {f"{at}: {word}": much for at, row in told.items() for word, much in row.items()}
    return {**plain, **words}


def signs(*seen: str) -> dict[str, float]:
    """Return what was seen, each once."""
    return dict.fromkeys(seen, 1.0)


def weigh(seen: Signs) -> float:
    """Return what signs are worth together."""
    known = worth()
    return sum(known.get(sign, 0.0) * much for sign, much in seen.items())
