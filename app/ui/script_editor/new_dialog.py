"""Asks what a new script, or a new step, is called."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.callscript.steps import StepKind
from app.callscript.words import Words
from app.ui.dialogs.dialog import Dialog
from app.ui.panel import named
from app.ui.script_editor.fields import Captioned, Line, Pick
from app.ui.script_editor.form_words import kind_name
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel


class NewDialog(Dialog):
    """One for scripts and one for steps; the kind is asked for steps only."""

    made = Signal(str, object)  # the kind of step, or nothing; and the title

    def __init__(self, *, is_step: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_step = is_step
        kinds = [(kind, kind_name(kind)) for kind in StepKind]
        self.kind = named(Pick(kinds, StepKind.ASK), "kind")
        self.arabic = named(Line(), "title_ar")
        self.english = named(Line(), "title_en")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self.problem_label.hide()
        self._rows = [Captioned("", field) for field in (self.kind, self.arabic, self.english)]
        self._rows[0].setVisible(is_step)
        for widget in (*self._rows, self.problem_label):
            self.body.addWidget(widget)
        self.setMinimumWidth(px(340))
        self.accept_button.clicked.connect(self._on_accept)
        self.retranslate_ui()

    def begin(self) -> None:
        """Open with empty names."""
        self.arabic.clear()
        self.english.clear()
        self.problem_label.hide()
        self.open_beside_calls()
        (self.kind if self._is_step else self.arabic).setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("New step") if self._is_step else self.tr("New script"))
        self.accept_button.setText(self.tr("Create"))
        names = (self.tr("Kind of step"), self.tr("Arabic name"), self.tr("English name"))
        for row, name in zip(self._rows, names, strict=True):
            row.caption(name)
        self.kind.offer([(kind, kind_name(kind)) for kind in StepKind], self.kind.value)

    @Slot()
    def _on_accept(self) -> None:
        title = Words(self.arabic.text().strip(), self.english.text().strip())
        if not (title.ar and title.en):
            self.problem_label.setText(self.tr("Give it a name in both languages."))
            self.problem_label.show()
            (self.english if title.ar else self.arabic).setFocus()
            return
        self.hide()
        self.made.emit(self.kind.value if self._is_step else "", title)
