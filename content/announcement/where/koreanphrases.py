"""Cuts the name of a place out of a Korean sentence: back from its particle, on from the hour."""

import re

from content.announcement.reading import Reading
from content.announcement.where.koreanways import past_the_way
from content.announcement.where.koreanwords import ENDS, HOUSE, KEPT, NO_PLACE, STOP
from content.announcement.where.placeparts import Span

_WORD = re.compile(r"(?:\([^()\n]*\)|[^\s()])+|[()]")
_BRACKETS = re.compile(r"\([^()\n]*\)")
_MOST_WORDS = 7
_MOST_AHEAD = 10
_REACH = 90
_HOUR = 12
"""Characters an hour may have before the first of them that is looked at."""
_ROAD = re.compile(r"[가-힣\d]+(?:로|길)")
_ON_A_ROAD = re.compile(r"\d|[가-힣]*(?:사거리|네거리|오거리|교차로|로터리|입구|일대|구간)")
_OF_A_TOWN = re.compile(
    r"[가-힣]+(?:구|시|군|읍|면|동)|서울|부산|대구|인천|광주|대전|울산|세종|제주"
)
_GLUED = re.compile(r"[^\w'\"<]*(?:(?:부터|까지|에는?|경|쯤|께|간|동안|[은는이가의과와로])+$)?")
"""What stands between an hour and a name that is stuck to it: "17:00)코리아나호텔"."""
_IN_QUOTES = re.compile(r"['\"<][^'\"<>]{1,20}['\">]")


def phrase_before(reading: Reading, end: int) -> Span | None:
    """Return the row of nouns that ends at an offset, as "구청 대강당" before "에서"."""
    clean = reading.clean
    words = _words_before(reading, end)
    start = end
    for number, span in enumerate(reversed(words[-_MOST_WORDS:])):
        following = clean[start:end]
        told = _behind_when(reading, span)
        if told > span[0]:
            told = _behind_bracket(clean, told, span[1])
            glued = _GLUED.match(clean, told, span[1])
            start = glued.end() if glued and glued.end() < span[1] else start
            break
        if number and not _belongs(clean[slice(*span)], words, span, clean, following):
            break
        start = span[0]
    start = _behind_quote(clean, start, end)
    words_told = clean[start:end]
    named = end - start > 1 and not _is_matter(words_told) and not _ANY.fullmatch(words_told)
    return (start, end) if named else None


def _behind_bracket(clean: str, at: int, end: int) -> int:
    """Return where a bracket ends that an hour stands in: "2시(1시 30분부터 입장) 솔빛홀"."""
    close, opening = clean.find(")", at, end), clean.find("(", at, end)
    return close + 1 if close >= 0 and not 0 <= opening < close else at


_ANY = re.compile(r"(?:[가-힣]+의 )?(?:한|어느|인근|근처|같은|모처의?) [가-힣]+")
"""A house without its name: "한 카페"."""


def _words_before(reading: Reading, end: int) -> list[Span]:
    """Return the words of a line before an offset, brackets kept with what they follow."""
    clean = reading.clean
    first = max(reading.layout.line(end)[0], end - _REACH)
    words = [match.span() for match in _WORD.finditer(clean, first, end)]
    return words[1:] if first > 0 and clean[first - 1] not in "\n " else words


def _belongs(word: str, words: list[Span], span: Span, clean: str, following: str) -> bool:
    """Tell whether a word can be part of a name that goes on behind it."""
    bare = _BRACKETS.sub("", word)
    if not bare:
        return bool(re.search(r"\w", word))
    at = words.index(span)
    before = clean[slice(*words[at - 1])] if at else ""
    if _IN_QUOTES.fullmatch(bare):
        return bool(HOUSE.search(before))
    if not re.search(r"\w", bare):
        return False
    if STOP.fullmatch(bare):
        return bare.endswith("번") and following.startswith("출구")
    house = HOUSE.search(bare.removesuffix("과").removesuffix("와")) is not None
    kept = house or KEPT.search(bare) is not None
    if _ROAD.fullmatch(bare) and not kept:
        return bool(_ON_A_ROAD.match(following) or _OF_A_TOWN.fullmatch(before))
    return kept or not ENDS.search(bare)


