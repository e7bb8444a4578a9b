"""Calendars people subscribe to: a reader's own, and an index that tells whether any has changed.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)

ASKED = ["over_at", "visible_at", "updated_at", "revision", "status", "on"]


def upgrade() -> None:
    """Add the addresses readers made for themselves, and the index."""
    op.create_table(
        "personal_feeds",
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_personal_feeds_chat_key", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_key", name="pk_personal_feeds"),
        sa.UniqueConstraint("digest", name="uq_personal_feeds_digest"),
    )
    op.create_index("ix_events_feed", "events", ASKED)


def downgrade() -> None:
    """Forget the addresses."""
    op.drop_index("ix_events_feed", "events")
    op.drop_table("personal_feeds")
