"""Every command and every button, and who answers it: the bot at a glance."""

from bot.access import Handler, for_known, for_organisers, for_owners, for_whoever_may_change
from bot.context import Talk
from bot.handlers import briefings, chats, events, organisers, owners, sending, start, words


def _changing(handler: Handler) -> Handler:
    """Guard what changes a chat's own choices."""
    return for_whoever_may_change(for_known(handler))


async def _nothing(talk: Talk) -> None:
    """Answer the inert buttons of a preview."""
    await talk.preview_only()


COMMANDS: dict[str, Handler] = {
    "start": start.start,
    "help": start.help_,
    "events": events.show_coming,
    "next": events.show_next,
    "briefings": briefings.show_briefings,
    "search": words.search_words,
    "calendar": events.send_all_calendars,
    "subscribe": _changing(chats.subscribe),
    "unsubscribe": for_whoever_may_change(chats.unsubscribe),
    "stop": for_whoever_may_change(chats.stop),
    "reminders": chats.show_reminders,
    "settings": chats.show_settings,
    "language": _changing(start.choose_language),
    "privacy": chats.show_privacy,
    "forget": for_whoever_may_change(chats.ask_forget),
    "newevent": for_organisers(organisers.new_event),
    "drafts": for_organisers(organisers.show_drafts),
    "cancelevent": for_organisers(organisers.choose_cancel),
    "organisers": for_owners(owners.show_organisers),
}

BUTTONS: dict[str, Handler] = {
    "help": start.help_,
    "langs": start.choose_language,
    "lang": _changing(start.set_language),
    "back": _changing(start.back),
    # events
    "ev": events.open_card,
    "evs": events.turn_page,
    "gi": events.show_getting_in,
    "cal": events.send_calendar,
    "calall": events.send_all_calendars,
    "go": _changing(events.toggle_coming),
    "rm": events.choose_reminders,
    "rs": _changing(events.toggle_reminder),
    "rd": _changing(events.set_usual_reminders),
    "rx": _changing(events.unset_reminders),
    # briefings
    "brs": briefings.turn_page,
    "brt": briefings.show_topics,
    "br": briefings.open_card,
    "secs": briefings.show_contents,
    "sec": briefings.show_section,
    "fig": briefings.send_charts,
    "sr": words.turn_page,
    # a chat's own choices
    "subs": chats.show_subscriptions,
    "sub": _changing(chats.toggle_topic),
    "suba": _changing(chats.follow_everything),
    "subn": _changing(chats.follow_nothing),
    "set": chats.show_settings,
    "so": _changing(chats.toggle_offset),
    "rml": chats.show_reminders,
    "stop": for_whoever_may_change(chats.stop),
    "prv": chats.show_privacy,
    "exp": chats.export,
    "fg": for_whoever_may_change(chats.ask_forget),
    "fgy": for_whoever_may_change(chats.forget),
    # organisers
    "drs": for_organisers(organisers.show_drafts),
    "dr": for_organisers(organisers.open_draft),
    "dfs": for_organisers(organisers.choose_field),
    "df": for_organisers(organisers.ask_field),
    "dx": for_organisers(organisers.discard),
    "dp": for_organisers(organisers.confirm_publish),
    "dpy": for_organisers(organisers.publish),
    "du": for_organisers(organisers.undo),
    "dn": for_organisers(organisers.send_now),
    "np": for_organisers(sending.pause),
    "nr": for_organisers(sending.resume),
    "ns": for_organisers(sending.ask_stop),
    "nsn": for_organisers(sending.leave),
    "nsy": for_organisers(sending.stop),
    "na": for_organisers(sending.send_again),
    "cxs": for_organisers(organisers.choose_cancel),
    "cx": for_organisers(organisers.ask_cancel),
    "cxy": for_organisers(organisers.cancel),
    # owners
    "ors": for_owners(owners.show_organisers),
    "oadd": for_owners(owners.ask_people),
    "orm": for_owners(owners.ask_remove),
    "ormy": for_owners(owners.remove),
    "nop": _nothing,
}
