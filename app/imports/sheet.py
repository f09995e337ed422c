"""Reads a sheet of an Excel workbook (XLSX) as lines of cells, row by row."""

import warnings
import zipfile
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from app.arabic import unmarked
from app.errors import BadInput, Unavailable
from app.imports.table import Line

_CANNOT = "is not an Excel workbook (.xlsx); save it as one, or as CSV"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's lines, to be gone through once; about how many there are; and all sheets' names."""

    name: str
    names: tuple[str, ...]
    lines: Generator[Line]
    count: int


def read_sheet(path: Path, name: str = "") -> Sheet:
    """Open a sheet of a workbook, the first one unless one is named."""
    book = _opened(path)
    names = tuple(sheet.title for sheet in book.worksheets)
    if not names or (name and name not in names):
        book.close()
        raise BadInput(f"{path.name} has no sheet {name}".strip())
    sheet = book[name or names[0]]
    count = sheet.max_row or 0
    sheet.reset_dimensions()  # some programs write them wrong, and rows beyond them would be left out
    return Sheet(sheet.title, names, _lines(book, sheet), count)


def _opened(path: Path) -> Any:  # noqa: ANN401  openpyxl, which is imported when it is needed
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts of the book that are no cells
            return load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, EOFError) as error:
        raise BadInput(f"{path.name} {_CANNOT}") from error
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}.") from error


def _lines(book: Any, sheet: Any) -> Generator[Line]:  # noqa: ANN401  openpyxl's
    try:
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            cells = [_text(value) for value in row]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield Line(number, tuple(cells))
    finally:
        book.close()


def _text(value: object) -> str:
    """Return a cell as it would stand in a CSV file."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat()
    return unmarked(str(value)).strip()
