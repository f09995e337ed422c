"""The doctor looks at the bridge and its PBX where there is one."""

import socket
from pathlib import Path

from app.doctor import bridge as doctor
from app.doctor.finding import Finding, Grade, Profile
from app.folders import Folders
from app.settings import Settings
from tests.bridge.floor_of_the_pbx import SECRET, FloorOfThePbx
from tests.bridge.running_bridge import RunningBridge


def looked(file: Path) -> list[Finding]:
    """Return what is found."""
    return list(doctor.look(Profile(Folders.under(file.parent), Settings()), file))


def problems(file: Path) -> list[str]:
    """Return what must be mended."""
    return [finding.text for finding in looked(file) if finding.grade is Grade.PROBLEM]


def settings(folder: Path, port: int, secret: str = SECRET) -> Path:
    """Write the settings of a bridge that does not run."""
    hidden = folder / "secret"
    hidden.touch(mode=0o600)
    hidden.write_text(secret)
    file = folder / "bridge.toml"
    file.write_text(
        f'[pbx]\nport = {port}\nsecret_file = "{hidden}"\n[bridge]\nhealth_port = {free_port()}\n'
    )
    return file


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_without_a_bridge_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert looked(tmp_path / "none.toml") == []


def test_a_bridge_that_is_well_and_a_pbx_that_is_set_up_are_said_to_be(
    empty_file: Path, pbx: FloorOfThePbx
) -> None:
    bridge = RunningBridge(empty_file.parent / "bridge", f"sqlite:///{empty_file}", pbx.place).start()
    try:
        bridge.wait(leads=True, has_pbx=True)
        found = looked(bridge.folder / "bridge.toml")
    finally:
        bridge.stop()
    assert [(finding.grade, finding.remedy) for finding in found] == [(Grade.OK, "")] * 4
    assert found[0].text == "Asterisk 22 answers"
    assert found[-1].text == "the bridge leads"


def test_what_is_in_the_way_is_named(tmp_path: Path, pbx: FloorOfThePbx) -> None:
    away = settings(tmp_path, free_port())
    assert problems(away) == ["the PBX's manager interface does not answer", "no bridge runs here"]
    wrong = problems(settings(tmp_path, pbx.wanted.port, "wrong"))
    assert "secret is wrong" in wrong[0]
    (tmp_path / "secret").chmod(0o644)
    assert "others can read" in problems(away)[0]
    away.write_text("[pbx]\nnonsense = 1\n")
    assert "no setting pbx.nonsense" in problems(away)[0]
