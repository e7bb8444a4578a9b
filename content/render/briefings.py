"""Briefings: lists, the card, and a report's contents, sections and charts."""

from collections.abc import Collection, Sequence

from content import dates
from content.markdown import markdown_to_html
from content.message import Action, Button, Html, Message
from content.model import Briefing, Figure, FigureValue, Section, Topic
from content.render.common import (
    CAPTION_LIMIT,
    Links,
    Page,
    Rows,
    clip,
    fitted,
    leads,
    lines,
    listed,
    number_and_title,
    numbered,
    only_in,
    page_count,
    pager,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    title_of,
    to_briefings,
    to_events,
    to_subscriptions,
    ways_on,
    word,
)
from content.split import truncate
from content.texts import escaped

AUTHORS_LIMIT = 300
SUMMARY_LIMIT = 1200
KEY_POINTS_LIMIT = 1500
PUBLISHED_LIMIT = 200
QUESTION_LIMIT = 250
VALUE_LIMIT = 80
SHOWN_VALUES = 10

CONTENTS_SIZE = 8
"""Sections on a page of a report's contents; one line and one button each."""


def listing(page: Page[Briefing], language: str, *, topic: Topic | None = None) -> Message:
    """Return a page of briefings, newest first; an empty one offers the next best thing."""
    if not page.items:
        return _nothing(language, topic)
    heading = say("briefings-heading", language)
    if topic is not None:
        heading = say("briefings-heading-topic", language, topic=title_of(topic.title, language))
    scope = topic.slug if topic else "all"
    return Message(
        paragraphs(heading, *(item(n, briefing, language) for n, briefing in numbered(page))),
        buttons=_open_rows(page, language)
        + pager(page, language, lambda number: Action("brs", (number, scope)))
        + _listing_rows(language, topic),
    )


def item(number: int, briefing: Briefing, language: str) -> Html:
    """Return a briefing's lines in a list."""
    title = say("briefings-item", language, number=number,
                title=title_of(briefing.title, language))
    return lines(title, _fact_line(briefing, language))


def _open_rows(page: Page[Briefing], language: str) -> Rows:
    return rows_of(
        [
            press(number_and_title(number, title_of(briefing.title, language), language),
                  "br", briefing.id)
            for number, briefing in numbered(page)
        ],
        1,
    )


def _listing_rows(language: str, topic: Topic | None) -> Rows:
    subjects = press(word("briefings-subjects", language), "brt")
    return row(subjects, _to_all(language) if topic else to_subscriptions(language))


def _to_all(language: str) -> Button:
    return press(word("briefings-all", language), "brs", 0, "all")


def _nothing(language: str, topic: Topic | None) -> Message:
    if topic is None:
        return Message(say("briefings-none", language),
                       buttons=row(to_subscriptions(language), to_events(language)))
    return Message(
        say("briefings-none-topic", language, topic=title_of(topic.title, language)),
        buttons=_listing_rows(language, topic),
    )


def topics_menu(topics: Sequence[tuple[Topic, int]], language: str) -> Message:
    """Return the subjects with how many briefings each has."""
    buttons = [
        press(word("briefings-topic-count", language, topic=title_of(topic.title, language),
                   count=count), "brs", 0, topic.slug)
        for topic, count in topics
    ]
    return Message(say("briefings-topics", language),
                   buttons=rows_of(buttons, 1) + row(_to_all(language), to_events(language)))


def card(
    briefing: Briefing,
    language: str,
    *,
    links: Links,
    topics: Sequence[Topic] = (),
    head: Html | None = None,
) -> Message:
    """Return a briefing's card; what does not fit is cut from the detail first.

    Args:
        briefing: What it is of.
        language: The reader's language.
        links: For the button that shares it.
        topics: The library's subjects, of which the card names the briefing's.
        head: What stands above the card.
    """
    return Message(
        card_text(briefing, language, topics=topics, head=head),
        buttons=card_buttons(briefing, language, links=links),
    )


def card_text(
    briefing: Briefing,
    language: str,
    *,
    topics: Sequence[Topic] = (),
    head: Html | None = None,
) -> Html:
    """Return the text of a briefing's card."""
    before = paragraphs(
        head,
        lines(say("briefings-title", language, title=title_of(briefing.title, language)),
              _fact_line(briefing, language), _authors(briefing, language),
              _published(briefing, language), _about(briefing, topics, language)),
        _summary(briefing.summary.in_(language)),
        _key_points(briefing.key_points.in_(language), language),
    )
    remark = only_in(language, briefing.title, briefing.summary, briefing.detail)
    detail = markdown_to_html(briefing.detail.in_(language), quoted=True)
    return fitted(before, detail, remark, language)


