"""Full-text search over events and briefings, in English and Korean."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Integer, column, delete, exists, func, select, table, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import tables as t
from storage import words as cutting
from storage.statements import AnyRow, insert, is_sqlite
from storage.words import Term

EVENT: Literal["event"] = "event"
SECTION: Literal["section"] = "section"

MOST_MATCHES = 1000
"""The library is small; what lies beyond answers no question."""

LINE_LENGTH = 140

_WHOLE = -1
_s = t.search_documents.c
_index = table(
    "search_index", column("rowid", Integer), column("document_id", Integer), column("tokens")
)


Kind = Literal["event", "briefing", "section"]


class Found(NamedTuple):
    """One answer: an event, a briefing, or section `n` of a briefing."""

    kind: Kind
    subject_id: int
    n: int | None
    title: str
    line: str


async def reindex(
    session: AsyncSession,
    kind: Kind,
    subject_id: int,
    texts: Mapping[str, tuple[str, str]],
    n: int | None = None,
) -> None:
    """Make a subject findable by its texts, in place of those before.

    Args:
        session: An open unit of work.
        kind: An event, a briefing, or a section of one.
        subject_id: The event's or briefing's row number.
        texts: Title and body per language; none makes it unfindable.
        n: Which section of the briefing.
    """
    place = {"kind": kind, "subject_id": subject_id, "n": _WHOLE if n is None else n}
    await _take_out(session, *(_s[name] == value for name, value in place.items()))
    for language, (title, body) in sorted(texts.items()):
        row = insert(session, t.search_documents).values(
            **place, language=language, title=title, body=body
        )
        document_id = (await session.execute(row.returning(_s.id))).scalar_one()
        await _put_in(session, document_id, title, body)


async def rebuild(session: AsyncSession) -> None:
    """Make the index anew from the documents, as after they were copied in."""
    await session.execute(delete(_index))
    for row in await session.execute(select(_s.id, _s.title, _s.body).order_by(_s.id)):
        await _put_in(session, row.id, row.title, row.body)


async def keep_sections(session: AsyncSession, briefing_id: int, number: int) -> None:
    """Make sections a report no longer has unfindable: all but the first `number`."""
    gone = (_s.kind == SECTION, _s.subject_id == briefing_id, _s.n >= number)
    await _take_out(session, *gone)


async def _take_out(session: AsyncSession, *here: ColumnElement[bool]) -> None:
    if is_sqlite(session):
        # On PostgreSQL the index rows go with their documents.
        await session.execute(delete(_index).where(_index.c.rowid.in_(select(_s.id).where(*here))))
    await session.execute(delete(t.search_documents).where(*here))


async def _put_in(session: AsyncSession, document_id: int, title: str, body: str) -> None:
    statement = (
        "INSERT INTO search_index (rowid, title, body) VALUES (:id, :title, :body)"
        if is_sqlite(session)
        else "INSERT INTO search_index (document_id, tokens) VALUES (:id,"
        " setweight(to_tsvector('english', :title), 'A')"
        " || setweight(to_tsvector('english', :body), 'D'))"
    )
    await session.execute(
        text(statement),
        {"id": document_id, "title": cutting.cut(title), "body": cutting.cut(body)},
    )


async def find(
    session: AsyncSession,
    words: str,
    *,
    language: str,
    limit: int,
    offset: int = 0,
    now: datetime | None = None,
) -> list[Found]:
    """Return what answers the words best, each subject once, in the reader's language if it can.

    Any text is a question: quotes and operators mean nothing, no words find nothing.

    Args:
        session: An open unit of work.
        words: What a reader typed.
        language: Preferred for titles and lines; words of other languages find too.
        limit: At most so many.
        offset: After so many.
        now: Leaves out events that are not to be seen yet.
    """
    places = await _places(session, words, now)
    shown = places[offset : offset + limit]
    documents = await _documents(session, shown)
    telling = cutting.plain_words(words)
    return [_found(documents[place], language, telling) for place in shown]


async def count(
    session: AsyncSession, words: str, *, language: str, now: datetime | None = None
) -> int:
    """Count what `find` would return in all, in whatever language."""
    return len(await _places(session, words, now))


Place = tuple[str, int, int]


async def _places(session: AsyncSession, words: str, now: datetime | None) -> list[Place]:
    """Return the subjects that match, the best first, each once whatever the language."""
    terms = cutting.understand(words)
    if not terms:
        return []
    matches = _in_sqlite(terms) if is_sqlite(session) else _in_postgresql(terms)
    matches = matches.add_columns(_s.kind, _s.subject_id, _s.n).limit(MOST_MATCHES)
    if now is not None:
        hidden = exists().where(
            _s.kind == EVENT, t.events.c.id == _s.subject_id, t.events.c.visible_at > now
        )
        matches = matches.where(~hidden)
    rows = await session.execute(matches)
    return list(dict.fromkeys((row.kind, row.subject_id, row.n) for row in rows))


def _in_sqlite(terms: Sequence[Term]) -> Any:
    question = " ".join(
        '"' + " ".join(term.words) + '"' + ("*" if term.prefix else "") for term in terms
    )
    return (
        select()
        .select_from(_index)
        .join(t.search_documents, _s.id == _index.c.rowid)
        .where(text("search_index MATCH :question").bindparams(question=question))
        .order_by(text("search_index.rank"), _s.id)
    )


def _in_postgresql(terms: Sequence[Term]) -> Any:
    question = func.to_tsquery("english", " & ".join(_tsquery(term) for term in terms))
    return (
        select()
        .select_from(_index)
        .join(t.search_documents, _s.id == _index.c.document_id)
        .where(_index.c.tokens.op("@@")(question))
        .order_by(func.ts_rank(_index.c.tokens, question).desc(), _s.id)
    )


def _tsquery(term: Term) -> str:
    *before, last = (f"'{word}'" for word in term.words)
    return "(" + " <-> ".join([*before, last + (":*" if term.prefix else "")]) + ")"


async def _documents(
    session: AsyncSession, places: Sequence[Place]
) -> dict[Place, dict[str, AnyRow]]:
    """Return the texts of each place by language."""
    ids = {subject_id for _, subject_id, _ in places}
    rows = await session.execute(
        select(t.search_documents).where(_s.subject_id.in_(ids)).order_by(_s.id)
    )
    documents: dict[Place, dict[str, AnyRow]] = {}
    for row in rows:
        documents.setdefault((row.kind, row.subject_id, row.n), {})[row.language] = row
    return documents


def _found(documents: Mapping[str, AnyRow], language: str, words: Sequence[str]) -> Found:
    row = documents.get(language) or documents.get("en") or next(iter(documents.values()))
    return Found(
        kind=row.kind,
        subject_id=row.subject_id,
        n=None if row.n == _WHOLE else row.n,
        title=row.title,
        line=_line(row.body, words),
    )


def _line(body: str, words: Sequence[str]) -> str:
    """Return a stretch of the body around the first of the words, else its beginning."""
    flat = " ".join(body.split())
    places = [place for word in words if (place := flat.casefold().find(word)) >= 0]
    start = max(0, min(places, default=0) - LINE_LENGTH // 3)
    if start:
        start = flat.find(" ", start) + 1
    line = flat[start : start + LINE_LENGTH]
    if start + LINE_LENGTH < len(flat):
        line = line.rsplit(" ", 1)[0] + " …"
    return ("… " if start else "") + line
