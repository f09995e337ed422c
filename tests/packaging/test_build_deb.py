"""The Debian package, read back from the file."""

import configparser
import subprocess
import sys
from pathlib import Path

import pytest

import app

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "packaging" / "debian" / "build_deb.py"
DEBIAN_PACKAGES = ("dpkg", "desktop-file-utils", "appstream")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package around a small program: what it holds is the freezer's business."""
    folder = tmp_path_factory.mktemp("deb")
    program = folder / "hatif"
    (program / "lib").mkdir(parents=True)
    (program / "hatif").write_text("#!/bin/sh\necho here\n", encoding="utf-8")
    (program / "hatif").chmod(0o700)
    (program / "lib" / "data").write_text("x", encoding="utf-8")
    words = ["--program", str(program), "--out", str(folder), "--compression", "none"]
    subprocess.run([sys.executable, str(BUILD), *words], check=True, capture_output=True, timeout=50)
    return next(folder.glob("*.deb"))


def _said(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=50).stdout


def test_its_fields_say_what_it_is(package: Path) -> None:
    """Version of the program, and what it needs of the system."""
    fields = _said("dpkg-deb", "-f", package)
    assert f"Version: {app.__version__}\n" in fields
    assert "Package: hatif\n" in fields
    assert "libxcb-cursor0" in fields


def test_everybody_can_run_it_and_only_root_can_change_it(package: Path) -> None:
    """Whatever the rights were where it was built."""
    rows = [line.split(maxsplit=5) for line in _said("dpkg-deb", "-c", package).splitlines()]
    rights = {row[5]: (row[0], row[1]) for row in rows}
    assert {owner for _mode, owner in rights.values()} == {"root/root"}
    assert rights["./usr/lib/hatif/hatif"][0] == "-rwxr-xr-x"
    assert rights["./usr/lib/hatif/lib/data"][0] == "-rw-r--r--"
    assert "./usr/bin/hatif -> ../lib/hatif/hatif" in rights


def test_administrators_find_their_places(package: Path) -> None:
    """Policies, presets, people, units; an upgrade keeps what they have changed."""
    names = {line.split(maxsplit=5)[5] for line in _said("dpkg-deb", "-c", package).splitlines()}
    for place in ("policy.d/", "people/", "settings.json"):
        assert f"./etc/hatif/{place}" in names
    assert "./usr/lib/systemd/system/hatif-bridge.service" in names
    assert "./usr/lib/systemd/user/hatif-desk.service" in names
    assert "./usr/share/man/man1/hatif.1.gz" in names
    assert "./usr/share/man/ar/man1/hatif.1.gz" in names
    assert _said("dpkg-deb", "--info", package, "conffiles") == "/etc/hatif/settings.json\n"


def test_the_packages_own_scripts_are_sound() -> None:
    """They run as root, on every computer."""
    for name in ("postinst", "prerm", "postrm"):
        text = (BUILD.parent / name).read_text(encoding="utf-8")
        assert text.startswith("#!/bin/sh\n")
        assert "set -e" in text
        subprocess.run(["sh", "-n", BUILD.parent / name], check=True, timeout=20)


def test_the_desktop_finds_it_in_both_languages() -> None:
    """By name, and for telephone links."""
    file = BUILD.parent / "org.hatif.Hatif.desktop"
    subprocess.run(["desktop-file-validate", file], check=True, timeout=20)
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(file, encoding="utf-8")
    section = entry["Desktop Entry"]
    assert section["Name[ar]"] == "هاتف"
    assert "x-scheme-handler/tel;" in section["MimeType"]
    assert section["Exec"].endswith("%u")


def test_software_centres_can_show_it() -> None:
    """AppStream's own checker agrees."""
    file = BUILD.parent / "org.hatif.Hatif.metainfo.xml"
    subprocess.run(
        ["appstreamcli", "validate", "--no-net", file], check=True, capture_output=True, timeout=30
    )
    assert "<id>org.hatif.Hatif</id>" in file.read_text(encoding="utf-8")
