"""The calls behind a number: when, who, how long, and how it ended; and the way back."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models.rows.names import NamePair
from app.models.rows.team_floor import CallBehind
from app.ui.isolates import first_strong, local_digits, ltr, stripped
from app.ui.language import Language
from app.ui.overview import floor_words
from app.ui.overview.floor import Floor
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel

_SHOWN_DIGITS = 3  # of a number: enough to know it again, too few to call it


class DrillView(Panel):
    """Escape or the arrow goes back to where one was."""

    back_wanted = Signal()
    take_wanted = Signal(object)  # a waiting call's UUID
    reroute_wanted = Signal(object)

    def __init__(self, language: Language, floor: Floor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._floor = language, floor
        self._calls: tuple[CallBehind, ...] | None = None
        self._names: dict[UUID, NamePair] = {}
        self._title, self._definition, self._role = "", "", ""
        self._are_waiting = False

        self.back_button = named(IconButton("arrow-left"), "back_button")
        self.title_label = named(TextLabel(size="md", elide=True), "title_label")
        self.count_label = named(TextLabel(tone="muted"), "count_label")
        self.definition_label = named(TextLabel(size="sm", tone="muted", wrap=True), "definition_label")
        self.table = named(QTableWidget(0, 7), "table")
        self.empty = named(EmptyState("phone"), "empty")
        self.take_button = named(TextButton("primary", "phone-incoming", size=15), "take_button")
        self.reroute_button = named(TextButton("ghost", "arrow-left-right", size=15), "reroute_button")
        self._lay_out()

        self.back_button.clicked.connect(self.back_wanted)
        self.take_button.clicked.connect(self._on_take)
        self.reroute_button.clicked.connect(self._on_reroute)
        self.table.itemSelectionChanged.connect(self._show_deeds)
        self.retranslate_ui()
        self.restyle()

    @property
    def marked(self) -> CallBehind | None:
        """Return the call the mark is on."""
        place = self.table.currentRow()
        return self._calls[place] if self._calls and 0 <= place < len(self._calls) else None

    def begin(self, title: str, definition: str, role: str) -> None:
        """Say what is looked up."""
        self._title, self._definition, self._role = title, definition, role
        self._calls, self._are_waiting = None, False
        self.retranslate_ui()
        self.back_button.setFocus()

    def show_calls(self, calls: Sequence[CallBehind], names: dict[UUID, NamePair], *, can_act: bool) -> None:
        """Show these calls; with a bridge those that wait can be taken."""
        self._calls, self._names = tuple(calls), names
        self._are_waiting = can_act
        self.retranslate_ui()
        if self._calls:
            self.table.setCurrentCell(0, 0)

    def retranslate_ui(self) -> None:
        """Set every text this view shows."""
        self.back_button.set_name(self.tr("Back to the floor"), "Esc")
        self.title_label.setText(self._title)
        self.definition_label.setText(self._definition)
        self.definition_label.setVisible(bool(self._definition))
        self.take_button.setText(self.tr("Take the call"))
        self.reroute_button.setText(self.tr("Send it elsewhere…"))
        self.table.setAccessibleName(self.tr("Calls"))
        self.table.setHorizontalHeaderLabels((
            self.tr("Time"), self.tr("Queue"), self.tr("Agent"), self.tr("Customer"), self.tr("Waited"),
            self.tr("Talked"), self.tr("How it ended"),
        ))  # fmt: skip
        self._write()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.table.verticalHeader().setDefaultSectionSize(px(32))
        for column, width in ((0, 90), (4, 80), (5, 80)):
            self.table.setColumnWidth(column, px(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        table, head = self.table, self.table.horizontalHeader()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2, 3, 6):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.back_button)
        row.addWidget(self.title_label, 1)
        row.addWidget(self.count_label)
        deeds = QHBoxLayout()
        deeds.addWidget(self.take_button)
        deeds.addWidget(self.reroute_button)
        deeds.addStretch(1)
        ground = Card()
        column_of_all = QVBoxLayout(ground)
        column_of_all.setContentsMargins(px(12), px(10), px(12), px(10))
        column_of_all.setSpacing(px(6))
        column_of_all.addLayout(row)
        column_of_all.addWidget(self.definition_label)
        column_of_all.addWidget(table, 1)
        column_of_all.addWidget(self.empty, 1)
        column_of_all.addLayout(deeds)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _write(self) -> None:
        calls = self._calls or ()
        self.table.setVisible(bool(calls))
        self.empty.setVisible(not calls)
        self.empty.show_texts(
            self.tr("Looking up the calls…") if self._calls is None else self.tr("No calls stand behind it")
        )
        self.count_label.setText(self.tr("%Ln call(s)", "", len(calls)) if self._calls is not None else "")
        self.table.setRowCount(len(calls))
        for place, call in enumerate(calls):
            for column, text in enumerate(self._cells(call)):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(text))
                self.table.setItem(place, column, item)
        self._show_deeds()

    def _cells(self, call: CallBehind) -> tuple[str, ...]:
        language = self._language
        person = self._floor.people.get(call.agent_id) if call.agent_id else None
        return (
            language.time_of(call.at),
            floor_words.queue(call.queue, self._floor.queues, language.code),
            first_strong(person.shown_name(language.code)) if person else "–",
            self._customer(call),
            "–" if call.waited_seconds is None else language.clock(call.waited_seconds),
            "–" if not call.talked_seconds else language.clock(call.talked_seconds),
            floor_words.end(call.end),
        )

    def _customer(self, call: CallBehind) -> str:
        if call.customer_id is not None:
            return floor_words.customer(self._names.get(call.customer_id), self._role, self._language.code)
        if not call.digits:
            return self.tr("Withheld number")
        return ltr(local_digits(f"••• {call.digits[-_SHOWN_DIGITS:]}"))

    @Slot()
    def _show_deeds(self) -> None:
        can_act = self._are_waiting and self.marked is not None
        self.take_button.setVisible(self._are_waiting)
        self.reroute_button.setVisible(self._are_waiting)
        self.take_button.setEnabled(can_act)
        self.reroute_button.setEnabled(can_act)

    @Slot()
    def _on_take(self) -> None:
        if self.marked is not None:
            self.take_wanted.emit(self.marked.id)

    @Slot()
    def _on_reroute(self) -> None:
        if self.marked is not None:
            self.reroute_wanted.emit(self.marked.id)
