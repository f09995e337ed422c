"""The status line says what is true of telephone, database, sound and day."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.telephony.protocol import RegistrationProblem as Problem
from app.telephony.protocol import RegistrationState
from app.ui.engine_link import LinkState
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.status_line import StatusLine
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def line(qtbot: QtBot, english: Language) -> StatusLine:
    """The line as it is at the start."""
    line = StatusLine(english)
    qtbot.addWidget(line)
    line.resize(1366, 26)
    line.show()
    return line


@pytest.mark.parametrize(
    ("link", "registration", "text", "icon"),
    [
        (LinkState.STARTING, RegistrationState.NONE, "Telephone is starting…", "loader-circle"),
        (LinkState.UP, RegistrationState.NONE, "Telephone ready", "circle-check"),
        (LinkState.UP, RegistrationState.REGISTERED, "Telephone ready", "circle-check"),
        (LinkState.UP, RegistrationState.REFUSED, "The PBX refused the sign-in", "octagon-alert"),
        (LinkState.UP, RegistrationState.UNREACHABLE, "The PBX cannot be reached", "unplug"),
        (LinkState.SILENT, RegistrationState.REGISTERED, "Telephone does not respond", "hourglass"),
        (LinkState.GONE, RegistrationState.REGISTERED, "Telephone is starting again…", "refresh-cw"),
        (LinkState.FAILED, RegistrationState.NONE, "Telephone cannot start", "octagon-alert"),
    ],
)
def test_each_state_of_the_telephone_has_words_and_an_icon(
    line: StatusLine, link: LinkState, registration: RegistrationState, text: str, icon: str
) -> None:
    """A colour alone would not tell."""
    line.show_telephone(link, registration)
    assert line.telephone_label.text() == text
    assert line.telephone_icon.name == icon


@pytest.mark.parametrize("problem", [Problem.UNTRUSTED_CERTIFICATE, Problem.WRONG_NAME, Problem.NO_TLS])
def test_a_pbx_that_is_not_trusted_is_called_so(line: StatusLine, problem: Problem) -> None:
    """It can be reached, and IT must know what to mend."""
    line.show_telephone(LinkState.UP, RegistrationState.UNREACHABLE, problem)
    assert "certificate" in line.telephone_label.text() or "TLS" in line.telephone_label.text()
    assert line.telephone_icon.name == "unplug"


def test_offline_names_what_waits_to_be_sent(line: StatusLine) -> None:
    """One change is not "1 changes"."""
    line.show_database(False, 3)
    assert stripped(line.database_label.text()) == "Working offline, 3 changes to send"
    line.show_database(False, 1)
    assert stripped(line.database_label.text()) == "Working offline, 1 change to send"
    line.show_database(True, 0)
    assert line.database_label.text() == "Database connected"


def test_no_sound_device_is_said(line: StatusLine) -> None:
    """An empty name means none."""
    line.show_sound("")
    assert line.sound_label.text() == "No sound device"
    line.show_sound("Jabra Evolve2")
    assert stripped(line.sound_label.text()) == "Jabra Evolve2"


def test_the_day_shows_once_it_is_known(line: StatusLine) -> None:
    """Before, nothing is claimed."""
    assert not line.day_label.isVisible()
    line.show_day(23, 252)
    assert stripped(line.day_label.text()) == "23 calls today · average 04:12"
    line.show_day(0, 0)
    assert stripped(line.day_label.text()) == "0 calls today"


def test_the_line_counts_in_arabic(qtbot: QtBot, arabic: Language) -> None:
    """Six plural forms and its own digits."""
    line = StatusLine(arabic)
    qtbot.addWidget(line)
    line.show_database(False, 3)
    assert stripped(line.database_label.text()) == "العمل دون اتصال، ٣ تغييرات للإرسال"
    line.show_database(False, 2)
    assert stripped(line.database_label.text()) == "العمل دون اتصال، تغييران للإرسال"


def test_nothing_is_cut_off(line: StatusLine, qapp: QApplication) -> None:
    """With everything at its longest; the hints give way."""
    line.show_database(False, 12)
    line.show_sound("Jabra Evolve2 65")
    line.show_day(123, 3723)
    line.show_hints("1–4 answer · F7 mute · F8 hold · F2 notes · F12 end")
    sizes = [(1041, 26), (1314, 26)]
    assert faults_in_every_look(qapp, line, sizes=sizes, themes=("light",), percents=(100, 130)) == []


def test_messages_in_the_voicemail_are_counted_while_there_are_any(line: StatusLine) -> None:
    """Without one there is nothing to look at."""
    line.show_voicemail(0)
    assert line.voicemail is None
    line.show_voicemail(2)
    assert line.voicemail is not None
    icon, label = line.voicemail
    assert label.isVisible()
    assert stripped(label.text()) == "2 messages in the voicemail"
    line.show_voicemail(1)
    assert stripped(label.text()) == "1 message in the voicemail"
    line.show_voicemail(0)
    assert not label.isVisible()
    assert not icon.isVisible()
