"""Takes prefixes, quotes, days and places off the words of a title."""

import re
from dataclasses import dataclass
from functools import cached_property

from content.announcement.naming.titleends import QUOTES, unmatched, well_formed
from content.announcement.naming.titleweights import Signs, signs, weigh
from content.announcement.naming.titlewords import (
    CALLING,
    GENERIC,
    KO_TAIL,
    LONGEST,
    NOISE,
    PREFIX,
    QUOTED_FIRST,
    TO_BE,
)
from content.announcement.people import NAME
from content.announcement.reading import Reading
from content.announcement.where.placeparts import Span
from content.announcement.where.placewords import UNSETTLED

_SHORTEST = 3
_WORDS_OF_A_NAME = 4
_LOOKED_AT = 600
"""Characters of a piece among which its title ends, if it has one."""
_HEAD = 5
"""Characters of a title that must be left before a day or a closing word is taken off."""
_BULLET = re.compile(r"[^\w\"'「『《<(\[#]+|#+ ?")
_LETTERS = re.compile(r"[A-Za-z가-힣]{2}")
_BEFORE_MOMENT = re.compile(
    r"(?:(?:은|는|이|가|을|를)? (?:오는|돌아오는|다음 ?달|내달|이번 ?달?|올해))?(?:\s*(?:[-|,:"
    r"(@·~]|\bon\b|\bat\b|\bfrom\b|\bthis\b|\bnext\b"
    r"|\bcoming\b|\bdoors\b|\bw/?c\b|\bweek (?:of|commencing|beginning)\b))*\s*$"
)
_LEFT_OVER = re.compile(r" - [^\n-]* (?:on|at|the|for|of|to|in|by|from)(?: the)?$")
"""What is left of "Candidates' Night - meet everyone on the April ballot" before the day."""
_CLOSING = "?!)\"'」』》〉>]%…+"


@dataclass(frozen=True)
class Candidate:
    """A span that may be the title, and what speaks for it or against it."""

    start: int
    end: int
    signs: Signs

    @cached_property
    def score(self) -> float:
        """How much speaks for it."""
        return weigh(self.signs)

    def also(self, seen: Signs) -> "Candidate":
        """Return it with further signs."""
        return Candidate(self.start, self.end, {**self.signs, **seen})


def candidate(
    reading: Reading, start: int, end: int, seen: Signs, *, whole: bool = False
) -> Candidate | None:
    """Return the trimmed span, or None where nothing like a title is left.

    What is `whole` stands between quotation marks, where "tomorrow" is no day.
    """
    if not whole:
        start, end = _trimmed(reading, start, min(end, start + _LOOKED_AT))
    end = _with_name(reading.clean, start, end)
    words = reading.clean[start:end]
    if not _SHORTEST <= len(words) <= LONGEST or not _LETTERS.search(words) or NOISE.match(words):
        return None
    if UNSETTLED.fullmatch(words) or _is_day(reading, start, end):
        return None
    if _NAME_BEFORE.search(reading.clean[reading.layout.line(start)[0] : start]) and (
        reading.clean.startswith("\n", end) or end == len(reading.clean)
    ):
        return None
    if _TALK_BY.match(words) and _QUOTE_ENDS.search(reading.clean, max(0, start - 5), start):
        return None
    more = ["generic"] * bool(GENERIC.match(words))
    more += ["begins with a day"] * bool(reading.days_between(start, start + _SHORTEST + 1))
    return Candidate(start, end, {**seen, **signs(*more)})


_NAME_BEFORE = re.compile(r"^\W{0,3}\"[^\"\n]{3,80}\": ?$")
"""The name before what it is: of '"River": launch of the report' the whole is the title."""
_TALK_BY = re.compile(
    r"(?:an? )?(?:illustrated )?(?:talk|lecture|discussion|reading|presentation) (?:by|with|from) "
)
_QUOTE_ENDS = re.compile(r"[\"'] ?[-,:] ?$")
"""Who speaks, behind what of: "'Hidden Church' - talk by Jane Doe"."""


def _with_name(clean: str, start: int, end: int) -> int:
    """Go on behind "An evening with Ms" and its stop, and behind "drop" to "-in"."""
    if _IN_BEHIND.match(clean, end) and _DROP.search(clean, start, end):
        return end + len("-in")
    if not _COURTESY.search(clean, start, end):
        return end
    name = _NAMED.match(clean, end)
    return name.end() if name else end


_COURTESY = re.compile(r"\b(?:Ms|Mrs?|Dr|Prof|Rev|Revd|Hon|Sen|Rep|Amb|Gen|Lt|Capt)\Z")
_DROP = re.compile(r"\b(?:drop|sit|teach|sing|phone|stay|bring)\Z", re.IGNORECASE)
_IN_BEHIND = re.compile(r"[- ]in\b")
_NAMED = re.compile(r"\. [A-Z][^.\n]{2,90}?(?=\.(?: |\n|$)|\n|$)")


