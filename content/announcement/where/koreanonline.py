"""Tells from Korean sentences whether an event can be seen from afar, or is only on the air."""

import re
from datetime import date
from itertools import islice

from content.announcement.reading import Reading

_MOST = 40
_REACH = 60
_SHOWN = re.compile(
    r"(?:유튜브|인스타(?:그램)?|페이스북|누리집|홈페이지|인터넷|네이버 ?(?:밴드|TV)|밴드|카카오 ?TV"
    r"|누리소통망)(?P<between>[^.\n]{0,40}?)(?:실시간|생중계|중계|동시에 (?:내보|방송|볼)|볼 수 있)"
    r"|(?:현장|대면|강의실|오프라인|행사장|대강당)[과와]? ?(?:·|및|/)? ?(?:온라인|비대면)(?:에서"
    r"|으로| 어느| 모두| 동시| 양쪽|을 (?:병행|함께))"
    r"|(?:온·오프라인|온오프라인|온/오프라인)"
)
_AFTERWARDS = re.compile(r"다시 ?보|다시 ?볼|나중|이후|뒤에|추후|지난|녹화|자료|신청|접수")
_ON_THE_AIR = re.compile(r"(?:지상파|공중파|텔레비전|라디오|방송사|방송 ?\d사)[^.\n]{0,30}$")
_AIRED = re.compile(r"생중계|중계")
_ONCE = re.compile(r"(?:지난해|작년|(?:19|20)\d\d년)(?:은|는|에는?|엔|도)? ?[^.\n]{0,12}$")


def shown(reading: Reading, on: date | None) -> bool:
    """Tell whether a sentence says that the event can be seen from afar while it is held."""
    if reading.language != "ko":
        return False
    for match in islice(_SHOWN.finditer(reading.clean), _MOST):
        start = reading.layout.sentence(match.start())[0]
        told = reading.clean[start : match.end()]
        days = reading.days_between(start, match.end())
        another = bool(on) and bool(days) and all(one.on != on and not one.until for one in days)
        if not another and not _AFTERWARDS.search(told[-_REACH:] + _behind(reading, match.end())):
            return True
    return False


def _behind(reading: Reading, end: int) -> str:
    return reading.clean[max(0, end - len("다시 볼 수 있")) : end]


def is_no_way(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a word of going online tells of the air, or of another year."""
    if reading.language != "ko":
        return False
    before = reading.clean[max(0, match.start() - _REACH) : match.start()]
    aired = _AIRED.match(match[0]) and _ON_THE_AIR.search(before)
    once = _ONCE.search(before)
    return bool(aired or (once and int(_year(once[0], reading)) < reading.posted.year))


def _year(words: str, reading: Reading) -> str:
    told = re.match(r"\d{4}", words)
    return told[0] if told else str(reading.posted.year - 1)
