"""Initials."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.isolates import first_strong
from app.ui.widgets.avatar import Avatar, initials
from tests.ui.languages import theme


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Abdulrahman Al-Shammari", "AS"),
        ("عبد الرحمن الشمّري", "ع ش"),
        ("سارة خليل", "س خ"),
        ("Mona Haddad", "MH"),
        ("محمد بن سلمان", "م س"),
        ("الشركة", "ش"),
        ("mona", "M"),
        ("Jean-Luc", "JL"),
        ("O'Brien", "O"),
        (first_strong("سارة"), "س"),
        ("+966 50", ""),
        ("", ""),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(name: str, expected: str) -> None:
    """Articles and particles are no names; Arabic letters stand apart, or they would join."""
    assert initials(name) == expected


def test_an_avatar_shows_another_person(qtbot: QtBot, qapp: QApplication) -> None:
    """And a VIP by a stronger ring."""
    avatar = Avatar("Sara Khalil")
    qtbot.addWidget(avatar)
    assert avatar.text() == "SK"
    avatar.show_person("Mona Haddad")
    plain = avatar.grab().toImage()
    avatar.show_person("Mona Haddad", is_vip=True)
    assert avatar.text() == "MH"
    assert avatar.grab().toImage() != plain


def test_an_avatar_grows_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    """It stays round."""
    avatar = Avatar("Sara", 40)
    qtbot.addWidget(avatar)
    with theme(qapp, "light", 150):
        assert (avatar.width(), avatar.height()) == (60, 60)
