"""What a source silently lists no more: at how many looks it was missing.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Count from now on."""
    op.add_column(
        "source_items", sa.Column("missed", sa.Integer(), nullable=False, server_default="0")
    )


def downgrade() -> None:
    """Forget the count."""
    op.drop_column("source_items", "missed")
