"""The log: nobody's id and words, whatever a library would like to tell."""

import logging
from collections.abc import Iterator

import pytest
import structlog
from telegram import Bot, Update
from telegram.request import BaseRequest, RequestData

from bot.logs import configure


@pytest.fixture
def _as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    levels = {name: logging.getLogger(name).level for name in logging.root.manager.loggerDict}
    yield
    root.handlers = handlers
    root.setLevel(level)
    for name in logging.root.manager.loggerDict:
        logging.getLogger(name).setLevel(levels.get(name, logging.NOTSET))
    structlog.reset_defaults()


class OneUpdate(BaseRequest):
    """Answers every call with an update nobody can read."""

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_more: object,
        **_options: object,
    ) -> tuple[int, bytes]:
        update = b'{"update_id": 7, "message": {"text": "a secret word", "chat": "nowhere"}}'
        return 200, b'{"ok": true, "result": [' + update + b"]}"


@pytest.mark.usefixtures("_as_it_was")
async def test_an_update_that_cannot_be_read_is_not_printed(
    capsys: pytest.CaptureFixture[str]
) -> None:
    configure("debug", "console")
    bot = Bot("42:TOKEN", request=OneUpdate(), get_updates_request=OneUpdate())
    with pytest.raises(KeyError):
        await bot.get_updates(allowed_updates=Update.ALL_TYPES)
    assert "a secret word" not in capsys.readouterr().err
