"""Takes the house that writes for the one a room is in, where no other is told."""

from dataclasses import replace

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.where import placehead
from content.announcement.where.whereabouts import Where


def at_home(reading: Reading, where: Where, moment: Moment, *, remote: bool) -> Where:
    """Take the house that writes for the one a room is in, where no other is told."""
    if where.implied or where.online or where.unsettled:
        return where
    name = reading.clean[slice(*where.place)] if where.place else ""
    room = reading.clean[slice(*where.room)] if where.room and not where.place else ""
    if room or (where.place and not where.room and not where.address):
        around = placehead.house_of(reading, room or name)
        if around is not None:
            return replace(where, place=around, room=where.room or where.place)
    if where.place and (where.room or where.address or not placehead.is_inner(name)):
        return where
    house = placehead.house(reading)
    if house is None or house == where.place or (where.place and house[1] > where.place[0]):
        return where
    if where.place:
        return replace(where, place=house, room=where.place)
    if where.room:
        return where if where.room[0] < house[1] else replace(where, place=house)
    own = placehead.is_congregation(reading.clean[slice(*house)])
    told = moment.clock is not None and moment.day is not None and not remote
    return replace(where, place=house) if own and told else where
