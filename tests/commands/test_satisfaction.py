"""`hatif satisfaction` prints links that work, hears who uses them, and takes answers from a file."""

import csv
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from sqlalchemy import select

from app.__main__ import main
from app.folders import Folders
from app.models.changes import calls
from app.models.database import Database
from app.models.satisfaction import Satisfaction
from tests.models import builders

PROJECT = Path(__file__).parents[2]


def test_a_link_that_was_printed_is_answered_and_a_file_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The receiving program is a process of its own, ended by its id."""
    url = f"sqlite:///{tmp_path / 'team.sqlite'}"
    folders = Folders.under(tmp_path / "profile")
    folders.prepare()
    database = Database.open(url)
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        asked = builders.wrap_up(agent, owner, survey="link", pbx_call="88.1")
        calls.save_wrap_up(session, asked)
    place = ["--database", url, "--profile", str(tmp_path / "profile")]
    words = [sys.executable, "-m", "app", "satisfaction", "receive", "--web", "127.0.0.1:0", *place]
    receiver = subprocess.Popen(words, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    assert receiver.stdout is not None
    try:
        port = re.findall(r"port (\d+)", receiver.stdout.readline())[0]
        days = ["--since-days", "9999", "--valid-days", "9999"]
        assert main(["satisfaction", "links", "--base", f"http://127.0.0.1:{port}", *days, *place]) == 0
        (row,) = csv.DictReader(StringIO(capsys.readouterr().out))
        assert (row["number"], row["language"], row["email"]) == ("+966501234567", "ar", "abd@example.com")
        with urlopen(Request(row["link"], data=b"score=4&nps=8"), timeout=10) as answer:  # noqa: S310  our own
            assert answer.status == 200
    finally:
        receiver.terminate()
        receiver.wait(10)
        receiver.stdout.close()
    sheet = tmp_path / "answers.csv"
    sheet.write_text("call,score,comment\n88.1,2,slow\n88.1,3,\nnobody,3,\n88.1,9,\n", encoding="utf-8")
    assert main(["satisfaction", "take", str(sheet), *place]) == 1
    told = capsys.readouterr()
    assert told.out == "1 taken, 1 known already, 2 not usable.\n"
    assert "line 5: the score is a number from 1 to 5" in told.err
    assert main(["satisfaction", "links", "--base", "http://x", *days, *place]) == 0
    assert capsys.readouterr().out == "number,email,language,link\n"  # he has answered
    assert main(["satisfaction", "receive", *place]) == 2
    assert main(["satisfaction", "send", "--base", "http://x", *place]) == 2
    assert "no mail server is set" in capsys.readouterr().err
    with database.writing() as session:
        calls.save_wrap_up(session, builders.wrap_up(agent, owner, survey="link"))
    for count in (2, 1):  # what is marked as gone is printed once
        assert main(["satisfaction", "links", "--mark", "--base", "http://x", *days, *place]) == 0
        assert len(capsys.readouterr().out.splitlines()) == count
    with database.reading() as session:
        kept = {row.source: (row.score, row.nps) for row in session.scalars(select(Satisfaction))}
    assert kept == {"link": (4, 8), "file": (2, None)}
    database.close()
