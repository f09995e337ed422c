"""The customer's card: who he is, the alert first, then the facts one needs while talking."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app import times
from app.cases.spoken import shown
from app.models.rows.cards import Card
from app.ui.isolates import as_tip, first_strong, ltr
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.phone_text import phone_text
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.theme.tokens import State
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.pill import Pill
from app.ui.widgets.text_label import TextLabel

MOST_CASES = 6  # in the menu
_FACTS = (
    ("number", "phone"),
    ("account", "hash"),
    ("place", "clock"),
    ("balance", "credit-card"),
    ("orders", "package"),
    ("needs", "ear"),
)


class CardFacts(Panel):
    """Shows one customer; the menu takes him off the call when he is the wrong one."""

    detach_requested = Signal()
    edit_requested = Signal()
    case_requested = Signal()
    case_chosen = Signal(object)  # the UUID of one of the open cases
    papers_requested = Signal()
    contact_requested = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._card: Card | None = None
        self._hides_private = False

        self.avatar = named(Avatar("", 46), "avatar")
        self.name_label = named(TextLabel(size="md", wrap=True), "name_label")
        self.company_label = named(TextLabel(size="sm", tone="muted", wrap=True), "company_label")
        self.more_button = named(IconButton("ellipsis-vertical"), "more_button")
        self.more_menu = named(QMenu(self), "more_menu")
        self.pills = named(QWidget(), "pills")
        self.vip_pill = named(Pill(State.VIP), "vip_pill")
        self.segment_pill = named(Pill(State.NEUTRAL), "segment_pill")
        self.alert_tip = named(Tip("tip", "triangle-alert"), "alert_tip")
        self.facts = {key: named(TextLabel(size="sm", wrap=True), f"{key}_label") for key, _ in _FACTS}
        self._fact_icons = {key: IconLabel(icon, "muted", 14) for key, icon in _FACTS}
        self._detach = QAction(self)
        self._copy = QAction(self)
        self._edit = QAction(self)
        self._papers = QAction(self)
        self._contact = QAction(self)
        self._case = QAction(self)
        self._open_cases: list[QAction] = []
        self._minute = QTimer(self, singleShot=True)

        self.more_menu.addActions([self._case, self._papers, self._contact, self._copy])
        self.more_menu.addActions([self._edit, self._detach])
        self._lay_out()

        self.more_button.clicked.connect(self._on_more_clicked)
        self._detach.triggered.connect(self.detach_requested)
        self._edit.triggered.connect(self.edit_requested)
        self._case.triggered.connect(self.case_requested)
        self._papers.triggered.connect(self.papers_requested)
        self._contact.triggered.connect(self.contact_requested)
        self._copy.triggered.connect(self._on_copy)
        self._minute.timeout.connect(self._show_local_time)

        self.retranslate_ui()
        self.restyle()

    def show_card(self, card: Card | None, *, hides_private: bool = False) -> None:
        """Show this customer; what is private only when it is certain who calls."""
        self._card, self._hides_private = card, hides_private
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.more_button.set_name(self.tr("More about this customer"))
        self._detach.setText(self.tr("Not this customer"))
        self._copy.setText(self.tr("Copy the number"))
        self._edit.setText(self.tr("Edit customer"))
        self._case.setText(self.tr("Open a case"))
        self._papers.setText(self.tr("Orders and invoices…"))
        self._contact.setText(self.tr("Record a contact…"))
        self.vip_pill.setText(self.tr("VIP"))
        if self._card is not None:
            self._show(self._card)

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setSpacing(px(6))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.name_label)
        names.addWidget(self.company_label)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        head.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)
        flow = FlowLayout(self.pills)
        flow.addWidget(self.vip_pill)
        flow.addWidget(self.segment_pill)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        for row, (key, _) in enumerate(_FACTS):
            self._grid.addWidget(self._fact_icons[key], row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self.facts[key], row, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self.pills)
        self._column.addWidget(self.alert_tip)
        self._column.addLayout(self._grid)

    def _show(self, card: Card) -> None:
        code = self._language.code
        name = words.person_name(card, code)
        self.avatar.show_person(name, is_vip=card.is_vip)
        self.name_label.setText(name)
        self._fill(self.company_label, words.company(card, code))
        self.vip_pill.setVisible(card.is_vip)
        self.vip_pill.setToolTip(as_tip(card.vip_reason))
        segment = words.segment(card)
        self.segment_pill.setVisible(bool(segment))
        self.segment_pill.setText(segment)
        self.pills.setVisible(card.is_vip or bool(segment))
        self.alert_tip.show_text(words.alert(card), "danger" if card.has_broken_promise else "tip")
        self._show_facts(card)
        self._show_local_time()

    def _show_facts(self, card: Card) -> None:
        main = next((row for row in card.numbers if row.is_main), card.numbers[0] if card.numbers else None)
        self._fact("number", phone_text(main.number or main.as_written) if main else "")
        account = self.tr("Account %1").replace("%1", ltr(card.account_number)) if card.account_number else ""
        hidden = self.tr("Shown when the caller is verified")
        self._fact("account", hidden if account and self._hides_private else account)
        has_balance = card.balance is not None and bool(card.account_number)
        money = (
            self._language.money(card.balance, card.currency)
            if has_balance and card.balance is not None
            else ""
        )
        orders = self.tr("%Ln open order(s)", "", len(card.orders)) if card.orders else ""
        balance = self.tr("Balance %1").replace("%1", money) if money else ""
        self._fact("balance", "" if self._hides_private else balance)
        self._fact("orders", "" if self._hides_private else orders)
        self._fact("needs", first_strong(card.needs))

    def _fact(self, key: str, text: str) -> None:
        self._fill(self.facts[key], text)
        self._fact_icons[key].setVisible(bool(text))

    @staticmethod
    def _fill(label: TextLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    @Slot()
    def _show_local_time(self) -> None:
        """Show the customer's own time, and again when the minute is over."""
        card = self._card
        if card is None:
            return
        city = (
            card.city_latin
            if self._language.code != "ar" and card.city_latin
            else card.city or card.city_latin
        )
        if "address" in card.hidden:
            city = self.tr("place hidden from your role")
        now = times.now()
        clock = self.tr("local time %1").replace("%1", self._language.time_of(now, card.time_zone))
        self._fact("place", " · ".join(filter(None, (first_strong(city), clock))))
        self._minute.start(60_000 - int(now.timestamp() * 1000) % 60_000)

    def _offer_cases(self) -> None:
        """Put the open cases into the menu, the newest first."""
        for action in self._open_cases:
            self.more_menu.removeAction(action)
            action.deleteLater()
        self._open_cases = []
        for row in (self._card.cases if self._card else ())[:MOST_CASES]:
            text = self.tr("Case %1").replace("%1", f"{ltr(shown(row.number))} – {first_strong(row.title)}")
            action = QAction(text, self)
            action.triggered.connect(partial(self._on_case_chosen, row.id))
            self.more_menu.insertAction(self._detach, action)
            self._open_cases.append(action)

    def _on_case_chosen(self, case_id: UUID, _checked: bool = False) -> None:
        self.case_chosen.emit(case_id)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._offer_cases()
        self.more_menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    @Slot()
    def _on_copy(self) -> None:
        if self._card is not None and self._card.numbers:
            QGuiApplication.clipboard().setText(
                self._card.numbers[0].number or self._card.numbers[0].as_written
            )
