"""/verify: is this card ours, is this seat's code good."""

from bot.context import Talk
from content.codes import CARD_LENGTH, card_codes_in, typed
from content.model import Event
from content.render import verifying as say
from jobs import door
from jobs.door import Verdict
from storage import events

OUR_MARK = "/verify"
"""What the small print of every card of ours says, and what a forged one would copy."""

PROSE = 40
"""A forwarded text of at least so many characters claims to tell of something."""


async def verify(talk: Talk) -> None:
    """Answer /verify: a code, or a text with one in it."""
    words = talk.asked.words
    if not words:
        await talk.say(say.ask(talk.language))
        return
    if talk.services.guesses.must_wait(talk.asked.chat_id, talk.now):
        await talk.say(say.wait(talk.language))
        return
    code = typed(words)
    if code is not None and len(code) == CARD_LENGTH:
        await _judge(talk, [code])
    elif code is not None:
        await _at_door(talk, code)
    elif codes := card_codes_in(words):
        await _judge(talk, codes)
    elif len(words) >= PROSE:
        await talk.say(say.no_code(talk.language))
    else:
        talk.services.guesses.was_wrong(talk.asked.chat_id, talk.now)
        await talk.say(say.unreadable(words, talk.language))


async def offer_verdict(talk: Talk) -> bool:
    """Judge a pasted or forwarded text that is, or claims to be, a card; False for other words."""
    words = talk.asked.words
    codes = card_codes_in(words)
    if not codes:
        if talk.asked.forwarded and len(words) >= PROSE and not talk.is_editor:
            await talk.say(say.no_code(talk.language))
            return True
        return False
    claims = talk.asked.forwarded or OUR_MARK in words or typed(words) is not None
    if not claims and not await _is_known(talk, codes):
        return False
    if talk.services.guesses.must_wait(talk.asked.chat_id, talk.now):
        await talk.say(say.wait(talk.language))
    else:
        await _judge(talk, codes)
    return True


async def _is_known(talk: Talk, codes: list[str]) -> bool:
    async with talk.services.database.reading() as session:
        verdicts = [await door.judge(session, code, talk.now) for code in codes]
    return any(verdict is not Verdict.UNKNOWN for verdict, _ in verdicts)


async def _judge(talk: Talk, codes: list[str]) -> None:
    """Answer for a text by the worst of its codes: one false code makes it no card of ours."""
    async with talk.services.database.reading() as session:
        verdicts = [await door.judge(session, code, talk.now) for code in codes]
    worst, event = max(verdicts, key=lambda each: list(Verdict).index(each[0]))
    if event is None:
        talk.services.guesses.was_wrong(talk.asked.chat_id, talk.now)
        await talk.say(say.unknown(talk.language))
    elif worst is Verdict.OUTDATED:
        await talk.say(say.outdated(event, talk.language, now=talk.now))
    else:
        altered = say.differs(event, talk.asked.words)
        await talk.say(say.genuine(event, talk.language, now=talk.now, altered=altered))


async def _at_door(talk: Talk, code: str) -> None:
    """Count a visitor in; to anybody else a door code says nothing, not even whether it is one."""
    if not talk.is_organiser:
        await talk.say(say.door_code(talk.language))
        return
    async with talk.services.database.transaction() as session:
        entry = await door.admit(session, code, talk.now)
    if entry.event is None:
        talk.services.guesses.was_wrong(talk.asked.chat_id, talk.now)
    await talk.say(
        say.at_door(
            entry.door, entry.event, talk.language, code=code, at=entry.at, arrived=entry.arrived
        )
    )


async def take_back(talk: Talk) -> None:
    """Undo the counting of a code."""
    match talk.asked.action and talk.asked.action.args:
        case (int(event_id), int() | str() as code):
            event, done = await _taken_back(talk, event_id, str(code))
            if event is not None and done:
                await talk.show(say.taken_back(event, str(code), talk.language))
                return
        case _:
            pass
    await talk.stale()


async def _taken_back(talk: Talk, event_id: int, code: str) -> tuple[Event | None, bool]:
    async with talk.services.database.transaction() as session:
        done = await door.take_back(session, event_id, code)
        return await events.by_id(session, event_id), done
