"""The line at the foot: telephone, database, sound, the day's calls, and the keys that matter now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.telephony.protocol import RegistrationProblem, RegistrationState
from app.ui.engine_link import LinkState
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.registration_words import registration
from app.ui.theme.look import px
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

HEIGHT = 26


class StatusLine(Panel):
    """Says small but true things all day; each has an icon and words, never a colour alone."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._link = LinkState.STARTING
        self._registration = RegistrationState.NONE
        self._problem = RegistrationProblem.NONE
        self._is_connected = True
        self._waiting = 0
        self._sound = ""
        self._day: tuple[int, int] | None = None  # calls, and their average in seconds
        self._messages = 0
        self.voicemail: tuple[IconLabel, TextLabel] | None = None  # made when the first message waits

        self.telephone_icon = named(IconLabel("loader-circle", "muted", 14), "telephone_icon")
        self.telephone_label = named(TextLabel(size="xs", tone="muted"), "telephone_label")
        self.database_icon = named(IconLabel("database", "ok", 14), "database_icon")
        self.database_label = named(TextLabel(size="xs", tone="muted"), "database_label")
        self.sound_icon = named(IconLabel("headphones", "muted", 14), "sound_icon")
        self.sound_label = named(TextLabel(size="xs", tone="muted"), "sound_label")
        self.day_icon = named(IconLabel("activity", "muted", 14), "day_icon")
        self.day_label = named(TextLabel(size="xs", tone="muted"), "day_label")
        self.hints_label = named(TextLabel(size="xs", tone="muted", elide=True), "hints_label")

        self.setProperty("ground", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        for icon, label in self._pairs():
            self._row.addWidget(icon)
            self._row.addWidget(label)
            self._row.addSpacing(px(10))
        self._row.addStretch(1)
        self._row.addWidget(self.hints_label)

        self.retranslate_ui()
        self.restyle()

    def show_telephone(
        self,
        link: LinkState,
        registration: RegistrationState,
        problem: RegistrationProblem = RegistrationProblem.NONE,
    ) -> None:
        """Say whether calls can come."""
        self._link, self._registration, self._problem = link, registration, problem
        self.retranslate_ui()

    def show_database(self, connected: bool, waiting: int) -> None:
        """Say whether the database is there, and how many changes wait to be sent."""
        self._is_connected, self._waiting = connected, waiting
        self.retranslate_ui()

    def show_sound(self, device: str) -> None:
        """Name the sound device in use; an empty name says that there is none."""
        self._sound = device
        self.retranslate_ui()

    def show_day(self, calls: int, average_seconds: int) -> None:
        """Say how many calls the agent had today, and how long they took on average."""
        self._day = (calls, average_seconds)
        self.retranslate_ui()

    def show_voicemail(self, messages: int) -> None:
        """Say how many messages wait in the voicemail box, when there are any."""
        self._messages = messages
        if messages and self.voicemail is None:
            icon = named(IconLabel("voicemail", "accent", 14), "voicemail_icon")
            label = named(TextLabel(size="xs"), "voicemail_label")
            self.voicemail = (icon, label)
            for place, part in enumerate(self.voicemail):
                self._row.insertWidget(3 + place, part)
            self._row.insertSpacing(5, px(10))
        self._show_voicemail()

    def show_hints(self, text: str) -> None:
        """Name the keys that matter in the present state."""
        self.hints_label.setText(text)

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self._show_telephone()
        self._show_database()
        self._show_voicemail()
        self.sound_label.setText(first_strong(self._sound) if self._sound else self.tr("No sound device"))
        self.sound_icon.set_icon(
            "headphones" if self._sound else "volume-x", "muted" if self._sound else "warn"
        )
        self.day_icon.setVisible(self._day is not None)
        self.day_label.setVisible(self._day is not None)
        if self._day is not None:
            calls, average = self._day
            average_text = self.tr("average %1").replace("%1", self._language.clock(average))
            counted = self.tr("%Ln call(s) today", "", calls)
            self.day_label.setText(f"{counted} · {average_text}" if calls else counted)

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(12), 0, px(12), 0)
        self._row.setSpacing(px(6))

    def _pairs(self) -> tuple[tuple[IconLabel, TextLabel], ...]:
        return (
            (self.telephone_icon, self.telephone_label),
            (self.database_icon, self.database_label),
            (self.sound_icon, self.sound_label),
            (self.day_icon, self.day_label),
        )

    def _show_voicemail(self) -> None:
        for part in self.voicemail or ():
            part.setVisible(self._messages > 0)
        if self.voicemail is not None:
            self.voicemail[1].setText(self.tr("%Ln message(s) in the voicemail", "", self._messages))

    def _show_telephone(self) -> None:
        icon, role, text = self._telephone()
        self.telephone_icon.set_icon(icon, role)
        self.telephone_label.setText(text)

    def _telephone(self) -> tuple[str, str, str]:
        match self._link:
            case LinkState.STARTING:
                return "loader-circle", "muted", self.tr("Telephone is starting…")
            case LinkState.SILENT:
                return "hourglass", "warn", self.tr("Telephone does not respond")
            case LinkState.GONE:
                return "refresh-cw", "warn", self.tr("Telephone is starting again…")
            case LinkState.FAILED:
                return "octagon-alert", "danger", self.tr("Telephone cannot start")
            case LinkState.UP:
                return registration(self._registration, self._problem)

    def _show_database(self) -> None:
        waiting = self.tr("%Ln change(s) to send", "", self._waiting) if self._waiting else ""
        if self._is_connected:
            self.database_icon.set_icon("upload" if waiting else "database", "muted" if waiting else "ok")
            self.database_label.setText(waiting or self.tr("Database connected"))
            return
        self.database_icon.set_icon("wifi-off", "warn")
        offline = self.tr("Working offline")
        both = self.tr("Working offline, %1").replace("%1", waiting)
        self.database_label.setText(both if waiting else offline)