def _is_day(reading: Reading, start: int, end: int) -> bool:
    """Tell whether words are but a day in numbers."""
    return any(char.isdigit() for char in reading.clean[start:end]) and any(
        day.written.start <= start and end <= day.written.end for day in reading.days
    )


def _trimmed(reading: Reading, start: int, end: int) -> Span:
    clean = reading.clean
    start = _after_clock(reading, _after_prefix(clean, start, end), end)
    start = _after_row_hour(reading, start, end)
    last, end = end, _before_moment(reading, start, end)
    cut = _LEFT_OVER.search(clean, start, end) if end < last else None
    end = cut.start() if cut and cut.start() - start > _HEAD else end
    for pattern in (CALLING, TO_BE, KO_TAIL):
        tail = pattern.search(clean[start:end].rstrip(" .,;:-|"))
        if tail and tail.start() > _HEAD:
            end = start + tail.start()
            if pattern is KO_TAIL:
                start += _host_length(clean[start:end])
    end = _before_person(clean, start, end)
    while end > start and clean[end - 1] in " .,;:-|":
        end -= 1
    whole = QUOTED_FIRST.match(clean[start:end])
    if whole:
        group = whole.lastgroup or 0
        return start + whole.start(group), start + whole.end(group)
    start += unmatched(clean[start:end])
    return _unquoted(clean, start, well_formed(clean, start, end))


_KO_HOST = re.compile(
    r"[^\n\"'「『《]{2,60}?(?:에서는|에서|께서|은|는) (?=.{6})"
    r"|[^\n,\"'「『《]{1,20}(?:의원|[시구군청부도]|단체|연합회?|재단|센터|위원회|협회|학회"
    r"|연구소|모임"
    r"|연대|대학교?|교회|영사관|대사관|공사|공단|은행|본부|지부|지회|법인|조합|클럽|도서관"
    r"|박물관|의회"
    r"|학교|[가-힣]나무), (?=.{4})"
)
_PERSON = re.compile(rf" ?[-|] (?P<name>{NAME})$")


def _host_length(words: str) -> int:
    """Return the length of who invites: "한국바다과학회에서는 " before what is held."""
    host = _KO_HOST.match(words)
    return host.end() if host else 0


def _before_person(clean: str, start: int, end: int) -> int:
    """Cut "Coal Towns - Delia Marsh" where the text goes on to speak of her."""
    person = _PERSON.search(clean[start:end])
    if (
        person
        and person.start() > _HEAD
        and person["name"] in clean[end:]
        and person["name"].count(" ") < _WORDS_OF_A_NAME
    ):
        return start + person.start()
    return end


def _after_prefix(clean: str, start: int, end: int) -> int:
    for _ in range(3):
        mark = _BULLET.match(clean[start:end])
        start += mark.end() if mark else 0
        if clean.startswith("'s ", start, end):
            # What is left of "Tonight's talk" behind the day.
            start += len("'s ")
        prefix = PREFIX.match(clean[start:end])
        if not prefix or prefix.end() >= end - start:
            break
        start += prefix.end()
    return start


_KO_AFTER_CLOCK = re.compile(r"(?:에|으?로)? ?(?:예정(?:[가-힣]{1,3}(?: 있던)?)? )?(?=[가-힣]{2})")


def _after_clock(reading: Reading, start: int, end: int) -> int:
    """Return where "토론회" begins in "오후 2시 토론회" and in "오후 3시로 예정했던 토론회"."""
    if reading.language != "ko":
        return start
    for clock in reading.clocks_between(start, start + 1):
        rest = _KO_AFTER_CLOCK.match(reading.clean, clock.end, end)
        if rest:
            return rest.end()
    return start


def _after_row_hour(reading: Reading, start: int, end: int) -> int:
    """Return where the name begins behind the hour of a row: "6.30pm – Online briefing"."""
    for clock in reading.clocks_between(start, start + 1):
        mark = _HOUR_MARK.match(reading.clean, clock.end, end)
        if mark and end - mark.end() > _HEAD:
            return mark.end()
    return start


_HOUR_MARK = re.compile(r" ?[-:|·] (?=[^\W\d])")


def _before_moment(reading: Reading, start: int, end: int) -> int:
    """Cut "Film night, Fri 2 Feb" before the day."""
    moments = [day.written.start for day in reading.days_between(start, end)]
    moments += [clock.start for clock in reading.clocks_between(start, end)]
    if not moments:
        return end
    head = _BEFORE_MOMENT.sub("", reading.clean[start : min(moments)])
    return start + len(head) if len(head) > _HEAD else end


def _unquoted(clean: str, start: int, end: int) -> Span:
    words = clean[start:end]
    opening = words[:1]
    if len(words) > _SHORTEST and words[-1] == QUOTES.get(opening) and opening not in words[1:-1]:
        return start + 1, end - 1
    while end > start and not (clean[end - 1].isalnum() or clean[end - 1] in _CLOSING):
        end -= 1
    return start, end
