"""Choose a password of one's own: the one of now, the new one, and the new one again."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.models.rows.troubles import Trouble
from app.ui.dialogs.dialog import Dialog
from app.ui.panel import named
from app.ui.parts import server_words
from app.ui.parts.form_row import FormRow
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

WIDTH = 420


class OwnPasswordDialog(Dialog):
    """Says beside each field what is wrong with it; what was typed is gone as soon as it counts."""

    chosen = Signal(str, str)  # the password of now, and the new one; an empty new one takes it away

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortest = 0
        self._may_be_none = False
        self._is_busy = False
        self._trouble: str = ""

        self.hint_label = named(TextLabel(size="sm", tone="muted", wrap=True), "hint_label")
        self.present_field = named(QLineEdit(), "present_field")
        self.new_field = named(QLineEdit(), "new_field")
        self.again_field = named(QLineEdit(), "again_field")
        self.trouble_label = named(TextLabel(size="sm", tone="danger", wrap=True), "trouble_label")

        grid = QGridLayout()
        grid.setVerticalSpacing(px(6))
        grid.setHorizontalSpacing(px(10))
        fields = (self.present_field, self.new_field, self.again_field)
        self.rows = tuple(FormRow(grid, place, field) for place, field in enumerate(fields))
        for field in fields:
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.textEdited.connect(self._on_edited)
        self.body.addWidget(self.hint_label)
        self.body.addLayout(grid)
        self.body.addWidget(self.trouble_label)
        self.body.addStretch(1)

        self.accept_button.clicked.connect(self._on_accept)
        self.finished.connect(self._forget)
        self.retranslate_ui()

    def sizeHint(self) -> QSize:
        """Be wide enough for a sentence."""
        return super().sizeHint().expandedTo(QSize(px(WIDTH), 0))

    def begin(self, *, has_one: bool, shortest: int, may_be_none: bool) -> None:
        """Ask for a new password of at least so many letters."""
        self._shortest, self._may_be_none = shortest, may_be_none
        self._is_busy, self._trouble = False, ""
        self.rows[0].show_row(on=has_one)
        self.retranslate_ui()
        self.open_beside_calls()
        (self.present_field if has_one else self.new_field).setFocus()

    def show_trouble(self, trouble: str) -> None:
        """Say why it was not taken; what was typed stays."""
        self._is_busy, self._trouble = False, trouble
        self.retranslate_ui()
        if trouble == Trouble.WRONG_PASSWORD:
            self.present_field.setFocus()

    def end(self) -> None:
        """It counts from now on: forget what was typed."""
        self._forget()
        self.hide()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Your password"))
        none = self.tr("Leave both empty to be asked for none any more.")
        shortest = self.tr("At least %Ln character(s).", "", self._shortest)
        self.hint_label.setText(f"{shortest} {none}" if self._may_be_none else shortest)
        names = (self.tr("Password of now"), self.tr("New password"), self.tr("New password again"))
        for row, name in zip(self.rows, names, strict=True):
            row.set_name(name)
        self.accept_button.setText(self.tr("Changing…") if self._is_busy else self.tr("Change it"))
        self.accept_button.setEnabled(not self._is_busy)
        is_wrong = self._trouble == Trouble.WRONG_PASSWORD
        self.rows[0].show_problem(self.tr("This is not your password of now.") if is_wrong else "")
        rest = "" if is_wrong or not self._trouble else server_words.sentence(self._trouble)
        self.trouble_label.setText(rest)
        self.trouble_label.setVisible(bool(rest))

    @Slot()
    def _on_edited(self) -> None:
        """What is being mended is no longer wrong."""
        self._trouble = ""
        for row in self.rows:
            row.show_problem("")
        self.trouble_label.hide()

    @Slot()
    def _on_accept(self) -> None:
        new = self.new_field.text()
        is_none = not new and self._may_be_none
        if len(new) < self._shortest and not is_none:
            self.rows[1].show_problem(self.tr("This is too short. Choose a longer one."))
            self.new_field.setFocus()
            return
        if new != self.again_field.text():
            self.rows[2].show_problem(self.tr("The two are not the same. Type the new one again."))
            self.again_field.setFocus()
            return
        self._is_busy = True
        self.retranslate_ui()
        self.chosen.emit(self.present_field.text(), new)

    @Slot()
    def _forget(self) -> None:
        for row in self.rows:
            row.field.setProperty("text", "")
            row.show_problem("")
