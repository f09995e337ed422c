"""Keys drawn as keys."""

from pytestqt.qtbot import QtBot

from app.ui.widgets.key_cap import KeyCap


def test_a_single_digit_stands_in_a_square_and_a_combination_in_a_wider_box(qtbot: QtBot) -> None:
    """Both are as high."""
    digit, combination = KeyCap("1"), KeyCap("Ctrl+Enter")
    for cap in (digit, combination):
        qtbot.addWidget(cap)
    assert digit.sizeHint().width() == digit.sizeHint().height() == combination.sizeHint().height()
    assert combination.sizeHint().width() > 2 * digit.sizeHint().width()


def test_a_key_can_change(qtbot: QtBot) -> None:
    """People choose their own."""
    cap = KeyCap("F4")
    qtbot.addWidget(cap)
    before = cap.grab().toImage()
    cap.setText("F5")
    assert (cap.text(), cap.accessibleName()) == ("F5", "F5")
    assert cap.grab().toImage() != before
