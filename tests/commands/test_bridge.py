"""`hatif bridge` as IT runs it: settings are written, secrets are files, a service starts and ends."""

import stat
from pathlib import Path

import pytest

from app.__main__ import main
from app.bridge import choices
from app.models.database import Database
from tests.bridge.floor_of_the_pbx import FloorOfThePbx
from tests.bridge.people import take_in
from tests.bridge.running_bridge import RunningBridge


def test_settings_for_asterisk_are_printed_or_written_with_a_secret_of_their_own(
    tmp_path: Path, empty_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{empty_file}"
    database = Database.open(url)
    with database.writing() as session:
        take_in(session)
    database.close()
    settings = tmp_path / "bridge.toml"
    settings.write_text(f'[database]\nurl = "{url}"\n')
    command = ["bridge", "--settings", str(settings), "config", "asterisk"]
    assert main(command) == 0
    printed = capsys.readouterr().out
    assert "[support]" in printed
    assert "CHANGE-ME" in printed
    folder = tmp_path / "asterisk"
    assert main([*command, "--folder", str(folder), "--queue", "billing", "--without-recording"]) == 0
    secret = (folder / choices.PBX_SECRET).read_text().strip()
    manager = folder / "hatif_manager.conf"
    assert f"secret = {secret}" in manager.read_text()
    assert "[billing]" in (folder / "hatif_queues.conf").read_text()
    for path in (folder / choices.PBX_SECRET, manager):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert secret not in capsys.readouterr().out


def test_what_is_missing_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = tmp_path / "bridge.toml"
    secret = tmp_path / "secret"
    secret.touch(mode=0o600)
    settings.write_text(f'[pbx]\nsecret_file = "{secret}"\n[bridge]\nlogs = "{tmp_path}"\n')
    assert main(["bridge", "--settings", str(settings)]) == 2
    secret.write_text("word")
    settings.write_text(f'[pbx]\nsecret_file = "{secret}"\n[bridge]\nhealth_port = 0\nlogs = "{tmp_path}"\n')
    assert main(["bridge", "--settings", str(settings)]) == 2
    said = capsys.readouterr().err
    assert "secret is missing" in said
    assert "name no database" in said


def test_a_service_starts_leads_and_ends_when_told(empty_file: Path, pbx: FloorOfThePbx) -> None:
    folder = empty_file.parent / "bridge"
    bridge = RunningBridge(folder, f"sqlite:///{empty_file}", pbx.place).start()
    try:
        bridge.wait(leads=True, has_pbx=True, is_well=True)
    finally:
        assert bridge.stop() == 0
    log = (folder / "logs" / "bridge.log").read_text()
    assert "this bridge leads" in log
    assert pbx.place.secret not in log
