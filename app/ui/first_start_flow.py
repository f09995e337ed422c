"""Offers to set Hatif up where nobody has done so, and leads through it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.late import late
from app.settings import Settings
from app.telephony.protocol import (
    DevicesListed,
    Event,
    ListDevices,
    MicrophoneTried,
    RegistrationChanged,
    RegistrationProblem,
    RegistrationState,
    Snapshot,
    TryMicrophone,
)
from app.ui.call_flow import CallFlow
from app.ui.engine_link import EngineLink
from app.ui.panel import Panel, named
from app.ui.panels.ready import ReadyPanel
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from app.ui.dialogs.first_start import FirstStartDialog
    from app.ui.trial_call import TrialCall


class FirstStartOffer(Panel):
    """One line in the day's panel; it takes no click that was meant for something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = named(TextLabel(bold=True, wrap=True), "label")
        self.begin_button = named(TextButton("primary", "sliders-horizontal", size=16), "begin_button")
        self.leave_button = named(TextButton("ghost"), "leave_button")
        row = QHBoxLayout(self)
        row.addWidget(IconLabel("sliders-horizontal", "accent", 20))
        row.addWidget(self.label, 1)
        row.addWidget(self.begin_button)
        row.addWidget(self.leave_button)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.label.setText(self.tr("New here? Language, headset, account and database in two minutes."))
        self.begin_button.setText(self.tr("Set up"))
        self.leave_button.setText(self.tr("Not needed"))


class FirstStartFlow(QObject):
    """The dialog is made when it is wanted; afterwards nothing is offered again."""

    password_given = Signal(str)  # for the account at the PBX

    def __init__(
        self,
        settings: Settings,
        link: EngineLink,
        calls: CallFlow,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._link, self._window = settings, link, window
        self._calls = calls
        self._registration = (RegistrationState.NONE, RegistrationProblem.NONE)
        self._trial: TrialCall | None = None
        self.offer: FirstStartOffer | None = None
        self.dialog: FirstStartDialog | None = None
        link.event_received.connect(self._on_event)
        link.snapshot_received.connect(self._on_snapshot)

    def offer_in(self, ready: ReadyPanel) -> None:
        """Offer it in the day's panel, unless somebody has set Hatif up already."""
        if self._settings.is_set_up or self._settings.registrar:
            return
        self.offer = named(FirstStartOffer(), "first_start_offer")
        self.offer.begin_button.clicked.connect(self.open)
        self.offer.leave_button.clicked.connect(self._on_finished)
        ready.add_notice(self.offer)

    @Slot()
    def open(self) -> None:
        """Begin, or go on where one was."""
        if self.dialog is None:
            make: type[FirstStartDialog] = late("app.ui.dialogs.first_start", "FirstStartDialog")
            self.dialog = make(self._settings, self._window)
            self.dialog.trial_wanted.connect(self._on_trial_wanted)
            self.dialog.password_given.connect(self.password_given)
            self.dialog.finished_all.connect(self._on_finished)
            self.dialog.trial_call.wanted.connect(self._on_trial_call_wanted)
            self.dialog.finished.connect(self._on_closed)
            self.dialog.trial_call.show_registration(*self._registration)
        self._link.send(ListDevices())
        self.dialog.open_beside_calls()

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        state = next(iter(snapshot.registrations.values()), RegistrationState.NONE)
        self._show_registration(state, RegistrationProblem.NONE)

    def _show_registration(self, state: RegistrationState, problem: RegistrationProblem) -> None:
        self._registration = (state, problem)
        if self.dialog is not None:
            self.dialog.trial_call.show_registration(state, problem)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, RegistrationChanged):
            self._show_registration(event.state, event.problem)
        if self.dialog is None:
            return
        if isinstance(event, DevicesListed):
            self.dialog.show_devices(event.devices)
        elif isinstance(event, MicrophoneTried):
            self.dialog.show_trial(event.step)

    @Slot()
    def _on_trial_wanted(self) -> None:
        self._link.send(TryMicrophone())

    @Slot()
    def _on_trial_call_wanted(self) -> None:
        if self._trial is None and self.dialog is not None:
            self._trial = late("app.ui.trial_call", "TrialCall")(self._settings, self._link, self)
            self._trial.told.connect(self.dialog.trial_call.show_news)
            self._calls.keep_apart(self._trial.is_apart)
        if self._trial is not None:
            self._trial.begin()

    @Slot()
    def _on_closed(self) -> None:
        """Nobody hears the call to oneself any more."""
        if self._trial is not None:
            self._trial.end()

    @Slot()
    def _on_finished(self) -> None:
        self._settings.keep(Settings.is_set_up, True)
        if self.offer is not None:
            self.offer.hide()
