"""Opens a case, or describes one anew; what may be there already is proposed while one types."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from app.cases.kinds import LinkKind
from app.models.rows.cards import Card as CustomerCard
from app.models.rows.cases import CaseChoices, CaseDetail, CaseLine, NewCase
from app.ui.cases import case_words
from app.ui.cases.form import CaseForm
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, ltr
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.clearing import clear
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 640, 500
LOOK_AFTER_MS = 400  # of silence at the keyboard
MOST_ORDERS = 4


class CaseEditorDialog(Dialog):
    """Nothing is written until "Save"; what was typed stays whatever happens."""

    open_wanted = Signal(object)  # NewCase
    describe_wanted = Signal(object, object)  # the case's UUID, NewCase
    alike_wanted = Signal(object)  # NewCase as it stands
    case_wanted = Signal(object)  # the UUID of one that is there already

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._told: NewCase | None = None
        self._before: NewCase | None = None
        self._is_new = True
        self._name = ""

        self.who_label = named(TextLabel(size="sm", tone="muted", elide=True), "who_label")
        self.form = named(CaseForm(language), "form")
        self.orders = named(QWidget(), "orders")
        self.order_boxes: dict[UUID, QCheckBox] = {}
        self.alike = named(QWidget(), "alike")
        self.alike_label = named(TextLabel(size="sm", tone="warn", wrap=True), "alike_label")
        self.alike_buttons: dict[UUID, TextButton] = {}
        self.tip = named(Tip("tip"), "tip")
        self.area = named(QScrollArea(), "area")
        self._soon = QTimer(self, interval=LOOK_AFTER_MS, singleShot=True)

        self._lay_out()
        self.form.edited.connect(self._soon.start)
        self._soon.timeout.connect(self._look_for_alike)
        self.accept_button.clicked.connect(self._on_save)
        self.retranslate_ui()

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._before is not None and self.form.taken_into(self._before) != self._before

    @property
    def case_id(self) -> UUID | None:
        """Return the key of the case that is written here."""
        return self._told.id if self._told else None

    @property
    def call_id(self) -> UUID | None:
        """Return the call in which the case is opened."""
        return self._told.interaction_id if self._told else None

    def know(self, choices: CaseChoices) -> None:
        """Take what can be chosen."""
        self.form.know(choices)

    def begin(self, told: NewCase, card: CustomerCard | None, name: str) -> None:
        """Open with what is known of a new case."""
        self._told, self._is_new, self._name = told, True, name
        self._offer_orders(card)
        self._open(told)

    def describe(self, detail: CaseDetail) -> None:
        """Open with a case that is there."""
        line = detail.line
        self._told = NewCase(
            id=line.id,
            customer_id=line.customer_id,
            kind=line.kind,
            title=line.title,
            text=detail.text,
            impact=detail.impact,
            urgency=detail.urgency,
            department=line.department,
            cause_id=detail.cause_id,
            first_fault=detail.first_fault,
        )
        self._is_new, self._name = False, case_words.customer_name(line, self._language.code)
        self._offer_orders(None)
        self._open(self._told)

    def show_alike(self, rows: Sequence[CaseLine]) -> None:
        """Propose cases that may be the same one."""
        column = self.alike.layout()
        assert column is not None  # noqa: S101  made in _lay_out
        clear(column)
        self.alike_buttons = {}
        rows = [row for row in rows if self._told is None or row.id != self._told.id]
        for row in rows:
            status = case_words.said(case_words.STATUSES, row.status)
            text = f"{case_words.number_text(row.number)} · {first_strong(row.title[:60])} · {status}"
            button = named(TextButton("ghost", "external-link", text, size=14), f"alike_{row.id.hex[-8:]}")
            button.clicked.connect(partial(self._ask_for, row.id))
            self.alike_buttons[row.id] = button
            column.addWidget(button)
        self.alike_label.setVisible(bool(rows))
        self.alike.setVisible(bool(rows))

    def show_problem(self, text: str) -> None:
        """Say why it could not be saved; what was typed stays."""
        self.tip.show_text(text, "danger")
        self.accept_button.setEnabled(True)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("New case") if self._is_new else self.tr("Describe the case"))
        self.accept_button.setText(self.tr("Open the case") if self._is_new else self.tr("Save"))
        self.alike_label.setText(self.tr("This may be there already:"))
        self.who_label.setText(self._name)
        self.who_label.setVisible(bool(self._name))
        for box in self.order_boxes.values():
            number = ltr(str(box.property("number")))
            box.setText(self.tr("About order %1").replace("%1", number))

    def _open(self, told: NewCase) -> None:
        self.form.show_case(told, is_new=self._is_new)
        self._before = self.form.taken_into(told)
        self.show_alike(())
        self.tip.show_text("" if self.form.is_known or not self._is_new else self._words_of_absence())
        self.accept_button.setEnabled(True)
        self.retranslate_ui()
        self.open_beside_calls()
        self.area.verticalScrollBar().setValue(0)
        self.form.title_field.setFocus()
        if self._is_new:
            self._look_for_alike()

    def _words_of_absence(self) -> str:
        return self.tr("The departments cannot be looked up now. The case is opened later, and sent on then.")

    def _offer_orders(self, card: CustomerCard | None) -> None:
        column = self.orders.layout()
        assert column is not None  # noqa: S101  made in _lay_out
        clear(column)
        self.order_boxes = {}
        for order in (card.orders if card else ())[:MOST_ORDERS]:
            box = named(QCheckBox(), f"order_{order.id.hex[-8:]}")
            box.setProperty("number", order.number)
            box.toggled.connect(self._soon.start)
            self.order_boxes[order.id] = box
            column.addWidget(box)
        self.orders.setVisible(bool(self.order_boxes))

    def _lay_out(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self.orders, self.alike):
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(2))
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(px(2), 0, px(10), px(4))
        inner.addWidget(self.form)
        inner.addWidget(self.orders)
        inner.addWidget(self.alike_label)
        inner.addWidget(self.alike)
        inner.addStretch(1)
        self.area.setWidget(holder)
        self.body.addWidget(self.who_label)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.tip)
        self.resize(px(WIDTH), px(HEIGHT))

    def _typed(self) -> NewCase | None:
        if self._told is None:
            return None
        typed = self.form.taken_into(self._told)
        links = [link for link in typed.links if link[0] != LinkKind.ORDER]
        links += [(LinkKind.ORDER, key) for key, box in self.order_boxes.items() if box.isChecked()]
        return replace(typed, links=tuple(links))

    @Slot()
    def _look_for_alike(self) -> None:
        typed = self._typed()
        if typed is not None and self._is_new and typed.customer_id is not None and self.isVisible():
            self.alike_wanted.emit(typed)

    @Slot()
    def _on_save(self) -> None:
        typed = self._typed()
        if typed is None or not self.form.check():
            return
        self.accept_button.setEnabled(False)
        if self._is_new:
            self.open_wanted.emit(typed)
        else:
            self.describe_wanted.emit(typed.id, typed)

    def _ask_for(self, case_id: UUID, _checked: bool = False) -> None:
        self.case_wanted.emit(case_id)
