"""Columns are guessed from Arabic and English headings, or from what stands in them."""

import pytest

from app.imports.columns import Field, are_headings, field_of, guessed


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name", Field.NAME),
        ("Customer Name", Field.NAME),
        ("اسم العميل", Field.NAME),
        ("الإسم", Field.NAME),
        ("الاسم (بالإنجليزي)", Field.NAME_LATIN),
        ("first_name", Field.FIRST_NAME),
        ("Family name", Field.LAST_NAME),
        ("العائلة", Field.LAST_NAME),
        ("Phone 2", Field.MOBILE),
        ("جوال ٢", Field.MOBILE),
        ("رقم الجوّال", Field.MOBILE),
        ("Customer mobile no.", Field.MOBILE),
        ("Home phone", Field.HOME),
        ("هاتف العمل", Field.WORK),
        ("E-Mail", Field.EMAIL),
        ("البريد الإلكتروني", Field.EMAIL),
        ("المدينة", Field.CITY),
        ("Account No.", Field.ACCOUNT),
        ("رقم العميل", Field.ACCOUNT),
        ("Do not call", Field.DO_NOT_CALL),
        ("تاريخ الاشتراك", Field.SINCE),
        ("ملاحظات", Field.NOTE),
        ("Shoe size", Field.NOTHING),
        ("", Field.NOTHING),
    ],
)
def test_a_heading_says_what_its_column_holds(heading: str, field: Field) -> None:
    """Case, diacritics, hamzas, punctuation and numbers do not matter."""
    assert field_of(heading) is field


def test_a_first_line_with_data_is_no_line_of_headings() -> None:
    """Even where a customer is called like a heading."""
    assert are_headings(["Name", "Mobile"])
    assert are_headings(["الاسم", "؟"])
    assert not are_headings(["Name", "0500001234"])
    assert not are_headings(["Emma Wilson", "Khobar"])


def test_without_headings_the_contents_decide() -> None:
    """Numbers, addresses for mail, names; more columns of letters are left to the person."""
    sample = [
        ["BQ-1", "سارة خليل", "0500001234", "a@example.com", "جدة"],
        ["BQ-2", "Emma Wilson", "+966560000321", "", "الخبر"],
    ]
    assert guessed([], sample, "SA") == (Field.NOTHING, Field.NAME, Field.MOBILE, Field.EMAIL, Field.NOTHING)


def test_only_numbers_and_mail_may_come_twice() -> None:
    """A second column of names is left out until the person says what it is."""
    assert guessed(["Name", "Phone 1", "Phone 2", "Name"], [], "SA") == (
        Field.NAME, Field.MOBILE, Field.MOBILE, Field.NOTHING,
    )  # fmt: skip


def test_columns_beyond_the_headings_hold_nothing() -> None:
    """Their cells are reported line by line."""
    assert guessed(["Name"], [["Sara", "?"]], "SA") == (Field.NAME, Field.NOTHING)
