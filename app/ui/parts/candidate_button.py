"""One customer who may be the caller, to be chosen: name, company, and why."""

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.callers import Candidate
from app.ui.isolates import as_tip, first_strong
from app.ui.language import Language
from app.ui.parts import words
from app.ui.theme.look import px
from app.ui.widgets.composed_button import ComposedButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class CandidateButton(ComposedButton):
    """Says who it is and why it may be him; a shared number is never guessed."""

    def __init__(self, candidate: Candidate, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.candidate = candidate
        name = words.person_name(candidate, language.code)
        reason = words.match_reason(candidate.reason)
        last = self._last_contact(candidate, language)
        below = " · ".join(filter(None, (first_strong(candidate.company), reason, last)))

        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(TextLabel(name, bold=True, elide=True))
        if candidate.is_vip:
            top.addWidget(IconLabel("crown", "vip", 14))
        top.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addLayout(top)
        lines.addWidget(TextLabel(below, size="xs", tone="muted", elide=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(4), px(10), px(4))
        row.setSpacing(px(8))
        row.addLayout(lines, 1)
        self.set_name(", ".join(filter(None, (name, below))))
        self.setToolTip(as_tip("\n".join(filter(None, (name, below)))))

    @property
    def customer_id(self) -> UUID:
        """Return whom a press chooses."""
        return self.candidate.customer_id

    def _last_contact(self, candidate: Candidate, language: Language) -> str:
        if candidate.last_contact_at is None:
            return ""
        return self.tr("last contact %1").replace("%1", language.day_of(candidate.last_contact_at))
