"""The strip on top: the agent's state, and who is on the line with his call's controls, or search."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.late import late
from app.models.rows.cards import Card
from app.models.rows.search import FoundRow
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.bound import bind
from app.ui.parts.call_line import CallLine
from app.ui.parts.card_drop import CardDrop
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.hold_watch import HoldWatch
from app.ui.parts.other_calls import OtherCalls
from app.ui.parts.search_box import SearchBox
from app.ui.parts.state_button import StateButton
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.theme.look import px, tokens
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.elapsed_time import ElapsedTime
from app.ui.widgets.separator import Separator

if TYPE_CHECKING:
    from app.ui.parts.further_controls import FurtherControls

HEIGHT = 56
NO_CARD_BELOW = 1140  # pixels of width: the customer's column is away then, and his alert shows here
NAMES_FROM = 1200  # pixels of width at 100 %
SWITCHES_FROM = 740  # pixels of width at 100 %
_AWAY = frozenset({Availability.BREAK, Availability.TRAINING, Availability.NOT_RESPONDING})
_LIVE = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD})


class StripPanel(Panel):
    """Who is on the line, how long, and End are never covered; the search box is always one key away."""

    search_edited = Signal(str)
    dial_requested = Signal(str)
    customer_opened = Signal(object)  # the customer's UUID
    page_chosen = Signal(str)  # the id of another call that shall come to the front

    def __init__(
        self,
        calls: Calls,
        status: AgentStatus,
        actions: Actions,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._calls = calls
        self._status = status
        self._current = CurrentPage(calls, self)
        self._watch = HoldWatch(calls, self)
        self._is_searching = self._was_live = False

        self.state_button = named(StateButton(calls, status, actions, self._watch), "state_button")
        self.next_chip = named(TextButton("chip", "x", size=13), "next_chip")
        self.return_button = named(TextButton("chip", "circle-check", size=14), "return_button")
        self.call_line = named(CallLine(language, calls.workplace), "call_line")
        self.card_button = named(IconButton("contact"), "card_button")
        self._card_drop: CardDrop | None = None
        self.other_calls = named(OtherCalls(calls, self._watch, language), "other_calls")
        self.call_time = named(ElapsedTime(20), "call_time")
        self.mute_button = named(IconButton("mic"), "mute_button")
        self.hold_button = named(IconButton("pause"), "hold_button")
        self.transfer_button = named(IconButton("phone-forwarded"), "transfer_button")
        self.keypad_button = named(IconButton("grid-3x3"), "keypad_button")
        self.end_button = named(TextButton("danger", "phone-off", size=16), "end_button")
        self.search_box = named(SearchBox(), "search_box")
        self.dial_button = named(TextButton("ok", "phone", size=16), "dial_button")
        self.search_button = named(IconButton("search"), "search_button")
        self.language_button = named(IconButton("languages"), "language_button")
        self.theme_button = named(IconButton("moon"), "theme_button")
        self._actions = actions
        self._further: FurtherControls | None = None  # made when a call has any of them
        self._search = actions.search
        self._call_actions = (actions.mute, actions.hold, actions.transfer, actions.keypad, actions.hang_up)
        self._next_actions = {
            Availability.READY: actions.ready,
            Availability.BREAK: actions.take_break,
            Availability.TRAINING: actions.training,
        }

        self.setProperty("ground", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._bind(actions)

        self._connect()
        status.changed.connect(self._refresh)
        actions.keys_changed.connect(self.retranslate_ui)
        actions.park.changed.connect(self._refresh)  # a number for parking came or went
        calls.page_changed.connect(self._on_page_changed)
        calls.incoming_changed.connect(self._show_return)

        self.retranslate_ui()
        self.restyle()
        self._refresh()

    @property
    def card_drop(self) -> CardDrop:
        """Return the customer's card below the strip; it is made when it is first wanted."""
        if self._card_drop is None:
            self._card_drop = named(CardDrop(self._language, self), "card_drop")
        return self._card_drop

    def show_found(self, rows: list[FoundRow]) -> None:
        """Show what a search found, under the box; not when the agent has gone elsewhere."""
        self.search_box.show_found(rows, self._language.code)

    @Slot()
    def take_focus(self) -> None:
        """Put the cursor into the search box, in a call too."""
        self._is_searching = True
        self._refresh()
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    @Slot(str)
    def offer(self, text: str) -> None:
        """Write a number into the box for the agent to dial, and look whose it is."""
        self.take_focus()
        self.search_box.setText(text)
        self.search_edited.emit(text)

    @Slot(object)
    def show_customer(self, card: Card) -> None:
        """Offer somebody who was looked for to be called."""
        if card.numbers:
            self.search_box.setText(card.numbers[0].number)

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.search_box.setAccessibleName(self.tr("Search or dial"))
        self.search_box.setToolTip(self._search.toolTip())
        self.search_box.found_list.setAccessibleName(self.tr("Customers found"))
        self.search_button.set_name(self.tr("Search or dial"), self._search.shortcut().toString())
        self.dial_button.setText(self.tr("Call"))
        self.card_button.set_name(self.tr("Customer's card"))
        self.call_time.setToolTip(self.tr("Time since the call began"))
        self.state_button.refresh()
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(10), 0, px(10), 0)
        self._row.setSpacing(px(8))
        self.search_box.setMaximumWidth(px(340))
        self.theme_button.set_icon("sun" if tokens().name == "dark" else "moon")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the alert here when the card has no room."""
        super().resizeEvent(event)
        self._place_alert()
        # Where text is large and the window small, what has a key and a setting gives way to the call.
        is_wide = self.width() >= px(SWITCHES_FROM)
        self._row.setSpacing(px(8 if is_wide else 5))
        for button in (self.language_button, self.theme_button):
            button.setVisible(is_wide)

    def _lay_out(self) -> None:
        row = self._row
        row.addWidget(self.state_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.next_chip)
        row.addWidget(self.return_button)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addWidget(self.call_line, 3)
        row.addWidget(self.card_button)
        row.addWidget(self.other_calls)
        row.addWidget(self.search_box, 2)
        row.addWidget(self.dial_button)
        row.addStretch(1)
        row.addWidget(self.call_time)
        for button in self._call_buttons():
            row.addWidget(button)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        for button in (self.search_button, self.language_button, self.theme_button):
            row.addWidget(button)
        self.search_box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _call_buttons(self) -> tuple[TextButton, ...]:
        return (
            self.mute_button, self.hold_button, self.transfer_button, self.keypad_button, self.end_button,
        )  # fmt: skip

    def _connect(self) -> None:
        self.next_chip.clicked.connect(self._on_next_chip_clicked)
        self.other_calls.page_chosen.connect(self.page_chosen)
        self.card_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not close what it opens
        self.card_button.clicked.connect(self._on_card_clicked)
        self.search_box.search_edited.connect(self.search_edited)
        self.search_box.dial_requested.connect(self._on_dial_requested)
        self.search_box.row_chosen.connect(self._on_row_chosen)
        self.search_box.left.connect(self._on_left)
        self.dial_button.clicked.connect(self.search_box.go)
        self.search_button.clicked.connect(self.take_focus)
        for signal in (self._current.switched, self._current.changed, self._current.identified):
            signal.connect(self._refresh)

    def _bind(self, actions: Actions) -> None:
        bind(self.return_button, actions.ready)
        bind(self.mute_button, actions.mute, shows_text=False)
        bind(self.hold_button, actions.hold, shows_text=False)
        bind(self.transfer_button, actions.transfer, shows_text=False)
        bind(self.keypad_button, actions.keypad, shows_text=False)
        bind(self.end_button, actions.hang_up)
        bind(self.language_button, actions.switch_language, shows_text=False)
        bind(self.theme_button, actions.switch_theme, shows_text=False)

    def _place_alert(self) -> None:
        """Show the alert here while the card is not on the screen, and not while the box needs the room."""
        self.other_calls.show_names(on=self.width() >= px(NAMES_FROM))
        is_busy = self.call_line.isVisibleTo(self) and self.search_box.isVisibleTo(self)
        is_away = self.width() < NO_CARD_BELOW
        self.call_line.show_alert(on=is_away and not is_busy)
        page = self._current.page
        has_card = page is not None and page.phase in _LIVE and page.card is not None
        self.card_button.setVisible(is_away and has_card and not is_busy)
        if self._card_drop is not None and not self.card_button.isVisibleTo(self):
            self._card_drop.hide()

    @Slot()
    def _refresh(self) -> None:
        page = self._current.page
        is_live = page is not None and page.phase in _LIVE
        if is_live and not self._was_live and self.search_box.hasFocus():
            self._is_searching = True  # a call that begins takes neither the cursor nor what was typed
        self._was_live = is_live
        is_searching = not is_live or self._is_searching
        self._hold_focus(is_live=is_live, is_searching=is_searching)
        self.call_line.show_page(page if is_live else None)
        self.call_line.setVisible(is_live)
        self.call_time.setVisible(is_live)
        for button, action in zip(self._call_buttons(), self._call_actions, strict=True):
            # Dialling cannot be held, and who asks a colleague transfers from there; End stays where it is.
            button.setVisible(is_live and (action.isEnabled() or button is self.end_button))
        self._show_further(page if is_live else None)
        self.search_box.setVisible(is_searching)
        self.dial_button.setVisible(not is_live)  # in a call Enter dials: the room is the caller's
        wide_hint, short_hint = self.tr("Search customer or dial a number…"), self.tr("Search or dial…")
        self.search_box.set_hints(short_hint if is_live else wide_hint, short_hint)
        self._place_alert()
        self.search_button.setVisible(is_live and not is_searching)
        self._show_call(page if is_live else None)
        self._show_return()
        next_word = self.state_button.next_word()
        self.next_chip.setVisible(bool(next_word))
        self.next_chip.setText(self.tr("Next: %1").replace("%1", next_word))
        self.next_chip.setToolTip(self.tr("Take this back"))

    def _show_further(self, page: CallPage | None) -> None:
        if self._further is None:
            if page is None or not (
                self._actions.pause_recording.isEnabled() or self._actions.park.isEnabled()
            ):
                return
            make: type[FurtherControls] = late("app.ui.parts.further_controls", "FurtherControls")
            self._further = named(make(self._actions, self), "further_controls")
            self._row.insertWidget(self._row.indexOf(self.end_button), self._further)
        self._further.show_page(page)

    @Slot(object)
    def _on_page_changed(self, page: CallPage) -> None:
        if page.is_consult:  # what can be done with the call in front depends on it
            self._refresh()

    @Slot()
    def _show_return(self) -> None:
        is_free = self._calls.current is None and not self._calls.incoming
        self.return_button.setVisible(is_free and self._status.availability in _AWAY)

    def _hold_focus(self, *, is_live: bool, is_searching: bool) -> None:
        """Keep the cursor off the buttons around one that goes: the next Space must not mute a call."""
        leaving: list[QWidget] = [self.dial_button] if is_live else [*self._call_buttons()]
        if not is_searching:
            leaving.append(self.search_box)
        if any(widget.hasFocus() for widget in leaving):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_call(self, page: CallPage | None) -> None:
        """Let the time run from the answer, or from dialling; mute and hold look pressed while they last."""
        if page is None:
            self.call_time.stop()
            return
        begun = page.answered_at or page.offered_at
        self.call_time.start(begun.timestamp())
        spoken = self._calls.spoken or page
        is_muted = spoken.picture.is_muted
        self.mute_button.set_icon("mic-off" if is_muted else "mic")
        self.hold_button.set_icon("play" if page.phase is Phase.HELD else "pause")

    @Slot()
    def _on_card_clicked(self) -> None:
        page = self._current.page
        if self.card_drop.isVisible():
            self.card_drop.hide()
        elif page is not None and page.card is not None:
            self.card_drop.open_under(self.call_line, page.card)

    @Slot()
    def _on_next_chip_clicked(self) -> None:
        # The same deed again takes the wish back.
        action = self._next_actions.get(self._status.next_state) if self._status.next_state else None
        if action is not None:
            action.trigger()

    @Slot(str)
    def _on_dial_requested(self, number: str) -> None:
        self._close_search()
        self.dial_requested.emit(number)

    @Slot(object)
    def _on_row_chosen(self, row: FoundRow) -> None:
        self._close_search()
        self.customer_opened.emit(row.customer_id)

    @Slot()
    def _on_left(self) -> None:
        self._close_search()

    def _close_search(self) -> None:
        self.search_box.clear()
        self._is_searching = False
        self._refresh()
