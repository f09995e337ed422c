"""Customers who may be one: why, side by side, what a merge would move, and merges that can be undone."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.models.rows.duplicates import MergePreview, MergeRow, Pair, Person
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts import record_words
from app.ui.parts.clearing import clear, inside
from app.ui.parts.moments import full_moment
from app.ui.parts.phone_text import phone_text
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 820, 500
_PAIR_ROLE = Qt.ItemDataRole.UserRole
_MOST_MERGES = 3  # that can be undone from here


class MergeDialog(Dialog):
    """Nothing is merged by itself; the older customer is kept unless the agent turns it round."""

    preview_wanted = Signal(object, object)  # who is kept, who goes
    merge_wanted = Signal(object, object, object)  # who is kept, who goes, the fields taken from him
    apart_wanted = Signal(object, object)
    undo_wanted = Signal(object)  # the merge's UUID

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._pairs: tuple[Pair, ...] | None = None
        self._merges: tuple[MergeRow, ...] = ()
        self._preview: MergePreview | None = None
        self._is_turned = False

        self.pair_list = named(QListWidget(), "pair_list")
        self.empty = named(EmptyState("users"), "empty")
        self.kept_label = named(TextLabel(wrap=True), "kept_label")
        self.gone_label = named(TextLabel(wrap=True), "gone_label")
        self.turn_button = named(TextButton("", "arrow-left-right", size=16), "turn_button")
        self.moving_label = named(TextLabel(size="sm", tone="muted", wrap=True), "moving_label")
        self.apart_button = named(TextButton(""), "apart_button")
        self.tip = named(Tip("ok"), "tip")
        self._kept_title, self._gone_title = (
            TextLabel(size="sm", tone="ok"),
            TextLabel(size="sm", tone="warn"),
        )
        self._choices_title = TextLabel(bold=True, size="sm")

        self.pair_list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.pair_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.pair_list.currentItemChanged.connect(self._on_pair_chosen)
        self.turn_button.clicked.connect(self._on_turn)
        self.apart_button.clicked.connect(self._on_apart)
        self.accept_button.clicked.connect(self._on_merge)
        self.retranslate_ui()

    @property
    def pair(self) -> tuple[Person, Person] | None:
        """Return who is kept and who goes."""
        item = self.pair_list.currentItem()
        found = item.data(_PAIR_ROLE) if item is not None else None
        if not isinstance(found, Pair):
            return None
        return (found.other, found.one) if self._is_turned else (found.one, found.other)

    @property
    def taken_boxes(self) -> tuple[QCheckBox, ...]:
        """Return the fields that can be taken from the one who goes."""
        return inside(self._choice_column, QCheckBox)

    def begin(self) -> None:
        """Open and wait for the pairs."""
        self._pairs = None
        self._show_pairs()
        self.open_beside_calls()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show who looks like whom."""
        self._pairs = tuple(pairs)
        self._show_pairs()

    def show_merges(self, merges: Sequence[MergeRow]) -> None:
        """Show the latest merges, to be undone."""
        self._merges = tuple(merges)
        clear(self._merge_column)
        for row in [row for row in self._merges if not row.is_undone][:_MOST_MERGES]:
            self._merge_column.addWidget(self._merge_line(row))

    def show_preview(self, kept_id: UUID, preview: MergePreview) -> None:
        """Show what a merge of the marked pair would do."""
        if self.pair is not None and self.pair[0].customer_id == kept_id:
            self._preview = preview
            self._show_preview()

    def tell(self, text: str, ground: str = "ok") -> None:
        """Say what was done or went wrong."""
        self.tip.show_text(text, ground)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Duplicates"))
        self.pair_list.setAccessibleName(self.tr("Customers who look alike"))
        self._kept_title.setText(self.tr("Stays"))
        self._gone_title.setText(self.tr("Goes into the other"))
        self._choices_title.setText(self.tr("Take from the one who goes:"))
        self.turn_button.setText(self.tr("Turn round"))
        self.apart_button.setText(self.tr("Not the same"))
        self.accept_button.setText(self.tr("Merge"))
        self._show_pairs()
        self.show_merges(self._merges)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(px(8))
        for title, label in ((self._kept_title, self.kept_label), (self._gone_title, self.gone_label)):
            ground = Card("inset")
            column = QVBoxLayout(ground)
            column.addWidget(title)
            column.addWidget(label, 1)
            sides.addWidget(ground, 1)
        deeds = QHBoxLayout()
        deeds.addWidget(self.turn_button)
        deeds.addStretch(1)
        deeds.addWidget(self.apart_button)
        self._choice_column, self._merge_column = QVBoxLayout(), QVBoxLayout()
        right = QVBoxLayout()
        right.setSpacing(px(8))
        right.addLayout(sides)
        right.addWidget(self._choices_title)
        right.addLayout(self._choice_column)
        right.addWidget(self.moving_label)
        right.addStretch(1)
        right.addLayout(deeds)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        self.pair_list.setFixedWidth(px(260))
        row.addWidget(self.pair_list)
        self._right = QWidget()
        self._right.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._right, 1)
        row.addWidget(self.empty, 1)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.tip)
        self.body.addLayout(self._merge_column)
        self.resize(px(WIDTH), px(HEIGHT))

    def _show_pairs(self) -> None:
        pairs = self._pairs or ()
        marked = self.pair_list.currentRow()
        self.pair_list.clear()
        for pair in pairs:
            item = QListWidgetItem(self._pair_text(pair), self.pair_list)
            item.setData(_PAIR_ROLE, pair)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(self._pair_text(pair)))
        for widget in (self.pair_list, self._right, self.accept_button):
            widget.setVisible(bool(pairs))
        self.empty.setVisible(not pairs)
        looking, none = self.tr("Looking for duplicates…"), self.tr("No duplicates found")
        self.empty.show_texts(looking if self._pairs is None else none)
        if pairs:
            self.pair_list.setCurrentRow(min(max(marked, 0), len(pairs) - 1))

    def _pair_text(self, pair: Pair) -> str:
        why = ", ".join(record_words.said(record_words.LIKE_REASONS, reason) for reason in pair.reasons)
        return f"{self._name(pair.one)} / {self._name(pair.other)}\n{why}"

    def _name(self, person: Person) -> str:
        names = (person.name, person.name_latin)
        arabic, latin = names
        return first_strong((arabic or latin) if self._language.is_arabic else (latin or arabic))

    def _person_text(self, person: Person) -> str:
        since = self.tr("since %1").replace("%1", full_moment(self._language, person.created_at, ""))
        both = [first_strong(name) for name in (person.name, person.name_latin) if name]
        lines = (
            " · ".join(both),
            phone_text(person.number) if person.number else "",
            ltr(person.email) if person.email else "",
            first_strong(person.city),
            ltr(person.account) if person.account else "",
            since,
        )
        return "\n".join(filter(None, lines))

    def _show_preview(self) -> None:
        clear(self._choice_column)
        preview = self._preview
        self._choices_title.setVisible(bool(preview and preview.choices))
        self.moving_label.setText(self._moving_text(preview) if preview else "")
        for place, choice in enumerate(preview.choices if preview else ()):
            name = record_words.said(record_words.FIELDS, choice.field)
            text = self.tr("%1: %2 instead of %3")
            shown = (name, first_strong(choice.other), first_strong(choice.kept) or "–")
            for number, value in enumerate(shown, start=1):
                text = text.replace(f"%{number}", value)
            box = named(QCheckBox(text), f"take_{place}")
            box.setProperty("field", choice.field)
            box.setChecked(not choice.kept)  # what is missing comes along anyway
            box.setEnabled(bool(choice.kept))
            self._choice_column.addWidget(box)

    def _moving_text(self, preview: MergePreview) -> str:
        count = sum(number for _, number in preview.moving)
        return self.tr("%Ln row(s) move: calls, numbers, cases and all the rest.", "", count)

    def _merge_line(self, row: MergeRow) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        text = self.tr("%1 is now part of %2").replace("%1", first_strong(row.gone_name))
        text = text.replace("%2", first_strong(row.kept_name))
        when = full_moment(self._language, row.at, "")
        box.addWidget(TextLabel(f"{text} · {when}", size="sm", tone="muted", wrap=True), 1)
        button = named(
            TextButton("ghost", "undo-2", self.tr("Undo"), size=14), f"undo_{row.merge_id.hex[-8:]}"
        )
        button.clicked.connect(partial(self._ask_undo, row.merge_id))
        box.addWidget(button)
        return line

    def _show_pair(self) -> None:
        pair = self.pair
        self._preview = None
        self._show_preview()
        self.kept_label.setText(self._person_text(pair[0]) if pair else "")
        self.gone_label.setText(self._person_text(pair[1]) if pair else "")
        if pair is not None:
            self.preview_wanted.emit(pair[0].customer_id, pair[1].customer_id)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_pair_chosen(self, _current: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        self._is_turned = False
        self._show_pair()

    @Slot()
    def _on_turn(self) -> None:
        self._is_turned = not self._is_turned
        self._show_pair()

    @Slot()
    def _on_apart(self) -> None:
        if self.pair is not None:
            self.apart_wanted.emit(self.pair[0].customer_id, self.pair[1].customer_id)

    @Slot()
    def _on_merge(self) -> None:
        if self.pair is not None and self._preview is not None:
            taken = tuple(str(box.property("field")) for box in self.taken_boxes if box.isChecked())
            self.merge_wanted.emit(self.pair[0].customer_id, self.pair[1].customer_id, taken)

    def _ask_undo(self, merge_id: UUID, _checked: bool = False) -> None:
        self.undo_wanted.emit(merge_id)
