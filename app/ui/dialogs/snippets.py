"""Writes ready-made phrases: a key and a text in each language, one's own or the team's."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from app.models.keys import new_key
from app.models.rows.snippets import SnippetRow, SnippetScope
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import as_tip, first_strong
from app.ui.panel import named
from app.ui.parts.text_direction import let_run
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

_ROW = Qt.ItemDataRole.UserRole


class SnippetsDialog(Dialog):
    """What cannot be kept is said, and what was typed stays."""

    keep_requested = Signal(object)  # SnippetRow
    removal_requested = Signal(object)  # the key of a snippet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: UUID = new_key()
        self._is_supervisor = False
        self.list = named(QListWidget(), "snippet_list")
        self.new_button = named(TextButton("", "plus", size=14), "new_snippet")
        self.remove_button = named(TextButton("ghost", "trash-2", size=14), "remove_snippet")
        self.scope = named(QComboBox(), "scope")
        self.key_ar, self.key_en = named(QLineEdit(), "key_ar"), named(QLineEdit(), "key_en")
        self.text_ar, self.text_en = named(QPlainTextEdit(), "text_ar"), named(QPlainTextEdit(), "text_en")
        self.hint_label = named(TextLabel(size="xs", tone="muted", wrap=True), "hint_label")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_chosen)
        self.new_button.clicked.connect(self._on_new)
        self.remove_button.clicked.connect(lambda: self.removal_requested.emit(self._id))
        self.accept_button.clicked.connect(self._on_keep)
        self.retranslate_ui()

    def begin(self, rows: Sequence[SnippetRow], *, is_supervisor: bool) -> None:
        """Open with these snippets; only supervisors write those of others."""
        self._is_supervisor = is_supervisor
        self.retranslate_ui()
        self.show_rows(rows)
        self._on_new()
        self.open_beside_calls()

    def show_rows(self, rows: Sequence[SnippetRow]) -> None:
        """Show the snippets as they are now."""
        self.show_problem("")
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            text = " · ".join(first_strong(f"/{key}") for key in (row.key_ar, row.key_en) if key)
            item = QListWidgetItem(text, self.list)
            item.setData(_ROW, row)
            item.setToolTip(as_tip(row.text_ar or row.text_en))
            if row.id == self._id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._show_what_is_possible()

    def show_problem(self, text: str) -> None:
        """Say why something cannot be done; nothing typed is lost."""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Ready-made phrases"))
        self.accept_button.setText(self.tr("Keep"))
        self.new_button.setText(self.tr("New phrase"))
        self.remove_button.setText(self.tr("Take out"))
        self.list.setAccessibleName(self.tr("Ready-made phrases"))
        keys = (self.tr("Arabic key, without the slash"), self.tr("English key, without the slash"))
        for line, name in zip((self.key_ar, self.key_en), keys, strict=True):
            line.setPlaceholderText(name)
            line.setAccessibleName(name)
        texts = (self.tr("Arabic text"), self.tr("English text"))
        for area, name in zip((self.text_ar, self.text_en), texts, strict=True):
            area.setPlaceholderText(name)
            area.setAccessibleName(name)
        self.scope.setAccessibleName(self.tr("Whose it is"))
        self.hint_label.setText(self.tr("Variables work as in scripts:") + " \u2066{{ customer.name }}\u2069")
        chosen = self.scope.currentData() or SnippetScope.OWN
        self.scope.clear()
        scopes = [(SnippetScope.OWN, self.tr("My own"))]
        if self._is_supervisor:
            scopes += [
                (SnippetScope.TEAM, self.tr("My team's")),
                (SnippetScope.BRAND, self.tr("The brand's")),
                (SnippetScope.ALL, self.tr("Everybody's")),
            ]
        for scope, text in scopes:
            self.scope.addItem(text, scope)
        self.scope.setCurrentIndex(max(0, self.scope.findData(chosen)))

    def _lay_out(self) -> None:
        self.key_ar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.key_en.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for field, language in ((self.text_ar, "ar"), (self.text_en, "en")):
            let_run(field, language)
            field.setTabChangesFocus(True)
            field.setMinimumHeight(px(70))
        grid = QGridLayout()
        grid.setSpacing(px(6))
        grid.addWidget(self.key_ar, 0, 0)
        grid.addWidget(self.key_en, 0, 1)
        grid.addWidget(self.text_ar, 1, 0)
        grid.addWidget(self.text_en, 1, 1)
        row = QHBoxLayout()
        row.addWidget(self.scope, 1)
        row.addWidget(self.remove_button)
        row.addWidget(self.new_button)
        self.list.setMaximumHeight(px(130))
        self.body.addWidget(self.list)
        self.body.addLayout(grid)
        self.body.addLayout(row)
        self.body.addWidget(self.hint_label)
        self.body.addWidget(self.problem_label)
        self.problem_label.hide()
        self.resize(px(520), px(400))

    @Slot()
    def _on_new(self) -> None:
        self._id = new_key()
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        for field in (self.key_ar, self.key_en, self.text_ar, self.text_en):
            field.clear()
        self._show_what_is_possible()
        self.key_ar.setFocus()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        row = item.data(_ROW) if item is not None else None
        if not isinstance(row, SnippetRow):
            return
        self._id = row.id
        self.key_ar.setText(row.key_ar)
        self.key_en.setText(row.key_en)
        self.text_ar.setPlainText(row.text_ar)
        self.text_en.setPlainText(row.text_en)
        self.scope.setCurrentIndex(max(0, self.scope.findData(row.scope)))
        self._show_what_is_possible()

    def _show_what_is_possible(self) -> None:
        """An agent changes his own phrases; those of others are read only."""
        item = self.list.currentItem()
        row = item.data(_ROW) if item is not None else None
        is_ours = row is None or self._is_supervisor or row.scope is SnippetScope.OWN
        self.accept_button.setEnabled(is_ours)
        self.remove_button.setEnabled(is_ours and row is not None)

    @Slot()
    def _on_keep(self) -> None:
        row = SnippetRow(
            self._id,
            SnippetScope(self.scope.currentData()),
            self.key_ar.text().strip().lstrip("/"),
            self.key_en.text().strip().lstrip("/"),
            " ".join(self.text_ar.toPlainText().split()),
            " ".join(self.text_en.toPlainText().split()),
        )
        self.keep_requested.emit(row)
