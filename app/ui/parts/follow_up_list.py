"""Follow-ups under each other; a list that is asked for again keeps its lines, and the cursor where it is."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.models.rows.follow_ups import FollowUpRow
from app.ui.language import Language
from app.ui.parts.follow_up_line import FollowUpLine
from app.ui.parts.tab_order import in_order
from app.ui.theme.look import px


class FollowUpList(QScrollArea):
    """With `has_deeds` each line can be done and called."""

    done = Signal(object)  # the follow-up's UUID
    callback_requested = Signal(object)  # the follow-up's UUID

    def __init__(self, language: Language, *, has_deeds: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._has_deeds = has_deeds
        self._lines: dict[UUID, FollowUpLine] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrow keys scroll; and the lines' buttons follow it
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._column.addStretch(1)
        self.setWidget(body)

    @property
    def lines(self) -> tuple[FollowUpLine, ...]:
        """Return the lines from top to bottom."""
        return tuple(self._lines.values())

    def show_rows(self, rows: Sequence[FollowUpRow]) -> None:
        """Show these follow-ups; lines of the same ones stay."""
        kept = {row.id: line for row in rows if (line := self._lines.get(row.id)) and line.row == row}
        for key, line in self._lines.items():
            if key not in kept:
                line.hide()
                line.deleteLater()
        self._lines = {row.id: kept.get(row.id) or self._line(row) for row in rows}
        for place, line in enumerate(self._lines.values()):
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
            line.retell()
        deeds = ((line.done_button, line.call_button) for line in self._lines.values())
        in_order((self, *(button for pair in deeds for button in pair)))

    def _line(self, row: FollowUpRow) -> FollowUpLine:
        line = FollowUpLine(row, self._language, has_deeds=self._has_deeds)
        line.done.connect(self.done)
        line.callback_requested.connect(self.callback_requested)
        return line
