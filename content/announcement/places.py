"""Finds where an event is held: room, building, street, or not settled yet."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from content.announcement import gazetteer, placehead
from content.announcement.cues import EVENT_CUE
from content.announcement.labels import Label
from content.announcement.layout import Piece
from content.announcement.moments import Moment
from content.announcement.placechains import in_chains
from content.announcement.placelines import ARTICLE, after_moments, in_lines
from content.announcement.placeparts import Span, trim
from content.announcement.placeprose import in_prose
from content.announcement.placeshape import shape
from content.announcement.placeweights import weigh
from content.announcement.placewords import BUILDING, KO_ROOMISH, STREET
from content.announcement.reading import Reading
from content.announcement.whereabouts import Where, analyse


def find(reading: Reading, moment: Moment, *, change: bool, remote: bool = False) -> Where:
    """Return the best reading of where the event is held."""
    reading = reading.eased
    found = candidates(reading, moment, change=change, remote=remote)
    ranked = [
        replace(one, score=one.score + weigh(shape(reading, moment, one, remote=remote)))
        for one in found
    ]
    best = max(ranked, key=lambda one: one.score)
    return _at_home(reading, completed(reading, best, ranked, moment), moment, remote=remote)


def _at_home(reading: Reading, where: Where, moment: Moment, *, remote: bool) -> Where:
    """Take the house that writes for the one a room is in, where no other is told."""
    if where.implied or where.online or where.unsettled:
        return where
    name = reading.clean[slice(*where.place)] if where.place else ""
    if where.place and (where.room or where.address or not placehead.is_inner(name)):
        return where
    house = placehead.house(reading)
    if house is None or house == where.place or (where.place and house[1] > where.place[0]):
        return where
    if where.place:
        return replace(where, place=house, room=where.place)
    if where.room:
        return where if where.room[0] < house[1] else replace(where, place=house)
    own = placehead.is_congregation(reading.clean[slice(*house)])
    told = moment.clock is not None and moment.day is not None and not remote
    return replace(where, place=house) if own and told else where


def candidates(
    reading: Reading, moment: Moment, *, change: bool, remote: bool = False
) -> list[Where]:
    """Return all readings of where the event is held, the last of them that none is told.

    Where people join from afar, an address that stands alone is likely the organiser's.
    """
    told = list(_labelled(reading))
    if any(one.online for one in told) and not any(one.place or one.room for one in told):
        # "Location: online only": whatever else is named is who invites.
        return [Where(online=True)]
    alone = [
        *_from("lines", in_lines(reading, moment)), *_from("chains", in_chains(reading, moment))
    ]  # fmt: skip
    if remote:
        said = bool(_ONLINE_LINE.search(reading.clean[:_HEAD_READ])) or _told_online(
            reading, moment
        )
        alone = [
            replace(one, score=one.score - _FROM_AFAR) if said or _is_far(one, moment) else one
            for one in alone
        ]
    found = [
        *_from("label", told),
        *_from("prose", in_prose(reading, moment, change=change, remote=remote)),
        *alone,
    ]
    found = [
        one
        for one in found
        if (one.place or one.room or one.unsettled or one.address)
        and not _is_way(reading, one)
        and not (one.room and not one.place and reading.clean[slice(*one.room)].lower() == "room")
        and not (remote and _is_town(reading, one))
    ]
    return [*found, Where(score=_LEAST, unsettled=any(one.unsettled for one in found))]


def _from(source: str, found: Iterable[Where]) -> list[Where]:
    return [replace(one, source=one.source or source) for one in found]


def _is_way(reading: Reading, where: Where) -> bool:
    """Tell whether what was read is only a door: "come in at Cromwell Green"."""
    if where.place is None or where.room:
        return False
    name = reading.clean[slice(*where.place)]
    door = name in gazetteer.ENTRANCES or _DOOR.search(name) is not None
    return door and name not in gazetteer.PARLIAMENT_BUILDINGS


_DOOR = re.compile(r"(?:[Ee]ntrance|Gate \w{1,2}|[Rr]eception [Dd]esk)$")


def _is_town(reading: Reading, where: Where) -> bool:
    return (
        where.place is not None
        and where.place == where.address
        and not STREET.match(reading.clean[slice(*where.place)])
    )


def _is_far(where: Where, moment: Moment) -> bool:
    """Tell whether a place stands apart from the event's day."""
    spans = [span for span in (where.place, where.room, where.address) if span]
    if moment.day is None or not spans:
        return True
    day = moment.day.day.written
    return min(min(abs(span[0] - day.end), abs(day.start - span[1])) for span in spans) > _BESIDE


