"""Records calls on this computer when that is wanted: off by default, and paused while card data is said."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app import times
from app.settings import Settings
from app.telephony.protocol import PauseRecording, RecordingState, StartRecording
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls


class RecordingFlow(QObject):
    """One file a call, named after the call, in a folder of its day that only its owner can read."""

    pause_changed = Signal(bool)  # whether the recording of the call in front is paused

    def __init__(
        self,
        calls: Calls,
        link: EngineLink,
        settings: Settings,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls, self._link, self._settings, self._folder = calls, link, settings, folder
        self._was_paused = False
        calls.page_changed.connect(self._on_page_changed)
        calls.current_changed.connect(self._tell_pause)

    @Slot(object)
    def begin(self, page: CallPage) -> None:
        """A conversation began."""
        if not self._settings.records_here:
            return
        day = self._folder / f"{times.now():%Y-%m-%d}"
        day.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._link.send(StartRecording(call_id=page.call_id, path=str(day / f"{page.call_id}.wav")))

    @Slot()
    def toggle_pause(self) -> None:
        """Pause the recording of the call in front, or go on."""
        page = self._calls.current
        if page is not None and page.picture.recording is not RecordingState.NONE:
            is_on = page.picture.recording is RecordingState.ON
            self._link.send(PauseRecording(call_id=page.call_id, paused=is_on))

    @Slot(object)
    def _on_page_changed(self, page: CallPage) -> None:
        if page is self._calls.current:
            self._tell_pause()

    @Slot()
    def _tell_pause(self) -> None:
        page = self._calls.current
        is_paused = (
            page is not None and page.ended is None and page.picture.recording is RecordingState.PAUSED
        )
        if is_paused is not self._was_paused:
            self._was_paused = is_paused
            self.pause_changed.emit(is_paused)
