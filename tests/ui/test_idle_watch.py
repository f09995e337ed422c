"""Nobody is there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.idle_watch import IdleWatch


def test_a_touch_begins_the_time_anew(qtbot: QtBot) -> None:
    """In whichever window has the keyboard; and watching can be ended."""
    field = QLineEdit()
    qtbot.addWidget(field)
    watch = IdleWatch(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    watch.start(1)
    clock = watch.findChildren(type(watch._clock))[0]  # noqa: SLF001  a minute is too long for a test
    clock.setInterval(150)
    clock.start()
    qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert clock.remainingTime() > 100
    with qtbot.waitSignal(watch.idle):
        pass
    watch.start(0)
    assert not clock.isActive()
