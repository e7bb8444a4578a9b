"""Who may publish or draft: the list, naming, removing, and a refusal that reveals nothing."""

from collections.abc import Sequence

from content.message import Button, Html, Message, PickPeople, Style
from content.model import ChatId, ChatKey, Role
from content.render.common import (
    clip,
    lines,
    listed,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    to_drafts,
    to_help,
    ways_on,
    word,
)

LABEL_LIMIT = 40
BESIDE_LIMIT = 16
"""Of a name on one of two buttons side by side."""

OTHER = {Role.ORGANISER: Role.EDITOR, Role.EDITOR: Role.ORGANISER}
"""The roles an owner can give, each with the one it is exchanged for."""

PICK_REQUEST = 1
"""Telegram hands this number back with the people who were picked."""


def organisers_list(
    entries: Sequence[tuple[ChatKey, str, Role]], language: str
) -> Message:
    """Return who may do what; owners are named in the settings and cannot be changed here."""
    named = [_entry(label, role, language) for _, label, role in entries]
    changes = [
        (_other_role(key, label, role, language), _removal(key, label, language))
        for key, label, role in entries if role in OTHER
    ]
    add = press(word("organisers-button-add", language), "oadd")
    return Message(
        paragraphs(
            say("organisers-list", language),
            lines(*named) or say("organisers-list-none", language),
            say("organisers-list-roles", language),
        ),
        buttons=(*changes, *row(add)),
    )


def _entry(label: str, role: Role, language: str) -> Html:
    return say("organisers-list-item", language, label=clip(label, LABEL_LIMIT),
               role=word("organisers-role", language, role=role))


def _other_role(key: ChatKey, label: str, role: Role, language: str) -> Button:
    other = OTHER[role]
    return press(word("organisers-button-make", language, label=clip(label, BESIDE_LIMIT),
                      role=other), "orc", key, other)


def _removal(key: ChatKey, label: str, language: str) -> Button:
    return press(word("organisers-button-remove", language, label=clip(label, BESIDE_LIMIT)),
                 "orm", key)


def organiser_pick(language: str) -> Message:
    """Ask to pick people in Telegram's own list: no id is ever typed."""
    return Message(
        say("organisers-pick", language),
        ask=PickPeople(
            label=word("organisers-pick-button", language),
            request_id=PICK_REQUEST,
            cancel_label=word("organisers-pick-cancel", language),
        ),
    )


def pick_cancelled(language: str) -> Message:
    """Put the picking keyboard away."""
    return Message(say("organisers-pick-cancelled", language), remove_keyboard=True)


def organiser_picked(labels: Sequence[str], language: str) -> Message:
    """Say who was picked, and put the picking keyboard away; the role is asked for each."""
    if not labels:
        return Message(say("organisers-picked-nobody", language), remove_keyboard=True)
    return Message(say("organisers-picked", language, labels=_names(labels, language)),
                   remove_keyboard=True)


def organiser_role_ask(chat_id: ChatId, label: str, language: str) -> Message:
    """Ask what somebody who was picked shall be; nothing is kept of them until it is said."""
    choices = [
        press(word("organisers-button-role", language, role=role), "orp", chat_id, role)
        for role in OTHER
    ]
    return Message(say("organisers-role-ask", language, label=clip(label, LABEL_LIMIT)),
                   buttons=rows_of(choices, 2) + row(_to_list(language)))


def organiser_named(
    label: str, role: Role, language: str, *, reached: bool = True
) -> Message:
    """Confirm what somebody may do from now on, and whether they know of it."""
    shown = clip(label, LABEL_LIMIT)
    told = "organisers-named-told" if reached else "organisers-named-unreached"
    return Message(
        paragraphs(say("organisers-named", language, label=shown, role=role),
                   say(told, language, label=shown)),
        buttons=row(_to_list(language)),
    )


def told_role(role: Role, language: str) -> Message:
    """Tell somebody what they may do from now on, and where to begin."""
    return Message(say("organisers-told", language, role=role),
                   buttons=row(to_help(language), to_drafts(language)))


def told_removed(language: str) -> Message:
    """Tell somebody that they may no longer draft or publish."""
    return Message(say("organisers-told-removed", language), buttons=ways_on(language))


def already_so(label: str, language: str) -> str:
    """Return the short answer where a role was given before, or cannot be given here."""
    return word("organisers-already-so", language, label=clip(label, LABEL_LIMIT))


def organiser_remove_ask(key: ChatKey, label: str, language: str) -> Message:
    """Ask before somebody is removed."""
    yes = press(word("organisers-remove-yes", language), "ormy", key, style=Style.DANGER)
    return Message(say("organisers-remove-ask", language, label=clip(label, LABEL_LIMIT)),
                   buttons=row(yes) + row(_to_list(language)))


def organiser_removed(labels: Sequence[str], language: str) -> Message:
    """Confirm who may no longer publish."""
    return Message(say("organisers-removed", language, labels=_names(labels, language)),
                   buttons=row(_to_list(language)))


def refused(language: str) -> Message:
    """Answer an organiser's command from anybody else as any other thing the bot cannot do."""
    return Message(say("organisers-refused", language),
                   buttons=ways_on(language) + row(to_help(language)))


def refused_button(language: str) -> str:
    """Return the same for a button."""
    return word("organisers-refused-button", language)


def _names(labels: Sequence[str], language: str) -> Html:
    return listed([clip(label, LABEL_LIMIT) for label in labels], language)


def _to_list(language: str) -> Button:
    return press(word("organisers-button-back", language), "ors")
