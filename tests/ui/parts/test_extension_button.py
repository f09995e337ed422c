"""More time is given so often, and always with a reason."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.extension_button import ExtensionButton
from app.wrap_up.modes import Mode, Rule
from app.wrap_up.work import Work


def test_a_reason_is_asked_for_as_long_as_there_is_more_time(qtbot: QtBot, english: Language) -> None:
    """By keyboard or mouse; where time is not counted there is no such button."""
    part = ExtensionButton(english)
    qtbot.addWidget(part)
    part.resize(300, 300)
    now = times.now()
    work = Work(Rule(), now + timedelta(seconds=60))
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    part.show_work(work)
    assert (stripped(part.button.text()), stripped(part.button.toolTip())) == (
        "+01:00",
        "More time: 2 more times left",
    )
    part.open()
    assert part.reasons.count() == 5
    qtbot.keyClick(part.reasons, Qt.Key.Key_Down)
    with qtbot.waitSignal(part.wanted) as wanted:
        qtbot.keyClick(part.reasons, Qt.Key.Key_Return)
    assert wanted.args == ["system"]
    part.show_work(work.extended(now).extended(now))
    assert not part.button.isEnabled()
    part.open()
    assert not part.reasons.isVisible()
    part.show_work(Work(Rule(Mode.UNTIL_DONE), None))
    assert not part.isVisible()
