"""Mistyped words are set right by the words there are."""

import pytest
from sqlalchemy import insert

from app.models.database import Database
from app.models.queries import vocabulary
from app.models.queries.vocabulary import Vocabulary
from app.models.search_entry import SearchWord

KNOWN = Vocabulary(sorted(["abdulrahman", "ali", "aliya", "mona", "mansour", "muhammad", "الشمري", "880"]))


@pytest.mark.parametrize(
    ("typed", "mistakes", "expected"),
    [
        ("mnoa", 1, ["mona"]),
        ("mansuor", 1, ["mansour"]),
        ("mohamad", 2, ["muhammad"]),
        ("الشمرى", 1, ["الشمري"]),
        ("alx", 1, ["ali"]),
        ("mx", 1, []),
        ("881", 1, []),
        ("xyzzy", 2, []),
    ],
)
def test_a_whole_word_is_set_right(typed: str, mistakes: int, expected: list[str]) -> None:
    assert KNOWN.corrections(typed, mistakes, is_whole=True) == expected


def test_a_word_that_is_still_being_typed_is_set_right_by_beginnings() -> None:
    assert KNOWN.corrections("abdlur", 1, is_whole=False) == ["abdulr"]
    assert "muham" in KNOWN.corrections("moham", 1, is_whole=False)


def test_short_words_may_hold_one_mistake_only() -> None:
    assert KNOWN.corrections("mxxa", 2, is_whole=True) == []


@pytest.mark.parametrize(
    ("typed", "expected"), [("ab", True), ("aliya", True), ("aliyah", False), ("z", False)]
)
def test_beginnings_are_known(typed: str, *, expected: bool) -> None:
    assert KNOWN.has_beginning(typed) is expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("li", ["ali", "aliya"]), ("شمر", ["الشمري"]), ("ali", []), ("a", []), ("uha", ["muhammad"]), ("q", [])],
)
def test_words_are_found_by_their_middle(typed: str, expected: list[str]) -> None:
    assert sorted(KNOWN.around(typed)) == sorted(expected)


def test_the_words_are_read_once_for_each_connection(database: Database) -> None:
    with database.writing() as session:
        session.execute(insert(SearchWord), [{"word": "mona"}, {"word": "ali"}])
    with database.reading() as session:
        first = vocabulary.of(session.connection())
        assert first.words == ["ali", "mona"]
        assert vocabulary.of(session.connection()) is first
