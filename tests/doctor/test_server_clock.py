"""The clock of the database, as the desk's own doctor sees it."""

from datetime import timedelta

import pytest
import time_machine

from app import times
from app.credentials import Credentials
from app.doctor import server_clock
from app.doctor.finding import Finding, Grade, Profile
from app.settings import Settings
from app.sign_in import Entrance
from tests.servers import PASSWORD, Secure


def looked(profile: Profile) -> Finding:
    """Return the one thing that was found."""
    (finding,) = server_clock.look(profile)
    return finding


def test_a_file_has_this_computer_s_clock(profile: Profile) -> None:
    """There is nothing to ask."""
    assert looked(profile).grade is Grade.OK


def test_a_server_is_asked_with_the_password_that_is_kept(
    profile: Profile, secure: Secure, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without one it is said; with one, a clock that goes wrong is told with what to do."""
    stored = {"database.url": secure.url(), "database.authority": str(secure.authority.own.file)}
    here = Profile(profile.folders, Settings(stored))
    assert looked(here).grade is Grade.NOTE
    entrance = Entrance(here.folders, here.settings)
    kept = {entrance.keyring_name: PASSWORD}
    monkeypatch.setattr(Credentials, "password", lambda _credentials, name: kept.get(name))
    agrees = looked(here)
    assert (agrees.grade, "apart" in agrees.text) == (Grade.OK, True)
    with time_machine.travel(times.now() + timedelta(minutes=5)):
        wrong = looked(here)
    assert (wrong.grade, "NTP" in wrong.remedy) == (Grade.PROBLEM, True)
    kept[entrance.keyring_name] = "another"
    assert looked(here).grade is Grade.NOTE


@pytest.mark.parametrize("url", ["postgresql://a:b@127.0.0.1:1/x", "postgresql://host:port/x"])
def test_a_server_that_cannot_be_asked_is_told(profile: Profile, url: str) -> None:
    """The other checks say why; nothing of the address is shown."""
    found = looked(Profile(profile.folders, Settings({"database.url": url})))
    assert found.grade is Grade.NOTE
    assert "a:b" not in found.text
