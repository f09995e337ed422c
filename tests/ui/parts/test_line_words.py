"""A line of a record is read at a glance."""

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.line_words import shown


def test_lines_are_told_in_one_line_and_none_is_a_dash(english: Language) -> None:
    assert stripped(shown({"lines": "King Road 1", "city_latin": "Riyadh", "is_main": True})) == (
        "King Road 1, Riyadh"
    )
    assert stripped(shown({"purpose": "offers"})) == "Offers"
    assert shown(None) == shown({"is_main": True}) == "–"
