"""Nested values as plain data for a JSON column, and back."""

from collections.abc import Mapping
from typing import Any

from content.model import Figure, FigureValue, Localised, Section, Speaker

Plain = dict[str, Any]


def speaker_to_plain(speaker: Speaker) -> Plain:
    """Return plain data for a speaker."""
    return {"name": speaker.name, "role": dict(speaker.role)}


def speaker_from_plain(plain: Mapping[str, Any]) -> Speaker:
    """Return the speaker that was written."""
    return Speaker(plain["name"], Localised(plain["role"]))


def section_to_plain(section: Section) -> Plain:
    """Return plain data for a section with its figures."""
    return {
        "slug": section.slug,
        "title": dict(section.title),
        "summary": dict(section.summary),
        "key_points": dict(section.key_points),
        "detail": dict(section.detail),
        "level": section.level,
        "parent": section.parent,
        "pages": list(section.pages) if section.pages else None,
        "figures": [_figure_to_plain(figure) for figure in section.figures],
    }


def section_from_plain(plain: Mapping[str, Any]) -> Section:
    """Return the section that was written."""
    pages = plain["pages"]
    return Section(
        slug=plain["slug"],
        title=Localised(plain["title"]),
        summary=Localised(plain["summary"]),
        key_points=Localised(plain["key_points"]),
        detail=Localised(plain["detail"]),
        level=plain["level"],
        parent=plain["parent"],
        pages=(pages[0], pages[1]) if pages else None,
        figures=tuple(_figure_from_plain(figure) for figure in plain["figures"]),
    )


def _figure_to_plain(figure: Figure) -> Plain:
    return {
        "slug": figure.slug,
        "title": dict(figure.title),
        "question": dict(figure.question),
        "unit": figure.unit,
        "values": [{"label": dict(one.label), "value": one.value} for one in figure.values],
        "respondents": figure.respondents,
        "multiple": figure.multiple,
        "source": figure.source,
    }


def _figure_from_plain(plain: Mapping[str, Any]) -> Figure:
    return Figure(
        slug=plain["slug"],
        title=Localised(plain["title"]),
        question=Localised(plain["question"]),
        unit=plain["unit"],
        values=tuple(FigureValue(Localised(one["label"]), one["value"]) for one in plain["values"]),
        respondents=plain["respondents"],
        multiple=plain["multiple"],
        source=plain["source"],
    )
