"""The guides of the three readers, and the support bundle, seen before it is saved."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QProcess, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.own_command import own_command
from app.ui.dialogs.dialog import Dialog
from app.ui.language import Language
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

FOLDER = Path(__file__).parents[3] / "docs" / "guides"
GUIDES = ("agent", "supervisor", "it")
BUNDLE_NAME = "hatif-support.zip"


class GuideBrowser(QTextBrowser):
    """Shows a guide with its pictures as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the room must not change
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_guide(self, text: str) -> None:
        """Show a guide, in the direction of the window."""
        self._text = text
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        self.document().setDefaultTextOption(option)
        self.setMarkdown(text)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Fetch a picture, no wider than the window."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture = QImage(str(FOLDER / QUrl(name).toString()))
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        is_too_wide = not picture.isNull() and picture.width() > room > 0
        smooth = Qt.TransformationMode.SmoothTransformation
        return picture.scaledToWidth(room, smooth) if is_too_wide else picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fetch the pictures anew: they follow the width."""
        super().resizeEvent(event)
        if self._text and event.size().width() != event.oldSize().width():
            place = self.verticalScrollBar().value()
            self.show_guide(self._text)
            self.verticalScrollBar().setValue(place)


class HelpDialog(Dialog):
    """Guides in the language of the window; the bundle is made by a process of its own."""

    def __init__(self, language: Language, profile: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._profile = language, tuple(profile)
        self.list = named(QListWidget(), "list")
        self.browser = named(GuideBrowser(), "browser")
        self.preview = named(QPlainTextEdit(), "preview")
        self.state_label = named(TextLabel(size="sm", tone="muted", wrap=True), "state_label")
        self.save_button = named(TextButton("", "save", size=16), "save_button")
        self._stack = QStackedWidget()
        self._work: QProcess | None = None
        self._is_saving = False
        self._has_asked = False

        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._on_link)
        self.preview.setReadOnly(True)
        self.preview.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # it is English, for IT
        support = QWidget()
        column = QVBoxLayout(support)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state_label)
        column.addWidget(self.preview, 1)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self._stack.addWidget(self.browser)
        self._stack.addWidget(support)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.body.addLayout(row, 1)
        self.accept_button.hide()
        for _entry in (*GUIDES, "support"):
            QListWidgetItem(self.list)
        self.list.setFixedWidth(px(180))
        self.list.currentRowChanged.connect(self._show_page)
        self.save_button.clicked.connect(self._on_save)
        self.list.setCurrentRow(0)
        self.retranslate_ui()
        self.resize(px(860), px(560))

    def begin(self) -> None:
        """Open where it was left."""
        self.open_beside_calls()
        self.list.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Guides and support"))
        self.list.setAccessibleName(self.tr("Guides and support"))
        self.browser.setAccessibleName(self.tr("Guide"))
        self.preview.setAccessibleName(self.tr("What the support bundle holds"))
        self.save_button.setText(self.tr("Save the support bundle…"))
        titles = (
            self.tr("For agents"),
            self.tr("For supervisors"),
            self.tr("For IT"),
            self.tr("Support bundle"),
        )
        for place, title in enumerate(titles):
            self.list.item(place).setText(title)
        self._show_page(self.list.currentRow())

    @Slot(int)
    def _show_page(self, place: int) -> None:
        if place in range(len(GUIDES)):
            self._stack.setCurrentIndex(0)
            self._show_guide(GUIDES[place])
        else:
            self._stack.setCurrentIndex(1)
            self._prepare()

    def _show_guide(self, name: str) -> None:
        path = FOLDER / f"{name}.{self._language.code}.md"
        try:
            text = path.read_text(encoding="utf-8")
        except OSError:
            text = self.tr("The guide is missing: install Hatif again.")
        self.browser.show_guide(text)

    def _prepare(self) -> None:
        """Ask once for what the bundle would hold; it takes some seconds."""
        if self._has_asked:
            return
        self._has_asked = True
        self._say(self.tr("Looking at this computer…"))
        self._start(["--preview"])

    @Slot()
    def _on_save(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the support bundle"), BUNDLE_NAME, "*.zip"
        )
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Save the bundle there."""
        self._is_saving = True
        self._say(self.tr("Saving…"))
        self._start(["--bundle", str(path)])

    def _start(self, words: list[str]) -> None:
        self.save_button.setEnabled(False)
        command = [*own_command(), "doctor", *self._profile, *words]
        self._work = QProcess(self)
        self._work.finished.connect(self._on_finished)
        self._work.errorOccurred.connect(self._on_error)
        self._work.start(command[0], command[1:])

    @Slot()
    def _on_finished(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        said = bytes(work.readAllStandardOutput().data()).decode("utf-8", "replace")
        has_worked = work.exitCode() == 0
        work.deleteLater()
        self.save_button.setEnabled(True)
        if self._is_saving:
            self._is_saving = False
            told = self.tr("Saved. Send the file to your IT.")
            failed = self.tr("It cannot be saved there. Choose another folder.")
            self._say(told if has_worked else failed)
        elif has_worked:
            self.preview.setPlainText(said)
            self._say(self.tr("This is all that would be sent. Names, numbers and passwords are taken out."))
        else:
            self._fail()

    @Slot()
    def _on_error(self) -> None:
        if self._work is not None and self._work.state() is QProcess.ProcessState.NotRunning:
            self._work.deleteLater()
            self._work = None
            self._fail()

    def _fail(self) -> None:
        self._has_asked = self._is_saving = False
        self.save_button.setEnabled(True)
        self._say(self.tr("This computer could not be looked at. Tell your IT."))

    def _say(self, text: str) -> None:
        self.state_label.setText(text)

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.scheme() in ("https", "http"):
            QDesktopServices.openUrl(link)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text size too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.list.setFixedWidth(px(180))
