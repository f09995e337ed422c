"""Making and signing a repository of updates by hand."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from app import times
from app.updates.release import Ring
from app.updates.repository import Repository
from tools.update_repository import CANNOT, main


def test_a_release_goes_from_ring_to_ring(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Begun, offered, promoted, renewed, withdrawn; each is seen by a computer that looks."""
    package = tmp_path / "hatif_0.2.0_amd64.deb"
    package.write_text("a package")
    place = ["--repository", str(tmp_path / "repository"), "--keys", str(tmp_path / "keys")]
    assert main([*place, "begin"]) == 0
    root = (tmp_path / "repository/metadata/1.root.json").read_bytes()
    assert "1.root.json" in capsys.readouterr().out
    assert main([*place, "add", str(package), "0.2.0", "--system", "here"]) == 0
    assert main([*place, "promote", "0.2.0", "broad"]) == 0
    assert main([*place, "renew"]) == 0

    def offered() -> list[set[Ring]]:
        memory = tmp_path / "memory"
        found = Repository(str(tmp_path / "repository"), root, memory).releases()
        return [set(each.offered) for each in found]

    assert offered() == [{Ring.PILOT, Ring.BROAD}]
    assert main([*place, "turn-keys", "timestamp", "targets"]) == 0
    assert main([*place, "withdraw", "0.2.0"]) == 0
    assert offered() == []


def test_what_cannot_be_done_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In one sentence: begun twice, a version that is not there, a key that is not at hand."""
    place = ["--repository", str(tmp_path / "repository"), "--keys", str(tmp_path / "keys")]
    assert main([*place, "begin"]) == 0
    assert main([*place, "begin"]) == CANNOT
    assert main([*place, "promote", "0.3.0", "broad"]) == CANNOT
    (tmp_path / "keys/targets.pem").unlink()
    package = tmp_path / "x.deb"
    package.touch()
    assert main([*place, "add", str(package), "0.2.0"]) == CANNOT
    said = capsys.readouterr().err
    assert all(words in said for words in ("already", "0.3.0", "targets.pem"))
    assert main([*place, "renew"]) == 0  # the computer that renews needs no key of a release


def test_keys_are_their_owner_s_alone_and_words_expire(tmp_path: Path) -> None:
    """A repository nobody looks after is not believed for long."""
    place = ["--repository", str(tmp_path / "repository"), "--keys", str(tmp_path / "keys")]
    main([*place, "begin"])
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "keys").iterdir()} == {0}
    stored = json.loads((tmp_path / "repository/metadata/timestamp.json").read_text())
    assert stored["signed"]["expires"] <= (times.now() + timedelta(days=7)).strftime("%Y-%m-%dT%H:%M:%SZ")