def _behind_when(reading: Reading, span: Span) -> int:
    """Return where the days and hours end that reach into a word, or its beginning."""
    first, last = span
    begin = max(0, first - _HOUR * 2)
    ends = [day.written.end for day in reading.days_between(begin, last)]
    ends += [clock.end for clock in reading.clocks_between(begin, last)]
    return max([first, *(end for end in ends if end > first)])


def _behind_quote(clean: str, start: int, end: int) -> int:
    """Leave out the end of a quotation that is stuck to the name: "'새벽'강당"."""
    tail = re.match(r"[^\s'\"]*['\">\])](?=[가-힣])", clean[start:end])
    return start + tail.end() if tail and not re.match(r"['\"<\[(]", clean[start:end]) else start


def row_from(reading: Reading, start: int, limit: int) -> Span | None:
    """Return the row of nouns that begins at an offset, as "2층 강당" before "이고요"."""
    clean = reading.clean
    if start and clean[start - 1] not in " \n" and _GOES_ON.match(clean, start):
        return None
    begins = [day.written.start for day in reading.days_between(start, limit)]
    begins += [clock.start for clock in reading.clocks_between(start, limit)]
    limit = min([limit, *begins])
    start = past_the_way(clean, start, limit)
    words = [match.span() for match in _WORD.finditer(clean, start, limit)][:_MOST_AHEAD]
    end = start
    for number, span in enumerate(words):
        word = clean[slice(*span)]
        said = _SAID.search(word)
        stem = word[: said.start()] if said else ""
        if said and (_CLOSES.search(noun_of(stem)) or _IN_QUOTES.fullmatch(stem)):
            end = span[0] + said.start()
            break
        following = clean[words[number + 1][0] : limit] if number + 1 < len(words) else ""
        if not _belongs(word.rstrip(",.!~"), words, span, clean, following):
            break
        end = span[1]
        if word.endswith((",", ".", "!")):
            break
    end = start + len(clean[start:end].rstrip(" ,.!~"))
    return (start, end) if end - start > 1 else None


_GOES_ON = re.compile(r"(?:으?로|에|을|를|은|는|이|가|의|과|와|도) ")
"""A particle of the day or the hour before: "24일로 잠정 연기"."""
_CLOSES = re.compile(rf"{HOUSE.pattern}|\d[층호]$")
_SAID = re.compile(
    r"(?:에서(?:는|도)?|으?로|에|입니다|이[고구]요?|이며|이다|이에요|예요|임|요)[.,!~]*$"
)
_STOPS = re.compile(
    r" *(?:$|[\n.,!~()/|;·•※]|에서|앞에|입니다|이[고구]|이며|이에요|예요|이다|임\b|요\b"
    r"|으로 오|로 오|에 모)"
)


def worth_alone(clean: str, span: Span) -> float:
    """Return how much a row of nouns looks like a place where nothing says that it is one."""
    noun = noun_of(clean[slice(*span)])
    if NO_PLACE.fullmatch(noun):
        return -1.5
    score = 1.5 if HOUSE.search(noun) else 0.0
    return score - (0.0 if _STOPS.match(clean, span[1]) else 1.5)


def noun_of(words: str) -> str:
    """Return the noun that tells what a name is of: "카페" of "카페 '숨'", "관" of a "관(1층)"."""
    row = _BRACKETS.sub("", words).split()
    while len(row) > 1 and _IN_QUOTES.fullmatch(row[-1]):
        row.pop()
    return row[-1].strip("'\"<>") if row else ""


def _is_matter(words: str) -> bool:
    noun = noun_of(words)
    open_quote = words.count("'") % 2 == 1 or words.count('"') % 2 == 1
    return not noun or open_quote or bool(NO_PLACE.fullmatch(noun))
