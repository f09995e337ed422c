"""A desk whose server wants to know who is there."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk_works import DeskWorks
from app.models.permissions import GroupRole
from app.models.rows.troubles import Trouble
from app.ui.parts import server_words
from tests import desks
from tests.models import teams
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, PASSWORD

LOGIN = LOGINS[GroupRole.SUPERVISOR]


@pytest.fixture
def address(team: Server) -> Iterator[str]:
    """Return where a team's server is that asks for passwords."""
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        teams.fill(owner)
        team.admit("host all owner 127.0.0.1/32 trust", "host all all 127.0.0.1/32 scram-sha-256")
        yield f"postgresql://127.0.0.1:{team.port}/{NAME}"
        team.admit("host all all 127.0.0.1/32 trust")
        teams.clear(owner)


def furnished(seat: desks.Seat) -> DeskWorks:
    """Furnish a desk without waiting for its database."""
    works = DeskWorks(seat.folders, seat.front, is_demo=False, parent=seat.owner)
    for _ in works.steps():
        pass
    works.start()
    seat.works = works
    return works


def test_somebody_signs_in_with_a_slip_and_out_again(
    address: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    chosen = desks.settings(**{"database.url": address, "agent.login": ""})
    with desks.seat(qapp, tmp_path, chosen) as seat:
        seat.open_without_engine()
        works = furnished(seat)
        flow = works.sign_in
        qtbot.waitUntil(lambda: flow.dialog is not None and flow.dialog.isVisible(), timeout=20_000)
        dialog = flow.dialog
        assert dialog is not None
        assert f"/{NAME}" in dialog.place_label.text()
        assert seat.front.state.status.agent is None

        dialog.login_field.setText(LOGIN)
        dialog.password_field.setText("a wrong password")
        dialog.accept_button.click()
        wrong = server_words.sentence(Trouble.WRONG_PASSWORD)
        qtbot.waitUntil(lambda: dialog.password_row.problem_label.text() == wrong, timeout=20_000)
        assert not flow.check_now("a wrong password")

        dialog.password_field.setText(PASSWORD)
        dialog.accept_button.click()
        qtbot.waitUntil(lambda: seat.front.state.status.agent is not None, timeout=20_000)
        agent = seat.front.state.status.agent
        assert agent is not None
        assert (agent.login, agent.role) == (LOGIN, "supervisor")  # the server says so
        qtbot.waitUntil(lambda: not dialog.isVisible())
        assert dialog.password_field.text() == ""
        assert flow.check_now(PASSWORD)  # a locked window opens to it

        told: list[tuple[bool, int]] = []
        for guess in ("one", "two", "three", PASSWORD):
            flow.check(guess, lambda *answer: told.append(answer))
        assert [is_right for is_right, _ in told] == [False] * 4  # the fourth comes too early, though right
        assert told[-1][1] > 0
        flow._entrance.throttle.note_right()  # noqa: SLF001  the seconds are not waited for

        with qtbot.waitSignal(flow.left):
            seat.front.state.actions.sign_out.trigger()
        assert not seat.window.isVisible()
        assert not flow.check_now(PASSWORD)


def test_whoever_needs_no_password_sees_nothing_of_it(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        works = seat.furnish(qtbot)
        assert works.sign_in.dialog is None
        with qtbot.assertNotEmitted(works.sign_in.left):
            seat.front.state.actions.sign_out.trigger()
        assert not seat.window.isVisible()
