"""The sentence to say now: the largest text in the window, in the direction of its own language."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class SayCard(Card):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("say", parent)
        self.caption_label = named(TextLabel(size="xs", tone="accent", bold=True), "caption_label")
        self.read_icon = named(IconLabel("check", "ok", 14), "read_icon")
        self.sentence_label = named(TextLabel(size="say", wrap=True, own_direction=True), "sentence_label")
        head = QHBoxLayout()
        head.addWidget(self.caption_label)
        head.addStretch(1)
        head.addWidget(self.read_icon)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(2))
        column.addLayout(head)
        column.addWidget(self.sentence_label)

    def show_sentence(self, caption: str, sentence: str, *, is_read: bool = False) -> None:
        """Show a sentence under its caption."""
        self.caption_label.setText(caption)
        self.sentence_label.setText(sentence)
        self.read_icon.setVisible(is_read)
        self.setVisible(bool(sentence))
