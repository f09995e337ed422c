"""The head of the script: which one, in which language, how far, and the steps on the way here."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.callscript.place import Crumb, Place
from app.callscript.steps import Script
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.clearing import inside
from app.ui.parts.tab_order import in_order
from app.ui.theme.look import px
from app.ui.theme.tokens import State
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.pill import Pill
from app.ui.widgets.step_progress import StepProgress
from app.ui.widgets.text_label import TextLabel

MOST_CRUMBS = 4
WIDE_FROM = 500  # pixels of width at 100 %


class ScriptHead(Panel):
    """Crumbs lead back; the chip shows the script in the other language."""

    step_requested = Signal(str)
    language_requested = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._script_language = "en"
        self._place: Place | None = None
        self._version = 0
        self._shown: tuple[str, Place, str] | None = None

        self.title_label = named(TextLabel(size="md", elide=True), "title_label")
        self.version_pill = named(Pill(State.NEUTRAL), "version_pill")
        self.inside_pill = named(Pill(State.SECOND_CALL, "", "undo-2"), "inside_pill")
        self.language_button = named(TextButton("chip", "languages", size=14), "language_button")
        self.progress = named(StepProgress(), "progress")
        self.progress_label = named(TextLabel(size="sm", tone="muted"), "progress_label")
        self.crumbs = named(QWidget(), "crumbs")

        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(IconLabel("book-open-text", "accent", 18))
        row.addWidget(self.title_label)
        row.addWidget(self.version_pill)
        row.addWidget(self.inside_pill)
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addWidget(self.progress_label)
        row.addWidget(self.language_button)
        self._flow = FlowLayout(self.crumbs, gap=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(row)
        column.addWidget(self.crumbs)

        self.language_button.clicked.connect(self._on_language_clicked)
        self.retranslate_ui()

    @property
    def crumb_buttons(self) -> tuple[TextButton, ...]:
        """Return the buttons that lead back, the first step first."""
        return inside(self._flow, TextButton)

    def show_place(self, script: Script, place: Place, script_language: str) -> None:
        """Show where the agent is."""
        if (script.key, place, script_language) == self._shown:
            return
        self._shown = (script.key, place, script_language)
        self._version = script.version
        self._place, self._script_language = place, script_language
        self.title_label.setText(first_strong(script.title.told(script_language)))
        self.inside_pill.setVisible(bool(place.inside))
        self.inside_pill.show_state(State.SECOND_CALL, first_strong(place.inside), "undo-2")
        self.progress.show_steps(place.position, place.length)
        self._show_crumbs(place.path)
        self.retranslate_ui()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the title have the room where there is little; how far it is stands in words."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= px(WIDE_FROM)
        self.progress.setVisible(is_wide)
        self.version_pill.setVisible(is_wide)

    def retranslate_ui(self) -> None:
        """Set every text."""
        other = "English" if self._script_language == "ar" else "العربية"
        self.language_button.setText(other)
        self.language_button.setToolTip(self.tr("Show the script in the other language"))
        place = self._place
        if place is None:
            return
        self.version_pill.setText(self.tr("v%1").replace("%1", self._language.number(self._version)))
        here, all_steps = self._language.number(place.position), self._language.number(place.length)
        text = self.tr("Step %1 of %2").replace("%1", here).replace("%2", all_steps)
        self.progress_label.setText(text)
        self.progress.setAccessibleName(stripped(text))

    def _show_crumbs(self, path: tuple[Crumb, ...]) -> None:
        self._flow.clear()
        self.crumbs.setVisible(bool(path))
        for crumb in path[-MOST_CRUMBS:]:
            button = named(TextButton("crumb", "check", first_strong(crumb.title), size=13), "crumb")
            button.setProperty("step", crumb.step_key)
            button.setToolTip(self.tr("Go back to this step"))
            button.clicked.connect(self._on_crumb_clicked)
            self._flow.addWidget(button)
            self._flow.addWidget(_Arrow())
        in_order((self.language_button, *self.crumb_buttons))

    @Slot()
    def _on_crumb_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            self.step_requested.emit(str(button.property("step")))

    @Slot()
    def _on_language_clicked(self) -> None:
        self.language_requested.emit("en" if self._script_language == "ar" else "ar")


class _Arrow(QWidget):
    """An arrow in the middle of a line of crumbs."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, px(4), 0)
        row.addWidget(IconLabel("chevron-right", "muted", 13))
        self.setFixedHeight(px(26))
