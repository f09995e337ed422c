"""One case's page offers what can be done with it now."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.cases.kinds import Deed
from app.cases.recurrence import Recurrence
from app.models.keys import new_key
from app.ui.cases.page import CasePage
from app.ui.language import Language
from tests.ui.cases.rows import CHOICES, NOW, detail
from tests.ui.structure import faults_in_every_look

CLICK = Qt.MouseButton.LeftButton


def test_the_page_tells_all_of_a_case_and_offers_what_fits_its_status(
    english: Language, qtbot: QtBot, qapp: QApplication
) -> None:
    page = CasePage(english)
    qtbot.addWidget(page)
    page.know(CHOICES)
    me = new_key()
    found = detail(recurrence=Recurrence(2, 5), satisfaction=4)
    page.show_case(found, me)
    page.open_beside_calls()
    facts = page.facts_label.text()
    for word in ("Shipping and delivery", "Omar", "passed on 1 time", "A partner", "4"):
        assert word in facts
    assert "Monday" in page.answer_tip.text()
    assert "2 times" in page.recurrence_tip.text()
    assert page.buttons[Deed.GO_ON].isVisible()
    assert not page.buttons[Deed.ANSWER].isVisible()
    with qtbot.waitSignal(page.take_wanted):
        qtbot.mouseClick(page.buttons["take"], CLICK)
    with qtbot.waitSignal(page.describe_wanted):
        qtbot.mouseClick(page.buttons["describe"], CLICK)
    with qtbot.waitSignal(page.customer_wanted):
        qtbot.mouseClick(page.customer_button, CLICK)
    linked = next(iter(page.link_buttons))
    with qtbot.waitSignal(page.case_wanted) as wanted:
        page.link_buttons[linked].click()
    assert wanted.args == [linked]
    page.begin_deed(Deed.CLOSE)
    assert page.box.deed is Deed.CLOSE
    page.show_problem("Refused")
    assert faults_in_every_look(qapp, page, sizes=[(720, 500)], percents=(150,)) == []
    page.show_done()
    page.show_problem("Gone")
    assert page.problem_tip.isVisible()
    closed = replace(found.line, status="closed", closed_at=NOW)
    page.show_case(replace(found, line=closed), me)
    shown = {key for key, button in page.buttons.items() if button.isVisible()}
    assert shown == {Deed.GO_ON, Deed.NOTE, Deed.LINK}
