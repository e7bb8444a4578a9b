"""What a draft of a meeting or a briefing is about, and whom that reaches."""

from collections.abc import Mapping, Sequence

from content.message import Button, Html, Message
from content.model import Briefing, Event, Topic
from content.render.briefings import subjects
from content.render.common import (
    by_language,
    clip,
    lines,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    ticked,
    title_of,
    word,
)
from content.render.organisers.fields import to_draft

UNKNOWN_LIMIT = 60


def menu(
    about: Event | Briefing,
    topics: Sequence[Topic],
    counts: Mapping[str, int],
    language: str,
    *,
    draft_id: int,
    revision: int,
    unknown: str | None = None,
) -> Message:
    """Return the library's subjects, each a button that turns it on or off.

    Args:
        about: The draft as a meeting or a briefing.
        topics: The library's subjects.
        counts: How many chats will be told, by their language.
        language: The organiser's language.
        draft_id: The draft.
        revision: The revision that is shown; a button of an older one changes nothing.
        unknown: What was written and is no subject of ours.
    """
    key = "briefings-draft-choose" if isinstance(about, Briefing) else "drafts-choose-subjects"
    text = paragraphs(
        say("chats-topic-unknown", language, words=clip(unknown, UNKNOWN_LIMIT))
        if unknown else None,
        say(key, language),
        reach(counts, language),
    )
    toggles = [
        press(ticked(title_of(topic.title, language), language, chosen=topic.slug in about.topics),
              "bs", draft_id, revision, topic.slug)
        for topic in topics
    ]
    return Message(text, buttons=rows_of(toggles, 2) + row(to_draft(language, draft_id)))


def audience(
    about: Event | Briefing, topics: Sequence[Topic], counts: Mapping[str, int], language: str
) -> Html:
    """Return who will be told, in words and in numbers."""
    names = subjects(about.topics, topics, language)
    key = "briefings-draft-audience" if isinstance(about, Briefing) else "drafts-audience"
    return lines(
        say(key, language, count=len(names), topics=" · ".join(names)), reach(counts, language)
    )


def reach(counts: Mapping[str, int], language: str) -> Html:
    """Return how many chats will be told, in which languages."""
    return say("drafts-confirm-reach", language, total=sum(counts.values()),
               languages=by_language(counts, language))


def to_subjects(topics: Sequence[Topic], language: str, draft_id: int) -> Button | None:
    """Return the way to the subjects; a library may have none."""
    return press(word("briefings-subjects", language), "bds", draft_id) if topics else None
