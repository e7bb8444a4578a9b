"""Quiet hours: a reader's nights by wall clock and zone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
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
        span = self._span(now, ZoneInfo(zone))
        return span[1] if span else None

    def since(self, now: datetime, zone: str) -> datetime | None:
        """Return when the quiet of this moment began (aware UTC), None if it is not quiet."""
        span = self._span(now, ZoneInfo(zone))
        return span[0] if span else None

    def _span(self, now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
        local, day = now.astimezone(zone), timedelta(days=1)
        if self.begin == self.end or not (self._shows(local.time()) or local.fold):
            return None
        over_midnight = self.end < self.begin
        days = (local.date(), local.date() - day) if over_midnight else (local.date(),)
        # Where the clock was set back over the beginning, the quiet goes on; where it was set back
        # over the end, the hour that comes again is quiet again.
        for fold in (0, 1) if local.fold else (0,):
            for begun_on in days:
                first = _moment(begun_on, self.begin, zone, fold)
                last = _moment(begun_on + day * over_midnight, self.end, zone, fold)
                if first <= now < last:
                    return first, last
        return None

    def _shows(self, hour: time) -> bool:
        if self.begin < self.end:
            return self.begin <= hour < self.end
        return hour >= self.begin or hour < self.end


def _moment(day: date, hour: time, zone: ZoneInfo, fold: int) -> datetime:
    """Return when a clock shows an hour, the first or (with `fold`) the second time.

    An hour that is skipped is shown when the clock has been set forward.
    """
    moment = datetime.combine(day, hour.replace(fold=fold), zone).astimezone(UTC)
    if moment.astimezone(zone).time() == hour:
        return moment
    return _set_forward(datetime.combine(day, hour, zone).astimezone(UTC), zone)


def _set_forward(after: datetime, zone: ZoneInfo) -> datetime:
    """Return when the clock was set forward, a day or less before this moment."""
    offset = after.astimezone(zone).utcoffset()
    before = after - timedelta(days=1)
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after.replace(microsecond=0)


def from_minutes(begin: int, end: int) -> QuietHours | None:
    """Return the hours between two minutes of the day, None where they are none or no span."""
    if begin == end or not {begin, end} <= set(range(24 * 60)):
        return None
    return QuietHours(time(*divmod(begin, 60)), time(*divmod(end, 60)))


NIGHT = QuietHours(time(22), time(7))
"""When news makes no sound for those who have named no hours of their own."""
