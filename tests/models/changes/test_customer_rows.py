"""A customer becomes rows, table by table, parents first."""

from datetime import date
from decimal import Decimal

from app.models.changes.customer_rows import number_row, tables_of
from app.models.keys import new_key
from app.models.rows.customers import NewCustomer, NewNumber
from tests.models.builders import NOON

KEY = new_key()


def test_a_customer_with_everything_fills_every_table() -> None:
    new = NewCustomer(
        name=" منى ",
        since=date(2017, 1, 1),
        numbers=(NewNumber(text="0501234567"), NewNumber(text="0112345678", is_shared=True)),
        emails=(" Mona@Example.com",),
        city="الرياض",
        account_number="A-1",
        balance=Decimal("1.5"),
    )
    rows = {model.__tablename__: lines for model, lines in tables_of([(KEY, new)], "SA", NOON)}
    assert list(rows) == [
        "customers",
        "numbers",
        "email_addresses",
        "addresses",
        "accounts",
        "search_entries",
    ]
    assert [len(lines) for lines in rows.values()] == [1, 2, 1, 1, 1, 1]
    assert rows["customers"][0]["name"] == "منى"
    assert [line["is_main"] for line in rows["numbers"]] == [True, False]
    assert rows["email_addresses"][0]["address"] == "mona@example.com"
    assert rows["search_entries"][0]["digits"] == "966501234567 966112345678"


def test_what_is_not_known_leaves_no_row() -> None:
    rows = {
        model.__tablename__: lines for model, lines in tables_of([(KEY, NewCustomer(name="منى"))], "SA", NOON)
    }
    assert [name for name, lines in rows.items() if lines] == ["customers", "search_entries"]


def test_an_internal_number_keeps_its_digits() -> None:
    row = number_row(KEY, NewNumber(text="204"), "SA")
    assert (row["digits"], row["reversed"], row["kind"]) == ("204", "402", "internal")
