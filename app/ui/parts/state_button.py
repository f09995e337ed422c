"""What the agent is doing and since when, and the menu to change it."""

from datetime import datetime

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app import times
from app.ui.actions import Actions
from app.ui.panel import named
from app.ui.parts import words
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

    break_chosen = Signal(str)  # the key of its reason

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

        self.break_menu = named(QMenu(self), "break_menu")
        self._break_over = QTimer(self, singleShot=True)
        self._told: object = None  # the state the screen reader knows

        self._row = QHBoxLayout(self)
        self._row.addWidget(self.pill)
        self._row.addWidget(self.since_time)
        self._row.addWidget(IconLabel("chevron-down", "muted", 14))

        self.clicked.connect(self._on_clicked)
        self.break_menu.triggered.connect(self._on_break_chosen)
        self._break_over.timeout.connect(self._on_break_over)
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
        self._tell(page, word)
        self._watch_break()
        self.setToolTip(self.tr("Change your state"))
        self._row.invalidate()
        self.updateGeometry()

    def _tell(self, page: CallPage | None, word: str) -> None:
        """Let the screen reader say another state; of a call that rings the banner says more."""
        calls, status = self._calls, self._status
        phase = page.phase if page else None
        state = (phase, calls.is_conference, calls.consult is not None, status.availability, status.reason)
        was, self._told = self._told, state
        if was is not None and was != state and (phase is not None or not calls.incoming):
            announce(self, word)

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
        availability, reason = self._status.availability, self._status.reason
        icon = "graduation-cap" if availability is Availability.TRAINING else ""
        word = words.break_reason(reason.key) if reason else self._word(availability)
        if self._is_break_over():
            return State.ALERT, word, "coffee", self._status.since
        return _STATES[availability], word, icon, self._status.since

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

    def _is_break_over(self) -> bool:
        ends_at = self._status.ends_at
        return ends_at is not None and times.now() >= ends_at

    def _watch_break(self) -> None:
        """Wake up when the break's minutes are over."""
        ends_at = self._status.ends_at
        if ends_at is None or self._is_break_over():
            self._break_over.stop()
        else:
            self._break_over.start(int((ends_at - times.now()).total_seconds() * 1000) + 1)

    def next_word(self) -> str:
        """Return the word for the state that comes after the call; empty when none was chosen."""
        if self._status.next_reason is not None:
            return words.break_reason(self._status.next_reason.key)
        return self._word(self._status.next_state) if self._status.next_state else ""

    @Slot()
    def _on_clicked(self) -> None:
        self._fill_menus()
        corner = QPoint(0 if self.isLeftToRight() else self.width(), self.height())
        place = self.mapToGlobal(corner)
        if self.isRightToLeft():
            place.setX(place.x() - self.state_menu.sizeHint().width())
        self.state_menu.popup(place)

    def _fill_menus(self) -> None:
        """Offer the reasons for a break where there are any."""
        ready, take_break, *others = self._actions
        self.state_menu.clear()
        self.break_menu.clear()
        for reason in self._status.breaks:
            text = words.break_reason(reason.key)
            limit = self.tr("%Ln minute(s)", "", reason.minutes) if reason.minutes else ""
            self.break_menu.addAction(" · ".join(filter(None, (text, limit)))).setData(reason.key)
        self.break_menu.setTitle(take_break.text())
        self.break_menu.setIcon(take_break.icon())
        self.state_menu.addAction(ready)
        if self._status.breaks:
            self.state_menu.addMenu(self.break_menu)
        else:
            self.state_menu.addAction(take_break)
        self.state_menu.addActions(others)

    @Slot(QAction)
    def _on_break_chosen(self, entry: QAction) -> None:
        self.break_chosen.emit(entry.data())

    @Slot()
    def _on_break_over(self) -> None:
        self.refresh()
        announce(self, self.tr("Your break is over"), is_urgent=True)

    @Slot(object)
    def _on_hold_rose(self, page: CallPage) -> None:
        self.refresh()
        urgency = self._watch.urgency(page)
        text = self.tr("A customer is on hold for %1 seconds").replace("%1", str(int(urgency)))
        announce(self, text, is_urgent=urgency is Urgency.RED)
