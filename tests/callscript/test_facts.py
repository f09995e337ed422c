"""What the desk knows, made plain."""

from datetime import date
from decimal import Decimal

import pytest

from app.callscript.facts import plain_facts


def customer(language: str, **values: object) -> dict[str, object]:
    """The customer's values in one language."""
    return plain_facts({"customer": values}, language)["customer"]


def test_a_value_may_have_both_languages() -> None:
    name = {"ar": "سارة", "en": "Sara"}
    assert customer("ar", city=name)["city"] == "سارة"
    assert customer("en", city=name)["city"] == "Sara"
    assert customer("ar", city={"ar": "", "en": "Sara"})["city"] == "Sara"


def test_only_plain_values_are_let_in() -> None:
    found = customer("en", a=object(), b=[1], c=None, d="", e=float("nan"), f={"ar": {"deep": 1}}, g=print)
    assert found == {}


def test_numbers_days_and_truths_stay_what_they_are() -> None:
    found = customer("en", a=1.5, b=Decimal(2), c=True, d=date(2026, 1, 2), e=7)
    assert found == {"a": Decimal("1.5"), "b": Decimal(2), "c": True, "d": date(2026, 1, 2), "e": 7}


def test_roots_that_are_no_groups_are_left_out() -> None:
    assert plain_facts({"order": None, "call": "x", "agent": {}}, "en") == {"agent": {}}


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("عبد الرحمن الشمّري", "عبد الرحمن", "الشمّري"),
        ("Abu Bakr Hassan", "Abu Bakr", "Hassan"),
        ("سارة القحطاني", "سارة", "القحطاني"),
        ("عبد الله", "عبد", "الله"),
        ("Sara", "Sara", "Sara"),
    ],
)
def test_first_and_last_name_are_found_in_the_whole(name: str, first: str, last: str) -> None:
    found = customer("ar", name=name)
    assert (found["first_name"], found["last_name"]) == (first, last)


def test_a_customer_is_addressed_as_the_language_does() -> None:
    name = {"ar": "عبد الرحمن الشمّري", "en": "Abdulrahman Al-Shammari"}
    assert customer("ar", name=name, title="Mr.")["addressed"] == "أستاذ عبد الرحمن"
    assert customer("en", name=name, title="أستاذ")["addressed"] == "Mr. Al-Shammari"
    assert customer("en", name=name)["addressed"] == "Abdulrahman"


def test_an_unknown_title_is_kept_as_it_is() -> None:
    assert customer("ar", name="سارة", title="الشيخة")["addressed"] == "الشيخة سارة"


def test_an_unknown_customer_has_no_name() -> None:
    assert "addressed" not in customer("ar", title="Mr.")


def test_a_latin_spelling_is_used_outside_arabic() -> None:
    values = {
        "name": "سارة القحطاني",
        "name_latin": "Sara Al-Qahtani",
        "first_name": "سارة",
        "city": "الرياض",
    }
    assert customer("ar", **values)["first_name"] == "سارة"
    assert customer("en", **values)["first_name"] == "Sara"
    assert customer("en", **values)["city"] == "الرياض"


def test_numbers_that_come_as_text_can_be_counted_with() -> None:
    assert customer("en", balance="1499.50", account="0042") == {
        "balance": Decimal("1499.50"),
        "account": "0042",
    }


def test_marks_of_direction_in_the_data_are_left_out() -> None:
    assert customer("en", city="\u202eRiyadh\u2069") == {"city": "Riyadh"}
