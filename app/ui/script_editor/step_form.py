"""The form of one step: everything it has, in both languages at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.callscript.edit import Value
from app.callscript.steps import (
    RETURN,
    ActionKind,
    AnswerType,
    Ask,
    Check,
    Do,
    End,
    Note,
    Purpose,
    RunPart,
    Script,
    Step,
)
from app.callscript.words import Words
from app.ui.cases import case_words
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.script_editor.draft import Draft, Reading
from app.ui.script_editor.entries_field import EntriesField
from app.ui.script_editor.fields import Captioned, Line, Pick, WordsField, tell_all
from app.ui.script_editor.form_words import action_name, kind_name, takes_name, way_name
from app.ui.script_editor.question_writing import add_answer, let_take
from app.ui.script_editor.step_item import ICONS
from app.ui.script_editor.ways_field import WaysField
from app.ui.script_editor.writing import free_key, write_value, write_words
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

_OWN_WAYS = {"done": "next"}  # exits that have another name in the file
_PARAMETERS = {
    ActionKind.CREATE_CASE: ("subject", "kind", "department", "reason", "priority"),
    ActionKind.SCHEDULE_FOLLOW_UP: ("what", "due"),
    ActionKind.SEND_ARTICLE: ("article", "channel"),
    ActionKind.SET_FIELD: ("field", "value"),
    ActionKind.RING_DEPARTMENT: ("department",),
}


@dataclass(frozen=True, slots=True)
class Filing:
    """The outcomes and reasons one can choose from: keys with what they are called."""

    outcomes: tuple[tuple[str, str], ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()


class StepForm(Panel):
    """Shows a step and writes every change into the draft at once."""

    new_step_requested = Signal(str, str)  # step, exit: to be led to a step that is not there yet
    removal_requested = Signal(str)

    def __init__(self, draft: Draft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self._filing = Filing()
        self._key = self._shown = ""
        self._shape: object = None
        self._takers: list[Callable[[Step], None]] = []
        self._body = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._body)
        outer.addStretch(1)
        self._outer = outer
        draft.read.connect(self.take)

    @property
    def key(self) -> str:
        """The key of the step that is shown."""
        return self._key

    def offer(self, filing: Filing) -> None:
        """Take the outcomes and reasons there are."""
        self._filing = filing
        self._build()

    def show_step(self, key: str) -> None:
        """Show another step."""
        if key != self._key:
            self._key = key
            self._build()

    @Slot(object)
    def take(self, _reading: Reading) -> None:
        """The draft was read again: fields nobody types in follow."""
        step = self._step()
        if step is None or self._shape_of(step) != self._shape:
            self._build()
            return
        for taker in self._takers:
            taker(step)

    def retranslate_ui(self) -> None:
        """Say everything in the language of the moment."""
        self._build()

    @property
    def _script(self) -> Script | None:
        return self._draft.reading.script

    def _step(self) -> Step | None:
        return self._script.step(self._key) if self._script and self._key else None

    def _shape_of(self, step: Step) -> object:
        """What decides which fields there are; titles are in it because ways name them."""
        script = self._script
        titles = tuple((one.key, one.title) for one in script.steps if one.key != step.key) if script else ()
        choices = getattr(step, "choices", ()) or getattr(step, "questions", ())
        entries = tuple((choice.key, choice.reason, choice.when) for choice in choices)
        action, takes = getattr(step, "action", None), getattr(step, "takes", None)
        is_start = script is not None and script.start == step.key
        return (step.key, step.kind, takes, action, entries, step.exits, titles, is_start)

    def _build(self) -> None:
        """Make the fields anew; the cursor goes back to the field it was in."""
        focused = self.window().focusWidget() if self.isVisible() else None
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        typed = (focused.text(), focused.cursorPosition()) if name and isinstance(focused, Line) else None
        key = self._shown
        tell_all(self._body)
        step = self._step()
        self._shown = step.key if step is not None else ""
        self._takers = []
        self._shape = None if step is None else self._shape_of(step)
        old, self._body = self._body, QWidget()
        self._outer.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(px(12), px(10), px(12), px(10))
        self._rows.setSpacing(px(9))
        if step is not None:
            self._fill(step)
        self._body.show()  # now, not when the events are handled next: the cursor may be waiting for it
        if name and (again := self._body.findChild(QWidget, name)) is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
            if typed is not None and isinstance(again, Line) and key == self._shown:
                again.resume(*typed)

    def _fill(self, step: Step) -> None:
        self._head(step)
        self._words(self.tr("Title"), "title", lambda one: one.title)
        if not isinstance(step, RunPart):
            self._words(self.tr("Say"), "say", lambda one: one.say, lines=4)
            self._words(self.tr("Tip for the agent"), "tip", lambda one: one.tip, lines=2)
            self._read_box(step)
        match step:
            case Ask():
                self._ask(step)
            case Check():
                self._check(step)
            case Do():
                self._do(step)
            case Note():
                self._words(self.tr("Text for the notes"), "note", _note_of, lines=2)
                self._ways(step)
            case RunPart():
                self._part(step)
            case End():
                self._end(step)
            case _:
                self._ways(step)

    def _head(self, step: Step) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(IconLabel(ICONS[step.kind], "accent", 17))
        row.addWidget(TextLabel(kind_name(step.kind), size="md"))
        row.addWidget(TextLabel(step.key, size="xs", tone="muted", elide=True), 1)
        if self._script is not None and self._script.start != step.key:
            start = named(TextButton("chip", "play", self.tr("Start here"), size=13), "start_here")
            start.clicked.connect(lambda: self._set(("start",), step.key))
            row.addWidget(start)
        remove = named(IconButton("trash-2", size=16), "remove_step")
        remove.set_name(self.tr("Take this step out"))
        remove.setFixedSize(remove.sizeHint())
        remove.clicked.connect(lambda: self.removal_requested.emit(step.key))
        row.addWidget(remove)
        self._rows.addLayout(row)

    def _add(self, caption: str, field: QWidget) -> None:
        self._rows.addWidget(Captioned(caption, field))

    def _words(self, caption: str, name: str, of: Callable[[Step], Words], *, lines: int = 1) -> None:
        step = self._step()
        if step is None:
            return
        field = WordsField(f"step_{name}", of(step), lines=lines)
        field.name(caption, "العربية", "English")
        path = ("steps", step.key, name)

        def write(language: str, text: str) -> None:
            other = field.english if language == "ar" else field.arabic
            rest = other.text() if isinstance(other, Line) else other.toPlainText()
            self._draft.edit(lambda document: write_words(document, path, language, text, rest.strip()))

        field.entered.connect(write)
        self._takers.append(lambda one: field.take(of(one)))
        self._add(caption, field)

    def _read_box(self, step: Step) -> None:
        box = named(QCheckBox(self.tr("Must be read word for word")), "must_be_read")
        box.setChecked(step.must_be_read)
        path = ("steps", step.key, "must_be_read")
        box.clicked.connect(lambda on: self._write(path, on))
        self._takers.append(lambda one: box.setChecked(one.must_be_read))
        self._rows.addWidget(box)

    def _ask(self, step: Ask) -> None:
        path = ("steps", step.key)
        takes = named(Pick([(one, takes_name(one)) for one in AnswerType], step.takes), "takes")
        takes.entered.connect(
            lambda value: self._draft.edit(lambda it: let_take(it, step, AnswerType(value)))
        )
        self._add(self.tr("The customer answers with"), takes)
        if step.takes in (AnswerType.CHOICE, AnswerType.ONE_OF):
            self._answers(step)
        if step.takes in (AnswerType.NUMBER, AnswerType.AMOUNT):
            self._limits(step)
        if step.takes is not AnswerType.CHOICE:
            self._ways(step)
        saves = named(Line("" if step.saves == step.key else step.saves), "saves")
        saves.setPlaceholderText(step.key)
        saves.entered.connect(lambda value: self._write((*path, "saves"), value.strip()))
        self._add(self.tr("Name of the answer, for variables"), saves)

    def _limits(self, step: Ask) -> None:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        for name, value, hint in (
            ("least", step.least, self.tr("At least")),
            ("most", step.most, self.tr("At most")),
        ):
            line = named(Line("" if value is None else str(value)), name)
            line.setPlaceholderText(hint)
            line.setAccessibleName(hint)
            line.entered.connect(lambda text, key=name: self._number(("steps", step.key, key), text))
            layout.addWidget(line)
        self._add(self.tr("Limits"), row)

    def _answers(self, step: Ask) -> None:
        field = named(EntriesField(self.tr("Add an answer")), "entries")
        has_ways = step.takes is AnswerType.CHOICE
        for choice in step.choices:
            exit_ = step.exit(choice.key) if has_ways else None
            ways = (exit_.ways if exit_ else ()) if has_ways else None
            field.add(choice, ways, self._targets(), self._filing.reasons)
        path = ("steps", step.key, "answers")
        field.words_entered.connect(
            lambda number, language, text: self._set((*path, number, "text", language), text)
        )
        field.ways_entered.connect(lambda number, ways: self._write((*path, number, "to"), ways))
        field.value_entered.connect(lambda number, name, value: self._write((*path, number, name), value))
        field.new_step_requested.connect(
            lambda number: self.new_step_requested.emit(step.key, step.choices[number].key)
        )
        field.removed.connect(lambda number: self._draft.edit(lambda it: it.remove((*path, number))))
        field.added.connect(lambda: self._draft.edit(lambda it: add_answer(it, step)))
        self._takers.append(lambda one: field.take(getattr(one, "choices", ())))
        self._add(self.tr("Answers"), field)

    def _check(self, step: Check) -> None:
        field = named(EntriesField(self.tr("Add a question")), "entries")
        for question in step.questions:
            field.add(question, None, (), ())
        path = ("steps", step.key, "questions")
        field.words_entered.connect(
            lambda number, language, text: self._set((*path, number, "text", language), text)
        )
        field.removed.connect(lambda number: self._draft.edit(lambda it: it.remove((*path, number))))
        key = free_key({question.key for question in step.questions}, "question")
        fields: dict[str, Value] = {"key": key, "text": Words("", "")}
        field.added.connect(lambda: self._draft.edit(lambda it: it.append(path, fields)))
        self._takers.append(lambda one: field.take(getattr(one, "questions", ())))
        self._add(self.tr("Questions"), field)
        counts = [(str(count), str(count)) for count in range(1, len(step.questions) + 1)]
        needs = named(Pick(counts, str(step.needs)), "needs")
        needs.entered.connect(lambda value: self._set(("steps", step.key, "needs"), int(value)))
        self._add(self.tr("Right answers needed"), needs)
        self._ways(step)

    def _do(self, step: Do) -> None:
        action = named(Pick([(one, action_name(one)) for one in ActionKind], step.action), "action")
        action.entered.connect(lambda value: self._set(("steps", step.key, "action"), value))
        self._add(self.tr("Task"), action)
        values = {parameter.name: parameter.text for parameter in step.parameters}
        for name in dict.fromkeys((*_PARAMETERS[step.action], *values)):
            self._parameter(step, name, values.get(name, Words()))
        self._ways(step)

    def _parameter(self, step: Do, name: str, words: Words) -> None:
        path = ("steps", step.key, "with", name)
        table = case_words.CHOICES.get(name, {}) if step.action is ActionKind.CREATE_CASE else {}
        if table and (words.en in table or not words.en):
            keys = [("", self.tr("As the agent chooses"))]
            keys += [(key, case_words.said(table, key)) for key in table]
            pick = named(Pick(keys, words.en), f"with_{name}")
            pick.entered.connect(lambda value: self._write(path, value))
            self._add(self._parameter_name(name), pick)
            return
        if words.ar != words.en or name in ("subject", "what", "reason"):
            field = WordsField(f"with_{name}", words)
            field.name(name, "العربية", "English")
            field.entered.connect(lambda language, text: self._set((*path, language), text))
            self._add(self._parameter_name(name), field)
            return
        line = named(Line(words.en), f"with_{name}")
        line.entered.connect(lambda value: self._write(path, value.strip()))
        self._add(self._parameter_name(name), line)

    def _parameter_name(self, name: str) -> str:
        names = {
            "subject": self.tr("Subject"),
            "department": self.tr("Department"),
            "priority": self.tr("Priority"),
            "kind": self.tr("Kind of case"),
            "impact": self.tr("What hangs on it"),
            "urgency": self.tr("How soon"),
            "reason": self.tr("Why there"),
            "what": self.tr("What is promised"),
            "due": self.tr("Due"),
            "article": self.tr("Article"),
            "channel": self.tr("Sent by"),
            "field": self.tr("Field"),
            "value": self.tr("Value"),
        }
        return names.get(name, name)

    def _part(self, step: RunPart) -> None:
        parts = [(part.key, self._told(part.title)) for part in self._draft.reading.parts]
        runs = named(Pick(parts, step.runs), "runs")
        runs.entered.connect(lambda value: self._set(("steps", step.key, "runs"), value))
        self._add(self.tr("Part that is run"), runs)
        self._ways(step)

    def _end(self, step: End) -> None:
        none = ("", self.tr("None proposed"))
        for name, value, options, caption in (
            ("outcome", step.outcome, self._filing.outcomes, self.tr("Proposed outcome")),
            ("reason", step.reason, self._filing.reasons, self.tr("Proposed reason")),
        ):
            pick = named(Pick([none, *options], value), name)
            path = ("steps", step.key, name)
            pick.entered.connect(lambda chosen, to=path: self._write(to, chosen))
            self._add(caption, pick)

    def _ways(self, step: Step) -> None:
        for exit_ in step.exits:
            if isinstance(step, Do) and exit_.key == "failed" and exit_.ways == step.exits[0].ways:
                continue  # it leads on the same way; nothing of it is in the file
            field = WaysField(f"way_{exit_.key}", exit_.ways, self._targets())
            caption = way_name(exit_.key)
            field.name(caption)
            path = ("steps", step.key, _OWN_WAYS.get(exit_.key, exit_.key))
            field.entered.connect(lambda ways, to=path: self._write(to, ways))
            field.new_step_requested.connect(
                lambda key=exit_.key: self.new_step_requested.emit(step.key, key)
            )
            self._add(caption, field)
            if isinstance(step, Ask) and step.takes not in (AnswerType.CHOICE, AnswerType.YES_NO):
                break

    def _targets(self) -> Sequence[tuple[str, str]]:
        script = self._script
        if script is None:
            return ()
        back = [(RETURN, self.tr("Back to where it was begun"))] if script.purpose is Purpose.PART else []
        return [("", "—"), *((step.key, self._told(step.title) or step.key) for step in script.steps), *back]

    def _told(self, words: Words) -> str:
        return first_strong(words.told(self._language.code))

    def _set(self, path: tuple[str | int, ...], value: Value) -> None:
        self._draft.edit(lambda document: document.set(path, value))

    def _write(self, path: tuple[str | int, ...], value: Value) -> None:
        self._draft.edit(lambda document: write_value(document, path, value))

    def _number(self, path: tuple[str | int, ...], text: str) -> None:
        self._write(path, int(text) if text.strip().lstrip("-").isdecimal() else text.strip())


def _note_of(step: Step) -> Words:
    return step.note if isinstance(step, Note) else Words()
