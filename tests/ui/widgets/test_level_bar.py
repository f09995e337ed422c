"""How loud it is, as a bar."""

from pytestqt.qtbot import QtBot

from app.ui.widgets.level_bar import THIN, LevelBar


def test_it_is_thin_and_goes_to_a_hundred(qtbot: QtBot) -> None:
    bar = LevelBar()
    qtbot.addWidget(bar)
    bar.setValue(100)
    assert (bar.minimum(), bar.value(), bar.maximum()) == (0, 100, 100)
    assert bar.sizeHint().height() == bar.minimumSizeHint().height() == THIN
    assert bar.text() == "" or not bar.isTextVisible()
