"""Links go out by a real mail server, once each; a server that is away leaves them for the next time."""

from pathlib import Path

import pytest
from sqlalchemy import update

from app.commands import survey_letters
from app.errors import BadInput, Unavailable
from app.models.changes import calls
from app.models.customer import Customer
from app.models.database import Database
from app.models.email import EmailAddress
from app.models.queries import surveys
from app.models.rows.surveys import LinkRow
from app.settings import Settings
from tests import mail_server
from tests.models import builders


def server_at(port: int) -> Settings:
    """Return settings with a mail server on this computer."""
    wishes = {
        "mail.server": "127.0.0.1", "mail.port": port, "mail.security": "none",
        "mail.sender": "us@example.com",
    }  # fmt: skip
    return Settings(machine=wishes)


def waiting(database: Database) -> list[LinkRow]:
    """Return whose links are still to be sent."""
    with database.reading() as session:
        return surveys.to_be_asked(session, builders.NOON.replace(year=2000))


def link_to(row: LinkRow) -> str:
    """Return a link as short as can be."""
    return f"https://example.com/{row.call_id}"


def test_each_link_goes_once_in_the_customers_language(tmp_path: Path) -> None:
    database = Database.open(f"sqlite:///{tmp_path / 'team.sqlite'}")
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        nobody = builders.customer(session)
        session.execute(update(Customer).where(Customer.id == owner).values(language="en"))
        for customer in (owner, nobody):
            calls.save_wrap_up(session, builders.wrap_up(agent, customer, survey="link"))
    with mail_server.open_server() as server:
        mail = survey_letters.server_of(server_at(server.port), "")
        rows = waiting(database)
        for told in ((1, 0, 1), (0, 0, 1)):
            done = survey_letters.send_links(database, mail, rows, link_to)
            assert (done.letters, done.refused, done.without_address) == told
        (letter,) = server.letters
        assert letter["To"] == "abd@example.com"
        assert letter["Subject"] == "How did we do?"
        asked = next(row for row in rows if row.email)
        assert link_to(asked) in letter.get_content()
        assert [row.email for row in waiting(database)] == [""]  # who has no address waits for a message
    with database.writing() as session:
        session.execute(update(EmailAddress).values(address="gone@example.com"))
        calls.save_wrap_up(session, builders.wrap_up(agent, owner, survey="link"))
    with pytest.raises(Unavailable):
        survey_letters.send_links(database, mail, waiting(database), link_to)  # it is closed by now
    assert len(waiting(database)) == 2
    with mail_server.open_server() as server:
        server.refused.add("gone@example.com")
        mail = survey_letters.server_of(server_at(server.port), "")
        assert survey_letters.send_links(database, mail, waiting(database), link_to).refused == 1
    database.close()


def test_without_a_mail_server_that_is_said() -> None:
    with pytest.raises(BadInput, match="no mail server is set"):
        survey_letters.server_of(Settings(), "")
