"""What feeds say of themselves, and to whoever asks for one that is not there."""

from content.model import Localised
from content.render.common import LABEL_LIMIT, clip
from content.texts import texts


def name(language: str, topic: Localised | None = None) -> str:
    """Return what a calendar is called: all meetings, or those of one topic."""
    if topic is None:
        return texts().plain("feeds-name", language)
    return texts().plain("feeds-name-topic", language, topic=_title(topic, language))


def about(language: str, topic: Localised | None = None) -> str:
    """Return what is in a calendar."""
    if topic is None:
        return texts().plain("feeds-about", language)
    return texts().plain("feeds-about-topic", language, topic=_title(topic, language))


def _title(topic: Localised, language: str) -> str:
    return clip(topic.in_(language), LABEL_LIMIT)


def own_name(language: str) -> str:
    """Return what a reader's own calendar is called: words that say little to whoever sees it."""
    return texts().plain("feeds-name-own", language)


def own_about(language: str) -> str:
    """Return what is in a reader's own calendar."""
    return texts().plain("feeds-about-own", language)


def no_topic(language: str, topics: str) -> str:
    """Tell which topics there are."""
    return texts().plain("feeds-no-topic", language, topics=topics)


def no_event(language: str) -> str:
    """Tell that there is no such meeting."""
    return texts().plain("feeds-no-event", language)


def no_day(language: str) -> str:
    """Tell that a meeting's day is not known, so that there is nothing to write down."""
    return texts().plain("feeds-no-day", language)


def no_own(language: str) -> str:
    """Tell that an address opens nothing: it was replaced or switched off, or never was."""
    return texts().plain("feeds-no-own", language)


def away(language: str) -> str:
    """Tell that the calendar cannot be looked up just now."""
    return texts().plain("feeds-away", language)
