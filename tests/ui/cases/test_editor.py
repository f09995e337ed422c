"""The editor of a case keeps what was typed and proposes what is there."""

from datetime import UTC, datetime
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.cards import OrderRow
from app.models.rows.cases import NewCase
from app.ui.cases.editor import CaseEditorDialog
from app.ui.language import Language
from tests.ui import people
from tests.ui.cases.rows import CHOICES, detail, line
from tests.ui.structure import faults_in_every_look

CLICK = Qt.MouseButton.LeftButton
ORDER = OrderRow(
    new_key(), "SO-1", "shipped", datetime(2026, 11, 1, tzinfo=UTC), Decimal(1), "SAR", "", "", None
)


def test_a_case_is_typed_linked_to_an_order_and_refused_without_losing_a_word(
    english: Language, qtbot: QtBot, qapp: QApplication
) -> None:
    dialog = CaseEditorDialog(english)
    qtbot.addWidget(dialog)
    dialog.know(CHOICES)
    card = people.card(orders=(ORDER,))
    told = NewCase(id=new_key(), customer_id=card.customer_id, department="sales")
    with qtbot.waitSignal(dialog.alike_wanted):
        dialog.begin(told, card, "Mona")
    assert not dialog.is_dirty
    qtbot.keyClicks(dialog.form.title_field, "A second line")
    dialog.order_boxes[ORDER.id].setChecked(True)
    assert dialog.is_dirty
    one = line()
    dialog.show_alike((one,))
    with qtbot.waitSignal(dialog.case_wanted) as wanted:
        dialog.alike_buttons[one.id].click()
    assert wanted.args == [one.id]
    with qtbot.waitSignal(dialog.open_wanted) as opened:
        qtbot.mouseClick(dialog.accept_button, CLICK)
    assert opened.args[0].links == (("order", ORDER.id),)
    dialog.show_problem("Try again")
    assert dialog.accept_button.isEnabled()
    assert dialog.form.title_field.text() == "A second line"
    assert faults_in_every_look(qapp, dialog, sizes=[(640, 460)], percents=(150,)) == []


def test_a_case_that_is_there_is_described_anew(english: Language, qtbot: QtBot) -> None:
    dialog = CaseEditorDialog(english)
    qtbot.addWidget(dialog)
    dialog.know(CHOICES)
    found = detail()
    dialog.describe(found)
    assert not dialog.is_dirty
    qtbot.mouseClick(dialog.form.kind_row.buttons["request"], CLICK)
    with qtbot.waitSignal(dialog.describe_wanted) as told:
        qtbot.mouseClick(dialog.accept_button, CLICK)
    assert (told.args[0], told.args[1].kind) == (found.line.id, "request")
