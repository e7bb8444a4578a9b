"""How long an announcement takes to be read: usual ones, and as long as a paste may be."""

import random
import time
from collections.abc import Iterator
from datetime import date

from bot.bench.table import Figures, Spread, Step, show, steps
from content.announcement import parse

POSTED = date(2017, 3, 1)
LENGTH = 50_000
MOST_USUAL_MS, MOST_LONG_MS = 20.0, 1000.0

USUAL = {
    "a letter": """Dear friends,
You are warmly invited to our next meeting, at which Jane Roe will speak about her years as a \
teacher in the mountains and take your questions.
It will be held on Wednesday 22 March from 5pm to 6.30pm in Committee Room 4, Houses of \
Parliament. Please come to Cromwell Green by 4.30pm to pass through security.
RSVP to office@example.org by Monday 20 March.""",
    "a poster": """INK: A READING
with Jane Roe & John Doe

Thursday 6 April 2017
Doors 6.30pm, starts 7pm
Wendover Hall, 12 Wendover Street, Leeds
Free – all are welcome""",
    "labels": """Event: Roads and Rivers
When: Tuesday, May 9 | 10:30 AM – 12:00 PM ET
Where: Room 2172, Rayburn House Office Building, and online
Speakers: Jane Roe, John Doe
Register: https://example.org/roads""",
    "a Korean notice": """[안내] 봄 정기 세미나 "길 위의 사람들"
일시: 2017년 4월 12일(수) 오후 2시~4시
장소: 국회의원회관 제3세미나실
발표: 김하나 연구원
참가 신청은 4월 10일까지 전자우편으로 해 주시기 바랍니다.""",
    "a change": """Please note that tomorrow's meeting, Ink, will now take place in Room 9 \
rather than Room 4. The time, 17:00, has not changed.""",
    "an opinion": """Last week a friend asked me why we go on. I told her about the evening of 3 \
March, when sixty people stood in the rain to hear one of us read. Nobody left early. It is for \
such evenings that we write, and it is why the work matters more than any single law.""",
}

LONG = {
    "figures": "1 ", "hours": "1:1:", "blanks": " ", "breaks": "\n", "names": "Aaa Bbb ",
    "days": "12 May, ", "weekdays": "Monday ", "places": "at The Hall, ", "letters": "a",
    "korean": "서울 12일 오후 7시 ", "brackets": "(", "labels": "When:\n", "marks": "e\u0301\u0301",
    "addresses": "a@b.c.d ", "rooms": "Committee Room 4 ", "zones": "5pm ET / ", "quotes": '"Aa ',
    "partners": "hosted by A, ", "heads": "Event: aaa bbb ccc ddd eee fff ggg hhh\n",
    "changes": "will now take ", "chains": "Great Hall, Old House, ", "rows": "가나다 ",
    "bodies": "Society of ", "lengths": "lasts 90 minutes ", "forms": "When A\nWhere B\n",
    "dashes": "meeting - Aa - Bb - ", "capitals": "AAAA BBBB\n", "bars": "12 May 7pm | Aa Hall | ",
    "fields": "Field one: value\n", "timetable": "0930 Aaa\n",
    "invitations": "invites you to Aa Bb, ",
    "plain places": "at the aaa bbb ", "cases": "A v B ", "hosts": "The Aaa Museum of the Bbb ",
}  # fmt: skip
"""What takes longest where a rule looks at everything before it, again and again."""


def long_texts() -> Iterator[tuple[str, str]]:
    """Yield texts of `LENGTH` characters, each with its name."""
    for name, piece in LONG.items():
        yield name, (piece * LENGTH)[:LENGTH]
    noise = random.Random(7)  # noqa: S311 - reproducible noise, no secret
    yield "noise", "".join(noise.choice('ab1 :.,-\n"pmAB월일시') for _each in range(LENGTH))


def parses(repeats: int) -> None:
    """Read every text so often; exit with 1 when one took too long."""
    long = dict(long_texts())
    with steps(len(USUAL) + len(long)) as step:
        usual = {name: _taken(text, repeats, step, name) for name, text in USUAL.items()}
        lengthy = {name: _taken(text, repeats, step, name) for name, text in long.items()}
    figures = Figures(
        f"Reading announcements, {repeats} times each", ("text", "characters", "ms", "spread")
    )
    for name, taken in usual.items():
        figures.row(name, len(USUAL[name]), taken.median, taken.text)
    for name, taken in sorted(lengthy.items(), key=lambda each: -each[1].median):
        figures.row(name, LENGTH, taken.median, taken.text)
    everything = Spread([value for taken in usual.values() for value in taken.values])
    slowest = max(taken.median for taken in lengthy.values())
    figures.at_most("the median of usual ones, ms", everything.median, MOST_USUAL_MS)
    figures.at_most(f"the slowest of {LENGTH:,} characters, ms", slowest, MOST_LONG_MS)
    show(figures, repeats)


def _taken(text: str, repeats: int, step: Step, name: str) -> Spread:
    """Return the processor's milliseconds, without the first reading's, which also loads rules."""
    step.say(name)
    taken = [_read(text) for _each in range(repeats + 1)][1:]
    step.done()
    return Spread(taken)


def _read(text: str) -> float:
    began = time.process_time()
    parse(text, posted=POSTED)
    return (time.process_time() - began) * 1000
