"""Writes customers to files: CSV and Excel workbooks that open right and safely, or JSON."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from app.errors import BadInput, Unavailable
from app.exports.csv_file import Value, csv_lines
from app.exports.person_page import person_page
from app.exports.workbook import write_workbook
from app.models.queries.exports import ExportRow

# headings as an import knows them again
_HEADINGS = {"numbers": "mobile", "emails": "email", "city_latin": "city en", "is_do_not_call": "do not call"}
_ARABIC = {
    "key": "المفتاح",
    "name": "الاسم",
    "name_latin": "الاسم بالانجليزية",
    "numbers": "جوال",
    "emails": "البريد",
    "account_number": "رقم الحساب",
    "balance": "الرصيد",
    "currency": "العملة",
    "city": "المدينة",
    "city_latin": "المدينة بالانجليزي",
    "language": "اللغة",
    "segment": "الفئة",
    "needs": "الاحتياجات",
    "since": "عميل منذ",
    "vip_reason": "سبب التميز",
    "is_do_not_call": "عدم الاتصال",
    "time_zone": "المنطقة الزمنية",
}
_SHEET_NAMES = {"ar": "العملاء", "en": "Customers"}
_MANY = ("numbers", "emails")
_TOLD_EVERY = 500  # rows
COLUMNS_OF_MANY = 4  # of numbers, and of e-mail addresses; whoever has more is exported to JSON whole

Told = Callable[[int], None]


def write(rows: Iterable[ExportRow], path: Path, language: str = "en", told: Told | None = None) -> int:
    """Write customers to a file, by its ending, and return how many; the file appears when it is whole."""
    writers: Mapping[str, Callable[[Iterable[ExportRow], BinaryIO], int]] = {
        ".csv": partial(_write_csv, language=language),
        ".xlsx": partial(_write_workbook, language=language),
        ".json": _write_json,
    }
    write_rows = writers.get(path.suffix.lower())
    if write_rows is None:
        raise BadInput(f"customers are written to {', '.join(writers)} files")
    with _whole(path) as file:
        return write_rows(_telling(rows, told) if told else rows, file)


def write_tables(
    tables: Mapping[str, Sequence[Mapping[str, Any]]], path: Path, agents: Mapping[str, str] | None = None
) -> int:
    """Write rows, table by table, to a JSON file or to a page to read, and return how many."""
    kind = path.suffix.lower()
    if kind not in (".json", ".html"):
        raise BadInput("everything about one customer is written to a .json or .html file")
    if not any(tables.values()):
        raise BadInput("there is no such customer any more")
    with _whole(path) as file:
        file.write(_json(tables, indent=1) if kind == ".json" else person_page(tables, agents))
    return sum(map(len, tables.values()))


def _telling(rows: Iterable[ExportRow], told: Told) -> Iterator[ExportRow]:
    for count, row in enumerate(rows, start=1):
        yield row
        if count % _TOLD_EVERY == 0:
            told(count)


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file to write; it takes its place when it is whole, and is not left behind when it is not."""
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as file:
            yield file
        fresh.replace(path)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be written: {error.strerror}.") from error
    finally:
        fresh.unlink(missing_ok=True)


def _write_csv(rows: Iterable[ExportRow], file: BinaryIO, language: str) -> int:
    lines = -1  # the headings are none of them
    for line in csv_lines(_headings(language), map(_cells, rows)):
        file.write(line)
        lines += 1
    return lines


def _write_workbook(rows: Iterable[ExportRow], file: BinaryIO, language: str) -> int:
    name = _SHEET_NAMES[language]
    return write_workbook(file, name, _headings(language), map(_cells, rows), is_rtl=language == "ar")


def _headings(language: str) -> list[str]:
    headings: list[str] = []
    for field in fields(ExportRow):
        english = _HEADINGS.get(field.name, field.name.replace("_", " "))
        name = _ARABIC[field.name] if language == "ar" else english
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
