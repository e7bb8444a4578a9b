"""Who may do what, checked when the update arrives: a button proves nothing."""

from collections.abc import Awaitable, Callable

from bot.context import Talk
from content.model import Role
from content.render import errors as say_error
from content.render import organisers as say
from content.render import start as say_start

Handler = Callable[[Talk], Awaitable[None]]


def for_editors(handler: Handler) -> Handler:
    """Let in whoever may draft: editors, organisers and owners."""

    async def checked(talk: Talk) -> None:
        if talk.is_editor:
            await handler(talk)
        else:
            await _refuse(talk)

    return checked


def for_organisers(handler: Handler) -> Handler:
    """Let organisers and owners in; refuse everybody else politely, and do nothing."""

    async def checked(talk: Talk) -> None:
        if talk.is_organiser:
            await handler(talk)
        else:
            await _refuse(talk)

    return checked


def for_owners(handler: Handler) -> Handler:
    """Let owners in; refuse everybody else politely, and do nothing."""

    async def checked(talk: Talk) -> None:
        if talk.is_organiser and talk.role is Role.OWNER:
            await handler(talk)
        else:
            await _refuse(talk)

    return checked


def for_whoever_may_change(handler: Handler) -> Handler:
    """In groups only administrators change things."""

    async def checked(talk: Talk) -> None:
        if await talk.may_change():
            await handler(talk)
        elif talk.asked.callback_id is not None:
            await talk.stale()
        else:
            await talk.say(say_error.admins_only(talk.language))

    return checked


def for_known(handler: Handler) -> Handler:
    """Let in whoever has pressed start; after /forget nothing is kept until they do again.

    Groups and channels have no start: there the administrators' own command is enough.
    """

    async def checked(talk: Talk) -> None:
        if talk.chat is not None or not talk.asked.is_private:
            await handler(talk)
            return
        if talk.asked.callback_id is not None:
            await talk.toast(say_start.press_start_toast(talk.language), alert=True)
        else:
            await talk.say(say_start.press_start(talk.language))

    return checked


async def _refuse(talk: Talk) -> None:
    if talk.asked.callback_id is not None:
        await talk.toast(say.refused_button(talk.language), alert=True)
    else:
        await talk.say(say.refused(talk.language))
