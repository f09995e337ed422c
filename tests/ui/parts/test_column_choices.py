"""Each column is shown with what stands in it; one of them must be a name."""

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.parts.column_choices import ColumnChoices


def test_what_columns_hold_can_be_chosen(qtbot: QtBot, english: Language) -> None:
    columns = ColumnChoices()
    qtbot.addWidget(columns)
    columns.show_columns(["Kunde"], [["منى", "0501234567"], ["هند"]], ["", "mobile"])
    assert columns.fields() == ["", "mobile"]
    assert not columns.has_name
    assert columns.problem_label.text() == "Choose the column that holds the name."
    first = columns.choices[0]
    with qtbot.waitSignal(columns.edited):
        first.setCurrentIndex(first.findData("name"))
    assert columns.fields() == ["name", "mobile"]
    assert columns.problem_label.isHidden()
    assert "Kunde" in first.accessibleName()
    columns.show_columns([], [["منى"]], ["name"])
    assert columns.has_name
