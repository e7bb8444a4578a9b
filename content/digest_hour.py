"""When a reader wants what is new gathered: an hour by wall clock, each day or on one weekday."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class DigestHour:
    """A whole hour of the reader's clock; on a weekday (Monday is 0), or every day."""

    at_hour: int
    weekday: int | None = None

    @property
    def is_weekly(self) -> bool:
        """Whether it comes once a week."""
        return self.weekday is not None

    def after(self, moment: datetime, zone: str) -> datetime:
        """Return its next moment (aware UTC) behind `moment`.

        An hour that the clocks leave out is the one after it; an hour that they repeat is its
        first passing, so that a day has one digest.
        """
        clock = ZoneInfo(zone)
        day = moment.astimezone(clock).date()
        while True:
            due = datetime.combine(day, time(self.at_hour), clock).astimezone(UTC)
            if due > moment and self.weekday in {None, day.weekday()}:
                return due
            day += timedelta(days=1)
