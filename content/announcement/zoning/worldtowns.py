"""Towns of the whole world by the one zone that each name tells, gathered from its parts."""

from content.announcement.zoning import (
    africantowns,
    antipodeantowns,
    asiantowns,
    britishtowns,
    canadiantowns,
    europeantowns,
    indiantowns,
    irishtowns,
    latintowns,
    statetowns,
    stateways,
)

_PARTS = (
    stateways,
    africantowns,
    asiantowns,
    indiantowns,
    europeantowns,
    antipodeantowns,
    canadiantowns,
    britishtowns,
    latintowns,
    irishtowns,
    statetowns,
)


def towns() -> dict[str, str]:
    """Return the zones of towns by their names in small letters."""
    return {
        name: zone
        for part in _PARTS
        for zone, names in part.TOLD.items()
        for name in names.split("|")
    }
