"""`division-bell demo`: everything in a browser, without a token."""

import asyncio
from socket import socket

from rich.console import Console

from bot.rehearsal import KOREAN, ORGANISER, STRANGER, SUPPORTER, rehearsal
from bot.serving import pages, stop_on_signals
from web.server import CannotListen, listen

PEOPLE = (
    (SUPPORTER, "a supporter", "press Start, then try /events"),
    (KOREAN, "a reader of Korean", "the same in Korean"),
    (ORGANISER, "an organiser", "try /newevent and paste an announcement"),
    (STRANGER, "a stranger", "may not post: try /newevent"),
)


async def demonstrate(port: int) -> None:
    """Run until Ctrl-C."""
    console = Console(highlight=False)
    stop = asyncio.Event()
    taken, address = _open_pages(port)
    async with (
        rehearsal(port=port, public_url=address) as scene,
        pages(scene.bell, scene.settings, taken),
    ):
        stop_on_signals(stop)
        console.print(f"\n[bold]Division Bell is ringing.[/bold] Open {scene.town.url}\n")
        for user_id, who, hint in PEOPLE:
            console.print(f"  {scene.town.url}/?as={user_id}  as {who}: {hint}", soft_wrap=True)
        console.print(
            f"\n  {address}  the meetings as pages, for whoever has no Telegram", soft_wrap=True
        )
        start = scene.soon.start.strftime("%H:%M") if scene.soon.start else ""
        console.print(
            f"\n  “{scene.soon.title['en']}” begins at {start} London: ask to be reminded"
            " 30 minutes before, and watch.\n  Everything is forgotten at the end. Ctrl-C ends it."
            "\n",
            soft_wrap=True,
        )
        await stop.wait()
    console.print("Stopped.")


def _open_pages(chat_port: int) -> tuple[socket, str]:
    """Take the port after the chat page's, or where that is taken any other."""
    try:
        taken = listen(f"127.0.0.1:{(chat_port + 1) % 65536}")
    except CannotListen:
        taken = listen("127.0.0.1:0")
    return taken, f"http://127.0.0.1:{taken.getsockname()[1]}"
