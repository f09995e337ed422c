"""Underlines words that are spelt wrongly, and offers what may have been meant, by mouse and by key."""

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QKeySequence,
    QShortcut,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QTextEdit

from app.spelling.words import Word, words
from app.ui.isolates import first_strong
from app.ui.spelling import Spelling
from app.ui.theme.look import colour

KEY = "Ctrl+."


class SpellingMarks(QObject):
    """Follows an editor from one document to the next."""

    def __init__(self, editor: QTextEdit, spelling: Spelling) -> None:
        super().__init__(editor)
        self._editor, self._spelling = editor, spelling
        self.menu: QMenu | None = None
        self._shortcut = QShortcut(QKeySequence(KEY), editor, self.offer)
        self._shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(self._on_menu)
        editor.textChanged.connect(self.follow)
        spelling.learnt.connect(self._on_learnt)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Underline in the document that is in front."""
        document = self._editor.document()
        if not self._editor.isReadOnly() and document.findChild(_Underlines) is None:
            _Underlines(document, self._spelling)

    def wrong_words(self) -> list[str]:
        """Return what is underlined in the document in front."""
        text = self._editor.toPlainText()
        return [word.text for word in words(text) if not self._look(word)]

    @Slot()
    def offer(self) -> None:
        """Offer what may have been meant by the word at the cursor."""
        cursor = self._editor.textCursor()
        self._open(cursor, self._editor.cursorRect(cursor).bottomLeft())

    def _look(self, word: Word) -> bool:
        return self._spelling.look(word.text, word.language).is_right

    @Slot()
    def _on_learnt(self) -> None:
        underlines = self._editor.document().findChild(_Underlines)
        if underlines is not None:
            underlines.rehighlight()

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self._open(self._editor.cursorForPosition(place), place)

    def _open(self, cursor: QTextCursor, place: QPoint) -> None:
        """Open the editor's own menu, with suggestions before everything else."""
        menu = self._editor.createStandardContextMenu()
        word = self._word_at(cursor)
        if word is not None and not self._look(word) and not self._editor.isReadOnly():
            self._put_suggestions(menu, word, cursor.block().position())
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        menu.popup(self._editor.viewport().mapToGlobal(place))

    def _put_suggestions(self, menu: QMenu, word: Word, block: int) -> None:
        others = menu.actions()
        offered: list[QAction] = []
        meant = self._spelling.suggestions(word.text)
        for text in meant:
            offered.append(menu.addAction(first_strong(text)))
            offered[-1].triggered.connect(lambda _on=False, said=text: self._replace(word, block, said))
        if not meant:
            offered.append(menu.addAction(self.tr("No suggestions")))
            offered[-1].setEnabled(False)
        offered.append(menu.addAction(self.tr("Add %1 to my words").replace("%1", first_strong(word.text))))
        offered[-1].triggered.connect(lambda: self._spelling.add(word.text))
        offered.append(menu.addSeparator())
        if others:
            menu.insertActions(others[0], offered)
        menu.setActiveAction(offered[0])

    def _replace(self, word: Word, block: int, text: str) -> None:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(block + word.start)
        cursor.setPosition(block + word.start + word.length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    @staticmethod
    def _word_at(cursor: QTextCursor) -> Word | None:
        place = cursor.positionInBlock()
        return next(
            (
                word
                for word in words(cursor.block().text())
                if word.start <= place <= word.start + word.length
            ),
            None,
        )


class _Underlines(QSyntaxHighlighter):
    """The underlining of one document."""

    def __init__(self, document: QTextDocument, spelling: Spelling) -> None:
        super().__init__(document)
        self._spelling = spelling

    def highlightBlock(self, text: str) -> None:  # noqa: N802  Qt's own name
        """Underline what is wrong in one paragraph."""
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        line.setUnderlineColor(colour("danger"))
        for word in words(text):
            if not self._spelling.look(word.text, word.language).is_right:
                self.setFormat(word.start, word.length, line)
