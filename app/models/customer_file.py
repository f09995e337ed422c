"""Writes customers to files: CSV that a spreadsheet opens right and safely, or JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, BinaryIO

from app.errors import BadInput, Unavailable
from app.exports.csv_file import Value, csv_lines
from app.models.queries.exports import ExportRow

# headings as an import knows them again
_HEADINGS = {"numbers": "mobile", "emails": "email", "city_latin": "city en", "is_do_not_call": "do not call"}
_MANY = ("numbers", "emails")
COLUMNS_OF_MANY = 4  # of numbers, and of e-mail addresses; whoever has more is exported to JSON whole


def write(rows: Iterable[ExportRow], path: Path) -> int:
    """Write customers to a file, by its ending, and return how many; the file appears when it is whole."""
    writers = {".csv": _write_csv, ".json": _write_json}
    write_rows = writers.get(path.suffix.lower())
    if write_rows is None:
        raise BadInput(f"customers are written to {' or '.join(writers)} files")
    with _whole(path) as file:
        return write_rows(rows, file)


def write_tables(tables: Mapping[str, Sequence[Mapping[str, Any]]], path: Path) -> int:
    """Write rows, table by table, to a JSON file, and return how many."""
    if path.suffix.lower() != ".json":
        raise BadInput("everything about one customer is written to a .json file")
    if not any(tables.values()):
        raise BadInput("there is no such customer any more")
    with _whole(path) as file:
        file.write(_json(tables, indent=1))
    return sum(map(len, tables.values()))


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file to write; it takes its place when it is whole."""
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as file:
            yield file
        fresh.replace(path)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be written: {error.strerror}.") from error


def _write_csv(rows: Iterable[ExportRow], file: BinaryIO) -> int:
    lines = -1  # the headings are none of them
    for line in csv_lines(_headings(), map(_cells, rows)):
        file.write(line)
        lines += 1
    return lines


def _headings() -> list[str]:
    headings: list[str] = []
    for field in fields(ExportRow):
        name = _HEADINGS.get(field.name, field.name.replace("_", " "))
        headings += (
            [f"{name} {place + 1}" for place in range(COLUMNS_OF_MANY)] if field.name in _MANY else [name]
        )
    return headings


def _cells(row: ExportRow) -> list[Value]:
    cells: list[Value] = []
    for field in fields(ExportRow):
        value = getattr(row, field.name)
        if field.name in _MANY:
            cells += [*value, *[""] * COLUMNS_OF_MANY][:COLUMNS_OF_MANY]
        else:
            cells.append(str(value) if field.name == "key" else value)
    return cells


def _write_json(rows: Iterable[ExportRow], file: BinaryIO) -> int:
    count = 0
    file.write(b"[")
    for count, row in enumerate(rows, start=1):
        file.write((b",\n" if count > 1 else b"\n") + _json(asdict(row)))
    file.write(b"\n]\n")
    return count


def _json(value: object, indent: int | None = None) -> bytes:
    return json.dumps(value, ensure_ascii=False, default=str, indent=indent).encode()
