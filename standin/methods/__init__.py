"""The methods of the Bot API, a module for each subject."""

from standin.methods import (
    callbacks,
    chats,
    commands,
    edits,
    files,
    forwards,
    inline,
    me,
    messages,
    polls,
    updates,
)
from standin.methods.registry import METHODS

__all__ = [
    "METHODS",
    "callbacks",
    "chats",
    "commands",
    "edits",
    "files",
    "forwards",
    "inline",
    "me",
    "messages",
    "polls",
    "updates",
]
