"""What upgrades make belongs to the owner, also on a server that has been set up long ago."""

from sqlalchemy import create_engine, text

from app.models.server.owner import OWNER, become_owner
from tests.models.postgres import Server
from tests.models.teams import NAME


def test_what_an_upgrade_makes_on_a_teams_server_is_the_owners(team: Server) -> None:
    engine = create_engine(team.url(NAME))
    with engine.connect() as connection:
        become_owner(connection)
        connection.execute(text("CREATE TABLE made_later (id int)"))
        owner = connection.scalar(text("SELECT tableowner FROM pg_tables WHERE tablename = 'made_later'"))
        connection.rollback()
        assert connection.scalar(text("SELECT current_user")) == "owner"
    engine.dispose()
    assert owner == OWNER


def test_another_database_of_the_same_server_is_left_as_it_is(team: Server, server_template: str) -> None:
    engine = create_engine(team.url(server_template))
    with engine.connect() as connection:
        become_owner(connection)
        assert connection.scalar(text("SELECT current_user")) == "owner"
    engine.dispose()
