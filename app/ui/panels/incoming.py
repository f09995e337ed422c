"""The banner of a call that rings: who, why we think so, and Answer. It never takes the focus."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app import times
from app.models.rows.callers import Candidate, MatchReason
from app.models.rows.cards import Card
from app.telephony.protocol import CallId
from app.ui.actions import Actions
from app.ui.isolates import as_tip, first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.announce import announce
from app.ui.parts.candidate_button import CandidateButton
from app.ui.parts.clearing import clear, inside
from app.ui.parts.phone_text import phone_text
from app.ui.parts.pulse import Pulse
from app.ui.parts.tab_order import in_order
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.theme.look import px
from app.ui.theme.tokens import State
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.elapsed_time import ElapsedTime
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.pill import Pill
from app.ui.widgets.separator import Separator
from app.ui.widgets.text_label import TextLabel

WORDS_FROM, PULSE_FROM, KEYS_FROM = 940, 820, 700  # pixels of width at 100 %
MOST_CANDIDATES = 3  # side by side; the others are in the customer's card


class IncomingPanel(Panel):
    """Shows the oldest call that rings. Its buttons ignore the mouse for a moment after a change."""

    shown = Signal(str)  # the call's id, once, after its banner has really been painted
    customer_chosen = Signal(str, object)  # the call's id, the customer's UUID

    _painted = Signal(str)

    def __init__(
        self,
        calls: Calls,
        actions: Actions,
        language: Language,
        arming_ms: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._actions = actions
        self._language = language
        self._arming_ms = arming_ms
        self._page: CallPage | None = None
        self._told: set[CallId] = set()  # calls whose banner was painted
        self._announced: dict[CallId, str] = {}
        self._shown: tuple[tuple[Candidate, ...], str] = ((), "")

        self.pulse = named(Pulse(), "pulse")
        self.name_label = named(TextLabel(size="lg", elide=True), "name_label")
        self.vip_pill = named(Pill(State.VIP), "vip_pill")
        self.more_pill = named(Pill(State.SECOND_CALL), "more_pill")
        self.number_label = named(TextLabel(), "number_label")
        self.queue_label = named(TextLabel(tone="muted", elide=True), "queue_label")
        self.fact_icon = named(IconLabel("message-square", "accent", 16), "fact_icon")
        self.fact_label = named(TextLabel(bold=True, elide=True), "fact_label")
        self.details_label = named(TextLabel(size="sm", tone="muted", elide=True), "details_label")
        self.candidates_row = named(QWidget(), "candidates_row")
        self.waiting_label = named(TextLabel(size="xs", tone="muted"), "waiting_label")
        self.waiting_time = named(ElapsedTime(15, tone="warn"), "waiting_time")
        self.decline_button = named(TextButton("ghost", "x"), "decline_button")
        self.decline_key = named(KeyCap(), "decline_key")
        self.answer_button = named(TextButton("ok", "phone"), "answer_button")
        self.answer_key = named(KeyCap(), "answer_key")
        self._arming = QTimer(self, singleShot=True)

        self.setProperty("ground", "incoming")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._lay_out()
        for button in (self.decline_button, self.answer_button):
            button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus
            )  # reachable by keyboard, never by a click or by itself

        self.decline_button.clicked.connect(actions.decline.trigger)
        self.answer_button.clicked.connect(actions.answer.trigger)
        self._arming.timeout.connect(self._on_armed)
        self._painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)
        calls.incoming_changed.connect(self._refresh)
        calls.current_changed.connect(self._refresh)
        actions.keys_changed.connect(self._show_keys)

        self.hide()
        self.retranslate_ui()
        self.restyle()
        self._refresh()

    @property
    def is_armed(self) -> bool:
        """Whether the buttons listen to the mouse."""
        return not self._arming.isActive()

    @property
    def candidate_buttons(self) -> tuple[CandidateButton, ...]:
        """Return the buttons of those who may be calling, the surest first."""
        return inside(self._candidates_layout, CandidateButton)

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.setAccessibleName(self.tr("Incoming call"))
        self._name_vip()
        self.waiting_label.setText(self.tr("Waiting"))
        self.decline_button.setText(self.tr("Decline"))
        self._show_keys()
        self._show_call()

    @Slot()
    def _show_keys(self) -> None:
        for button, cap, action in (
            (self.decline_button, self.decline_key, self._actions.decline),
            (self.answer_button, self.answer_key, self._actions.answer),
        ):
            button.setToolTip(action.toolTip())
            cap.setText(action.shortcut().toString())

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._row.setContentsMargins(px(12), px(8), px(12), px(8))
        self._row.setSpacing(px(12))
        for button in (self.decline_button, self.answer_button):
            button.setMinimumHeight(px(34))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room of the picture to the words where there is little."""
        super().resizeEvent(event)
        self.pulse.setVisible(event.size().width() >= px(PULSE_FROM))
        self._name_vip()
        for lesser in (self.decline_key, self.answer_key, self.queue_label):
            lesser.setVisible(event.size().width() >= px(KEYS_FROM))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once that this call is on the screen."""
        super().paintEvent(event)
        if self._page is not None and self._page.call_id not in self._told:
            self._told.add(self._page.call_id)
            self._painted.emit(self._page.call_id)  # queued: heard when the children have been painted too

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(px(8))
        names.addWidget(self.name_label)
        names.addWidget(self.vip_pill)
        names.addWidget(self.more_pill)
        names.addStretch(1)
        numbers = QHBoxLayout()
        numbers.setSpacing(px(10))
        numbers.addWidget(self.number_label)
        numbers.addWidget(self.queue_label)
        numbers.addStretch(1)
        facts = QHBoxLayout()
        facts.setSpacing(px(6))
        facts.addWidget(self.fact_icon)
        facts.addWidget(self.fact_label, 1)
        self._candidates_layout = QHBoxLayout(self.candidates_row)
        self._candidates_layout.setContentsMargins(0, 0, 0, 0)
        for elided in (self.name_label, self.queue_label):
            elided.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

        self._row.addWidget(self.pulse)
        self._row.addLayout(_stacked(names, numbers), 2)
        self._row.addWidget(Separator(Qt.Orientation.Vertical))
        self._row.addLayout(_stacked(facts, self.details_label, self.candidates_row), 3)
        self._row.addLayout(_stacked(self.waiting_label, self.waiting_time))
        for widget in (self.decline_button, self.decline_key, self.answer_button, self.answer_key):
            self._row.addWidget(widget)

    @Slot()
    def _refresh(self) -> None:
        incoming = self._calls.incoming
        page = incoming[0] if incoming else None
        if page is not self._page:
            self._follow(page)
        self._show_call()
        self.setVisible(page is not None)

    def _follow(self, page: CallPage | None) -> None:
        if self._page is not None:
            self._page.identified.disconnect(self._on_identified)
        self._page = page
        if page is None:
            self._disarm_timer()
            self._told &= {other.call_id for other in self._calls.pages}
            self._announced = {key: text for key, text in self._announced.items() if key in self._told}
            return
        page.identified.connect(self._on_identified)
        self._arm_later()

    def _arm_later(self) -> None:
        """Ignore the mouse for a moment: a click meant for what was here before must not answer."""
        self._set_deaf(deaf=self._arming_ms > 0)
        if self._arming_ms > 0:
            self._arming.start(self._arming_ms)

    def _disarm_timer(self) -> None:
        self._arming.stop()
        self.waiting_time.stop()

    def _set_deaf(self, *, deaf: bool) -> None:
        buttons = (self.decline_button, self.answer_button, self.candidates_row)
        for widget in buttons:
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, deaf)

    def _show_call(self) -> None:
        page = self._page
        if page is None:
            return
        caller, card = page.picture.caller, page.card
        self.name_label.setText(self._name(page))
        self.vip_pill.setVisible(bool(card and card.is_vip))
        self.vip_pill.setToolTip(as_tip(card.vip_reason) if card else "")
        self.number_label.setVisible(bool(caller.number) and not caller.is_anonymous)
        self.number_label.setText(words.caller_number(caller))
        self._show_queue(page)
        self._show_facts(page)
        self._show_others()
        waited = page.picture.offered_at - page.picture.queue.waited_seconds
        self.waiting_time.start(waited)
        self._announce(page)

    def _name_vip(self) -> None:
        """Say it in a word where there is room; the crown alone leaves it to the name."""
        word = self.tr("VIP")
        self.vip_pill.setText(word if self.width() >= px(WORDS_FROM) else "")
        self.vip_pill.setAccessibleName(word)

    def _name(self, page: CallPage) -> str:
        if page.card is not None:
            return words.person_name(page.card, self._language.code)
        candidates = page.identification.candidates if page.identification else ()
        if not candidates:
            return words.caller_name(page.picture.caller)
        is_shared = all(each.reason is MatchReason.SHARED for each in candidates)
        return self.tr("Shared number") if is_shared else self.tr("Who is it?")

    def _show_queue(self, page: CallPage) -> None:
        spoken = words.language_name(page.card.language) if page.card else ""
        network_name = "" if page.card else first_strong(page.picture.caller.name)
        diverted = page.picture.caller.diverted_from
        for_whom = self.tr("calls for %1").replace("%1", phone_text(diverted)) if diverted else ""
        parts = (for_whom, network_name, first_strong(self._queue(page)), spoken)
        self.queue_label.setText(" · ".join(filter(None, parts)))

    def _queue(self, page: CallPage) -> str:
        return self._calls.workplace.queue(page.picture.queue.queue, self._language.code)

    def _show_facts(self, page: CallPage) -> None:
        found = page.identification
        candidates = found.candidates[:MOST_CANDIDATES] if found and page.card is None else ()
        self._show_candidates(candidates)
        for widget in (self.fact_icon, self.fact_label, self.details_label):
            widget.setVisible(not candidates)
        if page.card is not None:
            self._show_card_facts(page, page.card)
        elif found is None:
            self._show_fact("loader-circle", "muted", self.tr("Looking up the caller…"))
        elif page.lookup_failed:
            hint = self.tr("The customer can be found later")
            self._show_fact("wifi-off", "warn", self.tr("The database cannot be reached"), hint)
        elif page.picture.caller.is_anonymous or not page.picture.caller.number:
            self._show_fact("eye-off", "muted", self.tr("The caller withholds the number"))
        elif found.blocked_reason:
            self._show_fact(
                "octagon-alert", "danger", self.tr("This number is blocked"), found.blocked_reason
            )
        else:
            hint = self.tr("You can find or add the customer after answering")
            details = " · ".join(filter(None, (words.verstat(page.picture.caller.verstat), hint)))
            self._show_fact("search", "muted", self.tr("No customer has this number"), details)

    def _show_fact(self, icon: str, role: str, text: str, details: str = "") -> None:
        self.fact_icon.set_icon(icon, role)
        self.fact_label.setText(text)
        self.fact_label.set_tone(role if role in ("danger", "warn") else "text")
        self.details_label.setText(details)

    def _show_card_facts(self, page: CallPage, card: Card) -> None:
        alert, why = words.alert(card), self._why(page, card)
        details = [
            why,
            self._often(card),
            self._own_time(card),
            words.verstat(page.picture.caller.verstat),
            first_strong(card.needs),
        ]
        if alert:
            role = "danger" if card.has_broken_promise else "warn"
            self._show_fact("triangle-alert", role, alert, " · ".join(filter(None, details)))
        else:
            self._show_fact("contact", "accent", why, " · ".join(filter(None, details[1:])))

    def _why(self, page: CallPage, card: Card) -> str:
        candidates = page.identification.candidates if page.identification else ()
        reasons = [each.reason for each in candidates if each.customer_id == card.customer_id]
        return words.match_reason(reasons[0]) if reasons else self.tr("Chosen by you")

    def _own_time(self, card: Card) -> str:
        """Return the time where the customer is, when it is not the time here."""
        now = times.now()
        try:
            there = now.astimezone(ZoneInfo(card.time_zone))
        except (KeyError, ValueError):
            return ""
        if there.utcoffset() == now.astimezone().utcoffset():
            return ""
        return self.tr("%1 where he is").replace("%1", self._language.time_of(now, card.time_zone))

    def _often(self, card: Card) -> str:
        if card.calls_in_7_days == 0:
            return ""
        return self.tr("%Ln call(s) in the last 7 days", "", card.calls_in_7_days)

    def _show_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        self.candidates_row.setVisible(bool(candidates))
        # Names and reasons side by side need the room that a single fact leaves to the caller's name.
        self._row.setStretch(1, 1 if candidates else 2)
        self._row.setStretch(3, 4 if candidates else 3)
        shown = (candidates, self._language.code)
        if shown == self._shown:  # new buttons would swallow a click halfway
            return
        self._shown = shown
        clear(self._candidates_layout)
        for number, candidate in enumerate(candidates):
            button = named(CandidateButton(candidate, self._language), f"candidate_{number}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._on_candidate_clicked)
            self._candidates_layout.addWidget(button, 1)
        in_order((self.decline_button, self.answer_button, *self.candidate_buttons))

    def _show_others(self) -> None:
        others = len(self._calls.incoming) - 1
        self.more_pill.setVisible(others > 0)
        self.more_pill.setText(self.tr("%Ln more call(s) waiting", "", others))
        current = self._calls.current
        talks = current is not None and current.phase is Phase.TALKING
        self.answer_button.setText(self.tr("Hold and answer") if talks else self.tr("Answer"))

    def _announce(self, page: CallPage) -> None:
        """Tell the screen reader who rings, and again when that becomes known; once each."""
        words_now = self.tr("Incoming call: %1. %2")
        text = words_now.replace("%1", self.name_label.text()).replace("%2", self.fact_label.text())
        if self._announced.get(page.call_id) != text:
            self._announced[page.call_id] = text
            self.setAccessibleDescription(text)
            announce(self, text, is_urgent=True)

    @Slot(str)
    def _on_painted(self, call_id: str) -> None:
        self.shown.emit(call_id)

    @Slot()
    def _on_identified(self) -> None:
        self._show_call()
        self.repaint()  # the name first; the panels behind it have more to show

    @Slot()
    def _on_armed(self) -> None:
        self._set_deaf(deaf=False)

    @Slot()
    def _on_candidate_clicked(self) -> None:
        button = self.sender()
        if self._page is not None and isinstance(button, CandidateButton):
            self.customer_chosen.emit(self._page.call_id, button.customer_id)


def _stacked(*parts: QHBoxLayout | QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addStretch(1)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    column.addStretch(1)
    return column
