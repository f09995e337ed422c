"""Builds the Windows program and its installer on Linux and tries them under wine, to the removal.

    .venv/bin/python packaging/windows/try_under_wine.py --work /var/tmp/hatif-windows --uv uv \
        --standard-library /usr/lib/python3.12 [--report docs/windows-trial.md]

Needs Debian's wine, wixl, msitools, gcc-mingw-w64-x86-64-win32 and xvfb. Takes about ten minutes, the most
of it for freezing. What it cannot tell: Windows' own sound, voices, certificates, group policy's tools,
SmartScreen, speed.
"""

import argparse
import filecmp
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]
from build_msi import build, version  # noqa: E402  it lies beside this file
from sip_call import LOOPBACK, SipCall  # noqa: E402
from windows_python import assemble  # noqa: E402
from wine import Wine, windows_path  # noqa: E402

from app import times  # noqa: E402
from app.updates.release import Ring  # noqa: E402
from app.updates.version import Version  # noqa: E402
from tools.update_repository import Signing  # noqa: E402

OLDER, BY_ITSELF = "0.0.9", "99.0.0"
SYSTEM = "win32-amd64"  # what a repository of updates calls it
SOURCE_DATE = "1767225600"
PROGRAM = r"C:\Program Files\Hatif\hatif-cli.exe"
START_SECONDS = 60
INSTALL_SECONDS = 180
KEY = r"HKLM\Software\Hatif"
POLICY = r"HKLM\Software\Policies\Hatif"
RUN = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run"
LINK = r"HKLM\Software\Classes\Hatif.Link\shell\open\command"
GIVEN = (
    *("TELEPHONY_REGISTRAR=pbx.example.com", "UI_LANGUAGE=en", "DESK_BRAND=north"),
    *("AUTOSTART=1", "DESKTOP_SHORTCUT=1"),
)
PICTURES = 6
REFUSED = 1603 % 256  # what is left of Windows' exit code here


