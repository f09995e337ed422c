"""An agent's post."""

from app import times
from app.models.database import Database
from app.models.desk_mail import DeskMail
from app.models.keys import new_key
from app.models.queries import agents, team_floor
from app.models.rows.help_requests import HelpKind, NewHelpRequest
from app.models.rows.team_floor import CallNow
from tests.models.floor_made import crew


def test_the_desk_says_what_is_on_the_line_and_asks_for_help(file_database: Database) -> None:
    """Messages and orders: tests/models/test_team_floor.py."""
    with file_database.writing() as session:
        people = crew(session)
        sara = agents.with_login(session, "sara")
    assert sara is not None
    mail, now = DeskMail(file_database, sara), times.now()
    call = CallNow(new_key(), "inbound", "billing", None, now, None, None)
    shown = []
    for one in (call, None):
        mail.show_call(one)
        with file_database.reading() as session:
            shown.append(team_floor.calls(session))
    assert shown == [{people.sara: call}, {}]
    mail.ask_for_help(NewHelpRequest(id=new_key(), kind=HelpKind.ADVICE))
    (request,) = mail.my_requests()
    mail.close_request(request.id)
    assert not mail.my_requests()
    assert not mail.inbox()
    assert not mail.orders()
