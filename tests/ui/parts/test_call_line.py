"""The line about the call in front."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.models.rows.callers import Identification
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.call_line import CallLine
from app.ui.state.calls import Calls
from app.ui.state.workplace import Workplace
from tests.ui import people


@pytest.fixture
def line(qtbot: QtBot, english: Language) -> CallLine:
    """The line, open."""
    line = CallLine(english, Workplace())
    qtbot.addWidget(line)
    line.show()
    return line


def test_a_known_caller_has_name_and_picture(line: CallLine, calls: Calls) -> None:
    """Initials in the picture."""
    line.show_page(people.talk(calls, known=people.card()))
    assert stripped(line.name_label.text()) == "Abdulrahman Al-Shammari"
    assert line.avatar.text() == "AS"


def test_an_unknown_caller_is_his_number(line: CallLine, calls: Calls) -> None:
    """Nobody is made up."""
    page = people.talk(calls)
    people.identify(page, Identification((), None))
    line.show_page(page)
    assert line.name_label.text() == "Unknown number"
    assert "0500000001" in line.facts_label.text()
    assert not line.avatar.isVisible()


def test_the_alert_shows_only_when_asked_for(line: CallLine, calls: Calls) -> None:
    """It stands in the card otherwise."""
    line.show_page(people.talk(calls, known=people.card(cases=(people.case(),))))
    assert not line.alert_pill.isVisible()
    line.show_alert(on=True)
    line.resize(400, 50)
    assert line.alert_pill.text() == "Open case"
    assert "#4471" in line.alert_pill.toolTip()


def test_where_it_is_narrow_the_alert_is_an_icon(line: CallLine, calls: Calls) -> None:
    """The name needs the room; a screen reader hears the words all the same."""
    line.show_page(people.talk(calls, known=people.card(cases=(people.case(),))))
    line.show_alert(on=True)
    line.resize(160, 50)
    assert line.alert_pill.isVisible()
    assert line.alert_pill.text() == ""
    assert line.alert_pill.accessibleName() == "Open case"


def test_a_lock_says_how_far_a_call_is_encrypted(line: CallLine, calls: Calls) -> None:
    """And there is none on any other call."""
    page = people.talk(calls)
    line.show_page(page)
    assert not line.lock_icon.isVisible()
    page.picture = replace(page.picture, is_encrypted=True)
    line.show_page(page)
    assert line.lock_icon.isVisible()
    assert "as far as the PBX" in line.lock_icon.toolTip()
    assert line.lock_icon.accessibleName() == line.lock_icon.toolTip()
