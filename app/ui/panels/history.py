"""My calls: the agent's own calls with filters, the missed ones one press away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from app.arabic import folded, western
from app.models.rows.history import CallRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.call_list import CallList
from app.ui.parts.choice_row import ChoiceRow
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.separator import Separator
from app.ui.widgets.text_label import TextLabel

_FILTERS = ("all", "missed", "inbound", "outbound", "incomplete")


class HistoryPanel(Panel):
    """Shows what it is given, newest first; filters and searches among that at once."""

    call_requested = Signal(str, object)  # number, and the customer's UUID or None
    customer_opened = Signal(object)  # the customer's UUID
    completion_wanted = Signal(object)  # the UUID of a call whose wrap-up waits

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[CallRow, ...] | None = None  # None until they were looked up
        self._is_away = False

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.filters = named(ChoiceRow(_FILTERS), "filters")
        self.search_field = named(QLineEdit(), "search_field")
        self.call_list = named(CallList(language), "call_list")
        self.empty = named(EmptyState("history"), "empty")
        self.complete_button = named(TextButton("ghost", "list-checks"), "complete_button")
        self.open_button = named(TextButton("ghost", "contact"), "open_button")
        self.call_button = named(TextButton("primary", "phone", size=16), "call_button")

        self.search_field.setClearButtonEnabled(True)
        self.filters.show_value("all")
        self._lay_out()

        self.filters.chosen.connect(self._on_filter_chosen)
        self.search_field.textChanged.connect(self._refresh)
        self.call_list.call_wanted.connect(self._on_call_wanted)
        self.call_list.currentItemChanged.connect(self._on_current_changed)
        self.call_button.clicked.connect(self._on_call_clicked)
        self.complete_button.clicked.connect(self._on_complete_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.retranslate_ui()

    def show_calls(self, rows: Sequence[CallRow]) -> None:
        """Show these calls, newest first."""
        self._rows, self._is_away = tuple(rows), False
        self._name_filters()
        self._refresh()

    def show_unavailable(self) -> None:
        """Say that the calls cannot be looked up; those that are known stay."""
        self._is_away = True
        self._refresh()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("My calls"))
        self.search_field.setPlaceholderText(self.tr("Name or number…"))
        self.search_field.setAccessibleName(self.tr("Search in my calls"))
        self.call_list.setAccessibleName(self.tr("My calls"))
        self.complete_button.setText(self.tr("Complete the wrap-up"))
        self.open_button.setText(self.tr("Open customer"))
        self.call_button.setText(self.tr("Call back"))
        self._name_filters()
        self._refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel("history", "accent", 18))
        head.addWidget(self.title_label)
        head.addStretch(1)
        head.addWidget(self.search_field)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.complete_button)
        foot.addWidget(self.open_button)
        foot.addWidget(self.call_button)
        ground = Card()
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(Separator())
        column.addWidget(self.call_list, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _name_filters(self) -> None:
        names = (
            self.tr("All"), self.tr("Missed"), self.tr("Inbound"), self.tr("Outbound"), self.tr("Incomplete"),
        )  # fmt: skip
        counted = [self._with_count(name, key) for name, key in zip(names, _FILTERS, strict=True)]
        self.filters.set_texts(counted)

    def _with_count(self, name: str, key: str) -> str:
        if self._rows is None:
            return name
        return f"{name} {self._language.number(sum(_passes(row, key) for row in self._rows))}"

    @Slot()
    def _refresh(self) -> None:
        shown = [row for row in self._rows or () if self._is_wanted(row)]
        self.call_list.show_calls(shown)
        self.call_list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.empty.show_texts(*self._why_empty())
        self._show_deeds()

    def _is_wanted(self, row: CallRow) -> bool:
        typed = stripped(self.search_field.text())
        names = folded(f"{row.customer_name} {row.customer_name_latin} {row.caller_name}")
        digits = "".join(letter for letter in western(typed) if letter.isdecimal())
        is_found = folded(typed).strip() in names or bool(digits and digits in row.number)
        return _passes(row, self.filters.value) and (not typed.strip() or is_found)

    def _why_empty(self) -> tuple[str, str]:
        if self._is_away and not self._rows:
            return self.tr("The database cannot be reached"), self.tr("Your calls show here when it is back.")
        if self._rows is None:
            return self.tr("Looking up your calls…"), ""
        if self._rows:
            return self.tr("No call fits"), self.tr("Choose another filter, or type fewer letters.")
        return self.tr("No calls yet"), self.tr("Your calls show here, answered and missed.")

    def _show_deeds(self) -> None:
        row = self.call_list.chosen
        self.complete_button.setVisible(row is not None and _passes(row, "incomplete"))
        self.call_button.setEnabled(row is not None and bool(row.number))
        self.open_button.setEnabled(row is not None and row.customer_id is not None)

    @Slot(str)
    def _on_filter_chosen(self, value: str) -> None:
        if not value:
            self.filters.show_value("all")  # some filter always holds
        self._refresh()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_changed(self, current: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        self._show_deeds()

    @Slot(object)
    def _on_call_wanted(self, row: CallRow) -> None:
        if row.number:
            self.call_requested.emit(row.number, row.customer_id)

    @Slot()
    def _on_call_clicked(self) -> None:
        if self.call_list.chosen is not None:
            self._on_call_wanted(self.call_list.chosen)

    @Slot()
    def _on_complete_clicked(self) -> None:
        if self.call_list.chosen is not None:
            self.completion_wanted.emit(self.call_list.chosen.id)

    @Slot()
    def _on_open_clicked(self) -> None:
        row = self.call_list.chosen
        if row is not None and row.customer_id is not None:
            self.customer_opened.emit(row.customer_id)


def _passes(row: CallRow, key: str) -> bool:
    match key:
        case "missed":
            return row.is_missed
        case "incomplete":
            return row.answered_at is not None and not row.is_complete
        case "inbound" | "outbound":
            return row.direction == key
    return True
