"""The first schema: chats with sealed ids, events, briefings, the outbox, full-text search.

Revision ID: 0001
Revises:
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

TABLES = (
    "deliveries",
    "subscriptions",
    "reminders",
    "organisers",
    "notices",
    "event_changes",
    "edits",
    "card_edits",
    "drafts",
    "digests",
    "chat_gate",
    "calendar_takes",
    "briefing_topics",
    "audit_entries",
    "card_codes",
    "attendance",
    "search_documents",
    "seal_checks",
    "rate_bucket",
    "processes",
    "periodic",
    "daily_counts",
    "library_items",
    "events",
    "chats",
    "briefings",
)
"""In an order in which they can be dropped."""


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=16)


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    """Create all tables."""
    _create_library()
    _create_chats()
    _create_outbox()
    _create_processes()
    _tune_outbox()
    _create_search_index()


def _create_library() -> None:
    """What people read."""
    op.create_table(
        "events",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "status", _one_of("status", "published", "postponed", "cancelled"), nullable=False
        ),
        sa.Column("title", JSON, nullable=False),
        sa.Column("subtitle", JSON, nullable=False),
        sa.Column("summary", JSON, nullable=False),
        sa.Column("detail", JSON, nullable=False),
        sa.Column("on", sa.Date()),
        sa.Column("period", sa.Text()),
        sa.Column("start", sa.Time()),
        sa.Column("end", sa.Time()),
        sa.Column("end_on", sa.Date()),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("venue", sa.Text()),
        sa.Column("room", sa.Text()),
        sa.Column("entrance", sa.Text()),
        sa.Column("arrive_by", sa.Time()),
        sa.Column("online_url", sa.Text()),
        sa.Column("admission", _one_of("admission", "open", "full", "unknown"), nullable=False),
        sa.Column("speakers", JSON, nullable=False),
        sa.Column("partners", JSON, nullable=False),
        sa.Column("topics", JSON, nullable=False),
        sa.Column("capacity", sa.Integer()),
        sa.Column("needs_names", sa.Boolean(), nullable=False),
        sa.Column("source_url", sa.Text()),
        sa.Column("reason", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("visible_at", MOMENT, nullable=False),
        sa.Column("edited_by_hand", sa.Boolean(), nullable=False),
        sa.Column("starts_at", MOMENT),
        sa.Column("ends_at", MOMENT),
        sa.Column("over_at", MOMENT),
        sa.Column("sorts_at", MOMENT),
        sa.Column("first_on", sa.Date()),
        sa.Column("last_on", sa.Date()),
        sa.CheckConstraint("revision >= 0", name="revision"),
        sa.CheckConstraint("starts_at IS NULL OR ends_at IS NOT NULL", name="has_end"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
        sa.UniqueConstraint("slug", name="uq_events_slug"),
        sa.UniqueConstraint("uid", name="uq_events_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_events_over_at", "events", ["over_at"])
    op.create_table(
        "event_changes",
        sa.Column("event_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_event_changes_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "position", name="pk_event_changes"),
    )
    op.create_table(
        "briefings",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            _one_of(
                "kind",
                "opinion",
                "letter",
                "statement",
                "intervention",
                "roundup",
                "post",
                "report",
            ),
            nullable=False,
        ),
        sa.Column("title", JSON, nullable=False),
        sa.Column("original_title", sa.Text(), nullable=False),
        sa.Column("authors", JSON, nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("on", sa.Date()),
        sa.Column("period", sa.Text()),
        sa.Column("published_in", JSON, nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("topics", JSON, nullable=False),
        sa.Column("reading_minutes", sa.Integer()),
        sa.Column("summary", JSON, nullable=False),
        sa.Column("key_points", JSON, nullable=False),
        sa.Column("detail", JSON, nullable=False),
        sa.Column("sections", JSON, nullable=False),
        sa.Column("sort_on", sa.Text(), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_briefings"),
        sa.UniqueConstraint("slug", name="uq_briefings_slug"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_briefings_sort_on", "briefings", ["sort_on"])
    op.create_table(
        "briefing_topics",
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("briefing_id", ROW_ID, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["briefing_id"],
            ["briefings.id"],
            name="fk_briefing_topics_briefing_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("topic", "briefing_id", name="pk_briefing_topics"),
    )
    op.create_index("ix_briefing_topics_briefing_id", "briefing_topics", ["briefing_id"])
    op.create_table(
        "library_items",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("loaded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_library_items"),
    )
    op.create_table(
        "search_documents",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_documents"),
        sa.UniqueConstraint(
            "kind",
            "subject_id",
            "n",
            "language",
            name="uq_search_documents_kind_subject_id_n_language",
        ),
        sqlite_autoincrement=True,
    )


def _create_chats() -> None:
    """Who reads, and what they asked for."""
    op.create_table(
        "chats",
        sa.Column("key", ROW_ID, nullable=False),
        sa.Column("sealed_id", sa.LargeBinary(length=24), nullable=False),
        sa.Column(
            "kind", _one_of("kind", "private", "group", "supergroup", "channel"), nullable=False
        ),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("language_chosen", sa.Boolean(), nullable=False),
        sa.Column(
            "state", _one_of("state", "active", "stopped", "blocked", "gone"), nullable=False
        ),
        sa.Column("state_at", MOMENT, nullable=False),
        sa.Column("timezone", sa.Text()),
        sa.Column("reminder_offsets", JSON, nullable=False),
        sa.Column("thread_id", sa.BigInteger()),
        sa.PrimaryKeyConstraint("key", name="pk_chats"),
        sa.UniqueConstraint("sealed_id", name="uq_chats_sealed_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "seal_checks",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name="single"),
        sa.PrimaryKeyConstraint("id", name="pk_seal_checks"),
    )
    op.create_table(
        "subscriptions",
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("since_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_subscriptions_chat_key", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_key", "topic", name="pk_subscriptions"),
    )
    op.create_index("ix_subscriptions_topic_chat_key", "subscriptions", ["topic", "chat_key"])
    op.create_table(
        "reminders",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("event_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", _one_of("state", "open", "fired", "closed"), nullable=False),
        sa.CheckConstraint("minutes >= 0", name="minutes"),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_reminders_chat_key", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_reminders_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
        sa.UniqueConstraint(
            "chat_key", "event_id", "minutes", name="uq_reminders_chat_key_event_id_minutes"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminders_due", "reminders", ["due_at", "id"], **_where("state = 'open'"))
    op.create_index("ix_reminders_event_id", "reminders", ["event_id"])
    op.create_table(
        "attendance",
        sa.Column("event_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("state", _one_of("state", "coming", "offered", "waiting"), nullable=False),
        sa.Column("since_at", MOMENT, nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("offered_until", MOMENT),
        sa.Column("door_code", sa.Text()),
        sa.Column("arrived_at", MOMENT),
        sa.Column("sealed_name", sa.LargeBinary()),
        sa.Column("name_asked_at", MOMENT),
        sa.CheckConstraint(
            "(state = 'offered') = (offered_until IS NOT NULL)", name="offered_until"
        ),
        sa.CheckConstraint("(state = 'coming') = (door_code IS NOT NULL)", name="door_code"),
        sa.CheckConstraint("arrived_at IS NULL OR state = 'coming'", name="arrived_at"),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_attendance_chat_key", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_attendance_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "chat_key", name="pk_attendance"),
        sa.UniqueConstraint("event_id", "turn", name="uq_attendance_event_id_turn"),
        sa.UniqueConstraint("event_id", "door_code", name="uq_attendance_event_id_door_code"),
    )
    op.create_index("ix_attendance_chat_key", "attendance", ["chat_key"])
    op.create_index(
        "ix_attendance_queue", "attendance", ["event_id", "turn"],
        **_where("state IN ('waiting', 'offered')"),
    )
    op.create_table(
        "card_codes",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("event_id", ROW_ID, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_card_codes_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_card_codes"),
    )
    op.create_index("ix_card_codes_event_id", "card_codes", ["event_id"])
    op.create_table(
        "calendar_takes",
        sa.Column("event_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("taken_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_calendar_takes_chat_key", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_calendar_takes_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "chat_key", name="pk_calendar_takes"),
    )
    op.create_index("ix_calendar_takes_chat_key", "calendar_takes", ["chat_key"])
    op.create_table(
        "digests",
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("period", _one_of("period", "daily", "weekly"), nullable=False),
        sa.Column("at_hour", sa.SmallInteger(), nullable=False),
        sa.Column("weekday", sa.SmallInteger()),
        sa.Column("covered_until", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.CheckConstraint("(period = 'weekly') = (weekday IS NOT NULL)", name="day_of_week"),
        sa.CheckConstraint("at_hour BETWEEN 0 AND 23", name="at_hour"),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_digests_chat_key", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_key", name="pk_digests"),
    )
    op.create_index("ix_digests_due_at", "digests", ["due_at"])
    op.create_table(
        "organisers",
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("role", _one_of("role", "owner", "organiser", "editor"), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("added_by", ROW_ID),
        sa.ForeignKeyConstraint(
            ["added_by"], ["chats.key"], name="fk_organisers_added_by", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_organisers_chat_key", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_key", name="pk_organisers"),
    )
    op.create_index("ix_organisers_added_by", "organisers", ["added_by"])
    op.create_table(
        "drafts",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organiser_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("fields", JSON, nullable=False),
        sa.Column("awaiting", sa.Text()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            _one_of(
                "state", "open", "waiting", "scheduled", "publishing", "published", "discarded"
            ),
            nullable=False,
        ),
        sa.Column("handed_over", sa.Boolean(), nullable=False),
        sa.Column("event_id", ROW_ID),
        sa.Column("undo_until", MOMENT),
        sa.Column("publish_at", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_drafts_event_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["organiser_key"], ["chats.key"], name="fk_drafts_organiser_key", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_drafts_event_id", "drafts", ["event_id"])
    op.create_index(
        "ix_drafts_scheduled", "drafts", ["publish_at", "id"], **_where("state = 'scheduled'")
    )
    op.create_index("ix_drafts_organiser_key_state", "drafts", ["organiser_key", "state"])
    op.create_table(
        "edits",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organiser_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("event_id", ROW_ID),
        sa.Column("seen", JSON, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("wanted", JSON, nullable=False),
        sa.Column("awaiting", sa.Text()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", _one_of("state", "open", "done", "undone", "left"), nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_edits_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organiser_key"], ["chats.key"], name="fk_edits_organiser_key", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_edits"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_edits_event_id", "edits", ["event_id"])
    op.create_index("ix_edits_organiser_key_state", "edits", ["organiser_key", "state"])
    op.create_table(
        "card_edits",
        sa.Column("event_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("wanted_at", MOMENT, nullable=False),
        sa.Column("before_notice", sa.BigInteger()),
        sa.Column("edited_to", sa.BigInteger(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_card_edits_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", name="pk_card_edits"),
    )
    op.create_table(
        "audit_entries",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor", ROW_ID),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("details", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["actor"], ["chats.key"], name="fk_audit_entries_actor", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entries"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_entries_actor", "audit_entries", ["actor"])


def _create_outbox() -> None:
    """What is said, to whom, and how fast."""
    op.create_table(
        "notices",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            _one_of(
                "kind",
                "new_event",
                "change",
                "cancellation",
                "reminder",
                "briefing",
                "digest",
                "broadcast",
                "correction",
                "recall",
                "draft_news",
                "seat_offer",
                "seat_passed",
                "seats_taken",
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("lane", _one_of("lane", "interactive", "urgent", "bulk"), nullable=False),
        sa.Column("policy", _one_of("policy", "resend", "hold"), nullable=False),
        sa.Column("payload", JSON, nullable=False),
        sa.Column("audience", JSON, nullable=False),
        sa.Column(
            "state", _one_of("state", "planned", "spreading", "spread", "cancelled"), nullable=False
        ),
        sa.Column("spread_to", sa.BigInteger(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT),
        sa.Column("report_to", ROW_ID),
        sa.Column("report_message_id", sa.BigInteger()),
        sa.Column("report_open", sa.Boolean(), nullable=False),
        sa.Column("reported", JSON),
        sa.Column("reported_at", MOMENT),
        sa.Column("flow", _one_of("flow", "on", "paused", "stopped"), nullable=False),
        sa.Column("stop_asked", sa.Boolean(), nullable=False),
        sa.Column("carried_to", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["report_to"], ["chats.key"], name="fk_notices_report_to", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_notices"),
        sa.UniqueConstraint("key", name="uq_notices_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_notices_report_to", "notices", ["report_to"])
    op.create_index("ix_notices_to_report", "notices", ["id"], **_where("report_open"))
    op.create_index(
        "ix_notices_held", "notices", ["id"], **_where("flow IN ('paused', 'stopped')")
    )
    op.create_index(
        "ix_notices_to_carry", "notices", ["id"], **_where("carried_to IS NOT NULL")
    )
    op.create_index(
        "ix_notices_to_spread",
        "notices",
        ["due_at", "id"],
        **_where("state IN ('planned', 'spreading')"),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("notice_id", ROW_ID, nullable=False),
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("lane", _one_of("lane", "interactive", "urgent", "bulk"), nullable=False),
        sa.Column("expires_at", MOMENT),
        sa.Column(
            "state",
            _one_of(
                "state",
                "pending",
                "paused",
                "claimed",
                "sending",
                "sent",
                "failed",
                "dropped",
                "in_doubt",
            ),
            nullable=False,
        ),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("worker", sa.Text()),
        sa.Column("lease_until", MOMENT),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("sent_at", MOMENT),
        sa.Column("seen", sa.Boolean()),
        sa.Column("error", sa.Text()),
        sa.Column("error_at", MOMENT),
        sa.CheckConstraint("(state = 'sent') = (sent_at IS NOT NULL)", name="sent_at"),
        sa.CheckConstraint(
            "(state IN ('claimed', 'sending')) = (worker IS NOT NULL)"
            " AND (worker IS NULL) = (lease_until IS NULL)",
            name="lease",
        ),
        sa.CheckConstraint("(error IS NULL) = (error_at IS NULL)", name="error_at"),
        sa.CheckConstraint("attempts >= 0", name="attempts"),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_deliveries_chat_key", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notices.id"], name="fk_deliveries_notice_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint("notice_id", "chat_key", name="uq_deliveries_notice_id_chat_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_deliveries_chat_key", "deliveries", ["chat_key"])
    op.create_index(
        "ix_deliveries_expiring",
        "deliveries",
        ["expires_at"],
        **_where("state = 'pending' AND expires_at IS NOT NULL"),
    )
    op.create_index(
        "ix_deliveries_leased",
        "deliveries",
        ["lease_until"],
        **_where("state IN ('claimed', 'sending')"),
    )
    op.create_index(
        "ix_deliveries_in_doubt", "deliveries", ["notice_id"], **_where("state = 'in_doubt'")
    )
    op.create_index(
        "ix_deliveries_ready", "deliveries", ["lane", "due_at", "id"], **_where("state = 'pending'")
    )
    op.create_table(
        "rate_bucket",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("interval_us", sa.BigInteger(), nullable=False),
        sa.Column("next_us", sa.BigInteger(), nullable=False),
        sa.Column("paused_until_us", sa.BigInteger(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.CheckConstraint("interval_us > 0", name="interval"),
        sa.PrimaryKeyConstraint("bot_id", name="pk_rate_bucket"),
    )
    op.create_table(
        "chat_gate",
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("next_us", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_chat_gate_chat_key", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_key", name="pk_chat_gate"),
    )
    op.create_table(
        "periodic",
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("taken_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("task", "slot", name="pk_periodic"),
    )
    op.create_table(
        "daily_counts",
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.CheckConstraint("count >= 0", name="count"),
        sa.PrimaryKeyConstraint("metric", "on", "subject_id", name="pk_daily_counts"),
    )


def _create_processes() -> None:
    """Who runs."""
    op.create_table(
        "processes",
        sa.Column("worker", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("fault", sa.Text()),
        sa.PrimaryKeyConstraint("worker", name="pk_processes"),
    )


def _tune_outbox() -> None:
    """Let PostgreSQL clean up behind the workers: each delivery is rewritten four times."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "ALTER TABLE deliveries SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02)"
        )


def _create_search_index() -> None:
    """Let each database find words in its own way; only built-in means."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search_index USING fts5("
            "title, body, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        op.execute("INSERT INTO search_index(search_index, rank) VALUES ('rank', 'bm25(6.0, 1.0)')")
        return
    op.create_table(
        "search_index",
        sa.Column(
            "document_id",
            ROW_ID,
            sa.ForeignKey("search_documents.id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("tokens", postgresql.TSVECTOR(), nullable=False),
    )
    op.create_index("ix_search_index_tokens", "search_index", ["tokens"], postgresql_using="gin")


def downgrade() -> None:
    """Drop all tables, and with them everything."""
    op.drop_table("search_index")
    for table in TABLES:
        op.drop_table(table)
