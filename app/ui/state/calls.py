"""The calls of this desk: one page each, and which of them the agent is working on."""

from PySide6.QtCore import QObject, Signal

from app.telephony.protocol import CallId, Direction
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.landings import Landings
from app.ui.state.workplace import Workplace

LIVE = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD})  # the line is open, and it does not ring here


class Calls(QObject):
    """All pages in the order they came. Only the call flow writes; panels follow the signals."""

    current_changed = Signal()  # another page is shown, or none
    incoming_changed = Signal()  # the calls that ring came or went
    page_changed = Signal(object)  # CallPage: its picture or phase changed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[CallId, CallPage] = {}
        self._current: CallPage | None = None
        self.landings = Landings(self)
        self.workplace = Workplace(self)  # so that whoever shows a call can name its queue

    @property
    def current(self) -> CallPage | None:
        """Return the page the agent works on: in a call, or in its wrap-up."""
        return self._current

    @property
    def pages(self) -> tuple[CallPage, ...]:
        """Return all pages, oldest first."""
        return tuple(self._pages.values())

    @property
    def incoming(self) -> tuple[CallPage, ...]:
        """Return the calls that ring for an answer, oldest first."""
        return tuple(page for page in self.pages if self._is_incoming(page))

    @property
    def consult(self) -> CallPage | None:
        """Return the call with the colleague who is asked about the call in front, while its line is open."""
        return next((page for page in self.pages if page.is_consult and page.phase in LIVE), None)

    @property
    def spoken(self) -> CallPage | None:
        """Return the call into which the agent speaks: the colleague's while he is talked to."""
        consult = self.consult
        if consult is None or (self._current is not None and self._current.phase is Phase.TALKING):
            return self._current
        return consult

    @property
    def is_conference(self) -> bool:
        """Whether customer, colleague and agent hear each other."""
        consult, current = self.consult, self._current
        if consult is None or current is None or current.phase not in LIVE:
            return False
        return consult.picture.is_joined and current.picture.is_joined

    def page(self, call_id: CallId) -> CallPage | None:
        """Return the page of a call, if there is one."""
        return self._pages.get(call_id)

    def add(self, page: CallPage) -> None:
        """Take a new page in."""
        page.setParent(self)
        self._pages[page.call_id] = page
        self._announce(page)

    def note_change(self, page: CallPage) -> None:
        """Tell everybody that a page's picture or phase changed."""
        page.changed.emit()
        self._announce(page)

    def show(self, page: CallPage | None) -> None:
        """Bring a page to the front."""
        if page is not self._current:
            self._current = page
            self.current_changed.emit()

    def remove(self, page: CallPage) -> None:
        """Let a page go; when it was in front, the newest page that is left and answered comes forward."""
        self._pages.pop(page.call_id, None)
        if page is self._current:
            left = [other for other in self.pages if not self._is_incoming(other) and not other.is_consult]
            self.show(left[-1] if left else None)
        self.incoming_changed.emit()
        page.deleteLater()

    def _announce(self, page: CallPage) -> None:
        self.page_changed.emit(page)
        self.incoming_changed.emit()

    @staticmethod
    def _is_incoming(page: CallPage) -> bool:
        return page.phase is Phase.RINGING and page.picture.direction is Direction.INBOUND
