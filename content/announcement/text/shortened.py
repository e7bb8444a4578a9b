"""Spells out what those who work in Parliament, and all who write in haste, cut short."""

import re
from dataclasses import replace

from content.announcement.text.normalise import Text

_ANYWHERE = (
    (r"(?:tmrw|tmrrw|tmw|tomoz|2moro|tmoro)\b", "tomorrow"),
    (r"(?:Rm\b\.?(?= ?[A-Z0-9]\w{0,4}\b)|rm\b\.?(?= ?\d))", "Room"),
    (r"(?<=[a-z] )Rm\b\.?(?= ?(?://|[,;)\n|·-]|$| in the | of the ))", "Room"),
    (r"(?:Cttee|Ctte|Cmte|Cmttee)\b\.?(?= (?:Room|Rm)\b)", "Committee"),
    (r"(?<=\d(?:st|nd|rd|th) )(?:fl|flr)\b\.?(?=[,;)\n]|$)", "floor"),
)
_OF_PARLIAMENT = (
    (r"PCH\b(?!-)", "Portcullis House"),
    (r"(?:HoC|HofC|H of C)\b", "House of Commons"),
    (r"(?:HoL|HofL|H of L)\b", "House of Lords"),
    (
        r"(?:CR|(?:Com|Comm|Cttee) R(?:oo)?m) ?(?=\d{1,2}A?\b)(?!\d{1,2} ?\d[A-Z]{2}\b)",
        "Committee Room ",
    ),
)
_SIGN = re.compile(
    r"\b(?:APPGs?|MPs?|Parliament(?:ary)?|Westminster|Peers?|Lords?|Baroness|Commons|HoC|HoL"
    r"|Attlee|Boothroyd|Thatcher Room|Wilson Room|Macmillan|Grimond|Jubilee Room|Portcullis"
    r"|Cromwell Green)\b"
)
"""What shows that such letters are those of Westminster: a PCH is a road in California too."""


def _any_of(*shortenings: tuple[str, str]) -> re.Pattern[str]:
    told = "|".join(f"(?P<n{number}>{short})" for number, (short, _) in enumerate(shortenings))
    return re.compile(rf"(?<![\w@./-])(?:{told})")


_HASTE = _any_of(*_ANYWHERE)
_WESTMINSTER = _any_of(*_ANYWHERE, *_OF_PARLIAMENT)
_FULL = {f"n{number}": full for number, (_, full) in enumerate((*_ANYWHERE, *_OF_PARLIAMENT))}


def spelt_out(text: Text, context: str = "") -> Text:
    """Return the text with shortened words in full; each letter still tells where it stood.

    Whether PCH is a house in Westminster, the text tells or the `context` in which it stands.
    """
    told = _SIGN.search(text.clean) or _SIGN.search(context)
    pattern = _WESTMINSTER if told else _HASTE
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    spelt: list[tuple[int, int]] = []
    at = 0
    for match in pattern.finditer(text.clean):
        start, end = match.span()
        full = _FULL[match.lastgroup or ""]
        pieces += [text.clean[at:start], full]
        starts += [*text.starts[at:start], *[text.starts[start]] * len(full)]
        ends += [*text.ends[at:start], *[text.ends[end - 1]] * len(full)]
        spelt.append((len(starts) - len(full), len(starts)))
        at = end
    if not spelt:
        return text
    return replace(
        text,
        clean="".join([*pieces, text.clean[at:]]),
        starts=[*starts, *text.starts[at:]],
        ends=[*ends, *text.ends[at:]],
        spelt=tuple(spelt),
    )
