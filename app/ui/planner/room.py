"""The place of follow-ups: list, day, week, the team's callbacks, and the figures; one view at a time."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QLocale, QPoint, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app import times
from app.late import late
from app.ui.actions import Actions
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.panels.follow_ups import FollowUpsPanel
from app.ui.parts.choice_row import ChoiceRow
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from app.ui.planner.day_view import DayView
    from app.ui.planner.figures_view import FiguresView
    from app.ui.planner.team_view import TeamView
    from app.ui.planner.week_view import WeekView

VIEWS = ("list", "day", "week", "team", "figures")
_WITH_DAYS = ("day", "week", "figures")


class PlannerRoom(Panel):
    """Deeds below the view are about the entry the cursor is on."""

    wanted = Signal()  # what is shown is to be asked for
    call_requested = Signal(object)
    done_requested = Signal(object)
    move_requested = Signal(object)
    history_requested = Signal(object)
    hand_over_requested = Signal(object, object)  # the follow-up's UUID, an agent's UUID or None for the team
    print_requested = Signal()
    hours_requested = Signal()
    dropped = Signal(object, str)
    nudged = Signal(object, int)

    def __init__(
        self, language: Language, actions: Actions, follow_ups: FollowUpsPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._marked: UUID | None = None
        self._members: tuple[tuple[UUID, str], ...] = ()
        self.day = times.now().astimezone().date()

        self.follow_ups = follow_ups
        self._actions = actions
        self._made: dict[str, QWidget] = {"list": follow_ups}
        self.views = named(ChoiceRow(VIEWS), "views")
        self.whose = named(ChoiceRow(("mine", "team")), "whose")
        self.back_button = named(IconButton("chevron-left"), "back_button")
        self.today_button = named(TextButton("chip"), "today_button")
        self.forth_button = named(IconButton("chevron-right"), "forth_button")
        self.period_label = named(TextLabel(bold=True, elide=True), "period_label")
        self.print_button = named(TextButton("ghost", "file-text", size=15), "print_button")
        self.hours_button = named(TextButton("ghost", "clock", size=15), "hours_button")
        self.call_button = named(TextButton("primary", "phone", size=16), "call_button")
        self.done_button = named(TextButton("ghost", "check", size=16), "done_button")
        self.move_button = named(TextButton("ghost", "calendar-clock", size=16), "move_button")
        self.hand_button = named(TextButton("ghost", "users", size=16), "hand_button")
        self.history_button = named(TextButton("ghost", "history", size=16), "history_button")
        self.stack = QStackedWidget()

        self.views.show_value("list")
        self.whose.show_value("mine")
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self._show_view()

    @property
    def view(self) -> str:
        """Return which view is shown."""
        return self.views.value or "list"

    @property
    def of_team(self) -> bool:
        """Whether the whole team is shown."""
        return self.whose.value == "team"

    @property
    def begin(self) -> date:
        """Return the first day that is shown; a week begins as the country's does."""
        if self.view == "day":
            return self.day
        first = QLocale().firstDayOfWeek().value  # Monday is 1
        return self.day - timedelta(days=(self.day.isoweekday() - first) % 7)

    @property
    def end(self) -> date:
        """Return the day after the last one that is shown."""
        days = {"day": 1, "week": 7, "figures": 28}.get(self.view, 1)
        return self.begin + timedelta(days=days)

    @property
    def day_view(self) -> "DayView":
        """Return the day by hours."""
        return cast("DayView", self._view_of("day"))

    @property
    def week_view(self) -> "WeekView":
        """Return the week."""
        return cast("WeekView", self._view_of("week"))

    @property
    def team_view(self) -> "TeamView":
        """Return the callbacks of the team."""
        return cast("TeamView", self._view_of("team"))

    @property
    def figures_view(self) -> "FiguresView":
        """Return how promises were kept."""
        return cast("FiguresView", self._view_of("figures"))

    def know_members(self, members: tuple[tuple[UUID, str], ...]) -> None:
        """Take the colleagues a follow-up can be given to."""
        self._members = members

    def retranslate_ui(self) -> None:
        """Set every text this room shows."""
        self.views.set_texts(
            (self.tr("List"), self.tr("Day"), self.tr("Week"), self.tr("Team callbacks"), self.tr("Figures"))
        )
        self.whose.set_texts((self.tr("Mine"), self.tr("The team's")))
        self.today_button.setText(self.tr("Today"))
        self.back_button.set_name(self.tr("Earlier"))
        self.forth_button.set_name(self.tr("Later"))
        self.print_button.setText(self.tr("Print"))
        self.hours_button.setText(self.tr("Working hours…"))
        self.call_button.setText(self.tr("Call"))
        self.done_button.setText(self.tr("Done"))
        self.move_button.setText(self.tr("Move…"))
        self.hand_button.setText(self.tr("Hand over…"))
        self.history_button.setText(self.tr("History"))
        self._show_period()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is shown."""
        super().showEvent(event)
        self.wanted.emit()

    # ------------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.views, 1)
        head.addWidget(self.whose)
        head.addWidget(self.hours_button)
        self.hours_button.hide()  # until a supervisor is here
        self._period = QWidget()
        period = QHBoxLayout(self._period)
        period.setContentsMargins(0, 0, 0, 0)
        for widget in (self.back_button, self.today_button, self.forth_button):
            period.addWidget(widget)
        period.addWidget(self.period_label, 1)
        period.addWidget(self.print_button)
        self._period.setMinimumHeight(px(36))
        self._deeds = QWidget()
        deeds = QHBoxLayout(self._deeds)
        deeds.setContentsMargins(0, 0, 0, 0)
        for button in self._deed_buttons():
            deeds.addWidget(button)
        deeds.addStretch(1)
        self.stack.addWidget(self.follow_ups)
        ground = Card()
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._period)
        column.addWidget(self.stack, 1)
        column.addWidget(self._deeds)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _deed_buttons(self) -> tuple[TextButton, ...]:
        return (
            self.call_button, self.done_button, self.move_button, self.hand_button, self.history_button,
        )  # fmt: skip

    def _connect(self) -> None:
        self.views.chosen.connect(self._on_view_chosen)
        self.whose.chosen.connect(self._on_whose_chosen)
        self.back_button.clicked.connect(self._on_back)
        self.forth_button.clicked.connect(self._on_forth)
        self.today_button.clicked.connect(self._on_today)
        self.print_button.clicked.connect(self.print_requested)
        self.hours_button.clicked.connect(self.hours_requested)
        self.call_button.clicked.connect(self._on_call)
        self.done_button.clicked.connect(self._on_done)
        self.move_button.clicked.connect(self._on_move)
        self.history_button.clicked.connect(self._on_history)
        self.hand_button.clicked.connect(self._on_hand_over)

    # ------------------------------------------------------------------------------ showing

    def _view_of(self, key: str) -> QWidget:
        """Return a view; it is made when it is first wanted."""
        if key not in self._made:
            view = self._made[key] = named(self._new_view(key), f"{key}_view")
            self.stack.addWidget(view)
        return self._made[key]

    def _new_view(self, key: str) -> QWidget:
        if key == "figures":
            figures: QWidget = late("app.ui.planner.figures_view", "FiguresView")(self._language)
            return figures
        if key == "team":
            team: TeamView = late("app.ui.planner.team_view", "TeamView")(self._language, self._actions)
            view: DayView | WeekView | TeamView = team
        else:
            name = {"day": "DayView", "week": "WeekView"}[key]
            days: DayView | WeekView = late(f"app.ui.planner.{key}_view", name)(self._language)
            days.dropped.connect(self.dropped)
            days.nudged.connect(self.nudged)
            view = days
        view.entry_marked.connect(self._on_marked)
        view.entry_chosen.connect(self.call_requested)
        return view

    def _show_view(self) -> None:
        view = self.view
        self.stack.setCurrentWidget(self._view_of(view))
        self._period.setVisible(view in _WITH_DAYS)
        self.whose.setVisible(view in ("day", "week"))
        self.print_button.setVisible(view in ("day", "week"))
        self._deeds.setVisible(view in ("day", "week", "team"))
        self._on_marked(None)
        self._show_period()
        if self.isVisible():
            self.wanted.emit()

    def _show_period(self) -> None:
        first, last = self.begin, self.end - timedelta(days=1)
        text = self._language.date_of(first)
        if first == last:
            name = QLocale().dayName(first.isoweekday(), QLocale.FormatType.LongFormat)
            text = " · ".join(filter(None, (first_strong(name), text, self._language.hijri_of(first))))
        else:
            text = f"{text} – {self._language.date_of(last)}"
        self.period_label.setText(text)

    def _go(self, days: int) -> None:
        self.day += timedelta(days=days)
        self._show_period()
        self.wanted.emit()

    # ------------------------------------------------------------------------------ the agent

    @Slot(str)
    def _on_view_chosen(self, value: str) -> None:
        if not value:
            self.views.show_value("list")  # some view is always shown
        self._show_view()

    @Slot(str)
    def _on_whose_chosen(self, value: str) -> None:
        if not value:
            self.whose.show_value("mine")
        self.wanted.emit()

    @Slot()
    def _on_back(self) -> None:
        self._go((self.begin - self.end).days)

    @Slot()
    def _on_forth(self) -> None:
        self._go((self.end - self.begin).days)

    @Slot()
    def _on_today(self) -> None:
        self.day = times.now().astimezone().date()
        self._go(0)

    @Slot(object)
    def _on_marked(self, key: UUID | None) -> None:
        self._marked = key
        for button in self._deed_buttons():
            button.setEnabled(key is not None)

    @Slot()
    def _on_call(self) -> None:
        self.call_requested.emit(self._marked)

    @Slot()
    def _on_done(self) -> None:
        self.done_requested.emit(self._marked)

    @Slot()
    def _on_move(self) -> None:
        self.move_requested.emit(self._marked)

    @Slot()
    def _on_history(self) -> None:
        self.history_requested.emit(self._marked)

    @Slot()
    def _on_hand_over(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("To the team")).setData(None)
        for key, name in self._members:
            menu.addAction(name).setData(str(key))
        menu.triggered.connect(self._on_given)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.hand_button.mapToGlobal(QPoint(0, 0)))

    @Slot(object)
    def _on_given(self, action: object) -> None:
        text = action.data()  # type: ignore[attr-defined]  # a QAction
        self.hand_over_requested.emit(self._marked, UUID(text) if text else None)
