"""The customer's card, dropped down from the strip where his column has no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.rows.cards import Card as CustomerCard
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.card_facts import CardFacts
from app.ui.parts.placing import place_under
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.theme.look import px
from app.ui.widgets.card import Card

WIDTH = 320  # pixels at 100 %


class CardDrop(Card):
    """A child of the window, open while the agent looks at it; Escape or going elsewhere closes it."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.facts = named(CardFacts(language), "facts")
        self.facts.more_button.hide()  # to look at; what is done about a customer has its place in his column
        self.area = named(ShrinkingArea(self.facts), "area")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.addWidget(self.area)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def open_under(self, field: QWidget, card: CustomerCard) -> None:
        """Show a customer's card under something in the strip."""
        self.facts.show_card(card)
        width = px(WIDTH)
        inside = width - 2 * px(12) - 2
        layout = self.facts.layout()
        height = layout.totalHeightForWidth(inside) if layout is not None else self.facts.sizeHint().height()
        place_under(self, field, width, height + 2 * px(10) + 2)
        self.setAccessibleName(self.facts.name_label.accessibleName())
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if Qt.Key(event.key()) == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when the agent goes elsewhere."""
        super().focusOutEvent(event)
        self.hide()
