"""Commands run as an operator runs them: in a folder of their own, in a process of their own."""

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path

WITHIN = 60
"""Seconds after which a command that should have ended counts as stuck."""


class Bench:
    """A folder to run commands in, with nothing of the tester's environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def start(self, *arguments: str, **environment: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *arguments,
            cwd=self.folder, env=self._environment(environment),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def run(
        self, *arguments: str, given: str = "", **environment: str
    ) -> tuple[int | None, str, str]:
        process = await self.start(*arguments, **environment)
        async with asyncio.timeout(WITHIN):
            out, err = await process.communicate(given.encode())
        return process.returncode, out.decode(), err.decode()

    @staticmethod
    def _environment(more: Mapping[str, str]) -> dict[str, str]:
        root = Path(__file__).parents[2]
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {**kept, "PYTHONPATH": str(root), "PYTHONUTF8": "1", "HTTP_BIND": "", **more}
