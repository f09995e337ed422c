"""Tries the Debian package on a bare Debian 12: install, a whole call, upgrade with data kept, removal.

    .venv/bin/python packaging/debian/try_on_bare.py --root /var/tmp/bare --program dist/hatif --report FILE

Needs root, debootstrap and a way to Debian's packages; six minutes. The folder --root becomes a Debian of
its own, in namespaces: nothing of this computer is changed. Its systemd is booted, so that units really
start; an update comes from a repository that is signed here.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]
from booted import PACKAGES, Booted  # noqa: E402  it lies beside this file
from build_deb import build, version  # noqa: E402

from app import times  # noqa: E402
from app.updates.release import Ring, this_system  # noqa: E402
from app.updates.version import Version  # noqa: E402
from tools.update_repository import Signing  # noqa: E402

MIRROR = "http://deb.debian.org/debian"
OLDER = "0.0.9"
BY_ITSELF, BROKEN = "99.0.0", "99.0.1"  # what a repository offers later
PROFILE = "/home/agent/.local/share/Hatif/trial"  # where a person's engines are looked for
CALL = f"{PROFILE}/run/calls.json"
DESK = "^(/usr/bin/)?hatif demo"  # as the shell that begins it names it
BRIDGE = """[database]
url = "postgresql://hatif_pbx@127.0.0.1/hatif"
[pbx]
host = "127.0.0.1"
[bridge]
health_port = 8808
"""
INSIDE = "/srv"  # where the packages lie, seen from there
WITHIN = """
root=$1; shift
mount -t proc proc "$root/proc"; mount --bind /dev "$root/dev"; mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/dev/shm" 2>/dev/null || true
exec env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \\
    chroot "$root" "$@"
