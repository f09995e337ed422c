"""One line below a call: the offer that fits and its answers, and the articles that suit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.models.rows.articles import ArticleRow
from app.models.rows.offers import OfferRow
from app.ui.isolates import as_tip, first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.clearing import clear, inside
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class HelpLine(Panel):
    """Hidden while there is nothing to offer and nothing to read; a refusal asks why before it is kept."""

    answered = Signal(object, str, str)  # OfferRow, an OfferAnswerKind, and the reason
    article_requested = Signal(object)  # ArticleRow

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._code = language.code
        self._offers: tuple[OfferRow, ...] = ()
        self._place = 0
        self._articles: tuple[ArticleRow, ...] = ()
        self._is_refusing = False

        self.offer_icon = IconLabel("tag", "accent", 16)
        self.offer_label = named(TextLabel(size="sm", elide=True), "offer_label")
        self.next_button = named(IconButton("chevron-right"), "next_button")
        self.accept_button = named(TextButton("ok", "check", size=14), "accept_button")
        self.decline_button = named(TextButton("", "x", size=14), "decline_button")
        self.later_button = named(TextButton("ghost"), "later_button")
        self.reason_field = named(QLineEdit(), "reason_field")
        self.keep_button = named(TextButton("primary"), "keep_button")
        self.articles = named(QWidget(), "articles")

        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self._refresh()

    @property
    def article_buttons(self) -> tuple[TextButton, ...]:
        """Return the buttons of the articles that suit."""
        return inside(self._article_row, TextButton)

    @property
    def offer(self) -> OfferRow | None:
        """Return the offer in front."""
        return self._offers[self._place] if self._offers else None

    def show_offers(self, rows: Sequence[OfferRow], code: str) -> None:
        """Show what may be offered, in the language the customer speaks."""
        self._offers, self._code, self._place, self._is_refusing = tuple(rows), code, 0, False
        self.reason_field.clear()
        self._refresh()

    def show_articles(self, rows: Sequence[ArticleRow]) -> None:
        """Show what suits the step and the reason."""
        self._articles = tuple(rows)
        clear(self._article_row)
        for row in self._articles:
            button = TextButton("chip", "book-open-text", size=13)
            button.setText(first_strong(_short(row.title(self._language.code))))
            named(button, f"article_{row.key}").setProperty("article", str(row.id))
            button.setToolTip(as_tip(stripped(row.title(self._language.code))))
            button.clicked.connect(self._on_article)
            self._article_row.addWidget(button)
        self._refresh()

    def retranslate_ui(self) -> None:
        """Set every text this line shows."""
        self.setAccessibleName(self.tr("Offers and articles"))
        self.accept_button.setText(self.tr("Accepted"))
        self.decline_button.setText(self.tr("Declined…"))
        self.later_button.setText(self.tr("Not now"))
        self.keep_button.setText(self.tr("Keep"))
        self.next_button.set_name(self.tr("Next offer"))
        self.reason_field.setPlaceholderText(self.tr("Why? A few words"))
        self.reason_field.setAccessibleName(self.tr("Why the offer was declined"))
        self.show_articles(self._articles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes a refusal back."""
        if event.key() == Qt.Key.Key_Escape and self._is_refusing:
            self._is_refusing = False
            self._refresh()
            self.decline_button.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._article_row = QHBoxLayout(self.articles)
        self._article_row.setContentsMargins(0, 0, 0, 0)
        self._article_row.setSpacing(px(6))
        ground = Card()
        row = QHBoxLayout(ground)
        row.setContentsMargins(px(12), px(4), px(12), px(4))
        row.setSpacing(px(8))
        row.addWidget(self.offer_icon)
        row.addWidget(self.offer_label, 3)
        for widget in (
            self.next_button, self.accept_button, self.decline_button, self.later_button,
        ):  # fmt: skip
            row.addWidget(widget)
        row.addWidget(self.reason_field, 2)
        row.addWidget(self.keep_button)
        row.addStretch(1)
        row.addWidget(self.articles)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _connect(self) -> None:
        self.next_button.clicked.connect(self._on_next)
        self.accept_button.clicked.connect(self._on_accepted)
        self.decline_button.clicked.connect(self._on_declined)
        self.later_button.clicked.connect(self._on_later)
        self.keep_button.clicked.connect(self._on_keep)
        self.reason_field.returnPressed.connect(self._on_keep)

    def _refresh(self) -> None:
        offer, refuses = self.offer, self._is_refusing
        for widget in (self.offer_icon, self.offer_label):
            widget.setVisible(offer is not None)
        for button in (self.accept_button, self.decline_button, self.later_button):
            button.setVisible(offer is not None and not refuses)
        self.next_button.setVisible(len(self._offers) > 1 and not refuses)
        self.reason_field.setVisible(refuses)
        self.keep_button.setVisible(refuses)
        if offer is not None:
            title, text = first_strong(offer.title(self._code)), first_strong(offer.text(self._code))
            self.offer_label.setText(" – ".join(filter(None, (title, text))))
            self.offer_label.setToolTip(as_tip(stripped(offer.text(self._code))))
        self.articles.setVisible(bool(self._articles))
        self.setVisible(offer is not None or bool(self._articles))

    def _answer(self, answer: str, reason: str = "") -> None:
        offer = self.offer
        if offer is not None:
            self.answered.emit(offer, answer, reason)

    @Slot()
    def _on_next(self) -> None:
        self._place = (self._place + 1) % max(1, len(self._offers))
        self._refresh()

    @Slot()
    def _on_accepted(self) -> None:
        self._answer("accepted")

    @Slot()
    def _on_later(self) -> None:
        self._answer("later")

    @Slot()
    def _on_declined(self) -> None:
        self._is_refusing = True
        self._refresh()
        self.reason_field.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        reason = stripped(self.reason_field.text()).strip()
        if reason:
            self._answer("declined", reason)
        else:
            self.reason_field.setFocus()

    @Slot()
    def _on_article(self) -> None:
        button = self.sender()
        key = str(button.property("article")) if button is not None else ""
        row = next((row for row in self._articles if str(row.id) == key), None)
        if row is not None:
            self.article_requested.emit(row)


def _short(title: str) -> str:
    return title if len(title) <= 28 else f"{title[:27].rstrip()}…"  # letters on a chip
