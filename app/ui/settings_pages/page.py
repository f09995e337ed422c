"""The base of the pages: fields under each other, titles beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.panel import Panel, named
from app.ui.settings_pages import words
from app.ui.settings_pages.field import SettingField
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

TITLE_WIDTH = 190  # pixels at 100 %: the column of titles, the same on every page


class SettingsPage(Panel):
    """Shows the fields it is given; a page may add parts of its own below them."""

    stored = Signal(str)  # the key of a setting that was changed

    icon = "settings"

    def __init__(self, fields: Sequence[SettingField]) -> None:
        super().__init__()
        self.fields = tuple(fields)
        self._titles = {
            field: TextLabel(tone="muted", wrap=True) for field in self.fields if field.has_title_beside
        }
        self._beside = list(self._titles.values())

        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        for row, field in enumerate(self.fields):
            if field in self._titles:
                self._grid.addWidget(self._titles[field], row, 0, Qt.AlignmentFlag.AlignTop)
                self._titles[field].setBuddy(field.editor)
            self._grid.addWidget(field, row, 1)
            field.stored.connect(self.stored)
        body = QWidget()
        self.column = QVBoxLayout(body)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self.area = named(QScrollArea(), "area")
        self.area.setWidget(body)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # whatever has the cursor scrolls into sight
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def add_row(self, label: TextLabel, content: QLayout) -> None:
        """Add something that is no setting below the fields."""
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(content, row, 1)
        self._beside.append(label)

    def title(self) -> str:
        """Return what the page is called."""
        raise NotImplementedError

    def field(self, key: str) -> SettingField:
        """Return the field of a setting."""
        return next(field for field in self.fields if field.setting.key == key)

    def show_values(self) -> None:
        """Show what is stored now: something else may have changed it."""
        for field in self.fields:
            field.show_value()
            field.show_lock()

    def retranslate_ui(self) -> None:
        """Set every text this page shows of itself; its fields do so by themselves."""
        for field, label in self._titles.items():
            label.setText(words.title(field.setting))

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._grid.setColumnMinimumWidth(0, px(TITLE_WIDTH))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(10))
        self.column.setContentsMargins(px(2), px(2), px(12), px(2))
        for label in self._beside:
            label.setContentsMargins(0, px(6), 0, 0)
            label.setFixedWidth(px(TITLE_WIDTH))
