"""How and when a reader hears from us: at once or in a digest, quiet hours, clock, a pause."""

from collections.abc import Sequence
from datetime import datetime, time

from babel.dates import get_day_names

from content import dates
from content.digest_hour import DigestHour
from content.message import Button, Html, Message, Style
from content.model import Chat, ChatState
from content.quiet import QuietHours
from content.render.common import (
    Rows,
    lines,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    ticked,
    to_events,
    to_settings,
    to_subscriptions,
    word,
)
from content.texts import locale_of
from content.zone_names import OFFERED

HOURS = (7, 8, 9, 12, 18, 21)
"""When people read their news; a digest comes at one of these."""

USUAL_HOUR, SUNDAY = 8, 6
QUIET = (QuietHours(time(22), time(7)), QuietHours(time(23), time(8)))
PAUSES = (1, 7)
"""Days."""


def rhythm(hour: DigestHour | None, zone: str, language: str) -> Message:
    """Return the choice of when news comes: at once, each day, or once a week."""
    at_once = press(_tick("preferences-at-once", language, hour is None), "dgs", "now")
    daily = press(_tick("preferences-daily", language, hour is not None and not hour.is_weekly),
                  "dgs", "d", hour.at_hour if hour else USUAL_HOUR)
    weekly = press(_tick("preferences-weekly", language, hour is not None and hour.is_weekly),
                   "dgs", "w", _weekday(hour), hour.at_hour if hour else USUAL_HOUR)
    return Message(
        paragraphs(
            say("preferences-rhythm", language),
            lines(
                say("preferences-rhythm-now", language, when=rhythm_words(hour, language)),
                say("preferences-rhythm-clock", language, city=dates.city(zone, language))
                if hour else None,
            ),
        ),
        buttons=row(at_once, daily, weekly) + _days(hour, language) + _hours(hour, language)
        + row(to_zones(language) if hour else None, to_subscriptions(language))
        + row(to_settings(language)),
    )


def rhythm_words(hour: DigestHour | None, language: str) -> str:
    """Return "at once", "every day at 08:00" or "every Sunday at 08:00"."""
    if hour is None:
        return word("preferences-when-at-once", language)
    clock = dates.clock(time(hour.at_hour))
    if hour.weekday is None:
        return word("preferences-when-daily", language, time=clock)
    day = get_day_names("wide", locale=locale_of(language))[hour.weekday]
    return word("preferences-when-weekly", language, day=day, time=clock)


def _tick(key: str, language: str, chosen: bool) -> str:
    return ticked(word(key, language), language, chosen=chosen)


def _weekday(hour: DigestHour | None) -> int:
    return SUNDAY if hour is None or hour.weekday is None else hour.weekday


def _days(hour: DigestHour | None, language: str) -> Rows:
    if hour is None or hour.weekday is None:
        return ()
    names = get_day_names("abbreviated", locale=locale_of(language))
    days = [
        press(ticked(names[day], language, chosen=day == hour.weekday), "dgs", "w", day,
              hour.at_hour)
        for day in range(7)
    ]
    return rows_of(days, 4)


def _hours(hour: DigestHour | None, language: str) -> Rows:
    if hour is None:
        return ()
    kind = ("d",) if hour.weekday is None else ("w", hour.weekday)
    hours = [
        press(ticked(dates.clock(time(at)), language, chosen=at == hour.at_hour), "dgs",
              *kind, at)
        for at in sorted({*HOURS, hour.at_hour})
    ]
    return rows_of(hours, 3)


def quiet(chat: Chat, zone: str, language: str, *, remark: Html | None = None) -> Message:
    """Return the choice of quiet hours; `remark` answers what was written before."""
    spans = [
        press(ticked(span(hours, language), language, chosen=chat.quiet == hours), "qs",
              _minutes(hours.begin), _minutes(hours.end))
        for hours in QUIET
    ]
    off = press(_tick("preferences-quiet-off", language, chat.quiet is None), "qs", "off")
    return Message(
        paragraphs(
            remark,
            say("preferences-quiet", language),
            _quiet_now(chat.quiet, zone, language),
        ),
        buttons=row(*spans) + row(off, press(word("preferences-quiet-own", language), "qt"))
        + row(to_zones(language), to_settings(language)),
    )


def _quiet_now(hours: QuietHours | None, zone: str, language: str) -> Html:
    if hours is None:
        return say("preferences-quiet-now-none", language)
    return say("preferences-quiet-now", language, hours=span(hours, language),
               city=dates.city(zone, language))


def quiet_words(hours: QuietHours | None, language: str) -> str:
    """Return "22:00–07:00" or "none"."""
    return span(hours, language) if hours else word("preferences-quiet-none", language)


