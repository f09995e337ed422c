"""Another state for an agent, or the end of a wrap-up that is stuck: always with a reason he reads."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.keys import new_key
from app.models.rows.state_orders import NewStateOrder, OrderKind
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, stripped
from app.ui.overview.agent_line import AgentLine, Doing
from app.ui.panel import named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.words import break_reason
from app.ui.state.breaks import BreakReason
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

_STATES = ("ready", "break", "training")
_LONGEST_WHY = 200


class OrderDialog(Dialog):
    """Says when it comes: now, or after the call and its wrap-up."""

    ordered = Signal(object)  # NewStateOrder

    def __init__(self, breaks: tuple[BreakReason, ...], code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._breaks, self._code = breaks, code
        self._line: AgentLine | None = None
        self._kind = OrderKind.STATE

        self.states = named(ChoiceRow(_STATES), "states")
        self.reasons = named(ChoiceRow([reason.key for reason in breaks]), "reasons")
        self.when_label = named(TextLabel(tone="muted", wrap=True), "when_label")
        self.why_label = named(TextLabel(), "why_label")
        self.why_field = named(QLineEdit(), "why_field")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")

        self.why_field.setMaxLength(_LONGEST_WHY)
        for widget in (self.states, self.reasons, self.when_label, self.why_label, self.why_field):
            self.body.addWidget(widget)
        self.body.addWidget(self.problem_label)
        self.body.addStretch(1)
        self.setMinimumWidth(px(420))
        self.problem_label.hide()

        self.states.chosen.connect(self._on_state)
        self.accept_button.clicked.connect(self._on_accept)
        self.why_field.textEdited.connect(self.problem_label.hide)
        self.retranslate_ui()

    def begin(self, line: AgentLine, kind: OrderKind, code: str) -> None:
        """Ask what an agent shall do."""
        self._line, self._kind, self._code = line, kind, code
        self.states.show_value("ready" if line.doing is not Doing.READY else "break")
        self.reasons.show_value("")
        self.why_field.clear()
        self.problem_label.hide()
        self.retranslate_ui()
        self.open_beside_calls()
        self.why_field.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        is_state = self._kind is OrderKind.STATE
        name = first_strong(self._line.person.shown_name(self._code)) if self._line else ""
        title = self.tr("Another state for %1") if is_state else self.tr("Finish the wrap-up of %1")
        self.set_title(title.replace("%1", name))
        self.accept_button.setText(self.tr("Change the state") if is_state else self.tr("Finish it"))
        self.states.set_texts((self.tr("Ready"), self.tr("Break"), self.tr("Training")))
        self.reasons.set_texts([break_reason(reason.key) for reason in self._breaks])
        self.why_label.setText(self.tr("Why? The agent reads it, and it is kept on record."))
        self.why_field.setAccessibleName(self.tr("Why"))
        self.why_field.setPlaceholderText(self.tr("Many callers wait in Billing"))
        self.states.setVisible(is_state)
        self._show_when()

    def _show_when(self) -> None:
        line = self._line
        is_busy = line is not None and line.doing in (
            Doing.ON_CALL,
            Doing.ON_HOLD,
            Doing.WRAP_UP,
            Doing.RINGING,
        )
        if self._kind is OrderKind.FINISH_WRAP_UP:
            text = self.tr("What the agent has written is kept as incomplete, and he becomes free.")
        elif is_busy:
            text = self.tr("He is busy: it comes after the call and its wrap-up.")
        else:
            text = self.tr("It comes at once.")
        self.when_label.setText(text)
        self.reasons.setVisible(
            self._kind is OrderKind.STATE and self.states.value == "break" and bool(self._breaks)
        )

    @Slot(str)
    def _on_state(self, value: str) -> None:
        if not value:
            self.states.show_value("ready")
        self._show_when()

    @Slot()
    def _on_accept(self) -> None:
        why = stripped(self.why_field.text()).strip()
        if not why:
            self.problem_label.setText(self.tr("Write why: the agent is told nothing without a reason."))
            self.problem_label.show()
            self.why_field.setFocus()
            return
        if self._line is None:
            return
        is_state = self._kind is OrderKind.STATE
        state = self.states.value if is_state else ""
        reason = self.reasons.value if state == "break" else ""
        self.ordered.emit(NewStateOrder(new_key(), self._line.id, self._kind, why, state, reason))
        self.accept()
