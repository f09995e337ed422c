"""What the agent is doing and since when, and the menu to change it."""

from datetime import datetime

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.ui.actions import Actions
from app.ui.panel import named
from app.ui.parts.announce import announce
from app.ui.parts.hold_watch import HoldWatch, Urgency
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.theme import icons
from app.ui.theme.look import px
from app.ui.theme.tokens import State
from app.ui.widgets.composed_button import ComposedButton
from app.ui.widgets.elapsed_time import ElapsedTime
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.pill import Pill

_HOLDS = {
    Urgency.CALM: (State.NEUTRAL, "pause"),
    Urgency.AMBER: (State.ON_HOLD, "hourglass"),
    Urgency.RED: (State.ALERT, "triangle-alert"),
}
_STATES = {
    Availability.READY: State.READY,
    Availability.BREAK: State.ON_BREAK,
    Availability.TRAINING: State.ON_BREAK,
    Availability.NOT_RESPONDING: State.NOT_RESPONDING,
    Availability.OFFLINE: State.OFFLINE,
}


class StateButton(ComposedButton):
    """A pill with the time in that state; a press opens the states to choose from."""

    def __init__(
        self,
        calls: Calls,
        status: AgentStatus,
        actions: Actions,
        watch: HoldWatch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("ghost", parent=parent)
        self._calls = calls
        self._status = status
        self._actions = (actions.ready, actions.take_break, actions.training, actions.sign_out)
        self._watch = watch

        self.pill = named(Pill(State.READY, size=13), "pill")
        self.since_time = named(ElapsedTime(15), "since_time")
        self.state_menu = named(QMenu(self), "state_menu")

        self.state_menu.addActions(list(self._actions))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.pill)
        self._row.addWidget(self.since_time)
        self._row.addWidget(IconLabel("chevron-down", "muted", 14))

        self.clicked.connect(self._on_clicked)
        watch.rose.connect(self._on_hold_rose)
        calls.current_changed.connect(self.refresh)
        calls.incoming_changed.connect(self.refresh)
        status.changed.connect(self.refresh)
        self.restyle()
        self.refresh()

    def restyle(self) -> None:
        """Set what follows theme and text size."""
        self._row.setContentsMargins(px(6), px(2), px(8), px(2))
        self._row.setSpacing(px(8))
        for action in self._actions:
            action.setIcon(icons.icon(str(action.property("icon_name")), "text", px(16)))

    @Slot()
    def refresh(self) -> None:
        """Show the state as it is now."""
        page = self._calls.current
        state, word, icon, since = self._shown(page)
        self.pill.show_state(state, word, icon)
        self.since_time.setVisible(since is not None)
        self.since_time.set_tone("text" if state is not State.ALERT else "danger")
        if since is None:
            self.since_time.stop()
        else:
            self.since_time.start(since.timestamp())
        self.set_name(self.tr("Your state: %1").replace("%1", word))
        self.setToolTip(self.tr("Change your state"))
        self._row.invalidate()
        self.updateGeometry()

    def _shown(self, page: CallPage | None) -> tuple[State, str, str, datetime | None]:
        """Return state, word, icon and since when; the time of a call stands elsewhere, larger."""
        if self._calls.is_conference:
            return State.ON_CALL, self.tr("Conference"), "users", None
        if self._calls.consult is not None:
            return State.SECOND_CALL, self.tr("Consulting"), "headset", None
        match page.phase if page else None:
            case Phase.TALKING:
                return State.ON_CALL, self.tr("On call"), "", None
            case Phase.DIALLING:
                return State.ON_CALL, self.tr("Calling"), "phone-outgoing", None
            case Phase.HELD:
                assert page is not None  # noqa: S101  for mypy: a phase comes from a page
                return self._held(page)
            case Phase.WRAP_UP:
                assert page is not None  # noqa: S101  as above
                return State.WRAP_UP, self.tr("Wrap-up"), "", page.ended_at
        if self._calls.incoming:
            return State.RINGING, self.tr("Ringing"), "", self._calls.incoming[0].offered_at
        availability = self._status.availability
        icon = "graduation-cap" if availability is Availability.TRAINING else ""
        return _STATES[availability], self._word(availability), icon, self._status.since

    def _held(self, page: CallPage) -> tuple[State, str, str, datetime | None]:
        """Return how a hold is shown: it gets louder the longer it lasts."""
        state, icon = _HOLDS[self._watch.urgency(page)]
        return state, self.tr("On hold"), icon, self._watch.since(page)

    def _word(self, availability: Availability) -> str:
        match availability:
            case Availability.READY:
                return self.tr("Ready")
            case Availability.BREAK:
                return self.tr("Break")
            case Availability.TRAINING:
                return self.tr("Training")
            case Availability.NOT_RESPONDING:
                return self.tr("Not responding")
            case Availability.OFFLINE:
                return self.tr("Offline")

    def next_word(self) -> str:
        """Return the word for the state that comes after the call; empty when none was chosen."""
        return self._word(self._status.next_state) if self._status.next_state else ""

    @Slot()
    def _on_clicked(self) -> None:
        corner = QPoint(0 if self.isLeftToRight() else self.width(), self.height())
        place = self.mapToGlobal(corner)
        if self.isRightToLeft():
            place.setX(place.x() - self.state_menu.sizeHint().width())
        self.state_menu.popup(place)

    @Slot(object)
    def _on_hold_rose(self, page: CallPage) -> None:
        self.refresh()
        urgency = self._watch.urgency(page)
        words = self.tr("A customer is on hold for %1 seconds").replace("%1", str(int(urgency)))
        announce(self, words, is_urgent=urgency is Urgency.RED)
