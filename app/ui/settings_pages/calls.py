"""How calls come in and are wrapped up."""

from app.settings import Settings
from app.ui.settings_pages import reading, regions
from app.ui.settings_pages.choice_field import ChoiceField
from app.ui.settings_pages.number_field import NumberField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.switch_field import SwitchField
from app.ui.settings_pages.text_field import TextField


class CallsPage(SettingsPage):
    """How long it rings, how long the wrap-up may take, and whose numbers have no prefix."""

    icon = "phone-call"

    def __init__(self, settings: Settings) -> None:
        fields = (
            NumberField(settings, Settings.ring_seconds),
            NumberField(settings, Settings.wrap_up_seconds),
            NumberField(settings, Settings.survey_days),
            TextField(settings, Settings.survey_extension, reading.read_plain, is_left_to_right=True),
            NumberField(settings, Settings.arming_ms),
            NumberField(settings, Settings.unanswered_limit),
            TextField(settings, Settings.auto_answer_queues, reading.read_plain, is_left_to_right=True),
            SwitchField(settings, Settings.records_here),
            SwitchField(settings, Settings.pbx_records),
            TextField(settings, Settings.break_reasons, reading.read_break_reasons),
            TextField(
                settings, Settings.verification, reading.read_verification_rules, is_left_to_right=True
            ),
            TextField(settings, Settings.dialling_rules, reading.read_dialling_rules, is_left_to_right=True),
            TextField(
                settings, Settings.emergency_numbers, reading.read_emergency_numbers, is_left_to_right=True
            ),
            ChoiceField(settings, Settings.region, regions.CODES, lambda code: regions.name(str(code))),
        )
        super().__init__(fields)
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Calls")
