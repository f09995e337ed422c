"""Writes follow-ups as an iCalendar file that Outlook, Apple Calendar and others open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vRecur

from app.planning.recurrence import from_text

_LENGTH = timedelta(minutes=10)
_ALARMS = (timedelta(minutes=-15), timedelta(minutes=-5), timedelta(0))


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One follow-up as a calendar shows it."""

    key: UUID
    title: str
    due_at: datetime
    zone: str
    until_at: datetime | None = None
    is_whole_day: bool = False
    description: str = ""
    created_at: datetime | None = None
    recurrence: str = ""  # as `recurrence` stores it
    is_done: bool = False


def as_calendar(entries: Iterable[CalendarEntry], name: str, made_at: datetime) -> bytes:
    """Return the file; a follow-up keeps its identity, so that a calendar that fetches it again moves it."""
    calendar = Calendar()
    calendar.add("prodid", "-//Hatif//Follow-ups//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval;value=duration", "PT5M")
    calendar.add("x-published-ttl", "PT5M")
    for entry in entries:
        calendar.add_component(_event(entry, made_at))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}@hatif")
    event.add("dtstamp", made_at)
    event.add("summary", entry.title)
    _add_times(event, entry)
    if entry.description:
        event.add("description", entry.description)
    if entry.created_at is not None:
        event.add("created", entry.created_at)
    if entry.recurrence:
        rule = from_text(entry.recurrence)
        event.add("rrule", vRecur.from_ical(rule.rule))
    event.add("status", "CANCELLED" if entry.is_done else "CONFIRMED")
    if not entry.is_whole_day:
        for before in _ALARMS:
            event.add_component(_alarm(before, entry.title))
    return event


def _add_times(event: Event, entry: CalendarEntry) -> None:
    begin = entry.due_at.astimezone(ZoneInfo(entry.zone))
    if entry.is_whole_day:
        day: date = begin.date()
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        return
    end = entry.until_at.astimezone(ZoneInfo(entry.zone)) if entry.until_at else begin + _LENGTH
    event.add("dtstart", begin)
    event.add("dtend", end)
    event.add("transp", "OPAQUE")


def _alarm(before: timedelta, text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", before)
    alarm.add("description", text)
    return alarm
