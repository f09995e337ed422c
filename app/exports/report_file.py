"""Writes a report to a file, in the form its name asks for; it takes its place when it is whole."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.errors import BadInput, Unavailable
from app.exports.csv_file import csv_lines
from app.exports.report_book import write_report_book
from app.reports import sheet
from app.reports.table import Report

Draw = Callable[[Report, Path, str], None]  # lays a report out as a PDF; that is Qt's


def write_report(report: Report, path: Path, language: str, draw: Draw) -> None:
    """Write .xlsx, .csv or .pdf; BadInput when it is to be something else."""
    kind = path.suffix.lower()
    if kind not in (".xlsx", ".csv", ".pdf"):
        raise BadInput("A report is written to an .xlsx, .csv or .pdf file; choose one of these endings.")
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == ".pdf":
            draw(report, fresh, language)
        else:
            with fresh.open("wb") as file:
                if kind == ".xlsx":
                    write_report_book(file, report, language)
                else:
                    file.writelines(csv_lines(sheet.headings(report, language), sheet.rows(report, language)))
        fresh.replace(path)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
