"""Between calls: the agent's day so far, and what is due next."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.late import late
from app.models.rows.days import DayRow
from app.ui.isolates import first_strong, local_digits
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.figure import Figure
from app.ui.parts.follow_up_list import FollowUpList
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from app.measures.measure import Measure

NOON, EVENING = 12, 17  # o'clock


class ReadyPanel(Panel):
    """Greets, shows own figures with their definitions, and lists what was promised."""

    follow_up_done = Signal(object)  # the follow-up's UUID

    def __init__(
        self, language: Language, agent_name: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._agent_name = agent_name
        self._day: DayRow | None = None

        self.greeting_label = named(TextLabel(size="lg", elide=True), "greeting_label")
        self.date_label = named(TextLabel(tone="muted", elide=True), "date_label")
        self.calls_figure = named(Figure(), "calls_figure")
        self.handle_figure = named(Figure(), "handle_figure")
        self.resolved_figure = named(Figure(), "resolved_figure")
        self.due_label = named(TextLabel(size="md"), "due_label")
        self.due_list = named(FollowUpList(language, has_deeds=True), "due_list")
        self.due_empty = named(EmptyState("circle-check"), "due_empty")
        self.notices = named(QWidget(), "notices")
        self._minute = QTimer(self, interval=60_000)

        self._lay_out()
        self.due_list.done.connect(self.follow_up_done)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

        self.retranslate_ui()
        self.restyle()

    def show_day(self, day: DayRow) -> None:
        """Show how the day goes."""
        if day != self._day:
            self._day = day
            self.retranslate_ui()

    def add_notice(self, widget: QWidget) -> None:
        """Show something more at the foot, such as a message of the day."""
        self._notice_column.addWidget(widget)
        self.notices.show()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        name = first_strong(self._agent_name())
        greeting = self._greeting()
        self.greeting_label.setText(
            self.tr("%1, %2").replace("%1", greeting).replace("%2", name) if name else greeting
        )
        today = times.now().astimezone().date()
        both = (self._language.date_of(today), self._language.hijri_of(today))
        self.date_label.setText(" · ".join(filter(None, both)))
        self.due_label.setText(self.tr("Due next"))
        self.due_list.setAccessibleName(self.tr("Due next"))
        self._show_figures()
        self._show_due()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._figures.setSpacing(px(8))

    def _lay_out(self) -> None:
        self._figures = QHBoxLayout()
        for figure in (self.calls_figure, self.handle_figure, self.resolved_figure):
            self._figures.addWidget(figure, 1)
        day = Card()
        first = QVBoxLayout(day)
        first.setContentsMargins(px(16), px(12), px(16), px(12))
        first.setSpacing(px(8))
        first.addWidget(self.greeting_label)
        first.addWidget(self.date_label)
        first.addLayout(self._figures)

        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel("calendar-clock", "accent", 18))
        head.addWidget(self.due_label)
        head.addStretch(1)
        self._notice_column = QVBoxLayout(self.notices)
        self._notice_column.setContentsMargins(0, 0, 0, 0)
        self.notices.hide()
        due = Card()
        second = QVBoxLayout(due)
        second.setContentsMargins(px(16), px(12), px(16), px(12))
        second.setSpacing(px(8))
        second.addLayout(head)
        second.addWidget(self.due_list, 1)
        second.addWidget(self.due_empty, 1)
        second.addWidget(self.notices)

        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(day)
        column.addWidget(due, 1)
        # A small window with a banner in it has less room than the day needs.
        area = ShrinkingArea(inside, grows=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _greeting(self) -> str:
        hour = times.now().astimezone().hour
        if hour < NOON:
            return self.tr("Good morning")
        return self.tr("Good afternoon") if hour < EVENING else self.tr("Good evening")

    def _show_figures(self) -> None:
        day, language = self._day, self._language
        has_calls = day is not None and day.calls > 0
        none_yet = "–"
        calls = language.number(day.calls) if day else "…"
        handle = language.clock(day.average_handle_seconds) if day and has_calls else none_yet
        has_said = day is not None and day.resolved_first_time is not None
        share = language.percent(day.resolved_first_time or 0.0) if day and has_said else none_yet
        figures = (
            (self.calls_figure, self.tr("Calls today"), calls, "handling", "HANDLED"),
            (self.handle_figure, self.tr("Average handle time"), handle, "handling", "HANDLE_TIME"),
            (self.resolved_figure, self.tr("Resolved first time"), share, "resolution", "STATED_RESOLUTION"),
        )
        for figure, title, value, module, name in figures:
            figure.show_figure(title, value, self._definition(module, name) if day else "")

    def _definition(self, module: str, name: str) -> str:
        """Return the words that every report has; they come in with the first figures."""
        measure: Measure = late(f"app.measures.{module}", name)
        code = self._language.code
        today = self.tr("Counted since midnight.")
        return local_digits(f"{measure.name.of(code)}\n{measure.definition(code)}\n{today}")

    def _show_due(self) -> None:
        rows = self._day.follow_ups if self._day else ()
        self.due_list.show_rows(rows)
        self.due_list.setVisible(bool(rows))
        self.due_empty.setVisible(not rows)
        if self._day is None:
            self.due_empty.show_texts(self.tr("Looking up your day…"))
        else:
            hint = self.tr("Follow-ups you promise in a call show here.")
            self.due_empty.show_texts(self.tr("Nothing is due"), hint)

    @Slot()
    def _on_minute(self) -> None:
        """What was due in a minute is late now."""
        if self.isVisible():
            self.retranslate_ui()
