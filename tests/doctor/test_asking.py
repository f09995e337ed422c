"""One thing is asked of a real server."""

import psycopg

from app.doctor.asking import row
from tests.models.postgres import Server
from tests.models.teams import NAME


def test_an_answer_is_one_row(team: Server) -> None:
    """Also where there is none."""
    with psycopg.connect(team.url(NAME)) as server:
        assert row(server, "SELECT 1, %s::text", ["x"]) == (1, "x")
        assert row(server, "SELECT 1 WHERE false") == (None,)
