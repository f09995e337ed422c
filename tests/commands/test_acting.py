"""A command is done by the agent of the profile, where the database knows him."""

import argparse
from pathlib import Path

from app.commands import acting, database_option
from app.models.changes import agents
from app.models.database import Database
from app.settings import Settings, save


def test_the_agent_of_the_profile_is_who_acts(tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    database_option.add_arguments(parser)
    options = parser.parse_args(["--profile", str(tmp_path)])
    settings = Settings()
    settings.agent_login = "sara"
    (tmp_path / "config").mkdir()
    save(settings, tmp_path / "config" / "settings.json")
    database = Database.open(f"sqlite:///{tmp_path / 'some.sqlite'}")
    assert acting.who(options, database) is None
    with database.writing() as session:
        agents.add(session, "sara")
    assert acting.who(options, database) is not None
    database.close()
