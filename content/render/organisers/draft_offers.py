"""What an announcement may mean instead: a button for each further name and place."""

from collections.abc import Iterator, Mapping, Sequence

from content.message import Button
from content.places import from_the_building
from content.render.common import clip, press, word

SHOWN = 3
LIMIT = 56
Values = Mapping[str, object]


def offers(
    questions: Sequence[tuple[str, Values]],
    language: str,
    draft_id: int,
    *,
    only: str | None = None,
) -> list[Button]:
    """Return the buttons for what was read and is unsure, or only those of one field."""
    asked = dict(questions)
    titles, places = asked.get("title-unsure", {}), asked.get("place-unsure", {})
    names = [
        press(f"“{clip(title, LIMIT)}”", "dt", draft_id, at) for at, title in _others(titles)
    ]
    venues = [
        press(clip(_where(place, places.get(f"room_{at}"), language), LIMIT), "dv", draft_id, at)
        for at, place in _others(places)
    ]
    if only is not None:
        return venues if only == "venue" else []
    return names + venues


def _others(values: Values) -> Iterator[tuple[int, str]]:
    named = ((at, values.get(f"other_{at}")) for at in range(1, SHOWN + 1))
    return ((at, str(name)) for at, name in named if name is not None)


def _where(place: str, room: object, language: str) -> str:
    """Return a place as cards tell it."""
    named = str(room) if room else None
    if named and not from_the_building(named, place):
        return word("events-place", language, room=named, venue=place)
    return word("events-place-one", language, place=from_the_building(named, place) or place)
