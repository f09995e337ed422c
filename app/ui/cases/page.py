"""One case: what it is, what has happened to it, and what can be done with it."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app import times
from app.cases import steps
from app.cases.kinds import CaseStatus, Deed, LinkKind
from app.models.rows.cases import CaseChoices, CaseDetail, CaseLinkRow, CaseStep
from app.ui.cases import case_words
from app.ui.cases.deed_box import DeedBox
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.clearing import clear
from app.ui.parts.moments import full_moment
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.theme.tokens import State
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pill import Pill
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.timeline_list import TimelineItem, TimelineList

WIDTH, HEIGHT = 720, 520
_DEEDS = {
    "take": "user", Deed.ANSWER: "message-square", Deed.PASS_ON: "arrow-left-right", Deed.WAIT: "pause",
    Deed.GO_ON: "play", Deed.CLOSE: "circle-check", Deed.NOTE: "sticky-note", Deed.LINK: "link",
    "describe": "pencil",
}  # fmt: skip
_TARGETS = {
    Deed.ANSWER: CaseStatus.ANSWERED, Deed.WAIT: CaseStatus.WAITING,
    Deed.GO_ON: CaseStatus.OPEN, Deed.CLOSE: CaseStatus.CLOSED,
}  # fmt: skip


class CasePage(Dialog):
    """Stays open beside calls; a deed that needs a word asks for it in place."""

    take_wanted = Signal(object)  # the case's UUID
    describe_wanted = Signal(object)  # CaseDetail
    said = Signal(object, object)  # the case's UUID, Said
    case_wanted = Signal(object)  # another case's UUID
    unlink_wanted = Signal(object, object)  # the case's UUID and that of another case
    customer_wanted = Signal(object)  # the customer's UUID

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._choices = CaseChoices()
        self._detail: CaseDetail | None = None
        self._me: UUID | None = None

        self.status_pill = named(Pill(), "status_pill")
        self.priority_pill = named(Pill(), "priority_pill")
        self.late_pill = named(Pill(State.ALERT), "late_pill")
        self.customer_button = named(TextButton("ghost", "contact", size=15), "customer_button")
        self.facts_label = named(TextLabel(size="sm", tone="muted", wrap=True), "facts_label")
        self.text_label = named(TextLabel(wrap=True, own_direction=True), "text_label")
        self.answer_tip = named(Tip("ok", "message-square"), "answer_tip")
        self.recurrence_tip = named(Tip("tip", "rotate-ccw"), "recurrence_tip")
        self.problem_tip = named(Tip("danger"), "problem_tip")
        self.links = named(QWidget(), "links")
        self.link_buttons: dict[UUID, TextButton] = {}
        self.unlink_buttons: dict[UUID, IconButton] = {}
        self.history = named(TimelineList(), "history")
        self.box = named(DeedBox(language), "box")
        self.buttons: Mapping[str, TextButton] = {
            key: named(TextButton("ghost", icon, size=15), f"{key}_button") for key, icon in _DEEDS.items()
        }

        self._lay_out()
        self._connect()
        self.retranslate_ui()

    @property
    def case_id(self) -> UUID | None:
        """Return which case is shown."""
        return self._detail.line.id if self._detail else None

    def know(self, choices: CaseChoices) -> None:
        """Take the departments, so that they are named."""
        self._choices = choices
        self.box.know(choices)

    def show_case(self, detail: CaseDetail, me: UUID | None) -> None:
        """Show a case; what is being typed for another one goes."""
        if self.case_id != detail.line.id:
            self.box.hide()
        self._detail, self._me = detail, me
        self.problem_tip.show_text("")
        self.retranslate_ui()

    def begin_deed(self, deed: str) -> None:
        """Ask for what a deed needs, as if its button had been pressed."""
        self.buttons[deed].click()

    def keep_typed(self) -> None:
        """Come to the front with what is typed here, because another case was to be shown."""
        self.open_beside_calls()
        self.box.show_problem(
            self.tr("This is not sent yet. Send it, or press Not now, before another case.")
        )

    def show_done(self) -> None:
        """The deed is done."""
        self.box.hide()

    def show_problem(self, text: str) -> None:
        """Say why a deed was refused, beside what was typed for it."""
        if self.box.isVisible():
            self.box.show_problem(text)
        else:
            self.problem_tip.show_text(text)

    def retranslate_ui(self) -> None:
        """Set every text."""
        words = {
            "take": self.tr("Take on"),
            Deed.ANSWER: self.tr("Answer…"),
            Deed.PASS_ON: self.tr("Pass on…"),
            Deed.WAIT: self.tr("Wait for the customer…"),
            Deed.GO_ON: self.tr("Go on…"),
            Deed.CLOSE: self.tr("Close…"),
            Deed.NOTE: self.tr("Note…"),
            Deed.LINK: self.tr("Link…"),
            "describe": self.tr("Describe…"),
        }
        for key, text in words.items():
            self.buttons[key].setText(text)
        self.history.setAccessibleName(self.tr("History of the case"))
        self.late_pill.setText(self.tr("Late"))
        if self._detail is None:
            self.set_title(self.tr("Case"))
        else:
            self._show(self._detail)

    # ------------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        pills = QHBoxLayout()
        pills.setSpacing(px(6))
        for pill in (self.status_pill, self.priority_pill, self.late_pill):
            pills.addWidget(pill)
        pills.addStretch(1)
        pills.addWidget(self.customer_button)
        self._link_flow = FlowLayout(self.links)
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for button in self.buttons.values():
            flow.addWidget(button)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, px(8), 0)
        inner.setSpacing(px(6))
        tips = (self.answer_tip, self.recurrence_tip)
        for widget in (self.box, self.facts_label, self.text_label, *tips, self.links, self.history):
            inner.addWidget(widget)
        inner.setStretch(inner.count() - 1, 1)
        self.history.setMinimumHeight(px(140))
        self.area = named(QScrollArea(), "area")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self.body.addLayout(pills)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.problem_tip)
        self.body.addWidget(deeds)
        self.accept_button.hide()
        self.resize(px(WIDTH), px(HEIGHT))

    def _connect(self) -> None:
        self.buttons["take"].clicked.connect(self._on_take)
        self.buttons["describe"].clicked.connect(self._on_describe)
        for deed in Deed:
            self.buttons[deed].clicked.connect(partial(self._on_deed, deed))
        self.box.said.connect(self._on_said)
        self.customer_button.clicked.connect(self._on_customer)

    # ------------------------------------------------------------------------------ showing

    def _show(self, detail: CaseDetail) -> None:
        line, code = detail.line, self._language.code
        self.set_title(f"{case_words.number_text(line.number)} · {first_strong(line.title)}")
        self.status_pill.show_state(
            State.NEUTRAL, case_words.said(case_words.STATUSES, line.status), "circle-dot"
        )
        self.priority_pill.show_state(*case_words.priority_look(line.priority))
        self.late_pill.setVisible(line.is_late(times.now()))
        name = case_words.customer_name(line, code)
        self.customer_button.setText(name)
        self.customer_button.setVisible(bool(name))
        self.facts_label.setText(self._facts(detail))
        self._fill(self.text_label, detail.text)
        answer = self.tr("Answer: %1").replace("%1", first_strong(detail.answer)) if detail.answer else ""
        self.answer_tip.show_text(answer)
        self.recurrence_tip.show_text(self._recurrence(detail))
        self._show_links(detail)
        self.history.show_items([self._item(step) for step in detail.steps])
        status = steps.status_of(line.status)
        for deed, there in _TARGETS.items():
            self.buttons[deed].setVisible(steps.may_go(status, there))
        is_open = line.closed_at is None
        self.buttons["take"].setVisible(is_open and line.owner_id != self._me)
        for key in (Deed.PASS_ON, "describe"):
            self.buttons[key].setVisible(is_open)

    @staticmethod
    def _fill(label: TextLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _facts(self, detail: CaseDetail) -> str:
        line, code = detail.line, self._language.code
        department = case_words.department_name(self._choices, line.department, code)
        opener = first_strong(
            (detail.opener_name_latin or detail.opener_name)
            if code != "ar"
            else (detail.opener_name or detail.opener_name_latin)
        )
        opened = self.tr("opened %1").replace("%1", full_moment(self._language, line.opened_at, ""))
        owner = case_words.owner_name(line, code)
        due_at = line.next_due_at
        facts = (
            case_words.said(case_words.KINDS, line.kind),
            department,
            first_strong(detail.department_reason),
            self.tr("with %1").replace("%1", owner) if owner else self.tr("nobody is at it"),
            self.tr("due %1").replace("%1", full_moment(self._language, due_at, "")) if due_at else "",
            self.tr("the clock stands still") if line.status == CaseStatus.WAITING else "",
            f"{opened} · {opener}" if opener else opened,
            self.tr("passed on %Ln time(s)", "", line.bounces) if line.bounces else "",
            self.tr("first fault: %1").replace("%1", case_words.said(case_words.FAULTS, detail.first_fault))
            if detail.first_fault
            else "",
            first_strong(detail.resolution),
            self.tr("satisfaction %1 of 5").replace("%1", self._language.number(detail.satisfaction))
            if detail.satisfaction
            else "",
        )
        return " · ".join(filter(None, facts))

    def _recurrence(self, detail: CaseDetail) -> str:
        found = detail.recurrence
        if not found:
            return ""
        mine = self.tr("The same cause came up %Ln time(s) with this customer.", "", found.to_customer)
        of_all = self.tr("%Ln time(s) in all in the last month.", "", found.to_all) if found.to_all else ""
        return f"{mine} {of_all}".strip()

    def _show_links(self, detail: CaseDetail) -> None:
        clear(self._link_flow)
        self.link_buttons, self.unlink_buttons = {}, {}
        for row in detail.links:
            button = named(
                TextButton("ghost", "link", self._link_text(row), size=14), f"link_{row.target_id.hex[-8:]}"
            )
            button.setEnabled(row.kind == LinkKind.CASE)
            button.clicked.connect(partial(self._ask_for, row.target_id))
            self.link_buttons[row.target_id] = button
            self._link_flow.addWidget(button)
            button.show()
            if row.kind == LinkKind.CASE:
                self._offer_unlink(row.target_id)
        self.links.setVisible(bool(detail.links))

    def _offer_unlink(self, target_id: UUID) -> None:
        button = named(IconButton("x", name=self.tr("Unlink"), size=14), f"unlink_{target_id.hex[-8:]}")
        button.clicked.connect(partial(self._unlink, target_id))
        self.unlink_buttons[target_id] = button
        self._link_flow.addWidget(button)
        button.show()

    def _link_text(self, row: CaseLinkRow) -> str:
        name = case_words.said(case_words.LINKS, row.kind)
        if row.kind == LinkKind.CASE:
            number, _, title = row.text.partition(" ")
            return f"{name} {case_words.number_text(number)} {first_strong(title[:40])}".strip()
        return f"{name} {first_strong(row.text)}".strip()

    def _item(self, step: CaseStep) -> TimelineItem:
        title = case_words.said(case_words.STEPS, step.kind)
        detail = self._detail_of(step)
        if detail:
            title = f"{title}: {detail}"
        latin, arabic = step.agent_name_latin, step.agent_name
        name = first_strong((arabic or latin) if self._language.is_arabic else (latin or arabic))
        text = " · ".join(filter(None, (name, first_strong(step.text))))
        tone = "warn" if step.kind == "escalated" else "muted"
        icon = case_words.STEP_ICONS.get(step.kind, "circle")
        return TimelineItem(icon, tone, title, full_moment(self._language, step.at, ""), text)

    def _detail_of(self, step: CaseStep) -> str:
        if step.kind in ("opened", "moved"):
            return case_words.department_name(self._choices, step.detail, self._language.code)
        if step.kind in ("status", "reopened"):
            return case_words.said(case_words.STATUSES, step.detail)
        if step.kind == "escalated":
            return case_words.said(case_words.REASONS_UP, step.detail)
        return case_words.number_text(step.detail) if step.kind == "linked" else ""

    # ------------------------------------------------------------------------------ the agent

    def _on_deed(self, deed: Deed, _checked: bool = False) -> None:
        if self._detail is not None:
            self.problem_tip.show_text("")
            self.area.verticalScrollBar().setValue(0)
            self.box.begin(deed, department=self._detail.line.department)

    def _on_take(self) -> None:
        self.take_wanted.emit(self.case_id)

    def _on_describe(self) -> None:
        self.describe_wanted.emit(self._detail)

    def _on_said(self, said: object) -> None:
        self.said.emit(self.case_id, said)

    def _on_customer(self) -> None:
        if self._detail is not None:
            self.customer_wanted.emit(self._detail.line.customer_id)

    def _ask_for(self, case_id: UUID, _checked: bool = False) -> None:
        self.case_wanted.emit(case_id)

    def _unlink(self, target_id: UUID, _checked: bool = False) -> None:
        self.unlink_wanted.emit(self.case_id, target_id)
