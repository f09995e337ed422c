"""The timeline shows what happened, and the follow-ups what is still to come."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models.rows.callers import Identification
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.timeline import TimelinePanel
from app.ui.state.calls import Calls
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def panel(qtbot: QtBot, calls: Calls, english: Language) -> TimelinePanel:
    """The panel, wide as in the window."""
    panel = TimelinePanel(calls, english)
    qtbot.addWidget(panel)
    panel.resize(292, 320)
    panel.show()
    return panel


def test_contacts_stand_newest_first(panel: TimelinePanel, calls: Calls) -> None:
    """Kind and length, day and time, and what it was about."""
    people.talk(calls, known=people.card())
    first, second = panel.history.list.items
    assert (stripped(first.title), stripped(first.text)) == (
        "Inbound · 06:12",
        "Billing – Asked for an invoice",
    )
    assert stripped(first.when).startswith(("Today", "Yesterday"))
    assert stripped(second.title) == "E-mail"


def test_the_tab_counts_the_follow_ups(panel: TimelinePanel, calls: Calls, qtbot: QtBot) -> None:
    """And shows them, the late ones marked."""
    rows = (people.follow_up("Call back", in_minutes=-12), people.follow_up("Send the invoice"))
    people.talk(calls, known=people.card(follow_ups=rows))
    assert stripped(panel.tabs.tabText(1)) == "Follow-ups (2)"
    qtbot.mouseClick(panel.tabs, Qt.MouseButton.LeftButton, pos=panel.tabs.tabRect(1).center())
    assert panel.follow_ups.isVisible()
    late, later = panel.follow_ups.lines
    assert "overdue by 12 minutes" in stripped(late.when_label.text())
    assert late.icon.name == "triangle-alert"
    assert later.icon.name == "calendar-clock"
    assert not late.call_button.isVisible()


def test_without_a_customer_the_panel_says_why_it_is_empty(panel: TimelinePanel, calls: Calls) -> None:
    """Nothing looks broken."""
    assert panel.history.empty.isVisible()
    page = people.talk(calls)
    people.identify(page, Identification((), None))
    assert panel.history.empty.title.text() == "No customer chosen"


def test_a_new_customer_has_no_contacts_yet(panel: TimelinePanel, calls: Calls) -> None:
    """Which is not the same as not knowing who it is."""
    people.talk(calls, known=people.card(timeline=(), follow_ups=()))
    assert panel.history.empty.title.text() == "No contacts yet"
    panel.tabs.setCurrentIndex(1)
    assert panel.follow_ups_empty.title.text() == "No open follow-ups"


def test_showing_a_customer_opens_no_window(panel: TimelinePanel, calls: Calls, qapp: QApplication) -> None:
    """Not even for a moment: it would take the keyboard from whoever types."""
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    people.talk(calls, known=people.card(timeline=(people.contact(), people.contact(text=""))))
    qapp.removeEventFilter(watch)
    assert shown == []


def test_nothing_is_cut_off(panel: TimelinePanel, calls: Calls, qapp: QApplication) -> None:
    """Both tabs."""
    people.talk(calls, known=people.card())
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(300, 320), (420, 600)]}
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
    panel.tabs.setCurrentIndex(1)
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
