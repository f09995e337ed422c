"""How the telephone stands with the PBX, in words."""

import pytest

from app.telephony.protocol import RegistrationProblem, RegistrationState
from app.ui.language import Language
from app.ui.parts.registration_words import registration


@pytest.mark.parametrize("state", list(RegistrationState))
def test_each_state_has_an_icon_a_colour_and_words(state: RegistrationState, english: Language) -> None:
    assert english.code == "en"
    assert all(registration(state, RegistrationProblem.NONE))


def test_why_a_pbx_is_not_reached_is_said_where_it_is_known(english: Language) -> None:
    assert english.code == "en"
    said = {registration(RegistrationState.UNREACHABLE, problem)[2] for problem in RegistrationProblem}
    assert "The PBX's certificate has expired" in said
    assert "The PBX cannot be reached" in said
    assert registration(RegistrationState.REGISTERED, RegistrationProblem.NO_TLS)[2] == "Telephone ready"
