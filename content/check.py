"""The proofs of `division-bell content check`: what is wrong in the library and in the texts."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from content.agreement import disagreement, wrong_weekdays
from content.check_fit import briefing_fits, event_fits
from content.frontmatter import HEADINGS, LibraryFile
from content.loader import Library
from content.markdown import markdown_to_plain
from content.model import EN, Briefing, Event, Figure, Localised, Section
from content.texts import Texts

SUMMARY_LIMIT = 500
"""A summary is two or three sentences; more is for the detail."""

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WHOLE, _ROUNDING = 100.0, 2.0


@dataclass(frozen=True)
class Fault:
    """Something to mend, and where."""

    path: Path
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem}"


def check(library: Library, texts: Texts) -> list[Fault]:
    """Return every fault of the library and of the texts, by file and line; empty if all is well.

    Proved are: all languages are there and name the same dates, hours, rooms and figures;
    weekdays fit their dates; slugs and UIDs are unique and fit a deep link; topics, sections and
    parents exist; everything fits Telegram's limits as it is rendered; the shares of a question
    with one answer add up to 100.
    """
    faults = [*_sentences(texts), *_uids(library)]
    topics = library.origins["topics"]
    for topic in library.topics:
        faults += _complete(topic.title, topics, topic.slug, texts)
    faults += _recesses(library, texts)
    for event in library.events:
        faults += _event(event, library, texts)
    for briefing in library.briefings:
        faults += _briefing(briefing, library, texts)
    return sorted(set(faults), key=lambda fault: (str(fault.path), fault.line, fault.problem))


def _fault(file: LibraryFile, key: str, problem: str) -> Fault:
    return Fault(file.front.path, file.front.line(key), f"{key}: {problem}")


def _sentences(texts: Texts) -> Iterator[Fault]:
    """Every sentence is said in every language, with the same values."""
    for language in texts.languages:
        for key in texts.keys(EN) ^ texts.keys(language):
            has, lacks = (EN, language) if key in texts.keys(EN) else (language, EN)
            yield Fault(*texts.origin(key, has), f"{key}: is not said in {lacks}")
        for key in texts.keys(EN) & texts.keys(language):
            if other := texts.variables(key, EN) ^ texts.variables(key, language):
                names = ", ".join(sorted(other))
                yield Fault(*texts.origin(key, language), f"{key}: only one language uses {names}")


def _uids(library: Library) -> Iterator[Fault]:
    count = Counter(event.uid for event in library.events)
    for event in library.events:
        if count[event.uid] > 1:
            yield _fault(library.origins[f"event:{event.slug}"], "uid", "stands in two events")


def _recesses(library: Library, texts: Texts) -> Iterator[Fault]:
    """Each recess has a name in every language, ends after it begins, and comes after the last."""
    before: date | None = None
    for index, recess in enumerate(library.recesses):
        file, place = library.origins["recess"], f"recesses.{index}"
        yield from _complete(recess.name, file, f"{place}.name", texts)
        if recess.last < recess.first:
            yield _fault(file, f"{place}.last", "is before the first day")
        if before is not None and recess.first <= before:
            yield _fault(file, f"{place}.first", "is not after the recess before it")
        before = recess.last


def _event(event: Event, library: Library, texts: Texts) -> Iterator[Fault]:
    file = library.origins[f"event:{event.slug}"]
    year = event.on.year if event.on else None
    yield from _slug(event.slug, "e-", file)
    yield from _topics(event.topics, library, file)
    yield from _complete(event.title, file, "title", texts)
    yield from _complete(event.subtitle, file, "subtitle", texts, needed=False)
    yield from _complete(event.reason, file, "reason", texts, needed=False)
    for index, speaker in enumerate(event.speakers):
        yield from _complete(speaker.role, file, f"speakers.{index}.role", texts, needed=False)
    yield from _note(file, year)
    yield from _bodies(file, texts, needed=("Summary",), year=year)
    last = max((change.revision for change in event.changes), default=0)
    if last > event.revision:
        yield _fault(file, "revision", f"is {event.revision}, but change {last} is recorded")
    times = list(_times(event, file))
    yield from times
    if not times:
        for language in texts.languages:
            yield from (_fault(file, "title", fault) for fault in event_fits(event, language))


def _times(event: Event, file: LibraryFile) -> Iterator[Fault]:
    """Day, hours and zone make sense together."""
    try:
        ZoneInfo(event.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        yield _fault(file, "timezone", f"{event.timezone!r} is no time zone")
    if event.on is None and event.start:
        yield _fault(file, "start", "has an hour, but no day")
    if event.on and event.period and not event.on.isoformat().startswith(event.period):
        yield _fault(file, "period", f"does not hold {event.on}")
    if event.end and not event.start:
        yield _fault(file, "end", "has an end, but no start")
    if event.end_on and (event.on is None or event.end_on < event.on):
        yield _fault(file, "end_date", "is before the day it begins")
    within_a_day = event.end_on in {None, event.on}
    if event.start and event.end and within_a_day and event.end <= event.start:
        yield _fault(file, "end", "is not after the start")
    if event.start and event.arrive_by and event.arrive_by > event.start:
        yield _fault(file, "arrive_by", "is after the start")


def _briefing(briefing: Briefing, library: Library, texts: Texts) -> Iterator[Fault]:
    key = f"briefing:{briefing.slug}"
    file = library.origins[key]
    year = briefing.on.year if briefing.on else None
    yield from _slug(briefing.slug, "b-", file)
    yield from _topics(briefing.topics, library, file)
    yield from _complete(briefing.title, file, "title", texts)
    yield from _complete(briefing.published_in, file, "published_in", texts, needed=False)
    yield from _note(file, year)
    yield from _bodies(file, texts, needed=("Summary", "Key points"), year=year)
    if briefing.on and briefing.period and not briefing.on.isoformat().startswith(briefing.period):
        yield _fault(file, "period", f"does not hold {briefing.on}")
    yield from _parts(briefing, file)
    for section in briefing.sections:
        part = library.origins[f"{key}/{section.slug}"]
        yield from _section(section, briefing, part, texts)
    for language in texts.languages:
        for place, problem in briefing_fits(briefing, language, library.topics):
            where = library.origins[f"{key}/{place}"] if place else file
            yield _fault(where, "title", problem)


def _parts(briefing: Briefing, file: LibraryFile) -> Iterator[Fault]:
    """The sections a report lists are those it has, each once, and parents come before."""
    listed = Counter(file.front.words("sections"))
    there = Counter(section.slug for section in briefing.sections)
    for slug in sorted(listed.keys() | there.keys()):
        if listed[slug] != 1 or there[slug] != 1:
            yield _fault(file, "sections",
                         f"{slug} is listed {listed[slug]} times and has {there[slug]} files")
    figures = Counter(figure.slug for part in briefing.sections for figure in part.figures)
    for slug, count in sorted(figures.items()):
        if count > 1:
            yield _fault(file, "sections", f"figure {slug} stands in {count} places")


def _section(
    section: Section, briefing: Briefing, file: LibraryFile, texts: Texts
) -> Iterator[Fault]:
    yield from _complete(section.title, file, "title", texts)
    yield from _bodies(file, texts, needed=("Summary",), year=None)
    before = {}
    for other in briefing.sections:
        if other.slug == section.slug:
            break
        before[other.slug] = other
    parent = before.get(section.parent or "")
    if section.parent is not None and parent is None:
        yield _fault(file, "parent", f"{section.parent} is no section before this one")
    if section.level != (parent.level + 1 if parent else 1):
        yield _fault(file, "level", f"{section.level} does not fit the parent {section.parent}")
    for index, figure in enumerate(section.figures):
        yield from _figure(figure, file, f"figures.{index}", texts)


def _figure(figure: Figure, file: LibraryFile, place: str, texts: Texts) -> Iterator[Fault]:
    yield from _complete(figure.title, file, f"{place}.title", texts)
    yield from _complete(figure.question, file, f"{place}.question", texts)
    for index, value in enumerate(figure.values):
        yield from _complete(value.label, file, f"{place}.values.{index}.label", texts)
    if not figure.values:
        yield _fault(file, f"{place}.slug", "has no values")
    shares = [value.value for value in figure.values]
    if figure.unit not in {"percent", "people"}:
        yield _fault(file, f"{place}.unit", f"{figure.unit!r} is neither percent nor people")
    elif figure.unit == "people":
        if figure.respondents is not None and max(shares, default=0) > figure.respondents:
            yield _fault(file, f"{place}.values", "counts more people than answered")
    elif max(shares, default=0) > _WHOLE:
        yield _fault(file, f"{place}.values", "has a share above 100%")
    elif not figure.multiple and abs(sum(shares) - _WHOLE) > _ROUNDING:
        total = f"{sum(shares):.6g}"
        yield _fault(file, f"{place}.values",
                     f"only one answer was possible, but the shares add up to {total}%")


def _slug(slug: str, prefix: str, file: LibraryFile) -> Iterator[Fault]:
    if not _SLUG.fullmatch(slug) or not _PAYLOAD.fullmatch(prefix + slug):
        yield _fault(file, "slug", f"{slug!r} does not fit a deep link")


def _topics(topics: tuple[str, ...], library: Library, file: LibraryFile) -> Iterator[Fault]:
    known = {topic.slug for topic in library.topics}
    for topic in topics:
        if topic not in known:
            yield _fault(file, "topics", f"{topic} is no topic of topics.yaml")


def _note(file: LibraryFile, year: int | None) -> Iterator[Fault]:
    """The note on how a day was found names no impossible one."""
    for wrong in wrong_weekdays(str(file.front.data.get("found", "")), year):
        yield _fault(file, "found", f"“{wrong}” is another weekday")


def _bodies(
    file: LibraryFile, texts: Texts, *, needed: tuple[str, ...], year: int | None
) -> Iterator[Fault]:
    """Every part is there in every language, says the same, and keeps its weekdays right."""
    for heading in HEADINGS:
        body = file.body(heading)
        for language in texts.languages:
            where = f"{language}.{heading}"
            if language not in body and (body or heading in needed):
                yield _fault(file, where, "is missing")
            yield from (_fault(file, where, f"“{wrong}” is another weekday")
                        for wrong in wrong_weekdays(body.get(language, ""), year))
            if heading == "Summary":
                length = len(markdown_to_plain(body.get(language, "")))
                if length > SUMMARY_LIMIT:
                    yield _fault(file, where, f"has {length} characters, {SUMMARY_LIMIT} are kept")
        for language, alone in disagreement(body).items():
            yield _fault(file, f"{language}.{heading}",
                         f"only this language names {', '.join(alone)}")


def _complete(
    text: Localised, file: LibraryFile, key: str, texts: Texts, *, needed: bool = True
) -> Iterator[Fault]:
    """A text of the front matter is there in all languages and names the same figures."""
    if not text and not needed:
        return
    for language in texts.languages:
        if language not in text:
            yield _fault(file, key, f"is missing in {language}")
    for language, alone in disagreement(text).items():
        yield _fault(file, key, f"only {language} names {', '.join(alone)}")
