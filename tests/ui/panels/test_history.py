"""My calls, with filters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.history import HistoryPanel
from tests.ui import people
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look

ROWS = (
    people.call_row("Mona Haddad", arabic="منى حداد"),
    people.call_row("", is_answered=False, number="+97145550182"),
    people.call_row("Huda Salem", direction="outbound"),
    people.call_row("Omar", is_complete=False),
)


@pytest.fixture
def panel(qtbot: QtBot, english: Language) -> HistoryPanel:
    """The panel before anything was looked up."""
    panel = HistoryPanel(english)
    qtbot.addWidget(panel)
    panel.resize(760, 520)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def _names(panel: HistoryPanel) -> list[str]:
    return [stripped(panel.call_list.item(row).text()) for row in range(panel.call_list.count())]


def test_until_they_are_known_the_panel_says_that_it_looks(panel: HistoryPanel) -> None:
    """And afterwards that there are none."""
    assert panel.empty.title.text() == "Looking up your calls…"
    panel.show_calls(())
    assert panel.empty.title.text() == "No calls yet"


def test_without_the_database_it_says_so_and_keeps_what_it_has(panel: HistoryPanel) -> None:
    """An old list is better than none."""
    panel.show_unavailable()
    assert panel.empty.title.text() == "The database cannot be reached"
    panel.show_calls(ROWS)
    panel.show_unavailable()
    assert len(_names(panel)) == len(ROWS)


@pytest.mark.parametrize(
    ("filter_key", "names"),
    [
        ("all", ["Mona Haddad", "+971 4 555 0182", "Huda Salem", "Omar"]),
        ("missed", ["+971 4 555 0182"]),
        ("inbound", ["Mona Haddad", "+971 4 555 0182", "Omar"]),
        ("outbound", ["Huda Salem"]),
        ("incomplete", ["Omar"]),
    ],
)
def test_each_filter_counts_and_shows_its_calls(
    panel: HistoryPanel, qtbot: QtBot, filter_key: str, names: list[str]
) -> None:
    """The count stands on the chip."""
    panel.show_calls(ROWS)
    if filter_key != "all":
        qtbot.mouseClick(panel.filters.buttons[filter_key], Qt.MouseButton.LeftButton)
    assert _names(panel) == names
    assert stripped(panel.filters.buttons[filter_key].text()).endswith(f" {len(names)}")


def test_a_second_press_on_a_filter_shows_all_again(panel: HistoryPanel, qtbot: QtBot) -> None:
    """Some filter always holds."""
    panel.show_calls(ROWS)
    for _ in range(2):
        qtbot.mouseClick(panel.filters.buttons["missed"], Qt.MouseButton.LeftButton)
    assert panel.filters.value == "all"
    assert len(_names(panel)) == len(ROWS)


@pytest.mark.parametrize(
    ("typed", "name"), [("salem", "Huda Salem"), ("مني", "Mona Haddad"), ("٥٥٥", "+971 4 555 0182")]
)
def test_names_and_numbers_are_found_in_any_writing(panel: HistoryPanel, typed: str, name: str) -> None:
    """Arabic letters fold, and digits are digits."""
    panel.show_calls(ROWS)
    type_text(panel.search_field, typed)
    assert _names(panel) == [name]


def test_nothing_that_fits_says_what_to_try(panel: HistoryPanel, qtbot: QtBot) -> None:
    """An empty list alone would look broken."""
    panel.show_calls(ROWS)
    qtbot.keyClicks(panel.search_field, "zzz")
    assert panel.empty.title.text() == "No call fits"


def test_the_marked_call_is_called_back_or_its_customer_opened(panel: HistoryPanel, qtbot: QtBot) -> None:
    """What cannot be done cannot be pressed."""
    panel.show_calls(ROWS)
    assert not panel.call_button.isEnabled()
    panel.call_list.setCurrentRow(1)
    assert not panel.open_button.isEnabled()
    with qtbot.waitSignal(panel.call_requested) as called:
        qtbot.mouseClick(panel.call_button, Qt.MouseButton.LeftButton)
    assert called.args == ["+97145550182", None]
    panel.call_list.setCurrentRow(0)
    with qtbot.waitSignal(panel.customer_opened) as opened:
        qtbot.mouseClick(panel.open_button, Qt.MouseButton.LeftButton)
    assert opened.args == [people.MONA]


def test_a_withheld_number_cannot_be_called_back(panel: HistoryPanel, qtbot: QtBot) -> None:
    """By no way."""
    panel.show_calls([people.call_row("", number="", is_answered=False)])
    panel.call_list.setCurrentRow(0)
    assert not panel.call_button.isEnabled()
    with qtbot.assertNotEmitted(panel.call_requested):
        qtbot.keyClick(panel.call_list, Qt.Key.Key_Return)


def test_nothing_is_cut_off(panel: HistoryPanel, qapp: QApplication) -> None:
    """With calls, and with none."""
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(700, 420), (1200, 700)]}
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
    panel.show_calls(ROWS)
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]


def test_an_incomplete_one_can_be_completed(panel: HistoryPanel, qtbot: QtBot) -> None:
    """From the list of one's own calls."""
    panel.show_calls(ROWS)
    panel.call_list.setCurrentRow(0)
    assert not panel.complete_button.isVisible()
    panel.call_list.setCurrentRow(3)
    with qtbot.waitSignal(panel.completion_wanted) as wanted:
        qtbot.mouseClick(panel.complete_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [ROWS[3].id]