_ONLINE_LINE = re.compile(
    r"(?im)^[^\w\n]{0,5}(?:held |live |via |on )?(?:online|virtual(?:ly)?|zoom|webex|"
    r"(?:microsoft |ms )?teams)"
    r"(?:(?: only| public| event| via| on| over| by| lecture| webinar|,| -| \()[^.\n]{0,40})?$"
)
"""A line that tells where people meet, and it is nowhere."""
_HEAD_READ = 3000


def _told_online(reading: Reading, moment: Moment) -> bool:
    """Tell whether the line of the hour says where, and it is nowhere: "12:30 CET | Zoom"."""
    if moment.clock is None:
        return False
    return bool(_ONLINE_LAST.match(reading.clean, moment.clock.end))


_ONLINE_LAST = re.compile(
    r"[^\n]{0,12}[·•|,@/-] ?(?:live |held )?(?:on |via |over )?(?:the )?"
    r"(?:zoom|online|webex|(?:ms |microsoft )?teams|google meet)\W*(?=\n|$)",
    re.IGNORECASE,
)
_LEAST = 2.0
_BESIDE = 120
_FROM_AFAR = 3.5
_LONGEST_LINE = 90
_NO_SENTENCE = 40


def completed(
    reading: Reading, best: Where, candidates: list[Where], moment: Moment | None = None
) -> Where:
    """Take a room or a building that is told elsewhere in the text."""
    if best.room is None:
        for piece in reading.layout.labelled(Label.ROOM):
            best = replace(best, room=trim(reading.clean, piece.value, piece.end))
    if best.place is None and (room := best.room) is not None:
        implied = _implied(reading, room)
        other = next(
            (
                one
                for one in sorted(candidates, key=lambda one: -one.score)
                if one.place
                and one.score >= _LEAST
                and _is_house(reading, one)
                and not (implied and (_only_parliament(reading, one) or _is_apart(one.place, room)))
            ),
            None,
        )
        if other is not None:
            best = replace(best, place=other.place, address=best.address or other.address)
        else:
            best = replace(best, implied=implied)
            if implied is None and _is_house_of_its_own(reading, room):
                best = replace(best, place=room, room=None)
    elif best.room is not None and _is_town(reading, best):
        # "Brussels / Room: SPINELLI 1G-3", under the name of a parliament.
        house = _ASSEMBLY.search(reading.clean[:_HEAD])
        best = replace(best, place=None, implied=house[0]) if house else best
    elif best.place is not None and best.room is None:
        here = reading.clean[slice(*best.place)].lower()
        for one in candidates:
            if (
                one.room
                and one.score >= _LEAST
                and (one.place is None or reading.clean[slice(*one.place)].lower() == here)
                and not _at_another_hour(reading, one.room, moment)
            ):
                return replace(best, room=one.room)
    return best


def _is_house_of_its_own(reading: Reading, room: Span) -> bool:
    """Tell whether a room by its name, of which no house is told, is the place: "Reading Room"."""
    return bool(_NAMED.fullmatch(reading.clean[slice(*room)]))


_NAMED = re.compile(r"(?:[A-Z][\w'-]+ ){1,3}(?:Rooms?|Hall|Theatre|Lounge|Ballroom)")


def _at_another_hour(reading: Reading, room: Span, moment: Moment | None) -> bool:
    """Tell whether a room is told with an hour that is not the event's: "tea in Room 2 at 5"."""
    if moment is None or moment.clock is None:
        return False
    hours = reading.clocks_between(*reading.layout.sentence(room[0]))
    return bool(hours) and all(hour.at != moment.clock.at for hour in hours)


def _is_apart(place: Span, room: Span) -> bool:
    """Tell whether a house stands so far from a room that it may be of another sentence."""
    return max(place[0] - room[1], room[0] - place[1]) > _APART


_APART = 250


