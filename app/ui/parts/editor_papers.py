"""Papers and bank account in the customer's editor: hidden, shown for a while to whoever says why."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.rows.records import PrivateLine
from app.private_values import PrivateKind, read
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.panel import Panel, named
from app.ui.parts import record_words
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.text_label import TextLabel

HIDDEN_AFTER_MS = 20_000
HIDEABLE = ("email", "address")  # named here only where they are hidden from who looks


class PaperLine(Panel):
    """One private fact: its end, a way to see it, and a way to give or change it."""

    reveal_wanted = Signal(str, str)  # the kind, and why
    given = Signal(str, str, str)  # the kind, the new value, and why

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind  # a PrivateKind, or a part of the record that is hidden from a role
        self._line = PrivateLine(kind=kind, masked="")
        self._is_giving = False
        self.name_label = named(TextLabel(size="sm", tone="muted"), "name_label")
        self.value_label = named(TextLabel(bold=True), "value_label")
        self.reveal_button = named(IconButton("eye"), "reveal_button")
        self.change_button = named(TextButton("ghost", "pencil", size=14), "change_button")
        self.value_field = named(QLineEdit(), "value_field")
        self.reason_field = named(QLineEdit(), "reason_field")
        self.go_button = named(TextButton("primary"), "go_button")
        self.waiting_label = named(TextLabel(size="xs", tone="warn", wrap=True), "waiting_label")
        self.problem_label = named(TextLabel(size="xs", tone="danger", wrap=True), "problem_label")
        self._hide_again = QTimer(self, interval=HIDDEN_AFTER_MS, singleShot=True)

        self.value_field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._lay_out()
        self.reveal_button.clicked.connect(self._on_reveal)
        self.change_button.clicked.connect(self._on_change)
        self.go_button.clicked.connect(self._on_go)
        self.reason_field.returnPressed.connect(self._on_go)
        self.value_field.returnPressed.connect(self._on_go)
        self._hide_again.timeout.connect(self.hide_value)
        self.retranslate_ui()
        self.restyle()

    def show_line(self, line: PrivateLine) -> None:
        """Show what everybody may see of it."""
        self._line = line
        self._close()

    def show_value(self, value: str) -> None:
        """Show the value itself, for a while."""
        self._close()
        self.value_label.setText(
            ltr(value) if _is_private(self.kind) else "\n".join(map(first_strong, value.splitlines()))
        )
        self._hide_again.start()

    def show_problem(self, text: str) -> None:
        """Say what went wrong; what was typed stays."""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))

    @Slot()
    def hide_value(self) -> None:
        """Hide the value again."""
        self._hide_again.stop()
        self._close()

    def retranslate_ui(self) -> None:
        """Set every text."""
        names = record_words.PRIVATE_KINDS if _is_private(self.kind) else record_words.FIELDS
        name = record_words.said(names, self.kind)
        self.name_label.setText(name)
        self.reveal_button.set_name(self.tr("Show %1").replace("%1", name))
        self.change_button.setText(self.tr("Change") if self._line.masked else self.tr("Add"))
        self.value_field.setPlaceholderText(self.tr("New value"))
        self.value_field.setAccessibleName(name)
        self.reason_field.setPlaceholderText(self.tr("Why? It is kept on record."))
        self.reason_field.setAccessibleName(self.tr("Reason"))
        self.go_button.setText(self.tr("Save") if self._is_giving else self.tr("Show"))
        waiting = self.tr("%1 waits for a second person.").replace("%1", ltr(self._line.waiting))
        closed = self.tr("Not shown to your role.") if self._line.is_closed and self._line.masked else ""
        said = " ".join(filter(None, (waiting if self._line.waiting else "", closed)))
        self.waiting_label.setText(said)
        self.waiting_label.setVisible(bool(said))

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.reveal_button.setMinimumHeight(self.reveal_button.sizeHint().height())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.name_label)
        head.addWidget(self.value_label)
        head.addStretch(1)
        head.addWidget(self.reveal_button)
        head.addWidget(self.change_button)
        ask = QHBoxLayout()
        ask.setSpacing(px(6))
        ask.addWidget(self.value_field, 1)
        ask.addWidget(self.reason_field, 1)
        ask.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addLayout(ask)
        column.addWidget(self.waiting_label)
        column.addWidget(self.problem_label)
        for widget in (self.value_field, self.reason_field, self.go_button, self.problem_label):
            widget.hide()

    def _close(self) -> None:
        self._hide_again.stop()
        self.value_label.setText(ltr(self._line.masked) if self._line.masked else "–")
        self.reveal_button.setVisible(bool(self._line.masked) and not self._line.is_closed)
        self.reveal_button.setEnabled(not self._line.is_closed)
        self.change_button.setEnabled(not self._line.waiting)
        self.change_button.setVisible(_is_private(self.kind))
        for field in (self.value_field, self.reason_field):
            field.clear()
        for widget in (self.value_field, self.reason_field, self.go_button):
            widget.hide()
        self.show_problem("")
        self.retranslate_ui()

    def _open(self, *, is_giving: bool) -> None:
        self._is_giving = is_giving
        self.value_field.setVisible(is_giving)
        # the first value needs no reason; to see one, or to change it, does
        self.reason_field.setVisible(bool(self._line.masked))
        self.go_button.show()
        self.show_problem("")
        self.retranslate_ui()
        (self.value_field if is_giving else self.reason_field).setFocus()

    @Slot()
    def _on_reveal(self) -> None:
        self._open(is_giving=False)

    @Slot()
    def _on_change(self) -> None:
        self._open(is_giving=True)

    @Slot()
    def _on_go(self) -> None:
        value, reason = (stripped(field.text()).strip() for field in (self.value_field, self.reason_field))
        if self._is_giving and not read(PrivateKind(self.kind), value):
            self.show_problem(self.tr("This cannot be right. Check every digit."))
            self.value_field.setFocus()
        elif self._line.masked and not reason:
            self.show_problem(self.tr("Say why, in a few words."))
            self.reason_field.setFocus()
        elif self._is_giving:
            self.given.emit(self.kind, value, reason)
        else:
            self.reveal_wanted.emit(self.kind, reason)


class EditorPapers(Panel):
    """One line for each kind of private fact, and for each part of the record that is hidden from a role."""

    reveal_wanted = Signal(str, str)
    given = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = (*map(str, PrivateKind), *HIDEABLE)
        self.lines: Mapping[str, PaperLine] = {kind: named(PaperLine(kind), f"{kind}_line") for kind in kinds}
        self.hint_label = named(TextLabel(size="sm", tone="muted", wrap=True), "hint_label")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint_label)
        for line in self.lines.values():
            column.addWidget(line)
            line.reveal_wanted.connect(self.reveal_wanted)
            line.given.connect(self.given)
        column.addStretch(1)
        self.retranslate_ui()

    def show_lines(self, lines: tuple[PrivateLine, ...]) -> None:
        """Show what everybody may see."""
        known = {line.kind: line for line in lines}
        for kind, widget in self.lines.items():
            widget.show_line(known.get(kind, PrivateLine(kind=kind, masked="")))
            widget.setVisible(_is_private(kind) or kind in known)

    def retranslate_ui(self) -> None:
        """Set every text."""
        hidden = self.tr("Hidden until you say why you must see it; who looked is kept on record.")
        second = self.tr("A change counts when a second person has approved it.")
        self.hint_label.setText(f"{hidden} {second}")


def _is_private(kind: str) -> bool:
    return kind not in HIDEABLE
