"""Parts what stuck together where a page was copied without its line breaks."""

import re
from dataclasses import replace

from content.announcement.text.normalise import Text

_LABEL = (
    r"(?:Dates?|Times?|Venue|Where|When|Location|Place|Speakers?|Costs?|Price|Tickets?|Address"
    r"|Room|Hosts?|Organi[sz]ers?|Contact|Admission|Doors|Register|RSVP|Abstract)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_STUCK = re.compile(
    # "12/03/20257:30 pm", "March 12, 20257.30pm"
    r"(?P<hour>(?<=[/. ,-](?:19|20)\d\d)(?=(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)))"
    # "7pmVenue: Kerr Hall", "9pmKerr Hall"
    r"|(?<=\d[ap]m)(?=[A-Z])|(?<=\d [ap]m)(?=[A-Z])"
    # "12 March 2025Time: 7pm", "DroylsdenSpeaker: Jane Doe"
    rf"|(?<=[a-z\d)])(?={_LABEL}(?: (?:and|&) [A-Za-z]{{4,5}})?:)"
    # "River TalkWednesday 12 March", "River Talk12 March"
    r"|(?<=[a-z)?!])(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
    rf"|(?<=[a-z]{{2}})(?=\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b)"
    # "Georgetown University37th and O Streets NWWashington", "Kerr Hall12 High Street"
    r"|(?<=[a-z]{3})(?=\d{1,4}(?:st|nd|rd|th)?(?: [A-Z&a][\w'.]*){1,4} (?:Streets?|St|Road|Rd"
    r"|Avenue|Ave|Lane|Boulevard|Blvd)\b)"
    r"|(?<= [NS][EW])(?=[A-Z][a-z]{3})"
    # "March 2025Kerr Hall", "Room B102Abstract"
    r"|(?<=[/ ](?:19|20)\d\d)(?=[A-Z][a-z]{2})"
    r"|(?<=\d)(?=(?:Abstract|About|Register|Add to|Book now|Share)\b)"
    # "귀빈식당 2호실○ 참석자(무순) : 김하늘", "진행합니다.※ 문의"
    r"|(?<=[가-힣\d).])(?=[○●■□◆▶※☞] ?[가-힣]{2,8}(?:\([가-힣]+\))? ?[: ])"
)
_STUCK_LABEL = re.compile(
    r"(?m)^[^\w\n]{0,3}(?:When|Where|Dates?|Time|Venue|Location|Cost|Price|Speakers?)"
    r"(?P<value>(?=\d|[A-Z][a-z]))"
)
"""A label whose value was beside it in a table: "WhenWed, 12 March", "VenueKerr Hall"."""
_FEWEST = 2


def parted(text: Text) -> Text:
    """Return the text with a break or a blank where two parts of a page stuck together.

    Each letter still tells where it stood in the text as pasted.
    """
    breaks = {
        match.start(): " " if match["hour"] is not None else "\n"
        for match in _STUCK.finditer(text.clean)
    }
    labels = [match.start("value") for match in _STUCK_LABEL.finditer(text.clean)]
    if len(labels) >= _FEWEST:
        breaks |= dict.fromkeys(labels, ": ")
    if not breaks:
        return text
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for at in sorted(breaks):
        mark, here = breaks[at], text.starts[at]
        pieces += [text.clean[last:at], mark]
        starts += [*text.starts[last:at], *[here] * len(mark)]
        ends += [*text.ends[last:at], *[here] * len(mark)]
        last = at
    return replace(
        text,
        clean="".join([*pieces, text.clean[last:]]),
        starts=[*starts, *text.starts[last:]],
        ends=[*ends, *text.ends[last:]],
    )
