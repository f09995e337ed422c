"""The whole desk in a call, as a screen reader and somebody with a keyboard alone find it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests import desks
from tests.ui.test_wiring import known

_WITHOUT_NAME = frozenset({QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window})


def below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything in the accessible tree that is there to be used now."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from below(child)


def can_be_focused(part: QAccessibleInterface) -> bool:
    """Say whether one can get there."""
    return bool(part.state().focusable and not part.state().disabled)


@pytest.mark.slow
def test_whatever_can_be_focused_has_a_name_and_a_role(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """Between calls, in a call and in the wrap-up, in both languages."""
    for code in ("en", "ar"):
        with desks.seat(qapp, tmp_path / code, desks.settings(**{"ui.language": code})) as seat:
            seat.open_without_engine()
            seat.furnish(qtbot)
            faults = _faults(seat.window)
            page = seat.talk()
            known(page, qtbot)
            faults += _faults(seat.window)
            seat.hang_up(page)
            faults += _faults(seat.window)
        assert not faults, code


def _faults(window: QWidget) -> list[str]:
    tree = QAccessible.queryAccessibleInterface(window)
    parts = [part for part in below(tree) if can_be_focused(part)]
    assert len(parts) > 10, "there is something to be found"
    wrong = []
    for part in parts:
        owner = part.object()
        name = owner.objectName() if owner is not None else "a cell"
        if part.role() == QAccessible.Role.NoRole:
            wrong.append(f"{name} has no role")
        if not part.text(QAccessible.Text.Name).strip() and part.role() not in _WITHOUT_NAME:
            wrong.append(f"{name} ({part.role().name}) has no name")
    return wrong
