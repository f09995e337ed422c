"""Dates, amounts, answers and languages are read as people and Excel write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.imports.values import read_amount, read_date, read_flag, read_language

_ARABIC = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_a_day_is_read_in_each_form(day: date) -> None:
    """Year first, day first, in Arabic digits, with a time, and as Excel counts days."""
    excel = str((day - date(1899, 12, 30)).days)
    written = [
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%y}",
        f"{day:%Y/%m/%d}",
        f"{day:%Y-%m-%dT10:00:00}",
        excel,
    ]
    assert {read_date(text) for text in written} == {day}
    assert read_date(day.isoformat().translate(_ARABIC)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1446/09/01", date(2025, 3, 1)),  # the first of Ramadan
        ("٠١/٠٩/١٤٤٦", date(2025, 3, 1)),
        ("2017", date(2017, 1, 1)),
        ("31/02/2026", None),
        ("1446/13/01", None),
        ("yesterday", None),
        ("", None),
        ("5", None),
    ],
)
def test_hijri_days_years_and_impossible_days(text: str, day: date | None) -> None:
    """A Hijri day becomes the Gregorian one."""
    assert read_date(text) == day


@given(st.decimals(-10_000_000, 10_000_000, places=2))
def test_an_amount_is_read_with_any_separators(amount: Decimal) -> None:
    """American, German, Arabic and plain."""
    american = f"{amount:,.2f}"
    german = american.replace(",", "_").replace(".", ",").replace("_", ".")
    written = [
        american,
        german,
        f"{amount:.2f}",
        american.translate(_ARABIC),
        f"SAR {american}",
        f"{american} ر.س.",
    ]
    assert {read_amount(text) for text in written} == {amount}


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,500", 1500),
        ("12,5", Decimal("12.5")),
        ("", None),
        ("-", None),
        ("x", None),
        ("(150.00)", -150),
        ("1 499,50", Decimal("1499.5")),
    ],
)
def test_a_comma_before_three_digits_is_a_thousand(text: str, amount: Decimal | None) -> None:
    """Before any other number of digits it is a decimal comma."""
    assert read_amount(text) == amount


@pytest.mark.parametrize(
    ("text", "flag"),
    [("Yes", True), ("نعم", True), ("1", True), ("no", False), ("لا", False), ("", False), ("maybe", None)],
)
def test_yes_and_no_in_both_languages(text: str, flag: bool | None) -> None:
    """And nothing for what is neither."""
    assert read_flag(text) is flag


@pytest.mark.parametrize(
    ("text", "code"),
    [("العربية", "ar"), ("Arabic", "ar"), ("EN", "en"), ("إنجليزي", "en"), ("Klingon", ""), ("", "")],
)
def test_a_language_is_known_by_name_and_code(text: str, code: str) -> None:
    """In either language."""
    assert read_language(text) == code
