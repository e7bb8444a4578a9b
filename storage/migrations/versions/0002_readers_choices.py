"""What readers choose: quiet hours, a pause, discreet messages, a panic word, digests.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)

CHOICES = ("quiet_from", "quiet_to", "paused_until", "discreet", "panic_tag")


def upgrade() -> None:
    """Add the choices, and where a digest gathers what it will bring."""
    op.add_column("chats", sa.Column("quiet_from", sa.SmallInteger()))
    op.add_column("chats", sa.Column("quiet_to", sa.SmallInteger()))
    op.add_column("chats", sa.Column("paused_until", MOMENT))
    op.add_column(
        "chats", sa.Column("discreet", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("chats", sa.Column("panic_tag", sa.LargeBinary()))
    op.create_index("ix_chats_paused_until", "chats", ["paused_until"])
    op.drop_column("digests", "covered_until")
    _create_gathered()


def _create_gathered() -> None:
    op.create_table(
        "gathered",
        sa.Column("chat_key", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("notice_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("digest_id", ROW_ID),
        sa.ForeignKeyConstraint(
            ["chat_key"], ["chats.key"], name="fk_gathered_chat_key", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notices.id"], name="fk_gathered_notice_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["digest_id"], ["notices.id"], name="fk_gathered_digest_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_key", "notice_id", name="pk_gathered"),
    )
    op.create_index("ix_gathered_notice_id", "gathered", ["notice_id"])
    op.create_index("ix_gathered_digest_id", "gathered", ["digest_id"])
    op.create_index(
        "ix_gathered_waiting",
        "gathered",
        ["chat_key", "notice_id"],
        sqlite_where=sa.text("digest_id IS NULL"),
        postgresql_where=sa.text("digest_id IS NULL"),
    )


def downgrade() -> None:
    """Forget the choices."""
    op.drop_table("gathered")
    op.drop_index("ix_chats_paused_until", "chats")
    for column in CHOICES:
        op.drop_column("chats", column)
    op.add_column(
        "digests",
        sa.Column(
            "covered_until", MOMENT, nullable=False, server_default=sa.text("CURRENT_TIMESTAMP")
        ),
    )
