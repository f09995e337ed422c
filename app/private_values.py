"""What identifies a person to an office or a bank: how it is read, checked and hidden."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from app import times
from app.arabic import unmarked, western
from app.check_digits import is_egyptian_id, is_emirates_id, is_iban, is_kuwaiti_id, is_saudi_id

_OLDEST_YEARS = 130
_SHOWN = 4  # characters at the end of a hidden value
_DATE = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_BETWEEN = re.compile(r"[\s\-./]")
_PASSPORT = re.compile(r"[A-Z0-9]{6,12}")
_FIRST_OF_RESIDENCE = "2"  # a Saudi iqama; a citizen's number begins with 1


class PrivateKind(StrEnum):
    """What is hidden until somebody says why he must see it."""

    NATIONAL_ID = "national_id"
    RESIDENCE_ID = "residence_id"
    PASSPORT = "passport"
    IBAN = "iban"
    BIRTH_DATE = "birth_date"


def read(kind: PrivateKind, text: str) -> str:
    """Return a value as it is stored, or nothing when it cannot be right."""
    plain = western(unmarked(text)).strip().upper()
    return _READERS[kind](plain)


def masked(kind: PrivateKind, value: str) -> str:
    """Return what everybody may see of a value: its end, and of a birth date nothing."""
    if not value:
        return ""
    return "••••" if kind is PrivateKind.BIRTH_DATE else f"•••• {value[-_SHOWN:]}"


def _national_id(text: str) -> str:
    digits = _BETWEEN.sub("", text)
    if not digits.isdecimal() or (digits.startswith(_FIRST_OF_RESIDENCE) and is_saudi_id(digits)):
        return ""
    checks = (is_saudi_id, is_emirates_id, is_kuwaiti_id, is_egyptian_id)
    return digits if any(check(digits) for check in checks) else ""


def _residence_id(text: str) -> str:
    digits = _BETWEEN.sub("", text)
    if not digits.isdecimal():
        return ""
    is_iqama = digits.startswith(_FIRST_OF_RESIDENCE) and is_saudi_id(digits)
    return digits if is_iqama or is_emirates_id(digits) or is_kuwaiti_id(digits) else ""


def _passport(text: str) -> str:
    number = _BETWEEN.sub("", text)
    has_digit = any(map(str.isdecimal, number))
    return number if has_digit and _PASSPORT.fullmatch(number) else ""


def _iban(text: str) -> str:
    number = _BETWEEN.sub("", text)
    return number if is_iban(number) else ""


def _birth_date(text: str) -> str:
    found = _DATE.fullmatch(text)
    if found is None:
        return ""
    first, month, last = map(int, found.groups())
    year, day = (first, last) if first > 31 else (last, first)
    try:
        born = date(year, month, day)
    except ValueError:
        return ""
    today = times.now().date()
    return born.isoformat() if today.year - _OLDEST_YEARS <= born.year and born <= today else ""


_READERS: Mapping[PrivateKind, Callable[[str], str]] = {
    PrivateKind.NATIONAL_ID: _national_id,
    PrivateKind.RESIDENCE_ID: _residence_id,
    PrivateKind.PASSPORT: _passport,
    PrivateKind.IBAN: _iban,
    PrivateKind.BIRTH_DATE: _birth_date,
}
