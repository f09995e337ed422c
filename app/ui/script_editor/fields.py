"""The fields of the form: each announces what was entered, and takes another value while it is not in use."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.callscript.words import Words
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

PAUSE_MS = 300  # after the last key: one step of undo for each pause


class Line(QLineEdit):
    """One line of text."""

    entered = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursorPosition(0)
        self._told = text
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.tell)
        self.textEdited.connect(self._pause.start)
        self.editingFinished.connect(self.tell)

    def take(self, text: str) -> None:
        """Show another value, unless somebody is typing here."""
        if not self._pause.isActive() and text != self._told:
            self._told = text
            self.setText(text)
            self.setCursorPosition(0)

    def resume(self, text: str, place: int) -> None:
        """Go on where the cursor was in the field that stood here before."""
        self._told = text
        self.setText(text)
        self.setCursorPosition(place)

    @Slot()
    def tell(self) -> None:
        """Announce what was typed, once."""
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.entered.emit(self._told)


class Area(QPlainTextEdit):
    """A text of a few lines; a script's texts know no line breaks, so Tab and Enter lead on."""

    entered = Signal(str)

    def __init__(self, text: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._told, self._lines = text, lines
        self.setTabChangesFocus(True)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.tell)
        self.textChanged.connect(self._on_changed)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + px(20))

    def take(self, text: str) -> None:
        """Show another value, unless somebody is typing here."""
        if not self._pause.isActive() and text != self._told:
            self._told = text
            with QSignalBlocker(self):
                self.setPlainText(text)

    def sizeHint(self) -> QSize:
        """Return a narrow box: two stand side by side."""
        return QSize(px(150), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return QSize(px(90), px(40))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Announce what was typed before going elsewhere."""
        super().focusOutEvent(event)
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Announce what was typed, once."""
        self._pause.stop()
        text = " ".join(self.toPlainText().split())
        if text != self._told:
            self._told = text
            self.entered.emit(text)

    @Slot()
    def _on_changed(self) -> None:
        self._pause.start()


class Pick(QComboBox):
    """One of some values; the wheel scrolls the form instead of changing it."""

    entered = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.offer(options, value)
        self.activated.connect(self._on_activated)

    def offer(self, options: Sequence[tuple[str, str]], value: str) -> None:
        """Offer these values; the one in use is shown even when it is none of them."""
        known = tuple(options)
        if value not in {option for option, _ in known}:
            known = (*known, (value, value))
        with QSignalBlocker(self):
            if known != self._options:
                self._options = known
                self.clear()
                for option, text in known:
                    self.addItem(text, option)
            self.setCurrentIndex([option for option, _ in known].index(value))

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return str(self.currentData())

    def minimumSizeHint(self) -> QSize:
        """Return the whole height: a list that is squeezed cannot be read."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.entered.emit(str(self.itemData(place)))


class WordsField(QWidget):
    """A text in both languages, side by side, each in its own direction."""

    entered = Signal(str, str)  # "ar" or "en", and the text

    def __init__(self, name: str, words: Words, *, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arabic = named(_field(words.ar, lines), f"{name}_ar")
        self.english = named(_field(words.en, lines), f"{name}_en")
        for field, direction in (
            (self.arabic, Qt.LayoutDirection.RightToLeft),
            (self.english, Qt.LayoutDirection.LeftToRight),
        ):
            field.setLayoutDirection(direction)
            if isinstance(field, Area):  # its paragraphs would follow their first letter, often a variable's
                option = field.document().defaultTextOption()
                option.setTextDirection(direction)
                field.document().setDefaultTextOption(option)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.arabic, 1)
        row.addWidget(self.english, 1)
        self.arabic.entered.connect(self._on_arabic)
        self.english.entered.connect(self._on_english)

    def name(self, text: str, arabic: str, english: str) -> None:
        """Say what the texts are, for those who hear the window and as a hint."""
        for field, language in ((self.arabic, arabic), (self.english, english)):
            field.setAccessibleName(f"{text}: {language}")
            field.setPlaceholderText(language)

    def take(self, words: Words) -> None:
        """Show other texts, where nobody is typing."""
        self.arabic.take(words.ar)
        self.english.take(words.en)

    def tell(self) -> None:
        """Announce what was typed last."""
        self.arabic.tell()
        self.english.tell()

    @Slot(str)
    def _on_arabic(self, text: str) -> None:
        self.entered.emit("ar", text)

    @Slot(str)
    def _on_english(self, text: str) -> None:
        self.entered.emit("en", text)


def tell_all(form: QWidget) -> None:
    """Announce what is typed in a form and not announced yet: its fields are about to go."""
    for line in form.findChildren(Line):
        line.tell()
    for area in form.findChildren(Area):
        area.tell()


class Captioned(QWidget):
    """A field under its name."""

    def __init__(self, caption: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = TextLabel(caption, size="xs", tone="muted", bold=True)
        self._names_field = not field.accessibleName()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        column.addWidget(self.label)
        column.addWidget(field)
        self.caption(caption)

    def caption(self, text: str) -> None:
        """Give the field this name."""
        self.label.setText(text)
        if self._names_field:
            self.field.setAccessibleName(text)


def _field(text: str, lines: int) -> Line | Area:
    return Line(text) if lines == 1 else Area(text, lines)
