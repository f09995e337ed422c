"""Leaves a call at the PBX for anybody to take up: where the PBX chooses, or at a place the agent chooses."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.settings import Settings
from app.telephony.protocol import CallEnded, CallId, EndReason, Event, ParkCall
from app.ui.actions import Actions
from app.ui.engine_link import EngineLink
from app.ui.isolates import local_digits, ltr
from app.ui.notices import Notices
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.ui.window_state import WindowState

_DIVIDER = "،"


def places_of(text: str) -> tuple[str, ...]:
    """Return the numbers of a setting; one alone is where the PBX chooses the place."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, text.replace(_DIVIDER, ",").split(",")))))


class ParkFlow(QObject):
    """The action is there when a number for parking is known."""

    def __init__(
        self, state: "WindowState", link: EngineLink, notices: Notices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings: Settings = state.settings
        self._calls: Calls = state.calls
        self._actions: Actions = state.actions
        self._link, self._notices = link, notices
        self._places: dict[CallId, str] = {}  # where the calls go that are on their way
        self.menu: QMenu | None = None

        state.actions.park.triggered.connect(self.park)
        link.event_received.connect(self._on_event)
        state.settings.listeners.append(self._follow)
        self._show_action()

    @Slot()
    def park(self) -> None:
        """Park the call in front, or ask where."""
        page, places = self._calls.current, places_of(self._settings.parking_places)
        if page is None or not places:
            return
        if len(places) == 1:
            self._park(page.call_id, places[0], is_chosen=False)
        else:
            self._ask(page.call_id, places)

    def _ask(self, call_id: CallId, places: tuple[str, ...]) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        window = self._notices.window()
        self.menu = QMenu(window)
        for place in places:
            deed = self.menu.addAction(ltr(local_digits(place)))
            deed.triggered.connect(partial(self._park, call_id, place))
        self.menu.setActiveAction(self.menu.actions()[0])
        button = window.findChild(QWidget, "park_button")
        is_there = button is not None and button.isVisible()
        anchor, below = (button, button.height()) if button is not None and is_there else (window, 0)
        self.menu.popup(anchor.mapToGlobal(QPoint(0, below)))

    def _park(
        self, call_id: CallId, place: str, _is_checked: bool = False, *, is_chosen: bool = True
    ) -> None:
        self._places[call_id] = place if is_chosen else ""
        self._link.send(ParkCall(call_id=call_id, place=place))

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, CallEnded):
            place = self._places.pop(event.call_id, "")
            if event.reason is EndReason.PARKED:
                self._tell(place)

    def _tell(self, place: str) -> None:
        """Say where the call is, as far as that is known."""
        if place:
            words = self.tr("The call is parked at %1: whoever dials that takes it up.")
            self._notices.tell(words.replace("%1", ltr(local_digits(place))), stays=True)
        else:
            self._notices.tell(self.tr("The call is parked at the PBX."))

    def _follow(self, key: str) -> None:
        if key == Settings.parking_places.key:
            self._show_action()

    def _show_action(self) -> None:
        self._actions.park.setVisible(bool(places_of(self._settings.parking_places)))
        self._actions.refresh()
