"""A mapping file says what is wrong with it, in one sentence."""

from pathlib import Path

import pytest

from app.adapters.mapping import Auth, read
from app.errors import BadInput
from tests.adapters.shop import EXAMPLE

TEXT = EXAMPLE.read_text(encoding="utf-8")


def test_the_example_that_comes_along_is_read() -> None:
    mapping = read(TEXT)
    assert (mapping.name, mapping.auth, mapping.timeout_seconds) == ("Shop", Auth.BEARER, 5.0)
    assert mapping.collections["orders"].needs == ("account",)
    assert mapping.collections["orders"].part.words["status"]["P"] == "preparing"
    assert set(mapping.collections["orders"].inside) == {"items", "steps"}


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('name = "Shop"', "name = Shop", "is no TOML"),
        ('name = "Shop"', "", "the file needs name"),
        ("https://shop", "http://shop", "must begin with https"),
        ("https://shop", "https://me:secret@shop", "must hold no password"),
        ("https://shop.example.com/api/v2", "shop", "must be an address"),
        ('auth = "bearer"', 'auth = "magic"', "auth must be one of"),
        ('auth = "bearer"', 'auth = "header"', "needs header"),
        ('auth = "bearer"', 'auth = "header"\nheader = "X: y"', "needs header"),
        ("timeout_seconds = 5", "timeout_seconds = 600", "must be from 1 to 30"),
        ("timeout_seconds = 5", 'timeout_seconds = "soon"', "must be from 1 to 30"),
        ("fresh_minutes", "fresh_hours", "“fresh_hours” in the file is not known"),
        ("{account}/orders", "{password}/orders", "is not known: use {account}"),
        ('"/tickets', '"tickets', "must begin with"),
        ('number = "order_no"', "", "orders.fields needs number"),
        ('number = "order_no"', 'number = "a b"', "is no path"),
        ('number = "order_no"', 'number = "order_no"\ncolour = "c"', "“colour” in orders.fields"),
        ("[orders.steps]", "[orders.ways]", "“ways” in orders"),
        ("[orders.items]\nlist", "[orders.items]\nlost", "“lost” in items"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        read(TEXT.replace(old, new, 1))


def test_a_file_about_nothing_is_refused() -> None:
    with pytest.raises(BadInput, match="neither orders nor invoices"):
        read('name = "x"\nbase_url = "https://x.example"')
    with pytest.raises(BadInput, match="orders must be a table"):
        read('name = "x"\nbase_url = "https://x.example"\norders = 3')


def test_the_documentation_names_every_field() -> None:
    documented = (Path(__file__).parents[2] / "docs" / "orders.md").read_text(encoding="utf-8")
    for word in ("base_url", "fresh_minutes", "timeout_seconds", "expected_at", "planned_at", "{account}"):
        assert word in documented
