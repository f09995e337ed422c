"""Tries the microphone: how loud it hears, and what it heard, played back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.telephony.protocol import TrialStep
from app.ui.panel import Panel, named
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.thin_bar import ThinBar

HARDLY_ANYTHING = 15  # of 100: nobody speaks that softly


class MicrophoneCheck(Panel):
    """The microphone is open as long as this is shown, and no longer."""

    watched = Signal(bool)  # whether somebody looks at the level
    trial_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: TrialStep | None = None
        self._loudest = 0
        self.level = named(ThinBar(), "level")
        self.button = named(TextButton("", "mic"), "button")
        self.result = named(TextLabel(tone="muted", wrap=True), "result")

        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.level, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.result)

        self.button.clicked.connect(self.trial_wanted)
        self.retranslate_ui()

    def show_level(self, level: int) -> None:
        """Show how loud it is now, 0 to 100."""
        self.level.setValue(level)

    def show_step(self, step: TrialStep, loudest: int) -> None:
        """Say how far the trial is, and at its end what became of it."""
        self._step, self._loudest = step, loudest
        self.button.setEnabled(step in (TrialStep.DONE, TrialStep.FAILED))
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.button.setText(self.tr("Test the microphone"))
        self.level.setAccessibleName(self.tr("Level of the microphone"))
        self.result.setText(self._words())

    def _words(self) -> str:
        match self._step:
            case TrialStep.LISTENING:
                return self.tr("Say something…")
            case TrialStep.PLAYING:
                return self.tr("This is what was heard.")
            case TrialStep.DONE if self._loudest < HARDLY_ANYTHING:
                return self.tr("Hardly anything was heard. Is it the right microphone, and is it not muted?")
            case TrialStep.DONE:
                return self.tr("The microphone works.")
            case TrialStep.FAILED:
                return self.tr("It cannot be tested now. End the call first, or plug in the headset.")
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look at the level."""
        super().showEvent(event)
        self.watched.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        super().hideEvent(event)
        self.level.setValue(0)
        self.watched.emit(False)
