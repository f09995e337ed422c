"""A Debian in a folder, booted: systemd is process 1 in namespaces of its own, cut off from the network."""

import contextlib
import os
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import Self

BOOT_SECONDS = 60
LOOK_SECONDS = 0.3
PACKAGES = ("systemd", "systemd-sysv", "dbus", "dbus-user-session", "libpam-systemd")
GROUP = "hatif-trial"
ENVIRONMENT = (
    *("HOME=/root", "LANG=C.UTF-8", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"),
    "DEBIAN_FRONTEND=noninteractive",
)
# The computer's groups of processes may be of the old kind, the new one, or both.
BOOT = """
root=$1
new=$(stat -fc %T /sys/fs/cgroup)
old=/sys/fs/cgroup/systemd
test "$new" = cgroup2fs && old=/sys/fs/cgroup
mkdir -p "$old/GROUP"; echo $$ > "$old/GROUP/cgroup.procs"
exec unshare --mount --pid --uts --ipc --net --cgroup --fork --kill-child bash -e -c '
root=$1; new=$2
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mkdir "$root/dev/pts" "$root/dev/shm"
for name in null zero full random urandom tty; do
    touch "$root/dev/$name"; mount --bind "/dev/$name" "$root/dev/$name"
done
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t sysfs -o ro sysfs "$root/sys"
if [ "$new" = cgroup2fs ]; then
    mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
else
    mount -t tmpfs -o mode=755 tmpfs "$root/sys/fs/cgroup"
    mkdir "$root/sys/fs/cgroup/systemd"
    mount -t cgroup -o none,name=systemd,xattr cgroup "$root/sys/fs/cgroup/systemd"
fi
cd "$root"; mkdir -p .old; pivot_root . .old; umount -l /.old; rmdir /.old
mount --make-rshared /
exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system --show-status=no
' inside "$root" "$new"
""".replace("GROUP", GROUP)


class Booted:
    """Runs while the block lasts."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._init = 0

    def __enter__(self) -> Self:
        """Boot, and wait until everything that starts with it has started."""
        self._process = subprocess.Popen(
            ["bash", "-c", BOOT, "boot", str(self._root)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + BOOT_SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            said = subprocess.run(
                ["pgrep", "--parent", str(self._process.pid)], capture_output=True, text=True, check=False
            ).stdout.split()
            if said:
                self._init = int(said[0])
                if self.run("systemctl", "is-system-running").stdout.strip() in ("running", "degraded"):
                    return self
            threading.Event().wait(0.5)
        self.__exit__()
        raise SystemExit("the Debian in the folder did not boot")

    def __exit__(self, *_error: object) -> None:
        """End it with everything in it."""
        if self._init:
            os.kill(self._init, signal.SIGKILL)  # with process 1 everything in its namespaces ends
        else:
            self._process.kill()
        self._process.wait(timeout=30)
        for place in (Path("/sys/fs/cgroup/systemd") / GROUP, Path("/sys/fs/cgroup") / GROUP):
            folders = sorted(place.rglob("*/"), reverse=True) if place.is_dir() else []
            for folder in (*folders, place):
                with contextlib.suppress(OSError):  # the last process is still being counted: the next time
                    folder.rmdir()

    def run(self, *command: str, seconds: float = 120) -> "subprocess.CompletedProcess[str]":
        """Run a command in it, as root."""
        words = ["nsenter", "--target", str(self._init), "--all", "--wd=/", "env", "-i", *ENVIRONMENT]
        return subprocess.run(
            [*words, *command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )

    def start(self, *command: str) -> "subprocess.Popen[str]":
        """Start a command in it that goes on beside others."""
        words = ["nsenter", "--target", str(self._init), "--all", "--wd=/", "env", "-i", *ENVIRONMENT]
        return subprocess.Popen(
            [*words, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def has(self, seconds: float, *command: str) -> bool:
        """Wait until a command succeeds; looks are counted, for a busy computer may stand still."""
        for _look in range(int(seconds / LOOK_SECONDS)):
            if self.run(*command).returncode == 0:
                return True
            threading.Event().wait(LOOK_SECONDS)
        return False
