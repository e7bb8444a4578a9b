"""`division-bell chat`: the bot in a terminal, with an own stand-in in the same process."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from typing import Any

from rich.console import Console
from rich.markup import escape

from bot.application import CannotStart
from bot.rehearsal import KOREAN, ORGANISER, STRANGER, SUPPORTER, Rehearsal, rehearsal

PEOPLE = {
    "supporter": SUPPORTER, "korean": KOREAN, "organiser": ORGANISER, "stranger": STRANGER
}
PATIENCE = 20
"""Seconds to wait for the bot before saying that it does not answer."""

HOW = "Type a message, or #2 to press button 2 of the last message. Ctrl-D ends."


async def converse(who: str) -> None:
    """Talk as one of the cast until the input ends.

    Raises:
        CannotStart: There is no such person.
    """
    if who not in PEOPLE:
        raise CannotStart(f"--as {who}: should be one of {', '.join(PEOPLE)}")
    async with rehearsal() as scene:
        terminal = Terminal(scene, PEOPLE[who])
        await terminal.greet()
        async for line in _lines(prompt=sys.stdin.isatty()):
            await terminal.take(line)


async def _lines(*, prompt: bool) -> AsyncIterator[str]:
    """Yield the lines of standard input, without holding up the bot."""
    while True:
        if prompt:
            print("> ", end="", flush=True, file=sys.stderr)  # noqa: T201
        line = await asyncio.to_thread(sys.stdin.readline)
        if not line:
            return
        if line.strip():
            yield line.rstrip("\n")


class Terminal:
    """One person's side of the conversation."""

    def __init__(self, scene: Rehearsal, user_id: int) -> None:
        self._scene = scene
        self._user = user_id
        self._console = Console(highlight=False, soft_wrap=True)
        self._shown: dict[int, str] = {}
        self._buttons: list[tuple[int, str]] = []

    async def greet(self) -> None:
        """Press Start, as everybody must, without showing the welcome to a pipe."""
        await self._say("/start")
        if sys.stdin.isatty():
            self._show_new()
            self._console.print(HOW, style="dim")
        else:
            self._show_new(quietly=True)

    async def take(self, line: str) -> None:
        """Say a line, or press the button whose number it names, and show the answer."""
        if line.startswith("#") and line[1:].strip().isdigit():
            await self._press(int(line[1:]))
        else:
            await self._say(line)
        self._show_new()

    async def _say(self, text: str) -> None:
        self._scene.town.say(self._user, text)
        await self._settled()

    async def _press(self, number: int) -> None:
        if not 1 <= number <= len(self._buttons):
            self._console.print(f"There is no button {number} here.", style="yellow")
            return
        message_id, label = self._buttons[number - 1]
        pressed = self._scene.town.press(self._user, message_id, chat=self._user, label=label)
        if pressed["kind"] != "callback":
            self._console.print(f"  → {escape(str(pressed.get('value', '')))}")
            return
        answer = await self._scene.town.callback(pressed["id"], wait=PATIENCE)
        await self._settled()
        if answer.get("text"):
            self._console.print(f"  ({escape(answer['text'])})", style="italic")

    async def _settled(self) -> None:
        """Wait until the bot has dealt with all that was said."""
        processor = self._scene.bell.processor
        try:
            async with asyncio.timeout(PATIENCE):
                await processor.has_done(self._scene.town.last_update_id)
        except TimeoutError:
            self._console.print("The bot does not answer.", style="red")

    def _show_new(self, *, quietly: bool = False) -> None:
        transcript = self._scene.town.transcript(self._user)
        for message in transcript["messages"]:
            if not message["from_bot"] or message.get("deleted"):
                continue
            looks = json.dumps(
                [message.get("text"), message.get("caption"), message.get("reply_markup")]
            )
            if self._shown.get(message["message_id"]) == looks:
                continue
            self._shown[message["message_id"]] = looks
            self._remember_buttons(message)
            if not quietly:
                self._print(message)

    def _remember_buttons(self, message: dict[str, Any]) -> None:
        rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
        if rows:
            self._buttons = [
                (message["message_id"], button["text"]) for row in rows for button in row
            ]

    def _print(self, message: dict[str, Any]) -> None:
        self._console.print(_rich(message))
        if document := message.get("document"):
            self._console.print(f"  📎 {escape(document['file_name'])}")
        if message.get("photo"):
            self._console.print("  🖼  picture")
        rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
        number = 0
        for row in rows:
            labels = []
            for button in row:
                number += 1
                labels.append(f"#{number} {escape(button['text'])}")
            self._console.print("  " + "   ".join(f"⟦{label}⟧" for label in labels), style="cyan")
        self._console.print()


def _rich(message: dict[str, Any]) -> str:
    """Return a message's text with its bold and italic parts as rich's markup."""
    text = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or []
    units = text.encode("utf-16-le")
    marks: dict[int, list[str]] = {}
    for entity in entities:
        style = {"bold": "bold", "italic": "italic"}.get(entity["type"])
        if style:
            marks.setdefault(entity["offset"], []).append(f"[{style}]")
            marks.setdefault(entity["offset"] + entity["length"], []).insert(0, f"[/{style}]")
    pieces, last = [], 0
    for at in sorted(marks):
        pieces += [escape(units[last * 2 : at * 2].decode("utf-16-le")), *marks[at]]
        last = at
    pieces.append(escape(units[last * 2 :].decode("utf-16-le")))
    return "".join(pieces)
