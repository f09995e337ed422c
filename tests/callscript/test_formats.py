"""How values are written in a sentence."""

from datetime import date
from decimal import Decimal

import pytest

from app.callscript.formats import as_date, written
from app.callscript.gap import Group
from app.callscript.templates import filled


def told(text: str, language: str = "en", **values: object) -> str:
    """The text with these values of `x`."""
    return filled(text, {"x": Group("x", values), "language": language})


@pytest.mark.parametrize(
    ("text", "arabic", "english"),
    [
        ("{{ x.sum | money('SAR') }}", "⁦1,499.50⁩ ريال", "SAR 1,499.50"),
        ("{{ x.sum | money('KWD') }}", "⁦1,499.500⁩ دينار كويتي", "KWD 1,499.500"),
        ("{{ x.sum | money }}", "⁦1,499.50⁩", "1,499.50"),
        ("{{ x.day | day }}", "⁦3⁩ نوفمبر", "3 November"),
        ("{{ x.day | date }}", "⁦3⁩ نوفمبر ⁦2026⁩", "3 November 2026"),
        ("{{ x.day | raw }}", "2026-11-03", "2026-11-03"),
        ("{{ x.number | code }}", "⁦INV-7⁩", "INV-7"),
        ("{{ x.phone | phone('SA') }}", "⁦050 123 4567⁩", "050 123 4567"),
        ("{{ x.yes }}", "نعم", "Yes"),
        ("{{ x.sum }}", "⁦1,499.5⁩", "1,499.5"),
        ("{{ x.number | lower }} {{ x.number | length }}", "⁨inv-7⁩ ⁦5⁩", "inv-7 5"),
        ("{{ 'a' | upper }}", "⁨A⁩", "A"),
    ],
)
def test_each_format_in_both_languages(text: str, arabic: str, english: str) -> None:
    values = {
        "sum": Decimal("1499.50"),
        "day": date(2026, 11, 3),
        "number": "INV-7",
        "phone": "+966501234567",
        "yes": True,
    }
    assert told(text, "ar", **values) == arabic
    assert told(text, "en", **values) == english


@pytest.mark.parametrize(
    ("seconds", "arabic", "english"),
    [
        (20, "دقيقة", "1 minute"),
        (120, "دقيقتين", "2 minutes"),
        (185, "⁦3⁩ دقائق", "3 minutes"),
        (660, "⁦11⁩ دقيقة", "11 minutes"),
    ],
)
def test_waiting_is_told_in_minutes(seconds: int, arabic: str, english: str) -> None:
    assert told("{{ x.waited | minutes }}", "ar", waited=seconds) == arabic
    assert told("{{ x.waited | minutes }}", "en", waited=seconds) == english


@pytest.mark.parametrize(
    ("hour", "arabic", "english"),
    [
        (9, "صباح الخير", "Good morning"),
        (14, "مساء الخير", "Good afternoon"),
        (21, "مساء الخير", "Good evening"),
    ],
)
def test_the_greeting_follows_the_hour(hour: int, arabic: str, english: str) -> None:
    assert told("{{ x.hour | greeting }}", "ar", hour=hour) == arabic
    assert told("{{ x.hour | greeting }}", "en", hour=hour) == english


def test_an_unknown_hour_has_a_greeting_too() -> None:
    assert told("{{ x.hour | greeting }}", "ar") == "أهلًا وسهلًا"


@pytest.mark.parametrize("name", ["money", "day", "date", "code", "phone", "minutes", "upper", "lower"])
def test_a_missing_value_stays_a_gap_in_every_format(name: str) -> None:
    assert told(f"{{{{ x.nothing | {name} }}}}") == "[…]"


@pytest.mark.parametrize("name", ["money", "day", "date", "minutes"])
def test_a_value_that_does_not_fit_its_format_is_written_as_it_is(name: str) -> None:
    assert told(f"{{{{ x.word | {name} }}}}", word="soon") == "soon"


def test_a_gap_can_be_left_out() -> None:
    assert told("Hello {{ x.name | default('there') }}") == "Hello there"
    assert told("Due {{ x.day | raw }}!") == "Due!"


def test_a_very_long_value_is_cut() -> None:
    assert len(written("x" * 10_000, "en")) == 500


def test_days_are_read_from_iso_text_only() -> None:
    assert as_date("2026-11-03T10:00:00Z") == date(2026, 11, 3)
    assert as_date("3/11/2026") is None


def test_a_name_written_the_other_way_keeps_to_itself() -> None:
    assert told("معك {{ x.name }}.", "ar", name="Huda") == "معك \u2068Huda\u2069."
    assert told("This is {{ x.name }}.", "en", name="هدى") == "This is \u2068هدى\u2069."
    assert told("معك {{ x.name }}.", "ar", name="هدى") == "معك هدى."
    assert told("This is {{ x.name }}.", "en", name="Huda") == "This is Huda."
