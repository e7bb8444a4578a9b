"""Alembic's entry: runs the steps on the connection it is handed, or on `-x url=…`."""

import asyncio
from typing import TYPE_CHECKING

from alembic import context

from storage.tables import INDEX_TABLES, metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection


def _is_described(
    _item: object, name: str | None, kind: str, _reflected: bool, _other: object
) -> bool:
    """Leave the full-text tables out of comparisons: SQLAlchemy cannot describe them."""
    return not (kind == "table" and name is not None and name.startswith(INDEX_TABLES))


def _run(connection: "Connection") -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_object=_is_described,
        compare_type=True,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def _connect_and_run(url: str) -> None:
    from storage.engine import make_engine

    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(_run)
    await engine.dispose()


if (handed := context.config.attributes.get("connection")) is not None:
    _run(handed)
else:
    asyncio.run(_connect_and_run(context.get_x_argument(as_dictionary=True)["url"]))
