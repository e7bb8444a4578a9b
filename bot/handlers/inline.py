"""Inline mode: meetings and briefings shared into any chat, in the asker's language."""

import structlog
from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.context import Services
from bot.messenger import inline_keyboard
from content.model import ChatId, Event
from content.render import inline as say
from content.texts import pick_language
from jobs import sharing
from storage import chats

log = structlog.get_logger(__name__)

KEPT_FOR = 60
"""Seconds for which Telegram may answer the same words of the same person by itself."""

START = "inline"


async def answer(update: Update, services: Services) -> None:
    """Offer what fits; what was typed is kept nowhere."""
    query = update.inline_query
    if query is None:
        return
    now, offset = services.now(), int(query.offset) if query.offset.isdecimal() else 0
    async with services.database.reading() as session:
        chat = await chats.find(session, ChatId(query.from_user.id))
        chosen = chat.language if chat and chat.language_chosen else None
        language = pick_language(chosen, query.from_user.language_code)
        found, more = await sharing.offered(
            session, query.query, language, now=now, offset=offset
        )
    offers = [
        say.event(each, language, now=now, links=services.links)
        if isinstance(each, Event)
        else say.briefing(each, language, links=services.links, topics=services.topics)
        for each in found
    ]
    label = say.way_on(language, found=bool(offers) or offset > 0)
    try:
        await query.answer(
            [_article(offer) for offer in offers],
            cache_time=KEPT_FOR, is_personal=True,
            next_offset=str(offset + sharing.PAGE) if more else "",
            button=InlineQueryResultsButton(label, start_parameter=START),
        )
    except TelegramError as error:
        # The person has typed on: Telegram no longer waits for this answer.
        log.info("inline query not answered", reason=error.message)


def _article(offer: say.Offer) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        id=offer.id[:64],
        title=offer.title,
        description=offer.description,
        input_message_content=InputTextMessageContent(
            offer.message.html, parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=inline_keyboard(offer.message.buttons),
    )
