"""An event's card as text: title, time, place, door, speakers, and what it is about."""

from datetime import datetime

from content import dates
from content.codes import grouped
from content.markdown import markdown_to_html
from content.message import Html
from content.model import FEW, Admission, Event, EventStatus, Speaker
from content.places import from_the_building, gloss
from content.render.common import (
    TEXT_LIMIT,
    clip,
    fitted,
    lines,
    listed,
    only_in,
    paragraphs,
    say,
    sentence,
    title_of,
)
from content.split import truncate
from content.texts import escaped

SUBTITLE_LIMIT = 300
SUMMARY_LIMIT = 1200
SPEAKERS_LIMIT = 700
PLACE_LIMIT = 120
PARTNERS_LIMIT = 300
REASON_LIMIT = 300

NOT_GOING_AHEAD = frozenset({EventStatus.CANCELLED, EventStatus.POSTPONED})


def full(
    event: Event,
    language: str,
    *,
    now: datetime,
    attending: int | None = None,
    head: Html | None = None,
    standing: Html | None = None,
    tail: Html | None = None,
    limit: int = TEXT_LIMIT,
) -> Html:
    """Return the whole card; a long detail is shortened, the facts never.

    Args:
        event: What to show.
        language: The reader's language.
        now: Decides whether it is over and whether Telegram can show the reader's own time.
        attending: How many are coming, for those who may see it.
        head: What stands above the title, such as "New meeting".
        standing: What is about the reader alone: a seat, a door code, a place in the line.
        tail: What stands below all else.
        limit: How many characters Telegram allows.
    """
    before = paragraphs(
        head,
        lines(status(event, language, now=now), title(event, language), subtitle(event, language)),
        facts(event, language, now=now, attending=attending),
        standing,
        people(event, language),
        summary(event, language),
    )
    detail = markdown_to_html(event.detail.in_(language), quoted=True)
    remark = only_in(language, event.title, event.summary, event.detail)
    after = paragraphs(lines(remark, source(event, language)), tail, code(event, language))
    return fitted(before, detail, after, language, limit)


def short(event: Event, language: str, *, now: datetime) -> Html:
    """Return time, place and door alone, for texts that must stay brief."""
    return facts(event, language, now=now, attending=None)


def title(event: Event, language: str) -> Html:
    """Return the title in bold."""
    return say("events-title", language, title=title_of(event.title, language))


def subtitle(event: Event, language: str) -> Html | None:
    """Return the second line, if there is one."""
    return escaped(clip(event.subtitle.in_(language), SUBTITLE_LIMIT)) or None


def status(event: Event, language: str, *, now: datetime) -> Html | None:
    """Return the line that must be read before all else: cancelled, postponed, over."""
    reason = sentence(clip(event.reason.in_(language), REASON_LIMIT))
    if event.status is EventStatus.CANCELLED:
        return Html(say("events-status-cancelled", language, reason=reason).strip())
    if event.status is EventStatus.POSTPONED:
        return lines(Html(say("events-status-postponed", language, reason=reason).strip()),
                     say("events-status-postponed-hint", language))
    return say("events-status-over", language) if event.is_over(now) else None


def facts(event: Event, language: str, *, now: datetime, attending: int | None) -> Html:
    """Return when, where and how to get in, a line each.

    Nobody is asked to be at a door where nothing takes place.
    """
    if event.status in NOT_GOING_AHEAD:
        return lines(when(event, language), place(event, language))
    over = event.is_over(now)
    return lines(
        when(event, language),
        own_clock(event, language, now=now),
        place(event, language) or _place_open(event, language, now=now),
        None if over else online(event, language),
        None if over else door(event, language),
        coming(attending, language) if attending and not over else None,
    )


def coming(count: int, language: str) -> Html:
    """Return how many are coming, without a number that could point at somebody."""
    if count < FEW:
        return say("events-attending-few", language)
    return say("events-attending", language, count=count)


def code(event: Event, language: str) -> Html | None:
    """Return the small print by which a card is known to be ours; a draft has none."""
    if not event.code:
        return None
    return say("attendance-card-code", language, code=grouped(event.code))


def when(event: Event, language: str) -> Html:
    """Return day and hour in London's time, or what is known of them; or when it was to be."""
    planned = event.on is not None and event.status in NOT_GOING_AHEAD
    key = "notices-cancelled-was" if planned else "events-when"
    return say(key, language, when=dates.when(event, language))


