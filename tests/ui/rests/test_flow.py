"""Rests over a real database."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.database import Database
from app.models.desk_mail import DeskMail
from app.models.queries import agents
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.rests.flow import RestsFlow
from tests.ui.team_of_boss import Host


def test_a_rest_that_is_due_is_shown_and_suggested_to_the_agent(
    host: Host, database: Database, english: Language, qtbot: QtBot
) -> None:
    flow = RestsFlow(host.lane, english, host.notices, host.window, host.window)
    flow.open()
    owed = flow.dialog
    qtbot.waitUntil(lambda: len(owed.people_list.entries) == 1)
    assert "10 minutes" in stripped(owed.people_list.entries[0].trailing)
    owed.people_list.setCurrentRow(0)
    qtbot.mouseClick(owed.accept_button, Qt.MouseButton.LeftButton)
    with database.reading() as session:
        sara = agents.with_login(session, "sara")
    assert sara is not None
    mail = DeskMail(database, sara)
    qtbot.waitUntil(lambda: len(mail.inbox()) == 1)
    assert "10 minutes" in stripped(mail.inbox()[0].text)
    owed.close()
