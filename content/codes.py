"""Short codes people read, type and paste: one on every card, one for the door."""

import re
import secrets

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""No letter that looks like a digit, and no vowel, so that no code is a word."""

CARD_LENGTH, DOOR_LENGTH = 8, 6

_GROUPS = {CARD_LENGTH: 4, DOOR_LENGTH: 3}
_DASHES = "‐‑‒–—−-"
_BETWEEN = re.compile(rf"[\s.·:{_DASHES}]+")
_CARD_CODE = re.compile(
    rf"(?<![0-9A-Za-z])([{ALPHABET}]{{4}})[{_DASHES}]([{ALPHABET}]{{4}})(?![0-9A-Za-z])",
    re.IGNORECASE,
)


def spelled(number: int, length: int) -> str:
    """Return the last `length` places of a number, written in the alphabet of codes."""
    letters = []
    for _ in range(length):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def new_door_code() -> str:
    """Return a door code nobody can guess."""
    return spelled(secrets.randbits(128), DOOR_LENGTH)


def grouped(code: str) -> str:
    """Return a code as it is shown: "KX7M-4QTZ"."""
    size = _GROUPS.get(len(code), len(code))
    return "-".join(code[start : start + size] for start in range(0, len(code), size))


def typed(words: str) -> str | None:
    """Return the code somebody typed, however they wrote it; None where it can be none."""
    code = _BETWEEN.sub("", words).upper()
    fits = len(code) in _GROUPS and set(code) <= set(ALPHABET)
    return code if fits else None


def card_codes_in(text: str) -> list[str]:
    """Return what looks like a card's code in a longer text, in its order."""
    return list(dict.fromkeys("".join(found).upper() for found in _CARD_CODE.findall(text)))
