"""Chance that comes out the same each time: one seed, one made-up company."""

import random
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

T = TypeVar("T")

_OPENS, _CLOSES = 9, 21  # o'clock


class Chance:
    """Chooses, and makes keys and moments, by a seed."""

    def __init__(self, seed: int, now: datetime, zone: str) -> None:
        self._random = random.Random(seed)  # noqa: S311  nothing here is secret
        self._zone = ZoneInfo(zone)
        self._mobiles: set[str] = set()
        self.now = now

    def fork(self) -> "Chance":
        """Return chance for a matter of its own, so that what is drawn there changes nothing elsewhere."""
        return Chance(self._random.getrandbits(64), self.now, self._zone.key)

    def key(self, at: datetime) -> UUID:
        """Return a key as one made at that moment would be (UUIDv7)."""
        milliseconds = int(at.timestamp() * 1000)
        first, rest = self._random.getrandbits(12), self._random.getrandbits(62)
        return UUID(int=(milliseconds << 80) | (7 << 76) | (first << 64) | (2 << 62) | rest)

    def one_of(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return self._random.choice(choices)

    def weighted(self, choices: Sequence[T], weights: Sequence[float]) -> T:
        """Return one of the choices, heavier ones more often."""
        return self._random.choices(choices, weights)[0]

    def happens(self, probability: float) -> bool:
        """Tell whether something of that probability happens this time."""
        return self._random.random() < probability

    def between(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return self._random.randint(least, most)

    def reserve(self, number: str) -> str:
        """Keep a number from being given to anybody else."""
        self._mobiles.add(number)
        return number

    def number(self, beginnings: Sequence[str]) -> str:
        """Return a number that nobody has yet: a beginning and four more digits."""
        while True:
            number = f"{self._random.choice(beginnings)}{self._random.randrange(10_000):04}"
            if number not in self._mobiles:
                return self.reserve(number)

    def moment(self, days_ago: float) -> datetime:
        """Return a moment of a working day so many days ago, never one that is still to come."""
        day = (self.now - timedelta(days=days_ago)).astimezone(self._zone).date()
        clock = time(self._random.randrange(_OPENS, _CLOSES), self._random.randrange(60), tzinfo=self._zone)
        moment = datetime.combine(day, clock).astimezone(self.now.tzinfo)
        # Drawn even when it is not used: what comes next must not depend on the time of day.
        just_now = self.now - timedelta(minutes=self._random.randrange(5, 240))
        return moment if moment < self.now else just_now

    def days_ago(self, mean: float, most: float) -> float:
        """Return how long ago something was: mostly a short while, at times a long one."""
        return min(most, self._random.expovariate(1 / mean))

    def later_today(self, share: float) -> datetime:
        """Return a moment between now and the end of the working day (or of the day, when that is over)."""
        local = self.now.astimezone(self._zone)
        closing = local.replace(hour=20, minute=0, second=0, microsecond=0)
        if closing - local < timedelta(hours=1):
            closing = local.replace(hour=23, minute=55, second=0, microsecond=0)
        due = local + max(closing - local, timedelta()) * share
        return due.replace(minute=due.minute - due.minute % 5, second=0, microsecond=0).astimezone(
            self.now.tzinfo
        )
