"""The schema's history, one Alembic step a file, each for both databases."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.errors import SchemaTooNew
from storage.tables import metadata

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


def create(connection: Connection) -> None:
    """Make the newest tables in an empty database, as if all steps had been taken."""
    metadata.create_all(connection)
    connection.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": head()})


def _is_settled(connection: Connection) -> bool:
    """Tell whether the tables are as they should be, having made them where there were none."""
    if is_current(connection):
        return True
    _wait_for_others(connection)
    if not inspect(connection).get_table_names():
        create(connection)
    return is_current(connection)


def _wait_for_others(connection: Connection) -> None:
    """Let one process at a time change the tables; SQLite's writers queue by themselves."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables up to `revision`, within the connection's transaction.

    Raises:
        SchemaTooNew: The database was changed by a newer version of the program.
    """
    if revision == "head" and _is_settled(connection):
        return
    # Alembic takes a while to import, and most starts have nothing for it to do.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    _wait_for_others(connection)
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
