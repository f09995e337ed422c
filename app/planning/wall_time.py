"""What a clock on a wall shows, and which moments that can be: one, none, or two when clocks are turned."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.errors import BadInput

_FORM = "%Y-%m-%dT%H:%M"
_SEARCHED = timedelta(days=2)  # no clock has ever been turned by more


@dataclass(frozen=True, slots=True)
class WallTime:
    """A day and a time as somebody agreed on them, and the zone of the clock they were read from."""

    wall: datetime  # without a zone
    zone: str  # IANA name

    def __post_init__(self) -> None:
        """Refuse a wall that already knows its zone: it would say two things."""
        if self.wall.tzinfo is not None:
            raise ValueError("a wall time is without a zone of its own")

    @property
    def moments(self) -> tuple[datetime, ...]:
        """Return the moments it can be, the earlier first: none when the clock leaps over it."""
        place = ZoneInfo(self.zone)
        found: dict[datetime, None] = {}
        for fold in (0, 1):
            moment = self.wall.replace(tzinfo=place, fold=fold).astimezone(UTC)
            if moment.astimezone(place).replace(tzinfo=None, fold=0) == self.wall:
                found[moment] = None
        return tuple(sorted(found))

    @property
    def is_certain(self) -> bool:
        """Whether it is one moment and no other."""
        return len(self.moments) == 1

    @property
    def choices(self) -> tuple[datetime, ...]:
        """Return what to ask about: its moments, or the last and the first ones around a leap."""
        return self.moments or (self._leap() - timedelta(minutes=1), self._leap())

    @property
    def moment_or_after(self) -> datetime:
        """Return its first moment, or the first after a leap; for opening hours, not for promises."""
        return self.moments[0] if self.moments else self._leap()

    def as_text(self) -> str:
        """Return the wall time as it is stored; the zone is stored beside it."""
        return self.wall.strftime(_FORM)

    def _leap(self) -> datetime:
        """Return the moment at which the clock leaps over this wall time."""
        place = ZoneInfo(self.zone)
        middle_of_search = self.wall.replace(tzinfo=UTC)
        before, after = -int(_SEARCHED.total_seconds()), int(_SEARCHED.total_seconds())
        while after - before > 1:
            seconds = (before + after) // 2
            there = (middle_of_search + timedelta(seconds=seconds)).astimezone(place)
            if there.replace(tzinfo=None) < self.wall:
                before = seconds
            else:
                after = seconds
        return middle_of_search + timedelta(seconds=after)


def at(moment: datetime, zone: str) -> WallTime:
    """Return what the clock in a zone shows at a moment, without seconds."""
    there = moment.astimezone(ZoneInfo(zone))
    return WallTime(there.replace(tzinfo=None, fold=0, second=0, microsecond=0), zone)


def from_text(text: str, zone: str) -> WallTime:
    """Read a stored wall time; BadInput when it is none."""
    try:
        return WallTime(datetime.strptime(text, _FORM), zone)  # noqa: DTZ007  a wall has no zone
    except ValueError as error:
        raise BadInput("this is not a stored wall time") from error
