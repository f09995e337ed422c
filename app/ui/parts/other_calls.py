"""The calls that are not in front, each a press away: on hold, talking, or still to be wrapped up."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.isolates import as_tip
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.clearing import clear, inside
from app.ui.parts.hold_watch import HoldWatch, Urgency
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.theme.look import font, px
from app.ui.theme.tokens import State
from app.ui.widgets.composed_button import ComposedButton
from app.ui.widgets.elapsed_time import ElapsedTime
from app.ui.widgets.pill import Pill

NAME_WIDTH = 120  # pixels at 100 %
_SHOWN = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD, Phase.WRAP_UP})
_HOLDS = {Urgency.CALM: State.NEUTRAL, Urgency.AMBER: State.ON_HOLD, Urgency.RED: State.ALERT}
_STATES = {Phase.TALKING: State.ON_CALL, Phase.DIALLING: State.ON_CALL, Phase.WRAP_UP: State.WRAP_UP}


class OtherCalls(Panel):
    """Two calls have a page each; a press brings the other one to the front."""

    page_chosen = Signal(str)  # the call's id

    def __init__(
        self, calls: Calls, watch: HoldWatch, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._watch = watch
        self._language = language
        self._shown: tuple[object, ...] = ()
        self._has_names = True
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(4))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.hide()

        for signal in (calls.current_changed, calls.incoming_changed):
            signal.connect(self._refresh)
        calls.page_changed.connect(self._on_page_changed)
        watch.rose.connect(self._on_page_changed)
        self.retranslate_ui()

    @property
    def buttons(self) -> tuple["OtherCallButton", ...]:
        """Return a button for each call behind, oldest first."""
        return inside(self._row, OtherCallButton)

    def show_names(self, *, on: bool) -> None:
        """Show names, or only icons and times where there is little room."""
        if on != self._has_names:
            self._has_names = on
            self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self._shown = ()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        others = [page for page in self._calls.pages if self._is_shown(page)]
        shown = tuple((page.call_id, page.phase, page.card, self._watch.urgency(page)) for page in others)
        if shown == self._shown and len(self.buttons) == len(others):
            return
        self._shown = shown
        clear(self._row)
        for number, page in enumerate(others):
            button = named(self._button(page), f"other_call_{number}")
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
        self.setVisible(bool(others))

    def _is_shown(self, page: CallPage) -> bool:
        """A colleague who is asked has a place of his own."""
        return page is not self._calls.current and not page.is_consult and page.phase in _SHOWN

    def _button(self, page: CallPage) -> "OtherCallButton":
        caller, code = page.picture.caller, self._language.code
        name = words.person_name(page.card, code) if page.card else words.caller_number(caller)
        held = page.phase is Phase.HELD
        state = _HOLDS[self._watch.urgency(page)] if held else _STATES[page.phase]
        button = OtherCallButton(
            page, name if self._has_names else "", state, "pause" if state is State.NEUTRAL else ""
        )
        since = self._watch.since(page) if held else None
        button.show_since(since.timestamp() if since else None)
        action = self.tr("Go to the call with %1").replace("%1", name)
        button.set_name(f"{action}. {self._phase(page.phase)}")
        button.setToolTip(as_tip(button.accessibleName()))
        return button

    def _phase(self, phase: Phase) -> str:
        match phase:
            case Phase.HELD:
                return self.tr("On hold")
            case Phase.WRAP_UP:
                return self.tr("Wrap-up")
            case Phase.DIALLING:
                return self.tr("Calling")
        return self.tr("On call")

    @Slot(object)
    def _on_page_changed(self, page: CallPage) -> None:
        self._refresh()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, OtherCallButton):
            self.page_chosen.emit(button.page.call_id)


class OtherCallButton(ComposedButton):
    """A name in the colours of its state, and how long it has been on hold."""

    def __init__(self, page: CallPage, name: str, state: State, icon: str) -> None:
        super().__init__()
        self.page = page
        metrics = QFontMetrics(font(12))
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, px(NAME_WIDTH))
        self.pill = named(Pill(state, short, icon), "pill")
        self.held_time = named(ElapsedTime(12), "held_time")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), px(2), px(4), px(2))
        row.setSpacing(px(6))
        row.addWidget(self.pill)
        row.addWidget(self.held_time)

    def show_since(self, since_epoch: float | None) -> None:
        """Count the hold, or show no time."""
        if since_epoch is None:
            self.held_time.hide()
        else:
            self.held_time.start(since_epoch)
