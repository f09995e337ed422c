"""A desk at work, a crash of both processes, and all that is written beside: no secret where none may be."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.folders import Folders
from app.models.changes import agents as agent_changes
from app.models.database import Database
from app.models.memory import Memory
from app.models.queries import agents
from app.sign_in_local import LocalPasswords
from app.telephony.client import EngineClient
from app.telephony.protocol import AccountId, ConfigureAccount
from tests.end_to_end.desk.conftest import MakeCaller, OpenDesk
from tests.end_to_end.desk.seat import PROJECT, Seat
from tests.faults import canaries
from tests.faults.canaries import (
    CALLER_NAME,
    CARD,
    CUSTOMER_NAME,
    NOTE,
    OWN_PASSWORD,
    SERVER_PASSWORD,
    SIP_PASSWORD,
)
from tests.faults.written_everywhere import write_everywhere
from tests.telephony.running_engine import pass_time, until

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(180)]

KNOWN = "0500001234"


def run_beside(folder: Path, *words: str, file: str) -> None:
    """Run a command of Hatif's as IT does, and keep what it says."""
    with (folder / file).open("wb") as said:
        command = [sys.executable, "-m", "app", *words]
        subprocess.run(command, cwd=PROJECT, stdout=said, stderr=said, env=own(folder), check=False)


def own(folder: Path) -> dict[str, str]:
    """Return variables that keep whatever goes to a person's folders or to passing files below one folder."""
    for name in ("tmp", "home"):
        (folder / name).mkdir(exist_ok=True)
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME")
    return {**os.environ, "TMPDIR": str(folder / "tmp"), **{name: str(folder / "home") for name in names}}


def work(desk: Seat, make_caller: MakeCaller) -> None:
    """Answer a customer who says his card, type it where one types, and wrap up; then a caller by name."""
    caller = make_caller(desk, KNOWN)
    caller.call()
    desk.until(lambda now: now.banner and now.banner.is_armed)
    desk.click("answer")
    desk.until_talking()
    desk.click("notes")
    desk.write(f"{NOTE.text} {CARD.text} ")
    desk.until(lambda now: now.is_note_safe)
    desk.press("F3")
    desk.write(CARD.text)
    desk.press("Escape")
    desk.press("Escape")
    desk.click("end")
    caller.until("BYE")
    desk.until(lambda now: now.wraps_up)
    desk.choose("outcome", "information given")
    desk.click("finish")
    desk.until(lambda now: not now.wraps_up)
    stranger = make_caller(desk, from_uri=f'"{CALLER_NAME.text}" <sip:0599887766@127.0.0.1>')
    stranger.call()
    desk.until(lambda now: now.banner and now.banner.is_armed)


def write_everything_else(address: str) -> None:
    """Do what the other dialogs do: cases, contacts, articles, offers, each with a note and a card in it."""
    database = Database.open(address)
    try:
        with database.writing() as session:
            if agents.with_login(session, "canary") is None:
                agent_changes.add(session, "canary")
            agent = agents.with_login(session, "canary")
        assert agent is not None
        memory = Memory(database, "SA", agent)
        somebody = memory.search(CUSTOMER_NAME.text)[0].customer_id
        taken = write_everywhere(memory, somebody, f"{NOTE.text} {CARD.text}")
        assert taken >= 12, "else the search would prove little"
    finally:
        database.close()


def crash(desk: Seat) -> None:
    """Crash the desk while it rings, tell its engine a password, and crash that too."""
    run = Folders.under(desk.profile).run
    desk.process.send_signal(signal.SIGABRT)
    desk.process.wait(20)
    with EngineClient(run) as client:
        client.order(
            ConfigureAccount(
                account=AccountId("pbx"), registrar="sip:127.0.0.1:9", user="1001", password=SIP_PASSWORD.text
            )
        )
        pass_time(0.5)
    pid = int(subprocess.check_output(["pgrep", "-f", f"engine --folder {run}"], text=True).split()[0])
    os.kill(pid, signal.SIGABRT)
    until(lambda: not Path(f"/proc/{pid}").exists(), timeout_seconds=10)


def test_no_secret_is_where_none_may_be(
    desk: Seat, open_desk: OpenDesk, make_caller: MakeCaller, tmp_path: Path
) -> None:
    """Database, WAL, journal, logs, crash dumps, reports, exports, copies, passing files: byte for byte."""
    folders = Folders.under(desk.profile)
    LocalPasswords(folders.config / "passwords.json").choose("sara", OWN_PASSWORD.text)
    work(desk, make_caller)
    assert canaries.found(desk.profile) == [], "while it runs"
    crash(desk)
    assert (folders.logs / "desk-crash.txt").stat().st_size > 0
    assert (folders.logs / "engine-crash.txt").stat().st_size > 0
    (file,) = folders.data.glob("demo-*.sqlite")
    address = f"sqlite:///{file}"
    away = f"postgresql://sara:{SERVER_PASSWORD.text}@127.0.0.1:9/hatif"
    write_everything_else(address)
    (tmp_path / "reports").mkdir()
    for kind in ("agent", "outcome", "reason"):
        for ending in ("csv", "xlsx", "pdf"):
            file_name = str(tmp_path / "reports" / f"{kind}.{ending}")
            run_beside(tmp_path, "report", kind, file_name, "--database", address, file=f"{kind}.txt")
    run_beside(tmp_path, "alerts", "history", "--database", address, file="alerts.txt")
    run_beside(
        tmp_path, "doctor", "--profile", str(desk.profile), "--bundle", str(tmp_path / "bundle.zip"),
        file="bundle.txt",
    )  # fmt: skip
    assert (tmp_path / "bundle.zip").stat().st_size > 0
    run_beside(tmp_path, "export", str(tmp_path / "all.csv"), "--database", address, file="export.txt")
    run_beside(tmp_path, "export", str(tmp_path / "all.xlsx"), "--database", address, file="export-2.txt")
    run_beside(tmp_path, "db", "backup", "--database", address, file="backup.txt")
    run_beside(tmp_path, "db", "check", "--database", away, file="away.txt")
    run_beside(tmp_path, "doctor", "--profile", str(desk.profile), file="doctor.txt")
    run_beside(tmp_path, "doctor", "--json", "--profile", str(desk.profile), file="doctor-2.txt")
    again = open_desk()  # the next desk takes up what was left, and keeps the dumps
    again.until(lambda now: now.is_settled)
    assert canaries.found(tmp_path) == []
    kept = b"".join(path.read_bytes() for path in folders.data.glob("demo-*.sqlite*"))
    assert NOTE.text.encode() in kept, "else the search would prove nothing"
    assert CUSTOMER_NAME.text.encode() in (tmp_path / "all.csv").read_bytes()


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    """Each secret, in each way of writing it; and where it may be, it is none."""
    for place, canary in enumerate(canaries.ALL):
        (tmp_path / "some.log").write_bytes(b"before" + list(canary.forms())[place % 3] + b"after")
        assert canaries.found(tmp_path) == [f"{canary.what} in some.log"]
    (tmp_path / "some.log").rename(tmp_path / "some.sqlite")
    assert canaries.found(tmp_path) == []
