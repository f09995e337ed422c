"""Ordered reports are written once a day."""

from datetime import date
from pathlib import Path

from app.exports.due_reports import file_of, is_any_due, write_due
from app.reports.period import Period
from app.reports.question import ReportQuestion
from app.reports.schedule import read_orders

_SUNDAY = date(2026, 11, 22)
_ORDERS = read_orders("day, yesterday, daily, csv, ar, /srv/a; agent, last_7_days, weekly, pdf, en, /srv/b")


def test_each_order_is_written_once_in_its_turn_and_one_that_fails_is_tried_again(tmp_path: Path) -> None:
    written: list[tuple[str, str]] = []

    def write(question: ReportQuestion, path: Path, language: str) -> None:
        if question.period.first == date(2026, 11, 23):
            raise OSError
        written.append((path.name, language))

    assert is_any_due(_ORDERS, tmp_path, _SUNDAY)
    for day in (_SUNDAY, _SUNDAY, date(2026, 11, 23)):
        write_due(_ORDERS, tmp_path, day, "Asia/Riyadh", write)
    assert written == [
        ("day-2026-11-21.csv", "ar"), ("agent-2026-11-16-2026-11-22.pdf", "en"), ("day-2026-11-22.csv", "ar"),
    ]  # fmt: skip
    assert not is_any_due(_ORDERS, tmp_path, date(2026, 11, 23))
    monday = date(2026, 11, 24)
    try:
        write_due(_ORDERS, tmp_path, monday, "Asia/Riyadh", write)
    except OSError:
        assert is_any_due(_ORDERS, tmp_path, monday)
    sunday = Period(_SUNDAY, _SUNDAY, "UTC")
    assert file_of(_ORDERS[0], sunday) == Path("/srv/a/day-2026-11-22.csv")
