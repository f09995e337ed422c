"""The follow-ups promised in a call: chips for the usual moments, and each promise shown back in full."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.models.keys import new_key
from app.ui.dialogs.follow_up import FollowUpDialog
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.clearing import clear, inside
from app.ui.parts.moments import full_moment, own_zone
from app.ui.parts.tab_order import in_order
from app.ui.state.wrap_up_form import PlannedFollowUp
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

TOMORROW_AT = 10  # o'clock, in the customer's zone


class FollowUpPlan(Panel):
    """Several promises can be made; a press on a chip adds one, the cross takes it back."""

    edited = Signal(object)  # tuple[PlannedFollowUp, …]

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._plans: tuple[PlannedFollowUp, ...] = ()
        self._what = ""
        self._zone = ""
        self._dialog: FollowUpDialog | None = None

        self.none_button = named(TextButton("chip"), "none_button")
        self.hour_button = named(TextButton("chip"), "hour_button")
        self.tomorrow_button = named(TextButton("chip"), "tomorrow_button")
        self.choose_button = named(TextButton("chip"), "choose_button")
        self.lines = named(QWidget(), "lines")

        self.none_button.setCheckable(True)
        chips = QWidget()
        flow = FlowLayout(chips)
        for button in (self.none_button, self.hour_button, self.tomorrow_button, self.choose_button):
            flow.addWidget(button)
        self._line_column = QVBoxLayout(self.lines)
        self._line_column.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(chips)
        column.addWidget(self.lines)

        self.none_button.clicked.connect(self._on_none_clicked)
        self.hour_button.clicked.connect(self._on_hour_clicked)
        self.tomorrow_button.clicked.connect(self._on_tomorrow_clicked)
        self.choose_button.clicked.connect(self._on_choose_clicked)

        self.retranslate_ui()

    @property
    def shown(self) -> tuple[str, ...]:
        """Return each promise as it is shown back."""
        return tuple(line.label.text() for line in inside(self._line_column, _PlanLine))

    @property
    def remove_buttons(self) -> tuple[IconButton, ...]:
        """Return the crosses of the promises, in their order."""
        return tuple(line.remove_button for line in inside(self._line_column, _PlanLine))

    def show_plans(self, plans: tuple[PlannedFollowUp, ...], what: str, zone: str) -> None:
        """Show what is planned; `what` and `zone` (the customer's) are what a new one begins with."""
        is_same = plans == self._plans
        self._plans, self._what, self._zone = plans, what, zone or own_zone()
        if not is_same:
            self._show_lines()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.none_button.setText(self.tr("None"))
        self.hour_button.setText(self.tr("In an hour"))
        at_ten = self._language.time_of(self._tomorrow(), self._zone)
        self.tomorrow_button.setText(self.tr("Tomorrow %1").replace("%1", at_ten))
        self.choose_button.setText(self.tr("Choose…"))
        self._show_lines()

    def _tomorrow(self) -> datetime:
        there = times.now().astimezone(ZoneInfo(self._zone or own_zone()))
        return (there + timedelta(days=1)).replace(hour=TOMORROW_AT, minute=0, second=0, microsecond=0)

    def _add(self, due_at: datetime) -> None:
        what = self._what or self.tr("Call back")
        self._take((*self._plans, PlannedFollowUp(new_key(), what, due_at, self._zone or own_zone())))

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

    def _line(self, plan: PlannedFollowUp) -> "_PlanLine":
        moment = full_moment(self._language, plan.due_at, plan.zone)
        text = f"{first_strong(plan.what)} – {moment}"
        line = _PlanLine(text, self.tr("Take back: %1").replace("%1", stripped(text)))
        line.remove_button.setProperty("plan", str(plan.id))
        line.remove_button.clicked.connect(self._on_remove_clicked)
        return line

    @Slot()
    def _on_none_clicked(self) -> None:
        self._take(())

    @Slot()
    def _on_hour_clicked(self) -> None:
        self._add((times.now() + timedelta(hours=1)).replace(second=0, microsecond=0))

    @Slot()
    def _on_tomorrow_clicked(self) -> None:
        self._add(self._tomorrow())

    @Slot()
    def _on_choose_clicked(self) -> None:
        if self._dialog is None:
            self._dialog = FollowUpDialog(self._language, self.window())
            self._dialog.planned.connect(self._on_planned)
        self._dialog.begin(self._what or self.tr("Call back"), self._zone or own_zone())

    @Slot(object)
    def _on_planned(self, plan: PlannedFollowUp) -> None:
        self._take((*self._plans, plan))

    @Slot()
    def _on_remove_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, IconButton):
            gone = UUID(str(button.property("plan")))
            self._take(tuple(plan for plan in self._plans if plan.id != gone))


class _PlanLine(QWidget):
    """One promise with its cross."""

    def __init__(self, text: str, removing: str) -> None:
        super().__init__()
        self.label = named(TextLabel(text, size="sm", wrap=True), "label")
        self.remove_button = named(IconButton("x", name=removing, size=14), "remove_button")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(IconLabel("calendar-clock", "accent", 15))
        row.addWidget(self.label, 1)
        row.addWidget(self.remove_button)
