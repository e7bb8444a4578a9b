"""Trims the words of a place: bullets, articles, stops and other ways to take part."""

import re

Span = tuple[int, int]
_DROP = re.compile(
    r"^(?:the |An? (?=Westminster Hall)"
    r"|(?:[Oo]n the )?(?:[Ff]ront )?(?:[Ss]teps|[Gg]ates?) of |[Oo]utside "
    r"|[Oo]pposite |[Ii]n front of "
    r"|(?:[Aa]ssemble|[Mm]eet|[Gg]ather|[Mm]uster)(?: (?:at|in|outside|on))? (?=the |[A-Z])"
    r"|[Ii]n |[Aa]t |[Oo]n |[Oo]ff |[Ii]nside |of |[Ww]ithin |and |via |c/o |@ ?|[Hh]eld "
    r"|[Ll]ocated |\d+-seat(?:er)? |AT |IN |[Nn]ear |[Ff]rom (?=[A-Zt])|The (?=Houses? of"
    r"|Palace of|UK Parl))+"
)


def closed(clean: str, span: Span) -> Span:
    """Take the bracket along that closes what the span opens."""
    if (
        "(" in clean[slice(*span)]
        and ")" not in clean[slice(*span)]
        and clean.startswith(")", span[1])
    ):
        return span[0], span[1] + 1
    return span


_ALSO = re.compile(
    r" (?:&|and|or|\+|plus)(?: also)?(?: live)?(?: (?:on|via|by|over))? "
    r"(?=(?:[Oo]nline|[Zz]oom|[Tt]eams|Webex|[Vv]irtual|YouTube|Facebook|[Ll]ivestream|stream"
    r"|remote|video|phone|telephone)).*$"
)
"""The other way to take part: "Sadler Building & Teams"."""


_CUT = re.compile(
    r" (?:Prof(?:essor)?|Mrs?|Ms|Revd?|Rabbi|Cllr|Dame)\b\.?(?= [A-Z]|$)"
    r"|(?:(?<=Library)|(?<=Church)|(?<=Hotel)|(?<= Hall)|(?<=Chapel)|(?<=Gallery)|(?<=Bookshop)"
    r"|(?<=Bookstore)|(?<=Park)|(?<=Square)) for (?=[A-Z])(?!All\b)"
)
"""Who is named, and what is held, right behind a place: "Collingwood Prof Jean Poole"."""


def trim(clean: str, start: int, end: int) -> Span | None:
    """Take bullets, articles and stops off a span; None where nothing is left."""
    words = clean[start:end]
    head = re.match(r"(?:[A-Za-z]+\.{3,})?[\s.:\"'*_#>=~☞➡▶→@-]*[^\w\s\"'(]*\s*", words)
    start += head.end() if head else 0
    drop = _DROP.match(clean[start:end])
    start += drop.end() if drop else 0
    also = _ALSO.search(clean, start, end)
    end = also.start() if also and also.start() > start else end
    cut = _CUT.search(clean, start, end)
    end = cut.start() if cut and cut.start() > start else end
    while end > start and (
        clean[end - 1] in " .,;:-\"'!" or (clean[end - 1] == ")" and "(" not in clean[start:end])
    ):
        end -= 1
    return closed(clean, (start, end)) if end - start > 1 else None
