"""Rows come, go and move without losing who is marked."""

from uuid import UUID

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.overview.agent_line import AgentLine
from app.ui.overview.agent_model import COLUMNS, AgentModel, heading
from app.ui.overview.arrangement import Column, Group, Row
from tests.ui.overview import floors


def test_a_mark_follows_its_agent_and_changes_are_told_line_by_line(qtbot: QtBot, english: Language) -> None:
    floor = floors.floor()
    model = AgentModel(floor.lines.__getitem__, _written, lambda group: group.key)
    keys: list[Row] = list(floor.people)
    assert model.show(keys)
    assert not model.show(list(keys))
    marked = QPersistentModelIndex(model.index(4, 0))
    group = Group("day", 2)
    assert model.show([group, keys[4], keys[1]])
    assert (marked.row(), model.rowCount(), model.place_of(_key(keys[1]))) == (1, 3, 2)
    assert (model.line_at(0), model.data(model.index(0, 0))) == (None, "day")
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    with qtbot.waitSignal(model.dataChanged) as told:
        model.tell_changed([_key(keys[0]), _key(keys[1])])  # the first is not shown
    assert told.args is not None
    assert [index.row() for index in told.args[:2]] == [2, 2]
    model.show([])
    assert not marked.isValid()


def test_every_column_has_a_head(english: Language, qtbot: QtBot) -> None:
    model = AgentModel(floors.floor().lines.__getitem__, _written, lambda group: group.key)
    model.definitions = {Column.CALLS: "how"}
    assert len({heading(column) for column in COLUMNS}) == len(COLUMNS)
    place, hint = COLUMNS.index(Column.CALLS), Qt.ItemDataRole.ToolTipRole
    assert model.headerData(place, Qt.Orientation.Horizontal, hint) == "how"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def _written(line: AgentLine, column: Column) -> str:
    return f"{line.person.name} {column}"


def _key(row: Row) -> UUID:
    assert isinstance(row, UUID)
    return row