"""
# What this computer says about where packages come from.
FROM_HERE = ("etc/resolv.conf", "etc/apt/apt.conf.d", "usr/local/share/ca-certificates")


class Trial:
    """The steps, in their order."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.seen: list[tuple[str, bool, str]] = []

    def note(self, what: str, has_passed: object, detail: str = "", why: str = "") -> None:
        """Keep and print what was seen; why it failed is told only then."""
        detail = detail if has_passed else detail or why.strip()[-300:]
        self.seen.append((what, bool(has_passed), detail))
        print(f"{'ok    ' if has_passed else 'FAILED'} {what}{f' ({detail})' if detail else ''}", flush=True)

    def run(self, older: Path, newer: Path, later: dict[str, Path]) -> None:
        """Do every step."""
        before = self._traces()
        self.install(older)
        self.use()
        with Booted(self._root) as booted:
            self.upgrade(newer, booted)
            self.start_units(booted)
            self.update_itself(later, booted)
            self.remove(before, booted)

    def install(self, file: Path) -> None:
        """With whatever it depends on, and nothing it only recommends."""
        done = self._inside(
            "apt-get", "install", "-qq", "-y", "--no-install-recommends", f"{INSIDE}/{file.name}"
        )
        self.note(
            "apt installs it with what it depends on",
            done.returncode == 0,
            why=done.stderr,
        )
        self.note(
            "it is the older version", f"Version: {OLDER}" in self._inside("dpkg", "-s", "hatif").stdout
        )
        self._inside("useradd", "--create-home", "agent")

    def use(self) -> None:
        """As an agent without rights."""
        said = self._as_agent("hatif --version")
        self.note("an agent runs it", f"hatif {version()}" in said.stdout, said.stdout.strip())
        played = self._as_agent("cd && hatif demo --auto --screenshots ~/pictures --profile ~/kept")
        self.note("a whole call: SIP, answer, script, wrap-up", played.returncode == 0, why=played.stderr)
        pictures = list((self._root / "home/agent/pictures").glob("*.png"))
        self.note("with pictures of the window", pictures, f"{len(pictures)} pictures")
        policy = self._root / "etc/hatif/policy.d/office.json"
        fixed = '{"ui.theme": "dark", "calls.wrap_up_seconds": 90, "calls.record_here": false}'
        policy.write_text(fixed, encoding="ascii")
        words = self._as_agent("hatif doctor --json --only settings").stdout
        names = ("ui.theme", "calls.wrap_up_seconds", "calls.record_here")
        self.note(
            "three settings fixed by policy are named by the doctor", all(name in words for name in names)
        )
        checked = self._as_agent("hatif doctor --only programs")
        self.note("the doctor finds no fault in the programs", checked.returncode == 0, why=checked.stdout)

    def upgrade(self, file: Path, booted: Booted) -> None:
        """Over the older version, while an agent is in a call: the call and its desk go on."""
        settings = self._root / "etc/hatif/settings.json"
        settings.write_text('{"telephony.registrar": "pbx.example.com"}\n', encoding="ascii")
        kept = sorted(path.name for path in (self._root / "home/agent/kept/data").glob("*"))
        with self._agent_in_a_call(booted) as desk:
            done = booted.run("apt-get", "install", "-qq", "-y", f"{INSIDE}/{file.name}", seconds=600)
            self.note("apt upgrades it", done.returncode == 0, why=done.stderr)
            booted.run("pkill", "-CONT", "-f", DESK)
            said, _ = desk.communicate(timeout=240)
        is_whole = desk.returncode == 0 and "nobody caught" not in said
        self.note("an agent's call and wrap-up go on through the upgrade", is_whole, why=said)
        self.note(
            "it is the newer version", f"Version: {version()}" in self._inside("dpkg", "-s", "hatif").stdout
        )
        self.note("what the administrator wrote is kept", "pbx.example.com" in settings.read_text("ascii"))
        after = sorted(path.name for path in (self._root / "home/agent/kept/data").glob("*"))
        self.note("the agent's data is kept", kept and kept == after, f"{len(kept)} files")
        preset = self._as_agent("hatif doctor --json --only settings").stdout
        self.note("the preset counts", "telephony.registrar" in preset)

    def start_units(self, booted: Booted) -> None:
        """By systemd itself: the bridge as a user of its own, the desk in the agent's session, the timer."""
        units = ("hatif-bridge.service", "hatif-update.service", "hatif-update.timer")
        verified = booted.run(
            "systemd-analyze", "verify", "--man=no", *(f"/usr/lib/systemd/system/{u}" for u in units)
        )
        self.note("systemd finds no fault in its units", not verified.stderr, why=verified.stderr)
        secrets = self._root / "etc/hatif/bridge-secrets"
        is_closed = secrets.is_dir() and not secrets.stat().st_mode & 0o077
        self.note("the folder of the bridge's secrets is root's alone", is_closed)
        (secrets / "pbx-secret").write_text("trial", encoding="ascii")
        (self._root / "etc/hatif/bridge.toml").write_text(BRIDGE, encoding="ascii")
        booted.run("systemctl", "enable", "--now", "hatif-bridge")
        ask = "printf 'GET /status.json HTTP/1.0\\r\\n\\r\\n' >&3"
        health = f"exec 3<>/dev/tcp/127.0.0.1/8808; {ask}; grep -q HTTP <&3"
        self.note(
            "the bridge's unit runs, reads its secret and answers for its health",
            booted.has(30, "bash", "-c", health),
            why=booted.run("journalctl", "-u", "hatif-bridge", "--no-pager").stdout,
        )
        main = booted.run("systemctl", "show", "-P", "MainPID", "hatif-bridge").stdout.strip()
        owner = booted.run("ps", "-o", "uid=", "-p", main).stdout.strip()
        self.note("as a user of its own", owner not in ("", "0"), f"number {owner}")
        booted.run("systemctl", "stop", "hatif-bridge")
        booted.run("loginctl", "enable-linger", "agent")
        user = ("systemctl", "--user", "--machine=agent@")
        booted.has(30, *user, "is-system-running", "--wait")
        booted.run(*user, "set-environment", "QT_QPA_PLATFORM=offscreen", "HATIF_SOUND_SYSTEM=none")
        booted.run(*user, "start", "hatif-desk")
        engine = ("pgrep", "-u", "agent", "-f", "hatif engine")
        address = "/home/agent/.local/share/Hatif/run/engine.json"
        self.note(
            "the desk's unit runs in the agent's session, with its engine",
            booted.has(60, "test", "-f", address) and booted.has(10, *engine),
        )
        first, telephone = self._main(booted, user), booted.run(*engine).stdout
        booted.run("kill", "-KILL", first)
        is_back = booted.has(
            30,
            "bash",
            "-c",
            f'p=$({" ".join(user)} show -P MainPID hatif-desk); test "$p" != 0 -a "$p" != {first}',
        )
        self.note("a desk that is killed comes back", is_back)
        self.note("and finds the engine that lived on", telephone and telephone == booted.run(*engine).stdout)
        booted.run(*user, "stop", "hatif-desk")
        booted.run("pkill", "-u", "agent", "-f", "hatif engine")
        timer = booted.run("systemctl", "enable", "--now", "hatif-update.timer")
        self.note("the updates' timer runs when it is wanted", timer.returncode == 0, why=timer.stderr)

    def update_itself(self, later: dict[str, Path], booted: Booted) -> None:
        """From a signed repository: not in a call, then tried, and back when it does not work."""
        with tempfile.TemporaryDirectory(prefix="hatif-keys-") as name:
            signing = Signing(self._root / "srv/updates", Path(name))
            root = signing.begin(times.now())
            named = json.dumps({"updates.repository": f"{INSIDE}/updates"})
            (self._root / "etc/hatif/policy.d/updates.json").write_text(named, encoding="ascii")
            shutil.copyfile(root, self._root / "etc/hatif/updates-root.json")
            for number in (version(), BY_ITSELF):
                signing.add(later[number], Version.read(number), Ring.BROAD, this_system(), times.now())
            with self._agent_in_a_call(booted) as desk:
                said = booted.run("hatif", "update").stdout
                self.note("an update waits for the end of a call", "in a call" in said, said.strip())
                booted.run("pkill", "-CONT", "-f", DESK)
                desk.communicate(timeout=240)
            booted.run("pkill", "-u", "agent", "-f", "hatif engine")
            done = booted.run("systemctl", "start", "hatif-update.service", seconds=600)
            told = booted.run("hatif", "doctor", "--only", "updates").stdout
            self.note(
                "its unit installs the update", f"{BY_ITSELF} is installed" in told, why=done.stderr + told
            )
            signing.add(later[BROKEN], Version.read(BROKEN), Ring.BROAD, this_system(), times.now())
            said = booted.run("hatif", "update", seconds=600).stdout
            self.note("a version that does not work is taken back", "installed again" in said, said.strip())
            is_back = f"Version: {BY_ITSELF}" in booted.run("dpkg", "-s", "hatif").stdout
            self.note(
                "and the one before works", is_back and booted.run("hatif", "--version").returncode == 0
            )
        shutil.rmtree(self._root / "srv/updates")

    def remove(self, before: set[str], booted: Booted) -> None:
        """Nothing stays but what belongs to the agent."""
        booted.run("loginctl", "disable-linger", "agent")
        booted.run("systemctl", "stop", "user@1000.service")
        booted.run("find", "/tmp", "-user", "agent", "-delete")  # noqa: S108  in there; of a killed window
        booted.run("userdel", "--remove", "agent")
        done = booted.run("apt-get", "purge", "-qq", "-y", "hatif", seconds=300)
        self.note("apt removes it", done.returncode == 0, why=done.stderr)
        left = sorted(self._traces() - before)
        self.note("no trace is left", not left, ", ".join(left[:5]))

    @contextmanager
    def _agent_in_a_call(self, booted: Booted) -> Iterator["subprocess.Popen[str]"]:
        """Let an agent be in a call that does not end: his desk stands still, his engine does not."""
        for _ in range(3):  # a loaded computer may let the call end before the desk stands still
            desk = self._begin_call(booted)
            if booted.run("test", "-f", CALL).returncode == 0:
                break
            booted.run("pkill", "-KILL", "-f", DESK)
            booted.run("pkill", "-u", "agent", "-f", "hatif engine")
        else:
            self.note("an agent is in a call", has_passed=False)
        yield desk
        if desk.poll() is None:
            booted.run("pkill", "-KILL", "-f", DESK)
            desk.kill()

    def _begin_call(self, booted: Booted) -> "subprocess.Popen[str]":
        shutil.rmtree(self._root / PROFILE.lstrip("/"), ignore_errors=True)
        command = f"hatif demo --auto --screenshots /tmp/pictures --profile {PROFILE}"
        desk = booted.start("su", "-", "agent", "-c", command)
        booted.has(120, "test", "-f", CALL)
        booted.run("pkill", "-STOP", "-f", DESK)
        return desk

    def _main(self, booted: Booted, user: tuple[str, ...]) -> str:
        return booted.run(*user, "show", "-P", "MainPID", "hatif-desk").stdout.strip()

    def _traces(self) -> set[str]:
        """Return every path that bears its name, but for apt's own memory of packages."""
        said = self._inside("find", "/", "-xdev", "-iname", "*hatif*", "-not", "-path", f"{INSIDE}/*").stdout
        return {line for line in said.splitlines() if not line.startswith(("/proc", "/var/lib/apt"))}

    def _as_agent(self, command: str) -> "subprocess.CompletedProcess[str]":
        return self._inside("su", "-", "agent", "-c", command)

    def _inside(self, *command: str) -> "subprocess.CompletedProcess[str]":
        words = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-c", WITHIN, "within"]
        return subprocess.run(
            [*words, str(self._root), *command], capture_output=True, text=True, check=False, timeout=900
        )


