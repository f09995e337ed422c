"""One leads; when he goes or is cut off, another does."""

from pathlib import Path

from psycopg import sql

from app.errors import Unavailable
from app.models.pbx_turn import FileTurn, ServerTurn, Whose
from app.models.server import direct
from app.models.server.patient_connection import PatientConnection
from tests.models.postgres import Server


def test_a_file_has_one_turn(tmp_path: Path) -> None:
    first, second = FileTurn(tmp_path / "turn"), FileTurn(tmp_path / "turn")
    assert [turn.look() for turn in (first, first, second)] == [Whose.OURS, Whose.OURS, Whose.ANOTHERS]
    first.give_back()
    assert [turn.look() for turn in (second, first)] == [Whose.OURS, Whose.ANOTHERS]
    second.give_back()
    second.give_back()


def test_a_server_takes_the_turn_from_whoever_is_cut_off(server: Server) -> None:
    server.make("turns")

    def connect() -> PatientConnection:
        return direct.connect(server.url("turns"))

    first, second = ServerTurn(connect), ServerTurn(connect)
    assert [turn.look() for turn in (first, first, second)] == [Whose.OURS, Whose.OURS, Whose.ANOTHERS]
    cut = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
    server.execute(sql.SQL(cut))
    assert first.look() is Whose.UNKNOWN
    assert [turn.look() for turn in (second, first)] == [Whose.OURS, Whose.ANOTHERS]
    for turn in (first, second):
        turn.give_back()
    server.drop("turns")


def test_without_a_server_nobody_knows() -> None:
    def connect() -> PatientConnection:
        raise Unavailable("away")

    assert ServerTurn(connect).look() is Whose.UNKNOWN
