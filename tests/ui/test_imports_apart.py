"""Modules imported beside the window."""

import sys

from pytestqt.qtbot import QtBot

from app.ui.imports_apart import ImportsApart


def test_the_modules_are_there_when_it_says_so(qtbot: QtBot) -> None:
    """And the GUI thread was free meanwhile."""
    sys.modules.pop("colorsys", None)
    imports = ImportsApart(("colorsys",))
    with qtbot.waitSignal(imports.done):
        imports.start()
    imports.stop()
    assert "colorsys" in sys.modules
