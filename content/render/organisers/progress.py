"""How a notice goes out: one message with its figures and its levers, and the report at the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from content.message import Html, Message, Style
from content.render.common import (
    Rows,
    clip,
    lines,
    paragraphs,
    press,
    row,
    say,
    to_events,
    word,
)

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
TITLE = 200


class Phase(StrEnum):
    """Where a notice is on its way."""

    GOING = "going"
    PAUSED = "paused"
    STOPPING = "stopping"
    STOPPED = "stopped"
    DONE = "done"


class Lost(StrEnum):
    """Why a chat does not have it, in the order of the report."""

    BLOCKED = "blocked"
    GONE = "gone"
    LEFT = "left"
    REFUSED = "refused"
    TROUBLE = "trouble"
    EXPIRED = "expired"
    STOPPED = "stopped"
    TOO_LATE = "too-late"
    MISSING = "missing"
    LOCKED = "locked"


class Task(StrEnum):
    """What is being done: news is sent, delivered copies are edited or taken back."""

    NEWS = "news"
    CORRECTION = "correction"
    RECALL = "recall"


UNREACHED = (
    Lost.BLOCKED, Lost.GONE, Lost.REFUSED, Lost.TROUBLE, Lost.TOO_LATE, Lost.MISSING, Lost.LOCKED,
)
LEFT_OUT = (Lost.LEFT, Lost.EXPIRED, Lost.STOPPED)


@dataclass(frozen=True)
class Progress:
    """The figures of one notice.

    `left` is how long the rest takes at the rate that was seen; None where that is not known.
    `asked` is true while the organiser is asked whether to stop. `correctable` and `recallable`
    tell whether the copies can be edited and taken back from here. `seen` counts who has pressed
    "Seen" under an alarm. `gathered` counts who has it in a digest, or will: nobody waits for it.
    """

    notice_id: int
    phase: Phase
    title: str = ""
    sent: int = 0
    waiting: int = 0
    in_doubt: int = 0
    lost: Mapping[Lost, int] = field(default_factory=dict)
    left: timedelta | None = None
    seen: int = 0
    asked: bool = False
    task: Task = Task.NEWS
    correctable: bool = False
    recallable: bool = False
    gathered: int = 0

    @property
    def total(self) -> int:
        """All chats it was meant for."""
        return self.sent + self.waiting + self.in_doubt + sum(self.lost.values())


def progress(now: Progress, language: str) -> Message:
    """Return how far the sending is; the same message is edited until it is done."""
    head = lines(
        _head(now, language),
        say("progress-title", language, title=clip(now.title, TITLE)) if now.title else None,
    )
    over = now.phase in (Phase.DONE, Phase.STOPPED)
    body = _report(now, language) if over else _figures(now, language)
    onward = row(to_events(language))
    buttons = _levers(now, language) + (_mending(now, language) if over else ())
    return Message(paragraphs(head, body), buttons=buttons + onward)


def _head(now: Progress, language: str) -> Html:
    if now.task is Task.NEWS:
        return say("progress-head", language, phase=now.phase)
    return say("progress-head-mending", language, state=f"{now.task}-{now.phase}")


def _done(now: Progress, language: str) -> Html | None:
    if now.gathered and not now.total:
        return None
    if now.task is Task.NEWS:
        return say("progress-sent", language, sent=now.sent, total=now.total)
    return say("progress-mended", language, task=now.task, sent=now.sent, total=now.total)


def _mending(now: Progress, language: str) -> Rows:
    correct = press(word("progress-button-correct", language), "nc", now.notice_id)
    recall = press(word("progress-button-recall", language), "rc", now.notice_id)
    return row(correct if now.correctable else None, recall if now.recallable else None)


def _figures(now: Progress, language: str) -> Html:
    unreached, left_out = _count(now, UNREACHED), _count(now, LEFT_OUT)
    return lines(
        _done(now, language) if now.total else None,
        _gathered(now, language),
        _seen(now, language),
        say("progress-waiting", language, count=now.waiting) if now.waiting else None,
        say(_unreached(now), language, count=unreached) if unreached else None,
        say("progress-left-out", language, count=left_out) if left_out else None,
        say("progress-in-doubt", language, count=now.in_doubt) if now.in_doubt else None,
        _left(now, language),
        say("progress-stop-ask", language, count=now.waiting) if now.asked else None,
    )


def _gathered(now: Progress, language: str) -> Html | None:
    return say("digest-report", language, count=now.gathered) if now.gathered else None


def _seen(now: Progress, language: str) -> Html | None:
    return say("progress-seen", language, count=now.seen) if now.seen else None


def _left(now: Progress, language: str) -> Html | None:
    if now.left is None or now.phase is not Phase.GOING or not now.waiting:
        return None
    if now.left < MINUTE:
        return say("progress-left-moment", language)
    if now.left < HOUR:
        return say("progress-left-minutes", language, count=-(-now.left // MINUTE))
    hours, rest = divmod(now.left, HOUR)
    return say("progress-left-hours", language, hours=hours, minutes=rest // MINUTE)


def _report(now: Progress, language: str) -> Html:
    return paragraphs(
        lines(_done(now, language), _gathered(now, language)),
        _seen(now, language),
        _reasons(_unreached(now), UNREACHED, now, language),
        _reasons("progress-left-out", LEFT_OUT, now, language),
        say("progress-in-doubt-end", language, count=now.in_doubt) if now.in_doubt else None,
    )


def _unreached(now: Progress) -> str:
    return "progress-unreached" if now.task is Task.NEWS else "progress-unmended"


def _reasons(key: str, kinds: tuple[Lost, ...], now: Progress, language: str) -> Html | None:
    total = _count(now, kinds)
    reasons = (
        say("progress-why", language, why=why, count=now.lost[why])
        for why in kinds if now.lost.get(why)
    )
    return lines(say(key, language, count=total), *reasons) if total else None


def _count(now: Progress, kinds: tuple[Lost, ...]) -> int:
    return sum(now.lost.get(why, 0) for why in kinds)


def _levers(now: Progress, language: str) -> Rows:
    n = now.notice_id
    stop = press(word("progress-button-stop", language), "ns", n)
    match now.phase:
        case Phase.GOING | Phase.PAUSED if now.asked:
            return row(
                press(word("progress-button-stop-yes", language), "nsy", n, style=Style.DANGER),
                press(word("progress-button-stop-no", language), "nsn", n),
            )
        case Phase.GOING:
            return row(press(word("progress-button-pause", language), "np", n), stop)
        case Phase.PAUSED:
            go_on = press(
                word("progress-button-resume", language), "nr", n, style=Style.PRIMARY
            )
            return row(go_on, stop)
        case Phase.DONE | Phase.STOPPED if now.in_doubt:
            again = word("progress-button-again", language, count=now.in_doubt)
            return row(press(again, "na", n))
        case _:
            return ()
