"""All keys at a glance, made from the actions there are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from app.settings import Settings
from app.ui.actions import Actions
from app.ui.dialogs.dialog import Dialog
from app.ui.panel import named
from app.ui.parts.clearing import clear, inside
from app.ui.parts.key_choice import KeyChoice
from app.ui.theme.look import px
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.text_label import TextLabel

_COLUMNS = 2


class AllKeysDialog(Dialog):
    """Each action with its keys; the keys that only a panel knows stand at the end."""

    help_wanted = Signal()

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.list = named(QWidget(), "list")
        self.hint_label = named(TextLabel(size="sm", tone="muted", wrap=True), "hint_label")
        self.choice = named(KeyChoice(actions, settings), "choice")

        self._grid = QGridLayout(self.list)
        self._grid.setContentsMargins(0, 0, px(8), 0)
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(6))
        self.area = area = named(QScrollArea(), "area")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.list)
        self.body.addWidget(area, 1)
        self.body.addWidget(self.hint_label)
        self.body.addWidget(self.choice)
        self.accept_button.clicked.connect(self.help_wanted)
        self.choice.changed.connect(self.retranslate_ui)
        self.retranslate_ui()
        self.resize(px(640), px(480))

    @property
    def line_names(self) -> tuple[str, ...]:
        """Return what a screen reader reads of each line."""
        return tuple(line.accessibleName() for line in inside(self._grid, QWidget))

    def begin(self) -> None:
        """Open with the texts and keys as they are now."""
        self.retranslate_ui()
        self.open_beside_calls()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("All keys"))
        self.area.setAccessibleName(self.tr("All keys"))
        self.accept_button.setText(self.tr("Guides and support"))
        self.hint_label.setText(self.tr("1 to 9, or Alt+1 to Alt+9, choose the answer in the script."))
        clear(self._grid)
        shown = [action for action in self._actions.every if action.shortcuts()]
        rows = -(-len(shown) // _COLUMNS)
        for place, action in enumerate(shown):
            self._grid.addWidget(self._line(action), place % rows, place // rows)
        self._grid.setRowStretch(rows, 1)

    def _line(self, action: QAction) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconLabel(str(action.property("icon_name")), "muted", 16))
        row.addWidget(TextLabel(action.text(), elide=True), 1)
        # A letter's twin of the Arabic keyboard is on the same key: it need not be told.
        keys = [key for key in action.shortcuts() if key.toString().isascii()]
        names = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
        for name in names:
            row.addWidget(KeyCap(name))
        line.setAccessibleName(f"{action.text()}: {', '.join(names)}")
        return line
