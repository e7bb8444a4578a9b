"""The schema's history, one Alembic step a file, each for both databases."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.errors import SchemaTooNew

LOCK = 0x44425F6D69677261
"""Any number all our processes share: PostgreSQL lets one of them migrate at a time."""


def head() -> str:
    """Return the newest revision: the number its file begins with."""
    steps = (Path(__file__).parent / "versions").glob("[0-9]*.py")
    return max(step.name.partition("_")[0] for step in steps)


def is_current(connection: Connection) -> bool:
    """Tell whether there is nothing to do, without Alembic's fifteen megabytes."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    found = connection.execute(text("SELECT version_num FROM alembic_version"))
    return found.scalars().all() == [head()]


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables up to `revision`, within the connection's transaction.

    Raises:
        SchemaTooNew: The database was changed by a newer version of the program.
    """
    if revision == "head" and is_current(connection):
        return
    # Alembic takes a while to import and is used once in the life of a database.
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
