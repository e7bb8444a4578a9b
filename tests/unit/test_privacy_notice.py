"""PRIVACY.md tells the whole truth: every field that is kept of a chat is named in it."""

import re
from pathlib import Path

from storage import tables as t

NOTICE = (Path(__file__).parents[2] / "PRIVACY.md").read_text(encoding="utf-8")

KEYS = {"id", "key"}
"""Row numbers of ours, which say nothing."""

OF_ALL = {"notices"}
"""Tables that serve all readers, and refer to the organiser who waits for a report only."""


def named() -> dict[str, set[str]]:
    """Return the fields that the notice names, by table."""
    found: dict[str, set[str]] = {}
    tables: list[str] = []
    for line in NOTICE.splitlines():
        match line.split("|"):
            case ["", where, fields, _why, _how_long, ""]:
                tables = re.findall(r"`(\w+)`", where) or tables
                for table in tables:
                    found.setdefault(table, set()).update(re.findall(r"`(\w+)`", fields))
    return found


def kept() -> dict[str, set[str]]:
    """Return the fields of every table that refers to a chat, the references left out."""
    tables = {}
    for table in t.metadata.sorted_tables:
        references = {c.name for c in table.columns if c.references(t.chats.c.key)}
        if references or table is t.chats:
            tables[table.name] = {c.name for c in table.columns} - references - KEYS
    return tables


def test_every_field_that_is_kept_of_a_chat_is_named() -> None:
    told = named()
    for table, fields in kept().items():
        if table in OF_ALL:
            assert told[table] <= fields
        else:
            assert fields <= told.get(table, set()), f"{table}: {fields - told.get(table, set())}"


def test_no_field_is_named_that_is_not_kept() -> None:
    fields = kept()
    shared = fields["drafts"] | fields["edits"]
    for table, told in named().items():
        known = shared if table in ("drafts", "edits") else fields[table]
        assert told <= known, f"{table}: {told - known}"
