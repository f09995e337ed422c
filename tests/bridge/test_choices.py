"""The settings name what they cannot use, and a secret that others can read is refused."""

from pathlib import Path

import pytest

from app.bridge import choices
from app.bridge.choices import Choices
from app.errors import BadInput, Unavailable


def test_the_file_is_read_and_what_is_missing_has_its_default(tmp_path: Path) -> None:
    file = tmp_path / "bridge.toml"
    file.write_text(
        '[database]\nurl = "postgresql://db/hatif"\n[pbx]\nhost = "pbx"\n[bridge]\ntells_agents = false\n'
    )
    found = choices.load(file)
    assert (found.database_url, found.pbx_host, found.tells_agents) == ("postgresql://db/hatif", "pbx", False)
    assert found.pbx_port == 5038
    assert choices.load(tmp_path / "none.toml") == Choices()
    with pytest.raises(Unavailable, match="cannot be read"):
        choices.load(tmp_path)


@pytest.mark.parametrize(
    "text", ["[pbx", "[pbx]\nsecret = 'x'", "[pbx]\nport = '5038'", "[other]\nname = 1", "top = 1"]
)
def test_what_cannot_be_used_is_named(text: str) -> None:
    with pytest.raises(BadInput, match=r"TOML|no setting|must be"):
        choices.read(text)


def test_a_secret_comes_from_a_file_nobody_else_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / choices.PBX_SECRET
    file.write_text("the hidden word\n")
    file.chmod(0o640)
    assert choices.secret_from(file) == "the hidden word"
    file.chmod(0o644)
    with pytest.raises(BadInput, match="chmod 600") as caught:
        choices.secret_from(file)
    assert "the hidden word" not in str(caught.value)
    with pytest.raises(Unavailable):
        choices.secret_from(tmp_path / "none")
    file.chmod(0o400)
    assert choices.given_secret(choices.PBX_SECRET, "") is None
    monkeypatch.setenv(choices.CREDENTIALS, str(tmp_path))
    assert choices.given_secret(choices.PBX_SECRET, "") == "the hidden word"
    assert choices.given_secret(choices.DATABASE_PASSWORD, "") is None
    handed = tmp_path / "secrets_database-password"
    handed.write_text("of a folder\n")
    handed.chmod(0o400)
    assert choices.given_secret(choices.DATABASE_PASSWORD, "") == "of a folder"
    assert choices.given_secret(choices.DATABASE_PASSWORD, str(file)) == "the hidden word"


def test_the_place_shows_no_secret(tmp_path: Path) -> None:
    place = choices.manager_place(Choices(), "the hidden word")
    assert "the hidden word" not in repr(place)
    assert place.tls is None
    assert choices.manager_place(Choices(pbx_tls=True), "").tls is not None
    with pytest.raises(Unavailable, match="authority"):
        choices.manager_place(Choices(pbx_tls=True, pbx_authority=str(tmp_path / "none")), "")
