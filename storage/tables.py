"""All tables: the schema at a glance, with the constraints that guard it.

Readers are known by `chats.key` only. What Telegram calls them stands sealed in `chats.sealed_id`
and nowhere else; every reference to a chat goes with the chat, or is emptied when it goes.
"""

from enum import StrEnum

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Enum,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    Time,
    UniqueConstraint,
    event,
    false,
    text,
)

from content.model import (
    Admission,
    BriefingKind,
    ChatKind,
    ChatState,
    DeliveryState,
    DraftState,
    EventStatus,
    Lane,
    NoticeKind,
    Role,
    Seat,
)
from content.taking_in.model import SourceKind
from storage.types import BigId, Json, LocalisedJson, UtcDateTime

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class ReminderState(StrEnum):
    """Whether a reminder still rings."""

    OPEN = "open"
    FIRED = "fired"
    CLOSED = "closed"


class NoticeState(StrEnum):
    """How far a notice has been spread over its audience."""

    PLANNED = "planned"
    SPREADING = "spreading"
    SPREAD = "spread"
    CANCELLED = "cancelled"


class EditState(StrEnum):
    """What became of an organiser's change of an event."""

    OPEN = "open"
    DONE = "done"
    UNDONE = "undone"
    LEFT = "left"


class Flow(StrEnum):
    """What an organiser wants of a notice on its way; it holds for every worker."""

    ON = "on"
    PAUSED = "paused"
    STOPPED = "stopped"


class Policy(StrEnum):
    """What is done with a send nobody knows the end of."""

    RESEND = "resend"
    HOLD = "hold"


class SourceState(StrEnum):
    """Whether a source is looked at; what was only offered is forgotten after a day."""

    OFFERED = "offered"
    ON = "on"
    PAUSED = "paused"
    REMOVED = "removed"


class DigestPeriod(StrEnum):
    """How often a chat wants what is new gathered."""

    DAILY = "daily"
    WEEKLY = "weekly"


def _one_of(kind: type[StrEnum], name: str) -> Enum:
    return Enum(
        kind,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=16,
        values_callable=lambda members: [member.value for member in members],
    )


def _chat(name: str = "chat_key", *, primary_key: bool = False) -> Column[int]:
    """Return a reference to a chat; the row goes when the chat goes."""
    return Column(
        name,
        ForeignKey("chats.key", ondelete="CASCADE"),
        nullable=False,
        primary_key=primary_key,
        autoincrement=False,
    )


def _whoever(name: str) -> Column[int | None]:
    """Return a reference to a chat that is emptied when the chat goes."""
    return Column(name, ForeignKey("chats.key", ondelete="SET NULL"), index=True)


def _event(*, primary_key: bool = False) -> Column[int]:
    return Column(
        "event_id",
        ForeignKey("events.id", ondelete="CASCADE"),
        nullable=False,
        primary_key=primary_key,
        autoincrement=False,
    )


chats = Table(
    "chats",
    metadata,
    Column("key", BigId, primary_key=True),
    Column("sealed_id", LargeBinary(24), nullable=False, unique=True),
    Column("kind", _one_of(ChatKind, "kind"), nullable=False),
    Column("language", Text, nullable=False),
    Column("language_chosen", Boolean, nullable=False),
    Column("state", _one_of(ChatState, "state"), nullable=False),
    Column("state_at", UtcDateTime, nullable=False),
    Column("timezone", Text),
    Column("reminder_offsets", Json, nullable=False),
    Column("thread_id", BigInteger),
    # Minutes after midnight on the chat's clock; both or neither.
    Column("quiet_from", SmallInteger),
    Column("quiet_to", SmallInteger),
    # When a pause ends by itself; empty in a chat that has stopped for good.
    Column("paused_until", UtcDateTime, index=True),
    Column("discreet", Boolean, nullable=False, server_default=false()),
    # Keyed: the word that erases everything cannot be read from it.
    Column("panic_tag", LargeBinary),
    # A number is never given twice: what was meant for an erased chat must not reach the next.
    sqlite_autoincrement=True,
)

