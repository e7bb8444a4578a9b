"""Logging without a person in it: no token, no id, no text of anybody."""

import logging
import re
import sys
from typing import Any

import structlog

TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{20,}|/bot[^/\s]+")

TALKATIVE = (
    "aiohttp", "aiosqlite", "alembic", "apscheduler", "asyncio", "asyncpg", "httpcore", "httpx",
    "matplotlib", "sqlalchemy", "telegram", "uvicorn",
)


def configure(level: str, style: str) -> None:
    """Set logging up for the whole process: one line an entry, on standard error."""
    renderer: Any = (
        structlog.processors.JSONRenderer()
        if style == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_token,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                _without_token,
                renderer,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    # These name addresses with the token in them, or whole updates, at lower levels.
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    # A tick that is still at work when it rings again is left alone: nothing to warn of.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
    # What it reports we tell ourselves, in one line: refused polls, and updates that failed.
    logging.getLogger("telegram.ext").setLevel(logging.CRITICAL)
    # An update it cannot read it would print whole, with its sender and words.
    logging.getLogger("telegram.Bot").setLevel(logging.CRITICAL + 1)


def _without_token(_logger: Any, _method: str, entry: Any) -> Any:
    """Blank anything that looks like a bot token, wherever it stands."""
    for key, value in entry.items():
        if isinstance(value, str):
            entry[key] = TOKEN.sub("…", value)
    return entry
