"""What can be done about the marked agent: only what is possible now has a button."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.isolates import first_strong
from app.ui.overview.agent_line import AgentLine, Doing
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton

# deed: its icon; those that a PBX must do come last
DEEDS = {
    "calls": "phone", "message": "send", "state": "sliders-horizontal", "finish": "check",
    "follow_ups": "calendar-clock", "listen": "headphones", "whisper": "ear", "barge": "users", "stop": "x",
}  # fmt: skip

_ALWAYS = frozenset({"calls", "message", "state"})  # they keep their place, that nothing jumps


def possible(line: AgentLine | None, *, has_bridge: bool, is_listening: bool) -> frozenset[str]:
    """Return what can be done about an agent now."""
    if line is None:
        return frozenset()
    found = {"calls", "message", "follow_ups"}
    if line.doing not in (Doing.SIGNED_OUT, Doing.OFFLINE):
        found.add("state")
    if line.doing is Doing.WRAP_UP:
        found.add("finish")
    if has_bridge and is_listening:
        found.add("stop")
    if has_bridge and line.has_call:
        found |= {"listen", "whisper", "barge"}
    return frozenset(found)


class DeedBar(Panel):
    """A row of buttons below the list."""

    wanted = Signal(str)  # a deed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds: frozenset[str] = frozenset()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(4))
        self.buttons: dict[str, TextButton] = {}
        for deed, icon in DEEDS.items():
            button = named(TextButton("ghost", icon, size=15), f"{deed}_button")
            button.setProperty("deed", deed)
            button.clicked.connect(self._on_clicked)
            self.buttons[deed] = button
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.retranslate_ui()
        self.show_possible(frozenset())

    def show_possible(self, deeds: frozenset[str]) -> None:
        """Offer these deeds; those of a PBX are not even shown where there is none."""
        self._deeds = deeds
        for deed, button in self.buttons.items():
            button.setEnabled(deed in deeds)
            button.setVisible(deed in deeds or deed in _ALWAYS)
        self._write()

    def retranslate_ui(self) -> None:
        """Set every text of the buttons."""
        self._write()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the icons alone."""
        shown = sum(deed in self._deeds or deed in _ALWAYS for deed in self.buttons)
        return QSize(shown * px(44), max(button.sizeHint().height() for button in self.buttons.values()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write words where there is room for all of them."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        """Without room for the words the icons stand alone, and the words are read aloud and hovered."""
        shown = [deed for deed in self.buttons if deed in self._deeds or deed in _ALWAYS]
        room = sum(self.fontMetrics().horizontalAdvance(self.word(deed)) + px(60) for deed in shown)
        has_room = room <= self.width()
        for deed, button in self.buttons.items():
            word = self.word(deed)
            button.setText(word if has_room else "")
            button.setAccessibleName(word)
            button.setToolTip("" if has_room else word)

    def word(self, deed: str) -> str:
        """Return what a deed is called."""
        match deed:
            case "calls":
                return self.tr("Calls")
            case "message":
                return self.tr("Message…")
            case "state":
                return self.tr("Change state…")
            case "finish":
                return self.tr("Finish wrap-up…")
            case "follow_ups":
                return self.tr("Follow-ups")
            case "listen":
                return self.tr("Listen")
            case "whisper":
                return self.tr("Whisper")
            case "barge":
                return self.tr("Join the call")
        return self.tr("Stop listening")

    def name_for(self, name: str) -> None:
        """Say whom the buttons are about."""
        text = self.tr("What to do about %1").replace("%1", first_strong(name)) if name else ""
        self.setAccessibleName(text)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            self.wanted.emit(str(button.property("deed")))
