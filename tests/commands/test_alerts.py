"""`hatif alerts` keeps, lists, mutes and removes rules."""

from pathlib import Path

import pytest

from app.__main__ import main
from app.models.database import Database
from app.settings import Settings, save
from tests.models import builders


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile whose agent the database knows."""
    database = Database.open(f"sqlite:///{tmp_path / 'data' / 'hatif.sqlite'}")
    with database.writing() as session:
        builders.agent(session, "sara")
    database.close()
    settings = Settings()
    settings.encryption, settings.agent_login = "off", "sara"
    (tmp_path / "config").mkdir(exist_ok=True)
    save(settings, tmp_path / "config" / "settings.json")
    return tmp_path


def test_a_rule_is_added_listed_muted_and_removed(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By the key that adding it prints."""

    def run(*arguments: str) -> str:
        assert main(["alerts", *arguments, "--profile", str(profile)]) == 0
        return capsys.readouterr().out.strip()

    key = run("add", "service_level", "below", "0.8", "--queue", "sales")
    assert run("list") == f"{key}  service_level below 0.8 in sales"
    run("mute", key)
    assert run("list").endswith("(muted)")
    run("mute", key, "--minutes", "0")
    assert run("history") == ""
    run("remove", key)
    assert run("list") == ""


def test_a_figure_nobody_knows_is_refused(profile: Path) -> None:
    """With the names of those there are."""
    with pytest.raises(SystemExit):
        main(["alerts", "add", "happiness", "above", "3", "--profile", str(profile)])
