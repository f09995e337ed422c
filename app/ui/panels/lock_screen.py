"""Covers the window of an agent who has gone away; a live call goes on, and can be held, muted and ended."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.actions import Actions
from app.ui.panel import Panel, named
from app.ui.parts.bound import bind
from app.ui.state.calls import LIVE, Calls
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.elapsed_time import ElapsedTime
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

WIDTH = 380


class LockScreen(Panel):
    """Names nobody: neither the customer on the line nor the one who rings."""

    unlock_wanted = Signal(str)  # the password that was typed; empty where none is needed

    def __init__(self, calls: Calls, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._needs_password = False
        self._is_wrong = False
        self._wait_seconds = 0

        self.title_label = named(TextLabel(size="lg"), "title_label")
        self.hint_label = named(TextLabel(tone="muted", wrap=True), "hint_label")
        self.password_field = named(QLineEdit(), "password_field")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self.unlock_button = named(TextButton("primary", "lock"), "unlock_button")
        self.call_row = named(QWidget(), "call_row")
        self.call_time = named(ElapsedTime(20), "call_time")
        self.mute_button = named(TextButton("", "mic", size=16), "mute_button")
        self.hold_button = named(TextButton("", "pause", size=16), "hold_button")
        self.end_button = named(TextButton("danger", "phone-off", size=16), "end_button")
        self._second = QTimer(self, interval=1000)

        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "plain")
        self.password_field.setEchoMode(QLineEdit.EchoMode.Password)
        self._card = Card()
        self._lay_out()
        bind(self.mute_button, actions.mute)
        bind(self.hold_button, actions.hold)
        bind(self.end_button, actions.hang_up)

        self.unlock_button.clicked.connect(self._on_unlock)
        self.password_field.returnPressed.connect(self._on_unlock)
        self.password_field.textEdited.connect(self._on_edited)
        self._second.timeout.connect(self._on_second)
        for signal in (calls.current_changed, calls.incoming_changed):
            signal.connect(self._show_calls)
        self.hide()
        self.retranslate_ui()
        self.restyle()

    def begin(self, *, needs_password: bool) -> None:
        """Cover the window."""
        self._needs_password, self._is_wrong = needs_password, False  # who has to wait goes on waiting
        self.password_field.clear()
        self.retranslate_ui()
        self.show()
        self.raise_()

    def say_wrong(self, wait_seconds: int = 0) -> None:
        """The password was not the right one; the next try begins anew, perhaps after a while."""
        self._is_wrong, self._wait_seconds = True, wait_seconds
        if wait_seconds:
            self._second.start()
        self.password_field.clear()
        self.retranslate_ui()
        self.password_field.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.setAccessibleName(self.tr("Locked"))
        self.title_label.setText(self.tr("Locked"))
        self.password_field.setPlaceholderText(self.tr("Password"))
        self.password_field.setAccessibleName(self.tr("Password"))
        self.password_field.setVisible(self._needs_password)
        self._show_problem()
        self.unlock_button.setText(self.tr("Unlock") if self._needs_password else self.tr("Go on"))
        self._show_calls()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._card.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(px(24), px(20), px(24), px(20))
        self._column.setSpacing(px(10))

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no seconds while nobody sees them."""
        super().hideEvent(event)
        self._second.stop()
        self._wait_seconds = 0

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where one goes on from."""
        super().showEvent(event)
        (self.password_field if self._needs_password else self.unlock_button).setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(IconLabel("lock", "accent", 22))
        head.addWidget(self.title_label, 1)
        calls = QHBoxLayout(self.call_row)
        calls.setContentsMargins(0, 0, 0, 0)
        calls.addWidget(self.call_time)
        calls.addStretch(1)
        for button in (self.mute_button, self.hold_button, self.end_button):
            calls.addWidget(button)
        self._column = QVBoxLayout(self._card)
        self._column.addLayout(head)
        for widget in (
            self.hint_label, self.call_row, self.password_field, self.problem_label, self.unlock_button,
        ):  # fmt: skip
            self._column.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)

    @Slot()
    def _show_calls(self) -> None:
        page = self._calls.current
        is_live = page is not None and page.phase in LIVE
        self.call_row.setVisible(is_live)
        if page is not None and is_live:
            self.call_time.start((page.answered_at or page.offered_at).timestamp())
            hint = self.tr("Your call goes on.")
        else:
            self.call_time.stop()
            rings = bool(self._calls.incoming)
            waiting = self.tr("A call is waiting: go on to answer it.")
            hint = waiting if rings else self.tr("Nobody has been here for a while. What you wrote is kept.")
        self.hint_label.setText(hint)

    def _show_problem(self) -> None:
        text = self.tr("This is not the password. Try again.") if self._is_wrong else ""
        if self._wait_seconds:
            text = self.tr("Too many wrong passwords: %Ln second(s) to wait.", "", self._wait_seconds)
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        self.unlock_button.setEnabled(not self._wait_seconds)

    @Slot()
    def _on_edited(self) -> None:
        self._is_wrong = False
        self._show_problem()

    @Slot()
    def _on_second(self) -> None:
        self._wait_seconds = max(0, self._wait_seconds - 1)
        if not self._wait_seconds:
            self._second.stop()
            self._is_wrong = False
        self._show_problem()

    @Slot()
    def _on_unlock(self) -> None:
        if self._wait_seconds:
            return
        self.unlock_wanted.emit(self.password_field.text() if self._needs_password else "")
