"""The schema's history, one Alembic step a file, each for both databases."""

from sqlalchemy import Connection, text

from storage.errors import SchemaTooNew

LOCK = 0x44425F6D69677261
"""Any number all our processes share: PostgreSQL lets one of them migrate at a time."""


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables up to `revision`, within the connection's transaction.

    Raises:
        SchemaTooNew: The database was changed by a newer version of the program.
    """
    # Alembic takes a while to import and is used once in a process.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, revision)
    except CommandError as error:
        if "Can't locate revision" not in str(error):
            raise
        raise SchemaTooNew(
            "The database was changed by a newer version of this program: update it first"
        ) from error
