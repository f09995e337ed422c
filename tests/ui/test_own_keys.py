"""Keys of one's own: what they are for, and which will do."""

import pytest

from app.ui.own_keys import KeyFault, fault, read, twin, written

IN_USE = {"answer": ("F4",), "articles": ("Shift+F3", "Ctrl+K"), "hold": ("F8",)}


def test_what_was_written_is_read_again() -> None:
    """Whatever else stands there is left out."""
    keys = {"answer": "F5", "hold": "Ctrl+:"}
    assert read(written(keys)) == keys
    assert read("answer: :F5 nonsense hold:F9") == {"hold": "F9"}
    assert read("") == {}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("F5", (KeyFault.NONE, "")),
        ("Ctrl+Shift+H", (KeyFault.NONE, "")),
        ("F4", (KeyFault.NONE, "")),
        ("F8", (KeyFault.IN_USE, "hold")),
        ("Ctrl+K", (KeyFault.IN_USE, "articles")),
        ("H", (KeyFault.NEEDED_FOR_TYPING, "")),
        ("Shift+H", (KeyFault.NEEDED_FOR_TYPING, "")),
        ("Return", (KeyFault.NEEDED_FOR_TYPING, "")),
        ("Space", (KeyFault.NEEDED_FOR_TYPING, "")),
        ("", (KeyFault.NEEDED_FOR_TYPING, "")),
        ("Alt+3", (KeyFault.NEEDED_ELSEWHERE, "")),
        ("Ctrl+V", (KeyFault.NEEDED_ELSEWHERE, "")),
    ],
)
def test_a_key_that_is_needed_elsewhere_is_refused(key: str, expected: tuple[KeyFault, str]) -> None:
    assert fault("answer", key, IN_USE) == expected


def test_letters_have_a_twin_on_an_arabic_keyboard() -> None:
    assert twin("Ctrl+K") == "Ctrl+ن"
    assert twin("Ctrl+Shift+L") == "Ctrl+Shift+م"
    assert twin("F4") == twin("Ctrl+1") == twin("K") == ""
