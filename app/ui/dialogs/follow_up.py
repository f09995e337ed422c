"""Plan a follow-up for any moment: what, when in words or by the clock, whose, how often."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QTime, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app import times
from app.models.keys import new_key
from app.models.rows.follow_ups import ContactKind
from app.planning.moment_text import read
from app.planning.said_moment import Precision, SaidMoment, Unread
from app.planning.wall_time import WallTime
from app.planning.wish import Landed, Wish
from app.ui.dialogs.dialog import Dialog
from app.ui.dialogs.follow_up_more import FollowUpMore
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.landing_words import sentences
from app.ui.parts.moments import full_moment, own_zone, promised
from app.ui.parts.refusal_words import trouble
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.state.landings import Landings
from app.ui.state.wrap_up_form import Paper, PlannedFollowUp
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.moment_fields import DayField, TimeField
from app.ui.widgets.text_label import TextLabel


class FollowUpDialog(Dialog):
    """Shows the chosen moment back in words, and says beside the field what is wrong with it."""

    planned = Signal(object)  # PlannedFollowUp

    def __init__(
        self, language: Language, landings: Landings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self.landings = landings or Landings(self)
        self._zone = own_zone()
        self._number = ""
        self._customer_id: UUID | None = None
        self._said: SaidMoment | None = None  # what the words say, until the fields are changed by hand
        self._landed: Landed | None = None

        self.what_field = named(QLineEdit(), "what_field")
        self.what_problem = named(TextLabel(size="xs", tone="danger", wrap=True), "what_problem")
        self.when_field = named(QLineEdit(), "when_field")
        self.when_problem = named(TextLabel(size="xs", tone="danger", wrap=True), "when_problem")
        self.day_field = named(DayField(), "day_field")
        self.time_field = named(TimeField(), "time_field")
        self.zone_field = named(QComboBox(), "zone_field")
        self.which_field = named(
            QComboBox(), "which_field"
        )  # of the two moments a turned clock makes possible
        self.moment_label = named(TextLabel(size="sm", tone="muted", wrap=True), "moment_label")
        self.moment_problem = named(TextLabel(size="xs", tone="danger", wrap=True), "moment_problem")
        self.landing_label = named(TextLabel(size="xs", tone="warn", wrap=True), "landing_label")
        self.move_button = named(TextButton("chip", "calendar-clock", size=13), "move_button")
        self.move_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.more = named(FollowUpMore(language), "more")
        self.more_button = named(TextButton("ghost", "chevron-down", size=14), "more_button")
        self._labels = tuple(TextLabel(size="sm", tone="muted") for _ in range(6))

        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def begin(
        self,
        what: str,
        zone: str,
        *,
        number: str = "",
        customer_id: UUID | None = None,
        papers: Sequence[Paper] = (),
        numbers: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Open with a sentence to change, the customer's zone, and his numbers with a word for each."""
        self._zone, self._number, self._customer_id = zone, number, customer_id
        self._said = self._landed = None
        self.zone_field.clear()
        for name in dict.fromkeys((zone, own_zone())):
            self.zone_field.addItem(ltr(name.replace("_", " ")), name)
        soon = times.now().astimezone(ZoneInfo(zone)) + timedelta(hours=1)
        soon -= timedelta(minutes=soon.minute % 5, seconds=soon.second, microseconds=soon.microsecond)
        self.what_field.setText(what)
        self.when_field.clear()
        self.when_problem.hide()
        self.more.begin(papers, numbers)
        self._set_fields(soon.replace(tzinfo=None))
        self._show_moment()
        self.open_beside_calls()
        self.what_field.setFocus()
        self.what_field.selectAll()

    def propose(self, wall: WallTime) -> None:
        """Show another time than in an hour, as if it had been chosen."""
        self._set_fields(wall.wall)
        self._show_moment()

    def moment(self) -> datetime:
        """Return the moment that is chosen."""
        if self._said is not None and self._said.exact is not None:
            return self._said.exact.astimezone(ZoneInfo(self._chosen_zone()))
        choices = self._wall().choices
        place = max(0, self.which_field.currentIndex()) if len(choices) > 1 else 0
        return choices[min(place, len(choices) - 1)].astimezone(ZoneInfo(self._chosen_zone()))

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Plan a follow-up"))
        texts = (
            *(self.tr("What"), self.tr("When"), self.tr("Day"), self.tr("Time"), self.tr("Time zone")),
            self.tr("Which of the two"),
        )
        fields = (
            *(self.what_field, self.when_field, self.day_field, self.time_field, self.zone_field),
            self.which_field,
        )
        for label, field, text in zip(self._labels, fields, texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.when_field.setPlaceholderText(self.tr("in your words: next Tuesday 3pm"))
        self.accept_button.setText(self.tr("Plan it"))
        self.more_button.setText(self.tr("More"))
        self.move_button.setText(self.tr("Move it there"))
        self._show_moment()

    # ------------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(px(6))
        what, when, day, time, zone, which = self._labels
        form.addRow(what, self.what_field)
        form.addRow("", self.what_problem)
        form.addRow(when, self.when_field)
        form.addRow("", self.when_problem)
        form.addRow(day, self.day_field)
        form.addRow(time, self.time_field)
        form.addRow(zone, self.zone_field)
        form.addRow(which, self.which_field)
        told: tuple[QWidget, ...] = (self.moment_label, self.moment_problem, self.landing_label)
        for widget in (*told, self.move_button):
            form.addRow("", widget)
        self._form = form
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.addLayout(form)
        column.addWidget(self.more_button)
        column.addWidget(self.more)
        column.addStretch(1)
        self.body.addWidget(ShrinkingArea(inside, grows=True))
        hidden: tuple[QWidget, ...] = (self.when_problem, self.landing_label, self.move_button, self.more)
        for widget in hidden:
            widget.hide()
        self.more_button.setCheckable(True)
        self._form.setRowVisible(self.which_field, False)

    def _connect(self) -> None:
        self.accept_button.clicked.connect(self._on_accept)
        self.what_field.textEdited.connect(self._on_edited)
        self.when_field.textEdited.connect(self._on_when_edited)
        self.day_field.dateChanged.connect(self._on_fields_changed)
        self.time_field.timeChanged.connect(self._on_fields_changed)
        self.zone_field.currentIndexChanged.connect(self._on_zone_changed)
        self.which_field.activated.connect(self._on_edited)
        self.move_button.clicked.connect(self._on_move)
        self.more.edited.connect(self._on_edited)
        self.more_button.toggled.connect(self._on_more_toggled)

    # ------------------------------------------------------------------------------ showing

    def _chosen_zone(self) -> str:
        return str(self.zone_field.currentData() or self._zone)

    def _wall(self) -> WallTime:
        day, time = self.day_field.date(), self.time_field.time()
        text = f"{day.year():04}-{day.month():02}-{day.day():02}T{time.hour():02}:{time.minute():02}"
        return WallTime(datetime.fromisoformat(text), self._chosen_zone())

    def _until(self) -> datetime | None:
        said = self._said
        if said is None or said.precision is Precision.MOMENT:
            return None
        if said.precision is Precision.DAY:
            return WallTime(said.begin.wall + timedelta(days=1), said.begin.zone).moment_or_after
        return said.end.moment_or_after if said.end is not None else None

    def _precision(self) -> Precision:
        return Precision.MOMENT if self._said is None else self._said.precision

    def _set_fields(self, wall: datetime) -> None:
        """Show a wall time in the fields, without taking it for the agent's own change."""
        for field in (self.day_field, self.time_field):
            field.blockSignals(True)
        self.day_field.setDate(QDate(wall.year, wall.month, wall.day))
        self.time_field.setTime(QTime(wall.hour, wall.minute))
        for field in (self.day_field, self.time_field):
            field.blockSignals(False)

    def _show_moment(self) -> None:
        self._show_choices()
        moment, zone = self.moment(), self._chosen_zone()
        shown = promised(self._language, moment, zone, self._until(), self._precision())
        hijri = self._language.hijri_of(moment.date())
        guess = self.tr("Morning or evening was not said.") if self._said and self._said.is_assumed else ""
        self.moment_label.setText(" · ".join(filter(None, (shown, hijri, guess))))
        is_day = self._precision() is Precision.DAY
        self._form.setRowVisible(self.time_field, not is_day)
        if not self._show_problems(has_tried=False):
            self._ask_landing(moment)

    def _show_choices(self) -> None:
        """Ask which is meant where the clocks are turned; never decide it silently."""
        is_exact = self._said is not None and self._said.exact is not None
        wall = self._wall()
        is_asked = not wall.is_certain and not is_exact and self._precision() is Precision.MOMENT
        self._form.setRowVisible(self.which_field, is_asked)
        if not is_asked:
            self.which_field.clear()
            return
        chosen = max(0, self.which_field.currentIndex())
        self.which_field.blockSignals(True)
        self.which_field.clear()
        for moment in wall.choices:
            there = moment.astimezone(ZoneInfo(wall.zone))
            time = full_moment(self._language, moment, wall.zone)
            self.which_field.addItem(f"{time} {ltr(there.strftime('(%Z, UTC%z)'))}", moment)
        self.which_field.setCurrentIndex(chosen)
        self.which_field.blockSignals(False)

    def _show_problems(self, *, has_tried: bool) -> bool:
        """Say what is wrong; an empty sentence only after an attempt."""
        is_empty = not self.what_field.text().strip()
        what = self.tr("Say what is to be done.") if is_empty and has_tried else ""
        moment = self._moment_problem()
        for label, text in ((self.what_problem, what), (self.moment_problem, moment)):
            label.setText(text)
            label.setVisible(bool(text))
        is_wrong = bool(moment) and not moment.startswith(self._asking())
        return is_empty or is_wrong or self._is_unread()

    def _is_unread(self) -> bool:
        return bool(self.when_field.text().strip()) and self.when_problem.isVisibleTo(self)

    def _asking(self) -> str:
        return self.tr("The clocks change then.")

    def _moment_problem(self) -> str:
        last = self._until() or self.moment()
        if last <= times.now():
            return self.tr("This moment is over. Choose a later one.")
        if self._form.isRowVisible(self.which_field):
            if not self._wall().moments:
                skipped = self.tr("This time does not exist on that day. Say which is meant.")
                return f"{self._asking()} {skipped}"
            return f"{self._asking()} {self.tr('This time comes twice. Say which is meant.')}"
        return ""

    def _ask_landing(self, moment: datetime) -> None:
        number = self.more.number or self._number
        is_call = self.more.kind == ContactKind.CALL
        wish = Wish(moment.astimezone(UTC), number, self._customer_id, is_call=is_call, basis=self.more.basis)
        self.landings.ask(wish, self._take_landing)

    def _take_landing(self, landed: Landed) -> None:
        self._landed = landed
        if self.zone_field.findData(landed.zone) < 0:  # where he is, as his number and his address say
            self.zone_field.addItem(ltr(landed.zone.replace("_", " ")), landed.zone)
        text = " ".join(sentences(landed, self._language, self._chosen_zone()))
        self.landing_label.setText(text)
        self.landing_label.setVisible(bool(text))
        can_move = landed.landing.at is not None and not landed.landing.is_as_wished
        self.move_button.setVisible(can_move and self._precision() is Precision.MOMENT)

    # ------------------------------------------------------------------------------ the agent

    @Slot()
    def _on_edited(self) -> None:
        self._show_moment()

    @Slot()
    def _on_fields_changed(self) -> None:
        """What is chosen by hand counts more than the words."""
        self._said = None
        self.when_field.clear()
        self.when_problem.hide()
        self._show_moment()

    @Slot()
    def _on_zone_changed(self) -> None:
        if self.when_field.text().strip():
            self._on_when_edited(self.when_field.text())
        else:
            self._show_moment()

    @Slot(str)
    def _on_when_edited(self, text: str) -> None:
        self._said = None
        problem = ""
        if text.strip():
            try:
                self._said = read(text, now=times.now(), zone=self._chosen_zone())
            except Unread as error:
                problem = trouble(str(error.trouble)).replace("%1", first_strong(error.word))
        self.when_problem.setText(problem)
        self.when_problem.setVisible(bool(problem))
        if self._said is not None:
            self._set_fields(self._said.begin.wall)
        self._show_moment()

    @Slot()
    def _on_move(self) -> None:
        landed = self._landed
        if landed is not None and landed.landing.at is not None:
            there = landed.landing.at.astimezone(ZoneInfo(self._chosen_zone()))
            self._set_fields(there.replace(tzinfo=None, fold=0))
            self._on_fields_changed()

    @Slot(bool)
    def _on_more_toggled(self, on: bool) -> None:
        self.more.setVisible(on)
        self.more_button.set_icon("chevron-up" if on else "chevron-down")
        self.adjustSize()

    @Slot()
    def _on_accept(self) -> None:
        if self._show_problems(has_tried=True):
            return
        what = stripped(self.what_field.text()).strip()
        self.hide()
        said = self._said
        begin = self._wall() if said is None else said.begin
        self.planned.emit(
            PlannedFollowUp(
                id=new_key(),
                what=what,
                due_at=self.moment(),
                zone=self._chosen_zone(),
                precision=str(self._precision()),
                wall=begin.as_text(),
                until_at=self._until(),
                number=self.more.number or self._number,
                **self.more.values(),
            )
        )
