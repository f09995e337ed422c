"""A deed asks for what it needs, and for nothing else."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.cases.kinds import Deed
from app.ui.cases.deed_box import DeedBox, Said
from app.ui.language import Language
from tests.ui.cases.rows import CHOICES

CLICK = Qt.MouseButton.LeftButton


def test_each_deed_needs_its_words(english: Language, qtbot: QtBot) -> None:
    box = DeedBox(english)
    qtbot.addWidget(box)
    box.know(CHOICES)
    for deed in (Deed.ANSWER, Deed.NOTE, Deed.LINK, Deed.CLOSE):
        box.begin(deed)
        with qtbot.assertNotEmitted(box.said):
            qtbot.mouseClick(box.go_button, CLICK)
        box.text_field.setPlainText("Something")
        with qtbot.waitSignal(box.said) as said:
            qtbot.mouseClick(box.go_button, CLICK)
        assert said.args == [Said(deed, "Something")]
        box.begin(Deed.WAIT)
        assert box.text_field.toPlainText() == "Something"  # nobody has given it up
        qtbot.mouseClick(box.cancel_button, CLICK)
    for deed in (Deed.WAIT, Deed.GO_ON):
        box.begin(deed)
        with qtbot.waitSignal(box.said):
            qtbot.mouseClick(box.go_button, CLICK)


def test_passing_on_offers_every_other_department_and_closing_how_content_the_customer_is(
    english: Language, qtbot: QtBot
) -> None:
    box = DeedBox(english)
    qtbot.addWidget(box)
    box.know(CHOICES)
    box.begin(Deed.PASS_ON, department="finance")
    assert box.department_field.findData("finance") == -1
    box.text_field.setPlainText("Theirs")
    with qtbot.assertNotEmitted(box.said):
        qtbot.mouseClick(box.go_button, CLICK)
    box.department_field.setCurrentIndex(box.department_field.findData("sales"))
    with qtbot.waitSignal(box.said) as said:
        qtbot.mouseClick(box.go_button, CLICK)
    assert said.args == [Said(Deed.PASS_ON, "Theirs", "sales")]
    box.begin(Deed.CLOSE)
    box.text_field.setPlainText("Done")
    qtbot.mouseClick(box.score_row.buttons["5"], CLICK)
    with qtbot.waitSignal(box.said) as said:
        qtbot.mouseClick(box.go_button, CLICK)
    assert said.args[0].score == 5
    qtbot.mouseClick(box.cancel_button, CLICK)
    assert box.isHidden()
