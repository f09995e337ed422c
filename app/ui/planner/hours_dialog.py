"""When a team, or everybody, works: the week, Ramadan, and special days."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from app.models.rows.working_times import HoursSheet, TeamName, Week
from app.planning.spans import Span
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.planner.special_days import SpecialDays
from app.ui.planner.week_fields import WeekFields
from app.ui.theme.look import px
from app.ui.widgets.separator import Separator
from app.ui.widgets.text_label import TextLabel

_USUAL: Week = {day: (Span(9 * 60, 17 * 60),) for day in (6, 0, 1, 2, 3)}  # Sunday to Thursday


class HoursDialog(Dialog):
    """Nothing is set until somebody says so: without hours of its own a team has its brand's or country's."""

    team_chosen = Signal(object)  # UUID, or None for everybody
    kept = Signal(object)  # HoursSheet

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._teams: tuple[TeamName, ...] = ()
        self._team_id: UUID | None = None
        self.whom_field = named(QComboBox(), "whom_field")
        self.own_box = named(QCheckBox(), "own_box")
        self.week = named(WeekFields(), "week")
        self.ramadan_box = named(QCheckBox(), "ramadan_box")
        self.ramadan = named(WeekFields(), "ramadan")
        self.days = named(SpecialDays(language), "days")
        self.legal_label = named(TextLabel(size="xs", tone="muted", wrap=True), "legal_label")
        self.said_label = named(TextLabel(size="sm", tone="muted", wrap=True), "said_label")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(8))
        for part in (self.own_box, self.week, self.ramadan_box, self.ramadan, Separator(), self.days):
            column.addWidget(part)
        column.addStretch(1)
        self.body.addWidget(self.whom_field)
        self.body.addWidget(ShrinkingArea(inside, grows=True), 1)
        self.body.addWidget(self.legal_label)
        self.body.addWidget(self.said_label)
        self.whom_field.activated.connect(self._on_whom_chosen)
        for box, week in ((self.own_box, self.week), (self.ramadan_box, self.ramadan)):
            box.toggled.connect(week.setVisible)
            box.clicked.connect(self._on_edited)
            week.edited.connect(self._on_edited)
        self.own_box.toggled.connect(self.ramadan_box.setVisible)
        self.own_box.toggled.connect(self._on_own_toggled)
        self.days.edited.connect(self._on_edited)
        self.accept_button.clicked.connect(self._on_keep)
        self.retranslate_ui()
        self.show_sheet(HoursSheet(None))

    def show_teams(self, teams: Sequence[TeamName]) -> None:
        """Offer these teams, and everybody."""
        self._teams = tuple(teams)
        self._name_teams()

    def show_sheet(self, sheet: HoursSheet) -> None:
        """Show what is set for a team, or for everybody."""
        self._team_id = sheet.team_id
        self.week.show_week(_USUAL if sheet.week is None else sheet.week)
        self.ramadan.show_week(sheet.in_ramadan or {})
        self.own_box.setChecked(sheet.week is not None)
        self.ramadan_box.setChecked(sheet.week is not None and sheet.in_ramadan is not None)
        self.ramadan_box.setVisible(self.own_box.isChecked())
        self.week.setVisible(self.own_box.isChecked())
        self.ramadan.setVisible(self.ramadan_box.isChecked())
        self.days.show_days(sheet.days)
        self._set_edited(is_edited=False)
        self._name_teams()

    def tell(self, text: str) -> None:
        """Say what became of the last press."""
        self.said_label.setText(text)
        self.said_label.setVisible(bool(text))

    def tell_kept(self) -> None:
        """Say that it is kept."""
        self._set_edited(is_edited=False)
        self.tell(self.tr("Kept. It holds for promises and calls from now on."))

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Working hours"))
        self.accept_button.setText(self.tr("Keep"))
        self.whom_field.setAccessibleName(self.tr("Whose hours"))
        self.own_box.setText(self.tr("Hours of their own, not those of the brand or the country"))
        self.ramadan_box.setText(self.tr("Other hours in Ramadan"))
        self.legal_label.setText(
            self.tr("Holidays and calling hours of countries come with Hatif; lawyers must confirm them.")
        )
        self._name_teams()

    def _name_teams(self) -> None:
        self.whom_field.clear()
        self.whom_field.addItem(self.tr("Everybody"), "")
        for team in self._teams:
            name = team.name_ar if self._language.is_arabic else team.name_en
            self.whom_field.addItem(first_strong(name or team.name_ar or team.name_en), str(team.id))
        self.whom_field.setCurrentIndex(max(0, self.whom_field.findData(str(self._team_id or ""))))

    def _set_edited(self, *, is_edited: bool) -> None:
        """Another team is not chosen over what is not kept yet."""
        self.whom_field.setEnabled(not is_edited)
        self.whom_field.setToolTip(self.tr("Keep what you have changed first.") if is_edited else "")
        self.accept_button.setEnabled(is_edited)
        self.tell("")

    @Slot()
    def _on_edited(self) -> None:
        self._set_edited(is_edited=True)

    @Slot(bool)
    def _on_own_toggled(self, on: bool) -> None:
        self.ramadan.setVisible(on and self.ramadan_box.isChecked())

    @Slot()
    def _on_whom_chosen(self) -> None:
        key = str(self.whom_field.currentData() or "")
        self.team_chosen.emit(UUID(key) if key else None)

    @Slot()
    def _on_keep(self) -> None:
        has_own = self.own_box.isChecked()
        week = self.week.week() if has_own else {}
        in_ramadan = self.ramadan.week() if has_own and self.ramadan_box.isChecked() else {}
        if week is None or in_ramadan is None:
            return
        self.kept.emit(
            HoursSheet(
                self._team_id,
                week if has_own else None,
                in_ramadan if has_own and self.ramadan_box.isChecked() else None,
                self.days.days(),
            )
        )
