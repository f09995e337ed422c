"""Reads what stands in a cell: dates, amounts, yes and no, languages."""

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from hijridate import Hijri

from app.arabic import folded, western

_EXCEL_BEGINS = date(1899, 12, 30)
_EXCEL_DAYS = range(10_000, 80_000)  # 1927 to 2119
_DATE = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T ].*)?")
_AMOUNT = re.compile(r"([-(]?)\s*(\d[\d\s.,٫٬']*)")
_HIJRI_YEARS = range(1343, 1501)  # those the calendar of Umm al-Qura is known for
_YES = {folded(word) for word in ("yes", "y", "true", "1", "x", "vip", "نعم", "صح", "اي", "✓")}
_NO = {folded(word) for word in ("", "no", "n", "false", "0", "-", "لا", "كلا")}
_LANGUAGES = {
    **dict.fromkeys(map(folded, ("ar", "ara", "arabic", "ar-sa", "العربية", "عربي", "عربية")), "ar"),
    **dict.fromkeys(
        map(folded, ("en", "eng", "english", "en-us", "en-gb", "الإنجليزية", "إنجليزي", "انجليزية")), "en"
    ),
}


def read_date(text: str) -> date | None:
    """Read a date: year first or day first, Gregorian or Hijri, a year alone, or Excel's number of a day."""
    plain = western(text).strip()
    if plain.isdecimal():
        return _date_of_number(int(plain))
    found = _DATE.fullmatch(plain)
    if found is None:
        return None
    first, month, last = map(int, found.groups())
    year, day = (first, last) if first > 31 else (last, first)
    try:
        return _date(year, month, day)
    except (ValueError, OverflowError):
        return None


def read_amount(text: str) -> Decimal | None:
    """Read an amount with any separators and any currency; bookkeepers put what is below zero in brackets."""
    found = _AMOUNT.search(western(text).replace("−", "-"))
    if found is None:
        return None
    plain = re.sub(r"[\s'٬]", "", found[2]).replace("٫", ".").rstrip(".,")
    comma, dot = plain.rfind(","), plain.rfind(".")
    if comma > dot and (
        dot >= 0 or len(plain) - comma != 4
    ):  # a comma before three last digits is a thousand
        plain = plain.replace(".", "").replace(",", ".")
    try:
        amount = Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return None
    return -amount if found[1] else amount


def read_flag(text: str) -> bool | None:
    """Read yes or no; None when it is neither."""
    word = folded(text).strip()
    return True if word in _YES else False if word in _NO else None


def read_language(text: str) -> str:
    """Read the name or code of a language; "" for one that is not spoken here."""
    return _LANGUAGES.get(folded(text).strip(), "")


def _date_of_number(number: int) -> date | None:
    if 1900 <= number <= 2100:
        return date(number, 1, 1)
    return _EXCEL_BEGINS + timedelta(days=number) if number in _EXCEL_DAYS else None


def _date(year: int, month: int, day: int) -> date:
    if year in _HIJRI_YEARS:
        gregorian = Hijri(year, month, day).to_gregorian()
        return date(gregorian.year, gregorian.month, gregorian.day)
    return date(year + 2000 if year < 70 else year + 1900 if year < 100 else year, month, day)
