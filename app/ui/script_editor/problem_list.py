"""What the checker found, a line each; a click leads to the step."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.callscript.problem import Problem
from app.ui.isolates import as_tip, first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.script_editor.draft import Draft, Reading
from app.ui.script_editor.form_words import problem_text
from app.ui.theme import icons
from app.ui.theme.look import px
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

MOST = 300  # more are not read one by one


class ProblemList(Panel):
    """Says that all is well when it is."""

    step_chosen = Signal(str)  # empty for the script itself

    def __init__(self, draft: Draft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self._shown: tuple[Problem, ...] | None = None
        self.icon = IconLabel("circle-check", "ok", 15)
        self.count_label = named(TextLabel(size="sm", bold=True), "count_label")
        self.list = named(QListWidget(), "problem_list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        row = QHBoxLayout()
        row.addWidget(self.icon)
        row.addWidget(self.count_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(6), px(10), px(6))
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.list, 1)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        draft.read.connect(self.take)
        self.retranslate_ui()

    @Slot(object)
    def take(self, reading: Reading) -> None:
        """Show what was found."""
        if reading.problems != self._shown:
            self._shown = reading.problems
            self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("What the checker found"))
        problems = self._shown or ()
        self.icon.set_icon(*(("triangle-alert", "danger") if problems else ("circle-check", "ok")))
        none = self.tr("No problems: the script can be published.")
        found = self.tr("%Ln problem(s) before it can be published", "", len(problems))
        self.count_label.setText(found if problems else none)
        self.list.clear()
        self.list.setVisible(bool(problems))
        self.list.setFixedHeight(px(30) * min(3, max(1, len(problems))))
        for problem in problems[:MOST]:
            text = f"{self._where(problem)}: {problem_text(problem, self._language.code)}"
            item = QListWidgetItem(icons.icon("triangle-alert", "danger", px(14)), text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, problem.step)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(text))
            line = self.tr("Line %1").replace("%1", str(problem.line))
            item.setToolTip(as_tip(f"{line}: {problem.what} {problem.how_to_mend}"))

    def _where(self, problem: Problem) -> str:
        script = self._draft.reading.script
        step = script.step(problem.step) if script is not None else None
        if step is None:
            return self.tr("The script")
        return first_strong(step.title.told(self._language.code) or step.key)

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.step_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
