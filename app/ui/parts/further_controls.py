"""The call's controls that not every call has: the mark of a recording, which pauses it, and parking."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.telephony.protocol import RecordingState
from app.ui.actions import Actions
from app.ui.panel import Panel, named
from app.ui.parts.bound import bind
from app.ui.state.call_page import CallPage
from app.ui.theme import icons
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton


class FurtherControls(Panel):
    """Follows the state of the call in front: what cannot be done is not there."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._recording = RecordingState.NONE

        self.recording_button = named(IconButton("circle-dot"), "recording_button")
        self.park_button = named(IconButton("square-parking"), "park_button")

        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in (self.recording_button, self.park_button):
            self._row.addWidget(button)
        bind(self.recording_button, actions.pause_recording, shows_text=False)
        bind(self.park_button, actions.park, shows_text=False)

        self.retranslate_ui()
        self.restyle()

    def show_page(self, page: CallPage | None) -> None:
        """Show what can be done with this call now."""
        is_live = page is not None and page.ended is None
        self._recording = page.picture.recording if page is not None and is_live else RecordingState.NONE
        self.recording_button.setVisible(self._recording is not RecordingState.NONE)
        self.park_button.setVisible(is_live and self._actions.park.isEnabled())
        self.setVisible(self._recording is not RecordingState.NONE or self.park_button.isVisibleTo(self))
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say what the mark means; its tool tip says what pressing it does."""
        is_on = self._recording is RecordingState.ON
        self.recording_button.setAccessibleDescription(
            self.tr("This call is being recorded") if is_on else self.tr("The recording is paused")
        )
        self._tint()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._row.setSpacing(px(8))
        self._tint()

    def _tint(self) -> None:
        """A recording is red; a paused one has another icon, so that colour alone tells nothing."""
        is_on = self._recording is RecordingState.ON
        name, role = ("circle-dot", "danger") if is_on else ("pause", "warn")
        self.recording_button.setIcon(icons.icon(name, role, px(18), checked_role=role))
