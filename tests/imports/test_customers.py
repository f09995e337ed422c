"""Lines become customers, and what is wrong with a line is said."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.arabic import western
from app.imports.columns import Field, guessed
from app.imports.customers import Problem, Refused, Taken, Why, read_customers
from app.imports.table import Line, read_table
from app.imports.text_file import read_text
from app.models.rows.customers import NewCustomer, NewNumber
from app.numbers import read
from app.practice.spelling import spellings

_HEADINGS = (
    *("الاسم", "Name (English)", "الشركة", "جوال", "هاتف العمل", "البريد", "المدينة", "رقم الحساب", "الرصيد"),
    *("اللغة", "VIP", "عدم الاتصال", "عميل منذ", "ملاحظات"),
)
_SARA = (
    *("سارة خليل", "Sara Khalil", "شركة الندى", "٠٥٠ ٠٠٠ ١٢٣٤", "011 200 0077 تحويلة 12", "Sara@Example.com"),
    *("الرياض", "BQ-1", "١٬٤٩٩٫٥٠", "عربي", "عضو المجلس", "لا", "1446/09/01", "قريبة"),
)


def _read(fields: list[Field], *cells: str) -> Taken | Refused:
    return next(iter(read_customers([Line(2, cells)], fields, "SA")))


def _taken(fields: list[Field], *cells: str) -> Taken:
    taken = _read(fields, *cells)
    assert isinstance(taken, Taken)
    return taken


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1256", "utf-16"])
def test_a_whole_file_of_excel_is_read(encoding: str) -> None:
    """From the bytes to the customer, in each encoding that Excel writes."""
    file = ";".join(_HEADINGS) + "\r\n" + ";".join(_SARA) + "\r\n"
    file = western(file).replace("٬", ",").replace("٫", ".") if encoding == "cp1256" else file
    lines = list(read_table(read_text(file.encode(encoding)).text).lines)
    fields = guessed(lines[0].cells, [line.cells for line in lines[1:]], "SA")
    [taken] = read_customers(lines[1:], fields, "SA")
    assert taken == Taken(
        line=2,
        customer=NewCustomer(
            name="سارة خليل",
            name_latin="Sara Khalil",
            language="ar",
            since=date(2025, 3, 1),
            vip_reason="عضو المجلس",
            city="الرياض",
            numbers=(
                NewNumber(text=lines[1].cells[3], label="mobile"),
                NewNumber(text="011 200 0077 تحويلة 12", label="work"),
            ),
            emails=("sara@example.com",),
            account_number="BQ-1",
            balance=Decimal("1499.50"),
        ),
        company="شركة الندى",
        note="قريبة",
    )


def test_a_name_in_two_parts_is_put_together() -> None:
    """In the script it is written in."""
    fields = [Field.LAST_NAME, Field.FIRST_NAME]
    assert _taken(fields, "خليل", "سارة").customer.name == "سارة خليل"
    assert _taken(fields, "Wilson", "Emma").customer.name_latin == "Emma Wilson"
    assert _taken(fields, "Wilson", "Emma").customer.language == "en"


def test_a_line_with_a_company_only_is_a_company() -> None:
    """It belongs to no other one."""
    taken = _taken([Field.NAME, Field.COMPANY], "", "شركة الندى")
    assert (taken.customer.name, taken.customer.is_company, taken.company) == ("شركة الندى", True, "")


def test_several_numbers_in_a_cell_are_several_numbers() -> None:
    """Each once, however it is separated."""
    cell = "0500001234 / 0112000077; +966 50 000 1234 و 0530000001"
    numbers = _taken([Field.NAME, Field.MOBILE], "Sara", cell).customer.numbers
    assert [read(number.text, "SA").e164 for number in numbers] == [
        "+966500001234",
        "+966112000077",
        "+966530000001",
    ]


@pytest.mark.parametrize(
    ("field", "cell", "why"),
    [
        (Field.MOBILE, "12345678", Why.BAD_NUMBER),
        (Field.MOBILE, "9.66501E+11", Why.DIGITS_LOST),
        (Field.EMAIL, "sara at example", Why.BAD_EMAIL),
        (Field.SINCE, "31/02/2026", Why.BAD_DATE),
        (Field.BALANCE, "much", Why.BAD_AMOUNT),
        (Field.DO_NOT_CALL, "perhaps", Why.BAD_FLAG),
        (Field.LANGUAGE, "Klingon", Why.UNKNOWN_LANGUAGE),
        (Field.CITY, "x" * 201, Why.TOO_LONG),
    ],
)
def test_a_bad_cell_is_reported_and_the_customer_is_taken_without_it(
    field: Field, cell: str, why: Why
) -> None:
    """With line, column, what stands there and why."""
    taken = _taken([Field.NAME, field], "Sara", cell)
    assert taken.customer.name_latin == "Sara"
    assert taken.problems == (Problem(2, 1, cell[:200], why),)


def test_a_line_without_a_name_is_refused() -> None:
    """Nobody could be told from anybody."""
    assert _read([Field.NAME, Field.MOBILE], "", "0500001234") == Refused(
        2, (Problem(2, -1, "", Why.NO_NAME),)
    )


def test_a_line_with_too_many_cells_is_refused() -> None:
    """A delimiter stands in one of them, and what is behind it has slipped."""
    refused = _read([Field.NAME, Field.MOBILE], "Khalil", "Sara", "0500001234")
    assert refused == Refused(2, (Problem(2, 2, "0500001234", Why.TOO_MANY_CELLS),))


def test_a_quotation_mark_that_was_never_closed_is_noticed() -> None:
    """Half the file would be a note."""
    refused = _read([Field.NAME, Field.NOTE], "Sara", "line\n" * 30)
    assert isinstance(refused, Refused)
    assert refused.problems[0].why is Why.OPEN_QUOTE


def test_withheld_numbers_and_excels_decimals() -> None:
    """«anonymous» is no number of a customer; .0 is none of a number's digits."""
    numbers = _taken(
        [Field.NAME, Field.MOBILE, Field.MOBILE], "Sara", "anonymous", "966500001234.0"
    ).customer.numbers
    assert [number.text for number in numbers] == ["966500001234"]


@given(st.sampled_from(["+966500001234", "+966112000077", "+971500000182", "+4930123456"]), st.data())
def test_a_number_is_taken_in_any_spelling(e164: str, data: st.DataObject) -> None:
    """And also with the apostrophe that keeps Excel from counting with it."""
    written = data.draw(st.sampled_from(spellings(e164, "SA")))
    [number] = _taken(
        [Field.NAME, Field.MOBILE], "Sara", data.draw(st.sampled_from(["", "'"])) + written
    ).customer.numbers
    assert read(number.text, "SA").e164 == e164


@given(
    st.lists(st.sampled_from(list(Field)), min_size=1, max_size=8), st.lists(st.text(max_size=30), max_size=9)
)
def test_no_line_breaks_it(fields: list[Field], cells: list[str]) -> None:
    """Whatever stands where: a customer with a name, or a reason."""
    result = _read(fields, *cells)
    if isinstance(result, Taken):
        assert result.customer.name or result.customer.name_latin
        assert all(read(number.text, "SA").digits for number in result.customer.numbers)
    else:
        assert result.problems
