"""Words that answer a question about a reader's own choices."""

from bot.context import Talk
from bot.handlers import adding, panic, preferences, reminding
from bot.questions import Ask
from content.intent import understand
from jobs.draft_fields import today_in


async def take_answer(talk: Talk) -> bool:
    """Take what was written as the answer to the question that is open.

    Returns:
        Whether there was a question, and the words did not ask for something else: "stop" or
        "what's on" are no cities.
    """
    questions, chat_id = talk.services.questions, talk.asked.chat_id
    question = questions.of(chat_id, talk.now)
    if question is None:
        return False
    questions.close(chat_id)
    if question.ask is Ask.SOURCE_WORDS or (question.ask is Ask.SOURCE and "." in talk.asked.words):
        # "What's on" is no city, but it may well be what is looked for.
        return await adding.take_answer(talk, question)
    if _asks_for_something(talk, question.ask):
        return False
    match question.ask:
        case Ask.HOURS:
            await preferences.take_hours(talk)
        case Ask.ZONE:
            await preferences.take_zone(talk)
        case Ask.REMINDER:
            await reminding.take(talk, question.event_id)
        case Ask.USUAL:
            await reminding.take_usual(talk)
        case Ask.PANIC:
            await panic.take(talk)
        case Ask.SOURCE:
            return await adding.take_answer(talk, question)
    return True


def _asks_for_something(talk: Talk, ask: Ask) -> bool:
    intent = understand(talk.asked.words, today=today_in(talk.services.timezone, talk.now))
    if ask is Ask.PANIC and intent.kind in {"greeting", "thanks"}:
        return False  # a word like any other, and none to erase everything by
    return intent.kind not in {"search", "events"}
