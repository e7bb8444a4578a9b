"""Tells an address from the house behind it: "서울 종로구 갤러리 담", "미르면 버들리 경로당"."""

import re

from content.announcement.where.placeparts import Span

_ADDRESS = re.compile(
    r"(?:서울|부산|인천|대전|광주|대구|세종|울산|제주|경기|강원|충북|충남|전북|전남|경북|경남|런던"
    r"|서울특별시|서울시|[가-힣]+(?:특별시|광역시|특별자치시|특별자치도|도))$|[가-힣]{1,5}(?:구|군"
    r"|읍|면|동|\d가|시)$|\d가$|[가-힣0-9]+(?:로|길|대로)$|\d+(?:-\d+)?(?:번지|번길)?$"
)
_REGION = re.compile(
    r"(?:^|\s)(?:서울|부산|인천|대전|광주|대구|세종|울산|제주|경기|강원|충북|충남|전북|전남|경북"
    r"|경남|런던)|특별시|광역시|(?:로|길) ?\d|[가-힣]구(?:\s|$)|[가-힣](?:읍|면) [가-힣]+리(?:\s|$)"
    r"|[가-힣]시 [가-힣]+\d?(?:동|읍|면)(?:\s|$)"
)
_VILLAGE = re.compile(r"[가-힣]{1,5}리")
"""Part of an address behind the township, as a gallery is not: "미르면 버들리"."""
_STRIPPED = ".,)("


def address_end(clean: str, tokens: list[Span]) -> int:
    """Return how many words belong to the address a row begins with."""
    end = 0
    for number, span in enumerate(tokens):
        word = clean[slice(*span)].strip(_STRIPPED)
        village = number and _VILLAGE.fullmatch(word) and clean[tokens[number - 1][1] - 1] in "읍면"
        if (_ADDRESS.fullmatch(word) or village) and number == end:
            end = number + 1
    told = " ".join(clean[slice(*span)] for span in tokens[:end])
    if not _REGION.search(told):
        return 0
    # "세종대로 사거리" is one name.
    crossing = 0 < end < len(tokens) and _CROSSING.match(clean, tokens[end][0])
    return end - 1 if crossing else end


_CROSSING = re.compile(r"[사네오삼]거리|교차로|로터리|입구|일대|구간|지하|앞")


def street(clean: str, inside: Span | None) -> Span | None:
    """Return what stands in brackets where it is a street."""
    if inside is None or not re.search(r"(?:로|길|구|동|역)(?: |\d|$)", clean[slice(*inside)]):
        return None
    return inside
