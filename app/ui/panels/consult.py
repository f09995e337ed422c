"""A colleague is asked, or all three talk: who hears whom now, and the ways on from here."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.announce import announce
from app.ui.parts.bound import bind
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import LIVE, Calls
from app.ui.theme.look import px
from app.ui.theme.tokens import State
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.elapsed_time import ElapsedTime
from app.ui.widgets.pill import Pill
from app.ui.widgets.text_label import TextLabel


class ConsultPanel(Panel):
    """Stands under the strip while there is a colleague on the line; the customer's page stays in front."""

    def __init__(
        self, calls: Calls, actions: Actions, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._calls, self._language = calls, language
        self._announced = ""

        self.state_pill = named(Pill(State.SECOND_CALL, size=13), "state_pill")
        self.who_label = named(TextLabel(bold=True, elide=True), "who_label")
        self.customer_label = named(TextLabel(size="sm", tone="muted", elide=True), "customer_label")
        self.consult_time = named(ElapsedTime(15), "consult_time")
        self.complete_button = named(TextButton("primary", "phone-forwarded", size=16), "complete_button")
        self.join_button = named(TextButton("", "users", size=16), "join_button")
        self.back_button = named(TextButton("ghost", "undo-2", size=16), "back_button")

        self.setProperty("ground", "incoming")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._row = QHBoxLayout(self)
        for widget in (self.state_pill, self.who_label, self.customer_label):
            self._row.addWidget(widget)
        self.who_label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._row.setStretch(2, 1)
        for button in (self.consult_time, self.complete_button, self.join_button, self.back_button):
            self._row.addWidget(button)
        bind(self.complete_button, actions.complete_transfer)
        bind(self.join_button, actions.join)
        bind(self.back_button, actions.back_to_customer, shows_text=False)
        for button in (self.complete_button, self.join_button, self.back_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the notes

        self.hide()
        for signal in (calls.current_changed, calls.incoming_changed):
            signal.connect(self._refresh)
        calls.page_changed.connect(self._on_page_changed)
        self.retranslate_ui()
        self.restyle()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._row.setContentsMargins(px(12), px(6), px(10), px(6))
        self._row.setSpacing(px(10))

    @Slot()
    def _refresh(self) -> None:
        consult = self._calls.consult
        if consult is None:
            self._announced = ""
            self.consult_time.stop()
            self.hide()
            return
        self._show_state(consult)
        self._show_ways(consult)
        self.consult_time.start((consult.answered_at or consult.offered_at).timestamp())
        self.show()
        self._announce()

    def _show_state(self, consult: CallPage) -> None:
        name = words.colleague_name(consult)
        if self._calls.is_conference:
            self.state_pill.show_state(State.ON_CALL, self.tr("Conference"), "users")
            self.who_label.setText(
                self.tr("You, %1 and %2").replace("%1", self._customer()).replace("%2", name)
            )
            self.customer_label.setText(self.tr("All hear each other"))
            return
        self.state_pill.show_state(State.SECOND_CALL, self.tr("Consulting"), "headset")
        self.who_label.setText(name)
        self.customer_label.setText(self._where_the_customer_is(consult))

    def _where_the_customer_is(self, consult: CallPage) -> str:
        page = self._calls.current
        if page is None or page.phase not in LIVE:
            return self.tr("The customer is gone")
        if page.phase is Phase.HELD:
            ringing = consult.phase is Phase.DIALLING
            text = self.tr("Ringing. %1 is on hold") if ringing else self.tr("%1 is on hold")
            return text.replace("%1", self._customer())
        return self.tr("On hold. You talk to %1").replace("%1", self._customer())

    def _customer(self) -> str:
        page = self._calls.current
        if page is None:
            return ""
        if page.card is not None:
            return words.person_name(page.card, self._language.code)
        return words.caller_number(page.picture.caller)

    def _show_ways(self, consult: CallPage) -> None:
        """Show only what can be done now."""
        page = self._calls.current
        has_customer = page is not None and page.phase in LIVE
        has_both = has_customer and consult.phase is not Phase.DIALLING
        self.complete_button.setVisible(has_both)
        self.join_button.setVisible(has_both and not self._calls.is_conference)
        is_ringing = consult.phase is Phase.DIALLING
        ending = self.tr("Stop calling") if is_ringing else self.tr("Let %1 go")
        back = self.tr("Back to the customer")
        is_back = (
            has_customer and not self._calls.is_conference and page is not None and page.phase is Phase.HELD
        )
        text = back if is_back else ending.replace("%1", words.colleague_name(consult))
        self.back_button.set_icon("undo-2" if is_back else "phone-off")
        self.back_button.setText(text)

    def _announce(self) -> None:
        """Tell the screen reader when it changes who hears whom."""
        text = ". ".join((self.state_pill.text(), self.who_label.text(), self.customer_label.text()))
        if text != self._announced:
            self._announced = text
            self.setAccessibleName(text)
            announce(self, text)

    @Slot(object)
    def _on_page_changed(self, _page: CallPage) -> None:
        self._refresh()
