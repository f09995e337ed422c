"""Promises are planned with one press."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs.follow_up import FollowUpDialog
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.follow_up_plan import FollowUpPlan


@pytest.fixture
def plan(qtbot: QtBot, english: Language) -> FollowUpPlan:
    """Nothing planned yet, for a customer in Riyadh."""
    plan = FollowUpPlan(english)
    qtbot.addWidget(plan)
    plan.resize(280, 300)
    plan.show()
    plan.show_plans((), "Call back: Billing", "Asia/Riyadh")
    return plan


def test_no_follow_up_is_said_too(plan: FollowUpPlan, qtbot: QtBot) -> None:
    """The chip is marked while there is none."""
    assert plan.none_button.isChecked()
    qtbot.mouseClick(plan.hour_button, Qt.MouseButton.LeftButton)
    assert not plan.none_button.isChecked()
    with qtbot.waitSignal(plan.edited) as edited:
        qtbot.mouseClick(plan.none_button, Qt.MouseButton.LeftButton)
    assert edited.args == [()]
    assert plan.shown == ()


def test_a_promise_takes_its_words_from_the_reason(plan: FollowUpPlan, qtbot: QtBot) -> None:
    """They can be changed in the dialog."""
    qtbot.mouseClick(plan.tomorrow_button, Qt.MouseButton.LeftButton)
    assert stripped(plan.shown[0]).startswith("Call back: Billing – Tomorrow 10:00")


def test_any_moment_can_be_chosen(plan: FollowUpPlan, qtbot: QtBot) -> None:
    """In a dialog that blocks nothing."""
    qtbot.mouseClick(plan.choose_button, Qt.MouseButton.LeftButton)
    dialogs = [each for each in plan.findChildren(QWidget) if isinstance(each, FollowUpDialog)]
    assert len(dialogs) == 1
    assert QApplication.activeModalWidget() is None
    with qtbot.waitSignal(plan.edited) as edited:
        qtbot.mouseClick(dialogs[0].accept_button, Qt.MouseButton.LeftButton)
    assert [each.what for each in edited.args[0]] == ["Call back: Billing"]


def test_the_same_plans_leave_the_crosses_alone(plan: FollowUpPlan, qtbot: QtBot) -> None:
    """The cursor may be on one."""
    with qtbot.waitSignal(plan.edited) as edited:
        qtbot.mouseClick(plan.hour_button, Qt.MouseButton.LeftButton)
    before = plan.remove_buttons
    plan.show_plans(edited.args[0], "Call back", "Asia/Riyadh")
    assert plan.remove_buttons == before
