"""One answer the customer may give: its number, its words, and the step it leads to."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.callscript.place import Answer
from app.ui.isolates import stripped
from app.ui.theme.look import px
from app.ui.widgets.composed_button import ComposedButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.text_label import TextLabel

MOST_NUMBERS = 9  # keys 1 to 9


class AnswerButton(ComposedButton):
    """A press gives the answer; one that was given before, or ticked, is marked."""

    def __init__(self, answer: Answer, leads_to: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.answer = answer
        below = leads_to or answer.hint

        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(TextLabel(answer.text, bold=True, wrap=True))
        if below:
            lines.addWidget(TextLabel(below, size="xs", tone="muted", wrap=True))
        lines.addStretch(1)
        row = QHBoxLayout(self)
        # The height comes from the margins: the style sheet overrules a button's minimum height.
        margin = px(5 if below else 12)
        row.setContentsMargins(px(10), margin, px(10), margin)
        row.setSpacing(px(10))
        if answer.number <= MOST_NUMBERS:
            row.addWidget(KeyCap(str(answer.number)))
        row.addLayout(lines, 1)
        is_done = answer.is_chosen
        row.addWidget(IconLabel("check" if is_done else "chevron-right", "ok" if is_done else "muted", 16))

        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_name(stripped(f"{answer.number}. {answer.text}"))
        self.setAccessibleDescription(stripped(below))
