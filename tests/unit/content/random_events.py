"""Events as nobody would announce them: what a calendar must survive, drawn from a seed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from content.model import Admission, Event, EventStatus, Localised, Speaker

PIECES = (
    "북한 인권", "모임", "while, they; watched", "😀", "👩\u200d👩\u200d👧", "🇰🇷", "e\u0301",
    '"plain"', "“quoted” text", "a: b", "C:\\new", "BEGIN:VEVENT", "END:VCALENDAR", "x" * 80,
    "가나다라마바사아자차" * 9, "\tTab", "two\nlines", "a\r\nb", "–", "*bold* and _plain_", "n\\n",
    "https://example.org/?a=1,2;b=3", "100 %", "^caret^", "\u202eright to left", "ﬀ", "﷽",
    "Z\u0338\u0322a\u0335l\u0336go\u0337", "\x07bell", "no\u00a0break",
)
ROOMS = (
    "Committee Room 17", "Room 1, upstairs; left", "제17호 위원회실", "Grand Committee Room", None,
)
VENUES = ("Houses of Parliament", "Portcullis House", "서울 시청, 시민청", "Somewhere; else", None)
ZONES = ("Europe/London", "Europe/London", "Asia/Seoul", "America/New_York", "Australia/Lord_Howe",
         "Asia/Kathmandu", "UTC")
CHANGES = (date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31))
"""Days on which London's clocks are turned."""

HOURS = (time(0), time(0, 30), time(1), time(1, 30), time(2), time(9), time(12), time(17),
         time(23, 59), None)
BORN = datetime(2026, 1, 1, tzinfo=UTC)
STATES = (EventStatus.PUBLISHED,) * 6 + (EventStatus.CANCELLED,) * 2 + (EventStatus.POSTPONED,)


def random_events(number: int, seed: int) -> Iterator[Event]:
    """Yield so many events, the same for the same seed; each has a day."""
    dice = Random(seed)  # noqa: S311 - to be the same again, not to be secret
    for each in range(number):
        yield _moved(_event(dice, f"event-{each}"), dice)


def _event(dice: Random, slug: str) -> Event:
    on = dice.choice(CHANGES) if dice.random() < 0.2 else _day(dice)
    start = dice.choice(HOURS)
    long = dice.random() < 0.15
    return Event(
        slug=slug, uid=f"{slug}@division-bell", title=_words(dice, 6), subtitle=_words(dice, 3),
        summary=_words(dice, 40), on=on, start=start,
        end=None if start is None or dice.random() < 0.4 else dice.choice(HOURS[:-1]),
        end_on=on + timedelta(days=dice.randrange(3)) if long else None,
        timezone=dice.choice(ZONES), venue=dice.choice(VENUES), room=dice.choice(ROOMS),
        entrance=dice.choice(("Cromwell Green", None)), status=dice.choice(STATES),
        admission=dice.choice(tuple(Admission)), reason=_words(dice, 4),
        online_url=dice.choice((None, None, "https://example.org/모임?a=1,2;b=c&d=e f")),
        speakers=tuple(Speaker(_text(dice, 3), _words(dice, 2)) for _ in range(dice.randrange(3))),
        topics=tuple(dice.sample(("women", "refugees", "policy"), dice.randrange(3))),
        created_at=BORN, updated_at=BORN + timedelta(seconds=dice.randrange(10**7)),
    )


def _moved(event: Event, dice: Random) -> Event:
    """Return the event after as many changes of its time as the dice want."""
    for _ in range(dice.choice((0, 0, 0, 1, 2, 30))):
        event = replace(
            event, revision=event.revision + 1, on=_day(dice), end_on=None,
            start=dice.choice(HOURS), updated_at=event.updated_at + timedelta(seconds=1),
        )
    return event


def _day(dice: Random) -> date:
    return date(2026, 1, 1) + timedelta(days=dice.randrange(730))


def _words(dice: Random, most: int) -> Localised:
    return Localised(en=f"Event {_text(dice, most)}", ko=f"행사 {_text(dice, most)}")


def _text(dice: Random, most: int) -> str:
    return " ".join(dice.choice(PIECES) for _ in range(dice.randint(1, most)))
