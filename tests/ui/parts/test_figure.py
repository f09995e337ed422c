"""A figure and what it means."""

from pytestqt.qtbot import QtBot

from app.ui.isolates import ltr
from app.ui.parts.figure import Figure


def test_title_value_and_definition_are_there_for_eyes_and_ears(qtbot: QtBot) -> None:
    """The definition by hovering, and for a screen reader."""
    figure = Figure()
    qtbot.addWidget(figure)
    figure.show_figure("Calls today", ltr("23"), "Since midnight.")
    assert figure.title_label.text() == "Calls today"
    assert figure.value_label.text() == ltr("23")
    assert figure.toolTip() == "Since midnight."
    assert figure.accessibleName() == "Calls today: 23"
    assert figure.accessibleDescription() == "Since midnight."
