"""Records a visit, an e-mail, a chat or a message by hand, with the same wrap-up as a call."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QDate, QTime, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app import redaction, times
from app.models.keys import new_key
from app.models.rows.cards import Card
from app.models.rows.contacts import BY_HAND, NewContact
from app.models.rows.follow_ups import NewFollowUp
from app.models.rows.interactions import InteractionKind
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts import words
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.follow_up_plan import FollowUpPlan
from app.ui.parts.form_row import FormRow
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.parts.tip import Tip
from app.ui.parts.tree_picker import TreePicker
from app.ui.state.landings import Landings
from app.ui.state.wrap_up_form import PlannedFollowUp
from app.ui.theme.look import px
from app.ui.widgets.moment_fields import DayField, TimeField
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 560, 520
_KINDS = tuple(kind.value for kind in BY_HAND)
_WAYS = ("inbound", "outbound")


class ContactDialog(Dialog):
    """Says beside each field what is missing; what was typed stays until it is kept."""

    record_requested = Signal(object)  # NewContact

    def __init__(self, language: Language, landings: Landings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._card: Card | None = None
        self._id = new_key()
        self._plans: tuple[PlannedFollowUp, ...] = ()
        self._shows_problems = False

        self.who_label = named(TextLabel(bold=True, wrap=True), "who_label")
        self.kinds = named(ChoiceRow(_KINDS), "kinds")
        self.ways = named(ChoiceRow(_WAYS), "ways")
        self.day_field = named(DayField(), "day_field")
        self.time_field = named(TimeField(), "time_field")
        self.title_field = named(QLineEdit(), "title_field")
        self.note_field = named(QPlainTextEdit(), "note_field")
        self.reason_picker = named(TreePicker(), "reason_picker")
        self.outcome_picker = named(TreePicker(), "outcome_picker")
        self.resolved_row = named(ChoiceRow(("yes", "no", "pending")), "resolved_row")
        self.follow_up_plan = named(FollowUpPlan(language, landings), "follow_up_plan")
        self.masked_tip = named(Tip("tip", "shield-check"), "masked_tip")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")

        self._lay_out()
        self._connect()
        self.retranslate_ui()

    @property
    def contact_id(self) -> UUID:
        """Return the key of the contact that is written here."""
        return self._id

    @property
    def is_dirty(self) -> bool:
        """Whether something was written that is not kept."""
        return bool(self.note_field.toPlainText().strip() or self.title_field.text().strip() or self._plans)

    def begin(self, card: Card) -> None:
        """Open for a customer; what is written about somebody else and not kept stays in front."""
        if self._card is None or not self.is_dirty:
            self._begin_anew(card)
        self._show_card()
        self.open_beside_calls()
        self.kinds.buttons[self.kinds.value or _KINDS[0]].setFocus()

    def set_trees(self, reasons: Sequence[ReasonRow], outcomes: Sequence[OutcomeRow]) -> None:
        """Take the reasons and outcomes one can choose from."""
        self.reason_picker.set_tree(reasons)
        self.outcome_picker.set_tree(outcomes)

    def show_problem(self, text: str) -> None:
        """Say why it could not be kept."""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        self.accept_button.setEnabled(True)

    def finish(self) -> None:
        """It is kept: close, and begin anew the next time."""
        self._card, self._id = None, new_key()
        self._clear()
        self.hide()

    def contact(self) -> NewContact:
        """Return the contact as it is typed; what must not be kept is masked."""
        assert self._card is not None  # noqa: S101  begin() comes first
        number = next((row.number for row in self._card.numbers if row.is_main), "")
        return NewContact(
            id=self._id,
            customer_id=self._card.customer_id,
            kind=InteractionKind(self.kinds.value or _KINDS[0]),
            direction=self.ways.value or _WAYS[0],
            at=self._moment(),
            title=redaction.masked(stripped(self.title_field.text()).strip()),
            note=redaction.masked(stripped(self.note_field.toPlainText()).strip()),
            reason_id=self.reason_picker.chosen_id,
            outcome_id=self.outcome_picker.chosen_id,
            resolved=self.resolved_row.value,
            follow_ups=tuple(
                NewFollowUp(**{**asdict(plan), "number": plan.number or number}) for plan in self._plans
            ),
        )

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Record a contact"))
        self.accept_button.setText(self.tr("Keep"))
        self.kinds.set_texts(tuple(words.contact_kind(kind) for kind in _KINDS))
        self.ways.set_texts((self.tr("From the customer"), self.tr("To the customer")))
        self.resolved_row.set_texts((self.tr("Yes"), self.tr("No"), self.tr("Pending")))
        names = (
            self.tr("What"), self.tr("Which way"), self.tr("Day"), self.tr("Time"), self.tr("About"),
            self.tr("Note"), self.tr("Reason"), self.tr("Outcome"), self.tr("Resolved"), self.tr("Follow-up"),
        )  # fmt: skip
        for row, name in zip(self._rows, names, strict=True):
            row.set_name(name)
        for picker in (self.reason_picker, self.outcome_picker):
            picker.setPlaceholderText(self.tr("Type to search…"))
            picker.show_choice(picker.chosen_id, self._language.code)
        self._show_card()

    # ------------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        self.note_field.setTabChangesFocus(True)
        self.note_field.setFixedHeight(px(84))
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, px(6), 0)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        parts: tuple[QWidget, ...] = (
            self.kinds, self.ways, self.day_field, self.time_field, self.title_field, self.note_field,
            self.reason_picker, self.outcome_picker, self.resolved_row, self.follow_up_plan,
        )  # fmt: skip
        self._rows = tuple(FormRow(grid, place, part) for place, part in enumerate(parts))
        self.area = named(ShrinkingArea(fields, grows=True), "area")
        self.body.addWidget(self.who_label)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.masked_tip)
        self.body.addWidget(self.problem_label)
        self.problem_label.hide()
        self.accept_button.setAutoDefault(False)
        self.accept_button.setDefault(False)
        self.resize(px(WIDTH), px(HEIGHT))

    def _connect(self) -> None:
        self.accept_button.clicked.connect(self._on_accept)
        self.follow_up_plan.edited.connect(self._on_plans)
        self.kinds.chosen.connect(self._on_kind)
        self.ways.chosen.connect(self._on_way)
        for signal in (self.note_field.textChanged, self.title_field.textEdited):
            signal.connect(self._on_typed)
        self.outcome_picker.chosen.connect(self._on_chosen)
        self.reason_picker.chosen.connect(self._on_chosen)

    # ------------------------------------------------------------------------------ showing

    def _begin_anew(self, card: Card) -> None:
        self._card, self._id = card, new_key()
        self._clear()

    def _clear(self) -> None:
        self._plans, self._shows_problems = (), False
        self.kinds.show_value(_KINDS[0])
        self.ways.show_value(_WAYS[0])
        now = times.now().astimezone()
        self.day_field.setDate(QDate(now.year, now.month, now.day))
        self.time_field.setTime(QTime(now.hour, now.minute))
        self.title_field.clear()
        self.note_field.clear()
        for picker in (self.reason_picker, self.outcome_picker):
            picker.show_choice(None, self._language.code)
        self.resolved_row.show_value("")
        for row in self._rows:
            row.show_problem("")
        self.masked_tip.show_text("")
        self.show_problem("")

    def _show_card(self) -> None:
        card = self._card
        self.who_label.setText(words.person_name(card, self._language.code) if card else "")
        if card is not None:
            what = self.tr("Call back")
            self.follow_up_plan.show_plans(self._plans, what, card.time_zone)
            main = next((row.number for row in card.numbers if row.is_main), "")
            self.follow_up_plan.show_whom(main, card.customer_id)

    def _moment(self) -> datetime:
        day, time = self.day_field.date(), self.time_field.time()
        text = f"{day.year():04}-{day.month():02}-{day.day():02}T{time.hour():02}:{time.minute():02}"
        return datetime.fromisoformat(text).astimezone().astimezone(UTC)

    def _problems(self) -> list[FormRow]:
        _kind, _way, _day, when, _title, note, _reason, outcome, _resolved, follow_up = self._rows
        nodes = [
            node
            for picker in (self.reason_picker, self.outcome_picker)
            if (node := picker.node(picker.chosen_id)) is not None
        ]
        has_note = bool(self.note_field.toPlainText().strip())
        lacks_note = any(node.needs_note for node in nodes) and not has_note
        lacks_plan = any(node.needs_follow_up for node in nodes) and not self._plans
        texts = {
            when: self.tr("This moment is still to come.") if self._moment() > times.now() else "",
            note: self.tr("This outcome needs a note.") if lacks_note else "",
            outcome: self.tr("Choose an outcome.") if self.outcome_picker.chosen_id is None else "",
            follow_up: self.tr("This outcome needs a follow-up: choose when.") if lacks_plan else "",
        }
        for row, text in texts.items():
            row.show_problem(text)
        return [row for row, text in texts.items() if text]

    # ------------------------------------------------------------------------------ the agent

    @Slot(str)
    def _on_kind(self, value: str) -> None:
        if not value:
            self.kinds.show_value(_KINDS[0])  # a contact is always something

    @Slot(str)
    def _on_way(self, value: str) -> None:
        if not value:
            self.ways.show_value(_WAYS[0])

    @Slot()
    def _on_typed(self) -> None:
        typed = f"{self.title_field.text()}\n{self.note_field.toPlainText()}"
        hidden = self.tr("A card, account or identity number is hidden before this is kept.")
        self.masked_tip.show_text(hidden if redaction.found(typed) else "")
        self._on_chosen()

    @Slot()
    def _on_chosen(self, _value: UUID | None = None) -> None:
        if self._shows_problems:
            self._problems()

    @Slot(object)
    def _on_plans(self, plans: tuple[PlannedFollowUp, ...]) -> None:
        self._plans = plans
        self._on_chosen()

    @Slot()
    def _on_accept(self) -> None:
        self._shows_problems = True
        wrong = self._problems()
        if wrong:
            self.area.ensureWidgetVisible(wrong[0].field)
            wrong[0].field.setFocus()
            return
        self.show_problem("")
        self.accept_button.setEnabled(False)
        self.record_requested.emit(self.contact())
