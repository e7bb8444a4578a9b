"""Words that answer a question about a reader's own choices."""

from bot.context import Talk
from bot.handlers import panic, preferences, reminding
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
    if _asks_for_something(talk):
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
    return True


def _asks_for_something(talk: Talk) -> bool:
    intent = understand(talk.asked.words, today=today_in(talk.services.timezone, talk.now))
    return intent.kind not in {"search", "events"}
