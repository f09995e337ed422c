"""Lines know their records."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.isolates import ltr
from app.ui.parts.record_list import RecordList, record_of


def test_a_line_knows_its_record_and_is_read_out_without_marks(qtbot: QtBot) -> None:
    records = RecordList()
    qtbot.addWidget(records)
    assert (records.record, record_of(None)) == (None, None)
    item = records.add(f"Fibre {ltr('500')}", ("fibre", 500))
    records.setCurrentRow(0)
    assert records.record == record_of(item) == ("fibre", 500)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Fibre 500"
