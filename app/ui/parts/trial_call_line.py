"""Calls oneself: whether the PBX knows the telephone, a button, and what became of the call."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.telephony.protocol import RegistrationProblem, RegistrationState
from app.ui.panel import Panel, named
from app.ui.parts.announce import announce
from app.ui.parts.registration_words import registration
from app.ui.state.trial_news import TrialEnd, TrialNews, TrialStage
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

HARDLY_ANYTHING = 15  # of 100: nobody speaks that softly


class TrialCallLine(Panel):
    """The button works once the PBX has taken the sign-in; until then the line says how that goes."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._problem = RegistrationState.NONE, RegistrationProblem.NONE
        self._news: TrialNews | None = None
        self.state_icon = named(IconLabel("loader-circle", "muted", 14), "state_icon")
        self.state_label = named(TextLabel(size="sm", tone="muted", wrap=True), "state_label")
        self.button = named(TextButton("", "phone", size=16), "trial_call_button")
        self.result_label = named(TextLabel(size="sm", tone="muted", wrap=True), "result_label")

        self._state_row, self._call_row = QHBoxLayout(), QHBoxLayout()
        self._state_row.addWidget(self.state_icon)
        self._state_row.addWidget(self.state_label, 1)
        self._call_row.addWidget(self.button)
        self._call_row.addWidget(self.result_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._state_row)
        column.addLayout(self._call_row)

        self.button.clicked.connect(self.wanted)
        self.retranslate_ui()
        self.restyle()

    def show_registration(self, state: RegistrationState, problem: RegistrationProblem) -> None:
        """Say whether the PBX knows the telephone."""
        self._state, self._problem = state, problem
        self.retranslate_ui()

    def show_news(self, news: TrialNews) -> None:
        """Say how far the call has come, and how it ended; the screen reader says it too."""
        self._news = news
        self.retranslate_ui()
        announce(self, self.result_label.text())

    def retranslate_ui(self) -> None:
        """Set every text."""
        icon, role, text = registration(self._state, self._problem)
        is_known = self._state is not RegistrationState.NONE
        self.state_icon.set_icon(icon, role)
        self.state_label.setText(text)
        self.state_icon.setVisible(is_known)
        self.state_label.setVisible(is_known)
        is_calling = self._news is not None and self._news.stage is not TrialStage.OVER
        self.button.setText(self.tr("Call yourself"))
        self.button.setEnabled(self._state is RegistrationState.REGISTERED and not is_calling)
        self.result_label.setText(self._words())

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        for row in (self._state_row, self._call_row):
            row.setSpacing(px(8))

    def _words(self) -> str:
        if self._news is None:
            return ""
        match self._news.stage:
            case TrialStage.CALLING:
                return self.tr("Calling…")
            case TrialStage.TALKING:
                return self.tr("Say something: you hear yourself.")
            case TrialStage.OVER:
                return self._end_words(self._news)

    def _end_words(self, news: TrialNews) -> str:
        match news.end:
            case TrialEnd.HEARD if 0 <= news.loudest < HARDLY_ANYTHING:
                return self.tr("The call works, but hardly anything was heard. Is the microphone muted?")
            case TrialEnd.HEARD:
                return self.tr("The call works: your sound went to the PBX and came back.")
            case TrialEnd.SILENT:
                return self.tr(
                    "The call came about, but no sound came back. Tell your IT: a firewall may stop it."
                )
            case TrialEnd.REFUSED:
                return self.tr(
                    "The PBX did not put the call through. Ask your IT which extension plays sound back."
                )
            case TrialEnd.NOBODY:
                return self.tr("It rang, and nobody picked up. Ask your IT which extension plays sound back.")
            case TrialEnd.CUT:
                return self.tr("The call ended by itself. Try it once more, then tell your IT.")
        return ""
