"""Finds what mail programs, messengers and pages wrap around a text when it is pasted."""

import re
from collections.abc import Iterable

from content.announcement.text.words import MONTH

Span = tuple[int, int]

_MOST = 300
_HOUR = r"(?:(?:오전|오후) ?)?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
_DAY = r"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}\.?"
_STAMP = re.compile(
    # WhatsApp: "[08/09/2025, 18:41] Ann: " and "08/09/2025, 18:41 - Ann: "
    rf"^[ \u200e]*(?:\[{_DAY},? {_HOUR}\]|{_DAY},? {_HOUR} -) [^:\n]{{1,40}}: "
    # KakaoTalk: "[Ann] [오후 6:41] " and "2025년 9월 8일 오후 6:41, Ann : "
    rf"|^\[[^\[\]\n]{{1,20}}\] \[{_HOUR}\] "
    rf"|^\d{{4}}년 \d{{1,2}}월 \d{{1,2}}일 {_HOUR}, [^:\n]{{1,20}} : "
    # Telegram: "Ann, [08.09.2025 18:41]"
    rf"|^[^\n\[\]]{{1,40}}, \[{_DAY},? {_HOUR}\]:?$"
    # Facebook: "Sept 19 at 8:02 PM · 🌎", "Yesterday at 4:30 PM", "3h · Public"
    rf"|^(?:yesterday at {_HOUR}(?: ?·[^\n]*)?|(?:(?:{MONTH})\.? \d{{1,2}}|\d{{1,2}} (?:{MONTH}))"
    rf"(?:,? \d{{4}})?(?: at {_HOUR})? ?·[^\n]{{0,20}}|\d{{1,2}} ?(?:h|hrs?|m|mins?|d)"
    r" ?·[^\n]{0,20})[ \t]*$"
    # Mail: the mark of a quoted line
    r"|^(?:>[ \t]?)+",
    re.IGNORECASE | re.MULTILINE,
)
_FURNITURE = re.compile(
    r"^[ \t]*(?:primary tabs|view ?\(active tab\)|상태바|이 기사를 공유합니다|공유하기|페이지 ?정보"
    r"|댓글 ?목록|등록된 댓글이 없습니다\.?|댓글 ?삭제|기사 ?저장)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What a page has for its visitors, copied along with the text."""
_QUOTED = re.compile(
    r"(?:^[^\n>]{0,200}(?:wrote|작성|쓴 글)[^\n]{0,10}:?[ \t]*\n\s{0,3})?(?:^>[^\n]*(?:\n|\Z))+",
    re.MULTILINE,
)
_ORIGINAL = re.compile(
    r"^[ \t]*-{3,} ?(?:original message|forwarded message|원본 메일|원본 메시지|전달된 메시지)"
    r"[^\n]*$|^[ \t]*_{10,}[ \t]*\n+(?=[ \t]*from:)",
    re.IGNORECASE | re.MULTILINE,
)
_COMMENTS = re.compile(
    r"^[ \t]*(?:댓글이? ?\d+ ?개(?:가|이)? ?(?:있습니다)?\.?|댓글 ?\(?\d+\)?|[1-9]\d* "
    r"(?:comments?|replies|responses)(?: on [^\n]{0,60})?:?|comments ?\([1-9]\d*\):?)"
    r"[ \t]*\n[ \t]*\n"
    r"(?=[\s\S]{0,40}\S)",
    re.IGNORECASE | re.MULTILINE,
)
"""What heads the comments below a page, which speak of anything."""
_LEAST_ABOVE = 80
"""Characters that an answer above an older mail has at least, if it tells all that counts."""


def stamps(text: str) -> list[Span]:
    """Return where sender and hour of a message, a quoted line's mark, a page's buttons stand."""
    found = [match.span() for match, _ in zip(_STAMP.finditer(text), range(_MOST), strict=False)]
    rest = zip(_FURNITURE.finditer(text), range(_MOST), strict=False)
    return sorted([*found, *(match.span() for match, _ in rest)])


def history(text: str) -> list[Span]:
    """Return where older mails stand, quoted below or between a new one, and comments of a page."""
    original = _ORIGINAL.search(text)
    if original and len(text[: original.start()].strip()) >= _LEAST_ABOVE:
        return [(original.start(), len(text))]
    comments = _COMMENTS.search(text)
    if comments and len(text[: comments.start()].strip()) >= _LEAST_ABOVE:
        return [(comments.start(), len(text))]
    quoted = [match.span() for match, _ in zip(_QUOTED.finditer(text), range(_MOST), strict=False)]
    left = len(blanked(text, quoted).split())
    return quoted if left * len("word ") >= _LEAST_ABOVE else []


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return a text with blanks in the place of some stretches, so that offsets hold."""
    for start, end in spans:
        kept = re.sub(r"[^\n]", " ", text[start:end])
        text = text[:start] + kept + text[end:]
    return text
