"""The line at the foot: telephone, database, sound, the day's calls, and the keys that matter now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.telephony.protocol import RegistrationProblem, RegistrationState
from app.ui.engine_link import LinkState
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
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

    def show_hints(self, text: str) -> None:
        """Name the keys that matter in the present state."""
        self.hints_label.setText(text)

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self._show_telephone()
        self._show_database()
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
                return self._registered()

    def _registered(self) -> tuple[str, str, str]:
        match self._registration:
            case RegistrationState.REGISTERING:
                return "loader-circle", "muted", self.tr("Signing in at the PBX…")
            case RegistrationState.REFUSED:
                return "octagon-alert", "danger", self.tr("The PBX refused the sign-in")
            case RegistrationState.UNREACHABLE:
                return "unplug", "danger", self._problem_words() or self.tr("The PBX cannot be reached")
            case RegistrationState.REGISTERED | RegistrationState.NONE:
                return "circle-check", "ok", self.tr("Telephone ready")

    def _problem_words(self) -> str:
        match self._problem:
            case RegistrationProblem.UNTRUSTED_CERTIFICATE:
                return self.tr("The PBX's certificate is not trusted")
            case RegistrationProblem.WRONG_NAME:
                return self.tr("The PBX's certificate bears another name")
            case RegistrationProblem.EXPIRED_CERTIFICATE:
                return self.tr("The PBX's certificate has expired")
            case RegistrationProblem.NO_TLS:
                return self.tr("The PBX does not answer with TLS")
        return ""

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
