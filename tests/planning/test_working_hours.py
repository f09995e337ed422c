"""When people work."""

from datetime import UTC, date, datetime

from app.planning import spans
from app.planning.working_hours import WorkingHours, of_week

RIYADH = WorkingHours("SA", "Asia/Riyadh")


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


def test_the_country_says_when_nobody_else_does() -> None:
    assert RIYADH.is_open(utc(2026, 11, 22, 6))
    assert not RIYADH.is_open(utc(2026, 11, 22, 15))
    assert not RIYADH.is_open(utc(2026, 11, 27, 6))  # a Friday


def test_what_is_closed_opens_on_the_next_workday() -> None:
    thursday_evening = utc(2026, 11, 26, 16)
    assert RIYADH.opens_at(thursday_evening) == utc(2026, 11, 29, 5)
    assert RIYADH.opens_at(utc(2026, 11, 22, 6)) == utc(2026, 11, 22, 6)


def test_ramadan_and_holidays_change_the_hours() -> None:
    assert [span.as_text() for span in RIYADH.on(date(2027, 2, 8))] == ["10:00-16:00"]
    assert RIYADH.on(date(2026, 9, 23)) == ()
    working = WorkingHours("SA", "Asia/Riyadh", opened=frozenset({date(2026, 9, 23)}))
    assert working.works_on(date(2026, 9, 23))


def test_a_team_has_hours_of_its_own() -> None:
    night = of_week(range(7), [spans.read("18:00-24:00")])
    team = WorkingHours("SA", "Asia/Riyadh", own=night, closed=frozenset({date(2026, 11, 23)}))
    assert team.is_open(utc(2026, 11, 27, 20))
    assert not team.works_on(date(2026, 11, 23))
    assert team.opens_at(utc(2026, 11, 22, 21)) == utc(2026, 11, 24, 15)


def test_who_never_works_never_opens() -> None:
    assert WorkingHours("SA", "Asia/Riyadh", own={}).opens_at(utc(2026, 11, 22)) is None
