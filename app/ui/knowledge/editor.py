"""Writes articles: both languages side by side, for whom, when they suit, when to look them over again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import times
from app.models.keys import new_key
from app.models.rows.articles import ArticleRow, ArticleStatus, Audience, MissRow
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.bilingual_text import BilingualText
from app.ui.parts.record_list import RecordList, record_of
from app.ui.parts.tab_order import in_order
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 900, 540
_MARKS = "# …  **…**  *…*  - …  1. …  > …  [ … ](https://…)"
_REVIEWS = (0, 90, 180, 365)  # days; 0 is never
FILTERS = ("all", "draft", "review", "retired", "missed")


class ArticleEditorDialog(Dialog):
    """What cannot be kept is said, and what was typed stays; another article comes only when it is kept."""

    keep_requested = Signal(object)  # ArticleRow
    miss_done = Signal(str)  # the words are no longer missed

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._before = ArticleRow(id=new_key(), key="")
        self._rows: list[ArticleRow] = []
        self._misses: list[MissRow] = []

        self.filter_field = named(QComboBox(), "filter_field")
        self.article_list = named(RecordList(), "article_list")
        self.new_button = named(TextButton("", "plus", size=14), "new_button")
        self.done_button = named(TextButton("ghost", "check", size=14), "done_button")
        self.written = named(BilingualText(), "written")
        self.key_field = named(QLineEdit(), "key_field")
        self.keywords_field = named(QLineEdit(), "keywords_field")
        self.suits_field = named(QLineEdit(), "suits_field")
        self.audience_field = named(QComboBox(), "audience_field")
        self.status_field = named(QComboBox(), "status_field")
        self.review_field = named(QComboBox(), "review_field")
        self.hint_label = named(TextLabel(size="xs", tone="muted", wrap=True), "hint_label")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self._labels = tuple(TextLabel(size="sm", tone="muted") for _ in range(6))

        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self.show_row(self._before)

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not kept."""
        return self.row() != self._before

    def begin(self, row: ArticleRow | None = None) -> None:
        """Open with an article, or a new one; what is typed and not kept stays in front."""
        if row is not None and not self.is_dirty:
            self.show_row(row)
        self.open_beside_calls()
        self.written.title_ar.setFocus()

    def show_everything(self, rows: Sequence[ArticleRow], misses: Sequence[MissRow]) -> None:
        """Take all articles, and what was looked for in vain."""
        self._rows, self._misses = list(rows), list(misses)
        self._fill_list()

    def show_kept(self, row: ArticleRow) -> None:
        """The article is kept as it is shown."""
        self._before = row
        self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Say why it cannot be kept."""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))

    def show_row(self, row: ArticleRow) -> None:
        """Show an article to be changed."""
        self._before = row
        self.written.show_row(row)
        self.key_field.setText(row.key)
        self.keywords_field.setText(row.keywords)
        self.suits_field.setText(row.suits)
        self.audience_field.setCurrentIndex(self.audience_field.findData(row.audience))
        self.status_field.setCurrentIndex(self.status_field.findData(row.status))
        self._name_reviews(row.review_on)
        self.show_problem("")

    def row(self) -> ArticleRow:
        """Return the article as it is typed."""
        review = self.review_field.currentData()
        return replace(
            self._before,
            **self.written.texts(),
            key=stripped(self.key_field.text()).strip(),
            keywords=stripped(self.keywords_field.text()).strip(),
            suits=stripped(self.suits_field.text()).strip(),
            audience=Audience(self.audience_field.currentData() or Audience.AGENTS),
            status=ArticleStatus(self.status_field.currentData() or ArticleStatus.DRAFT),
            review_on=date.fromisoformat(review) if review else None,
        )

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Write and look over articles"))
        self.accept_button.setText(self.tr("Keep"))
        self.new_button.setText(self.tr("New article"))
        self.done_button.setText(self.tr("No longer missed"))
        self.written.name_fields((
            self.tr("Arabic title"), self.tr("Arabic text, in Markdown"), self.tr("English title"),
            self.tr("English text, in Markdown"),
        ))  # fmt: skip
        self.article_list.setAccessibleName(self.tr("Articles"))
        self.filter_field.setAccessibleName(self.tr("Which articles"))
        self._name_choices()
        names = (
            self.tr("Key"), self.tr("Also found by"), self.tr("Suits"), self.tr("For"),
            self.tr("Status"), self.tr("Look over again"),
        )  # fmt: skip
        for label, field, name in zip(self._labels, self._fields(), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.suits_field.setPlaceholderText(ltr("duplicate_charge order_status/late"))
        said = self.tr("Suits: keys of reasons, and steps of scripts as script/step.")
        marks = self.tr("Markdown: %1").replace("%1", ltr(_MARKS))
        self.hint_label.setText(f"{said} {marks}")
        self._fill_list()

    # ------------------------------------------------------------------------------ building

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            self.key_field, self.keywords_field, self.suits_field, self.audience_field, self.status_field,
            self.review_field,
        )  # fmt: skip

    def _lay_out(self) -> None:
        beside, main = QWidget(), QWidget()  # each is gone through for itself
        left = QVBoxLayout(beside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(6))
        left.addWidget(self.filter_field)
        left.addWidget(self.article_list, 1)
        left.addWidget(self.done_button)
        left.addWidget(self.new_button)
        for line in (self.key_field, self.suits_field):
            line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        forms = QHBoxLayout()
        forms.setSpacing(px(16))
        for half in (slice(0, 3), slice(3, 6)):
            form = QFormLayout()
            form.setVerticalSpacing(px(6))
            for label, field in zip(self._labels[half], self._fields()[half], strict=True):
                form.addRow(label, field)
            forms.addLayout(form, 1)
        right = QVBoxLayout(main)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(8))
        right.addWidget(self.written, 1)
        right.addLayout(forms)
        right.addWidget(self.hint_label)
        right.addWidget(self.problem_label)
        self.problem_label.hide()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(beside, 1)
        row.addWidget(main, 3)
        self.body.addLayout(row, 1)
        in_order((
            self.filter_field, self.article_list, self.done_button, self.new_button,
            *self.written.fields, self.key_field, self.audience_field,
            self.keywords_field, self.status_field, self.suits_field, self.review_field,
            self.close_button, self.accept_button,
        ))  # fmt: skip
        self.accept_button.setAutoDefault(False)
        self.accept_button.setDefault(False)
        self.resize(px(WIDTH), px(HEIGHT))

    def _connect(self) -> None:
        self.filter_field.currentIndexChanged.connect(self._on_filter)
        self.article_list.currentItemChanged.connect(self._on_chosen)
        self.new_button.clicked.connect(self._on_new)
        self.done_button.clicked.connect(self._on_done)
        self.written.title_en.editingFinished.connect(self._propose_key)
        self.accept_button.clicked.connect(self._on_keep)

    # ------------------------------------------------------------------------------ showing

    def _name_choices(self) -> None:
        """Fill the boxes anew in the language of the moment; what was chosen stays chosen."""
        boxes: tuple[tuple[QComboBox, tuple[tuple[str, object], ...]], ...] = (
            (self.filter_field, (
                (self.tr("All articles"), "all"), (self.tr("Drafts"), "draft"),
                (self.tr("To look over"), "review"), (self.tr("Retired"), "retired"),
                (self.tr("Looked for in vain"), "missed"),
            )),
            (self.audience_field, (
                (self.tr("Agents only"), Audience.AGENTS), (self.tr("Customers too"), Audience.CUSTOMERS),
            )),
            (self.status_field, (
                (self.tr("Draft"), ArticleStatus.DRAFT), (self.tr("Published"), ArticleStatus.PUBLISHED),
                (self.tr("Retired"), ArticleStatus.RETIRED),
            )),
        )  # fmt: skip
        for box, choices in boxes:
            chosen = box.currentData()
            box.blockSignals(True)
            box.clear()
            for text, value in choices:
                box.addItem(text, value)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)
        review = self.review_field.currentData()
        self._name_reviews(date.fromisoformat(review) if review else None)

    def _name_reviews(self, chosen: date | None) -> None:
        today = times.now().astimezone().date()
        words = (
            self.tr("Never"),
            self.tr("In three months"),
            self.tr("In half a year"),
            self.tr("In a year"),
        )
        self.review_field.clear()
        for days, text in zip(_REVIEWS, words, strict=True):
            self.review_field.addItem(text, (today + timedelta(days=days)).isoformat() if days else "")
        if chosen is not None and self.review_field.findData(chosen.isoformat()) < 0:
            self.review_field.addItem(self._language.date_of(chosen), chosen.isoformat())
        self.review_field.setCurrentIndex(self.review_field.findData(chosen.isoformat() if chosen else ""))

    def _fill_list(self) -> None:
        kind = self.filter_field.currentData() or "all"
        self.done_button.setVisible(kind == "missed")
        before = _key_of(self.article_list.record)
        self.article_list.blockSignals(True)
        self.article_list.clear()
        if kind == "missed":
            for miss in self._misses:
                text = f"{first_strong(miss.words)} · {self._language.number(miss.times)}"
                self.article_list.add(text, miss)
        else:
            today = times.now().astimezone().date()
            for row in self._rows:
                fits = {
                    "all": True, "draft": row.status is ArticleStatus.DRAFT,
                    "review": row.needs_review(today), "retired": row.status is ArticleStatus.RETIRED,
                }[kind]  # fmt: skip
                if fits:
                    self.article_list.add(first_strong(row.title(self._language.code)), row)
        for place in range(self.article_list.count()):  # whoever stood there stands there still
            item = self.article_list.item(place)
            if before is not None and _key_of(record_of(item)) == before:
                self.article_list.setCurrentItem(item)
        self.article_list.blockSignals(False)

    # ------------------------------------------------------------------------------ the supervisor

    @Slot()
    def _on_filter(self) -> None:
        self._fill_list()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_chosen(self, current: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        value = record_of(current)
        if value is None:
            return
        if self.is_dirty:
            self.show_problem(self.tr("Keep what you have typed first, or take it back."))
        elif isinstance(value, ArticleRow):
            self.show_row(value)
        elif isinstance(value, MissRow):
            self.show_row(ArticleRow(id=new_key(), key="", keywords=value.words))

    @Slot()
    def _on_new(self) -> None:
        if self.is_dirty:
            self.show_problem(self.tr("Keep what you have typed first, or take it back."))
            return
        self.show_row(ArticleRow(id=new_key(), key=""))
        self.written.title_ar.setFocus()

    @Slot()
    def _on_done(self) -> None:
        value = self.article_list.record
        if isinstance(value, MissRow):
            self.miss_done.emit(value.words)

    @Slot()
    def _propose_key(self) -> None:
        if not self.key_field.text().strip():
            self.key_field.setText(self.written.proposed_key())

    @Slot()
    def _on_keep(self) -> None:
        self._propose_key()
        self.keep_requested.emit(self.row())


def _key_of(value: object) -> object:
    """Return what tells one line of the list from the others."""
    return value.id if isinstance(value, ArticleRow) else getattr(value, "words", None)
