"""Where updates are kept."""

from pathlib import Path

import pytest

from app.updates.places import UpdatePlaces


@pytest.mark.parametrize(
    ("system", "root", "memory"),
    [
        ("linux", "/etc/hatif/updates-root.json", "/var/lib/hatif-updates"),
        (
            "darwin",
            "/Library/Application Support/Hatif/updates-root.json",
            "/Library/Application Support/Hatif/updates",
        ),
    ],
)
def test_only_administrators_write_there(
    monkeypatch: pytest.MonkeyPatch, system: str, root: str, memory: str
) -> None:
    """Each system has such places."""
    monkeypatch.setattr("sys.platform", system)
    places = UpdatePlaces.here()
    assert (places.root, places.memory) == (Path(root), Path(memory))
    assert places.state == Path(memory) / "state.json"


def test_on_windows_the_root_lies_beside_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And the memory with the account that installs."""
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("sys.executable", str(tmp_path / "Hatif/hatif-cli.exe"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "system"))
    places = UpdatePlaces.here()
    assert places.root == tmp_path / "Hatif/updates-root.json"
    assert places.memory == tmp_path / "system/Hatif/updates"
