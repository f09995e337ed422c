"""What whoever leads finds in the menu."""

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.overview.lead_menu import ALERTS, RESTS, SHIFTS, LeadMenu


def test_each_entry_says_which_window_it_opens(qtbot: QtBot, english: Language) -> None:
    menu = LeadMenu()
    qtbot.addWidget(menu)
    assert [(one.text(), one.data()) for one in menu.actions()] == [
        ("Alerts…", ALERTS),
        ("Shifts…", SHIFTS),
        ("Rests…", RESTS),
    ]
