"""Plan a follow-up for any moment: what, day, time, and whose time that is."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QTime, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from app import times
from app.models.keys import new_key
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import ltr, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.moments import full_moment, own_zone
from app.ui.state.wrap_up_form import PlannedFollowUp
from app.ui.theme.look import px
from app.ui.widgets.moment_fields import DayField, TimeField
from app.ui.widgets.text_label import TextLabel


class FollowUpDialog(Dialog):
    """Shows the chosen moment back in words, and says beside the field what is wrong with it."""

    planned = Signal(object)  # PlannedFollowUp

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._zone = own_zone()

        self.what_field = named(QLineEdit(), "what_field")
        self.what_problem = named(TextLabel(size="xs", tone="danger", wrap=True), "what_problem")
        self.day_field = named(DayField(), "day_field")
        self.time_field = named(TimeField(), "time_field")
        self.zone_field = named(QComboBox(), "zone_field")
        self.moment_label = named(TextLabel(size="sm", tone="muted", wrap=True), "moment_label")
        self.moment_problem = named(TextLabel(size="xs", tone="danger", wrap=True), "moment_problem")
        self._labels = tuple(TextLabel(size="sm", tone="muted") for _ in range(4))

        form = QFormLayout()
        form.setVerticalSpacing(px(6))
        fields = (self.what_field, self.day_field, self.time_field, self.zone_field)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
            if field is self.what_field:
                form.addRow("", self.what_problem)
        form.addRow("", self.moment_label)
        form.addRow("", self.moment_problem)
        self.body.addLayout(form)

        self.accept_button.clicked.connect(self._on_accept)
        self.what_field.textEdited.connect(self._on_edited)
        self.day_field.dateChanged.connect(self._on_edited)
        self.time_field.timeChanged.connect(self._on_edited)
        self.zone_field.currentIndexChanged.connect(self._on_edited)
        self.retranslate_ui()

    def begin(self, what: str, zone: str) -> None:
        """Open with a sentence to change and the customer's zone."""
        self._zone = zone
        self.zone_field.clear()
        for name in dict.fromkeys((zone, own_zone())):
            self.zone_field.addItem(ltr(name.replace("_", " ")), name)
        soon = times.now().astimezone(ZoneInfo(zone)) + timedelta(hours=1)
        soon -= timedelta(minutes=soon.minute % 5, seconds=soon.second, microseconds=soon.microsecond)
        self.what_field.setText(what)
        self.day_field.setDate(QDate(soon.year, soon.month, soon.day))
        self.time_field.setTime(QTime(soon.hour, soon.minute))
        self._show_moment()
        self.open_beside_calls()
        self.what_field.setFocus()
        self.what_field.selectAll()

    def moment(self) -> datetime:
        """Return the moment that is chosen."""
        day, time = self.day_field.date(), self.time_field.time()
        zone = ZoneInfo(self.zone_field.currentData() or self._zone)
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=zone)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Plan a follow-up"))
        texts = (self.tr("What"), self.tr("Day"), self.tr("Time"), self.tr("Time zone"))
        fields = (self.what_field, self.day_field, self.time_field, self.zone_field)
        for label, field, text in zip(self._labels, fields, texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.accept_button.setText(self.tr("Plan it"))
        self._show_moment()

    def _show_moment(self) -> None:
        moment = self.moment()
        shown = full_moment(self._language, moment, str(self.zone_field.currentData() or self._zone))
        hijri = self._language.hijri_of(moment.date())
        self.moment_label.setText(" · ".join(filter(None, (shown, hijri))))
        self._show_problems(has_tried=False)

    def _show_problems(self, *, has_tried: bool) -> bool:
        """Say what is wrong; an empty sentence only after an attempt."""
        is_empty = not self.what_field.text().strip()
        what = self.tr("Say what is to be done.") if is_empty and has_tried else ""
        moment = self._moment_problem()
        for label, text in ((self.what_problem, what), (self.moment_problem, moment)):
            label.setText(text)
            label.setVisible(bool(text))
        return is_empty or bool(moment)

    def _moment_problem(self) -> str:
        moment = self.moment()
        if moment <= times.now():
            return self.tr("This moment is over. Choose a later one.")
        # A wall time that a change to summer time leaves out comes back as another one.
        there_and_back = moment.astimezone(ZoneInfo("UTC")).astimezone(moment.tzinfo)
        if there_and_back.replace(tzinfo=None) != moment.replace(tzinfo=None):
            return self.tr("This time does not exist on that day: the clocks change. Choose another.")
        return ""

    @Slot()
    def _on_edited(self) -> None:
        self._show_moment()

    @Slot()
    def _on_accept(self) -> None:
        if self._show_problems(has_tried=True):
            return
        what = stripped(self.what_field.text()).strip()
        zone = str(self.zone_field.currentData() or self._zone)
        self.hide()
        self.planned.emit(PlannedFollowUp(new_key(), what, self.moment(), zone))
