"""A broadcast: as its readers see it, and as its organiser writes, checks and sends it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from content.markdown import markdown_to_html
from content.message import Action, Button, Html, Message, Style
from content.model import EN, KO, Event, Localised, Topic
from content.render.common import (
    TEXT_LIMIT,
    Page,
    Rows,
    by_language,
    clip,
    lines,
    number_and_title,
    numbered,
    only_in,
    pager,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    ticked,
    title_of,
    to_drafts,
    to_events,
    to_subscriptions,
    word,
)
from content.render.organisers.fields import discard_button
from content.split import truncate
from content.texts import locale_of

Doubt = tuple[str, Mapping[str, object]]

SHOWN_FIGURES = 12


@dataclass(frozen=True)
class Planned:
    """What is known of a broadcast's draft; `audience` is in the organiser's words."""

    draft_id: int
    revision: int
    text: Localised
    audience: str = ""
    never_twice: bool = False
    corrects: bool = False


@lru_cache(maxsize=64)
def broadcast(text: Localised, language: str, *, personal: bool = True) -> Message:
    """Return a broadcast as its readers see it; a Markdown of a few signs is understood."""
    body = markdown_to_html(text.in_(language))
    note = only_in(language, text)
    whole = paragraphs(note, body)
    return Message(
        truncate(whole, TEXT_LIMIT),
        buttons=row(to_events(language), to_subscriptions(language) if personal else None),
    )


def ask_text(language: str) -> Message:
    """Ask for the words."""
    return Message(say("broadcasts-ask", language), buttons=row(to_drafts(language)))


def ask_text_in(written: str, language: str, draft_id: int) -> Message:
    """Ask for the words in one language."""
    return Message(
        say("broadcasts-ask-in", language, written=written), buttons=row(_back(draft_id, language))
    )


def too_long(length: int, limit: int, language: str) -> Message:
    """Say how much too long a text is."""
    return Message(
        say("broadcasts-too-long", language, count=length, limit=limit),
        buttons=row(to_drafts(language)),
    )


def draft(planned: Planned, doubts: Sequence[Doubt], language: str) -> tuple[Message, ...]:
    """Return a broadcast as it will be read in each language, then what can be done with it."""
    return (*previews(planned.text, language), control(planned, doubts, language))


def previews(text: Localised, language: str) -> tuple[Message, ...]:
    """Return a broadcast as it will be read in each language."""
    return tuple(_preview(text, reader, language) for reader in (EN, KO) if text)


def _preview(text: Localised, reader: str, language: str) -> Message:
    message = broadcast(text, reader)
    head = say("broadcasts-preview", language, reader=reader)
    return replace(
        message,
        html=truncate(paragraphs(head, message.html), TEXT_LIMIT),
        buttons=tuple(
            tuple(replace(button, action=Action("nop"), url=None) for button in buttons)
            for buttons in message.buttons
        ),
    )


def control(planned: Planned, doubts: Sequence[Doubt], language: str) -> Message:
    """Return what should be looked at, and the buttons to change, send, plan or discard it."""
    text = paragraphs(
        lines(say("broadcasts-control", language, corrects=int(planned.corrects)),
              say("broadcasts-correct-hint", language) if planned.corrects else None),
        _warnings(doubts, language),
        None if planned.corrects else lines(
            say("broadcasts-audience", language, audience=planned.audience),
            say("broadcasts-policy", language, never=int(planned.never_twice)),
        ),
    )
    return Message(text, buttons=_controls(planned, language))


def _controls(planned: Planned, language: str) -> Rows:
    n, revision = planned.draft_id, planned.revision
    texts = row(*(
        press(word("broadcasts-button-text", language, written=written), "bt", n, written)
        for written in (EN, KO)
    ))
    discard = discard_button(language, n, revision)
    if planned.corrects:
        yes = press(word("broadcasts-button-correct", language), "bp", n, revision,
                    style=Style.PRIMARY)
        return texts + row(discard) + (row(yes) if planned.text else ())
    whom = press(word("broadcasts-button-audience", language), "ba", n)
    never = ticked(word("broadcasts-button-never", language), language, chosen=planned.never_twice)
    later = press(word("broadcasts-button-later", language), "sl", n)
    send = press(word("broadcasts-button-send", language), "bp", n, revision, style=Style.PRIMARY)
    return (
        texts + row(whom, press(never, "bn", n, revision)) + row(discard)
        + (row(later, send) if planned.text else ())
    )


def _warnings(doubts: Sequence[Doubt], language: str) -> Html | None:
    if not doubts:
        return None
    return lines(
        say("drafts-questions", language),
        *(_warning(key, known, language) for key, known in doubts),
    )


def _warning(key: str, known: Mapping[str, object], language: str) -> Html:
    figures = known.get("figures")
    shown = [_figure(str(one), language) for one in figures] if isinstance(figures, list) else []
    return say(
        "broadcasts-doubt", language, kind=key, written=str(known.get("language", "")),
        figures=", ".join(shown[:SHOWN_FIGURES]), date=clip(str(known.get("date", "")), 80),
    )


def _figure(figure: str, language: str) -> str:
    """Return a figure as it is written; "month 12" is how two languages are compared."""
    name, _, number = figure.partition(" ")
    if name != "month" or not number.isdigit():
        return figure
    return str(locale_of(language).months["stand-alone"]["wide"][int(number)])


def audience_menu(
    planned: Planned, topics: Sequence[Topic], language: str, *, events: bool
) -> Message:
    """Offer whom it is for: all, a language, a subject, or those coming to a meeting."""
    n, names = planned.draft_id, locale_of(language).languages
    buttons = [press(word("broadcasts-audience-all", language), "bas", n, "f")]
    buttons += [
        press(word("broadcasts-audience-language", language, name=names.get(code, code)),
              "bas", n, "l", code)
        for code in (EN, KO)
    ]
    buttons += [
        press(title_of(topic.title, language), "bas", n, "t", topic.slug) for topic in topics
    ]
    coming = press(word("broadcasts-audience-event", language), "bae", n, 0) if events else None
    return Message(
        say("broadcasts-choose-audience", language, audience=planned.audience),
        buttons=rows_of(buttons, 1) + row(coming) + row(_back(n, language)),
    )


def audience_events(draft_id: int, page: Page[Event], language: str) -> Message:
    """Offer the coming meetings whose visitors it is for."""
    buttons = [
        press(number_and_title(number, title_of(event.title, language), language),
              "bas", draft_id, "c", event.id)
        for number, event in numbered(page)
    ]
    return Message(
        say("broadcasts-choose-event", language),
        buttons=rows_of(buttons, 1)
        + pager(page, language, lambda number: Action("bae", (draft_id, number)))
        + row(press(word("broadcasts-button-audience", language), "ba", draft_id)),
    )


def audience_name(kind: str, name: str, language: str) -> str:
    """Return an audience in words.

    Args:
        kind: "following", "language", "topics" or "coming".
        name: Of the language, subject or meeting.
        language: The organiser's language.
    """
    return word("broadcasts-audience-name", language, kind=kind, name=name)


def language_name(code: str, language: str) -> str:
    """Return a language's name in the organiser's."""
    return str(locale_of(language).languages.get(code, code))


def confirm(
    planned: Planned, counts: Mapping[str, int], doubts: Sequence[Doubt], language: str
) -> Message:
    """Ask once more, with the numbers."""
    text = paragraphs(
        say("broadcasts-confirm", language, audience=planned.audience),
        _reach(counts, language),
        _warnings(doubts, language),
        say("broadcasts-policy", language, never=int(planned.never_twice)),
    )
    yes = press(word("broadcasts-confirm-yes", language), "bpy", planned.draft_id,
                planned.revision, style=Style.PRIMARY)
    return Message(text, buttons=row(yes) + row(_back(planned.draft_id, language)))


def confirm_correction(
    planned: Planned, count: int, doubts: Sequence[Doubt], language: str
) -> Message:
    """Ask once more before every delivered copy is edited."""
    text = paragraphs(
        say("broadcasts-correct-confirm", language, count=count), _warnings(doubts, language)
    )
    yes = press(word("broadcasts-correct-yes", language), "bpy", planned.draft_id,
                planned.revision, style=Style.PRIMARY)
    return Message(text, buttons=row(yes) + row(_back(planned.draft_id, language)))


def _reach(counts: Mapping[str, int], language: str) -> Html:
    return say("broadcasts-reach", language, total=sum(counts.values()),
               languages=by_language(counts, language))


def sending(seconds: int, title: str, language: str, draft_id: int) -> Message:
    """Return the moment in which a broadcast can be undone; 0 says it is on its way."""
    head = say("broadcasts-sending", language, seconds=seconds)
    name = say("drafts-publishing-title", language, title=title)
    if seconds <= 0:
        return Message(lines(head, name), buttons=row(to_events(language)))
    return Message(
        lines(head, name, say("drafts-publishing-hint", language)),
        buttons=row(press(word("drafts-button-undo", language), "bu", draft_id),
                    press(word("drafts-button-now", language), "bw", draft_id)),
    )


def correcting(title: str, language: str) -> Message:
    """Say that the copies are being corrected."""
    return Message(
        lines(say("broadcasts-correcting", language),
              say("drafts-publishing-title", language, title=title)),
        buttons=row(to_events(language)),
    )


def ask_recall(  # noqa: PLR0917 its callers know this order
    notice_id: int, title: str, recallable: int, too_old: int, lost: int, language: str
) -> Message:
    """Ask once before a notice is taken back, saying what can be and what cannot."""
    text = paragraphs(
        say("broadcasts-recall-ask", language, title=title),
        lines(
            say("broadcasts-recall-can", language, count=recallable),
            say("broadcasts-recall-old", language, count=too_old) if too_old else None,
            say("broadcasts-recall-lost", language, count=lost) if lost else None,
        ),
    )
    yes = press(word("broadcasts-recall-yes", language), "rcy", notice_id, style=Style.DANGER)
    return Message(
        text,
        buttons=(row(yes) if recallable else ())
        + row(press(word("broadcasts-recall-no", language), "rcn", notice_id)),
    )


def recalling(title: str, language: str) -> Message:
    """Say that the copies are being taken back."""
    return Message(
        lines(say("broadcasts-recalling", language),
              say("drafts-publishing-title", language, title=title)),
        buttons=row(to_events(language)),
    )


def left_alone(language: str) -> Message:
    """Say that nothing was recalled."""
    return Message(say("broadcasts-left-alone", language), buttons=row(to_events(language)))


def draft_news(news: str, title: str, language: str, draft_id: int) -> Message:
    """Tell an organiser what became of a draft while they were elsewhere."""
    text = lines(
        say("broadcasts-news", language, news=news),
        say("drafts-publishing-title", language, title=clip(title, 200)) if title else None,
        say("broadcasts-news-hint", language, news=news),
    )
    undo = press(word("drafts-button-undo", language), "bu", draft_id)
    look = press(word("broadcasts-button-look", language), "dr", draft_id, style=Style.PRIMARY)
    first = undo if news == "approved" else look
    return Message(text, buttons=row(first) + row(to_events(language)))


def _back(draft_id: int, language: str) -> Button:
    return press(word("drafts-button-back", language), "dr", draft_id)