def _fact_line(briefing: Briefing, language: str) -> Html:
    """Return kind, day and length: "Report · 24 June 2016 · 5 minutes to read"."""
    kind = word("briefings-kind", language, kind=str(briefing.kind))
    facts = [kind]
    if briefing.on is not None:
        facts.append(dates.day(briefing.on, language))
    elif briefing.period is not None:
        facts.append(dates.month(briefing.period, language))
    if briefing.reading_minutes:
        facts.append(word("briefings-reading", language, minutes=briefing.reading_minutes))
    return say("briefings-line", language, facts=" · ".join(facts))


def _authors(briefing: Briefing, language: str) -> Html | None:
    if not briefing.authors:
        return None
    return truncate(say("briefings-by", language, authors=listed(briefing.authors, language)),
                    AUTHORS_LIMIT)


def _published(briefing: Briefing, language: str) -> Html | None:
    place = clip(briefing.published_in.in_(language), PUBLISHED_LIMIT)
    return say("briefings-published-in", language, place=place) if place else None


def _about(briefing: Briefing, topics: Sequence[Topic], language: str) -> Html | None:
    names = subjects(briefing.topics, topics, language)
    return say("briefings-about", language, topics=" · ".join(names)) if names else None


def subjects(slugs: Collection[str], topics: Sequence[Topic], language: str) -> list[str]:
    """Return what subjects are called, in the library's order."""
    return [title_of(topic.title, language) for topic in topics if topic.slug in slugs]


def _summary(text: str) -> Html | None:
    return truncate(escaped(text.strip()), SUMMARY_LIMIT) if text.strip() else None


def _key_points(markdown: str, language: str) -> Html | None:
    if not markdown.strip():
        return None
    points = truncate(markdown_to_html(markdown), KEY_POINTS_LIMIT)
    return lines(say("briefings-key-points", language), points)


def card_buttons(briefing: Briefing, language: str, *, links: Links) -> Rows:
    """Return a briefing's buttons: its parts, the original, share, the others."""
    contents = original = None
    if briefing.sections:
        contents = press(word("briefings-button-contents", language), "secs", briefing.id, 0)
    if briefing.url:
        original = leads(word("briefings-button-original", language), briefing.url)
    title = title_of(briefing.title, language)
    share = links.share(links.briefing(briefing.slug), title)
    return row(contents, original) + row(
        leads(word("common-share", language), share), to_briefings(language)
    )


def contents(briefing: Briefing, language: str, page: int = 0) -> Message:
    """Return a page of a report's contents, its chapters in bold."""
    title = title_of(briefing.title, language)
    heading = say("briefings-contents", language, title=title)
    back = row(_to_card(briefing, language), to_briefings(language))
    if not briefing.sections:
        return Message(paragraphs(heading, say("briefings-no-contents", language)), buttons=back)
    count = page_count(len(briefing.sections), CONTENTS_SIZE)
    number = min(max(page, 0), count - 1)
    shown = list(zip(_numbers(briefing.sections), enumerate(briefing.sections), strict=True))
    shown = shown[number * CONTENTS_SIZE :][:CONTENTS_SIZE]
    entries = [_contents_line(mark, section, language) for mark, (_, section) in shown]
    buttons = [
        press(word("briefings-contents-label", language, number=mark,
                   title=title_of(section.title, language)), "sec", briefing.id, n)
        for mark, (n, section) in shown
    ]
    return Message(
        paragraphs(heading, lines(*entries)),
        buttons=rows_of(buttons, 1)
        + pager(Page((), number, count), language, lambda to: Action("secs", (briefing.id, to)))
        + back,
    )


def _contents_line(mark: str, section: Section, language: str) -> Html:
    key = "briefings-contents-chapter" if section.level <= 1 else "briefings-contents-part"
    return say(key, language, number=mark, title=title_of(section.title, language))


def _numbers(sections: Sequence[Section]) -> list[str]:
    """Return "1", "1.1", "1.2", "2"… for chapters and their parts."""
    marks: list[str] = []
    chapter = part = 0
    for section in sections:
        if section.level <= 1 or chapter == 0:
            chapter, part = chapter + 1, 0
            marks.append(str(chapter))
        else:
            part += 1
            marks.append(f"{chapter}.{part}")
    return marks


