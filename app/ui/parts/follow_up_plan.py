"""The follow-ups promised in a call: chips for the usual moments, and each promise shown back in full."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import times
from app.late import late
from app.models.keys import new_key
from app.models.rows.cards import NumberRow
from app.models.rows.follow_ups import FollowUpRow
from app.planning import quick_moments, wall_time
from app.planning.wish import Landed, Wish
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import record_words
from app.ui.parts.clearing import clear, inside
from app.ui.parts.kept_promises import KeptPromises
from app.ui.parts.landing_words import sentences
from app.ui.parts.moments import own_zone, promised
from app.ui.parts.plan_line import PlanLine
from app.ui.parts.recurrence_words import repeated
from app.ui.parts.tab_order import in_order
from app.ui.state.landings import Landings
from app.ui.state.wrap_up_form import Paper, PlannedFollowUp
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from app.ui.dialogs.follow_up import FollowUpDialog


class FollowUpPlan(Panel):
    """Several promises can be made; a press on a chip adds one, the cross takes it back."""

    edited = Signal(object)  # tuple[PlannedFollowUp, …]
    kept_edited = Signal(object, bool)  # an open follow-up's UUID, whether this call settles it

    def __init__(
        self, language: Language, landings: Landings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._landings = landings or Landings(self)
        self._number = ""
        self._customer_id: UUID | None = None
        self._papers: tuple[Paper, ...] = ()
        self._numbers: tuple[NumberRow, ...] = ()
        self._landed: dict[UUID, Landed] = {}
        self._plans: tuple[PlannedFollowUp, ...] = ()
        self._what = ""
        self._zone = ""
        self._dialog: FollowUpDialog | None = None

        self.none_button = named(TextButton("chip"), "none_button")
        self.hour_button = named(TextButton("chip"), "hour_button")
        self.afternoon_button = named(TextButton("chip"), "afternoon_button")
        self.tomorrow_button = named(TextButton("chip"), "tomorrow_button")
        self.week_button = named(TextButton("chip"), "week_button")
        self.choose_button = named(TextButton("chip"), "choose_button")
        self.lines = named(QWidget(), "lines")
        self.kept = named(KeptPromises(language), "kept")

        self.none_button.setCheckable(True)
        chips = QWidget()
        flow = FlowLayout(chips)
        for button in (
            *(self.none_button, self.hour_button, self.afternoon_button, self.tomorrow_button),
            *(self.week_button, self.choose_button),
        ):
            flow.addWidget(button)
        self._line_column = QVBoxLayout(self.lines)
        self._line_column.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.kept)
        column.addWidget(chips)
        column.addWidget(self.lines)

        self.none_button.clicked.connect(self._on_none_clicked)
        self.hour_button.clicked.connect(self._on_hour_clicked)
        self.afternoon_button.clicked.connect(self._on_afternoon_clicked)
        self.tomorrow_button.clicked.connect(self._on_tomorrow_clicked)
        self.week_button.clicked.connect(self._on_week_clicked)
        self.kept.edited.connect(self.kept_edited)
        self.choose_button.clicked.connect(self._on_choose_clicked)

        self.retranslate_ui()

    @property
    def shown(self) -> tuple[str, ...]:
        """Return each promise as it is shown back."""
        return tuple(line.label.text() for line in inside(self._line_column, PlanLine))

    @property
    def remove_buttons(self) -> tuple[IconButton, ...]:
        """Return the crosses of the promises, in their order."""
        return tuple(line.remove_button for line in inside(self._line_column, PlanLine))

    def show_plans(self, plans: tuple[PlannedFollowUp, ...], what: str, zone: str) -> None:
        """Show what is planned; `what` and `zone` (the customer's) are what a new one begins with."""
        is_same = plans == self._plans
        self._plans, self._what, self._zone = plans, what, zone or own_zone()
        self._name_moments()
        if not is_same:
            self._show_lines()

    def show_whom(
        self,
        number: str,
        customer_id: UUID | None,
        open_rows: Sequence[FollowUpRow] = (),
        kept: Sequence[UUID] = (),
        papers: Sequence[Paper] = (),
        numbers: Sequence[NumberRow] = (),
    ) -> None:
        """Say to whom it is promised, what was promised to him before, and how else he is reached."""
        self._number, self._customer_id, self._papers = number, customer_id, tuple(papers)
        self._numbers = tuple(numbers)
        self.kept.show_rows(open_rows, kept)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.none_button.setText(self.tr("None"))
        self.hour_button.setText(self.tr("In an hour"))
        self.choose_button.setText(self.tr("Choose…"))
        self._name_moments()
        self._show_lines()

    def _name_moments(self) -> None:
        """Name the chips by the clock of the customer."""
        language, now, zone = self._language, times.now(), self._zone or own_zone()
        afternoon = quick_moments.this_afternoon(now, zone)
        self.afternoon_button.setVisible(afternoon is not None)
        if afternoon is not None:
            at = language.time_of(afternoon, zone)
            self.afternoon_button.setText(self.tr("This afternoon %1").replace("%1", at))
        at = language.time_of(quick_moments.tomorrow(now, zone), zone)
        self.tomorrow_button.setText(self.tr("Tomorrow %1").replace("%1", at))
        week = quick_moments.next_week(now, zone)
        day = QLocale().dayName(week.isoweekday(), QLocale.FormatType.LongFormat)
        self.week_button.setText(f"{first_strong(day)} {language.time_of(week, zone)}")

    def _add(self, due_at: datetime) -> None:
        what, zone = self._what or self.tr("Call back"), self._zone or own_zone()
        wall = wall_time.at(due_at, zone).as_text()
        self._take((*self._plans, PlannedFollowUp(new_key(), what, due_at, zone, wall=wall)))
        self._ask_landing(self._plans[-1])

    def _ask_landing(self, plan: PlannedFollowUp) -> None:
        number, is_call = plan.number or self._number, plan.kind == "call"
        wish = Wish(plan.due_at, number, self._customer_id, is_call=is_call, basis=plan.basis)
        self._landings.ask(wish, partial(self._take_landing, plan.id))

    def _take_landing(self, key: UUID, landed: Landed) -> None:
        self._landed[key] = landed
        self._show_lines()

    def _take(self, plans: tuple[PlannedFollowUp, ...]) -> None:
        self._plans = plans
        self._show_lines()
        self.edited.emit(plans)

    def _show_lines(self) -> None:
        clear(self._line_column)
        self.none_button.setChecked(not self._plans)
        self.lines.setVisible(bool(self._plans))
        for plan in self._plans:
            self._line_column.addWidget(self._line(plan))
        in_order((self.choose_button, *self.remove_buttons))

    def _line(self, plan: PlannedFollowUp) -> PlanLine:
        moment = promised(self._language, plan.due_at, plan.zone, plan.until_at, plan.precision)
        text = f"{first_strong(plan.what)} – {moment}"
        if plan.recurrence:
            text = f"{text} · {repeated(self._language, plan.recurrence)}"
        line = PlanLine(text, self.tr("Take back: %1").replace("%1", stripped(text)))
        for button in (line.remove_button, line.move_button):
            button.setProperty("plan", str(plan.id))
        line.remove_button.clicked.connect(self._on_remove_clicked)
        line.move_button.clicked.connect(self._on_move_clicked)
        landed = self._landed.get(plan.id)
        if landed is not None and landed.wish.at == plan.due_at:
            better = landed.landing.at if not landed.landing.is_as_wished else None
            moving = self.tr("Move it there") if better is not None else ""
            line.show_remark(" ".join(sentences(landed, self._language, plan.zone)), moving)
        return line

    @Slot()
    def _on_none_clicked(self) -> None:
        self._take(())

    @Slot()
    def _on_hour_clicked(self) -> None:
        self._add(quick_moments.in_an_hour(times.now()))

    @Slot()
    def _on_afternoon_clicked(self) -> None:
        afternoon = quick_moments.this_afternoon(times.now(), self._zone or own_zone())
        if afternoon is None:
            self._name_moments()  # it has begun since the chip was drawn
        else:
            self._add(afternoon)

    @Slot()
    def _on_tomorrow_clicked(self) -> None:
        self._add(quick_moments.tomorrow(times.now(), self._zone or own_zone()))

    @Slot()
    def _on_week_clicked(self) -> None:
        self._add(quick_moments.next_week(times.now(), self._zone or own_zone()))

    @Slot()
    def _on_move_clicked(self) -> None:
        button = self.sender()
        key = UUID(str(button.property("plan"))) if button is not None else None
        landed = self._landed.get(key) if key is not None else None
        if landed is None or landed.landing.at is None:
            return
        at = landed.landing.at
        self._take(
            tuple(
                replace(
                    plan,
                    due_at=at,
                    wall=wall_time.at(at, plan.zone).as_text(),
                    until_at=None,
                    precision="moment",
                )
                if plan.id == key
                else plan
                for plan in self._plans
            )
        )

    @Slot()
    def _on_choose_clicked(self) -> None:
        if self._dialog is None:
            dialog: FollowUpDialog = late("app.ui.dialogs.follow_up", "FollowUpDialog")(
                self._language, self._landings, self.window()
            )
            dialog.planned.connect(self._on_planned)
            self._dialog = dialog
        self._dialog.begin(
            self._what or self.tr("Call back"),
            self._zone or own_zone(),
            number=self._number,
            customer_id=self._customer_id,
            papers=self._papers,
            numbers=self._choices(),
        )

    def _choices(self) -> list[tuple[str, str]]:
        """Return the number of this call and the customer's others, each with a word."""
        said = {row.number: record_words.said(record_words.NUMBER_KINDS, row.label) for row in self._numbers}
        return [(number, said.get(number, "")) for number in dict.fromkeys((self._number, *said)) if number]

    @Slot(object)
    def _on_planned(self, plan: PlannedFollowUp) -> None:
        self._take((*self._plans, plan))

    @Slot()
    def _on_remove_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, IconButton):
            gone = UUID(str(button.property("plan")))
            self._take(tuple(plan for plan in self._plans if plan.id != gone))
