"""Tells the day an event was to have from the one it has now, by the verbs of Korean notices."""

import re

_TO_BE = (
    r"열려던|열려고 ?하던|하려던|하려고 ?(?:했던|하던)|치르려던|가지려던|갖기로 ?했던|열기로 ?했던"
    r"|하기로 ?했던|예정이던|예정했던|예정됐던|예정되었던|잡(?:혀 ?있|았|혔)던|계획했던|계획됐던"
    r"|알려 ?드[린렸]|알린|안내(?:해 ?드린|드린|했던|한|된)|공지(?:한|했던|된|해 ?드린)"
)
_WAS = re.compile(rf"[^.\n]{{0,40}}?(?:{_TO_BE})")
_ONLY_PLACE = re.compile(
    r"[^.\n]{0,80}(?:장소|행사장|회의실|강의실)(?:가|를|만|이|을) ?[^.\n]{0,60}?"
    r"(?:바[꾸꿔꿨꾼꿉뀌뀐뀝]|변경|옮)"
)
_CLAUSE = 120


def was_to_be(after: str) -> bool:
    """Tell whether a day is told to have been the event's: "12월 6일로 알려 드린 …"."""
    return bool(_WAS.match(after)) and not only_moved(after)


def only_moved(after: str) -> bool:
    """Tell whether the place alone was changed: "10일 하려던 강좌 장소가 …로 바뀌었다"."""
    return bool(_ONLY_PLACE.match(after[:_CLAUSE]))


def is_left(behind: str) -> bool:
    """Tell whether what stands behind a place says that another was found."""
    return bool(_GIVEN_UP.match(behind)) and only_moved(behind)


_GIVEN_UP = re.compile(rf" ?(?:{_TO_BE.partition('|알려')[0]})")
