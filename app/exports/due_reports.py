"""Writes the reports that are ordered and due, each once a day, week or month, whoever comes first."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from app.file_lock import alone
from app.reports.period import Period, of_span
from app.reports.question import ReportQuestion
from app.reports.schedule import Order, due, with_done

Write = Callable[[ReportQuestion, Path, str], None]  # what is asked, the file, the language
_DONE = "reports-done.json"


def is_any_due(orders: Sequence[Order], folder: Path, today: date) -> bool:
    """Say whether there is anything to be written now."""
    done = _done(folder)
    return any(due(order, today, done) for order in orders)


def write_due(
    orders: Sequence[Order], folder: Path, today: date, zone: str, write: Write
) -> list[tuple[Order, Path]]:
    """Write what is due, and return it; `folder`, which desk and command share, is where it is noted."""
    written = []
    with alone(folder / f"{_DONE}.lock"):
        for order in orders:
            done = _done(folder)
            if not due(order, today, done):
                continue
            question = ReportQuestion(order.kind, of_span(order.span, today, zone))
            path = file_of(order, question.period)
            write(question, path, order.language)
            (folder / _DONE).write_text(with_done(done, order, today), encoding="utf-8")
            written.append((order, path))
    return written


def file_of(order: Order, period: Period) -> Path:
    """Return the file that a report is written to."""
    days = f"{period.first}" if period.days == 1 else f"{period.first}-{period.last}"
    return Path(order.folder) / f"{order.kind}-{days}.{order.form}"


def _done(folder: Path) -> str:
    place = folder / _DONE
    return place.read_text(encoding="utf-8") if place.exists() else ""
