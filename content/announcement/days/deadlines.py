"""Tells whether a day or an hour is the last on which to do something."""

import re

from content.announcement.days.cues import DEADLINE_AFTER, DEADLINE_BEFORE, EVENT_CUE, SIGN_UP


def is_deadline(before: str, after: str) -> bool:
    """Tell whether the words around a day or hour make it a last one."""
    if DEADLINE_AFTER.search(after):
        return True
    cue = DEADLINE_BEFORE.search(before)
    if cue is None:
        return bool(
            re.search(
                r"\b(?:rsvp|deadline|register|applications close|registration (?:closes"
                r"|ends))\b[^.;\n]{0,40}$",
                before,
                re.I,
            )
        ) and not EVENT_CUE.search(before[-40:])
    opening = cue[0].lower().strip()
    if opening.startswith(
        ("until", "till", "opens", "open", "up to", "ends", "due")
    ) and not SIGN_UP.search(before):
        return opening.startswith(("due",)) and False
    return True
