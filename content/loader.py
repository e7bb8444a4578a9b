"""The library's files → values, each checked; what cannot be read is named with file and line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path

from content.frontmatter import LibraryError, LibraryFile, Mapped, read_file, read_yaml
from content.house_rules import Recess
from content.model import (
    Admission,
    Briefing,
    BriefingKind,
    Event,
    EventChange,
    EventStatus,
    Figure,
    FigureValue,
    Section,
    Speaker,
    Topic,
)

__all__ = ["LIBRARY", "Library", "LibraryError", "load_library"]

LIBRARY = Path(__file__).parent / "library"

RECORDED_ON = date(2026, 11, 22)
"""The day the library was first recorded: the stamp of an event whose post names no day."""

_NOTES = frozenset({"sources", "found"})
_EVENT_FIELDS = _NOTES | {
    "slug", "uid", "status", "title", "subtitle", "date", "period", "start", "end", "end_date",
    "timezone", "venue", "room", "entrance", "arrive_by", "online_url", "admission", "speakers",
    "partners", "topics", "capacity", "needs_names", "source_url", "reason", "posted", "revision",
    "changes",
}
_BRIEFING_FIELDS = _NOTES | {
    "slug", "kind", "title", "original_title", "authors", "organisation", "date", "period",
    "published_in", "url", "topics", "reading_minutes", "sections",
}
_SECTION_FIELDS = _NOTES | {"section", "title", "level", "parent", "pages", "figures"}
_RECESS_FILE = frozenset({"checked", "recesses"})
_RECESS_FIELDS = frozenset({"first", "last", "name"})
_FIGURE_FIELDS = frozenset(
    {"slug", "title", "question", "respondents", "unit", "multiple", "source", "values"}
)


@dataclass(frozen=True)
class Library:
    """Everything the library's files say.

    Attributes:
        topics: The subjects, in their file's order.
        events: By slug.
        briefings: By slug, a report with its sections.
        digests: "event:<slug>" or "briefing:<slug>" → SHA-256 of the files it was read from.
        origins: The same keys, "briefing:<slug>/<section>", "topics" and "recess" → the file, to
            name its lines.
        recesses: When the Houses do not sit, in the file's order.
    """

    topics: tuple[Topic, ...]
    events: tuple[Event, ...]
    briefings: tuple[Briefing, ...]
    digests: Mapping[str, str]
    origins: Mapping[str, LibraryFile] = field(repr=False)
    recesses: tuple[Recess, ...] = ()


def load_library(path: Path = LIBRARY) -> Library:
    """Read a library.

    Raises:
        LibraryError: A file cannot be understood; `check` finds what is merely wrong.
    """
    events = [(read_file(file), file.stem) for file in sorted((path / "events").glob("*.md"))]
    briefings = [
        (read_file(file), [read_file(part) for part in sorted(file.with_suffix("").glob("*.md"))])
        for file in sorted((path / "briefings").glob("*.md"))
    ]
    topics = read_yaml(path / "topics.yaml")
    origins = {"topics": LibraryFile(topics, {}, b"")}
    recesses: tuple[Recess, ...] = ()
    if (file_of_recesses := path / "recess.yaml").exists():
        front = read_yaml(file_of_recesses)
        origins["recess"] = LibraryFile(front, {}, b"")
        recesses = _recesses(front)
    digests: dict[str, str] = {}
    for file, _ in events:
        _remember(f"event:{_slug(file)}", file, (), origins, digests)
    for file, parts in briefings:
        _remember(f"briefing:{_slug(file)}", file, parts, origins, digests)
        for part in parts:
            origins[f"briefing:{_slug(file)}/{part.front.text('section')}"] = part
    return Library(
        topics=_topics(topics),
        events=tuple(_event(file) for file, _ in events),
        briefings=tuple(_briefing(file, parts) for file, parts in briefings),
        digests=digests,
        origins=origins,
        recesses=recesses,
    )


def _slug(file: LibraryFile) -> str:
    slug = file.front.text("slug")
    if slug != file.front.path.stem:
        raise file.front.fails("slug", f"should be the name of its file, is {slug!r}")
    return slug


def _remember(
    key: str,
    file: LibraryFile,
    parts: Iterable[LibraryFile],
    origins: dict[str, LibraryFile],
    digests: dict[str, str],
) -> None:
    origins[key] = file
    digest = sha256()
    for each in (file, *parts):
        # The length keeps a line that moves from one file to the next from going unnoticed.
        digest.update(len(each.content).to_bytes(8, "big") + each.content)
    digests[key] = digest.hexdigest()


def _topics(front: Mapped) -> tuple[Topic, ...]:
    return tuple(Topic(slug, front.localised(slug)) for slug in front.data)


def _recesses(front: Mapped) -> tuple[Recess, ...]:
    front.refuse_unknown(_RECESS_FILE)
    front.maybe("checked", front.day)
    return tuple(_recess(each) for each in front.each("recesses"))


def _recess(front: Mapped) -> Recess:
    front.refuse_unknown(_RECESS_FIELDS)
    return Recess(front.day("first"), front.day("last"), front.localised("name"))


def _event(file: LibraryFile) -> Event:
    front = file.front
    front.refuse_unknown(_EVENT_FIELDS)
    recorded_at = datetime.combine(front.maybe("posted", front.day) or RECORDED_ON, time.min, UTC)
    return Event(
        slug=front.text("slug"),
        uid=front.text("uid"),
        title=front.localised("title"),
        revision=front.maybe("revision", front.number) or 0,
        status=front.choice("status", EventStatus),
        subtitle=front.maybe_localised("subtitle"),
        summary=file.body("Summary"),
        detail=file.body("Detail"),
        on=front.maybe("date", front.day),
        period=front.maybe("period", front.period),
        start=front.maybe("start", front.clock),
        end=front.maybe("end", front.clock),
        end_on=front.maybe("end_date", front.day),
        timezone=front.text("timezone"),
        venue=front.maybe("venue", front.text),
        room=front.maybe("room", front.text),
        entrance=front.maybe("entrance", front.text),
        arrive_by=front.maybe("arrive_by", front.clock),
        online_url=front.maybe("online_url", front.text),
        admission=front.choice("admission", Admission, Admission.UNKNOWN),
        speakers=tuple(_speaker(speaker) for speaker in front.each("speakers")),
        partners=front.words("partners"),
        topics=front.words("topics"),
        capacity=front.maybe("capacity", front.number),
        needs_names=front.flag("needs_names"),
        source_url=front.maybe("source_url", front.text),
        reason=front.maybe_localised("reason"),
        changes=tuple(_change(change) for change in front.each("changes")),
        created_at=recorded_at,
        updated_at=recorded_at,
    )


def _speaker(front: Mapped) -> Speaker:
    return Speaker(front.text("name"), front.maybe_localised("role"))


def _change(front: Mapped) -> EventChange:
    return EventChange(
        revision=front.number("revision"),
        field=front.text("field"),
        old=front.text("old"),
        new=front.text("new"),
    )


def _briefing(file: LibraryFile, parts: Iterable[LibraryFile]) -> Briefing:
    front = file.front
    front.refuse_unknown(_BRIEFING_FIELDS)
    title = front.localised("title")
    return Briefing(
        slug=front.text("slug"),
        kind=front.choice("kind", BriefingKind),
        title=title,
        original_title=front.maybe("original_title", front.text) or title.in_("en"),
        authors=front.words("authors"),
        organisation=front.text("organisation"),
        on=front.maybe("date", front.day),
        period=front.maybe("period", front.period),
        published_in=front.maybe_localised("published_in"),
        url=front.maybe("url", front.text),
        topics=front.words("topics"),
        reading_minutes=front.maybe("reading_minutes", front.number),
        summary=file.body("Summary"),
        key_points=file.body("Key points"),
        detail=file.body("Detail"),
        sections=_sections(front.words("sections"), [_section(part) for part in parts]),
    )


def _sections(order: tuple[str, ...], sections: list[Section]) -> tuple[Section, ...]:
    """Return the sections as the report lists them; those it forgot come last, for `check`."""
    places = {slug: place for place, slug in enumerate(order)}
    return tuple(sorted(sections, key=lambda section: places.get(section.slug, len(places))))


def _section(file: LibraryFile) -> Section:
    front = file.front
    front.refuse_unknown(_SECTION_FIELDS)
    return Section(
        slug=front.text("section"),
        title=front.localised("title"),
        summary=file.body("Summary"),
        key_points=file.body("Key points"),
        detail=file.body("Detail"),
        level=front.number("level"),
        parent=front.maybe("parent", front.text),
        pages=_pages(front),
        figures=tuple(_figure(figure) for figure in front.each("figures")),
    )


def _pages(front: Mapped) -> tuple[int, int] | None:
    match front.data.get("pages"):
        case None:
            return None
        case [int(first), int(last)] if first <= last:
            return first, last
        case other:
            raise front.fails("pages", f"should be the first and the last page, is {other!r}")


def _figure(front: Mapped) -> Figure:
    front.refuse_unknown(_FIGURE_FIELDS)
    return Figure(
        slug=front.text("slug"),
        title=front.localised("title"),
        question=front.localised("question"),
        unit=front.text("unit"),
        values=tuple(
            FigureValue(value.localised("label"), value.share("value"))
            for value in front.each("values")
        ),
        respondents=front.maybe("respondents", front.number),
        multiple=front.flag("multiple"),
        source=front.maybe("source", front.text) or "",
    )
