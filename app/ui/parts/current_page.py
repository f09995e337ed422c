"""Follows the page of the call that is in front, so that a panel need not connect and disconnect itself."""

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls


class CurrentPage(QObject):
    """Passes on the signals of the page in front, whichever that is.

    With `or_ringing`, the oldest call that rings stands in while no other call is in front.
    """

    switched = Signal()  # another page is in front, or none
    changed = Signal()
    identified = Signal()
    script_changed = Signal()
    note_restored = Signal()
    form_changed = Signal()
    draft_saved = Signal()
    verified = Signal()
    handed_over = Signal()

    def __init__(self, calls: Calls, parent: QObject, *, or_ringing: bool = False) -> None:
        super().__init__(parent)
        self._calls = calls
        self._or_ringing = or_ringing
        self._page: CallPage | None = None

        calls.current_changed.connect(self._follow)
        calls.incoming_changed.connect(self._follow)
        self._follow()

    @property
    def page(self) -> CallPage | None:
        """Return the page in front."""
        return self._page

    @Slot()
    def _follow(self) -> None:
        page = self._calls.current
        if page is None and self._or_ringing and self._calls.incoming:
            page = self._calls.incoming[0]
        if page is self._page:
            return
        if self._page is not None:
            for theirs, ours in self._pairs(self._page):
                theirs.disconnect(ours)
        self._page = page
        if page is not None:
            for theirs, ours in self._pairs(page):
                theirs.connect(ours)
        self.switched.emit()

    def _pairs(self, page: CallPage) -> tuple[tuple[SignalInstance, SignalInstance], ...]:
        return (
            (page.changed, self.changed),
            (page.identified, self.identified),
            (page.script_changed, self.script_changed),
            (page.note_restored, self.note_restored),
            (page.form_changed, self.form_changed),
            (page.draft_saved, self.draft_saved),
            (page.verified, self.verified),
            (page.handed_over, self.handed_over),
        )
