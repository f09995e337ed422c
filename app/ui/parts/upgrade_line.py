"""How far the upgrade of the database has come: a sentence and a row of dashes."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.isolates import local_digits, ltr
from app.ui.panel import Panel, named
from app.ui.widgets.step_progress import StepProgress
from app.ui.widgets.text_label import TextLabel


class UpgradeLine(Panel):
    """Says that the database is being brought up to date, until it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total = 0, 1
        self.sentence = named(TextLabel(size="sm", wrap=True), "sentence")
        self.progress = named(StepProgress(), "progress")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.progress)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.retranslate_ui()

    def show_steps(self, done: int, total: int) -> None:
        """Show how many steps are done; with the last one the line goes away."""
        self._done, self._total = done, total
        self.progress.show_steps(done, total)
        self.retranslate_ui()
        self.setVisible(done < total)

    def retranslate_ui(self) -> None:
        """Set every text of the line."""
        said = self.tr("The database is being brought up to date: step %1 of %2. Calls can be taken.")
        for place, count in (("%1", self._done), ("%2", self._total)):
            said = said.replace(place, ltr(local_digits(str(count))))
        self.sentence.setText(said)
        self.progress.setAccessibleName(said)
