"""Somebody chooses a password of his own, and is asked for it from then on."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.permissions import GroupRole
from app.models.server import logins
from app.sign_in import Entrance
from app.ui.dialogs.own_password import OwnPasswordDialog
from tests import desks
from tests.models import teams
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, PASSWORD

NEW = "another long password"


def change(dialog: OwnPasswordDialog | None, qtbot: QtBot, present: str, new: str) -> None:
    """Type both and wait until they count."""
    assert dialog is not None
    dialog.present_field.setText(present)
    dialog.new_field.setText(new)
    dialog.again_field.setText(new)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)


def test_a_profile_is_closed_with_a_password_and_opened_again(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        flow = seat.furnish(qtbot).own_password
        flow.open()
        change(flow.dialog, qtbot, "", NEW)
        entrance = Entrance(seat.folders, seat.settings)
        assert entrance.local.is_right("sara", NEW)
        flow.open()
        assert flow.dialog is not None
        flow.dialog.accept_button.click()  # the password of now was not typed
        assert "not your password" in flow.dialog.rows[0].problem_label.text()
        change(flow.dialog, qtbot, NEW, "")
        assert not entrance.local.has("sara")


@pytest.fixture
def address(team: Server) -> Iterator[str]:
    """Return where a team's server is, as its supervisor sees it."""
    login = LOGINS[GroupRole.SUPERVISOR]
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        teams.fill(owner)
        yield team.url(NAME, login)
        logins.reset(owner, login, PASSWORD)
        teams.clear(owner)


def test_on_a_server_it_is_the_servers(
    address: str, team: Server, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with psycopg.connect(team.url(NAME)) as owner:
        proof = "SELECT rolpassword FROM pg_authid WHERE rolname = %s"
        before = owner.execute(proof, [LOGINS[GroupRole.SUPERVISOR]]).fetchone()
    with desks.seat(qapp, tmp_path, desks.settings(**{"database.url": address})) as seat:
        seat.open_without_engine()
        flow = seat.furnish(qtbot).own_password
        flow.open()
        change(flow.dialog, qtbot, "", NEW)
    with psycopg.connect(team.url(NAME)) as owner:
        after = owner.execute(proof, [LOGINS[GroupRole.SUPERVISOR]]).fetchone()
    assert before != after
