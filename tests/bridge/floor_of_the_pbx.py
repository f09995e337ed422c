"""A real Asterisk, set up by what `hatif bridge config asterisk` writes, with agents and a trunk."""

import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from app.bridge import asterisk_configuration
from app.bridge.ami import Place
from app.bridge.asterisk_configuration import Wanted
from tests.end_to_end.asterisk import Asterisk

SECRET = "a secret of tests"
QUEUES = ("orders", "support")
AGENTS = tuple(f"100{number}" for number in range(1, 6))
SUPERVISOR = "1009"
MODULES = (
    "app_chanspy",
    "app_mixmonitor",
    "app_userevent",
    "func_cut",
    "func_cdr",
    "cdr_csv",
    "app_milliwatt",
)
_ENDPOINT = """
[{user}](agent)
auth = {user}
aors = {user}
callerid = "Agent {user}" <{user}>
device_state_busy_at = 2
[{user}](secret)
username = {user}
password = word-{user}
[{user}](place)
"""
_DIALPLAN = """
[trunk]
exten => 5000,1,Answer()
 same => n,Goto(hatif-enter-support,s,1)
exten => 5001,1,Answer()
 same => n,Goto(hatif-enter-orders,s,1)
[agents]
include => hatif-services
exten => _1XXX,1,Dial(PJSIP/${EXTEN},30)
 same => n,Hangup()
exten => 5001,1,Answer()
 same => n,Goto(hatif-enter-orders,s,1)
exten => 9999,1,Answer()
 same => n,Echo()
#include hatif_extensions.conf
"""


@dataclass(slots=True)
class FloorOfThePbx:
    """The PBX, and how the bridge reaches it."""

    asterisk: Asterisk
    wanted: Wanted = field(init=False)

    @property
    def place(self) -> Place:
        """Where its manager interface is."""
        return self.place_at(self.wanted.port)

    @staticmethod
    def place_at(port: int) -> Place:
        """Return where a manager interface would be."""
        return Place("127.0.0.1", port, "hatif-bridge", SECRET)

    def prepare(self, *, ring_seconds: int = 3, wait_seconds: int = 6) -> None:
        """Write its settings: the tests' own, and over them those that Hatif makes."""
        self.asterisk.prepare()
        (self.asterisk.run / "log" / "cdr-csv").mkdir()
        self.wanted = Wanted(
            QUEUES,
            secret=SECRET,
            port=self.asterisk.port + 1,
            ring_seconds=ring_seconds,
            wait_seconds=wait_seconds,
        )
        etc = self.asterisk.run / "etc"
        for name, text in asterisk_configuration.files(self.wanted).items():
            (etc / name).write_text(text, encoding="utf-8")
        own = {
            "manager.conf": "#include hatif_manager.conf\n",
            "queues.conf": "#include hatif_queues.conf\n",
            "extensions.conf": _DIALPLAN,
            "res_parking.conf": "#include hatif_parking.conf\n",
            "logger.conf": "[general]\nqueue_log = yes\n[logfiles]\nmessages => notice,warning,error\n",
            "cdr.conf": "[general]\nenable = yes\nunanswered = yes\n[csv]\nloguniqueid = yes\n",
        }
        for name, text in own.items():
            (etc / name).write_text(text, encoding="utf-8")
        _append(etc / "modules.conf", "".join(f"load = {name}.so\n" for name in MODULES))
        known = (etc / "pjsip.conf").read_text(encoding="utf-8")
        more = [user for user in (*AGENTS, SUPERVISOR) if f"[{user}](agent)" not in known]
        _append(etc / "pjsip.conf", "".join(_ENDPOINT.format(user=user) for user in more))

    def start(self) -> None:
        """Start it."""
        self.asterisk.start()

    def queue_log(self) -> list[list[str]]:
        """Return what Asterisk itself wrote down of its queues: time, call, queue, agent, event, data."""
        text = (self.asterisk.run / "log" / "queue_log").read_text(encoding="utf-8")
        return [line.split("|") for line in text.splitlines()]

    def cut_manager_connections(self) -> None:
        """Cut every manager connection, from the PBX's side."""
        shown = self.asterisk.order("manager show connected")
        for words in (line.split() for line in shown.splitlines()):
            if words and words[0] == self.wanted.user:
                self.asterisk.order(f"manager kick session {words[4]}")

    def recordings(self) -> list[Path]:
        """Return the recordings of calls."""
        return sorted((self.asterisk.run / "spool" / "monitor").glob("*.wav"))

    def callers(
        self, to: str, *, calls: int, stay_ms: int, port: int, rate: float = 5
    ) -> "subprocess.Popen[bytes]":
        """Let sipp call from the public network; each caller stays for so long, and hangs up."""
        scenario = self.asterisk.run / f"caller-{port}.xml"
        words = Path(__file__).with_name("caller.xml").read_text(encoding="utf-8")
        scenario.write_text(words.replace("[stay]", str(stay_ms)), encoding="utf-8")
        return subprocess.Popen(
            [
                *("sipp", f"127.0.0.1:{self.asterisk.port}", "-i", "127.0.0.2", "-p", str(port)),
                *(
                    "-sf",
                    str(scenario),
                    "-s",
                    to,
                    "-m",
                    str(calls),
                    "-r",
                    str(rate),
                ),
                *("-key", "cli", "+96650123", "-nostdin", "-timeout", "300"),
            ],
            cwd=self.asterisk.run,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
