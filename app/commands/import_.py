"""`hatif import`: takes customers in from a CSV file."""

import argparse
import csv
import sys
from pathlib import Path

from app.commands import database_option
from app.errors import AppError
from app.models import csv_file
from app.models.changes.imports import import_customers
from app.models.customer_lines import HEADERS
from app.models.database import Database
from app.models.rows.imports import ImportReport

ALL_TAKEN, SOME_BAD, UNUSABLE = range(3)
_SHOWN = 20  # bad lines on the screen; the report file has them all


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the import takes."""
    parser.add_argument("file", type=Path, help="a CSV file whose first line names the columns")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument("--report", type=Path, help="write every bad line and why to this CSV file")
    parser.add_argument(
        "--region", help="country of numbers without a prefix, for example SA; else the desk's"
    )
    parser.add_argument("--encoding", default="", help="how the file is written; found out when not given")
    parser.add_argument("--delimiter", default="", help="what is between the cells; found out when not given")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=HEADER",
        help=f"which column is what, when its header does not say so; fields: {', '.join(HEADERS)}",
    )
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Take the file in, and print what was done."""
    try:
        layout = csv_file.layout_of(options.file, encoding=options.encoding, delimiter=options.delimiter)
        database = Database.open(database_option.url_of(options))
        try:
            report = import_customers(
                database,
                options.file,
                region=options.region or database_option.stored(options).region,
                layout=layout,
                chosen=_chosen(options.column),
                is_dry=options.dry_run,
                progress=_show_progress if sys.stderr.isatty() else None,
            )
        finally:
            database.close()
        if options.report:
            _write(report, options.report)
    except AppError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE
    print(_summary(report, is_dry=options.dry_run))  # noqa: T201
    return SOME_BAD if report.bad else ALL_TAKEN


def _chosen(columns: list[str]) -> dict[str, str]:
    """Return the field of each header that was named."""
    pairs = (column.partition("=") for column in columns)
    return {header.strip(): field.strip() for field, _, header in pairs}


def _summary(report: ImportReport, *, is_dry: bool) -> str:
    """Say what was done, the first bad lines among it."""
    lines = [
        f"{report.read} lines read, {report.taken} {'would be' if is_dry else ''} taken in".replace(
            "  ", " "
        ),
        f"{report.known} were there already, {len(report.bad)} left out",
        f"{len(report.alike)} have a number that somebody else has too",
    ]
    lines += [f"line {bad.line}: {bad.column or '-'}: {bad.trouble}" for bad in report.bad[:_SHOWN]]
    if len(report.bad) > _SHOWN:
        lines.append(f"… and {len(report.bad) - _SHOWN} more; --report FILE names them all")
    return "\n".join(lines)


def _write(report: ImportReport, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("line", "column", "trouble", "customer"))
        writer.writerows((bad.line, bad.column, bad.trouble, "") for bad in report.bad)
        writer.writerows((alike.line, "", "number_known", alike.customer_id) for alike in report.alike)


def _show_progress(done: int, total: int) -> None:
    print(f"\r{done} of {total} lines", end="", file=sys.stderr, flush=True)  # noqa: T201
