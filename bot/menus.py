"""The command menus, per scope and language; set only where they differ."""

from collections.abc import Iterable

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from content import menus
from content.model import Role
from content.texts import texts

log = structlog.get_logger(__name__)

AUDIENCES: dict[Role, menus.Audience] = {
    Role.EDITOR: "editor", Role.ORGANISER: "organiser", Role.OWNER: "owner",
}


async def set_for_everybody(bot: Bot) -> None:
    """Set menus and the bot's own texts in every language; Telegram limits these calls hard."""
    for language in texts().languages:
        code = "" if language == "en" else language
        for scope in (BotCommandScopeDefault(), BotCommandScopeAllPrivateChats()):
            await _set(bot, menus.commands(language, "everyone"), scope, code)
        words = menus.descriptions(language)
        if (await bot.get_my_description(language_code=code)).description != words.description:
            await bot.set_my_description(words.description, language_code=code)
        short = await bot.get_my_short_description(language_code=code)
        if short.short_description != words.short:
            await bot.set_my_short_description(words.short, language_code=code)


async def set_for_organiser(bot: Bot, chat_id: int, role: Role) -> None:
    """Show an organiser's own commands to this person, and to nobody else."""
    try:
        for language in texts().languages:
            code = "" if language == "en" else language
            commands = menus.commands(language, AUDIENCES[role])
            await _set(bot, commands, BotCommandScopeChat(chat_id), code)
    except TelegramError as error:
        # Telegram knows the chat only once the person has pressed start: tried again then.
        log.info("organiser's menu not set yet", reason=error.message)


async def clear_for(bot: Bot, chat_id: int) -> None:
    """Take the organiser's menu away again."""
    try:
        for language in texts().languages:
            code = "" if language == "en" else language
            await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id), language_code=code)
    except TelegramError as error:
        log.info("organiser's menu not cleared", reason=error.message)


async def _set(
    bot: Bot, wanted: Iterable[tuple[str, str]], scope: BotCommandScope, language_code: str
) -> None:
    commands = [BotCommand(name, description) for name, description in wanted]
    present = await bot.get_my_commands(scope=scope, language_code=language_code)
    if list(present) != commands:
        await bot.set_my_commands(commands, scope=scope, language_code=language_code)
