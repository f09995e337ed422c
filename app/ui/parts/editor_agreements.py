"""What the customer agreed to, and to whom he is related, in the customer's editor."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import times
from app.models.keys import new_key
from app.models.rows.records import ConsentLine, CustomerRecord, RelationLine
from app.models.rows.search import FoundRow
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import record_words
from app.ui.parts.clearing import clear
from app.ui.parts.found_list import FoundList
from app.ui.parts.moments import full_moment
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.separator import Separator
from app.ui.widgets.text_label import TextLabel

_MOST_FOUND = 4  # rows on view


class EditorAgreements(Panel):
    """Consents are only ever added, so that it stays known what was said when; relations come and go."""

    edited = Signal()
    search_wanted = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._consents: tuple[ConsentLine, ...] = ()
        self._relations: tuple[RelationLine, ...] = ()
        self._names: dict[UUID, str] = {}

        self.consents_label = named(TextLabel(bold=True), "consents_label")
        self.purpose_field = named(QComboBox(), "purpose_field")
        self.wording_field = named(QLineEdit(), "wording_field")
        self.given_button = named(TextButton("", "thumbs-up", size=14), "given_button")
        self.refused_button = named(TextButton("", "thumbs-down", size=14), "refused_button")
        self.wording_problem = named(TextLabel(size="xs", tone="danger", wrap=True), "wording_problem")
        self.relations_label = named(TextLabel(bold=True), "relations_label")
        self.kind_field = named(QComboBox(), "kind_field")
        self.search_field = named(QLineEdit(), "search_field")
        self.found_list = named(FoundList(), "found_list")

        for key in record_words.PURPOSES:
            self.purpose_field.addItem("", key)
        for key in record_words.RELATION_KINDS:
            self.kind_field.addItem("", key)
        self.search_field.setClearButtonEnabled(True)
        self._lay_out()
        self.given_button.clicked.connect(partial(self._add_consent, is_given=True))
        self.refused_button.clicked.connect(partial(self._add_consent, is_given=False))
        self.search_field.textEdited.connect(self._on_search_edited)
        self.search_field.returnPressed.connect(self.found_list.choose_current)
        self.found_list.row_chosen.connect(self._on_row_chosen)
        self.retranslate_ui()

    def show_record(self, record: CustomerRecord) -> None:
        """Show what is known."""
        self._consents, self._relations = record.consents, record.relations
        self._names = dict(record.names or {})
        self._refresh()

    def taken_into(self, record: CustomerRecord) -> CustomerRecord:
        """Return a record with what was added and taken out."""
        return replace(record, consents=self._consents, relations=self._relations)

    def show_found(self, rows: list[FoundRow]) -> None:
        """Show who was found to be related to."""
        shown = rows if self.search_field.text().strip() else []
        self.found_list.show_rows(shown, self._language.code)
        self.found_list.setFixedHeight(self.found_list.height_wanted(_MOST_FOUND))
        self.found_list.setVisible(bool(shown))

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.consents_label.setText(self.tr("Consents"))
        self.purpose_field.setAccessibleName(self.tr("What for"))
        self.wording_field.setPlaceholderText(self.tr("The question, as you asked it"))
        self.wording_field.setAccessibleName(self.tr("Wording"))
        self.given_button.setText(self.tr("Agrees"))
        self.refused_button.setText(self.tr("Does not"))
        self.relations_label.setText(self.tr("Relations"))
        self.kind_field.setAccessibleName(self.tr("Kind of relation"))
        self.search_field.setPlaceholderText(self.tr("Name or number…"))
        self.search_field.setAccessibleName(self.tr("Search for the other customer"))
        self.found_list.setAccessibleName(self.tr("Customers found"))
        for field, table in (
            (self.purpose_field, record_words.PURPOSES),
            (self.kind_field, record_words.RELATION_KINDS),
        ):
            for place, key in enumerate(table):
                field.setItemText(place, record_words.said(table, key))
        self._refresh()

    def _lay_out(self) -> None:
        self._consent_column, self._relation_column = QVBoxLayout(), QVBoxLayout()
        ask = QHBoxLayout()
        ask.setSpacing(px(6))
        ask.addWidget(self.purpose_field)
        ask.addWidget(self.wording_field, 1)
        ask.addWidget(self.given_button)
        ask.addWidget(self.refused_button)
        relate = QHBoxLayout()
        relate.setSpacing(px(6))
        relate.addWidget(self.kind_field)
        relate.addWidget(self.search_field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.consents_label)
        column.addLayout(self._consent_column)
        column.addLayout(ask)
        column.addWidget(self.wording_problem)
        column.addWidget(Separator())
        column.addWidget(self.relations_label)
        column.addLayout(self._relation_column)
        column.addLayout(relate)
        column.addWidget(self.found_list)
        column.addStretch(1)
        self.found_list.hide()
        self.wording_problem.hide()

    def _refresh(self) -> None:
        clear(self._consent_column)
        clear(self._relation_column)
        for consent in sorted(self._consents, key=lambda line: line.at, reverse=True):
            self._consent_column.addWidget(TextLabel(self._consent_text(consent), size="sm", wrap=True))
        for place, relation in enumerate(self._relations):
            self._relation_column.addWidget(self._relation_line(relation, place))

    def _consent_text(self, consent: ConsentLine) -> str:
        purpose = record_words.said(record_words.PURPOSES, consent.purpose)
        answer = self.tr("agreed") if consent.is_given else self.tr("did not agree")
        when = full_moment(self._language, consent.at, "")
        return " · ".join(filter(None, (purpose, answer, when, first_strong(consent.wording))))

    def _relation_line(self, relation: RelationLine, place: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        kind = record_words.said(record_words.RELATION_KINDS, relation.kind)
        name = first_strong(self._names.get(relation.other_id, ""))
        row.addWidget(TextLabel(f"{kind}: {name}", size="sm", wrap=True), 1)
        button = named(IconButton("x", name=self.tr("Remove this relation")), f"remove_{place}")
        button.clicked.connect(partial(self._remove, relation.id))
        row.addWidget(button)
        return line

    @Slot()
    def _add_consent(self, _checked: bool = False, *, is_given: bool) -> None:
        wording = stripped(self.wording_field.text()).strip()
        self.wording_problem.setText("" if wording else self.tr("Type the question as you asked it."))
        self.wording_problem.setVisible(not wording)
        if not wording:
            self.wording_field.setFocus()
            return
        purpose = str(self.purpose_field.currentData())
        line = ConsentLine(id=new_key(), purpose=purpose, is_given=is_given, wording=wording, at=times.now())
        self._consents = (*self._consents, line)
        self.wording_field.clear()
        self._refresh()
        self.edited.emit()

    @Slot(str)
    def _on_search_edited(self, text: str) -> None:
        if not text.strip():
            self.found_list.hide()
        self.search_wanted.emit(stripped(text).strip())

    @Slot(object)
    def _on_row_chosen(self, row: FoundRow) -> None:
        kind = str(self.kind_field.currentData())
        known = {(line.other_id, line.kind) for line in self._relations}
        if (row.customer_id, kind) not in known:
            self._names[row.customer_id] = row.name or row.name_latin
            line = RelationLine(id=new_key(), other_id=row.customer_id, kind=kind)
            self._relations = (*self._relations, line)
        self.search_field.clear()
        self.found_list.hide()
        self._refresh()
        self.edited.emit()

    def _remove(self, key: UUID, _checked: bool = False) -> None:
        kept: Sequence[RelationLine] = [line for line in self._relations if line.id != key]
        self._relations = tuple(kept)
        self._refresh()
        self.edited.emit()
