"""Quiet hours: a reader's nights by wall clock and zone."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one wall-clock time up to another, over midnight where the second is the earlier."""

    begin: time
    end: time

    def until(self, now: datetime, zone: str) -> datetime | None:
        """Return when the quiet of this moment ends (aware UTC), None if it is not quiet.

        Args:
            now: The present moment, aware.
            zone: The reader's IANA zone.
        """
        local = now.astimezone(ZoneInfo(zone))
        hour, day = local.time(), local.date()
        if self.begin == self.end:
            return None
        if self.begin < self.end:
            inside = self.begin <= hour < self.end
        else:
            inside = hour >= self.begin or hour < self.end
            if hour >= self.begin:
                day += timedelta(days=1)
        if not inside:
            return None
        ends = datetime.combine(day, self.end, ZoneInfo(zone)).astimezone(UTC)
        # In the night the clocks go back an hour happens twice: the second one is quiet too.
        return ends if ends > now else ends + timedelta(hours=1)

    def since(self, now: datetime, zone: str) -> datetime | None:
        """Return when the quiet of this moment began (aware UTC), None if it is not quiet."""
        if self.until(now, zone) is None:
            return None
        local = now.astimezone(ZoneInfo(zone))
        day = local.date()
        if local.time() < self.begin:
            day -= timedelta(days=1)
        return datetime.combine(day, self.begin, ZoneInfo(zone)).astimezone(UTC)


def from_minutes(begin: int, end: int) -> QuietHours | None:
    """Return the hours between two minutes of the day, None where they are none or no span."""
    if begin == end or not {begin, end} <= set(range(24 * 60)):
        return None
    return QuietHours(time(*divmod(begin, 60)), time(*divmod(end, 60)))


NIGHT = QuietHours(time(22), time(7))
"""When news makes no sound for those who have named no hours of their own."""
