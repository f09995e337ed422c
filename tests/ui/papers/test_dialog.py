"""Papers show their way, their age, and whose they are; in every look."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.adapters.papers import AskedFor, OrderPaper, PapersOf, RequestPaper, WayStep
from app.models.keys import new_key
from app.models.rows.customer_papers import CustomerPapers
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.papers.dialog import PapersDialog
from tests.ui.structure import faults_in_every_look

OWN = PapersOf((OrderPaper(number="ORD-1", status="delayed", carrier="Barq", steps=(WayStep("shipped"),)),))
FOREIGN = PapersOf((OrderPaper(number="W-1", status="P7"),), (), (RequestPaper(number="T-1", kind="visit"),))


@pytest.fixture
def dialog(qtbot: QtBot, english: Language) -> PapersDialog:
    """The dialog with our papers and a shop's of two hours ago."""
    dialog = PapersDialog(english)
    qtbot.addWidget(dialog)
    dialog.begin("Mona", "Shop")
    at = times.now() - timedelta(hours=2, minutes=5)
    dialog.show_papers(CustomerPapers(new_key(), OWN, AskedFor(), FOREIGN, at))
    dialog.show_asking(on=False)
    return dialog


def test_ours_and_theirs_stand_in_one_list(dialog: PapersDialog) -> None:
    orders = dialog.lists["orders"]
    assert stripped(dialog.tabs.tabText(0)) == "Orders (2)"
    first, second = orders.topLevelItem(0), orders.topLevelItem(1)
    assert first is not None
    assert second is not None
    assert [stripped(item.text(0)) for item in (first, second)] == ["ORD-1", "W-1 · Shop"]
    assert first.text(1) == "Delayed"
    assert stripped(second.text(1)) == "P7"  # a word we do not know stays as it came
    lines = [line for place in range(2) if (line := first.child(place)) is not None]
    assert [stripped(line.text(0)) for line in lines] == ["Barq", "On its way"]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "Shop: as of now"), (5, "Shop: as of 5 minutes ago"), (125, "Shop: as of 2 hours ago"),
     (60 * 72, "Shop: as of 3 days ago")],
)  # fmt: skip
def test_the_age_is_said(dialog: PapersDialog, minutes: int, said: str) -> None:
    at = times.now() - timedelta(minutes=minutes)
    dialog.show_papers(CustomerPapers(new_key(), OWN, AskedFor(), FOREIGN, at))
    assert stripped(dialog.age_label.text()) == said


def test_waiting_nothing_and_trouble_are_said(dialog: PapersDialog) -> None:
    dialog.show_asking(on=True)
    assert stripped(dialog.age_label.text()) == "Shop is being asked…"
    assert not dialog.refresh_button.isEnabled()
    dialog.tabs.setCurrentIndex(1)
    assert dialog.empty.title.text() == "Nothing here"
    dialog.show_trouble("Shop does not answer.")
    assert dialog.trouble_tip.isVisible()
    dialog.begin("Mona", "")
    assert dialog.empty.title.text() == "Looking up…"
    dialog.show_unavailable()
    assert dialog.empty.title.text() == "The database cannot be reached"


def test_it_stands_in_every_look(dialog: PapersDialog, qapp: QApplication) -> None:
    assert not faults_in_every_look(qapp, dialog, sizes=[(760, 480)], percents=(100,))
