"""Makes customers of the lines of a file: which column is what, and what each cell says."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID, uuid5

from app import numbers
from app.arabic import western
from app.errors import BadInput
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.imports import BadLine, Trouble
from app.models.words import words_of
from app.numbers import NumberKind

_OURS = UUID("018bcfe5-6800-7000-8000-686174696600")  # the space of keys of imported lines
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LONGEST = 200  # characters of a short text
_GUARD = "'"  # what an export puts before a cell that a spreadsheet would take for a formula

# what a column may be called, in words as search folds them
HEADERS: Mapping[str, tuple[str, ...]] = {
    "key": ("id", "key", "customer id", "external id", "رقم العميل", "المعرف"),
    "name": ("name", "arabic name", "name ar", "full name", "الاسم", "اسم العميل", "الاسم بالعربيه"),
    "name_latin": ("name latin", "latin name", "english name", "name en", "الاسم بالانجليزيه"),
    "number": ("number", "phone", "mobile", "telephone", "tel", "cell", "phone number", "mobile number",
               "الهاتف", "الجوال", "رقم الجوال", "رقم الهاتف", "جوال", "هاتف", "المحمول"),
    "email": ("email", "e mail", "mail", "البريد", "البريد الالكتروني", "الايميل"),
    "account_number": ("account", "account number", "الحساب", "رقم الحساب"),
    "balance": ("balance", "الرصيد"),
    "currency": ("currency", "العمله"),
    "city": ("city", "المدينه"),
    "city_latin": ("city latin", "city en", "المدينه بالانجليزيه"),
    "language": ("language", "اللغه"),
    "segment": ("segment", "class", "الفئه", "الشريحه"),
    "needs": ("needs", "remarks", "note", "notes", "ملاحظات"),
    "since": ("since", "customer since", "عميل منذ"),
    "vip_reason": ("vip", "vip reason", "مميز"),
    "is_do_not_call": ("do not call", "dnc", "عدم الاتصال"),
    "time_zone": ("time zone", "timezone", "المنطقه الزمنيه"),
}  # fmt: skip
_MANY = ("number", "email")  # columns of which a file may have several
_YES, _NO = ("yes", "y", "true", "1", "x", "نعم"), ("no", "n", "false", "0", "", "لا")


class _Bad(Exception):
    """A cell that cannot be used."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a file holds; "" for those that are passed over."""

    fields: tuple[str, ...]
    headers: tuple[str, ...]


def columns_of(headers: Sequence[str], chosen: Mapping[str, str] | None = None) -> Columns:
    """Match a file's headers to what we know; `chosen` says otherwise, header by header."""
    by_words = {words: field for field, names in HEADERS.items() for words in names}
    fields: list[str] = []
    for header in headers:
        words = " ".join(words_of(header))
        plain = re.sub(r" ?\d+$", "", words)  # phone 1, phone 2
        field = (chosen or {}).get(header.strip(), by_words.get(words, by_words.get(plain, "")))
        fields.append("" if field in fields and field not in _MANY else field)
    unknown = set((chosen or {}).values()) - set(HEADERS) - {""}
    if unknown:
        raise BadInput(f"there is no field {', '.join(sorted(unknown))}; there are: {', '.join(HEADERS)}")
    if not {"name", "name_latin"} & set(fields):
        raise BadInput("the file has no column for a name; say which one it is")
    return Columns(tuple(fields), tuple(headers))


def read_line(cells: Sequence[str], line: int, columns: Columns, region: str) -> NewCustomer | BadLine:
    """Make a customer of one line, or say what is wrong with it."""
    if len(cells) > len(columns.fields):
        return BadLine(line, "", Trouble.TOO_MANY_CELLS)
    values: dict[str, Any] = {}
    for cell, field, header in zip(cells, columns.fields, columns.headers, strict=False):
        text = cell.strip().removeprefix(_GUARD)
        if not field or not text:
            continue
        try:
            value = _read(field, text, region)
        except _Bad as bad:
            return BadLine(line, header, bad.trouble)
        values[field] = values.get(field, ()) + value if field in _MANY else value
    if not values.get("name") and not values.get("name_latin"):
        return BadLine(line, "", Trouble.NO_NAME)
    return _customer(values, cells)


def _customer(values: dict[str, Any], cells: Sequence[str]) -> NewCustomer:
    # The same line, or the same key of another program, is the same customer when a file is read again.
    name = values.pop("key", "") or "\x1f".join(cell.strip() for cell in cells)
    key = UUID(name) if _UUID.fullmatch(name) else uuid5(_OURS, name)  # a UUID comes from an export of ours
    return NewCustomer(id=key, numbers=values.pop("number", ()), emails=values.pop("email", ()), **values)


def _read(field: str, text: str, region: str) -> Any:  # noqa: ANN401  each field has its own kind
    read = _READERS.get(field)
    if field == "number":
        return _numbers(text, region)
    if read is not None:
        return read(text)
    if len(text) > _LONGEST and field != "needs":
        raise _Bad(Trouble.TOO_LONG)
    return text


def _numbers(text: str, region: str) -> tuple[NewNumber, ...]:
    reading = numbers.read(text, region)
    if reading.kind in (NumberKind.ANONYMOUS, NumberKind.MALFORMED):
        raise _Bad(Trouble.BAD_NUMBER)
    return (NewNumber(text=text),)


def _email(text: str) -> tuple[str, ...]:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text) or len(text) > _LONGEST:
        raise _Bad(Trouble.BAD_EMAIL)
    return (text.lower(),)


def _language(text: str) -> str:
    known = {"ar": "ar", "arabic": "ar", "العربيه": "ar", "عربي": "ar", "en": "en", "english": "en"}
    known |= {"الانجليزيه": "en", "انجليزي": "en"}
    language = known.get(" ".join(words_of(text)))
    if language is None:
        raise _Bad(Trouble.BAD_LANGUAGE)
    return language


def _date(text: str) -> date:
    plain = western(text)
    if re.fullmatch(r"\d{4}", plain):
        return date(int(plain), 1, 1)
    parts = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", plain)
    try:
        return date(int(parts[3]), int(parts[2]), int(parts[1])) if parts else date.fromisoformat(plain)
    except ValueError:
        raise _Bad(Trouble.BAD_DATE) from None


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(western(text).replace("٬", "").replace("٫", ".").replace(",", ""))
        if amount != amount.quantize(Decimal("0.0001")):
            raise _Bad(Trouble.BAD_AMOUNT)
    except InvalidOperation:
        raise _Bad(Trouble.BAD_AMOUNT) from None
    return amount


def _answer(text: str) -> bool:
    words = " ".join(words_of(text))
    if words not in (*_YES, *_NO):
        raise _Bad(Trouble.BAD_ANSWER)
    return words in _YES


def _vip(text: str) -> str:
    words = " ".join(words_of(text))
    return "" if words in _NO else text


_READERS: Mapping[str, Callable[[str], Any]] = {
    "email": _email,
    "language": _language,
    "since": _date,
    "balance": _amount,
    "is_do_not_call": _answer,
    "vip_reason": _vip,
}
