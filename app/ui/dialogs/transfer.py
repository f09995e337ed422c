"""Put the call through: at once, or after asking; to a colleague, a favourite, or whatever is typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.arabic import folded, western
from app.models.rows.colleagues import ColleagueRow
from app.settings import Settings
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts import words
from app.ui.parts.phone_text import phone_text
from app.ui.parts.search_box import number_in
from app.ui.state.transfer_book import Target, TransferBook
from app.ui.theme import icons
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

ROW_HEIGHT = 30


@dataclass(frozen=True, slots=True)
class _Row:
    target: Target
    kind: str  # "favourite", "colleague", "recent"
    state: str = ""


class TransferDialog(Dialog):
    """Names and digits narrow the list; Enter puts through at once, Ctrl+Enter asks first."""

    transfer_requested = Signal(str)
    consult_requested = Signal(str, str)  # number, and the name where it is known

    def __init__(self, settings: Settings, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = TransferBook(settings)
        self._language = language
        self._who = ""
        self._colleagues: tuple[ColleagueRow, ...] = ()
        self.who_label = named(TextLabel(tone="muted", wrap=True), "who_label")
        self.number_field = named(QLineEdit(), "number_field")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self.target_list = named(QListWidget(), "target_list")
        self.favourite_button = named(TextButton("ghost", "star", size=16), "favourite_button")
        self.consult_button = named(TextButton("", "headset", size=16), "consult_button")

        self.problem_label.hide()
        self.number_field.setClearButtonEnabled(True)
        self.number_field.setMinimumWidth(px(380))
        self.target_list.setMinimumHeight(px(6 * ROW_HEIGHT))
        self.target_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.favourite_button.setCheckable(True)
        for widget in (self.who_label, self.number_field, self.problem_label):
            self.body.addWidget(widget)
        self.body.addWidget(self.target_list, 1)
        deeds = QHBoxLayout()
        deeds.addWidget(self.favourite_button)
        deeds.addStretch(1)
        deeds.addWidget(self.consult_button)
        self.body.addLayout(deeds)
        self.accept_button.set_icon("phone-forwarded")

        self.accept_button.clicked.connect(self._on_accept)
        self.consult_button.clicked.connect(self._on_consult)
        self.favourite_button.clicked.connect(self._on_favourite)
        self.number_field.textEdited.connect(self._on_text_edited)
        self.target_list.currentRowChanged.connect(self._show_favourite)
        self.target_list.itemDoubleClicked.connect(self._on_accept)
        self.retranslate_ui()

    @property
    def shown_targets(self) -> tuple[str, ...]:
        """Return what the list shows, line by line."""
        return tuple(
            stripped(self.target_list.item(place).text()) for place in range(self.target_list.count())
        )

    def begin(self, who: str) -> None:
        """Open for the call with this person; what was typed before is gone."""
        self._who = who
        self.number_field.clear()
        self._show_problem("")
        self.who_label.setText(self._about())
        self._show_targets()
        self.open_beside_calls()
        self.number_field.setFocus()

    def show_colleagues(self, rows: Sequence[ColleagueRow]) -> None:
        """Offer colleagues, and say what they are doing as far as it is known."""
        self._colleagues = tuple(rows)
        self._show_targets()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Transfer the call"))
        self.who_label.setText(self._about())
        self.number_field.setPlaceholderText(self.tr("Name, number, extension or SIP address"))
        self.number_field.setAccessibleName(self.tr("Transfer to"))
        self.target_list.setAccessibleName(self.tr("Favourites, colleagues and numbers used last"))
        self.favourite_button.setText(self.tr("Favourite"))
        self.consult_button.setText(self.tr("Ask first"))
        self.consult_button.setToolTip(self.tr("The customer is held while you ask (Ctrl+Enter)"))
        self.accept_button.setText(self.tr("Put through at once"))
        if self.problem_label.text():
            self._show_problem(self._no_number())
        self._show_targets()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list from the field; Ctrl+Enter asks first."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_consult()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            last = self.target_list.count() - 1
            self.target_list.setCurrentRow(min(max(self.target_list.currentRow() + step, 0), last))
        else:
            super().keyPressEvent(event)

    def _about(self) -> str:
        text = self.tr("%1 is put through at once, or after you have asked.")
        return text.replace("%1", self._who) if self._who else ""

    def _show_targets(self) -> None:
        """Show what fits the typed letters or digits; a number that is typed whole needs no line."""
        typed = western(stripped(self.number_field.text())).strip()
        fitting = [row for row in self._rows() if _fits(row.target, typed)]
        self.target_list.clear()
        for row in fitting:
            item = QListWidgetItem(self._text(row), self.target_list)
            item.setData(Qt.ItemDataRole.UserRole, row.target)
            item.setSizeHint(QSize(px(100), px(ROW_HEIGHT)))
            icon, role = words.presence_icon(row.state) if row.kind == "colleague" else ("", "")
            item.setIcon(icons.icon(icon or _ICONS[row.kind], role or "muted", px(16)))
        self.target_list.setCurrentRow(0 if typed and fitting and not number_in(typed) else -1)
        self._show_favourite()

    def _rows(self) -> Iterator[_Row]:
        """Return favourites, then colleagues, then the others used last; nobody twice."""
        code = self._language.code
        states = {row.extension: row.state for row in self._colleagues}
        names = {row.extension: row.shown_name(code) for row in self._colleagues}
        seen: set[str] = set()
        favourites = (
            _Row(target, "favourite", states.get(target.number, "")) for target in self._book.favourites
        )
        colleagues = (
            _Row(Target(row.extension, row.shown_name(code)), "colleague", row.state)
            for row in self._colleagues
        )
        recent = (_Row(target, "recent", states.get(target.number, "")) for target in self._book.recent)
        for row in (*favourites, *colleagues, *recent):
            if row.target.number not in seen:
                seen.add(row.target.number)
                name = names.get(row.target.number, row.target.name)
                yield _Row(Target(row.target.number, name), row.kind, row.state)

    def _text(self, row: _Row) -> str:
        state = words.presence(row.state) if row.state else ""
        parts = (first_strong(row.target.name), phone_text(row.target.number), state)
        return " · ".join(filter(None, parts))

    def _no_number(self) -> str:
        return self.tr("Type a number such as 204 or 0501234567, or an address such as sip:sara@example.com.")

    def _show_problem(self, text: str) -> None:
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        self.number_field.setAccessibleDescription(text)

    def _target(self) -> Target | None:
        """Return what is chosen in the list, else what is typed."""
        item = self.target_list.currentItem()
        if item is not None:
            chosen: Target = item.data(Qt.ItemDataRole.UserRole)
            return chosen
        text = western(stripped(self.number_field.text())).strip()
        if "@" in text and " " not in text:
            return Target(text if text.startswith(("sip:", "sips:")) else f"sip:{text}")
        number = number_in(text)
        return Target(number) if number else None

    def _taken(self) -> Target | None:
        """Return the target and close, or say what would do."""
        target = self._target()
        if target is None:
            self._show_problem(self._no_number())
            self.number_field.setFocus()
            return None
        self._book.use(target)
        self.hide()
        return target

    @Slot()
    def _show_favourite(self) -> None:
        target = self._target()
        self.favourite_button.setEnabled(target is not None)
        self.favourite_button.setChecked(target is not None and self._book.is_favourite(target.number))

    @Slot()
    def _on_text_edited(self) -> None:
        self._show_problem("")
        self._show_targets()

    @Slot()
    def _on_accept(self) -> None:
        target = self._taken()
        if target is not None:
            self.transfer_requested.emit(target.number)

    @Slot()
    def _on_consult(self) -> None:
        target = self._taken()
        if target is not None:
            self.consult_requested.emit(target.number, target.name)

    @Slot()
    def _on_favourite(self) -> None:
        target = self._target()
        if target is not None:
            self._book.keep(target, is_favourite=self.favourite_button.isChecked())
            self._show_targets()


_ICONS = {"favourite": "star", "colleague": "user", "recent": "history"}


def _fits(target: Target, typed: str) -> bool:
    if not typed:
        return True
    digits = "".join(letter for letter in typed if letter.isdecimal())
    return folded(typed) in folded(target.name) or bool(digits and digits in target.number)
