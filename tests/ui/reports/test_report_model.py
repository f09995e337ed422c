"""A report as a table."""

from PySide6.QtCore import Qt

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.reports.report_model import ReportModel
from tests.ui.reports.made import by_agent, by_day


def _texts(model: ReportModel, row: int) -> list[str]:
    return [stripped(str(model.index(row, column).data())) for column in range(model.columnCount())]


def test_rows_have_their_figures_and_the_last_one_is_all(english: Language) -> None:
    """What is not there is a dash; hovering tells the counts and the definition."""
    model = ReportModel(english)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    model.show_report(by_agent())
    assert _texts(model, 1)[:3] == ["Omar", "1", "01:40"]
    assert _texts(model, 2)[:3] == ["All", "4", "02:55"]
    assert "–" in _texts(model, 0)
    tip = model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert stripped(str(tip)) == "600 ÷ 3"
    head = model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "Ringing does not count" in str(head)
    row = model.row_at(9)
    assert row is None


def test_a_change_for_the_worse_is_red_and_for_the_better_green(english: Language) -> None:
    """And says by how much."""
    model = ReportModel(english)
    model.show_report(by_day(is_compared=True))
    assert _texts(model, 6)[1:3] == ["7  +3", "6  +2"]
    answered = [model.index(row, 2).data(Qt.ItemDataRole.ForegroundRole) for row in (0, 6)]
    assert answered[0] is not None
    assert answered[0] != answered[1]
