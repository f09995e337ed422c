"""A database with a team, and the lane of its supervisor."""

from tests.ui.overview.conftest import database, empty_file, path
from tests.ui.team_of_boss import Host, host, people

__all__ = ["Host", "database", "empty_file", "host", "path", "people"]
