"""Who is on the line: name, queue, language and number, and an alert where the card has no room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.isolates import as_tip, first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.state.call_page import CallPage
from app.ui.state.workplace import Workplace
from app.ui.theme.look import px
from app.ui.theme.tokens import State
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.pill import Pill
from app.ui.widgets.text_label import TextLabel

WORDS_FROM = 210  # pixels of width at 100 %


class CallLine(Panel):
    """Two lines about the call in front; it gives way to everything else by eliding."""

    def __init__(self, language: Language, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._workplace = workplace
        self._page: CallPage | None = None
        self._shows_alert = False

        self.avatar = named(Avatar("", 34), "avatar")
        self.name_label = named(TextLabel(size="md", elide=True), "name_label")
        self.lock_icon = named(IconLabel("lock", "ok", 14), "lock_icon")
        self.alert_pill = named(Pill(State.ALERT), "alert_pill")
        self.facts_label = named(TextLabel(size="sm", tone="muted", elide=True), "facts_label")

        self.name_label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self.name_label)
        first.addWidget(self.lock_icon)
        first.addWidget(self.alert_pill)
        first.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addLayout(first)
        lines.addWidget(self.facts_label)
        lines.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.avatar)
        self._row.addLayout(lines, 1)

        self.retranslate_ui()
        self.restyle()

    def show_page(self, page: CallPage | None) -> None:
        """Show who this call is with."""
        self._page = page
        self.retranslate_ui()

    def show_alert(self, *, on: bool) -> None:
        """Show the customer's alert here, because the card is not on the screen."""
        self._shows_alert = on
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        page = self._page
        if page is None:
            return
        caller, card = page.picture.caller, page.card
        name = words.person_name(card, self._language.code) if card else words.caller_name(caller)
        if page.calls_for:
            name = self.tr("For %1").replace("%1", name)
        self.name_label.setText(name)
        self.avatar.show_person(name if card else "", is_vip=bool(card and card.is_vip))
        self.lock_icon.setVisible(page.picture.is_encrypted)
        self.lock_icon.setToolTip(self.tr("Encrypted as far as the PBX"))
        self.lock_icon.setAccessibleName(self.tr("Encrypted as far as the PBX"))
        queue = first_strong(self._workplace.queue(page.picture.queue.queue, self._language.code))
        spoken = words.language_name(card.language) if card else ""
        number = words.caller_number(caller) if card or caller.number else ""
        self.facts_label.setText("  ".join(filter(None, (" · ".join(filter(None, (queue, spoken))), number))))
        alert = words.short_alert(card) if card and self._shows_alert else ""
        self.alert_pill.setVisible(bool(alert))
        self.avatar.setVisible(card is not None and not alert)  # where there is little room the alert counts
        self.alert_pill.show_state(State.ALERT, "" if self.width() < px(WORDS_FROM) else alert)
        self.alert_pill.setAccessibleName(alert)
        self.alert_pill.setToolTip(as_tip(words.alert(card)) if card and alert else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the name where there is little: the alert is an icon then, with a tool tip."""
        super().resizeEvent(event)
        self.retranslate_ui()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._row.setContentsMargins(px(2), 0, px(2), 0)
        self._row.setSpacing(px(8))
