"""What a chat will see, as data: a text in Telegram's HTML, buttons, a document or a photo."""

from dataclasses import dataclass, field
from enum import StrEnum


class Html(str):
    """A text that is already Telegram HTML: every value in it has been escaped."""

    __slots__ = ()


@dataclass(frozen=True)
class Action:
    """What a button asks for: a verb and its arguments, put into callback data by the bot."""

    verb: str
    args: tuple[str | int, ...] = ()


class Style(StrEnum):
    """Bot API 9.4's button colours."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True)
class Button:
    """One inline button; exactly one of action, url, share, copy is set."""

    label: str
    action: Action | None = None
    url: str | None = None
    share: str | None = None
    copy: str | None = None
    style: Style | None = None


@dataclass(frozen=True)
class Document:
    """A file to send along."""

    filename: str
    content: bytes = field(repr=False)
    mime: str = "text/calendar"


@dataclass(frozen=True)
class PickPeople:
    """A reply keyboard with one button that lets a person pick users in Telegram."""

    label: str
    request_id: int
    cancel_label: str
    maximum: int = 10


@dataclass(frozen=True)
class Message:
    """Everything one message shows. With a document or photo, the text is its caption."""

    html: Html
    buttons: tuple[tuple[Button, ...], ...] = ()
    document: Document | None = None
    photo: Document | None = None
    link_preview: str | None = None
    silent: bool = False
    ask: PickPeople | None = None
    remove_keyboard: bool = False
