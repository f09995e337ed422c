"""Which Debian packages a command needs, and how they come onto the machine.

Standard library only, Python 3.8 and newer.
"""

from __future__ import annotations

import ast
import os
import shutil
import sys
from pathlib import Path

from tools.running import Stop, attempt, failure, run, say

SCREENLESS_PACKAGES = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
)
DESK_PACKAGES = (
    *SCREENLESS_PACKAGES,
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libasound2",
    "espeak-ng",
    "alsa-utils",
)
TEST_PACKAGES = (
    *DESK_PACKAGES,
    "xvfb",
    "xauth",
    "xdotool",
    "x11-xkb-utils",
    "x11-utils",
    "sip-tester",
    "baresip",
    "pulseaudio",
    "pulseaudio-utils",
    "gnome-keyring",
    "postgresql",
    "dbus",
)
NEEDS_PACKAGES_EXIT_CODE = 3
_SKIP_VARIABLE = "HATIF_SYSTEM_PACKAGES"
_APT_ENVIRONMENT = {"DEBIAN_FRONTEND": "noninteractive"}
_APT_WAIT_SECONDS = 120


def is_debian() -> bool:
    """Tell whether this machine installs packages as Debian does."""
    return bool(sys.platform == "linux" and shutil.which("dpkg-query") and shutil.which("apt-get"))


def ensure(packages: list[str]) -> None:
    """Install what is missing; raises `Stop` with the one line to type when that is not allowed."""
    if not is_debian() or os.environ.get(_SKIP_VARIABLE) == "skip":
        return
    wanted = missing(packages, installed())
    if not wanted:
        return
    prefix = _privilege()
    if prefix is None:
        raise Stop(_line_to_type(wanted), NEEDS_PACKAGES_EXIT_CODE)
    say(f"Installing {len(wanted)} Debian packages: {', '.join(wanted)}")
    _install(wanted, prefix)


def missing(packages: list[str], present: set[str]) -> list[str]:
    """Return the packages that are not there, in the order asked for and each once."""
    return [package for package in dict.fromkeys(packages) if package not in present]


def installed() -> set[str]:
    """Return every installed package, and every name that an installed package also goes by."""
    listing = run(
        ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}\t${Package}\t${Provides}\n"],
        "Asking dpkg what is installed",
    )
    return names_in(listing)


def names_in(listing: str) -> set[str]:
    """Read dpkg's listing; newer systems call libglib2.0-0 libglib2.0-0t64, which provides the old name."""
    names = set()
    for line in listing.splitlines():
        status, name, provides = line.split("\t")
        if status.startswith("ii"):
            names.add(name)
            names.update(provided.split()[0] for provided in provides.split(",") if provided.strip())
    return names


def declared_packages(files: list[Path]) -> list[str]:
    """Return what tests or benchmarks name in a constant `DEBIAN_PACKAGES`, read without running them."""
    found: list[str] = []
    for file in files:
        source = file.read_text(encoding="utf-8")
        if "DEBIAN_PACKAGES" in source:
            found += _packages_of(ast.parse(source))
    return found


def _packages_of(module: ast.Module) -> list[str]:
    for statement in module.body:
        if isinstance(statement, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "DEBIAN_PACKAGES" for target in statement.targets
        ):
            return list(ast.literal_eval(statement.value))
    return []


def _privilege() -> list[str] | None:
    """Return what goes before apt-get, or None when this person may not install packages."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and attempt(["sudo", "-n", "true"])[1] == 0:
        return ["sudo", "-n", *(f"{name}={value}" for name, value in _APT_ENVIRONMENT.items())]
    return None


def _install(packages: list[str], prefix: list[str]) -> None:
    options = ["-o", f"DPkg::Lock::Timeout={_APT_WAIT_SECONDS}"]
    command = [*prefix, "apt-get", *options, "install", "-y", "--no-install-recommends", *packages]
    output, exit_code = attempt(command, environment=_APT_ENVIRONMENT)
    if exit_code and _knows_too_little(output):
        say("The list of packages is missing or old; fetching it.")
        run(
            [*prefix, "apt-get", *options, "update"],
            "Fetching the list of packages",
            environment=_APT_ENVIRONMENT,
        )
        output, exit_code = attempt(command, environment=_APT_ENVIRONMENT)
    if exit_code:
        raise Stop(failure("Installing Debian packages", output))


def _knows_too_little(output: str) -> bool:
    signs = ("Unable to locate package", "has no installation candidate", "404  Not Found")
    return any(sign in output for sign in signs)


def _line_to_type(packages: list[str]) -> str:
    return (
        "Hatif needs packages of this system that only its administrator may install. Please type:\n\n"
        f"    sudo apt-get install --no-install-recommends {' '.join(packages)}\n\n"
        f"and then the same command again. (To go on without them: {_SKIP_VARIABLE}=skip in the environment.)"
    )