def _to_card(briefing: Briefing, language: str) -> Button:
    return press(word("briefings-back-to-card", language), "br", briefing.id)


def section(briefing: Briefing, n: int, language: str) -> Message:
    """Return one part of a report, with ways to the parts before and after it.

    Args:
        briefing: The report.
        n: Which of its sections, from 0; beyond the last stands for the last.
        language: The reader's language.
    """
    if not briefing.sections:
        return contents(briefing, language)
    n = min(max(n, 0), len(briefing.sections) - 1)
    part = briefing.sections[n]
    before = paragraphs(
        lines(say("briefings-title", language, title=title_of(part.title, language)),
              _of_what(briefing, part, language), _pages(part, language)),
        _summary(part.summary.in_(language)),
        _key_points(part.key_points.in_(language), language),
    )
    detail = markdown_to_html(part.detail.in_(language), quoted=True)
    remark = only_in(language, part.title, part.summary, part.detail)
    return Message(fitted(before, detail, remark, language),
                   buttons=_section_rows(briefing, n, language))


def _of_what(briefing: Briefing, part: Section, language: str) -> Html:
    report = title_of(briefing.title, language)
    chapter = next((other for other in briefing.sections if other.slug == part.parent), None)
    if chapter is None:
        return say("briefings-section-of", language, title=report)
    return say("briefings-section-chapter", language, report=report,
               chapter=title_of(chapter.title, language))


def _pages(part: Section, language: str) -> Html | None:
    if part.pages is None:
        return None
    first, last = part.pages
    key = "briefings-section-page" if first == last else "briefings-section-pages"
    values = {"first": first} if first == last else {"first": first, "last": last}
    return say(key, language, **values)


def _section_rows(briefing: Briefing, n: int, language: str) -> Rows:
    charts = None
    if figures := briefing.sections[n].figures:
        label = word("briefings-button-charts", language, count=len(figures))
        charts = press(label, "fig", briefing.id, n)
    turn = pager(Page((), n, len(briefing.sections)), language,
                 lambda to: Action("sec", (briefing.id, to)))
    to_contents = press(word("briefings-button-contents", language), "secs", briefing.id,
                        n // CONTENTS_SIZE)
    return row(charts) + turn + row(to_contents, _to_card(briefing, language))


def figure_caption(
    briefing: Briefing, section: Section, figure: Figure, language: str
) -> Message:
    """Return the words under a chart: its question and, for those who cannot see it, its values."""
    question = clip(figure.question.in_(language), QUESTION_LIMIT)
    values = [_value(figure, value, language) for value in figure.values[:SHOWN_VALUES]]
    text = paragraphs(
        lines(say("briefings-figure", language, title=title_of(figure.title, language)),
              escaped(question)),
        lines(*values),
        lines(_respondents(figure, language),
              say("briefings-figure-multiple", language) if figure.multiple else None,
              _figure_source(briefing, figure, language)),
    )
    n = next((n for n, part in enumerate(briefing.sections) if part.slug == section.slug), 0)
    back = press(word("briefings-back-to-section", language), "sec", briefing.id, n)
    contents_button = press(word("briefings-button-contents", language), "secs", briefing.id, 0)
    return Message(truncate(text, CAPTION_LIMIT), buttons=row(back, contents_button))


def _value(figure: Figure, value: FigureValue, language: str) -> Html:
    number = f"{value.value:g}"
    if figure.unit == "percent":
        shown = word("briefings-figure-percent", language, number=number)
    else:
        shown = word("briefings-figure-people", language, count=value.value, number=number)
    label = clip(value.label.in_(language), VALUE_LIMIT)
    return say("briefings-figure-value", language, label=label, value=shown)


def _respondents(figure: Figure, language: str) -> Html | None:
    if figure.respondents is None:
        return None
    return say("briefings-figure-respondents", language, count=figure.respondents)


def _figure_source(briefing: Briefing, figure: Figure, language: str) -> Html:
    report = clip(title_of(briefing.title, language), VALUE_LIMIT)
    if not figure.source:
        return say("briefings-figure-source-report", language, report=report)
    return say("briefings-figure-source", language, report=report,
               source=clip(figure.source, VALUE_LIMIT))


def not_found(language: str) -> Message:
    """Return the ways on from a briefing that is gone."""
    return Message(say("briefings-not-found", language), buttons=ways_on(language))

