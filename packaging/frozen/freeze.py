"""Freezes Hatif into one folder, with libraries from the hash-locked list and nothing else.

    python3.11 packaging/frozen/freeze.py --work build --out dist [--pjsua2 WHEEL]

Builds on the system it is for. The environment in --work is kept for the next time.
"""

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LOCKS = ("requirements.lock", "requirements-release.lock")
QT_CONF = {
    "posix": "[Paths]\nPrefix = lib/PySide6/Qt\n",
    "nt": "[Paths]\nPrefix = lib/PySide6\n",
}
SOURCE_DATE = "1767225600"  # so that two builds of one commit are alike


def environment(work: Path, own_wheel: Path | None) -> Path:
    """Make the environment to build in, and return its Python."""
    folder = work / "environment"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    lists = [word for lock in LOCKS for word in ("-r", str(ROOT / lock))]
    _run([str(python), "-m", "pip", "install", "--quiet", "--require-hashes", *lists])
    if own_wheel is not None:
        wheel = str(own_wheel.resolve())
        _run([str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall", wheel])
    return python


def freeze(python: Path, work: Path, out: Path) -> Path:
    """Run PyInstaller and return the folder with the program."""
    variables = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": SOURCE_DATE}
    words = [
        "--noconfirm",
        "--log-level",
        "WARN",
        "--workpath",
        str(work / "pyinstaller"),
        "--distpath",
        str(out),
    ]
    _run([str(python), "-m", "PyInstaller", *words, str(HERE / "hatif.spec")], variables)
    program = out / "hatif"
    # Qt looks for its plugins and texts from where this file says, beside the program that runs.
    (program / "qt.conf").write_text(QT_CONF[os.name], encoding="ascii")
    if sys.platform == "linux":
        strip(program / "lib")
    return program


def strip(folder: Path) -> None:
    """Take symbols out of libraries, but for those that were mended for their wheel: they break."""
    for library in folder.rglob("*.so*"):
        is_mended = "pjsua2" in library.parts or any(part.endswith(".libs") for part in library.parts)
        if library.is_file() and not library.is_symlink() and not is_mended:
            _run(["strip", "--strip-unneeded", str(library)])


def size_mb(folder: Path) -> float:
    """Return what a folder takes on disk, in megabytes."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


def _run(command: list[str], variables: dict[str, str] | None = None) -> None:
    subprocess.run(command, check=True, env={**os.environ, **(variables or {})})


def main() -> int:
    """Freeze, and say where it is and how large."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--work", type=Path, required=True, help="folder for the environment and what is half made"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder the program's folder is put into")
    parser.add_argument("--pjsua2", type=Path, help="our own wheel of PJSIP instead of the package index's")
    options = parser.parse_args()
    python = environment(options.work.resolve(), options.pjsua2)
    program = freeze(python, options.work.resolve(), options.out.resolve())
    print(f"{program}: {size_mb(program):.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
