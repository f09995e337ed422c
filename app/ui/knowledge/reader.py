"""One article to read: shown in either language, read aloud, taken into the notes, sent, rated."""

from datetime import date

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app import times
from app.knowledge.shown import as_html, as_speech, as_text
from app.models.rows.articles import ArticleRow, Audience
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text_label import TextLabel

SCHEMES = ("http", "https", "mailto", "tel")


class ArticleReader(Panel):
    """What the agent may do with an article depends on whom it is written for and whether a call is open."""

    insert_requested = Signal(str)  # the text for the note
    read_aloud_requested = Signal(str, str)  # what is said, and its language
    send_requested = Signal(object, str)  # ArticleRow, and the language it is shown in
    rated = Signal(object, object)  # the article's UUID, and True, False or None
    edit_requested = Signal(object)  # ArticleRow

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._row: ArticleRow | None = None
        self._code = language.code
        self._may_insert = self._may_send = self._may_edit = False

        self.title_label = named(TextLabel(size="lg", wrap=True, own_direction=False), "title_label")
        self.meta_label = named(TextLabel(size="xs", tone="muted", wrap=True), "meta_label")
        self.review_tip = named(Tip("tip", "calendar-clock"), "review_tip")
        self.text = named(QTextBrowser(), "text")
        self.language_button = named(TextButton("ghost", "languages", size=14), "language_button")
        self.read_button = named(TextButton("ghost", "volume-2", size=14), "read_button")
        self.insert_button = named(TextButton("", "notebook-pen", size=14), "insert_button")
        self.send_button = named(TextButton("primary", "send", size=14), "send_button")
        self.edit_button = named(TextButton("ghost", "pencil", size=14), "edit_button")
        self.helpful_button = named(IconButton("thumbs-up"), "helpful_button")
        self.unhelpful_button = named(IconButton("thumbs-down"), "unhelpful_button")

        for button in (self.helpful_button, self.unhelpful_button):
            button.setCheckable(True)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    @property
    def row(self) -> ArticleRow | None:
        """Return the article that is shown."""
        return self._row

    def show_row(self, row: ArticleRow | None) -> None:
        """Show an article, in the window's language where it is written in that."""
        is_other = self._row is None or row is None or row.id != self._row.id
        self._row = row
        if row is not None and is_other:
            self._code = row.language_near(self._language.code)
        self.retranslate_ui()

    def allow(self, *, insert: bool, send: bool, edit: bool) -> None:
        """Say what can be done now: a note needs a call, sending a customer, editing a supervisor."""
        self._may_insert, self._may_send, self._may_edit = insert, send, edit
        self._show_what_is_possible()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.language_button.setText(self.tr("Arabic") if self._code == "en" else self.tr("English"))
        self.read_button.setText(self.tr("Read aloud"))
        self.insert_button.setText(self.tr("Into the notes"))
        self.send_button.setText(self.tr("Send…"))
        self.edit_button.setText(self.tr("Edit"))
        self.helpful_button.set_name(self.tr("This helped"))
        self.unhelpful_button.set_name(self.tr("This did not help"))
        self.text.setAccessibleName(self.tr("Article"))
        if self._row is not None:
            self._show(self._row)

    def _lay_out(self) -> None:
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for button in (
            self.send_button, self.insert_button, self.read_button, self.language_button, self.edit_button,
            self.helpful_button, self.unhelpful_button,
        ):  # fmt: skip
            flow.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.title_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.meta_label)
        column.addWidget(self.review_tip)
        column.addWidget(self.text, 1)
        column.addWidget(deeds)

    def _connect(self) -> None:
        self.language_button.clicked.connect(self._on_language)
        self.read_button.clicked.connect(self._on_read)
        self.insert_button.clicked.connect(self._on_insert)
        self.send_button.clicked.connect(self._on_send)
        self.edit_button.clicked.connect(self._on_edit)
        self.helpful_button.clicked.connect(self._on_helpful)
        self.unhelpful_button.clicked.connect(self._on_unhelpful)
        self.text.anchorClicked.connect(self._on_link)

    def _show(self, row: ArticleRow) -> None:
        self.title_label.setText(first_strong(row.title(self._code)))
        self.text.setHtml(as_html(row.text(self._code), self._code))
        self.meta_label.setText(" · ".join(filter(None, self._facts(row))))
        is_due = row.needs_review(times.now().astimezone().date())
        due = self.tr("This was to be looked over by %1: it may no longer be true.")
        self.review_tip.show_text(due.replace("%1", self._day(row.review_on)) if is_due else "")
        self.helpful_button.setChecked(row.own_rating is True)
        self.unhelpful_button.setChecked(row.own_rating is False)
        self._show_what_is_possible()

    def _facts(self, row: ArticleRow) -> tuple[str, ...]:
        audience = (
            self.tr("For customers") if row.audience is Audience.CUSTOMERS else self.tr("For agents only")
        )
        name = (row.owner or row.owner_latin) if self._language.is_arabic else row.owner_latin or row.owner
        owner = self.tr("Written by %1").replace("%1", first_strong(name)) if name else ""
        helpful = self.tr("Helped %Ln agent(s)", "", row.helpful) if row.helpful else ""
        return audience, owner, helpful

    def _day(self, day: date | None) -> str:
        return "" if day is None else self._language.date_of(day)

    def _show_what_is_possible(self) -> None:
        row = self._row
        is_for_customers = row is not None and row.audience is Audience.CUSTOMERS
        self.insert_button.setEnabled(self._may_insert)
        self.send_button.setVisible(is_for_customers)
        self.send_button.setEnabled(self._may_send)
        self.edit_button.setVisible(self._may_edit)
        has_both = row is not None and bool(row.text_ar.strip()) and bool(row.text_en.strip())
        self.language_button.setVisible(has_both)
        why = "" if self._may_send else self.tr("Open a customer first.")
        self.send_button.setToolTip(why)
        self.insert_button.setToolTip("" if self._may_insert else self.tr("Notes belong to a call."))

    @Slot()
    def _on_language(self) -> None:
        self._code = "en" if self._code == "ar" else "ar"
        self.retranslate_ui()

    @Slot()
    def _on_read(self) -> None:
        if self._row is not None:
            said = f"{self._row.title(self._code)}. {as_speech(self._row.text(self._code))}"
            self.read_aloud_requested.emit(said, self._code)

    @Slot()
    def _on_insert(self) -> None:
        if self._row is not None:
            cursor = self.text.textCursor()
            marked = cursor.selectedText().replace("\u2029", "\n")
            self.insert_requested.emit(marked or as_text(self._row.text(self._code)))

    @Slot()
    def _on_send(self) -> None:
        if self._row is not None:
            self.send_requested.emit(self._row, self._code)

    @Slot()
    def _on_edit(self) -> None:
        if self._row is not None:
            self.edit_requested.emit(self._row)

    @Slot()
    def _on_helpful(self) -> None:
        self._rate(wish=True)

    @Slot()
    def _on_unhelpful(self) -> None:
        self._rate(wish=False)

    def _rate(self, *, wish: bool) -> None:
        if self._row is not None:
            self.rated.emit(self._row.id, None if self._row.own_rating is wish else wish)

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.scheme() in SCHEMES:
            QDesktopServices.openUrl(link)
