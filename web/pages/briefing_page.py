"""A briefing as its page shows it, and a report part by part."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel.lists import format_list

from content.message import Html
from content.model import Briefing, Figure, FigureValue, Section
from content.page_html import markdown_to_page, plain_to_page
from content.render.briefings import subjects
from content.render.common import word
from content.texts import locale_of
from web.pages.addresses import web_address
from web.pages.entries import briefing_facts
from web.pages.rendering import Press
from web.pages.said import Said, remark, said, said_html, titled


@dataclass(frozen=True)
class Text:
    """Summary, key points and the rest, of a whole briefing or one part."""

    remark: str | None
    summary: Html
    summary_said: Said
    points: Html
    points_said: Said
    detail: Html
    detail_said: Said


@dataclass(frozen=True)
class Part:
    """A line of a report's contents."""

    mark: str
    title: Said
    path: str
    level: int
    figures: int


@dataclass(frozen=True)
class BriefingPage:
    """What stands around a briefing's text."""

    title: Said
    path: str
    facts: str
    authors: str
    published_in: Said
    subjects: str
    url: str | None
    telegram: str
    contents: tuple[Part, ...]


@dataclass(frozen=True)
class SectionPage:
    """What stands around the text of a report's part."""

    title: Said
    pages: str
    before: Part | None
    after: Part | None


@dataclass(frozen=True)
class Chart:
    """A survey figure: the picture, and its numbers for those who cannot see it."""

    path: str
    width: int
    height: int
    title: str
    question: str
    values: tuple[tuple[str, str], ...]


def briefing_page(briefing: Briefing, language: str, press: Press) -> BriefingPage:
    """Return what a page says of a briefing besides its text."""
    authors = list(briefing.authors)
    return BriefingPage(
        title=titled(briefing.title, language),
        path=press.addresses.path(language, f"/b/{briefing.slug}"),
        facts=briefing_facts(briefing, language),
        authors=format_list(authors, locale=locale_of(language)) if authors else "",
        published_in=said(briefing.published_in, language),
        subjects=" · ".join(subjects(briefing.topics, press.site.topics, language)),
        url=web_address(briefing.url),
        telegram=press.site.links.briefing(briefing.slug),
        contents=contents(briefing, language, press),
    )


def text(part: Briefing | Section, language: str) -> Text:
    """Return the text of a briefing or of one part of it."""
    summary = said_html(part.summary, language, plain_to_page)
    points = said_html(part.key_points, language, markdown_to_page)
    detail = said_html(part.detail, language, markdown_to_page)
    return Text(
        remark=remark(language, part.title, part.summary, part.detail),
        summary=summary.html, summary_said=Said("", summary.lang),
        points=points.html, points_said=Said("", points.lang),
        detail=detail.html, detail_said=Said("", detail.lang),
    )


def contents(briefing: Briefing, language: str, press: Press) -> tuple[Part, ...]:
    """Return the parts of a report, numbered "1", "1.1", "1.2", "2" and so on."""
    root = press.addresses.path(language, f"/b/{briefing.slug}")
    return tuple(
        Part(mark, titled(part.title, language), f"{root}/{part.slug}", min(part.level, 2),
             len(part.figures))
        for mark, part in zip(_marks(briefing.sections), briefing.sections, strict=True)
    )


def _marks(sections: Sequence[Section]) -> list[str]:
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


def section_page(briefing: Briefing, n: int, language: str, press: Press) -> SectionPage:
    """Return what stands around the text of the part number `n`, from 0."""
    parts = contents(briefing, language, press)
    return SectionPage(
        title=parts[n].title,
        pages=_pages(briefing.sections[n], language),
        before=parts[n - 1] if n else None,
        after=parts[n + 1] if n + 1 < len(parts) else None,
    )


def _pages(section: Section, language: str) -> str:
    if section.pages is None:
        return ""
    first, last = section.pages
    if first == last:
        return word("briefings-section-page", language, first=first)
    return word("briefings-section-pages", language, first=first, last=last)


def chart(figure: Figure, path: str, size: tuple[int, int], language: str) -> Chart:
    """Return a figure whose picture is of this size."""
    return Chart(
        path=path, width=size[0], height=size[1],
        title=figure.title.in_(language), question=figure.question.in_(language),
        values=tuple(
            (value.label.in_(language), _number(figure, value, language))
            for value in figure.values
        ),
    )


def _number(figure: Figure, value: FigureValue, language: str) -> str:
    number = f"{value.value:g}"
    if figure.unit == "percent":
        return word("briefings-figure-percent", language, number=number)
    return word("briefings-figure-people", language, count=value.value, number=number)
