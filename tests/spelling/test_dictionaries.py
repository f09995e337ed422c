"""Dictionaries are looked for where this computer keeps them."""

from pathlib import Path

import pytest

from app.spelling import dictionaries


def test_a_dictionary_that_is_there_is_used_and_none_is_no_spelling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "hunspell"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DICPATH", raising=False)
    assert dictionaries.command("en", [str(tmp_path)]) is None
    (tmp_path / "en_GB.dic").write_text("1\ncat\n")
    found = dictionaries.command("en", [str(tmp_path)])
    assert found is not None
    assert found[-1] == str(tmp_path / "en_GB")
    assert dictionaries.command("ar", [str(tmp_path)]) is None
    monkeypatch.setenv("PATH", "")
    assert dictionaries.command("en", [str(tmp_path)]) is None
