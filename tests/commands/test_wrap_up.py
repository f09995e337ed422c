"""`hatif wrap-up` changes trees and queues, and says what waits without naming customers."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from app.__main__ import main
from app.models.brand import Brand
from app.models.changes import calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import names, outcomes
from app.wrap_up.modes import Mode
from tests.models import builders

TREES = """
outcomes:
  - {key: done, name: {ar: تم, en: Done}, queues: [sales], hot_key: 1}
"""


def test_trees_queues_and_what_waits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path / 'team.sqlite'}"
    database = Database.open(url)
    with database.writing() as session:
        agent = builders.agent(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, is_complete=False))
    trees = tmp_path / "trees.yaml"
    trees.write_text(TREES, encoding="utf-8")
    place = ["--database", url, "--profile", str(tmp_path / "profile")]
    assert main(["wrap-up", "trees", str(trees), "--check", *place]) == 0
    assert main(["wrap-up", "trees", str(trees), "--retire", *place]) == 0
    wishes = ["--mode", "cool_down", "--seconds", "30", "--extensions", "1", "--name", "Sales"]
    assert main(["wrap-up", "queue", "sales", *wishes, *place]) == 0
    assert main(["wrap-up", "queue", "sales", "--extension-seconds", "20", *place]) == 0
    with database.writing() as session:
        common = {"region": "SA", "time_zone": "Asia/Riyadh", "currency": "SAR"}
        session.execute(insert(Brand), [{"id": new_key(), "key": "najd", "name_ar": "نجد", **common}])
    assert main(["wrap-up", "brand", "najd", "--mode", "optional", *place]) == 0
    assert main(["wrap-up", "brand", "nobody", "--mode", "optional", *place]) == 2
    assert main(["wrap-up", "queue", "help", *place]) == 0
    assert main(["wrap-up", "queues", *place]) == 0
    assert main(["wrap-up", "incomplete", *place]) == 0
    said = capsys.readouterr().out
    assert "0 reasons, 1 outcomes: they can be used." in said
    assert "The queue sales was made.\nThe queue sales was changed.\n" in said
    assert "cool_down    30 s                 +20 s, 1 times" in said
    assert "help                 as its brand\n" in said
    assert "brand najd           optional     as the desk is set" in said
    assert said.endswith("billing              Sara\n")
    with database.reading() as session:
        rule = names.names(session).rule("Sales").rule(60)
        assert (rule.mode, rule.seconds, rule.extension_seconds) == (Mode.COOL_DOWN, 30, 20)
        assert [row.queues for row in outcomes.outcomes(session)] == [("sales",)]
    database.close()
    trees.write_text("outcomes: 7", encoding="utf-8")
    assert main(["wrap-up", "trees", str(trees), *place]) == 2
    assert "a list of branches" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["wrap-up", "queue", "sales", "--extensions", "12", *place])
