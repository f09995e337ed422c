"""A follow-up is planned for any moment that exists and is still to come."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.planning.landing import Landing, Obstacle
from app.planning.wish import Landed, Wish
from app.ui.dialogs.follow_up import FollowUpDialog
from app.ui.isolates import stripped
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look

NOW = datetime(2026, 11, 21, 9, 3, tzinfo=UTC)  # 12:03 in Riyadh


@pytest.fixture
def dialog(qtbot: QtBot, english: Language, monkeypatch: pytest.MonkeyPatch) -> FollowUpDialog:
    """The dialog for a customer in Riyadh, open."""
    monkeypatch.setattr(times, "now", lambda: NOW)
    dialog = FollowUpDialog(english)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin("Call back", "Asia/Riyadh")
    return dialog


def test_it_begins_in_an_hour_in_the_customers_zone(dialog: FollowUpDialog) -> None:
    """At a time one can say."""
    assert dialog.time_field.time() == QTime(13, 0)
    assert stripped(dialog.zone_field.currentText()) == "Asia/Riyadh"
    assert stripped(dialog.moment_label.text()).startswith("Today 13:00")


def test_the_chosen_moment_is_planned(dialog: FollowUpDialog, qtbot: QtBot) -> None:
    """With its zone, so that the wall time is known later."""
    qtbot.keyClicks(dialog.what_field, "Send the invoice")
    dialog.day_field.setDate(QDate(2026, 12, 1))
    dialog.time_field.setTime(QTime(10, 30))
    with qtbot.waitSignal(dialog.planned) as planned:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    plan = planned.args[0]
    assert plan.what == "Send the invoice"
    assert plan.due_at == datetime(2026, 12, 1, 7, 30, tzinfo=UTC)
    assert plan.zone == "Asia/Riyadh"
    assert not dialog.isVisible()


def test_the_past_is_refused(dialog: FollowUpDialog, qtbot: QtBot) -> None:
    """As soon as it is chosen."""
    dialog.day_field.setDate(QDate(2026, 11, 20))
    assert dialog.moment_problem.text() == "This moment is over. Choose a later one."
    with qtbot.assertNotEmitted(dialog.planned):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()


def test_words_are_read_shown_back_and_kept(dialog: FollowUpDialog, qtbot: QtBot) -> None:
    """In either language; a window and a day are promises too."""
    qtbot.keyClicks(dialog.when_field, "next Tuesday 3pm")
    assert stripped(dialog.moment_label.text()).startswith("24 Nov · 15:00")
    assert dialog.time_field.time() == QTime(15, 0)
    dialog.when_field.clear()
    qtbot.keyClicks(dialog.when_field, "tomorrow from 3 to 5 pm")
    assert "15:00 – 17:00" in stripped(dialog.moment_label.text())
    with qtbot.waitSignal(dialog.planned) as planned:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    plan = planned.args[0]
    assert (plan.precision, plan.wall) == ("window", "2026-11-22T15:00")
    assert plan.until_at == datetime(2026, 11, 22, 14, tzinfo=UTC)


def test_words_that_say_no_moment_are_complained_of_and_stay(dialog: FollowUpDialog, qtbot: QtBot) -> None:
    """And nothing is planned until they are mended."""
    qtbot.keyClicks(dialog.when_field, "someday")
    assert "someday" in dialog.when_problem.text()
    with qtbot.assertNotEmitted(dialog.planned):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.when_field.text() == "someday"


def test_where_it_would_land_is_shown_and_taken(dialog: FollowUpDialog, qtbot: QtBot) -> None:
    """A forbidden hour is never moved silently."""
    landings = dialog.landings
    better = datetime(2026, 11, 22, 5, tzinfo=UTC)

    def answer(wish: Wish) -> None:
        obstacles = () if wish.at == better else (Obstacle.CUSTOMER_HOURS,)
        landings.tell(Landed(wish, Landing(better, obstacles), "Asia/Riyadh"))

    landings.wished.connect(answer)
    dialog.time_field.setTime(QTime(23, 30))
    assert "too early or too late" in dialog.landing_label.text()
    qtbot.mouseClick(dialog.move_button, Qt.MouseButton.LeftButton)
    assert dialog.moment() == better
    assert dialog.landing_label.isHidden()
    landings.wished.disconnect(answer)


def test_a_time_that_comes_twice_is_asked_about(dialog: FollowUpDialog, qtbot: QtBot) -> None:
    """Both are offered."""
    dialog.begin("Call back", "Europe/London")
    dialog.day_field.setDate(QDate(2027, 10, 31))
    dialog.time_field.setTime(QTime(1, 30))
    assert dialog.which_field.isVisible()
    assert dialog.which_field.count() == 2
    first = dialog.moment().astimezone(UTC)
    dialog.which_field.setCurrentIndex(1)
    assert dialog.moment().astimezone(UTC) - first == timedelta(hours=1)


def test_a_time_that_the_clocks_leave_out_is_asked_about(dialog: FollowUpDialog) -> None:
    """Never moved silently."""
    dialog.begin("Call back", "Europe/London")
    dialog.day_field.setDate(QDate(2027, 3, 28))
    dialog.time_field.setTime(QTime(1, 30))
    assert "does not exist" in dialog.moment_problem.text()
    dialog.time_field.setTime(QTime(2, 30))
    assert dialog.moment_problem.text() == ""


def test_without_words_nothing_is_planned(dialog: FollowUpDialog, qtbot: QtBot) -> None:
    """It is said beside the field, and only after an attempt."""
    dialog.what_field.clear()
    assert not dialog.what_problem.isVisible()
    with qtbot.assertNotEmitted(dialog.planned):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.what_problem.text() == "Say what is to be done."


def test_the_moment_is_told_in_both_calendars(dialog: FollowUpDialog) -> None:
    """Many customers count in Hijri."""
    assert "AH" in dialog.moment_label.text()


def test_nothing_is_cut_off(dialog: FollowUpDialog, qapp: QApplication, qtbot: QtBot) -> None:
    """With both complaints."""
    dialog.what_field.clear()
    dialog.day_field.setDate(QDate(2026, 11, 20))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(460, 400)]}
    assert faults_in_every_look(qapp, dialog, **looks) == []  # type: ignore[arg-type]