def span(hours: QuietHours, language: str) -> str:
    """Return "22:00–07:00"."""
    return word("time-span", language, start=dates.clock(hours.begin), end=dates.clock(hours.end))


def _minutes(hour: time) -> int:
    return hour.hour * 60 + hour.minute


def ask_hours(language: str) -> Message:
    """Ask for hours in the reader's own words."""
    return Message(say("preferences-quiet-ask", language), buttons=row(to_quiet(language)))


def no_hours(said: str | None, language: str) -> Html:
    """Say what was understood of words that name no hours, and what is needed."""
    if said is None:
        return say("preferences-quiet-not-read", language)
    return say("preferences-quiet-no-such", language, said=said)


def same_hours(language: str) -> Html:
    """Say that hours which end when they begin are none."""
    return say("preferences-quiet-same", language)


def zones(zone: str, language: str, *, remark: Html | None = None) -> Message:
    """Return the choice of the reader's clock."""
    offered = OFFERED if zone in OFFERED else (zone, *OFFERED)
    return Message(
        paragraphs(
            remark,
            say("preferences-zone", language),
            say("preferences-zone-now", language, city=dates.city(zone, language)),
        ),
        buttons=rows_of([_zone(each, zone, language) for each in offered], 3)
        + row(press(word("preferences-zone-own", language), "tzt"))
        + row(to_settings(language)),
    )


def _zone(zone: str, chosen: str, language: str) -> Button:
    name = ticked(dates.city(zone, language), language, chosen=zone == chosen)
    return press(name, "tzs", zone)


def ask_zone(language: str) -> Message:
    """Ask for a city in the reader's own words."""
    return Message(say("preferences-zone-ask", language), buttons=row(to_zones(language)))


def no_zone(said: str, close: Sequence[str], language: str) -> Message:
    """Say that a city is not known, with those that are spelled much like it."""
    key = "preferences-zone-close" if close else "preferences-zone-unknown"
    offered = [_zone(each, "", language) for each in close]
    return Message(say(key, language, said=said),
                   buttons=rows_of(offered, 3) + row(to_zones(language), to_settings(language)))


def pause_choice(language: str) -> Message:
    """Return for how long one can fall silent."""
    return Message(
        say("preferences-pause", language),
        buttons=pause_buttons(language)
        + row(press(word("preferences-pause-for-good", language), "stop"))
        + row(to_settings(language)),
    )


def pause_buttons(language: str) -> Rows:
    """Return the pauses that end by themselves."""
    return row(*(
        press(word("preferences-pause-days", language, days=days), "pzs", days) for days in PAUSES
    ))


def paused(until: datetime, zone: str, language: str) -> Message:
    """Confirm a pause, with when it ends."""
    again = press(word("chats-button-resume", language), "back", style=Style.PRIMARY)
    return Message(
        say("preferences-paused", language, until=dates.moment(until, language, zone)),
        buttons=row(again, press(word("preferences-pause-for-good", language), "stop"))
        + row(to_events(language), to_settings(language)),
    )


def to_rhythm(language: str) -> Button:
    """Return the way to when news comes."""
    return press(word("preferences-button-rhythm", language), "dg")


def to_quiet(language: str) -> Button:
    """Return the way to the quiet hours."""
    return press(word("preferences-button-quiet", language), "qh")


def to_zones(language: str) -> Button:
    """Return the way to the reader's clock."""
    return press(word("preferences-button-zone", language), "tz")


def to_pause(language: str) -> Button:
    """Return the way to a pause."""
    return press(word("chats-button-stop", language), "pz")


def discreet_switch(chat: Chat, language: str) -> Button:
    """Return the switch of discreet messages."""
    label = word("preferences-button-discreet", language)
    return press(ticked(label, language, chosen=chat.discreet), "dc")


def discreet_toast(language: str, *, on: bool) -> str:
    """Return the short answer to that switch."""
    key = "preferences-toast-discreet-on" if on else "preferences-toast-discreet-off"
    return word(key, language)


def status_line(chat: Chat, zone: str, language: str) -> Html | None:
    """Return that messages are paused, and until when."""
    if chat.state is not ChatState.STOPPED:
        return None
    if chat.paused_until is None:
        return say("chats-settings-stopped", language)
    until = dates.moment(chat.paused_until, language, zone)
    return say("preferences-settings-paused", language, until=until)


def setting_lines(chat: Chat, hour: DigestHour | None, zone: str, language: str) -> list[Html]:
    """Return the reader's choices of when and how, a line each."""
    shown = [
        say("preferences-settings-rhythm", language, when=rhythm_words(hour, language)),
        say("preferences-settings-quiet", language, hours=quiet_words(chat.quiet, language)),
        say("preferences-settings-zone", language, city=dates.city(zone, language)),
    ]
    if chat.discreet:
        shown.append(say("preferences-settings-discreet", language))
    return shown