def prepare(root: Path) -> None:
    """Make a bare Debian 12 in a folder, unless it is there."""
    if not (root / "etc/debian_version").exists():
        command = ["debootstrap", "--variant=minbase", "bookworm", str(root), MIRROR]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for name in FROM_HERE:
        source, target = Path("/") / name, root / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            target.unlink(missing_ok=True)
            shutil.copyfile(source, target)
    words = ["unshare", "--mount", "--pid", "--fork", "bash", "-c", WITHIN, "within", str(root)]
    subprocess.run([*words, "apt-get", "update", "-qq"], check=True)
    more = ("apt-get", "install", "-qq", "-y", "--no-install-recommends", "procps", *PACKAGES)
    subprocess.run([*words, *more], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def report(trial: Trial, megabytes: float) -> str:
    """Return what was seen, as a page."""
    passed = sum(1 for _what, has_passed, _detail in trial.seen if has_passed)
    rows = [
        f"| {'yes' if has_passed else '**no**'} | {what}{f' ({detail})' if detail else ''} |"
        for what, has_passed, detail in trial.seen
    ]
    return "\n".join(
        [
            "# The Debian package, tried on a bare Debian 12",
            "",
            "Made by `packaging/debian/try_on_bare.py`; do not edit it by hand. Its systemd was booted in",
            "namespaces of its own; there is no screen (the window is drawn without one) and no sound card.",
            "",
            f"Hatif {version()}: {passed} of {len(trial.seen)} as meant; the package has {megabytes:.0f} MB.",
            "",
            "| as meant | what |",
            "|---|---|",
            *rows,
            "",
        ]
    )


def main() -> int:
    """Build two versions, try, report; fail when anything was not as meant."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, required=True, help="folder that becomes a bare Debian 12")
    parser.add_argument("--program", type=Path, required=True, help="the folder that freeze.py made")
    parser.add_argument("--report", type=Path, help="write what was seen into this file")
    options = parser.parse_args()
    root = options.root.resolve()
    prepare(root)
    place = root / INSIDE.strip("/")
    files = {
        number: build(options.program, place, version_=number, compression="zstd")
        for number in (OLDER, version(), BY_ITSELF)
    }
    with tempfile.TemporaryDirectory(prefix="hatif-broken-") as name:
        broken = Path(name) / "hatif"
        broken.mkdir()
        (broken / "hatif").write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
        (broken / "hatif").chmod(0o755)
        files[BROKEN] = build(broken, place, version_=BROKEN, compression="zstd")
    trial = Trial(root)
    trial.run(files[OLDER], files[version()], files)
    if options.report:
        options.report.write_text(report(trial, files[version()].stat().st_size / 1e6), encoding="utf-8")
    return 0 if all(has_passed for _what, has_passed, _detail in trial.seen) else 1


if __name__ == "__main__":
    sys.exit(main())
