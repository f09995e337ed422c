"""The form of the script itself: its name, which calls it is for, its objections and reminders."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.callscript.language import RULE_PROPERTIES
from app.callscript.steps import Purpose, Reminder, Rule, Script
from app.callscript.words import Words
from app.ui.isolates import first_strong, ltr
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.script_editor.draft import Draft, Reading
from app.ui.script_editor.fields import Captioned, Line, Pick, WordsField, tell_all
from app.ui.script_editor.writing import write_value
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.text_label import TextLabel

_VALUES = {
    "direction": "inbound, outbound",
    "language": "ar, en",
    "customer_kind": "vip, company, person, unknown",
}


class HeadForm(Panel):
    """Writes every change into the draft at once."""

    def __init__(self, draft: Draft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self._shape: object = None
        self._title: WordsField | None = None
        self._body = QWidget()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._body)
        self._outer.addStretch(1)
        draft.read.connect(self.take)

    @Slot(object)
    def take(self, reading: Reading) -> None:
        """The draft was read again."""
        if reading.script is None:
            return
        if self._shape_of(reading.script) != self._shape:
            self._build()
        elif self._title is not None:
            self._title.take(reading.script.title)

    def retranslate_ui(self) -> None:
        """Say everything in the language of the moment."""
        self._build()

    def _shape_of(self, script: Script) -> object:
        parts = tuple(part.key for part in self._draft.reading.parts)
        titles = tuple((step.key, step.title) for step in script.steps)
        return (script.key, script.purpose, script.rules, script.objections, script.reminders, parts, titles)

    def _build(self) -> None:
        tell_all(self._body)
        script = self._draft.reading.script
        old, self._body = self._body, QWidget()
        self._outer.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(px(12), px(10), px(12), px(10))
        self._rows.setSpacing(px(9))
        if script is None:
            return
        self._shape = self._shape_of(script)
        self._title = WordsField("script_title", script.title)
        self._title.name(self.tr("Name of the script"), "العربية", "English")
        self._title.entered.connect(lambda language, text: self._set(("title", language), text))
        self._add(self.tr("Name of the script"), self._title)
        purpose = named(Pick(self._purposes(), script.purpose), "purpose")
        purpose.entered.connect(lambda value: self._set(("purpose",), value))
        self._add(self.tr("What it is for"), purpose)
        if script.purpose is Purpose.CALL:
            self._rules(script.rules)
            self._objections(script.objections)
            self._reminders(script)
        self._body.show()

    def _purposes(self) -> list[tuple[str, str]]:
        return [
            (Purpose.CALL, self.tr("A whole call")),
            (Purpose.PART, self.tr("A part, such as an objection, that others come back from")),
        ]

    def _add(self, caption: str, field: QWidget) -> None:
        self._rows.addWidget(Captioned(caption, field))

    def _property_name(self, name: str) -> str:
        names = {
            "brand": self.tr("Brand"),
            "queue": self.tr("Queue"),
            "direction": self.tr("Direction"),
            "language": self.tr("Language"),
            "customer_kind": self.tr("Kind of customer"),
            "reason": self.tr("Reason of the call"),
        }
        values = _VALUES.get(name, "")
        return f"{names[name]}: {ltr(values)}" if values else names[name]

    def _rules(self, rules: Sequence[Rule]) -> None:
        self._rows.addWidget(TextLabel(self.tr("STARTS FOR CALLS WITH"), size="xs", tone="muted", bold=True))
        for number, rule in enumerate(rules):
            card = Card("inset")
            column = QVBoxLayout(card)
            column.setContentsMargins(px(8), px(6), px(8), px(8))
            column.setSpacing(px(4))
            values = dict(rule.matches)
            for name in RULE_PROPERTIES:
                line = named(Line(", ".join(values.get(name, ()))), f"rule_{number + 1}_{name}")
                line.setPlaceholderText(self._property_name(name))
                line.setAccessibleName(self._property_name(name))
                line.setToolTip(self._property_name(name))
                path = ("starts_when", number, name)
                line.entered.connect(lambda text, to=path: self._write(to, text))
                column.addWidget(line)
            self._rows.addWidget(card)
        add = named(TextButton("", "plus", self.tr("Add a rule"), size=14), "add_rule")
        add.clicked.connect(
            lambda: self._draft.edit(lambda it: it.append(("starts_when",), {"direction": ["inbound"]}))
        )
        self._rows.addWidget(add)

    def _objections(self, chosen: Sequence[str]) -> None:
        self._rows.addWidget(
            TextLabel(self.tr("REACHABLE FROM ANY STEP"), size="xs", tone="muted", bold=True)
        )
        parts = {part.key: part.title for part in self._draft.reading.parts}
        for key in dict.fromkeys((*chosen, *parts)):
            text = parts[key].told(self._language.code) if key in parts else key
            box = named(QCheckBox(first_strong(text)), f"objection_{key}")
            box.setChecked(key in chosen)
            box.clicked.connect(lambda on, one=key: self._choose(chosen, one, on=on))
            self._rows.addWidget(box)

    def _choose(self, chosen: Sequence[str], key: str, *, on: bool) -> None:
        keys = [*(one for one in chosen if one != key), *((key,) if on else ())]
        self._draft.edit(lambda it: write_value(it, ("objections",), keys))

    def _reminders(self, script: Script) -> None:
        self._rows.addWidget(TextLabel(self.tr("REMINDERS"), size="xs", tone="muted", bold=True))
        steps = [(step.key, first_strong(step.title.told(self._language.code))) for step in script.steps]
        for number, reminder in enumerate(script.reminders):
            self._rows.addWidget(self._reminder(number, reminder, steps))
        add = named(TextButton("", "plus", self.tr("Add a reminder"), size=14), "add_reminder")
        text = Words("تذكير", "Reminder")
        add.clicked.connect(
            lambda: self._draft.edit(
                lambda it: it.append(
                    ("reminders",), {"after_seconds": 60, "until": script.start, "text": text}
                )
            )
        )
        self._rows.addWidget(add)

    def _reminder(self, number: int, reminder: Reminder, steps: Sequence[tuple[str, str]]) -> QWidget:
        card = Card("inset")
        column = QVBoxLayout(card)
        column.setContentsMargins(px(8), px(6), px(8), px(8))
        column.setSpacing(px(5))
        seconds = named(Line(str(reminder.after_seconds)), f"reminder_{number + 1}_seconds")
        seconds.setAccessibleName(self.tr("After how many seconds"))
        seconds.setToolTip(self.tr("After how many seconds"))
        until = named(Pick(steps, reminder.until), f"reminder_{number + 1}_until")
        until.setAccessibleName(self.tr("Until this step is read or answered"))
        until.setToolTip(self.tr("Until this step is read or answered"))
        remove = named(IconButton("trash-2", size=14), f"reminder_{number + 1}_remove")
        remove.set_name(self.tr("Take the reminder out"))
        remove.setFixedSize(remove.sizeHint())
        path = ("reminders", number)
        seconds.entered.connect(
            lambda text: self._set((*path, "after_seconds"), int(text) if text.isdecimal() else text)
        )
        until.entered.connect(lambda key: self._set((*path, "until"), key))
        remove.clicked.connect(lambda: self._remove_reminder(number))
        row = QHBoxLayout()
        for widget, stretch in ((seconds, 1), (until, 2), (remove, 0)):
            row.addWidget(widget, stretch)
        column.addLayout(row)
        words = WordsField(f"reminder_{number + 1}_text", reminder.text)
        words.name(self.tr("Reminder"), "العربية", "English")
        words.entered.connect(lambda language, text: self._set((*path, "text", language), text))
        column.addWidget(words)
        return card

    def _remove_reminder(self, number: int) -> None:
        script = self._draft.reading.script
        is_last = script is not None and len(script.reminders) == 1
        path = ("reminders",) if is_last else ("reminders", number)
        self._draft.edit(lambda it: it.remove(path))

    def _write(self, path: tuple[str | int, ...], text: str) -> None:
        values = [part.strip() for part in text.replace("،", ",").split(",") if part.strip()]
        self._draft.edit(lambda it: write_value(it, path, values))

    def _set(self, path: tuple[str | int, ...], value: str | int) -> None:
        self._draft.edit(lambda it: it.set(path, value))
