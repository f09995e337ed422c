"""The row of tools over the editor: which script, undo, the picture, and publishing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.panel import Panel, named
from app.ui.script_editor.fields import Pick
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton


class ToolRow(Panel):
    """Buttons with their keys; what they do is done by the window."""

    script_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.script = named(Pick([("", "")], ""), "script_pick")
        self.new_button = named(TextButton("", "plus", size=15), "new_button")
        self.import_button = named(IconButton("folder-open"), "import_button")
        self.export_button = named(IconButton("save"), "export_button")
        self.undo_button = named(IconButton("undo-2"), "undo_button")
        self.redo_button = named(IconButton("redo-2"), "redo_button")
        self.step_button = named(TextButton("", "plus", size=15), "step_button")
        self.arrange_button = named(IconButton("layout-dashboard"), "arrange_button")
        self.out_button = named(IconButton("minus"), "out_button")
        self.in_button = named(IconButton("plus"), "in_button")
        self.all_button = named(IconButton("maximize-2"), "all_button")
        self.discard_button = named(TextButton("ghost", "rotate-ccw", size=15), "discard_button")
        self.script.setMinimumWidth(px(150))
        row = QHBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.setContentsMargins(px(10), px(6), px(10), px(6))
        row.setSpacing(px(5))
        row.addWidget(self.script, 1)
        for widget in (
            self.new_button, self.import_button, self.export_button, self.undo_button, self.redo_button,
            self.step_button, self.arrange_button, self.out_button, self.in_button, self.all_button,
            self.discard_button,
        ):  # fmt: skip
            row.addWidget(widget)
        self.script.entered.connect(self.script_chosen)
        self.retranslate_ui()
        self.restyle()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        for button in self.findChildren(IconButton):
            button.setFixedSize(button.sizeHint())

    def offer(self, scripts: Sequence[tuple[str, str]], key: str) -> None:
        """Show the scripts one can open."""
        self.script.offer(scripts or [("", "")], key)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.script.setAccessibleName(self.tr("Script"))
        self.new_button.setText(self.tr("New script"))
        self.import_button.set_name(self.tr("Open a file"), "Ctrl+O")
        self.export_button.set_name(self.tr("Save as a file"), "Ctrl+S")
        self.undo_button.set_name(self.tr("Undo"), "Ctrl+Z")
        self.redo_button.set_name(self.tr("Redo"), "Ctrl+Y")
        self.step_button.setText(self.tr("New step"))
        self.arrange_button.set_name(self.tr("Arrange the steps"))
        self.out_button.set_name(self.tr("Smaller"))
        self.in_button.set_name(self.tr("Larger"))
        self.all_button.set_name(self.tr("Show the beginning"))
        self.discard_button.setText(self.tr("Discard draft"))
