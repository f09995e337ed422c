"""The Windows installer, built by wixl around a small program and read back."""

import subprocess
import sys
from pathlib import Path

import pytest

import app

DEBIAN_PACKAGES = ("wixl", "msitools")
BUILD = Path(__file__).parents[2] / "packaging" / "windows" / "build_msi.py"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package around two programs and a file below: what they hold is the freezer's business."""
    folder = tmp_path_factory.mktemp("msi")
    program = folder / "hatif"
    (program / "lib" / "deep").mkdir(parents=True)
    for name in ("hatif.exe", "hatif-cli.exe", "lib/deep/data"):
        (program / name).write_text(name, encoding="utf-8")
    words = ["--program", str(program), "--out", str(folder)]
    subprocess.run([sys.executable, str(BUILD), *words], check=True, capture_output=True, timeout=50)
    return next(folder.glob("*.msi"))


def _table(package: Path, name: str) -> list[list[str]]:
    said = subprocess.run(
        ["msiinfo", "export", package, name], check=True, capture_output=True, text=True, timeout=50
    ).stdout
    return [line.rstrip("\r").split("\t") for line in said.splitlines()[3:]]


def test_it_says_what_it_is_and_is_for_the_whole_computer(package: Path) -> None:
    """The upgrade code never changes: by it the old version is found."""
    properties = {row[0]: row[1] for row in _table(package, "Property")}
    assert properties["ProductVersion"] == app.__version__
    assert properties["ALLUSERS"] == "1"
    assert properties["UpgradeCode"] == "{5B0E6D0A-3A43-4C55-9C0B-7C4B7F1E2D61}"


def test_every_file_comes_out_as_it_went_in(package: Path, tmp_path: Path) -> None:
    """With the templates for group policy beside them."""
    subprocess.run(["msiextract", "-C", tmp_path, package], check=True, capture_output=True, timeout=50)
    home = next(tmp_path.rglob("hatif.exe")).parent
    assert (home / "lib" / "deep" / "data").read_text(encoding="utf-8") == "lib/deep/data"
    assert (home / "policies" / "ar-SA" / "Hatif.adml").exists()


def test_settings_given_once_are_kept_by_upgrades(package: Path) -> None:
    """A property, what the version before was given, and a value of the registry only when there is one."""
    properties = {row[0]: row[1] for row in _table(package, "Property")}
    assert {"TELEPHONY_REGISTRAR", "OLD_TELEPHONY_REGISTRAR"} <= set(
        properties["SecureCustomProperties"].split(";")
    )
    components = {row[0]: row for row in _table(package, "Component")}
    assert components["Set_TELEPHONY_REGISTRAR"][4] == 'TELEPHONY_REGISTRAR OR REMOVE = "ALL"'
    values = {(row[2], row[3]) for row in _table(package, "Registry")}
    assert ("Software\\Hatif", "telephony.registrar") in values
    assert ("Software\\Hatif\\Capabilities\\URLAssociations", "tel") in values
    steps = {row[0]: row for row in _table(package, "InstallExecuteSequence")}
    assert steps["Keep_TELEPHONY_REGISTRAR"][1] == "OLD_TELEPHONY_REGISTRAR AND NOT TELEPHONY_REGISTRAR"
    assert int(steps["RemoveExistingProducts"][2]) == 1501
    assert {"AllowCalls", "ForgetRule"} <= set(steps)
