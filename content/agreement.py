"""Whether English and Korean say the same: the figures, hours and dates each names, compared."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from babel.dates import get_day_names, get_month_names

from content.model import EN, KO
from content.texts import locale_of

_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)")
_DIGITS = r"\d[\d,]*(?:\.\d+)?"

_ENGLISH_FIGURE = re.compile(
    rf"({_DIGITS})(?:st|nd|rd|th|s)?(?:[\s-]?(thousand|million|billion)|(bn|m)\b)?"
)
_ENGLISH_SCALES = {
    "thousand": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9,
}
_ENGLISH_RANGE = re.compile(
    rf"(?<![\d,.])(\d{{1,3}}(?:\.\d+)?)(\s?(?:to|or|–|-)\s?)({_DIGITS})\s(thousand|million|billion)"
)
_ENGLISH_ONES = {
    "zero": 0, "none": 0, "nobody": 0, "single": 1, "once": 1, "one": 1, "first": 1, "two": 2,
    "second": 2, "twice": 2, "both": 2, "couple": 2, "pair": 2, "three": 3, "third": 3,
    "thirds": 3, "four": 4, "fourth": 4, "quarters": 4, "five": 5, "fifth": 5, "six": 6,
    "sixth": 6, "seven": 7, "seventh": 7, "eight": 8, "eighth": 8, "nine": 9, "ninth": 9,
    "ten": 10, "tenth": 10, "eleven": 11, "eleventh": 11, "twelve": 12, "twelfth": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}
_ENGLISH_TENS = {
    "twenty": 20, "twentieth": 20, "thirty": 30, "thirtieth": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}
_ENGLISH_TIMES = {
    "dozen": 12, "decade": 10, "decades": 10, "hundred": 100, "thousand": 10**3,
    "million": 10**6, "billion": 10**9,
}
_ENGLISH_WORDS = {**_ENGLISH_ONES, **_ENGLISH_TENS, **_ENGLISH_TIMES, "half": 50, "quarter": 25}
_ENGLISH_ARTICLE_AS_ONE = re.compile(
    r"\ban? (?:half|few )?(?:minute|hour|day|week|month|year|decade|century|generation)\b"
)
_ENGLISH_HALF = re.compile(r"\bhalf an? (thousand|million|billion)\b")

_KOREAN_ARTICLE = re.compile(r"제?\s?(\d+)조(?!\s?(?:원|달러))")
_KOREAN_UNCOUNTED = re.compile(r"\d+분의\s?\d+|제\s?\d+\s?[부장]")
"""Fractions ("3분의 1", a third) and parts of a work ("제1부", Part One): English has words."""

_KOREAN_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])월")
_KOREAN_FIGURE = re.compile(
    rf"{_DIGITS}(?:\s?[백천만억]+(?:\s?{_DIGITS}(?=\s?[백천만억])|\s?\d[\d,]{{3,}})?)*"
)
_KOREAN_STEP = re.compile(rf"{_DIGITS}|[백천만억]")
_KOREAN_SMALL = {"백": 10**2, "천": 10**3}
_KOREAN_LARGE = {"만": 10**4, "억": 10**8}
_KOREAN_WORDS = {
    "하나": 1, "한": 1, "첫": 1, "두": 2, "둘": 2, "양": 2, "이틀": 2, "세": 3, "셋": 3, "사흘": 3,
    "네": 4, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "십": 10,
    "열두": 12, "스무": 20, "스물": 20, "서른": 30, "마흔": 40, "절반": 50, "쉰": 50, "백": 100,
    "천": 10**3, "만": 10**4, "백만": 10**6, "억": 10**8,
}
_KOREAN_DATE = re.compile(
    r"(?:(?P<y>\d{4})년\s*)?(?P<m>\d{1,2})월\s*(?P<d>\d{1,2})일\s*\(?(?P<w>[월화수목금토일])(?:요일|\))"
)


@dataclass(frozen=True)
class Amounts:
    """What a text counts: in figures, which the other language must name too, or in words."""

    figures: frozenset[str]
    words: frozenset[str]


def disagreement(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """Return, by language, the figures and dates it alone names; empty if both say the same.

    What one language writes in figures the other may write in words ("2", "두").
    """
    if EN not in texts or KO not in texts:
        return {}
    english, korean = amounts(texts[EN], EN), amounts(texts[KO], KO)
    alone = {
        EN: sorted(english.figures - korean.figures - korean.words),
        KO: sorted(korean.figures - english.figures - english.words),
    }
    return {language: figures for language, figures in alone.items() if figures}


def amounts(text: str, language: str) -> Amounts:
    """Return what a text names: hours as "17:00", months as "month 2", all else as its number."""
    clocks = {f"{int(hour)}:{minute}" for hour, minute in _CLOCK.findall(text)}
    rest = _CLOCK.sub(" ", text)
    if language == EN:
        return Amounts(frozenset(clocks | _english_figures(rest)), frozenset(_english_words(rest)))
    return Amounts(frozenset(clocks | _korean_figures(rest)), frozenset(_korean_words(rest)))


def wrong_weekdays(text: str, year: int | None) -> Iterator[str]:
    """Yield the dates of a text that fall on another weekday than it says.

    Args:
        text: English or Korean.
        year: The year of dates that name none; None leaves those unjudged.
    """
    english = re.compile(
        rf"\b(?P<w>{'|'.join(_weekdays(EN))}),?\s+(?:the\s+)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+"
        rf"(?:of\s+)?(?P<m>{'|'.join(_months())})(?:\s+(?P<y>\d{{4}}))?"
    )
    for pattern, language in ((english, EN), (_KOREAN_DATE, KO)):
        for match in pattern.finditer(text):
            named = int(match["y"]) if match["y"] else year
            if named is not None and not _agrees(match, named, language):
                yield match[0]


def _agrees(match: re.Match[str], year: int, language: str) -> bool:
    month = _months().get(match["m"]) or int(match["m"])
    try:
        return date(year, month, int(match["d"])).weekday() == _weekdays(language)[match["w"]]
    except ValueError:
        return False


@cache
def _months() -> dict[str, int]:
    names = get_month_names("wide", locale=locale_of(EN))
    return {str(name): number for number, name in names.items()}


@cache
def _weekdays(language: str) -> dict[str, int]:
    names = get_day_names("wide" if language == EN else "abbreviated", locale=locale_of(language))
    return {str(name): number for number, name in names.items()}


def _english_figures(text: str) -> set[str]:
    figures = set()
    for name, number in _months().items():
        # "May" and "March" are words of their own where neither a day nor a year stands by.
        near = rf"(?:\d\S*\s+(?:of\s+)?|\b(?:in|of|since|until|for|last|next)\s+){name}\b"
        if re.search(rf"{near}|\b{name}\s+\d", text) or (len(name) > len("March") and name in text):
            figures.add(f"month {number}")
    for digits, scale, short in _ENGLISH_FIGURE.findall(_ENGLISH_RANGE.sub(r"\1 \4\2\3 \4", text)):
        figures.add(_said(_number(digits) * _ENGLISH_SCALES.get(scale or short, 1)))
    return figures


def _english_words(text: str) -> Iterator[str]:
    if _ENGLISH_ARTICLE_AS_ONE.search(text):
        yield "1"
    for scale in _ENGLISH_HALF.findall(text):
        yield _said(_ENGLISH_TIMES[scale] / 2)
    words = re.findall(r"[a-z]+", text.lower())
    for word, following in pairwise([*words, ""]):
        if (value := _ENGLISH_WORDS.get(word)) is None:
            continue
        yield _said(value)
        if following in _ENGLISH_TIMES:
            yield _said(value * _ENGLISH_TIMES[following])
        elif word in _ENGLISH_TENS and following in _ENGLISH_ONES:
            yield _said(value + _ENGLISH_ONES[following])


def _korean_figures(text: str) -> set[str]:
    text = _KOREAN_UNCOUNTED.sub(" ", _KOREAN_ARTICLE.sub(r" \1 ", text))
    figures = {f"month {int(number)}" for number in _KOREAN_MONTH.findall(text)}
    rest = _KOREAN_MONTH.sub(" ", text)
    return figures | {_said(_korean_value(match[0])) for match in _KOREAN_FIGURE.finditer(rest)}


def _korean_words(text: str) -> Iterator[str]:
    yield from (_said(value) for word, value in _KOREAN_WORDS.items() if word in text)
    for uncounted in _KOREAN_UNCOUNTED.findall(text):
        yield from re.findall(r"\d+", uncounted)


def _korean_value(text: str) -> float:
    """Return the value of "1만 5천", which is 15000."""
    total = part = 0.0
    number: float | None = None
    for step in _KOREAN_STEP.findall(text):
        if step in _KOREAN_SMALL:
            part += (1 if number is None else number) * _KOREAN_SMALL[step]
            number = None
        elif step in _KOREAN_LARGE:
            total += ((part + (number or 0)) or 1) * _KOREAN_LARGE[step]
            part, number = 0.0, None
        else:
            number = _number(step)
    return total + part + (number or 0)


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))


def _said(value: float) -> str:
    return f"{value:.10g}" if value < 10**9 else f"{value:.0f}"
