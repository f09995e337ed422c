"""Where a way leads: a step, or under conditions several of which the first that holds is taken."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.callscript.edit import Value
from app.callscript.steps import Way
from app.ui.panel import named
from app.ui.script_editor.fields import Line, Pick
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton

NEW_STEP = "+"
_CONTEXT = "ScriptEditor"


class WaysField(QWidget):
    """A list of steps to choose from; a small button adds a condition before it."""

    entered = Signal(object)  # the ways as the file holds them: a key, or a list
    new_step_requested = Signal()

    def __init__(
        self,
        name: str,
        ways: Sequence[Way],
        targets: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.setObjectName(name)
        self._targets = tuple(targets)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self.conditions: list[tuple[Line, Pick]] = []
        for way in ways[:-1]:
            self._add_condition(way.when, way.to)
        last = ways[-1] if ways else Way("")
        if last.when:  # no open way: the checker says so, and one can be chosen here
            self._add_condition(last.when, last.to)
        self.target = named(Pick(self._options(), "" if last.when else last.to), f"{name}_target")
        self.add_button = named(IconButton("plus", size=14), f"{name}_condition")
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(self.target, 1)
        row.addWidget(self.add_button)
        self._column.addLayout(row)
        self.target.entered.connect(self._on_target)
        self.add_button.clicked.connect(self._on_add)
        self.add_button.set_name(QCoreApplication.translate(_CONTEXT, "Lead elsewhere under a condition"))
        self.add_button.setFixedSize(self.add_button.sizeHint())

    def name(self, text: str) -> None:
        """Say which way this is, for those who hear the window."""
        self.target.setAccessibleName(text)

    def _options(self) -> list[tuple[str, str]]:
        new = QCoreApplication.translate(_CONTEXT, "New step…")
        return [*self._targets, (NEW_STEP, new)]

    def _add_condition(self, when: str, to: str) -> None:
        line, pick = Line(when), Pick(self._targets, to)
        number = len(self.conditions) + 1
        named(line, f"{self._name}_when_{number}")
        named(pick, f"{self._name}_to_{number}")
        line.setPlaceholderText("customer.is_vip")
        line.setAccessibleName(QCoreApplication.translate(_CONTEXT, "Condition"))
        pick.setAccessibleName(QCoreApplication.translate(_CONTEXT, "Leads to"))
        remove = named(IconButton("x", size=14), f"{self._name}_remove_{number}")
        remove.set_name(QCoreApplication.translate(_CONTEXT, "Take the condition out"))
        remove.setFixedSize(remove.sizeHint())
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for widget, stretch in ((line, 1), (pick, 1), (remove, 0)):
            row.addWidget(widget, stretch)
        self._column.insertLayout(len(self.conditions), row)
        self.conditions.append((line, pick))
        line.entered.connect(self._tell)
        pick.entered.connect(self._tell)
        remove.clicked.connect(lambda: self._remove(line))

    def _remove(self, line: Line) -> None:
        self.conditions = [pair for pair in self.conditions if pair[0] is not line]
        self._tell()

    @Slot()
    def _on_add(self) -> None:
        self._add_condition("", self.target.value if self.target.value != NEW_STEP else "")
        self.conditions[-1][0].setFocus()

    @Slot(str)
    def _on_target(self, value: str) -> None:
        if value == NEW_STEP:
            self.new_step_requested.emit()
        else:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        """Announce the ways; a condition that is still empty is not one yet."""
        last = self.target.value
        ways: list[Value] = [
            {"when": line.text().strip(), "to": pick.value}
            for line, pick in self.conditions
            if line.text().strip() and pick.value
        ]
        self.entered.emit([*ways, last] if ways and last else ways or last)
