"""Who runs a command: the agent of the profile, where the database knows him."""

import argparse
import getpass
from uuid import UUID

from app.commands import database_option
from app.models.database import Database
from app.models.queries import agents


def who(options: argparse.Namespace, database: Database) -> UUID | None:
    """Return the agent's key, for the record of deeds; None when there is no such agent."""
    login = database_option.stored(options).agent_login or getpass.getuser()
    with database.reading() as session:
        agent = agents.with_login(session, login)
    return agent.id if agent is not None else None
