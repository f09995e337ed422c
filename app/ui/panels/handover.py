"""A colleague put this call through: what he knew of it, to be confirmed instead of asked again."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.announce import announce
from app.ui.parts.current_page import CurrentPage
from app.ui.state.calls import Calls
from app.ui.state.capsule import Capsule
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class HandoverPanel(Panel):
    """One line above the call; it goes when the agent has said what to do with it."""

    taken = Signal(str)  # the call's id
    left = Signal(str)

    def __init__(self, calls: Calls, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._current = CurrentPage(calls, self)
        self._announced = ""
        self.icon = IconLabel("arrow-left-right", "accent", 16)
        self.who_label = named(TextLabel(bold=True, elide=True), "who_label")
        self.what_label = named(TextLabel(size="sm", tone="muted", elide=True), "what_label")
        self.take_button = named(TextButton("primary", "check", size=16), "take_button")
        self.leave_button = named(TextButton("ghost", "x", size=16), "leave_button")

        self.setProperty("ground", "say")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.who_label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.icon)
        self._row.addWidget(self.who_label)
        self._row.addWidget(self.what_label, 1)
        for button in (self.take_button, self.leave_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the notes
            self._row.addWidget(button)

        self.take_button.clicked.connect(self._on_taken)
        self.leave_button.clicked.connect(self._on_left)
        for signal in (self._current.switched, self._current.handed_over):
            signal.connect(self._refresh)
        self.hide()
        self.retranslate_ui()
        self.restyle()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.take_button.setText(self.tr("Go on from there"))
        self.leave_button.setText(self.tr("Begin anew"))
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._row.setContentsMargins(px(12), px(6), px(10), px(6))
        self._row.setSpacing(px(10))

    @Slot()
    def _refresh(self) -> None:
        page = self._current.page
        if page is None or page.handover is None or page.capsule is None:
            self._announced = ""
            self.hide()
            return
        name = first_strong(page.handover.agent(self._language.code))
        self.who_label.setText(self.tr("Put through by %1").replace("%1", name))
        self.what_label.setText(self._what(page.capsule))
        self.show()
        text = f"{self.who_label.text()}. {self.what_label.text()}"
        self.setAccessibleName(text)
        if text != self._announced:
            self._announced = text
            announce(self, text)

    def _what(self, capsule: Capsule) -> str:
        verification, number = capsule.verification, self._language.number
        parts = []
        if verification.needs:
            known = (
                self.tr("verified, %1 right answers") if verification.is_passed else self.tr("not verified")
            )
            parts.append(known.replace("%1", number(verification.right)))
        if capsule.step:
            parts.append(self.tr("script at %1").replace("%1", first_strong(capsule.step)))
        if capsule.note:
            parts.append(first_strong(" ".join(capsule.note.split())))
        return " · ".join(parts)

    @Slot()
    def _on_taken(self) -> None:
        if self._current.page is not None:
            self.taken.emit(self._current.page.call_id)

    @Slot()
    def _on_left(self) -> None:
        if self._current.page is not None:
            self.left.emit(self._current.page.call_id)