def own_clock(event: Event, language: str, *, now: datetime) -> Html | None:
    """Return the same moment on the reader's own clock, where Telegram can show it."""
    starts_at = event.starts_at
    if starts_at is None or event.status is not EventStatus.PUBLISHED:
        return None
    here = dates.clock_in_zone(starts_at, language, event.timezone)
    shown = dates.tg_time(starts_at, language, now=now, fallback=here)
    return say("events-your-clock", language, time=shown) if shown != escaped(here) else None


def place(event: Event, language: str) -> Html | None:
    """Return room and venue, in Korean with a gloss."""
    if told := from_the_building(event.room, event.venue):
        return say("events-place-one", language, place=clip(told, 2 * PLACE_LIMIT))
    room, venue = (_glossed(name, language) for name in (event.room, event.venue))
    if room and venue:
        return say("events-place", language, room=room, venue=venue)
    return say("events-place-one", language, place=room or venue) if room or venue else None


def _place_open(event: Event, language: str, *, now: datetime) -> Html | None:
    waits = event.status is EventStatus.PUBLISHED and not event.is_over(now)
    return say("events-place-open", language) if waits and not event.online_url else None


def online(event: Event, language: str) -> Html | None:
    """Return the way to join from afar, if there is one."""
    if not event.online_url:
        return None
    return say("events-online", language, url=event.online_url)


def arrival(event: Event) -> str | None:
    """Return the hour to be at the entrance, on the clock of the place."""
    arrive_at = event.arrive_at
    return dates.clock(arrive_at.astimezone(event.zone).time()) if arrive_at else None


def door(event: Event, language: str) -> Html | None:
    """Return when and where to arrive, and who may come."""
    arrive = arrive_line(event, language)
    allowed = _allowed(event, language)
    if arrive:
        return Html(" ".join(part for part in (arrive, allowed) if part))
    return say("events-admission-line", language, admission=allowed) if allowed else None


def arrive_line(event: Event, language: str) -> Html | None:
    """Return by when and at which entrance to be, as far as it is known."""
    time, entrance = arrival(event), _glossed(event.entrance, language)
    if time and entrance:
        return say("events-arrive-at", language, time=time, entrance=entrance)
    if time:
        return say("events-arrive", language, time=time)
    return say("events-entrance", language, entrance=entrance) if entrance else None


def people(event: Event, language: str) -> Html | None:
    """Return who speaks and who holds it together with the Group."""
    speakers = [_speaker(speaker, language) for speaker in event.speakers]
    partners = clip(word_list(event.partners, language), PARTNERS_LIMIT)
    return lines(
        truncate(say("events-speakers", language, speakers=listed(speakers, language)),
                 SPEAKERS_LIMIT) if speakers else None,
        say("events-partners", language, partners=partners) if partners else None,
    ) or None


def word_list(items: tuple[str, ...], language: str) -> str:
    """Return "a, b and c" for a place that will escape it."""
    return str(listed([Html(item) for item in items], language)) if items else ""


def summary(event: Event, language: str) -> Html | None:
    """Return what it is about."""
    text = event.summary.in_(language).strip()
    return truncate(escaped(text), SUMMARY_LIMIT) if text else None


def source(event: Event, language: str) -> Html | None:
    """Return the link to where it was announced."""
    return say("events-source", language, url=event.source_url) if event.source_url else None


def room_and_venue(event: Event, language: str) -> str:
    """Return room or else venue, as a sentence names where to go."""
    return _glossed(event.room or event.venue, language)


def _glossed(name: str | None, language: str) -> str:
    return clip(gloss(name, language), PLACE_LIMIT) if name and name.strip() else ""


def _speaker(speaker: Speaker, language: str) -> Html:
    name, role = clip(speaker.name, 100), clip(speaker.role.in_(language), 150)
    if not role:
        return escaped(name)
    return say("events-speaker-role", language, name=name, role=role)


def _allowed(event: Event, language: str) -> Html:
    known = {Admission.OPEN: "events-admission-open", Admission.FULL: "events-admission-full"}
    key = known.get(event.admission)
    admission = say(key, language) if key else None
    if not event.capacity:
        return lines(admission)
    places = say("events-capacity", language, count=event.capacity)
    return Html(f"{admission}. {places}") if admission else places
