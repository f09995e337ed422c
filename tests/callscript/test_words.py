"""Texts in both languages."""

from app.callscript.words import Words


def test_each_language_has_its_own_text() -> None:
    words = Words("مرحبًا", "Hello")
    assert (words.told("ar"), words.told("en")) == ("مرحبًا", "Hello")


def test_one_language_stands_in_for_the_other() -> None:
    assert Words("", "Hello").told("ar") == "Hello"
    assert Words("مرحبًا", "").told("en") == "مرحبًا"


def test_no_text_in_either_language_is_nothing() -> None:
    assert not Words()
    assert Words(en="Hello")
