"""A small panel that stays on top of other programs: who calls or talks, and what one does then."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.bound import bind
from app.ui.state.call_page import CallPage
from app.ui.state.calls import LIVE, Calls
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.elapsed_time import ElapsedTime
from app.ui.widgets.text_label import TextLabel

WIDTH = 300
ON_TOP = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class MiniPanel(Panel):
    """Takes no focus: whoever types in another program goes on typing there. It can be dragged away."""

    def __init__(
        self, calls: Calls, actions: Actions, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._calls, self._language = calls, language
        self._followed: CallPage | None = None
        self.setWindowFlags(ON_TOP)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "incoming")
        self.name_label = named(TextLabel(size="md", elide=True), "name_label")
        self.queue_label = named(TextLabel(size="sm", tone="muted", elide=True), "queue_label")
        self.call_time = named(ElapsedTime(15), "call_time")
        self.answer_button = named(TextButton("ok", "phone", size=16), "answer_button")
        self.decline_button = named(IconButton("x"), "decline_button")
        self.mute_button = named(IconButton("mic"), "mute_button")
        self.hold_button = named(IconButton("pause"), "hold_button")
        self.end_button = named(TextButton("danger", "phone-off", size=16), "end_button")

        self._lay_out()
        bind(self.answer_button, actions.answer)
        bind(self.decline_button, actions.decline, shows_text=False)
        bind(self.mute_button, actions.mute, shows_text=False)
        bind(self.hold_button, actions.hold, shows_text=False)
        bind(self.end_button, actions.hang_up)
        for signal in (calls.current_changed, calls.incoming_changed):
            signal.connect(self._refresh)
        self.retranslate_ui()
        self.restyle()

    @property
    def page(self) -> CallPage | None:
        """Return the call that is shown: one that rings before the one that is talked in."""
        if self._calls.incoming:
            return self._calls.incoming[0]
        page = self._calls.current
        return page if page is not None and page.phase in LIVE else None

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.setWindowTitle(self.tr("Call"))
        self.setAccessibleName(self.tr("Call"))
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.setMinimumWidth(px(WIDTH))
        self._column.setContentsMargins(px(12), px(8), px(12), px(10))
        self._column.setSpacing(px(6))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag it out of the way."""
        handle = self.windowHandle()
        if handle is not None and event.button() == Qt.MouseButton.LeftButton:
            handle.startSystemMove()
        super().mousePressEvent(event)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name_label)
        names.addWidget(self.queue_label)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(self.call_time)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (
            self.mute_button, self.hold_button, self.end_button, self.decline_button, self.answer_button,
        ):  # fmt: skip
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(buttons)

    def _follow(self, page: CallPage | None) -> None:
        """Hear when it becomes known who it is."""
        if page is self._followed:
            return
        if self._followed is not None:
            self._followed.identified.disconnect(self._refresh)
        self._followed = page
        if page is not None:
            page.identified.connect(self._refresh)

    @Slot()
    def _refresh(self) -> None:
        page = self.page
        self._follow(page)
        if page is None:
            self.call_time.stop()
            return
        code, rings = self._language.code, page in self._calls.incoming
        card, caller = page.card, page.picture.caller
        self.name_label.setText(words.person_name(card, code) if card else words.caller_number(caller))
        self.queue_label.setText(self._calls.workplace.queue(page.picture.queue.queue, code))
        self.call_time.start((page.answered_at or page.offered_at).timestamp())
        for button in (self.answer_button, self.decline_button):
            button.setVisible(rings)
        for button in (self.mute_button, self.hold_button, self.end_button):
            button.setVisible(not rings)
