"""Reads "next Tuesday 3pm" and «بعد غد الساعة ٤»: a small grammar of ours for both languages.

What nobody knows makes the whole text unread, with the word that was not understood. Nothing is kept before
it was shown back in full.
"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.arabic import folded, unmarked
from app.planning import moment_lexicon as words
from app.planning import parts_of_day
from app.planning.moment_reader import Reader, Said, Spoken
from app.planning.parts_of_day import Part
from app.planning.said_moment import Precision, SaidMoment, Trouble, Unread
from app.planning.wall_time import WallTime

LONGEST_TEXT = 200  # characters
LONGEST_AHEAD = timedelta(days=366 * 2)
_TOKEN = re.compile(
    r"\d{1,2}[:.]\d{2}(?!\d|[./]\d)|\d+[/.-]\d+[/.-]\d+|\d+/\d+|\d+|[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?|[-–@]"
)


def read(text: str, *, now: datetime, zone: str) -> SaidMoment:
    """Read a moment as somebody on a clock of `zone` says it; Unread when it is none."""
    tokens = _TOKEN.findall(folded(unmarked(text[:LONGEST_TEXT])))
    if not tokens:
        raise Unread(Trouble.EMPTY)
    today = now.astimezone(ZoneInfo(zone)).date()
    reader = Reader(tokens, today)
    said = reader.run()
    moment = _moment(said, now, zone)
    _check(moment, now)
    return moment


def _moment(said: Said, now: datetime, zone: str) -> SaidMoment:
    if said.ahead is not None:
        return _from_now(said, now, zone)
    today = now.astimezone(ZoneInfo(zone)).date()
    is_dated = said.day is not None or said.weekday is not None or said.is_week_later
    if not is_dated and said.hour is None and said.part is None:
        raise Unread(Trouble.NOTHING_SAID)
    day = _day(said, today)
    if said.until is not None and said.hour is not None:
        return _window(said.hour, said.until, said, day, zone)
    if said.hour is None and said.part in (None, Part.PM):
        return SaidMoment(Precision.DAY, WallTime(datetime.combine(day, time()), zone))
    moment = _at(said, day, zone)
    is_over = moment.begin.moments and moment.begin.moments[-1] <= now
    if is_over and not is_dated:  # "at 9", said at ten, is tomorrow
        later = replace(moment.begin, wall=moment.begin.wall + timedelta(days=1))
        return replace(moment, begin=later)
    return moment


def _day(said: Said, today: date) -> date:
    if said.day is not None and said.weekday is not None and said.day.weekday() != said.weekday.weekday():
        raise Unread(Trouble.OTHER_WEEKDAY)
    day = said.day or said.weekday
    if not said.is_week_later:
        return day or today
    if day is None:
        return today + timedelta(days=7)
    return day + timedelta(days=7) if (day - today).days < 7 else day


def _window(first: Spoken, last: Spoken, said: Said, day: date, zone: str) -> SaidMoment:
    end = datetime.combine(day, _time(last, said.until_part))
    parts = (said.part or said.until_part, None, Part.MORNING) if said.part is None else (said.part,)
    for part in parts:  # "from 11 to 1 pm" begins before noon
        if parts_of_day.hour_of(first.hour, part) is None:
            continue
        begin = datetime.combine(day, _time(first, part))
        if begin < end:
            return SaidMoment(Precision.WINDOW, WallTime(begin, zone), WallTime(end, zone))
    raise Unread(Trouble.TURNED_ROUND)


def _at(said: Said, day: date, zone: str) -> SaidMoment:
    if said.hour is None:
        at = parts_of_day.USUAL[said.part]  # type: ignore[index]  # there is one, or it was a whole day
        assumed = False
    else:
        at = _time(said.hour, said.part)
        assumed = not said.hour.is_exact and parts_of_day.is_assumed(said.hour.hour, said.part)
    if said.part is Part.MIDNIGHT or (said.part is Part.NIGHT and at.hour < 4):
        day += timedelta(days=1)  # midnight of Tuesday is when Tuesday ends
    return SaidMoment(Precision.MOMENT, WallTime(datetime.combine(day, at), zone), is_assumed=assumed)


def _from_now(said: Said, now: datetime, zone: str) -> SaidMoment:
    assert said.ahead is not None  # noqa: S101  asked by the only caller
    if said.day is not None or said.weekday is not None:
        raise Unread(Trouble.SAID_TWICE)
    if said.ahead > LONGEST_AHEAD.total_seconds() / 60:
        raise Unread(Trouble.TOO_FAR)
    there = now.astimezone(ZoneInfo(zone))
    if said.ahead % words.UNITS["day"] == 0:
        day = there.date() + timedelta(minutes=said.ahead)
        if said.hour is None and said.part is None:
            return SaidMoment(Precision.DAY, WallTime(datetime.combine(day, time()), zone))
        return _at(said, day, zone)
    if said.hour is not None or said.part is not None:
        raise Unread(Trouble.SAID_TWICE)
    exact = (now.astimezone(UTC) + timedelta(minutes=said.ahead)).replace(second=0, microsecond=0)
    shown = exact.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
    return SaidMoment(Precision.MOMENT, WallTime(shown, zone), exact=exact)


def _check(moment: SaidMoment, now: datetime) -> None:
    """Refuse what is over, and what is so far off that it must be a mistake."""
    if moment.exact is not None:
        return
    last = moment.end or moment.begin
    over_at = last.moment_or_after
    if moment.precision is Precision.DAY:
        over_at += timedelta(days=1)
    if over_at <= now:
        raise Unread(Trouble.PAST)
    if over_at > now + LONGEST_AHEAD:
        raise Unread(Trouble.TOO_FAR)


def _time(spoken: Spoken, part: Part | None) -> time:
    is_exact = spoken.is_exact and part is None
    hour = spoken.hour if is_exact else parts_of_day.hour_of(spoken.hour, part)
    if hour is None or not (0 <= hour < 24 and spoken.minute < 60):
        raise Unread(Trouble.NO_SUCH_TIME)
    return time(hour, spoken.minute)
