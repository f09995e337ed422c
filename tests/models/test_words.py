"""Names become words that do not depend on how they are written."""

import pytest

from app.models.words import searchable, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abdulrahman Al-Shammari", ["abdulrahman", "al", "shammari"]),
        ("أحمـــد الشَّمَّري", ["احمد", "الشمري"]),
        ("mona.ali@example.com", ["mona", "ali", "example", "com"]),
        ("٢٢١٤_x", ["2214", "x"]),
        ("", []),
    ],
)
def test_a_text_is_read_word_by_word(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


def test_each_word_is_kept_once_and_codes_also_in_one_piece() -> None:
    assert searchable(["Mona Ali", "Ali", "SA-880-22"]) == "mona ali sa 880 22 sa88022"
