"""Packages of this system."""

import shutil

import pytest

from app.errors import BadInput
from app.settings import Setting
from app.settings_sources import public_name
from app.updates.packages import Debian, MacOS, Windows, of_this_system, properties
from app.updates.version import Version
from tests.updates.conftest import Computer


def test_a_package_is_installed_and_another_over_it(computer: Computer) -> None:
    """The system itself says what is there."""
    packages = computer.packages
    assert packages.installed() is None
    assert packages.install(computer.build("0.1.0"))
    assert packages.installed() == Version(0, 1, 0)
    assert packages.install(computer.build("0.2.0", works=False))
    assert not computer.works()
    assert packages.go_back(computer.folder.parent / "hatif_0.1.0_all.deb")
    assert packages.installed() == Version(0, 1, 0)
    assert computer.works()


def test_a_package_that_breaks_off_is_told(computer: Computer) -> None:
    """And what was there stays."""
    assert computer.packages.install(computer.build("0.1.0"))
    assert not computer.packages.install(computer.build("0.2.0", breaks_off=True))
    assert computer.packages.installed() == Version(0, 1, 0)


def test_settings_go_into_an_older_installer_as_properties() -> None:
    """Under the names that the installer of Windows knows."""
    given = properties(
        {"telephony.registrar": "pbx.example.com", "calls.record_here": False, "logs.megabytes": 5}
    )
    assert given == ["CALLS_RECORD_HERE=0", "LOGS_MEGABYTES=5", "TELEPHONY_REGISTRAR=pbx.example.com"]
    assert all(public_name(key).isupper() for key in Setting.declared)


def test_each_system_has_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none it is said."""
    assert Windows().installed() is None  # without a registry
    monkeypatch.setattr("sys.platform", "win32")
    assert isinstance(of_this_system(), Windows)
    monkeypatch.setattr("sys.platform", "darwin")
    assert isinstance(of_this_system(), MacOS)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert isinstance(of_this_system(), Debian)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(BadInput, match="your own tools"):
        of_this_system()
