"""Find out who is calling when nobody knows: candidates to choose from, a search, or a new customer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.rows.callers import Candidate
from app.models.rows.customers import NewCustomer
from app.models.rows.search import FoundRow
from app.telephony.protocol import Caller
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.candidate_button import CandidateButton
from app.ui.parts.clearing import clear, inside
from app.ui.parts.found_list import FoundList
from app.ui.parts.new_customer_form import NewCustomerForm
from app.ui.state.call_page import CallPage
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class CustomerChoice(Panel):
    """Nothing is written until the agent chooses or saves."""

    search_edited = Signal(str)
    customer_chosen = Signal(object)  # UUID
    new_customer_requested = Signal(object)  # NewCustomer

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._page: CallPage | None = None
        self._shown: tuple[tuple[Candidate, ...], str] = ((), "")

        self.icon = named(IconLabel("contact", "muted", 20), "icon")
        self.title_label = named(TextLabel(size="md", wrap=True), "title_label")
        self.number_label = named(TextLabel(size="sm", tone="muted"), "number_label")
        self.hint_label = named(TextLabel(size="sm", tone="muted", wrap=True), "hint_label")
        self.candidates = named(QWidget(), "candidates")
        self.search_field = named(QLineEdit(), "search_field")
        self.found_list = named(FoundList(), "found_list")
        self.nothing_label = named(TextLabel(size="sm", tone="muted", wrap=True), "nothing_label")
        self.new_button = named(TextButton("", "user-plus", size=16), "new_button")
        self.new_form = named(NewCustomerForm(), "new_form")

        self.search_field.setClearButtonEnabled(True)
        for widget in (self.found_list, self.nothing_label, self.new_form):
            widget.hide()
        self._lay_out()

        self.search_field.textEdited.connect(self._on_search_edited)
        self.search_field.returnPressed.connect(self.found_list.choose_current)
        self.found_list.row_chosen.connect(self._on_row_chosen)
        self.new_button.clicked.connect(self._on_new_clicked)
        self.new_form.saved.connect(self._on_saved)
        self.new_form.cancelled.connect(self._on_cancelled)

        self.retranslate_ui()
        self.restyle()

    @property
    def candidate_buttons(self) -> tuple[CandidateButton, ...]:
        """Return the buttons of those who may be calling, the surest first."""
        return inside(self._candidate_column, CandidateButton)

    def show_page(self, page: CallPage | None) -> None:
        """Ask for the customer of this call."""
        if page is not self._page:
            self._page = page
            self.search_field.clear()
            self.found_list.hide()
            self.nothing_label.hide()
            self._show_form(on=False)
        self.retranslate_ui()

    def show_found(self, rows: list[FoundRow]) -> None:
        """Show what was found for what is typed."""
        if not self.search_field.text().strip():
            return
        self.found_list.show_rows(rows, self._language.code)
        self.found_list.setFixedHeight(self.found_list.height_wanted(5))
        self.found_list.setVisible(bool(rows))
        self.nothing_label.setVisible(not rows)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.search_field.setPlaceholderText(self.tr("Name or number…"))
        self.search_field.setAccessibleName(self.tr("Search for the customer"))
        self.found_list.setAccessibleName(self.tr("Customers found"))
        self.nothing_label.setText(self.tr("Nobody found. Try fewer letters, or add a new customer."))
        self.new_button.setText(self.tr("New customer"))
        if self._page is not None:
            self._show(self._page)

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setSpacing(px(6))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title_label)
        names.addWidget(self.number_label)
        head.addLayout(names, 1)
        self._candidate_column = QVBoxLayout(self.candidates)
        self._candidate_column.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        for widget in (
            self.hint_label, self.candidates, self.search_field, self.found_list, self.nothing_label,
            self.new_button, self.new_form,
        ):  # fmt: skip
            self._column.addWidget(widget)

    def _show(self, page: CallPage) -> None:
        caller, found = page.picture.caller, page.identification
        candidates = found.candidates if found else ()
        icon, title, hint = self._state(page, candidates)
        self.icon.set_icon(icon)
        self.title_label.setText(title)
        is_named = bool(caller.number) and not caller.is_anonymous
        name = first_strong(caller.name)
        self.number_label.setText(
            " · ".join(filter(None, (words.caller_number(caller) if is_named else "", name)))
        )
        self.number_label.setVisible(is_named or bool(name))
        self.hint_label.setText(hint)
        self.hint_label.setVisible(bool(hint))
        self._show_candidates(candidates)
        can_ask = found is not None and not page.lookup_failed
        self.search_field.setVisible(can_ask)
        self.new_button.setVisible(can_ask and self.new_form.isHidden())
        if not can_ask:
            self.found_list.hide()
            self._show_form(on=False)
            self.new_button.hide()

    def _state(self, page: CallPage, candidates: tuple[Candidate, ...]) -> tuple[str, str, str]:
        """Return icon, title and hint for how much is known."""
        if page.identification is None:
            return "loader-circle", self.tr("Looking up the caller…"), ""
        if page.lookup_failed:
            hint = self.tr("Go on with the call: the customer can be chosen when the database is back.")
            return "wifi-off", self.tr("The database cannot be reached"), hint
        if candidates:
            return "users", self.tr("Who is it?"), self.tr("Ask for the name, then choose:")
        return self._unknown(page.picture.caller)

    def _unknown(self, caller: Caller) -> tuple[str, str, str]:
        hint = self.tr("Ask for the name and search, or add a new customer.")
        if caller.is_anonymous or not caller.number:
            return "eye-off", self.tr("Withheld number"), hint
        return "contact", self.tr("Unknown number"), hint

    def _show_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        self.candidates.setVisible(bool(candidates))
        shown = (candidates, self._language.code)
        if shown == self._shown:  # new buttons would take the cursor away, and a click halfway
            return
        self._shown = shown
        clear(self._candidate_column)
        for number, candidate in enumerate(candidates):
            button = named(CandidateButton(candidate, self._language), f"candidate_{number}")
            button.clicked.connect(self._on_candidate_clicked)
            self._candidate_column.addWidget(button)

    def _show_form(self, *, on: bool) -> None:
        self.new_form.setVisible(on)
        self.new_button.setVisible(not on)

    @Slot(str)
    def _on_search_edited(self, text: str) -> None:
        if not text.strip():
            self.found_list.hide()
            self.nothing_label.hide()
        self.search_edited.emit(stripped(text).strip())

    @Slot(object)
    def _on_row_chosen(self, row: FoundRow) -> None:
        self.customer_chosen.emit(row.customer_id)

    @Slot()
    def _on_candidate_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, CandidateButton):
            self.customer_chosen.emit(button.customer_id)

    @Slot()
    def _on_new_clicked(self) -> None:
        self._show_form(on=True)
        self.new_form.begin(self._page.picture.caller.number if self._page else "")

    @Slot(object)
    def _on_saved(self, customer: NewCustomer) -> None:
        self._show_form(on=False)
        self.new_customer_requested.emit(customer)

    @Slot()
    def _on_cancelled(self) -> None:
        self._show_form(on=False)
        self.new_button.setFocus()
