"""Leaves out the way to a house from the words that name it: "합정역 7번 출구 카페 소금꽃"."""

import re

from content.announcement.where.koreanrooms import whole_room
from content.announcement.where.koreanwords import HOUSE, WAY
from content.announcement.where.placeparts import Span

_EXIT = re.compile(r"(?:\d+번)?출구(?:의|에서|앞|로)?")
_STRIPPED = ".,)("


def past_the_way(clean: str, start: int, stop: int) -> int:
    """Return where the house begins that a way leads to: "신길역 인근의 해군호텔"."""
    way = _TO_A_HOUSE.match(clean, start, stop)
    return way.end() if way and way.end() < stop else start


_TO_A_HOUSE = re.compile(
    r"(?:[^\s,.()]+ ){1,3}?(?:(?:인근|근처|부근|옆|앞|맞은편|주변|건너편)의 "
    r"|(?:(?:인근|근처|부근|옆|앞|맞은편|주변|건너편)에 (?:있는|위치한|자리한|자리 잡은) ))"
    r"|(?:[^\s,.()]+ ){0,2}[^\s,.()]*(?:시장|상가|공원|단지|터미널|휴게소) (?:안|내|안쪽)"
    r"(?:에 있는|의)? (?=[^\s,.()]+ [가-힣]*(?:집|점|방|관|카페|식당|교회|다방)(?![가-힣]))"
    r"|(?:[^\s,.()]+ ){0,3}[^\s,.()]+에 (?:있는|위치한|자리한|자리 잡은|소재한) "
    # "장소는 늘 모이던 새빛교회", "지난번과 같이 나루카페"
    r"|(?:(?:모임 ?)?(?:장소|곳)[은는] )?(?:늘|항상|매번|언제나|평소|여느 때|지난 ?번|저번"
    r"|이전|예전)"
    r"(?:처럼|대로|에|[과와] (?:같은|같이|동일(?:한|하게)))? "
    r"(?:(?:모이던|모였던|만나던|만났던|하던|했던|쓰던|같은) )?(?:곳인 |그 |그곳 )?"
)


def behind_exit(clean: str, tokens: list[Span]) -> list[Span]:
    """Leave out the way from the underground: "합정역 7번 출구 카페 소금꽃"."""
    for number, span in enumerate(tokens[:-1]):
        if _EXIT.fullmatch(clean[slice(*span)].strip(_STRIPPED)):
            beside = WAY.fullmatch(clean[slice(*tokens[number + 1])])
            return tokens[number + 1 + bool(beside) :]
    return tokens


def before_way(clean: str, tokens: list[Span]) -> list[Span]:
    """Leave out on which side of a house one meets: "시민공원 분수대 옆 잔디"."""
    for number, span in enumerate(tokens[:-1]):
        if number and WAY.fullmatch(clean[slice(*span)]):
            names = [clean[slice(*one)].strip(_STRIPPED) for one in tokens[number + 1 :]]
            if _AWAY.fullmatch(clean[slice(*span)]) and _is_name(names):
                return tokens[number + 1 :]
            if any(HOUSE.search(word) or whole_room(word) for word in names):
                return tokens
            return tokens[: number + 1] if clean[slice(*span)] == "앞" else tokens[: number - 1]
    return tokens


def _is_name(words: list[str]) -> bool:
    """Tell whether words begin with a house of its own, not with a room or an annex."""
    house = bool(words) and (HOUSE.search(words[0]) or words[0][:1] in "'\"")
    return bool(house) and not whole_room(words[0])


_AWAY = re.compile(r"쪽|맞은편|건너편|부근|근처|인근|뒤편|옆")
"""Where a house stands from another one, which only leads there."""
