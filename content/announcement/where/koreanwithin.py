"""Makes way for the house where only its town, or the grounds it stands in, would be told."""

import re
from collections.abc import Sequence

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.where.koreanwords import HOUSE
from content.announcement.where.whereabouts import Where

_TOWN = re.compile(
    r"서울|부산|인천|대전|광주|대구|세종|울산|제주|수원|전주|청주|춘천|강릉|창원|포항|경주|여수|목포"
    r"|[가-힣]{2,3}(?:시|군|구)|서울 ?도심|서울 ?시내"
)
_ASSEMBLY = re.compile(r"국회")
_IN_ASSEMBLY = re.compile(
    r"(?:국회 ?)?(?:의원회관|도서관|헌정기념관|헌정회관|본관|본청|박물관|소통관"
    r"|사랑재|의정관|체험관)"
)
_LEAST, _LEAST_IN_ASSEMBLY = 1.5, 0.5


def narrowed(reading: Reading, best: Where, found: Sequence[Where], moment: Moment) -> Where:
    """Return the likeliest house where the best reading is only a town or "국회"."""
    if best.place is None or best.room is not None:
        return best
    name = reading.clean[slice(*best.place)]
    if _ASSEMBLY.fullmatch(name):
        inside = (one for one in found if _is_in_assembly(reading, one))
        return max(inside, key=lambda one: one.score, default=best)
    if not _TOWN.fullmatch(name):
        return best
    houses = (one for one in found if one.score > _LEAST and _is_house(reading, one, moment))
    return max(houses, key=lambda one: one.score, default=best)


def _is_in_assembly(reading: Reading, one: Where) -> bool:
    if one.place is None or one.score < _LEAST_IN_ASSEMBLY:
        return False
    return bool(_IN_ASSEMBLY.fullmatch(reading.clean[slice(*one.place)]))


def _is_house(reading: Reading, one: Where, moment: Moment) -> bool:
    """Tell whether a place is a house, in a sentence that tells of no other day."""
    if one.place is None or not HOUSE.search(reading.clean[slice(*one.place)]):
        return False
    days = reading.days_between(*reading.layout.sentence(one.place[0]))
    return not days or any(day.on == moment.on for day in days)