seal_checks = Table(
    "seal_checks",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("proof", LargeBinary, nullable=False),
    CheckConstraint("id = 1", name="single"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    _chat(primary_key=True),
    Column("topic", Text, primary_key=True),
    Column("since_at", UtcDateTime, nullable=False),
    Index(None, "topic", "chat_key"),
)

events = Table(
    "events",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("slug", Text, nullable=False, unique=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("status", _one_of(EventStatus, "status"), nullable=False),
    Column("title", LocalisedJson, nullable=False),
    Column("subtitle", LocalisedJson, nullable=False),
    Column("summary", LocalisedJson, nullable=False),
    Column("detail", LocalisedJson, nullable=False),
    Column("on", Date),
    Column("period", Text),
    Column("start", Time),
    Column("end", Time),
    Column("end_on", Date),
    Column("timezone", Text, nullable=False),
    Column("venue", Text),
    Column("room", Text),
    Column("entrance", Text),
    Column("arrive_by", Time),
    Column("online_url", Text),
    Column("admission", _one_of(Admission, "admission"), nullable=False),
    Column("speakers", Json, nullable=False),
    Column("partners", Json, nullable=False),
    Column("topics", Json, nullable=False),
    Column("capacity", Integer),
    Column("needs_names", Boolean, nullable=False),
    Column("source_url", Text),
    Column("reason", LocalisedJson, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("visible_at", UtcDateTime, nullable=False),
    Column("edited_by_hand", Boolean, nullable=False),
    # Derived from the wall clock and zone above, to order and filter by.
    Column("starts_at", UtcDateTime),
    Column("ends_at", UtcDateTime),
    Column("over_at", UtcDateTime, index=True),
    Column("sorts_at", UtcDateTime),
    Column("first_on", Date),
    Column("last_on", Date),
    CheckConstraint("revision >= 0", name="revision"),
    CheckConstraint("starts_at IS NULL OR ends_at IS NOT NULL", name="has_end"),
    # Answers by itself whether a feed has changed; it is asked at every poll.
    Index("ix_events_feed", "over_at", "visible_at", "updated_at", "revision", "status", "on"),
    sqlite_autoincrement=True,
)

event_changes = Table(
    "event_changes",
    metadata,
    _event(primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("old", Text, nullable=False),
    Column("new", Text, nullable=False),
)

briefings = Table(
    "briefings",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("slug", Text, nullable=False, unique=True),
    Column("kind", _one_of(BriefingKind, "kind"), nullable=False),
    Column("title", LocalisedJson, nullable=False),
    Column("original_title", Text, nullable=False),
    Column("authors", Json, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("on", Date),
    Column("period", Text),
    Column("published_in", LocalisedJson, nullable=False),
    Column("url", Text),
    Column("topics", Json, nullable=False),
    Column("reading_minutes", Integer),
    Column("summary", LocalisedJson, nullable=False),
    Column("key_points", LocalisedJson, nullable=False),
    Column("detail", LocalisedJson, nullable=False),
    Column("sections", Json, nullable=False),
    Column("sort_on", Text, nullable=False, index=True),
    Column("added_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

briefing_topics = Table(
    "briefing_topics",
    metadata,
    Column("topic", Text, primary_key=True),
    Column(
        "briefing_id",
        ForeignKey("briefings.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    ),
)

library_items = Table(
    "library_items",
    metadata,
    Column("key", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("loaded_at", UtcDateTime, nullable=False),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", BigId, primary_key=True),
    _chat("organiser_key"),
    Column("fields", Json, nullable=False),
    Column("awaiting", Text),
    Column("revision", Integer, nullable=False),
    Column("state", _one_of(DraftState, "state"), nullable=False),
    # True once its editor has given it to the organisers, any of whom may take it up.
    Column("handed_over", Boolean, nullable=False, default=False),
    Column("event_id", ForeignKey("events.id", ondelete="SET NULL"), index=True),
    Column("undo_until", UtcDateTime),
    # When a scheduled draft goes out by itself.
    Column("publish_at", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Index(
        "ix_drafts_scheduled",
        "publish_at",
        "id",
        sqlite_where=text("state = 'scheduled'"),
        postgresql_where=text("state = 'scheduled'"),
    ),
    Index(None, "organiser_key", "state"),
    sqlite_autoincrement=True,
)

edits = Table(
    "edits",
    metadata,
    Column("id", BigId, primary_key=True),
    _chat("organiser_key"),
    # Empty while it is asked which event was meant.
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), index=True),
    # The event as its organiser last saw it, to show what another changed meanwhile.
    Column("seen", Json, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("wanted", Json, nullable=False),
    Column("awaiting", Text),
    Column("revision", Integer, nullable=False),
    Column("state", _one_of(EditState, "state"), nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Index(None, "organiser_key", "state"),
    sqlite_autoincrement=True,
)

card_edits = Table(
    "card_edits",
    metadata,
    _event(primary_key=True),
    # The state of the event that the delivered cards shall show; a newer one begins anew.
    Column("wanted_at", UtcDateTime, nullable=False),
    # Only what earlier notices brought; empty for all.
    Column("before_notice", BigInteger),
    Column("edited_to", BigInteger, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("lease_until", UtcDateTime),
)

organisers = Table(
    "organisers",
    metadata,
    _chat(primary_key=True),
    Column("role", _one_of(Role, "role"), nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    _whoever("added_by"),
)

audit_entries = Table(
    "audit_entries",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    _whoever("actor"),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("details", Json, nullable=False),
    sqlite_autoincrement=True,
)

notices = Table(
    "notices",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", _one_of(NoticeKind, "kind"), nullable=False),
    Column("subject_id", BigInteger, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("lane", _one_of(Lane, "lane"), nullable=False),
    Column("policy", _one_of(Policy, "policy"), nullable=False),
    Column("payload", Json, nullable=False),
    Column("audience", Json, nullable=False),
    Column("state", _one_of(NoticeState, "state"), nullable=False),
    Column("spread_to", BigInteger, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    _whoever("report_to"),
    Column("report_message_id", BigInteger),
    Column("report_open", Boolean, nullable=False),
    # Counts only, and when: whoever reports next, in whatever process, says nothing twice.
    Column("reported", Json),
    Column("reported_at", UtcDateTime),
    Column("flow", _one_of(Flow, "flow"), nullable=False, default=Flow.ON),
    Column("stop_asked", Boolean, nullable=False, default=False),
    # The last chat whose delivery has been brought into line with the flow; empty when all are.
    Column("carried_to", BigInteger),
    Index(
        "ix_notices_to_spread",
        "due_at",
        "id",
        sqlite_where=text("state IN ('planned', 'spreading')"),
        postgresql_where=text("state IN ('planned', 'spreading')"),
    ),
    Index(
        "ix_notices_to_report",
        "id",
        sqlite_where=text("report_open"),
        postgresql_where=text("report_open"),
    ),
    Index(
        "ix_notices_held",
        "id",
        sqlite_where=text("flow IN ('paused', 'stopped')"),
        postgresql_where=text("flow IN ('paused', 'stopped')"),
    ),
    Index(
        "ix_notices_to_carry",
        "id",
        sqlite_where=text("carried_to IS NOT NULL"),
        postgresql_where=text("carried_to IS NOT NULL"),
    ),
    sqlite_autoincrement=True,
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("notice_id", ForeignKey("notices.id", ondelete="CASCADE"), nullable=False),
    _chat(),
    # Lane and expiry repeat the notice's, so that one index answers "what is next".
    Column("lane", _one_of(Lane, "lane"), nullable=False),
    Column("expires_at", UtcDateTime),
    Column("state", _one_of(DeliveryState, "state"), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("worker", Text),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False),
    Column("message_id", BigInteger),
    Column("sent_at", UtcDateTime),
    # True once its reader has pressed "Seen"; when that was, nobody needs to know.
    Column("seen", Boolean),
    # The last trouble and when: a reason of ours, never a text of Telegram's.
    Column("error", Text),
    Column("error_at", UtcDateTime),
    UniqueConstraint("notice_id", "chat_key"),
    Index(None, "chat_key"),
    Index(
        "ix_deliveries_ready",
        "lane",
        "due_at",
        "id",
        sqlite_where=text("state = 'pending'"),
        postgresql_where=text("state = 'pending'"),
    ),
    Index(
        "ix_deliveries_expiring",
        "expires_at",
        sqlite_where=text("state = 'pending' AND expires_at IS NOT NULL"),
        postgresql_where=text("state = 'pending' AND expires_at IS NOT NULL"),
    ),
    Index(
        "ix_deliveries_leased",
        "lease_until",
        sqlite_where=text("state IN ('claimed', 'sending')"),
        postgresql_where=text("state IN ('claimed', 'sending')"),
    ),
    Index(
        "ix_deliveries_in_doubt",
        "notice_id",
        sqlite_where=text("state = 'in_doubt'"),
        postgresql_where=text("state = 'in_doubt'"),
    ),
    CheckConstraint("(state = 'sent') = (sent_at IS NOT NULL)", name="sent_at"),
    CheckConstraint(
        "(state IN ('claimed', 'sending')) = (worker IS NOT NULL)"
        " AND (worker IS NULL) = (lease_until IS NULL)",
        name="lease",
    ),
    CheckConstraint("(error IS NULL) = (error_at IS NULL)", name="error_at"),
    CheckConstraint("attempts >= 0", name="attempts"),
    sqlite_autoincrement=True,
)

reminders = Table(
    "reminders",
    metadata,
    Column("id", BigId, primary_key=True),
    _chat(),
    _event(),
    Column("minutes", Integer, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("state", _one_of(ReminderState, "state"), nullable=False),
    UniqueConstraint("chat_key", "event_id", "minutes"),
    Index(None, "event_id"),
    Index(
        "ix_reminders_due",
        "due_at",
        "id",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    CheckConstraint("minutes >= 0", name="minutes"),
    sqlite_autoincrement=True,
)

attendance = Table(
    "attendance",
    metadata,
    _event(primary_key=True),
    _chat(primary_key=True),
    Column("state", _one_of(Seat, "state"), nullable=False),
    Column("since_at", UtcDateTime, nullable=False),
    # The order of asking, which is the order of the waiting list.
    Column("turn", Integer, nullable=False),
    Column("offered_until", UtcDateTime),
    # Random, and shown at the door instead of a name.
    Column("door_code", Text),
    Column("arrived_at", UtcDateTime),
    # Only where the venue asks for names, and only if its bearer gave it.
    Column("sealed_name", LargeBinary),
    Column("name_asked_at", UtcDateTime),
    UniqueConstraint("event_id", "turn"),
    UniqueConstraint("event_id", "door_code"),
    Index(None, "chat_key"),
    Index(
        "ix_attendance_queue",
        "event_id",
        "turn",
        sqlite_where=text("state IN ('waiting', 'offered')"),
        postgresql_where=text("state IN ('waiting', 'offered')"),
    ),
    CheckConstraint("(state = 'offered') = (offered_until IS NOT NULL)", name="offered_until"),
    CheckConstraint("(state = 'coming') = (door_code IS NOT NULL)", name="door_code"),
    CheckConstraint("arrived_at IS NULL OR state = 'coming'", name="arrived_at"),
)

card_codes = Table(
    "card_codes",
    metadata,
    Column("code", Text, primary_key=True),
    Column(
        "event_id", ForeignKey("events.id", ondelete="CASCADE"), nullable=False, index=True
    ),
)
"""Every code a card of ours ever bore, so that an old card is told from a forged one."""

calendar_takes = Table(
    "calendar_takes",
    metadata,
    _event(primary_key=True),
    _chat(primary_key=True),
    Column("taken_at", UtcDateTime, nullable=False),
    Index(None, "chat_key"),
)

personal_feeds = Table(
    "personal_feeds",
    metadata,
    _chat(primary_key=True),
    # Of the token in the address, which is kept nowhere: no address can be read from it.
    Column("digest", Text, nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    # When its reader last said they come, or no longer come.
    Column("changed_at", UtcDateTime, nullable=False),
)

digests = Table(
    "digests",
    metadata,
    _chat(primary_key=True),
    Column("period", _one_of(DigestPeriod, "period"), nullable=False),
    Column("at_hour", SmallInteger, nullable=False),
    Column("weekday", SmallInteger),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    CheckConstraint("at_hour BETWEEN 0 AND 23", name="at_hour"),
    CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
    CheckConstraint("(period = 'weekly') = (weekday IS NOT NULL)", name="day_of_week"),
)

gathered = Table(
    "gathered",
    metadata,
    _chat(primary_key=True),
    Column(
        "notice_id",
        ForeignKey("notices.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        index=True,
    ),
    # The digest that brings it; empty while it waits for one.
    Column("digest_id", ForeignKey("notices.id", ondelete="CASCADE"), index=True),
    Index(
        "ix_gathered_waiting",
        "chat_key",
        "notice_id",
        sqlite_where=text("digest_id IS NULL"),
        postgresql_where=text("digest_id IS NULL"),
    ),
)
"""What a chat is told of in its next digest, in place of a delivery of its own."""

search_documents = Table(
    "search_documents",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subject_id", BigInteger, nullable=False),
    # -1 stands for "the whole": a unique constraint does not compare empty values.
    Column("n", Integer, nullable=False),
    Column("language", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("kind", "subject_id", "n", "language"),
    sqlite_autoincrement=True,
)
"""What can be found; the words themselves are in `search_index`, which each database keeps in its
own way (FTS5 virtual table, tsvector) and only the migration and `storage.search` know of."""

rate_bucket = Table(
    "rate_bucket",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("interval_us", BigInteger, nullable=False),
    Column("next_us", BigInteger, nullable=False),
    Column("paused_until_us", BigInteger, nullable=False),
    Column("epoch", Integer, nullable=False),
    CheckConstraint("interval_us > 0", name="interval"),
)

chat_gate = Table(
    "chat_gate",
    metadata,
    _chat(primary_key=True),
    Column("next_us", BigInteger, nullable=False),
)

periodic = Table(
    "periodic",
    metadata,
    Column("task", Text, primary_key=True),
    Column("slot", Text, primary_key=True),
    Column("taken_at", UtcDateTime, nullable=False),
)

daily_counts = Table(
    "daily_counts",
    metadata,
    Column("metric", Text, primary_key=True),
    Column("on", Date, primary_key=True),
    # The event that was counted, 0 where it is about all.
    Column("subject_id", BigInteger, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
    CheckConstraint("count >= 0", name="count"),
)
"""What was so many on a day: numbers that stay when the rows they counted are erased."""

processes = Table(
    "processes",
    metadata,
    Column("worker", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    # Why it ended, where it did not end calmly.
    Column("fault", Text),
)

sources = Table(
    "sources",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("kind", _one_of(SourceKind, "kind"), nullable=False),
    Column("title", Text, nullable=False),
    Column("words", Json, nullable=False),
    Column("state", _one_of(SourceState, "state"), nullable=False),
    # Whether what matches goes out without an organiser; an owner said so.
    Column("trusted", Boolean, nullable=False, server_default=false()),
    _whoever("added_by"),
    Column("added_at", UtcDateTime, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("looked_at", UtcDateTime),
    Column("next_at", UtcDateTime, nullable=False),
    # When it was first gone through with these words: what was there before is old news.
    Column("primed_at", UtcDateTime),
    Column("items", Integer, nullable=False),
    Column("matching", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    # Why the last look failed, a key of our texts, and since when each has.
    Column("fault", Text),
    Column("fault_since", UtcDateTime),
    Column("lease_until", UtcDateTime),
    Index(
        "ix_sources_due",
        "next_at",
        "id",
        sqlite_where=text("state = 'on'"),
        postgresql_where=text("state = 'on'"),
    ),
    CheckConstraint("failures >= 0", name="failures"),
    CheckConstraint("(fault IS NULL) = (fault_since IS NULL)", name="fault_since"),
    sqlite_autoincrement=True,
)

source_items = Table(
    "source_items",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("source_id", ForeignKey("sources.id", ondelete="CASCADE"), nullable=False),
    # Digests of what the source calls it and of its address: either tells that it is known.
    Column("key", Text, nullable=False),
    Column("link_key", Text),
    # False for what was there at the first look and was not made a draft.
    Column("offered", Boolean, nullable=False),
    # As the source last told it, so that what an organiser has written since is left alone.
    Column("fields", Json, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Column("draft_id", ForeignKey("drafts.id", ondelete="SET NULL"), index=True),
    # What the source changed after publication, for an organiser to look at.
    Column("proposed", Json),
    Column("listed_at", UtcDateTime, nullable=False),
    # Good looks in a row at which it was not listed although it is still to come.
    Column("missed", Integer, nullable=False, server_default="0"),
    UniqueConstraint("source_id", "key"),
    Index(None, "source_id", "link_key"),
    sqlite_autoincrement=True,
)
"""What was taken from a source, so that nothing comes twice whatever its order and dates."""

INDEX_TABLES = "search_index"
"""Prefix of the full-text tables, which SQLAlchemy does not describe."""

_BESIDE: dict[str, tuple[str, ...]] = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search_index USING fts5("
        "title, body, tokenize = 'porter unicode61 remove_diacritics 2')",
        "INSERT INTO search_index(search_index, rank) VALUES ('rank', 'bm25(6.0, 1.0)')",
    ),
    "postgresql": (
        # Each delivery is rewritten four times: room beside it, and cleaning up soon.
        "ALTER TABLE deliveries SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02)",
        "CREATE TABLE search_index (document_id BIGINT NOT NULL, tokens TSVECTOR NOT NULL, "
        "CONSTRAINT pk_search_index PRIMARY KEY (document_id), "
        "CONSTRAINT fk_search_index_document_id FOREIGN KEY (document_id) "
        "REFERENCES search_documents (id) ON DELETE CASCADE)",
        "CREATE INDEX ix_search_index_tokens ON search_index USING gin (tokens)",
    ),
}
"""What each database has that is no table of SQLAlchemy's."""

for _dialect, _statements in _BESIDE.items():
    for _statement in _statements:
        ddl = DDL(_statement)  # type: ignore[no-untyped-call]
        event.listen(metadata, "after_create", ddl.execute_if(dialect=_dialect))
