"""Packs a frozen Hatif as an MSI: with WiX 3.14 on Windows, with wixl on Linux.

    python packaging/windows/build_msi.py --program dist/hatif --out dist [--sign "COMMAND {file}"]

What is shipped is built on Windows, where WiX checks the result; what wixl builds is for trying. A signing
command is run for each program before packing and for the package after it.
"""

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
from list_files import fragment  # noqa: E402  it lies beside this file

DEFERRED_AS_SYSTEM = 3170  # runs a program of the computer, after the files have come; it may fail
SOURCES = ("product.wxs", "settings.wxs")
_CONDITION = re.compile(r"<Condition>(.*?)</Condition>", re.DOTALL)


def version() -> str:
    """Return the program's version."""
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "app" / "__init__.py").read_text(encoding="utf-8"))
    if found is None:
        raise SystemExit("app/__init__.py names no version")
    return found[1]


def build(program: Path, out: Path, version_: str, sign: str = "") -> Path:
    """Build the package and return its file."""
    out.mkdir(parents=True, exist_ok=True)
    file = out / f"hatif-{version_}-x64.msi"
    lay_beside(program)
    for signed in (*program.glob("*.exe"),) if sign else ():
        run_signer(sign, signed)
    with tempfile.TemporaryDirectory(prefix="hatif-msi-") as name:
        folder = Path(name)
        (folder / "files.wxs").write_text(fragment(program), encoding="utf-8")
        for source in SOURCES:
            shutil.copyfile(HERE / source, folder / source)
        values = {"Version": version_, "Here": str(HERE), "Payload": str(program)}
        if os.name == "nt":
            _with_wix(folder, file, values)
        else:
            _with_wixl(folder, file, values)
    if sign:
        run_signer(sign, file)
    return file


def lay_beside(program: Path) -> None:
    """Put beside the program what IT wants at hand: the templates for group policy."""
    shutil.copytree(HERE / "policies", program / "policies", dirs_exist_ok=True)


def run_signer(command: str, file: Path) -> None:
    """Sign one file with the workplace's own command."""
    subprocess.run([word.replace("{file}", str(file)) for word in shlex.split(command)], check=True)


def _with_wix(folder: Path, file: Path, values: dict[str, str]) -> None:
    """Compile and link; light checks the tables as Windows' own tools do."""
    wix = Path(os.environ["WIX"]) / "bin"
    given = [f"-d{name}={value}" for name, value in values.items()]
    sources = [str(folder / source) for source in (*SOURCES, "files.wxs")]
    _run([str(wix / "candle.exe"), "-nologo", "-arch", "x64", *given, "-out", f"{folder}\\", *sources])
    objects = [str(Path(source).with_suffix(".wixobj")) for source in sources]
    _run([str(wix / "light.exe"), "-nologo", "-out", str(file), *objects])


def _with_wixl(folder: Path, file: Path, values: dict[str, str]) -> None:
    """Compile what wixl understands, then put into the tables by SQL what it does not."""
    text = {source: (folder / source).read_text(encoding="utf-8") for source in SOURCES}
    secure = re.findall(r'<Property Id="(\w+)" Secure="yes"', "".join(text.values()))
    conditions = _conditions("".join(text.values()))
    commands = re.findall(
        r'<CustomAction Id="(\w+)"[^>]*?ExeCommand="([^"]*)"', text["product.wxs"], re.DOTALL
    )
    _move_into_product(text)
    for source, content in text.items():
        (folder / source).write_text(_for_wixl(content), encoding="utf-8")
    shutil.copyfile(HERE / "hatif.ico", folder / "hatif.ico")
    (folder / "program").symlink_to(values["Payload"])  # it takes no path that begins at the root
    given = ["-D", f"Version={values['Version']}", "-D", "Here=.", "-D", "Payload=program"]
    command = ["wixl", "-a", "x64", *given, "-o", str(file), *SOURCES, "files.wxs"]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if said.returncode:
        raise SystemExit(said.stderr[-2000:])
    _complete(file, secure, conditions, dict(commands))


