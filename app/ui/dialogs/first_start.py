"""The first start: language, sound, telephone account, database; every step can be passed over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.settings import Setting, Settings
from app.telephony.protocol import SoundDevice, TrialStep
from app.ui.dialogs.dialog import Dialog
from app.ui.panel import named
from app.ui.parts.trial_call_line import TrialCallLine
from app.ui.settings_pages import reading, words
from app.ui.settings_pages.choice_field import ChoiceField
from app.ui.settings_pages.device_field import DeviceField
from app.ui.settings_pages.field import SettingField
from app.ui.settings_pages.text_field import TextField
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.step_progress import StepProgress
from app.ui.widgets.text_label import TextLabel


class FirstStartDialog(Dialog):
    """Asks nothing that the workplace has fixed; what is chosen counts at once, as in the settings."""

    trial_wanted = Signal()  # listen to the microphone, then play it back
    password_given = Signal(str)  # for the account at the PBX
    finished_all = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._trial: TrialStep | None = None
        self.progress = named(StepProgress(), "progress")
        self.sentence_label = named(TextLabel(wrap=True), "sentence_label")
        self.stack = named(QStackedWidget(), "stack")
        self.back_button = named(TextButton("ghost", "arrow-left", size=16), "back_button")
        self.try_button = named(TextButton("", "mic", size=16), "try_button")
        self.trial_label = named(TextLabel(size="sm", tone="muted", wrap=True), "trial_label")
        self.password_line = named(QLineEdit(), "password_line")
        self.password_line.setEchoMode(QLineEdit.EchoMode.Password)
        self.trial_call = named(TrialCallLine(), "trial_call")
        self._fields: list[tuple[SettingField, TextLabel]] = []
        self.steps = [step for step in (_LANGUAGE, _SOUND, _ACCOUNT, _DATABASE) if self._is_open(step)]
        for step in self.steps:
            self.stack.addWidget(self._page(step))

        self.body.addWidget(self.progress)
        self.body.addWidget(self.sentence_label)
        self.body.addWidget(self.stack, 1)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.accept_button.clicked.connect(self._on_next)
        self.back_button.clicked.connect(self._on_back)
        self.try_button.clicked.connect(self.trial_wanted)
        self.password_line.editingFinished.connect(self._on_password)
        self.stack.currentChanged.connect(self._show_step)
        self.retranslate_ui()
        self.resize(px(520), px(470))

    def show_devices(self, devices: Sequence[SoundDevice]) -> None:
        """Offer the devices there are now."""
        for field, _label in self._fields:
            if isinstance(field, DeviceField):
                field.show_devices(devices)

    def show_trial(self, step: TrialStep) -> None:
        """Say how far the trial of the microphone has come."""
        self._trial = step
        self._show_trial()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Set up Hatif"))
        self.close_button.setText(self.tr("Later"))
        self.back_button.setText(self.tr("Back"))
        self.try_button.setText(self.tr("Hear yourself"))
        self.password_line.setAccessibleName(self.tr("Password at the PBX"))
        self.password_line.setPlaceholderText(self.tr("Password at the PBX"))
        for field, label in self._fields:
            label.setText(words.title(field.setting))
        self._show_trial()
        self._show_step()

    def _is_open(self, step: tuple[Setting[str], ...]) -> bool:
        return not all(self._settings.is_managed(setting) for setting in step)

    def _page(self, step: tuple[Setting[str], ...]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        for setting in step:
            field, label = self._field(setting), TextLabel(tone="muted")
            self._fields.append((field, label))
            field.show_value()
            column.addWidget(label)
            column.addWidget(field)
        if step is _SOUND:
            row = QHBoxLayout()
            row.addWidget(self.try_button)
            row.addWidget(self.trial_label, 1)
            column.addLayout(row)
        if step is _ACCOUNT:
            column.addWidget(self.password_line)
            column.addWidget(self.trial_call)
        column.addStretch(1)
        return page

    def _field(self, setting: Setting[str]) -> SettingField:
        settings = self._settings
        if setting is Settings.language:
            return ChoiceField(settings, setting, setting.choices, lambda v: words.choice(setting.key, v))
        if setting in _SOUND:
            return DeviceField(settings, setting, is_input=setting is Settings.microphone)
        read = {
            Settings.registrar: reading.read_registrar,
            Settings.sip_user: reading.read_extension,
            Settings.database_url: reading.read_database,
        }[setting]
        return TextField(settings, setting, read, is_left_to_right=True)

    def _sentence(self) -> str:
        step = self.steps[self.stack.currentIndex()] if self.steps else ()
        if step is _LANGUAGE:
            return self.tr("Which language shall the window speak? It can be changed at any time.")
        if step is _SOUND:
            return self.tr("Choose your headset and hear yourself: speak for three seconds, then listen.")
        if step is _ACCOUNT:
            return self.tr(
                "Where does your telephone sign in? Your IT knows; without it you can look around. "
                "Then call yourself."
            )
        return self.tr("Where are the customers kept? Left empty, in a file on this computer.")

    def _show_trial(self) -> None:
        match self._trial:
            case TrialStep.LISTENING:
                text = self.tr("Speak now…")
            case TrialStep.PLAYING:
                text = self.tr("This is how you sound.")
            case TrialStep.DONE:
                text = self.tr("If you heard yourself, all is well.")
            case TrialStep.FAILED:
                text = self.tr("That did not work. Choose another microphone or headset.")
            case _:
                text = ""
        self.trial_label.setText(text)

    @Slot()
    def _show_step(self) -> None:
        place, last = self.stack.currentIndex(), len(self.steps) - 1
        self.sentence_label.setText(self._sentence())
        self.progress.show_steps(place + 1, len(self.steps))
        self.back_button.setVisible(place > 0)
        self.accept_button.setText(self.tr("Ready to work") if place >= last else self.tr("Next"))

    @Slot()
    def _on_next(self) -> None:
        if self.stack.currentIndex() < len(self.steps) - 1:
            self.stack.setCurrentIndex(self.stack.currentIndex() + 1)
            return
        self.accept()
        self.finished_all.emit()

    @Slot()
    def _on_back(self) -> None:
        self.stack.setCurrentIndex(self.stack.currentIndex() - 1)

    @Slot()
    def _on_password(self) -> None:
        if self.password_line.isModified() and self.password_line.text():
            self.password_given.emit(self.password_line.text())
            self.password_line.clear()


_LANGUAGE = (Settings.language,)
_SOUND = (Settings.microphone, Settings.speaker)
_ACCOUNT = (Settings.registrar, Settings.sip_user)
_DATABASE = (Settings.database_url,)
