"""Whether what the library holds fits Telegram's messages, judged on the messages as rendered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from telegram.constants import MessageLimit

from content.codes import CARD_LENGTH
from content.markdown import markdown_to_plain
from content.message import Message
from content.model import Briefing, Event, Section, Topic
from content.render import briefings, events, notices
from content.render.common import Links
from content.split import plain_text, telegram_length

_LINKS = Links("DivisionBellBot")
_SEASON = timedelta(days=60)
_CODE = "X" * CARD_LENGTH


def event_fits(event: Event, language: str) -> Iterator[str]:
    """Yield what does not fit of an event, in every message it is shown in, before it and after."""
    over_at = event.over_at or event.updated_at
    body = {"summary": event.summary.in_(language), "detail": event.detail.in_(language)}
    event = replace(event, code=_CODE)
    for now in (over_at - _SEASON, over_at + _SEASON):
        card = events.card(event, language, now=now, links=_LINKS)
        yield from _faults("card", language, card, body)
        yield from _notice_faults(event, language, now)


def _notice_faults(event: Event, language: str, now: datetime) -> Iterator[str]:
    new = notices.new_event(event, language, now=now, links=_LINKS)
    yield from _faults("notice", language, new)
    yield from _faults("reminder", language, notices.reminder(event, language, now=now,
                                                              links=_LINKS))
    # These two bring a calendar file along, so that their text is a caption.
    cancelled = notices.cancelled(event, language, now=now, links=_LINKS)
    yield from _faults("cancellation", language, cancelled, caption=True)
    changed = notices.changed(event, event.changes, language, now=now, links=_LINKS)
    yield from _faults("change", language, changed, caption=True)


def briefing_fits(
    briefing: Briefing, language: str, topics: Sequence[Topic]
) -> Iterator[tuple[str, str]]:
    """Yield what does not fit of a briefing, each with the section it is in ("" for the card)."""
    body = _body(briefing, language)
    card = briefings.card(briefing, language, links=_LINKS, topics=topics)
    yield from (("", fault) for fault in _faults("card", language, card, body))
    notice = notices.briefing(briefing, language, links=_LINKS, topics=topics)
    yield from (("", fault) for fault in _faults("notice", language, notice))
    for number, section in enumerate(briefing.sections):
        shown = briefings.section(briefing, number, language)
        for fault in _faults("section", language, shown, _body(section, language)):
            yield section.slug, fault
        for figure in section.figures:
            caption = briefings.figure_caption(briefing, section, figure, language)
            for fault in _faults(f"caption of {figure.slug}", language, caption, caption=True):
                yield section.slug, fault


def _body(part: Briefing | Section, language: str) -> Mapping[str, str]:
    return {
        "summary": part.summary.in_(language),
        "key points": part.key_points.in_(language),
        "detail": part.detail.in_(language),
    }


def _faults(
    name: str,
    language: str,
    message: Message,
    body: Mapping[str, str] | None = None,
    *,
    caption: bool = False,
) -> Iterator[str]:
    """Yield what is wrong with a message: its length, or a part of the body that was cut."""
    limit = int(MessageLimit.CAPTION_LENGTH if caption else MessageLimit.MAX_TEXT_LENGTH)
    length = telegram_length(message.html)
    if length > limit:
        yield f"the {name} in {language} has {length} characters, {limit} are allowed"
    shown = " ".join(plain_text(message.html).split())
    for part, markdown in (body or {}).items():
        if " ".join(markdown_to_plain(markdown).split()) not in shown:
            yield f"the {part} is cut or missing on the {name} in {language}"
