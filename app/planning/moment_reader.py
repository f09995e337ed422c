"""Takes the words of a moment one after the other: each piece of meaning takes the longest words it knows."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from app.arabic import folded
from app.planning import moment_lexicon as words
from app.planning.parts_of_day import Part
from app.planning.said_moment import Trouble, Unread

_SEVERAL = 4  # words at most in one entry of the lexicon


@dataclass(frozen=True, slots=True)
class Spoken:
    """An hour as it was spoken: four may be in the morning or the afternoon, 04:00 may not."""

    hour: int
    minute: int = 0
    is_exact: bool = False

    def shifted(self, minutes: int) -> "Spoken":
        """Return the hour and a half, or a quarter before the hour."""
        if minutes >= 0:
            return Spoken(self.hour, self.minute + minutes, self.is_exact)
        return Spoken(
            (self.hour - 1 or 12) if self.hour <= 12 else self.hour - 1, 60 + minutes, self.is_exact
        )


@dataclass(slots=True)
class Said:
    """What has been understood so far."""

    day: date | None = None
    weekday: date | None = None  # the coming one of its name; a date says more
    hour: Spoken | None = None
    part: Part | None = None
    until: Spoken | None = None
    until_part: Part | None = None
    ahead: int | None = None  # minutes from now
    is_week_later: bool = False


class Reader:
    """Takes the words of one text from left to right."""

    def __init__(self, tokens: list[str], today: date) -> None:
        self._tokens = tokens
        self._today = today
        self._place = 0
        self.said = Said()

    def run(self) -> Said:
        """Understand everything, or raise."""
        while self._place < len(self._tokens):
            if not any(
                step()
                for step in (
                    self._window, self._distance, self._date, self._day_word, self._weekday, self._time,
                    self._filler,
                )
            ):  # fmt: skip
                raise Unread(Trouble.UNKNOWN_WORD, self._tokens[self._place])
        return self.said

    # ----------------------------------------------------------------------- words

    def _ahead(self, count: int) -> str:
        return " ".join(self._tokens[self._place : self._place + count])

    def _take(self, table: dict[str, int] | dict[str, Part] | set[str]) -> str | None:
        """Take the longest entry of a table that stands here."""
        for count in range(_SEVERAL, 0, -1):
            phrase = self._ahead(count)
            if phrase in table and self._place + count <= len(self._tokens):
                self._place += count
                return phrase
        return None

    def _number(self) -> int | None:
        if self._place < len(self._tokens) and self._tokens[self._place].isdecimal():
            self._place += 1
            return int(self._tokens[self._place - 1])
        found = self._take(words.SMALL_NUMBERS)
        return None if found is None else words.SMALL_NUMBERS[found]

    def _filler(self) -> bool:
        return self._take(words.NEXT) is not None or self._take(words.FILLERS) is not None

    # ----------------------------------------------------------------------- from now

    def _distance(self) -> bool:
        """Take "in 20 minutes", "an hour from now", «بعد ساعتين ونصف»."""
        begin = self._place
        says_after = self._take(words.AFTER) is not None
        minutes = self._length()
        if minutes is not None and (self._take(words.FROM_NOW) or says_after):
            if self.said.ahead is not None:
                raise Unread(Trouble.SAID_TWICE)
            self.said.ahead = minutes
            return True
        self._place = begin
        return False

    def _length(self) -> int | None:
        total: int | None = None
        while (piece := self._piece(is_first=total is None)) is not None:
            total = piece + (total or 0)
        return total

    def _piece(self, *, is_first: bool) -> int | None:
        begin = self._place
        if not is_first and (added := self._take(words.ADDED_MINUTES)):
            return words.ADDED_MINUTES[added]
        if not is_first:
            self._take({"and", folded("و")})
        if pair := self._take(words.PAIRS):
            return words.PAIRS[pair]
        if (portion := self._take(words.PORTIONS)) is not None:
            self._take({"an", "of an", "a"})
            is_hour = self._take({"hour", folded("ساعة"), folded("الساعة")}) is not None
            if is_hour or not is_first:
                return words.PORTIONS[portion]
        count = self._number() if self._place == begin or not is_first else None
        if (portion := self._take({"half", "and a half"})) is not None and count is None:
            return 30
        unit = self._take(words.UNITS)
        if unit is not None:
            return (1 if count is None else count) * words.UNITS[unit]
        self._place = begin
        return None

    # ----------------------------------------------------------------------- days

    def _set_day(self, day: date) -> bool:
        if self.said.day is not None and self.said.day != day:
            raise Unread(Trouble.SAID_TWICE)
        self.said.day = day
        return True

    def _day_word(self) -> bool:
        found = self._take(words.DAYS)
        if found is not None:
            return self._set_day(self._today + timedelta(days=words.DAYS[found]))
        begin = self._place
        is_next = self._take(words.NEXT) is not None
        if self._take({"week", folded("الأسبوع")}) and (is_next or self._take(words.NEXT)):
            self.said.is_week_later = True
            return True
        self._place = begin
        return False

    def _weekday(self) -> bool:
        begin = self._place
        self._take(words.NEXT)
        found = self._take(words.WEEKDAYS)
        if found is None:
            self._place = begin
            return False
        days = (words.WEEKDAYS[found] - self._today.weekday() - 1) % 7 + 1
        if self.said.weekday is not None:
            raise Unread(Trouble.SAID_TWICE)
        self.said.weekday = self._today + timedelta(days=days)
        return True

    def _date(self) -> bool:
        token = self._tokens[self._place]
        if numbers := re.fullmatch(r"(\d+)[/.-](\d+)[/.-](\d+)", token):
            self._place += 1
            first, month, last = map(int, numbers.groups())
            year, day = (first, last) if first > 31 else (last, first)
            return self._set_day(day_of(year + 2000 if year < 100 else year, month, day))
        if numbers := re.fullmatch(r"(\d+)/(\d+)", token):
            self._place += 1
            return self._set_day(self._coming(int(numbers[2]), int(numbers[1])))
        return self._named_date(words.MONTHS, is_hijri=False) or self._named_date(
            words.HIJRI_MONTHS, is_hijri=True
        )

    def _named_date(self, months: dict[str, int], *, is_hijri: bool) -> bool:
        """Take "1 Dec 2026", "December 1st", «١٥ رمضان»."""
        begin = self._place
        day = self._ordinal()
        if day is not None:
            self._take({"of", folded("من"), folded("شهر"), folded("من شهر")})
        month = self._take(months)
        if month is not None and day is None:
            day = self._ordinal()
        if month is None or day is None:
            self._place = begin
            return False
        year = self._year()
        if is_hijri:
            return self._set_day(self._hijri(year, months[month], day))
        return self._set_day(day_of(year, months[month], day) if year else self._coming(months[month], day))

    def _ordinal(self) -> int | None:
        begin = self._place
        day = self._number()
        if day is None or not 1 <= day <= 31:
            self._place = begin
            return None
        self._take({"st", "nd", "rd", "th"})
        return day

    def _year(self) -> int | None:
        token = self._ahead(1)
        if token.isdecimal() and len(token) == 4:
            self._place += 1
            return int(token)
        return None

    def _coming(self, month: int, day: int) -> date:
        found = day_of(self._today.year, month, day) if (month, day) != (2, 29) else None
        if found is None or found < self._today:
            years = range(self._today.year + (found is not None), self._today.year + 9)
            found = next(filter(None, (_day_or_none(year, month, day) for year in years)), None)
        if found is None:
            raise Unread(Trouble.NO_SUCH_DAY)
        return found

    def _hijri(self, year: int | None, month: int, day: int) -> date:
        this_year = Gregorian.fromdate(self._today).to_hijri().year
        for candidate in (year,) if year else (this_year, this_year + 1):
            try:
                found: date = Hijri(candidate, month, day).to_gregorian()
            except (ValueError, OverflowError) as error:
                raise Unread(Trouble.NO_SUCH_DAY) from error
            if year or found >= self._today:
                return date(found.year, found.month, found.day)
        raise Unread(Trouble.NO_SUCH_DAY)

    # ----------------------------------------------------------------------- times

    def _time(self) -> bool:
        """Take "3pm", "15:30", "at half past 4", «الساعة الرابعة والنصف عصرًا», "morning"."""
        part = self._part()
        hour = self._clock()
        if hour is not None and part is None:
            part = self._part()
        if hour is None and part is None:
            return False
        if hour is not None:
            if self.said.hour is not None:
                raise Unread(Trouble.SAID_TWICE)
            self.said.hour = hour
        if part is not None:
            self._set_part(part)
        return True

    def _set_part(self, part: Part) -> None:
        if self.said.part not in (None, part):
            raise Unread(Trouble.SAID_TWICE)
        self.said.part = part

    def _part(self) -> Part | None:
        begin = self._place
        self._take({"in the", "at", folded("في")})
        found = self._take(words.PARTS)
        if found is None:
            self._place = begin
            return None
        if found in words.PARTS_OF_TODAY:
            self._set_day(self._today)
        return words.PARTS[found]

    def _clock(self) -> Spoken | None:
        begin = self._place
        self._take(words.CLOCK)
        minutes = self._relative_minutes()
        hour = self._hour()
        if hour is None:
            self._place = begin
            return None
        if minutes is not None:
            return hour.shifted(minutes)
        if taken := self._take(words.TAKEN_MINUTES):
            return hour.shifted(-words.TAKEN_MINUTES[taken])
        if added := self._take(words.ADDED_MINUTES):
            return hour.shifted(words.ADDED_MINUTES[added])
        return hour

    def _relative_minutes(self) -> int | None:
        for phrase, minutes in (("half past", 30), ("quarter past", 15), ("quarter to", -15)):
            if self._take({phrase, f"a {phrase}"}):
                return minutes
        return None

    def _hour(self) -> Spoken | None:
        token = self._ahead(1)
        if written := re.fullmatch(r"(\d{1,2})[:.](\d{2})", token):
            self._place += 1
            return Spoken(int(written[1]), int(written[2]), is_exact=token.startswith("0"))
        if token.isdecimal() and len(token) <= 2:
            self._place += 1
            return Spoken(int(token))
        if named := self._take(words.HOURS):
            return Spoken(words.HOURS[named])
        return None

    def _window(self) -> bool:
        """Take "between 3 and 5 pm", «من ٣ إلى ٥ عصرًا», "15:00-17:00"."""
        begin = self._place
        self._take(words.BETWEEN)
        first_part = self._part()
        first = self._clock()
        first_part = first_part or (self._part() if first else None)
        if first is None or self._take(words.TO) is None or (last := self._clock()) is None:
            self._place = begin
            return False
        if self.said.hour is not None:
            raise Unread(Trouble.SAID_TWICE)
        self.said.hour, self.said.until = first, last
        self.said.part = first_part
        self.said.until_part = self._part() or first_part
        return True


def day_of(year: int, month: int, day: int) -> date:
    """Return a day of the calendar; Unread when there is none."""
    found = _day_or_none(year, month, day)
    if found is None:
        raise Unread(Trouble.NO_SUCH_DAY)
    return found


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
