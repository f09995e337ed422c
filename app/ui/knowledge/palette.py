"""The palette of articles: type a few words, go through what fits by arrow keys, read beside the list."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.rows.articles import ArticleRow
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import as_tip, first_strong, stripped
from app.ui.knowledge.reader import ArticleReader
from app.ui.language import Language
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 860, 520
ASK_AFTER_MS = 120
SHORTEST_MISS = 3  # letters; less is somebody who changed his mind
_ROW = Qt.ItemDataRole.UserRole


class ArticlePalette(Dialog):
    """Stays open beside calls; what suits the call stands first while nothing is typed."""

    search_wanted = Signal(str)
    missed = Signal(str)  # words that found nothing
    keep_requested = Signal()  # the articles are to be kept: edited, looked over, asked for

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: list[ArticleRow] | None = None
        self._suitable: frozenset[UUID] = frozenset()
        self._shown_for = ""
        self._told: set[str] = set()
        self._is_away = False
        self._soon = QTimer(self, interval=ASK_AFTER_MS, singleShot=True)

        self.search_field = named(QLineEdit(), "search_field")
        self.count_label = named(TextLabel(size="xs", tone="muted"), "count_label")
        self.article_list = named(QListWidget(), "article_list")
        self.list_empty = named(EmptyState("book-open-text"), "list_empty")
        self.reader = named(ArticleReader(language), "reader")
        self.reader_empty = named(EmptyState("file-text"), "reader_empty")
        self.keep_button = named(TextButton("ghost", "pencil-line", size=14), "keep_button")
        self.stack = named(QStackedWidget(), "stack")
        self.side = named(QStackedWidget(), "side")

        self.accept_button.hide()
        self.accept_button.setDefault(False)
        self.close_button.setAutoDefault(False)
        self.search_field.setClearButtonEnabled(True)
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self.show_rows([], "")
        self._rows = None

    def begin(self, text: str = "") -> None:
        """Open with the cursor in the field; what was typed before is marked."""
        if text:
            self.search_field.setText(text)
        self.open_beside_calls()
        self.search_field.setFocus()
        self.search_field.selectAll()
        self.search_wanted.emit(self.typed)

    @property
    def typed(self) -> str:
        """Return what is typed."""
        return stripped(self.search_field.text()).strip()

    def show_rows(self, rows: Sequence[ArticleRow], asked: str, suitable: Sequence[UUID] = ()) -> None:
        """Show what was found for these words; what suits the call first while nothing is typed."""
        self._is_away, self._shown_for = False, asked
        self._suitable = frozenset(suitable)
        first = [row for key in suitable for row in rows if row.id == key]
        self._rows = [*first, *(row for row in rows if row.id not in self._suitable)]
        self._fill()

    def show_unavailable(self) -> None:
        """Say that nothing can be looked up now; what is shown stays."""
        self._is_away = True
        self._show_state()

    def allow(self, *, insert: bool, send: bool, edit: bool) -> None:
        """Say what can be done now."""
        self.reader.allow(insert=insert, send=send, edit=edit)
        self.keep_button.setVisible(edit)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Knowledge"))
        self.search_field.setPlaceholderText(self.tr("Search the articles…"))
        self.search_field.setAccessibleName(self.tr("Search the articles"))
        self.article_list.setAccessibleName(self.tr("Articles"))
        self.keep_button.setText(self.tr("Write and look over…"))
        self.reader_empty.show_texts(
            self.tr("No article chosen"), self.tr("Go through the list with the arrow keys.")
        )
        if self._rows is not None:
            self._fill()
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go through the list while the cursor stays in the field; Enter begins to read."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.focusWidget() is self.search_field:
            step = 1 if key == Qt.Key.Key_Down else -1
            last = self.article_list.count() - 1
            self.article_list.setCurrentRow(min(max(self.article_list.currentRow() + step, 0), last))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is self.search_field:
            if self.article_list.count():
                self.reader.text.setFocus()
            else:
                self._tell_missed()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves with nothing found missed something."""
        super().hideEvent(event)
        self._soon.stop()
        self._tell_missed()

    def _lay_out(self) -> None:
        self.stack.addWidget(self.article_list)
        self.stack.addWidget(self.list_empty)
        self.side.addWidget(self.reader)
        self.side.addWidget(self.reader_empty)
        left = QVBoxLayout()
        left.setSpacing(px(6))
        left.addWidget(self.search_field)
        left.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count_label, 1)
        foot.addWidget(self.keep_button)
        left.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addLayout(left, 2)
        row.addWidget(self.side, 3)
        self.body.addLayout(row, 1)
        self.article_list.setProperty("ground", "plain")
        self.article_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.article_list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.resize(px(WIDTH), px(HEIGHT))

    def _connect(self) -> None:
        self.search_field.textChanged.connect(self._soon.start)
        self._soon.timeout.connect(self._on_soon)
        self.article_list.currentItemChanged.connect(self._on_current_changed)
        self.keep_button.clicked.connect(self.keep_requested)

    def _fill(self) -> None:
        shown = self.reader.row.id if self.reader.row is not None else None
        rows = self._rows or []
        self.article_list.blockSignals(True)
        self.article_list.clear()
        for row in rows:
            title = first_strong(row.title(self._language.code))
            suits = self.tr("%1 – suits this call")
            text = suits.replace("%1", title) if row.id in self._suitable else title
            item = QListWidgetItem(text, self.article_list)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(text))
            item.setToolTip(as_tip(stripped(title)))
        places = [place for place, row in enumerate(rows) if row.id == shown]
        self.article_list.setCurrentRow(places[0] if places and not self._shown_for else 0 if rows else -1)
        self.article_list.blockSignals(False)
        self._show_current()
        self._show_state()

    def _show_current(self) -> None:
        item = self.article_list.currentItem()
        row = item.data(_ROW) if item is not None else None
        self.reader.show_row(row if isinstance(row, ArticleRow) else None)
        self.side.setCurrentWidget(self.reader if row is not None else self.reader_empty)

    def _show_state(self) -> None:
        count = len(self._rows or [])
        self.stack.setCurrentWidget(self.article_list if count else self.list_empty)
        self.count_label.setText(self.tr("%Ln article(s)", "", count) if count else "")
        self.list_empty.show_texts(*self._why_empty())

    def _why_empty(self) -> tuple[str, str]:
        if self._is_away:
            hint = self.tr("Articles show here when it is back.")
            return self.tr("The database cannot be reached"), hint
        if self._rows is None:
            return self.tr("Looking up articles…"), ""
        if self._shown_for:
            hint = self.tr("Try other words. What is missed is listed for those who write.")
            return self.tr("Nothing found"), hint
        return self.tr("No articles yet"), self.tr("A supervisor can write the first one.")

    def _tell_missed(self) -> None:
        words = self._shown_for
        if words and words == self.typed and not self._rows and len(words) >= SHORTEST_MISS:
            if self._is_away or words in self._told:
                return
            self._told.add(words)
            self.missed.emit(words)

    @Slot()
    def _on_soon(self) -> None:
        self.search_wanted.emit(self.typed)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_changed(self, _current: QListWidgetItem, _before: QListWidgetItem) -> None:
        self._show_current()
