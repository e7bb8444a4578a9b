"""Run the stand-in alone: `python -m standin --port 8081 --token 42:TEST`."""

import argparse
import asyncio
import contextlib
import sys

from standin.server import StandIn


def main() -> None:
    """Serve until interrupted; the first line printed is the address."""
    parser = argparse.ArgumentParser(prog="python -m standin", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="42:TEST")
    parser.add_argument("--name", default="Division Bell", help="first name of the bot")
    parser.add_argument("--username", default="division_bell_demo_bot", help="without @")
    options = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(options))


async def _serve(options: argparse.Namespace) -> None:
    town = StandIn(
        options.token,
        options.port,
        bot_name=options.name,
        bot_username=options.username,
        brake=True,
    )
    async with town:
        sys.stdout.write(f"{town.url}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
