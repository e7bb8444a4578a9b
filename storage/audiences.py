"""Audiences: which chats a notice is for, as a condition on the table of chats."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, false, or_, select

from content.model import ChatKey, ChatState
from storage import tables as t
from storage.attendance import concerned_keys
from storage.statements import is_

Audience = Mapping[str, Any]
"""`{"topics": […]}`, `{"concerned": event_id}`, `{"chats": [keys]}`; together: in any of them."""


def hears() -> ColumnElement[bool]:
    """Return the condition under which a chat hears from us at all."""
    return is_(t.chats.c.state, ChatState.ACTIVE)


def belongs_to(audience: Audience) -> ColumnElement[bool]:
    """Return the condition under which a chat is in an audience by what it follows or does."""
    ways: list[ColumnElement[bool]] = [false()]
    if topics := audience.get("topics"):
        followers = select(t.subscriptions.c.chat_key).where(
            t.subscriptions.c.chat_key == t.chats.c.key, t.subscriptions.c.topic.in_(topics)
        )
        ways.append(followers.exists())
    if (event_id := audience.get("concerned")) is not None:
        ways.append(t.chats.c.key.in_(concerned_keys(event_id)))
    return or_(*ways)


def named_in(audience: Audience) -> list[ChatKey]:
    """Return the chats an audience names one by one."""
    keys = audience.get("chats", [])
    if not isinstance(keys, Iterable):
        raise TypeError(f"An audience of chats is a list of keys, not {keys!r}")
    return [ChatKey(int(key)) for key in keys]


def without_names(audience: Audience) -> dict[str, Any]:
    """Return what may be stored of an audience: a list of chats would outlive their erasure."""
    return {name: value for name, value in audience.items() if name != "chats"}
