"""Fields announce what was entered once, and give way to nobody while somebody types."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.callscript.words import Words
from app.ui.script_editor.fields import Area, Captioned, Line, Pick, WordsField, tell_all


def test_a_line_tells_after_a_pause_and_once(qtbot: QtBot) -> None:
    line = Line("a")
    qtbot.addWidget(line)
    told: list[str] = []
    line.entered.connect(told.append)
    qtbot.keyClicks(line, "bc")
    line.take("other")
    with qtbot.waitSignal(line.entered):
        pass
    line.tell()
    assert told == ["bca"]
    line.take("other")
    assert line.text() == "other"
    line.resume("half", 2)
    assert line.cursorPosition() == 2


def test_an_area_leaves_line_breaks_out_and_tells_before_the_cursor_leaves(qtbot: QtBot) -> None:
    area = Area("")
    qtbot.addWidget(area)
    area.setPlainText("two\nlines  here")
    with qtbot.waitSignal(area.entered) as told:
        QApplication.sendEvent(area, QFocusEvent(QFocusEvent.Type.FocusOut))
    assert told.args == ["two lines here"]
    area.take("new")
    assert area.toPlainText() == "new"


def test_a_value_that_is_not_offered_is_shown_all_the_same(qtbot: QtBot) -> None:
    pick = Pick([("a", "Alpha"), ("b", "Beta")], "gone")
    qtbot.addWidget(pick)
    assert (pick.value, pick.currentText()) == ("gone", "gone")
    with qtbot.waitSignal(pick.entered) as told:
        pick.activated.emit(1)
    assert told.args == ["b"]
    pick.offer([("a", "Alpha")], "a")
    assert pick.value == "a"


def test_words_stand_side_by_side_each_in_its_direction(qtbot: QtBot) -> None:
    for lines in (1, 3):
        field = WordsField("x", Words("أ", "A"), lines=lines)
        qtbot.addWidget(field)
        field.name("Title", "العربية", "English")
        assert field.arabic.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert field.english.accessibleName() == "Title: English"
        field.take(Words("ب", "B"))
        told: list[tuple[str, str]] = []
        field.entered.connect(lambda language, text, to=told: to.append((language, text)))
        for part in (field.arabic, field.english):
            part.setPlainText("new") if isinstance(part, Area) else part.setText("new")
        tell_all(field)
        assert sorted(told) == [("ar", "new"), ("en", "new")]


def test_a_caption_names_its_field(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Captioned("Note", Line(parent=holder), holder)
    row.caption("Remark")
    assert row.field.accessibleName() == "Remark"
