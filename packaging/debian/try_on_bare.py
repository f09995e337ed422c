"""Tries the Debian package on a bare Debian 12: install, a whole call, upgrade with data kept, removal.

    python3 packaging/debian/try_on_bare.py --root /var/tmp/bare --program dist/hatif --report FILE

Needs root, debootstrap and a way to Debian's packages; five minutes. The folder --root becomes a Debian of
its own, in a mount namespace: nothing of this computer is changed.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from build_deb import build, version  # noqa: E402  it lies beside this file

MIRROR = "http://deb.debian.org/debian"
OLDER = "0.0.9"
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

    def run(self, older: Path, newer: Path) -> None:
        """Do every step."""
        before = self._traces()
        self.install(older)
        self.use()
        self.upgrade(newer)
        self.remove(before)

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

    def upgrade(self, file: Path) -> None:
        """Over the older version."""
        settings = self._root / "etc/hatif/settings.json"
        settings.write_text('{"telephony.registrar": "pbx.example.com"}\n', encoding="ascii")
        kept = sorted(path.name for path in (self._root / "home/agent/kept/data").glob("*"))
        done = self._inside("apt-get", "install", "-qq", "-y", f"{INSIDE}/{file.name}")
        self.note(
            "apt upgrades it",
            done.returncode == 0,
            why=done.stderr,
        )
        self.note(
            "it is the newer version", f"Version: {version()}" in self._inside("dpkg", "-s", "hatif").stdout
        )
        self.note("what the administrator wrote is kept", "pbx.example.com" in settings.read_text("ascii"))
        after = sorted(path.name for path in (self._root / "home/agent/kept/data").glob("*"))
        self.note("the agent's data is kept", kept and kept == after, f"{len(kept)} files")
        preset = self._as_agent("hatif doctor --json --only settings").stdout
        self.note("the preset counts", "telephony.registrar" in preset)

    def remove(self, before: set[str]) -> None:
        """Nothing stays but what belongs to the agent."""
        self._inside("userdel", "--remove", "agent")
        done = self._inside("apt-get", "purge", "-qq", "-y", "hatif")
        self.note("apt removes it", done.returncode == 0, why=done.stderr)
        left = sorted(self._traces() - before)
        self.note("no trace is left", not left, ", ".join(left[:5]))

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
            "Made by `packaging/debian/try_on_bare.py`; do not edit it by hand. The units were not",
            "started: there is no systemd in it.",
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
    files = [
        build(options.program, root / INSIDE.strip("/"), version_=v, compression="zstd")
        for v in (OLDER, version())
    ]
    trial = Trial(root)
    trial.run(*files)
    if options.report:
        options.report.write_text(report(trial, files[1].stat().st_size / 1e6), encoding="utf-8")
    return 0 if all(has_passed for _what, has_passed, _detail in trial.seen) else 1


if __name__ == "__main__":
    sys.exit(main())
