"""Sign in: who, and the password; what is wrong is said beside the field it is about."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from app.models.rows.troubles import Trouble
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import ltr, stripped
from app.ui.panel import named
from app.ui.parts import server_words
from app.ui.parts.form_row import FormRow
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

WIDTH = 400
_OF_LOGIN = frozenset({Trouble.DISABLED, Trouble.NO_ACCESS})
_OF_PASSWORD = frozenset({Trouble.WRONG_PASSWORD, Trouble.NEEDS_PASSWORD})


class SignInDialog(Dialog):
    """Calls go on beside it. A password never leaves the field but to be tried, and is gone when it was."""

    offered = Signal(str, str, bool)  # login, password, and whether it is to be remembered

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = ""
        self._trouble: str = ""
        self._is_busy = False
        self._wait_seconds = 0

        self.place_label = named(TextLabel(size="sm", tone="muted", wrap=True), "place_label")
        self.login_field = named(QLineEdit(), "login_field")
        self.password_field = named(QLineEdit(), "password_field")
        self.remember_box = named(QCheckBox(), "remember_box")
        self.trouble_label = named(TextLabel(size="sm", tone="danger", wrap=True), "trouble_label")
        self._second = QTimer(self, interval=1000)

        self.login_field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.password_field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.password_field.setEchoMode(QLineEdit.EchoMode.Password)
        grid = QGridLayout()
        grid.setVerticalSpacing(px(6))
        grid.setHorizontalSpacing(px(10))
        self.login_row = FormRow(grid, 0, self.login_field)
        self.password_row = FormRow(grid, 1, self.password_field)
        grid.addWidget(self.remember_box, 4, 1)
        self.body.addWidget(self.place_label)
        self.body.addLayout(grid)
        self.body.addWidget(self.trouble_label)
        self.body.addStretch(1)

        self.accept_button.clicked.connect(self._on_accept)
        self.login_field.textEdited.connect(self._on_edited)
        self.password_field.textEdited.connect(self._on_edited)
        self._second.timeout.connect(self._on_second)
        self.retranslate_ui()

    def sizeHint(self) -> QSize:
        """Be wide enough for a sentence."""
        return super().sizeHint().expandedTo(QSize(px(WIDTH), 0))

    def begin(self, login: str, place: str) -> None:
        """Ask for the password of somebody, or for both."""
        self._place = place
        self._is_busy = False
        if not self.login_field.isModified():
            self.login_field.setText(login)
        self.remember_box.setVisible(bool(place))  # a profile's own password is asked for at each start
        self.retranslate_ui()
        self.open_beside_calls()
        (self.password_field if self.login_field.text() else self.login_field).setFocus()

    def show_trouble(self, trouble: str, wait_seconds: int = 0) -> None:
        """Say what is in the way; what was typed stays, but for a password that was wrong."""
        self._trouble, self._is_busy, self._wait_seconds = trouble, False, wait_seconds
        if trouble == Trouble.WRONG_PASSWORD:
            self.password_field.selectAll()
        if wait_seconds:
            self._second.start()
        self.retranslate_ui()
        (self.login_field if trouble in _OF_LOGIN else self.password_field).setFocus()

    def end(self) -> None:
        """Somebody came in: forget what was typed."""
        self._trouble, self._is_busy, self._wait_seconds = "", False, 0
        self._second.stop()
        self.password_field.clear()
        self.login_field.setModified(False)
        self.retranslate_ui()
        self.hide()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Sign in"))
        self.place_label.setText(self.tr("Database %1").replace("%1", ltr(self._place)))
        self.place_label.setVisible(bool(self._place))
        self.login_row.set_name(self.tr("Your login"))
        self.password_row.set_name(self.tr("Password"))
        self.remember_box.setText(self.tr("Remember it in this computer's keyring"))
        self.accept_button.setText(self.tr("Signing in…") if self._is_busy else self.tr("Sign in"))
        self.accept_button.setEnabled(not self._is_busy and not self._wait_seconds)
        self._show_trouble()

    def _show_trouble(self) -> None:
        text = server_words.sentence(self._trouble) if self._trouble else ""
        if self._trouble == Trouble.NEEDS_PASSWORD:
            text = ""  # the empty field says so
        of_login, of_password = self._trouble in _OF_LOGIN, self._trouble in _OF_PASSWORD
        self.login_row.show_problem(text if of_login else "")
        self.password_row.show_problem(text if of_password else "")
        rest = "" if of_login or of_password else text
        if self._wait_seconds:
            rest = self.tr("Too many wrong passwords: %Ln second(s) to wait.", "", self._wait_seconds)
        self.trouble_label.setText(rest)
        self.trouble_label.setVisible(bool(rest))

    @Slot()
    def _on_edited(self) -> None:
        """What is being mended is no longer wrong."""
        if self._trouble and not self._wait_seconds:
            self._trouble = ""
            self._show_trouble()

    @Slot()
    def _on_accept(self) -> None:
        login = stripped(self.login_field.text()).strip()
        if not login:
            self.login_row.show_problem(self.tr("Type the name you sign in with."))
            self.login_field.setFocus()
            return
        if not self.password_field.text():
            self.password_row.show_problem(self.tr("Type your password."))
            self.password_field.setFocus()
            return
        self._is_busy, self._trouble = True, ""
        self.retranslate_ui()
        self.offered.emit(login, self.password_field.text(), self.remember_box.isChecked())

    @Slot()
    def _on_second(self) -> None:
        self._wait_seconds = max(0, self._wait_seconds - 1)
        if not self._wait_seconds:
            self._second.stop()
            self._trouble = ""
        self.retranslate_ui()
