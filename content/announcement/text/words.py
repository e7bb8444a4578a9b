"""Names of months, weekdays, numbers and hours as announcements write them."""

import re

_MONTHS = (
    "january jan januar januari janvier enero gennaio janeiro ionawr",
    "february feb februar februari février fevrier febrero febbraio fevereiro chwefror",
    "march mar märz maart mars marzo março mawrth",
    "april apr avril abril aprile ebrill",
    "may mai mei maj mayo maggio maio",
    "june jun juni juin junio giugno junho mehefin",
    "july jul juli juillet julio luglio julho gorffennaf",
    "august aug augustus août aout agosto awst",
    "september sep sept septembre septiembre settembre setembro medi",
    "october oct oktober octobre octubre ottobre outubro hydref",
    "november nov novembre noviembre novembro tachwedd",
    "december dec dez dezember décembre diciembre dicembre dezembro rhagfyr",
)
_WEEKDAYS = (
    "monday mon montag lundi lunes lunedì maandag segunda-feira",
    "tuesday tues tue dienstag mardi martes martedì dinsdag terça-feira",
    "wednesday weds wed mittwoch mercredi miércoles mercoledì woensdag quarta-feira",
    "thursday thurs thur thu donnerstag jeudi jueves giovedì donderdag quinta-feira",
    "friday fri freitag vendredi viernes venerdì vrijdag sexta-feira",
    "saturday sat samstag samedi sábado sabato zaterdag",
    "sunday sun sonntag dimanche domingo domenica zondag",
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"

MONTHS = {name: place for place, names in enumerate(_MONTHS, 1) for name in names.split()}
WEEKDAYS = {name: place for place, names in enumerate(_WEEKDAYS) for name in names.split()}
ORDINALS = {name: place for place, name in enumerate(_ORDINALS.split(), 1)}
NUMBERS = {name: place for place, name in enumerate(_NUMBERS.split(), 1)}
HAN_WEEKDAYS = {name: place for place, name in enumerate("월화수목금토일")} | {
    name: place for place, name in enumerate("月火水木金土日")
}
KOREAN_HOURS = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10, "열한": 11, "열두": 12,
}  # fmt: skip


def any_of(names: dict[str, int]) -> str:
    """Return a pattern for any of the names, longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"


MONTH = any_of(MONTHS)
WEEKDAY = any_of(WEEKDAYS)
ORDINAL = any_of({name.replace("-", " "): 0 for name in ORDINALS} | ORDINALS)
NUMBER = any_of(NUMBERS)


def ordinal(word: str) -> int:
    """Return the number of an ordinal written out."""
    return ORDINALS[word.lower().replace(" ", "-")]

HANGUL = re.compile(r"[가-힣]")
"""One syllable of Korean."""
