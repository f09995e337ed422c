"""Changes of papers, addresses and the like that wait for a second person."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.models.rows.private_facts import WaitingChange
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts import line_words, record_words
from app.ui.parts.clearing import clear
from app.ui.parts.moments import full_moment
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 560, 380
LONGEST_REASON = 200


class ApprovalsDialog(Dialog):
    """Each is approved or refused by somebody else than who asked for it."""

    decided = Signal(object, bool, str)  # the change's UUID, whether it is approved, and why it is not

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._changes: tuple[WaitingChange, ...] | None = None  # until they were looked up
        self._me: UUID | None = None
        self.empty = named(EmptyState("shield-check"), "empty")
        self.area = named(QScrollArea(), "area")
        self.approve_buttons: dict[UUID, TextButton] = {}
        self.refuse_buttons: dict[UUID, TextButton] = {}
        self.why_fields: dict[UUID, QLineEdit] = {}
        self.tip = named(Tip("danger"), "tip")

        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, px(8), 0)
        self._column = QVBoxLayout()
        inner.addLayout(self._column)
        inner.addStretch(1)
        self.area.setWidget(holder)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.tip)
        self.accept_button.hide()
        self.resize(px(WIDTH), px(HEIGHT))
        self.retranslate_ui()

    def begin(self) -> None:
        """Open."""
        self.open_beside_calls()

    def show_changes(self, changes: Sequence[WaitingChange], me: UUID) -> None:
        """Show what waits; the own wishes cannot be decided."""
        self._changes, self._me = tuple(changes), me
        self._refresh()

    def show_problem(self) -> None:
        """A wish was decided meanwhile, or cannot count any more."""
        gone = self.tr("This cannot be decided now: somebody else was quicker, or it was changed since.")
        self.tip.show_text(gone)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Changes to approve"))
        self._refresh()

    def _refresh(self) -> None:
        clear(self._column)
        self.approve_buttons, self.refuse_buttons, self.why_fields = {}, {}, {}
        self.area.setVisible(bool(self._changes))
        self.empty.setVisible(not self._changes)
        looking, nothing = self.tr("Looking it up…"), self.tr("Nothing waits for you")
        self.empty.show_texts(looking if self._changes is None else nothing)
        for change in self._changes or ():
            self._column.addWidget(self._entry(change))

    def _entry(self, change: WaitingChange) -> QWidget:
        entry = Card("inset")
        column = QVBoxLayout(entry)
        column.addWidget(TextLabel(self._head(change), bold=True, wrap=True))
        for text in (self._who(change), self._why(change)):
            label = TextLabel(text, size="sm", tone="muted", wrap=True)
            column.addWidget(label)
            if not text:
                label.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        mark = change.id.hex[-8:]
        if change.asked_by == self._me:
            row.addWidget(TextLabel(self.tr("Somebody else must decide this."), size="sm", tone="warn"))
        else:
            refuse = named(TextButton("", "x", self.tr("Refuse"), size=14), f"refuse_{mark}")
            approve = named(TextButton("primary", "check", self.tr("Approve"), size=14), f"approve_{mark}")
            why = named(QLineEdit(), f"why_{mark}")
            why.setPlaceholderText(self.tr("Why it is refused"))
            why.setAccessibleName(self.tr("Why it is refused"))
            why.setMaxLength(LONGEST_REASON)
            why.hide()
            why.returnPressed.connect(refuse.click)
            refuse.clicked.connect(partial(self._refuse, change.id))
            approve.clicked.connect(partial(self._approve, change.id))
            self.approve_buttons[change.id] = approve
            self.refuse_buttons[change.id] = refuse
            self.why_fields[change.id] = why
            row.insertWidget(0, why, 1)
            row.addWidget(refuse)
            row.addWidget(approve)
        column.addLayout(row)
        return entry

    def _head(self, change: WaitingChange) -> str:
        name = self._one(change.customer_name, change.customer_name_latin)
        if change.kind in record_words.PRIVATE_KINDS:
            kind = record_words.said(record_words.PRIVATE_KINDS, change.kind)
            before, after = (ltr(value) or "–" for value in (change.before, change.after))
        else:
            kind = record_words.said(record_words.FIELDS, change.kind)
            before, after = (line_words.shown(line) for line in (change.line_before, change.line_after))
        said = self.tr("%1: %2 → %3").replace("%1", f"{name} · {kind}")
        return said.replace("%2", before).replace("%3", after)

    def _who(self, change: WaitingChange) -> str:
        name = self._one(change.asked_name, change.asked_name_latin) or self.tr("Somebody")
        in_call = self.tr("during a call") if change.in_call else ""
        moment = full_moment(self._language, change.asked_at, "")
        return " · ".join(filter(None, (name, moment, in_call)))

    def _why(self, change: WaitingChange) -> str:
        """Return the reason; where the program itself gave one, in the window's language."""
        own = {
            "caller": self.tr("Called from this number"),
            "wrong number": self.tr("The number is not this customer's after all"),
            "undo": self.tr("An earlier change is to be taken back"),
        }
        return own.get(change.reason, first_strong(change.reason))

    def _one(self, arabic: str, latin: str) -> str:
        return first_strong((arabic or latin) if self._language.is_arabic else (latin or arabic))

    def _approve(self, change_id: UUID, _checked: bool = False) -> None:
        self.tip.show_text("")
        self.decided.emit(change_id, True, "")

    def _refuse(self, change_id: UUID, _checked: bool = False) -> None:
        """Ask why first: whoever asked for the change is told."""
        field = self.why_fields[change_id]
        why = stripped(field.text()).strip()
        if why and not field.isHidden():
            self.tip.show_text("")
            self.decided.emit(change_id, False, why)
        else:
            field.show()
            field.setFocus()
