"""A candidate is named with the reason why it may be him."""

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from app import times
from app.ui.language import Language
from app.ui.parts.candidate_button import CandidateButton
from app.ui.widgets.icon_label import IconLabel
from tests.ui import people


def test_name_company_reason_and_last_contact_are_told(qtbot: QtBot, english: Language) -> None:
    """All of it in the tool tip, where there is no room."""
    candidate = replace(people.candidate(), last_contact_at=times.now() - timedelta(minutes=1))
    button = CandidateButton(candidate, english)
    qtbot.addWidget(button)
    assert button.accessibleName().startswith("Mona Haddad, Haddad Group · Shared number · last contact ")
    assert "last contact" in button.toolTip()
    assert button.customer_id == people.MONA


def test_a_vip_has_a_crown(qtbot: QtBot, english: Language) -> None:
    """Others have none."""
    plain = CandidateButton(people.candidate(), english)
    crowned = CandidateButton(replace(people.candidate(), is_vip=True), english)
    for button in (plain, crowned):
        qtbot.addWidget(button)
    assert [icon.name for icon in crowned.findChildren(IconLabel)] == ["crown"]
    assert not plain.findChildren(IconLabel)
