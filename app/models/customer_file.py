"""Writes customers to files: CSV that a spreadsheet opens right and safely, or JSON."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TextIO

from app.errors import BadInput, Unavailable
from app.models.queries.exports import ExportRow

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is run by spreadsheets
_MANY = {"numbers": "number", "emails": "email"}
COLUMNS_OF_MANY = 4  # of numbers, and of e-mail addresses; whoever has more is exported to JSON whole


def write(rows: Iterable[ExportRow], path: Path) -> int:
    """Write customers to a file, by its ending, and return how many; the file appears when it is whole."""
    writers = {".csv": _write_csv, ".json": _write_json}
    write_rows = writers.get(path.suffix.lower())
    if write_rows is None:
        raise BadInput(f"customers are written to {' or '.join(writers)} files")
    with _whole(
        path, "utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"
    ) as file:  # Excel needs the mark
        return write_rows(rows, file)


def write_tables(tables: Mapping[str, Sequence[Mapping[str, Any]]], path: Path) -> int:
    """Write rows, table by table, to a JSON file, and return how many."""
    if path.suffix.lower() != ".json":
        raise BadInput("everything about one customer is written to a .json file")
    if not any(tables.values()):
        raise BadInput("there is no such customer any more")
    with _whole(path, "utf-8") as file:
        json.dump(tables, file, ensure_ascii=False, indent=1)
    return sum(map(len, tables.values()))


@contextmanager
def _whole(path: Path, encoding: str) -> Iterator[TextIO]:
    """Open a file to write; it takes its place when it is whole."""
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("w", encoding=encoding, newline="") as file:
            yield file
        fresh.replace(path)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be written: {error.strerror}.") from error


def safe(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _write_csv(rows: Iterable[ExportRow], file: TextIO) -> int:
    writer = csv.writer(file)
    writer.writerow(_headers())
    count = 0
    for row in rows:
        writer.writerow([safe(cell) for cell in _cells(row)])
        count += 1
    return count


def _headers() -> list[str]:
    headers: list[str] = []
    for field in fields(ExportRow):
        name = _MANY.get(field.name)
        titles = [f"{name} {place}" for place in range(1, COLUMNS_OF_MANY + 1)] if name else [field.name]
        headers += [title.removeprefix("is_").replace("_", " ") for title in titles]
    return headers


def _cells(row: ExportRow) -> list[str]:
    cells: list[str] = []
    for field in fields(ExportRow):
        value = getattr(row, field.name)
        if field.name in _MANY:
            cells += [*value, *[""] * COLUMNS_OF_MANY][:COLUMNS_OF_MANY]
        else:
            cells.append("" if value is None else _text(value))
    return cells


def _text(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _write_json(rows: Iterable[ExportRow], file: TextIO) -> int:
    count = 0
    file.write("[")
    for count, row in enumerate(rows, start=1):
        file.write(",\n" if count > 1 else "\n")
        json.dump(asdict(row), file, ensure_ascii=False, default=str)
    file.write("\n]\n")
    return count
