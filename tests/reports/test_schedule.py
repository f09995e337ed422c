"""Reports that are written by themselves."""

from datetime import date, timedelta

import pytest

from app.errors import BadInput
from app.reports.kinds import ReportKind
from app.reports.schedule import due, read_orders, with_done, written

_SUNDAY = date(2026, 11, 22)
_LINE = "day, yesterday, daily, xlsx, ar, /srv/reports, with a comma"


def test_orders_are_read_as_they_are_written() -> None:
    """Several, with semicolons between; a folder may have a comma in it."""
    orders = read_orders(f"{_LINE}; agent, last_month, monthly, pdf, en, /srv ;")
    assert [written(order) for order in orders] == [_LINE, "agent, last_month, monthly, pdf, en, /srv"]
    assert orders[0].kind is ReportKind.DAY
    assert read_orders("") == ()


@pytest.mark.parametrize(
    "line",
    [
        "day",
        "days, yesterday, daily, xlsx, ar, /x",
        "day, chosen, daily, xlsx, ar, /x",
        "day, today, daily, doc, ar, /x",
        "day, today, hourly, csv, ar, /x",
        "day, today, daily, csv, fr, /x",
        "day, today, daily, csv, ar, ",
    ],
)
def test_what_cannot_be_read_is_told_with_how_it_is_written(line: str) -> None:
    """One sentence, with an example."""
    with pytest.raises(BadInput, match="kind, span, when, form, language, folder"):
        read_orders(line)


@pytest.mark.parametrize(("when", "again_after"), [("daily", 1), ("weekly", 7), ("monthly", 9)])
def test_an_order_is_carried_out_once_in_its_turn(when: str, again_after: int) -> None:
    """From midnight, from Sunday, from the first of the month; a broken memory forgets."""
    (order,) = read_orders(f"day, yesterday, {when}, csv, en, /srv")
    assert due(order, _SUNDAY, "")
    assert due(order, _SUNDAY, "{broken")
    done = with_done("", order, _SUNDAY)
    turns = [days for days in range(40) if due(order, _SUNDAY + timedelta(days=days), done)]
    assert turns[0] == again_after