def _move_into_product(text: dict[str, str]) -> None:
    """Write the properties and steps of the settings into the product: wixl looks for them nowhere else."""
    moved = text["settings.wxs"].partition("<Fragment>")[2].partition("</Fragment>")[0]
    text["settings.wxs"] = text["settings.wxs"].replace(moved, "")
    text["product.wxs"] = text["product.wxs"].replace(
        '<Directory Id="TARGETDIR"', moved + '<Directory Id="TARGETDIR"'
    )


def _conditions(text: str) -> dict[str, str]:
    """Return each component's condition."""
    parts = re.findall(r'<Component Id="(\w+)"[^>]*>\s*<Condition>(.*?)</Condition>', text, re.DOTALL)
    return {name: condition.replace("&quot;", '"') for name, condition in parts}


def _for_wixl(text: str) -> str:
    """Return the source without what wixl would stumble over."""
    text = _CONDITION.sub("", text)
    text = re.sub(r'<CustomAction [^>]*?ExeCommand="[^"]*"[^>]*?/>', "", text, flags=re.DOTALL)
    text = re.sub(r'<Custom Action="(AllowCalls|ForgetRule)".*?</Custom>', "", text, flags=re.DOTALL)
    for words in (' Secure="yes"', ' Schedule="afterInstallInitialize"', ' AllowSameVersionUpgrades="yes"'):
        text = text.replace(words, "")
    return text.replace(' Platform="x64"', "")


def _complete(file: Path, secure: list[str], conditions: dict[str, str], commands: dict[str, str]) -> None:
    """Write the rows that wixl cannot."""
    names = ";".join([*_row_of(file, "Property", "SecureCustomProperties"), *secure, "INSTALLDIR"])
    statements = [
        "DELETE FROM `Property` WHERE `Property` = 'SecureCustomProperties'",
        _insert("Property", {"Property": "SecureCustomProperties", "Value": names}),
        # The old version goes before the new one comes, within one transaction: a failure brings it back.
        "UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts'",
    ]
    for component, condition in conditions.items():
        change = f"`Condition` = '{condition}' WHERE `Component` = '{component}'"
        statements.append(f"UPDATE `Component` SET {change}")  # noqa: S608  a package of our own
    for name, command in commands.items():
        words = command.replace("&quot;", '"')
        row = {"Action": name, "Type": DEFERRED_AS_SYSTEM, "Source": "INSTALLDIR", "Target": words}
        statements.append(_insert("CustomAction", row))
    for name, number, condition in re.findall(
        r'<Custom Action="(AllowCalls|ForgetRule)" Sequence="(\d+)">(.*?)</Custom>',
        (HERE / "product.wxs").read_text(encoding="utf-8"),
    ):
        row = {"Action": name, "Condition": condition, "Sequence": int(number)}
        statements.append(_insert("InstallExecuteSequence", row))
    _run(["msibuild", str(file), *(word for statement in statements for word in ("-q", statement))])


def _insert(table: str, row: dict[str, str | int]) -> str:
    """Return the statement that adds one row; texts of ours, in which no ' stands."""
    columns = ", ".join(f"`{name}`" for name in row)
    values = ", ".join(f"'{value}'" if isinstance(value, str) else str(value) for value in row.values())
    return " ".join(["INSERT INTO", f"`{table}` ({columns})", "VALUES", f"({values})"])


def _row_of(file: Path, table: str, name: str) -> list[str]:
    said = subprocess.run(
        ["msiinfo", "export", str(file), table], capture_output=True, text=True, check=True
    ).stdout
    rows = (line.rstrip("\r").split("\t") for line in said.splitlines())
    return [row[1] for row in rows if row[0] == name and row[1]]


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    """Build, and say where the package is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--program", type=Path, required=True, help="the folder that freeze.py made")
    parser.add_argument("--out", type=Path, required=True, help="folder for the package")
    parser.add_argument("--version", default=version(), help="another version, to try an upgrade with")
    parser.add_argument("--sign", default="", help="command that signs {file}")
    options = parser.parse_args()
    file = build(options.program.resolve(), options.out.resolve(), options.version, options.sign)
    print(f"{file}: {file.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
