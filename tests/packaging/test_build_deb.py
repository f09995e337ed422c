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