def _only_parliament(reading: Reading, where: Where) -> bool:
    """Tell whether a place is but the word, where the room tells the house it is in."""
    return where.place is not None and reading.clean[slice(*where.place)] == "Parliament"


def _is_house(reading: Reading, where: Where) -> bool:
    """Tell whether a place found elsewhere is one a room can be in."""
    if where.place is None:
        return False
    name = reading.clean[slice(*where.place)]
    return bool(where.address or BUILDING.search(name) or KO_ROOMISH.search(name))


_CODE = re.compile(rf"(?:Room )?({'|'.join(gazetteer.CONGRESS_CODES)})[- ]?[A-Z]?\d")
_HEAD = 400
_ASSEMBLY = re.compile(
    r"\b(?:Scottish Parliament|Welsh Parliament|Senedd|Northern Ireland Assembly"
    r"|European Parliament|Leinster House)\b"
)


def _implied(reading: Reading, room: Span) -> str | None:
    """Name the building of a room that stands alone."""
    words = reading.clean[slice(*room)]
    name = words.lower().removeprefix("the ")
    code = _CODE.match(words)
    if code and reading.text_zone == "America/New_York":
        return gazetteer.CONGRESS_CODES[code[1]]
    if name in gazetteer.PORTCULLIS_ROOMS:
        return "Portcullis House"
    elsewhere = _ASSEMBLY.search(reading.clean[:_HEAD])
    if elsewhere:
        return elsewhere[0]
    in_britain = reading.timezone == "Europe/London" and reading.text_zone in {
        None,
        "Europe/London",
    }
    if name in gazetteer.PALACE_ROOMS or (in_britain and name.startswith("committee room")):
        return gazetteer.PARLIAMENT
    return None


def _labelled(reading: Reading) -> Iterator[Where]:
    pieces = list(reading.layout.labelled(Label.PLACE))
    for number, piece in enumerate(pieces):
        if not piece.named:
            continue
        end = piece.end
        for following in pieces[number + 1 :]:
            if (
                following.named
                or following.start > end + 1
                or not _goes_on(reading, piece, following)
            ):
                break
            end = following.end
        first = reading.layout.sentence(piece.value)[1]
        if (
            first < end
            and "\n" not in reading.clean[piece.value : end - 1]
            and (reading.days_between(first, end) or ARTICLE.search(reading.clean[first:end]))
        ):
            end = first
        where = analyse(reading, piece.value, end)
        worth = 10.0 - piece.start / 5000
        named = where.place is not None and where.place != where.address
        yield replace(where, score=worth + (2.0 if named or where.room else 0.0))
    for piece in reading.layout.labelled(
        Label.DATE, Label.TITLE, Label.TIME, Label.NEXT, Label.START
    ):
        # "When: Tuesday 4 May, 6pm, Conway Hall", "일시 및 장소: …"
        rest = after_moments(reading, piece)
        if rest is not None:
            where = analyse(reading, *rest)
            score = 4.0 if where.place else 3.0 if where.room else 0.0
            if piece.label is Label.TITLE and not (where.room or _is_house(reading, where)):
                # "Subject: Zoom meeting 10 March - Fishing Rights": what it is about.
                score = 0.0
            yield replace(where, score=score, source="rest of a label")


_HOSTED = re.compile(
    r"\W{0,3}(?:(?:co-?)?(?:hosted|organi[sz]ed|presented|sponsored|supported|chaired) by"
    r"|in (?:partnership|association|collaboration) with)\b",
    re.IGNORECASE,
)
_FORM_LINE = re.compile(r"\W{0,3}[A-Z][\w &/-]{2,28}: ?\S|\W{0,3}[가-힣 ]{2,8} ?: ?\S")
"""The next line of a form: "Presiding: Senator Corrigan"."""


def _goes_on(reading: Reading, piece: Piece, following: Piece) -> bool:
    words = reading.clean[following.start : following.end]
    if (
        not words.strip()
        or len(words) > _LONGEST_LINE
        or _FORM_LINE.match(words)
        or _HOSTED.match(words)
        or EVENT_CUE.search(words)
        or reading.days_between(following.start, following.end)
        or reading.clocks_between(following.start, following.end)
    ):
        return False
    return not words.rstrip().endswith((".", "!", "?")) or len(words) < _NO_SENTENCE
