"""Names become words that do not depend on how they are written."""

import pytest

from app.models.words import searchable, words_of, words_of_names


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
    assert searchable(["Mona Ali", "Ali"], ["SA-880-22", "mona@x.org"]) == (
        "mona ali | sa 880 22 sa88022 x org"
    )


@pytest.mark.parametrize(
    ("name", "together"),
    [
        ("عبد الرحمن الشمري", "عبدالرحمن"),
        ("Mona Al-Shammari", "alshammari"),
        ("Abd ul Rahman", "abdulrahman"),
        ("أبو بكر", "ابوبكر"),
    ],
)
def test_words_that_some_write_together_are_there_together(name: str, together: str) -> None:
    assert together in searchable([name]).split()


def test_words_of_names_are_told_from_codes_and_addresses() -> None:
    words = searchable(["Mona Ali 3M"], ["SA-880", "mona@example.com"])
    assert words_of_names(words) == ["mona", "ali"]
    assert words_of_names("mona 77") == ["mona"]
