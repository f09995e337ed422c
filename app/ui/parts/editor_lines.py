"""The lines of a customer's editor: numbers, e-mail addresses and postal addresses, as many as wanted."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import contact_values
from app.models.keys import new_key
from app.models.rows.records import AddressLine, EmailLine, NumberLine
from app.ui.isolates import stripped
from app.ui.panel import Panel, named
from app.ui.parts import record_words
from app.ui.parts.editor_line import EditorLine
from app.ui.parts.tab_order import in_order
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton

_CHOICE_HEIGHT = 32


class EditorLines(Panel):
    """Lines of one kind under each other, and a button that adds one; the first counts as the main one."""

    edited = Signal()

    def __init__(self, make: Callable[[Any], EditorLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._lines: list[EditorLine] = []
        self.add_button = named(TextButton("ghost", "plus", size=14), "add_button")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        self._column.addLayout(row)
        self.add_button.clicked.connect(self._on_add)

    @property
    def widgets(self) -> tuple[EditorLine, ...]:
        """Return the lines that stand here, the empty ones too."""
        return tuple(self._lines)

    def show_lines(self, lines: Sequence[Any]) -> None:
        """Show these lines instead of the former ones."""
        for widget in list(self._lines):
            self._take_out(widget)
        for line in lines:
            self._add(line)

    def lines(self) -> tuple[Any, ...]:
        """Return what was typed, without empty lines."""
        return tuple(widget.line() for widget in self._lines if not widget.is_empty())

    def check(self) -> bool:
        """Say what is wrong beside each line; whether all are right."""
        found = [widget.check() for widget in self._lines]  # each of them says what is wrong
        return all(found)

    def name_button(self, text: str) -> None:
        """Say what the button adds."""
        self.add_button.setText(text)

    def retranslate_ui(self) -> None:
        """The texts come from whoever knows what the lines are."""

    def _add(self, line: Any) -> EditorLine:  # noqa: ANN401  a line of whatever kind
        widget = named(self._make(line), f"line_{len(self._lines)}")
        widget.removed.connect(self._on_removed)
        widget.edited.connect(self.edited)
        self._column.insertWidget(len(self._lines), widget)
        self._lines.append(widget)
        in_order((*widget.chain, self.add_button))
        return widget

    def _take_out(self, widget: EditorLine) -> None:
        self._lines.remove(widget)
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    @Slot()
    def _on_add(self) -> None:
        self._add(None).setFocus()
        self.edited.emit()

    @Slot(object)
    def _on_removed(self, widget: EditorLine) -> None:
        self._take_out(widget)
        self.add_button.setFocus()
        self.edited.emit()


class NumberEditorLine(EditorLine):
    """A telephone number with its kind, and whether others answer it too."""

    def __init__(self, line: NumberLine | None, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = line or NumberLine(id=new_key(), text="")
        self._region = region
        self.text_field = named(QLineEdit(self._known.text), "text_field")
        self.kind_field = named(QComboBox(), "kind_field")
        self.shared_box = named(QCheckBox(), "shared_box")
        self.text_field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for key in dict.fromkeys((*record_words.NUMBER_KINDS, self._known.label)):
            self.kind_field.addItem("", key)
        self.kind_field.setCurrentIndex(self.kind_field.findData(self._known.label))
        self.shared_box.setChecked(self._known.is_shared)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.text_field, 1)
        row.addWidget(self.kind_field)
        row.addWidget(self.shared_box)
        self.fields.addLayout(row)
        self.setFocusProxy(self.text_field)
        self.text_field.textEdited.connect(self._on_edited)
        self.kind_field.currentIndexChanged.connect(self._on_edited)
        self.shared_box.toggled.connect(self._on_edited)
        self.kind_field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chain = (self.text_field, self.kind_field, self.shared_box, self.remove_button)
        in_order(self.chain)
        self.retranslate_ui()
        self.restyle()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.kind_field.setMinimumHeight(px(_CHOICE_HEIGHT))  # beside a box its row would be too low

    def line(self) -> NumberLine:
        """Return the number as it was typed."""
        return NumberLine(
            id=self._known.id,
            text=stripped(self.text_field.text()).strip(),
            label=str(self.kind_field.currentData() or "mobile"),
            is_shared=self.shared_box.isChecked(),
            is_main=self._known.is_main,
        )

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.text_field.text().strip()

    def fault(self) -> str:
        """Return what is wrong with the number."""
        return record_words.fault(contact_values.number_fault(self.line().text, self._region) or "")

    def retranslate_ui(self) -> None:
        """Set every text."""
        super().retranslate_ui()
        self.text_field.setAccessibleName(self.tr("Number"))
        self.kind_field.setAccessibleName(self.tr("Kind of number"))
        self.shared_box.setText(self.tr("Shared"))
        self.shared_box.setToolTip(self.tr("A family's or a switchboard's: it does not say who calls."))
        for place in range(self.kind_field.count()):
            key = str(self.kind_field.itemData(place))
            self.kind_field.setItemText(place, record_words.said(record_words.NUMBER_KINDS, key))


class EmailEditorLine(EditorLine):
    """An e-mail address."""

    def __init__(self, line: EmailLine | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = line or EmailLine(id=new_key(), address="")
        self.address_field = named(QLineEdit(self._known.address), "address_field")
        self.address_field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.fields.addWidget(self.address_field)
        self.setFocusProxy(self.address_field)
        self.address_field.textEdited.connect(self._on_edited)
        self.chain = (self.address_field, self.remove_button)
        in_order(self.chain)
        self.retranslate_ui()

    def line(self) -> EmailLine:
        """Return the address as it is stored."""
        address = stripped(self.address_field.text()).strip().lower()
        return EmailLine(id=self._known.id, address=address, is_main=self._known.is_main)

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.address_field.text().strip()

    def fault(self) -> str:
        """Return what is wrong with the address."""
        return record_words.fault(contact_values.email_fault(self.line().address) or "")

    def retranslate_ui(self) -> None:
        """Set every text."""
        super().retranslate_ui()
        self.address_field.setAccessibleName(self.tr("E-mail address"))


class AddressEditorLine(EditorLine):
    """A postal address."""

    def __init__(self, line: AddressLine | None, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = line or AddressLine(id=new_key(), country=region)
        self.kind_field = named(QComboBox(), "kind_field")
        self.street_field = named(QLineEdit(self._known.lines), "street_field")
        self.city_field = named(QLineEdit(self._known.city), "city_field")
        self.latin_field = named(QLineEdit(self._known.city_latin), "latin_field")
        self.postcode_field = named(QLineEdit(self._known.postcode), "postcode_field")
        for key in dict.fromkeys((*record_words.ADDRESS_KINDS, *filter(None, (self._known.label,)))):
            self.kind_field.addItem("", key)
        self.kind_field.setCurrentIndex(max(self.kind_field.findData(self._known.label), 0))
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self.kind_field)
        upper.addWidget(self.street_field, 1)
        for field, share in ((self.city_field, 2), (self.latin_field, 2), (self.postcode_field, 1)):
            lower.addWidget(field, share)
        for row in (upper, lower):
            row.setSpacing(px(6))
            self.fields.addLayout(row)
        self.setFocusProxy(self.street_field)
        self.kind_field.currentIndexChanged.connect(self._on_edited)
        for text_field in (self.street_field, self.city_field, self.latin_field, self.postcode_field):
            text_field.textEdited.connect(self._on_edited)
        self.kind_field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        texts = (self.street_field, self.city_field, self.latin_field, self.postcode_field)
        self.chain = (self.kind_field, *texts, self.remove_button)
        in_order(self.chain)
        self.retranslate_ui()

    def line(self) -> AddressLine:
        """Return the address as it was typed."""
        has_kind = bool(self._known.label) or self.kind_field.currentIndex() > 0
        return AddressLine(
            id=self._known.id,
            label=str(self.kind_field.currentData()) if has_kind else "",
            lines=_text(self.street_field),
            postcode=_text(self.postcode_field),
            city=_text(self.city_field),
            city_latin=_text(self.latin_field),
            country=self._known.country,
            is_main=self._known.is_main,
        )

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        fields = (self.street_field, self.city_field, self.latin_field, self.postcode_field)
        return not any(_text(field) for field in fields)

    def fault(self) -> str:
        """Return what is wrong with the address."""
        line = self.line()
        found = contact_values.address_fault(
            lines=line.lines,
            city=line.city or line.city_latin,
            postcode=line.postcode,
            country=line.country,
        )
        return record_words.fault(found or "")

    def retranslate_ui(self) -> None:
        """Set every text."""
        super().retranslate_ui()
        self.kind_field.setAccessibleName(self.tr("Kind of address"))
        names = (
            (self.street_field, self.tr("Street, building")),
            (self.city_field, self.tr("City")),
            (self.latin_field, self.tr("City (Latin)")),
            (self.postcode_field, self.tr("Postcode")),
        )
        for field, name in names:
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        for place in range(self.kind_field.count()):
            key = str(self.kind_field.itemData(place))
            self.kind_field.setItemText(place, record_words.said(record_words.ADDRESS_KINDS, key))


def _text(field: QLineEdit) -> str:
    return stripped(field.text()).strip()
