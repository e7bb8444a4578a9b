"""Outside sources that are looked at on a schedule, and what was taken from them.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.Integer()


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=16)


def upgrade() -> None:
    """Add the sources and their ledger."""
    _create_sources()
    _create_items()


def _create_sources() -> None:
    op.create_table(
        "sources",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("kind", _one_of("kind", "feed", "calendar", "whatson"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("words", JSON, nullable=False),
        sa.Column(
            "state", _one_of("state", "offered", "on", "paused", "removed"), nullable=False
        ),
        sa.Column("trusted", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("added_by", ROW_ID),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("looked_at", MOMENT),
        sa.Column("next_at", MOMENT, nullable=False),
        sa.Column("primed_at", MOMENT),
        sa.Column("items", NUMBER, nullable=False),
        sa.Column("matching", NUMBER, nullable=False),
        sa.Column("failures", NUMBER, nullable=False),
        sa.Column("fault", sa.Text()),
        sa.Column("fault_since", MOMENT),
        sa.Column("lease_until", MOMENT),
        sa.CheckConstraint("failures >= 0", name="failures"),
        sa.CheckConstraint("(fault IS NULL) = (fault_since IS NULL)", name="fault_since"),
        sa.ForeignKeyConstraint(
            ["added_by"], ["chats.key"], name="fk_sources_added_by", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("url", name="uq_sources_url"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sources_added_by", "sources", ["added_by"])
    op.create_index(
        "ix_sources_due",
        "sources",
        ["next_at", "id"],
        sqlite_where=sa.text("state = 'on'"),
        postgresql_where=sa.text("state = 'on'"),
    )


def _create_items() -> None:
    op.create_table(
        "source_items",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("source_id", ROW_ID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("link_key", sa.Text()),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.Column("fields", JSON, nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("draft_id", ROW_ID),
        sa.Column("proposed", JSON),
        sa.Column("listed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_source_items_source_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["drafts.id"], name="fk_source_items_draft_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_source_items"),
        sa.UniqueConstraint("source_id", "key", name="uq_source_items_source_id_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_source_items_draft_id", "source_items", ["draft_id"])
    op.create_index("ix_source_items_source_id_link_key", "source_items", ["source_id", "link_key"])


def downgrade() -> None:
    """Forget the sources."""
    op.drop_table("source_items")
    op.drop_table("sources")
