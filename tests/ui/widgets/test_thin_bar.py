"""How far something is, as a bar."""

from pytestqt.qtbot import QtBot

from app.ui.widgets.thin_bar import THIN, ThinBar


def test_it_is_thin_and_goes_to_a_hundred(qtbot: QtBot) -> None:
    bar = ThinBar()
    qtbot.addWidget(bar)
    bar.setValue(100)
    assert (bar.minimum(), bar.value(), bar.maximum()) == (0, 100, 100)
    assert bar.sizeHint().height() == bar.minimumSizeHint().height() == THIN
    assert bar.text() == "" or not bar.isTextVisible()
