"""The levers under a notice that goes out: pause, go on, stop, send again what is in doubt."""

from collections.abc import Awaitable, Callable
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.context import Talk
from content.render import errors as say_error
from storage import audit, steering

Lever = Callable[[AsyncSession, int], Awaitable[object]]


async def pause(talk: Talk) -> None:
    """Let nothing more go out for now."""
    await _pull(talk, "pause", partial(steering.pause, now=talk.now))


async def resume(talk: Talk) -> None:
    """Let a paused notice go on."""
    await _pull(talk, "resume", partial(steering.resume, now=talk.now))


async def ask_stop(talk: Talk) -> None:
    """Ask once more: what is dropped is not sent later."""
    await _pull(talk, None, partial(steering.ask_stop, asked=True))


async def leave(talk: Talk) -> None:
    """Take the question back."""
    await _pull(talk, None, partial(steering.ask_stop, asked=False))


async def stop(talk: Talk) -> None:
    """Drop what has not been sent."""
    await _pull(talk, "stop", partial(steering.stop, now=talk.now))


async def send_again(talk: Talk) -> None:
    """Send what is in doubt once more, at the risk of a second copy."""
    await _pull(talk, "send_again", partial(steering.release_held, now=talk.now))


async def _pull(talk: Talk, what: str | None, lever: Lever) -> None:
    """Do it in one transaction with its audit entry; the report then shows it in its place."""
    args = talk.asked.action.args if talk.asked.action else ()
    if not args or not isinstance(args[0], int) or talk.chat is None:
        await talk.stale()
        return
    notice_id = args[0]
    async with talk.services.database.transaction() as session:
        done = await lever(session, notice_id)
        if done and what is not None:
            await audit.write(
                session, now=talk.now, actor=talk.chat.key, action=what,
                subject=f"notice:{notice_id}", details={},
            )
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.services.report()
    talk.services.wake()
