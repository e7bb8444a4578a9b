"""How much each sign speaks for words being where an event is held, or against it.

Each is added to what the part that found the words thinks of them. The weights were gained from all
texts of the collection: those by which right readings are likeliest, held near nothing. The script
`fit` beside the collection tells how well such weights read texts they were not gained from.
"""

from collections.abc import Mapping

WORTH: Mapping[str, float] = {
    "a Korean house": 0.77,
    "a body": 0.09,
    "a building in front": -0.36,
    "a cue before": -0.18,
    "a digit in front": -0.86,
    "a meeting in it": -0.91,
    "a name": -0.53,
    "a postcode": 0.54,
    "a room": 2.18,
    "a room by its noun": 1.31,
    "a room by its number": 0.46,
    "after a bar": 0.67,
    "after a colon": -0.05,
    "after a comma": 0.15,
    "after from": 0.06,
    "after in": -0.8,
    "after no preposition": 0.4,
    "after of": -0.33,
    "after on": -0.1,
    "after to": 1.09,
    "an address": 1.45,
    "an exact address": 0.39,
    "before a comma": 0.49,
    "before a stop": 0.52,
    "before small words": -0.45,
    "begins a line": -0.08,
    "by chains": 0.71,
    "by label": 0.1,
    "by lines": -0.91,
    "by prose": 0.85,
    "by rest of a label": -0.42,
    "close above the day": -0.44,
    "close below the day": -0.33,
    "ends a line": 0.24,
    "far above the day": -0.04,
    "far below the day": -0.39,
    "hangs on a building": 0.9,
    "head of the text": -0.35,
    "if it rains": -6.0,
    "in Korean": -0.28,
    "in a long line": -0.51,
    "line of the day": 0.35,
    "line of the hour": 0.46,
    "most of a line": 0.36,
    "near above the day": -0.35,
    "near below the day": -0.39,
    "no building": -0.81,
    "no day": 0.18,
    "nowhere": -0.33,
    "nowhere from afar": 3.17,
    "one word": -0.32,
    "only an address": -0.16,
    "right above the day": 0.23,
    "right below the day": 1.5,
    "right below the hour": 1.43,
    "said again": -0.11,
    "with another day": -0.5,
    "with another hour": -0.73,
    "with the hour": 0.2,
}


def weigh(seen: Mapping[str, float]) -> float:
    """Return what signs are worth together."""
    return sum(WORTH.get(sign, 0.0) * much for sign, much in seen.items())
