"""Columns are known by their headers, and what a cell says is read or refused with the reason."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import BadInput
from app.models.customer_lines import columns_of, read_line
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.imports import BadLine, Trouble

COLUMNS = columns_of(
    ["Name", "Phone 1", "Phone 2", "E-mail", "Balance", "Since", "Language", "Do not call", "VIP"]
)


def read(*cells: str) -> NewCustomer | BadLine:
    """Read a line of the columns above."""
    return read_line(cells, 7, COLUMNS, "SA")


def test_headers_are_known_in_both_languages_and_several_may_hold_numbers() -> None:
    columns = columns_of(
        ["الإسم", "رقم الجوال", "الهاتف", "Account Number", "shoe size", "البريد الإلكتروني"]
    )
    assert columns.fields == ("name", "number", "number", "account_number", "", "email")


def test_whoever_asks_may_say_which_column_is_what() -> None:
    columns = columns_of(["Kunde", "name"], {"Kunde": "name_latin", "name": ""})
    assert columns.fields == ("name_latin", "")


@pytest.mark.parametrize(("headers", "chosen"), [(["phone"], {}), (["name"], {"name": "shoe_size"})])
def test_a_file_without_names_or_with_unknown_fields_is_refused(
    headers: list[str], chosen: dict[str, str]
) -> None:
    with pytest.raises(BadInput):
        columns_of(headers, chosen)


def test_a_line_becomes_a_customer() -> None:
    new = read(
        " منى ",
        "٠٥٠١٢٣٤٥٦٧",
        "'+966112345678",
        "Mona@Example.com",
        "١٬٤٩٩٫٥",
        "3/11/2017",
        "العربية",
        "نعم",
        "gold",
    )
    assert isinstance(new, NewCustomer)
    assert (new.name, new.language, new.is_do_not_call, new.vip_reason) == ("منى", "ar", True, "gold")
    assert new.numbers == (NewNumber(text="٠٥٠١٢٣٤٥٦٧"), NewNumber(text="+966112345678"))
    assert (new.emails, new.balance, new.since) == (
        ("mona@example.com",),
        Decimal("1499.5"),
        date(2017, 11, 3),
    )


def test_the_same_line_is_the_same_customer() -> None:
    first, again, other = read("Mona", "0501234567"), read("Mona", "0501234567 "), read("Mona", "0501234568")
    assert isinstance(first, NewCustomer)
    assert isinstance(again, NewCustomer)
    assert isinstance(other, NewCustomer)
    assert first.id == again.id != other.id


@pytest.mark.parametrize(
    ("cells", "bad"),
    [
        (["", "0501234567"], BadLine(7, "", Trouble.NO_NAME)),
        (["Mona", "12345678901234567890123"], BadLine(7, "Phone 1", Trouble.BAD_NUMBER)),
        (["Mona", "", "call her"], BadLine(7, "Phone 2", Trouble.BAD_NUMBER)),
        (["Mona", "", "", "mona at home"], BadLine(7, "E-mail", Trouble.BAD_EMAIL)),
        (["Mona", "", "", "", "a lot"], BadLine(7, "Balance", Trouble.BAD_AMOUNT)),
        (["Mona", "", "", "", "NaN"], BadLine(7, "Balance", Trouble.BAD_AMOUNT)),
        (["Mona", "", "", "", "1.00001"], BadLine(7, "Balance", Trouble.BAD_AMOUNT)),
        (["Mona", "", "", "", "", "31/2/2017"], BadLine(7, "Since", Trouble.BAD_DATE)),
        (["Mona", "", "", "", "", "", "Klingon"], BadLine(7, "Language", Trouble.BAD_LANGUAGE)),
        (["Mona", "", "", "", "", "", "", "perhaps"], BadLine(7, "Do not call", Trouble.BAD_ANSWER)),
        (["M" * 201], BadLine(7, "Name", Trouble.TOO_LONG)),
        (["Mona"] + [""] * 9, BadLine(7, "", Trouble.TOO_MANY_CELLS)),
    ],
)
def test_a_bad_line_is_refused_with_its_reason(cells: list[str], bad: BadLine) -> None:
    assert read(*cells) == bad