class Trial:
    """The steps, in their order; each says one thing that was seen or was not."""

    def __init__(self, wine: Wine, program: Path, packages: dict[str, Path]) -> None:
        self._wine, self._program, self._packages = wine, program, packages
        self._older, self._newer = packages[OLDER], packages[version()]
        self._home = wine.drive / "Program Files/Hatif"
        self.seen: list[tuple[str, bool, str]] = []

    def note(self, what: str, has_passed: object, detail: str = "") -> None:
        """Keep and print what was seen."""
        self.seen.append((what, bool(has_passed), detail))
        print(f"{'ok    ' if has_passed else 'FAILED'} {what}{f' ({detail})' if detail else ''}", flush=True)

    def run(self, *, has_window: bool) -> None:
        """Do every step, whatever became of the one before."""
        steps: tuple[Callable[[], None], ...] = (
            self.read_back,
            self.install,
            self.use,
            self.take_a_call,
            *((self.play_a_whole_call,) if has_window else ()),
            self.fix_by_policy,
            self.repair,
            self.upgrade,
            self.refuse_the_older,
            self.update_itself,
            self.remove,
        )
        for step in steps:
            try:
                step()
            except Exception as error:  # noqa: BLE001  the other steps still have something to tell
                self.note(f"{step.__name__} came to its end", has_passed=False, detail=repr(error)[:200])

    def read_back(self) -> None:
        """What the package holds is what was frozen, and its tables are as meant."""
        with tempfile.TemporaryDirectory(prefix="hatif-msi-") as name:
            subprocess.run(
                ["msiextract", "-C", name, str(self._newer)], check=True, stdout=subprocess.DEVNULL
            )
            inside = next(Path(name).rglob("hatif.exe")).parent
            files = sorted(path.relative_to(inside) for path in inside.rglob("*") if path.is_file())
            own = sorted(
                path.relative_to(self._program) for path in self._program.rglob("*") if path.is_file()
            )
            same = files == own and all(
                filecmp.cmp(inside / each, self._program / each, False) for each in files
            )
            self.note("every file comes out of the package as it went in", same, f"{len(files)} files")
        tables = {table: self._table(table) for table in ("Property", "Registry", "Shortcut", "Component")}
        self.note("it is for the whole computer", "ALLUSERS\t1" in tables["Property"])
        secure = next(line for line in tables["Property"].splitlines() if line.startswith("SecureCustom"))
        self.note("its properties reach the part that runs as SYSTEM", "TELEPHONY_REGISTRAR" in secure)
        self.note(
            "each setting is a row of the registry",
            r"Software\Hatif	telephony.registrar" in tables["Registry"],
        )
        self.note("telephone links are a row of the registry", "Hatif.Link" in tables["Registry"])
        self.note("a shortcut for the Start menu", "StartMenu\tProgramMenuFolder" in tables["Shortcut"])
        self.note("the firewall is told", "AllowCalls" in self._table("InstallExecuteSequence"))

    def install(self) -> None:
        """Silently, with properties."""
        code = self._msi("/i", self._older, "/qn", *GIVEN)
        self.note("silent installation", code == 0, f"exit code {code}")
        self.note("the program is there", (self._home / "hatif.exe").exists())
        self.note(
            "a property became a setting",
            "pbx.example.com" in self._wine.registry(KEY, "telephony.registrar"),
        )
        self.note("so did the brand", "north" in self._wine.registry(KEY, "desk.brand"))
        told = self._told_firewall()
        self.note(
            "the firewall lets calls of this program in, and no others",
            "add rule" in told and r'program="C:\Program Files\Hatif\hatif.exe" protocol=udp' in told,
        )
        self.note(
            "what was not given is not written", "REG_SZ" not in self._wine.registry(KEY, "database.url")
        )
        self.note("it starts with Windows, as asked", "hatif.exe" in self._wine.registry(RUN, "Hatif"))
        self.note(
            "Start menu and desktop", len(self._shortcuts()) == 2, f"{len(self._shortcuts())} shortcuts"
        )
        self.note("telephone links lead to it", "desk" in self._wine.registry(LINK))
        self.note(
            "templates for group policy lie beside it", (self._home / "policies/ar-SA/Hatif.adml").exists()
        )

    def use(self) -> None:
        """The installed program: its version, its doctor, a whole call."""
        said = self._hatif("--version").stdout
        self.note("the installed program says its version", f"hatif {version()}" in said)
        found = json.loads(
            _object(self._hatif("doctor", "--json", "--only", "programs", "--only", "settings").stdout)
        )
        words = json.dumps(found)
        self.note(
            "its doctor names Qt, PJSIP and SQLite", all(w in words for w in ("Qt for", "PJSIP", "SQLite"))
        )
        self.note(
            "its doctor finds no fault in the programs", found["problems"] == 0, f"{found['problems']} faults"
        )
        self.note("the installer's settings count", "telephony.registrar" in words and "presets" in words)

    def take_a_call(self) -> None:
        """The installed engine and a terminal on it are called over SIP from this computer."""
        port = free_port()
        words = [
            "--folder",
            r"C:\engine",
            "--sip-address",
            LOOPBACK,
            "--sip-port",
            str(port),
            "--trunk",
            LOOPBACK,
        ]
        (self._wine.drive / "engine").mkdir(exist_ok=True)
        engine = self._wine.start(PROGRAM, "engine", "--sound", "none", "--control", *words)
        address = self._wine.drive / "engine" / "engine.json"
        until = time.monotonic() + START_SECONDS
        while not address.exists() and time.monotonic() < until and engine.poll() is None:
            threading.Event().wait(0.2)
        self.note("the installed engine runs by itself", address.exists())
        phone, call = self._wine.start(PROGRAM, "phone", "--folder", r"C:\engine"), SipCall(port)
        try:
            self.note("a real SIP call rings at it", call.rings(START_SECONDS))
            self._order(phone, "answer")
            self.note("it is answered, with sound agreed on", call.is_answered(START_SECONDS))
            self.note("it ends as it should", call.ends(START_SECONDS))
        finally:
            call.close()
            self._order(phone, "quit")
            for process in (phone, engine):
                process.terminate()
                process.communicate(timeout=60)

    def _order(self, phone: "subprocess.Popen[str]", words: str) -> None:
        if phone.stdin is not None and phone.poll() is None:
            phone.stdin.write(f"{words}\n")
            phone.stdin.flush()

    def play_a_whole_call(self) -> None:
        """The window, played by its own controls; a loaded computer may show a call too late for it."""
        pictures = self._wine.drive / "pictures"
        started = time.monotonic()
        played = self._hatif("demo", "--auto", "--screenshots", r"C:\pictures", seconds=300)
        took = f"exit code {played.returncode}, {time.monotonic() - started:.0f} s"
        self.note("a whole call: SIP, answer, script, wrap-up", played.returncode == 0, took)
        self.note("in which nothing went wrong unseen", "nobody caught" not in played.stdout)
        count = len(list(pictures.glob("*.png"))) if pictures.exists() else 0
        self.note("with pictures of the window", count == PICTURES, f"{count} pictures")
        self.note("and what was stored is told, in Arabic letters too", "خُصم" in played.stdout)

    def fix_by_policy(self) -> None:
        """Three settings, fixed as group policy would."""
        for name, kind, value in (
            ("ui.theme", "REG_SZ", "dark"),
            ("calls.wrap_up_seconds", "REG_DWORD", "90"),
            ("calls.record_here", "REG_DWORD", "0"),
        ):
            self._wine.run("reg", "add", POLICY, "/v", name, "/t", kind, "/d", value, "/f")
        words = self._hatif("doctor", "--json", "--only", "settings").stdout
        fixed = ("ui.theme", "calls.wrap_up_seconds", "calls.record_here")
        self.note(
            "three settings are fixed by policy", all(name in words for name in fixed) and "policy" in words
        )

    def repair(self) -> None:
        """A missing file comes back."""
        lost = next((self._home / "lib").glob("_socket*.pyd"))
        lost.unlink()
        code = self._msi("/i", self._older, "REINSTALL=ALL", "REINSTALLMODE=amus", "/qn")
        self.note("a repair brings back a missing file", code == 0 and lost.exists(), f"exit code {code}")

    def upgrade(self) -> None:
        """In place: settings and the agent's data stay."""
        data = next(self._wine.drive.glob("users/*/AppData/Local")) / "Hatif"
        data.mkdir(parents=True, exist_ok=True)
        (data / "kept.txt").write_text("kept", encoding="ascii")
        code = self._msi("/i", self._newer, "/qn", "LOGS_LEVEL=warning")
        self.note("silent upgrade", code == 0, f"exit code {code}")
        self.note("the new version is written down", version() in self._wine.registry(KEY, "Version"))
        kept = ("telephony.registrar", "pbx.example.com"), ("ui.language", "en"), ("logs.level", "warning")
        self.note(
            "settings are kept, and one more is given", all(v in self._wine.registry(KEY, k) for k, v in kept)
        )
        self.note("shortcuts and the start with Windows are kept", len(self._shortcuts()) == 2)
        self.note("the agent's data is kept", (data / "kept.txt").exists())
        entries = self._wine.registry(r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall").count("{")
        self.note("it stands once in the list of programs", entries == 1, f"{entries} entries")
        self.note("the program still runs", f"hatif {version()}" in self._hatif("--version").stdout)

    def refuse_the_older(self) -> None:
        """A downgrade is refused."""
        code = self._msi("/i", self._older, "/qn")
        self.note("an older version is refused", code == REFUSED, f"exit code {code}")

    def update_itself(self) -> None:
        """From a signed repository; the installer goes on alone, and the next look tries what came of it."""
        root = self._home / "updates-root.json"
        with tempfile.TemporaryDirectory(prefix="hatif-updates-") as name:
            signing = Signing(Path(name) / "updates", Path(name) / "keys")
            shutil.copyfile(signing.begin(times.now()), root)
            for number in (version(), BY_ITSELF):
                package = self._packages[number]
                signing.add(package, Version.read(number), Ring.BROAD, SYSTEM, times.now())
            address = windows_path(Path(name) / "updates")
            words = ("/v", "updates.repository", "/t", "REG_SZ", "/d", address, "/f")
            self._wine.run("reg", "add", POLICY, *words)
            said = self._hatif("update").stdout
            self.note("an update is found, proven and begun", f"{BY_ITSELF} is being installed" in said)
            until = time.monotonic() + INSTALL_SECONDS
            while BY_ITSELF not in self._wine.registry(KEY, "Version") and time.monotonic() < until:
                threading.Event().wait(2.0)
            said = self._hatif("update").stdout
            self.note("it is there, works and is the newest", "newest" in said, said.strip()[-100:])
            self._wine.run("reg", "delete", POLICY, "/f")
        kept = "pbx.example.com" in self._wine.registry(KEY, "telephony.registrar")
        self.note("settings are kept by it", kept)
        root.unlink()  # it is the administrator's

    def remove(self) -> None:
        """Nothing stays but what belongs to the agent."""
        code = self._msi("/x", self._packages[BY_ITSELF], "/qn")
        self.note("silent removal", code == 0, f"exit code {code}")
        left = list(self._home.rglob("*")) if self._home.exists() else []
        self.note("no file is left", not self._home.exists(), f"{len(left)} left" if left else "")
        self.note("nothing is left in the registry", "InstallDir" not in self._wine.registry(KEY))
        self.note("it does not start with Windows", "hatif" not in self._wine.registry(RUN).lower())
        self.note("no telephone link leads to it", "hatif" not in self._wine.registry(LINK).lower())
        self.note("no shortcut is left", not self._shortcuts())
        self.note("the firewall forgets it", "delete rule" in self._told_firewall().splitlines()[-1])

    def _told_firewall(self) -> str:
        file = self._wine.drive / "netsh.txt"
        return file.read_text(encoding="cp1252") if file.exists() else ""

    def _hatif(self, *words: str, seconds: float = 120) -> "subprocess.CompletedProcess[str]":
        return self._wine.run(PROGRAM, *words, seconds=seconds)

    def _msi(self, *words: str | Path) -> int:
        named = [windows_path(word) if isinstance(word, Path) else word for word in words]
        return self._wine.run("msiexec", *named, seconds=400).returncode

    def _table(self, name: str) -> str:
        command = ["msiinfo", "export", str(self._newer), name]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.replace("\r", "")

    def _shortcuts(self) -> list[Path]:
        return list(self._wine.folder.rglob("Hatif.lnk"))  # the desktop there is the folder itself


def _object(said: str) -> str:
    """Return the JSON object in what a program said: the sound system of Linux has its say before it."""
    return said[said.index("{\n") :]


def free_port() -> int:
    """Return a UDP port that nobody uses now."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as trial:
        trial.bind((LOOPBACK, 0))
        return int(trial.getsockname()[1])


def frozen(wine: Wine, work: Path, uv: str, standard_library: Path) -> Path:
    """Assemble Python, freeze with it, and return the program's folder."""
    python = work / "python" / "python.exe"
    if not python.exists():
        assemble(python.parent, uv, standard_library)
    words = ["-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--workpath", windows_path(work / "pyinstaller"), "--distpath", windows_path(work / "dist")]
    spec = windows_path(ROOT / "packaging/frozen/hatif.spec")
    variables = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": SOURCE_DATE}
    done = wine.run(python, *words, *places, spec, seconds=1500, variables=variables)
    if done.returncode:
        raise SystemExit(done.stdout[-3000:])
    program = work / "dist" / "hatif"
    (program / "qt.conf").write_text("[Paths]\nPrefix = lib/PySide6\n", encoding="ascii")
    return program


def report(trial: Trial, size_mb: float, msi_mb: float) -> str:
    """Return what was seen, as a page."""
    passed = sum(1 for _what, has_passed, _detail in trial.seen if has_passed)
    said = subprocess.run(["wine", "--version"], capture_output=True, text=True, check=False).stdout.strip()
    rows = [
        f"| {'yes' if has_passed else '**no**'} | {what}{f' ({detail})' if detail else ''} |"
        for what, has_passed, detail in trial.seen
    ]
    return "\n".join(
        [
            "# The Windows program, tried under wine",
            "",
            "Made by `packaging/windows/try_under_wine.py`; do not edit it by hand. Windows' own Python 3.12",
            "and Windows wheels, frozen by PyInstaller and packed by wixl on Linux, installed and run under",
            f"{said}. It is a trial of the recipe, not of Windows: no sound device, no voices,",
            "no group policy tools, no signature and no real firewall were tried (a stand-in wrote down what",
            "it was told). Its window was drawn on a screen without a monitor.",
            "",
            f"Hatif {version()}: {passed} of {len(trial.seen)} as meant.",
            f"Unpacked {size_mb:.0f} MB, MSI {msi_mb:.0f} MB.",
            "",
            "| as meant | what |",
            "|---|---|",
            *rows,
            "",
        ]
    )


def main() -> int:
    """Build, try, report; fail when anything was not as meant."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--work", type=Path, required=True, help="folder for everything; kept for the next time"
    )
    parser.add_argument("--uv", default="uv", help="the program uv")
    parser.add_argument(
        "--standard-library", type=Path, required=True, help="lib/python3.12 of a Python 3.12"
    )
    parser.add_argument("--program", type=Path, help="a folder frozen before: do not freeze again")
    parser.add_argument("--without-window", action="store_true", help="leave the window's whole call out")
    parser.add_argument("--report", type=Path, help="write what was seen into this file")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    os.nice(5)
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    said = screen.stdout.readline() if screen.stdout else b""
    display = f":{said.decode().strip()}"
    shutil.rmtree(work / "installed", ignore_errors=True)
    builder, clean = Wine(work / "builder", display), Wine(work / "installed", display)
    try:
        builder.prepare()
        clean.prepare()
        program = options.program or frozen(builder, work, options.uv, options.standard_library)
        numbers = (OLDER, version(), BY_ITSELF)
        packages = {each: build(program.resolve(), work / "msi", each) for each in numbers}
        trial = Trial(clean, program.resolve(), packages)
        trial.run(has_window=not options.without_window)
    finally:
        builder.end()
        clean.end()
        screen.terminate()
    size = sum(path.stat().st_size for path in program.rglob("*") if path.is_file()) / 1e6
    if options.report:
        options.report.write_text(
            report(trial, size, packages[version()].stat().st_size / 1e6), encoding="utf-8"
        )
    return 0 if all(has_passed for _what, has_passed, _detail in trial.seen) else 1


if __name__ == "__main__":
    sys.exit(main())
