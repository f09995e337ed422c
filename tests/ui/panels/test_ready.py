"""Between calls the agent sees the day and what is due."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import times
from app.measures.handling import HANDLE_TIME
from app.models.rows.days import DayRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.ready import ReadyPanel
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def panel(qtbot: QtBot, english: Language) -> ReadyPanel:
    """The panel before the day is known."""
    panel = ReadyPanel(english, lambda: "Sara")
    qtbot.addWidget(panel)
    panel.resize(800, 560)
    panel.show()
    return panel


@pytest.mark.parametrize(
    ("hour", "greeting"), [(8, "Good morning"), (13, "Good afternoon"), (19, "Good evening")]
)
def test_the_greeting_fits_the_hour(
    panel: ReadyPanel, monkeypatch: pytest.MonkeyPatch, hour: int, greeting: str
) -> None:
    """On this computer's clock."""
    there = datetime(2026, 11, 21, hour, 30).astimezone()
    monkeypatch.setattr(times, "now", lambda: there.astimezone(UTC))
    panel.retranslate_ui()
    assert stripped(panel.greeting_label.text()) == f"{greeting}, Sara"


def test_the_day_is_told_in_both_calendars(panel: ReadyPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many customers count in Hijri."""
    there = datetime(2026, 11, 21, 12, 0).astimezone()
    monkeypatch.setattr(times, "now", lambda: there.astimezone(UTC))
    panel.retranslate_ui()
    assert stripped(panel.date_label.text()) == "21 Nov 2026 · 11 Jumada al-Akhirah 1448 AH"


def test_until_the_day_is_known_nothing_is_claimed(panel: ReadyPanel) -> None:
    """No zero that is none."""
    assert panel.calls_figure.value_label.text() == "…"
    assert panel.due_empty.title.text() == "Looking up your day…"


def test_each_figure_has_its_definition(panel: ReadyPanel) -> None:
    """So that nobody argues about what is counted."""
    panel.show_day(DayRow(23, 252, 0.81, ()))
    assert stripped(panel.calls_figure.value_label.text()) == "23"
    assert stripped(panel.handle_figure.value_label.text()) == "04:12"
    assert stripped(panel.resolved_figure.value_label.text()) == "81%"
    assert HANDLE_TIME.definition("en") in panel.handle_figure.toolTip()
    assert panel.resolved_figure.accessibleDescription() == panel.resolved_figure.toolTip()


def test_a_share_of_nothing_is_no_figure(panel: ReadyPanel) -> None:
    """Neither is an average."""
    panel.show_day(DayRow(0, 0, None, ()))
    assert stripped(panel.calls_figure.value_label.text()) == "0"
    assert panel.handle_figure.value_label.text() == "–"
    assert panel.resolved_figure.value_label.text() == "–"
    assert panel.due_empty.title.text() == "Nothing is due"


def test_what_is_due_can_be_done_or_called(panel: ReadyPanel, qtbot: QtBot) -> None:
    """The late one stands out."""
    late, later = people.follow_up("Call back", in_minutes=-12), people.follow_up("Send the invoice")
    panel.show_day(DayRow(1, 60, 1.0, (late, later)))
    first, second = panel.due_list.lines
    with qtbot.waitSignal(panel.due_list.callback_requested) as called:
        qtbot.mouseClick(first.call_button, Qt.MouseButton.LeftButton)
    assert called.args == [late.id]
    with qtbot.waitSignal(panel.follow_up_done) as done:
        qtbot.mouseClick(second.done_button, Qt.MouseButton.LeftButton)
    assert done.args == [later.id]


def test_the_day_asked_for_again_leaves_the_cursor_where_it_is(panel: ReadyPanel, qtbot: QtBot) -> None:
    """The day is asked for twice a minute."""
    row = people.follow_up()
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.show_day(DayRow(1, 60, 1.0, (row,)))
    panel.due_list.lines[0].done_button.setFocus()
    panel.show_day(DayRow(2, 61, 1.0, (people.follow_up(in_minutes=5), row)))
    assert panel.due_list.lines[1].done_button.hasFocus()


def test_a_notice_stands_at_the_foot(panel: ReadyPanel) -> None:
    """For whoever has something more to say."""
    notice = QLabel("Card payments are slow")
    panel.add_notice(notice)
    assert notice.isVisible()


def test_the_panel_speaks_arabic_with_its_digits(qtbot: QtBot, arabic: Language) -> None:
    """Figures too."""
    panel = ReadyPanel(arabic, lambda: "سارة")
    qtbot.addWidget(panel)
    panel.show_day(DayRow(23, 252, 0.81, ()))
    assert stripped(panel.calls_figure.value_label.text()) == "٢٣"
    assert stripped(panel.resolved_figure.value_label.text()) == "٨١٪"
    assert stripped(panel.greeting_label.text()).endswith("، سارة")


def test_nothing_is_cut_off(panel: ReadyPanel, qapp: QApplication) -> None:
    """With things due, and with none."""
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(600, 420), (1000, 600)]}
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
    panel.show_day(DayRow(23, 252, 0.81, tuple(people.follow_up(in_minutes=each) for each in (-9, 5, 900))))
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
