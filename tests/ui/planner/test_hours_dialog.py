"""A supervisor sets when a team works."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.working_times import HoursSheet, SpecialDayRow, TeamName
from app.planning.spans import Span
from app.ui.language import Language
from app.ui.planner.hours_dialog import HoursDialog
from tests.ui.structure import faults_in_every_look

TEAM = TeamName(new_key(), "المساء", "Evening")


@pytest.fixture
def dialog(english: Language, qtbot: QtBot) -> HoursDialog:
    """The dialog, open for everybody, with one team to choose."""
    dialog = HoursDialog(english)
    qtbot.addWidget(dialog)
    dialog.show_teams([TEAM])
    with qtbot.waitActive(dialog):
        dialog.open_beside_calls()
    return dialog


def test_without_hours_of_their_own_there_is_nothing_to_keep(dialog: HoursDialog) -> None:
    assert not dialog.own_box.isChecked()
    assert not dialog.week.isVisible()
    assert not dialog.ramadan_box.isVisible()
    assert not dialog.accept_button.isEnabled()


def test_own_hours_ramadan_and_days_are_kept_together(dialog: HoursDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.team_chosen) as chosen:
        dialog.whom_field.setCurrentIndex(1)
        dialog.whom_field.activated.emit(1)
    assert chosen.args == [TEAM.id]
    moving = SpecialDayRow(date(2099, 1, 5), is_open=False, name="Moving")
    dialog.show_sheet(HoursSheet(TEAM.id, days=(moving,)))
    dialog.own_box.click()
    assert dialog.week.fields[6].text() == "09:00-17:00"  # what is usual, to begin with
    assert not dialog.whom_field.isEnabled()
    for field in dialog.week.fields.values():
        field.clear()
    qtbot.keyClicks(dialog.week.fields[3], "18-24")
    dialog.ramadan_box.click()
    qtbot.keyClicks(dialog.ramadan.fields[3], "21:00-24:00")
    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    sheet = HoursSheet(TEAM.id, {3: (Span(1080, 1440),)}, {3: (Span(1260, 1440),)}, (moving,))
    assert kept.args == [sheet]
    dialog.tell_kept()
    assert dialog.whom_field.isEnabled()
    assert dialog.said_label.text().startswith("Kept.")


def test_what_cannot_be_read_is_not_kept(dialog: HoursDialog, qtbot: QtBot) -> None:
    dialog.own_box.click()
    dialog.week.fields[0].setText("from nine")
    with qtbot.assertNotEmitted(dialog.kept):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.week.problems[0].isVisible()
    assert dialog.week.fields[0].text() == "from nine"


def test_going_back_to_the_countrys_hours_forgets_ones_own(dialog: HoursDialog, qtbot: QtBot) -> None:
    dialog.show_sheet(HoursSheet(None, {0: (Span(540, 600),)}, {0: (Span(600, 660),)}))
    assert dialog.ramadan.isVisible()
    dialog.own_box.click()
    assert not dialog.ramadan.isVisible()
    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert kept.args == [HoursSheet(None)]


def test_nothing_is_cut_off(dialog: HoursDialog, qapp: QApplication, qtbot: QtBot) -> None:
    dialog.own_box.click()
    dialog.ramadan_box.click()
    dialog.days.show_days([SpecialDayRow(date(2099, 1, 5), is_open=False, name="Moving")])
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(520, 480)]}
    assert faults_in_every_look(qapp, dialog, **looks) == []  # type: ignore[arg-type]
