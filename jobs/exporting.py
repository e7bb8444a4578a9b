"""Everything we store of a chat, as a file its reader can open."""

import json
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Document, Message
from content.model import Chat
from storage import export


async def everything(session: AsyncSession, chat: Chat) -> Document:
    """Return all rows of a chat as JSON; there is no name or text in them to leave out."""
    stored = await export.of_chat(session, chat.key)
    text = json.dumps(stored, ensure_ascii=False, indent=2, default=str)
    return Document("division-bell-my-data.json", text.encode(), mime="application/json")


def with_file(caption: Message, file: Document) -> Message:
    """Put the file under its caption."""
    return replace(caption, document=file)
