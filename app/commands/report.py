"""`hatif report`: writes a report to a file, or those that are due to their folders; sums calls up."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.commands import acting, database_option
from app.errors import BadInput
from app.exports.due_reports import write_due
from app.exports.report_file import Draw, write_report
from app.late import late
from app.models.changes.sums import catch_up
from app.models.changes.sums_anew import sum_up_anew
from app.models.database import Database
from app.models.reports import Reports
from app.reports.kinds import ReportKind
from app.reports.period import Period, Span, of_span
from app.reports.question import ReportQuestion
from app.reports.schedule import read_orders, written
from app.reports.table import Report

DONE = 0
_NOT_CHOSEN = [str(span) for span in Span if span is not Span.CHOSEN]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the report takes."""
    parser.add_argument(
        "kind",
        choices=[*map(str, ReportKind), "due", "sum-up"],
        help=(
            "which report; `due` writes those that are ordered and due, `sum-up` brings the sums up to date"
        ),
    )
    parser.add_argument("file", nargs="?", type=Path, help="an .xlsx, .csv or .pdf file")
    parser.add_argument("--span", choices=_NOT_CHOSEN, default=str(Span.YESTERDAY), help="over which days")
    parser.add_argument("--first", type=date.fromisoformat, help="the first day, as 2026-11-22")
    parser.add_argument("--last", type=date.fromisoformat, help="the last day")
    parser.add_argument("--compare", action="store_true", help="beside the time before")
    parser.add_argument("--compare-first", type=date.fromisoformat, help="or beside days from this one")
    parser.add_argument("--compare-last", type=date.fromisoformat, help="to this one")
    parser.add_argument("--queue", default="", help="of one queue alone, by its key")
    parser.add_argument("--anew", action="store_true", help="sum all calls up, whatever is kept")
    parser.add_argument("--language", choices=("ar", "en"), help="else the desk's")
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write what was asked for."""
    database = database_option.opened(options)
    try:
        if options.kind == "sum-up" and options.anew:
            sum_up_anew(database)
        elif options.kind == "sum-up":
            print(f"{catch_up(database)} half hours summed up")  # noqa: T201
        elif options.kind == "due":
            _write_due(options, database)
        else:
            _write_one(options, database)
    finally:
        database.close()
    return DONE


def _write_one(options: argparse.Namespace, database: Database) -> None:
    if options.file is None:
        raise BadInput("name the .xlsx, .csv or .pdf file the report is written to")
    asked = _reports(options, database)
    zone = asked.zone()
    period = (
        Period(options.first, options.last or options.first, zone)
        if options.first
        else of_span(Span(options.span), asked.today(), zone)
    )
    compared = period.before() if options.compare else None
    if options.compare_first:
        last = options.compare_last or options.compare_first + (period.last - period.first)
        compared = Period(options.compare_first, last, zone)
    question = ReportQuestion(ReportKind(options.kind), period, compared, options.queue)
    _write(options, asked, question, options.file, options.language)
    print(f"{options.file.name} written", file=sys.stderr)  # noqa: T201


def _write_due(options: argparse.Namespace, database: Database) -> None:
    """Write what the profile's schedule has ordered, each once a day, week or month."""
    settings = database_option.stored(options)
    asked = _reports(options, database)
    zone, today = asked.zone(), asked.today()

    def write(question: ReportQuestion, path: Path, language: str) -> None:
        _write(options, asked, question, path, language)

    folder = database_option.data_folder(options)
    for order, _path in write_due(read_orders(settings.report_orders), folder, today, zone, write):
        print(f"{written(order)} written", file=sys.stderr)  # noqa: T201


def _reports(options: argparse.Namespace, database: Database) -> Reports:
    return Reports(database, database_option.stored(options).region, acting.who(options, database))


def _write(
    options: argparse.Namespace, asked: Reports, question: ReportQuestion, path: Path, language: str | None
) -> None:
    asked.note_export(question, path.suffix.removeprefix("."))  # first: what leaves the house is never unseen
    report = asked.report(question)
    write_report(report, path, language or database_option.stored(options).language, _drawing())


def _drawing() -> Draw:
    """Return what draws a PDF; Qt comes in when the first one is drawn, and needs no screen."""

    def draw(report: Report, path: Path, language: str) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        late("app.ui.reports.without_window", "begin")()
        write: Callable[[Report, Path, str], None] = late("app.ui.reports.report_pdf", "write_pdf")
        write(report, path, language)

    return draw
