"""A calendar file that others open."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from icalendar import Calendar

from app.planning.calendar_file import CalendarEntry, as_calendar
from app.planning.recurrence import Recurrence, Unit

DUE = datetime(2026, 11, 22, 7, tzinfo=UTC)
KEY = UUID(int=7)


def events(*entries: CalendarEntry) -> list[Any]:
    return list(Calendar.from_ical(as_calendar(entries, "Sara", DUE)).walk("VEVENT"))


def test_a_promise_keeps_its_wall_time_zone_and_identity() -> None:
    (event,) = events(CalendarEntry(KEY, "معاودة الاتصال", DUE, "Asia/Riyadh", description="الأسطر\nكلها"))
    assert event["UID"] == f"{KEY}@hatif"
    assert event["SUMMARY"] == "معاودة الاتصال"
    assert event["DTSTART"].dt == DUE
    assert event["DTSTART"].params["TZID"] == "Asia/Riyadh"
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=10)
    assert len(event.walk("VALARM")) == 3
    assert b"BEGIN:VTIMEZONE" in as_calendar([CalendarEntry(KEY, "x", DUE, "Asia/Riyadh")], "Sara", DUE)


def test_a_day_is_a_whole_day_and_a_window_has_its_end() -> None:
    day, window = events(
        CalendarEntry(KEY, "x", DUE, "Asia/Riyadh", is_whole_day=True),
        CalendarEntry(UUID(int=8), "y", DUE, "Asia/Riyadh", until_at=DUE + timedelta(hours=2)),
    )
    assert day["DTSTART"].dt == date(2026, 11, 22)
    assert window["DTEND"].dt == DUE + timedelta(hours=2)


def test_what_comes_again_has_its_rule_and_what_is_done_is_cancelled() -> None:
    rule = Recurrence(2, Unit.WEEKS, frozenset({6})).as_text()
    (event,) = events(CalendarEntry(KEY, "x", DUE, "Asia/Riyadh", recurrence=rule, is_done=True))
    assert event["RRULE"]["FREQ"] == ["WEEKLY"]
    assert event["STATUS"] == "CANCELLED"


def test_lines_are_folded_as_the_format_wants_and_end_rightly() -> None:
    text = as_calendar([CalendarEntry(KEY, "م" * 200, DUE, "Asia/Riyadh")], "Sara", DUE)
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    assert text.endswith(b"END:VCALENDAR\r\n")
