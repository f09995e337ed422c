"""Grounds."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme.tokens import LIGHT
from app.ui.widgets.card import Card
from tests.ui.languages import theme


def test_a_card_stands_on_its_ground_and_can_change_it(qtbot: QtBot, qapp: QApplication) -> None:
    """At once, without a new theme."""
    with theme(qapp, "light"):
        card = Card("tip")
        qtbot.addWidget(card)
        card.resize(60, 60)
        assert card.grab().toImage().pixelColor(30, 30) == QColor(LIGHT.warn_soft)
        card.set_ground("danger")
        assert card.grab().toImage().pixelColor(30, 30) == QColor(LIGHT.danger_soft)
