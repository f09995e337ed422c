"""Assembles a real Windows Python on Linux, from the package index alone, to try the Windows program with.

    python3 packaging/windows/windows_python.py --out build/winpython --uv uv [--standard-library FOLDER]

python312.dll, its extension modules and their libraries come out of panda3d's Windows wheel, which carries
them for its own freezer; the modules written in Python come from any Python 3.12 here; packages come as
Windows wheels by hash from the locks. For trying only: what is shipped is built on Windows, with Python's
own installer.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COMPILER = "x86_64-w64-mingw32-gcc"
PANDA = "panda3d==1.10.16 --hash=sha256:{digest}\n"
PANDA_DIGEST = "f6493e2ecc0d1b7c1556a999556e5278cbc9484fe5fe1e159a1ccc02b870b18f"
LOCKS = ("requirements.lock", "requirements-release.lock")
LEFT_OUT = shutil.ignore_patterns(
    "lib-dynload", "site-packages", "test", "idlelib", "config-3*", "_sysconfigdata*", "__pycache__"
)
# Debian's older wine ends the process where it asks Windows about itself by WMI.
LEFT_OUT_MODULES = {"_wmi.pyd"}
BESIDE = ("python312.dll", "vcruntime140.dll", "vcruntime140_1.dll")
LIBRARIES = ("libffi-8.dll", "libcrypto-3.dll", "libssl-3.dll", "sqlite3.dll", "zlib1.dll")


def assemble(out: Path, uv: str, standard_library: Path) -> Path:
    """Put the parts together and return python.exe."""
    with tempfile.TemporaryDirectory(prefix="hatif-windows-python-") as name:
        libraries = _libraries(Path(name), uv)
        (out / "DLLs").mkdir(parents=True)
        for file in libraries.iterdir():
            if file.name.lower() in BESIDE:
                shutil.copy2(file, out)
            elif file.name in LIBRARIES or (file.suffix == ".pyd" and file.name not in LEFT_OUT_MODULES):
                shutil.copy2(file, out / "DLLs")
    shutil.copytree(standard_library, out / "Lib", ignore=LEFT_OUT)
    _fit(out / "Lib/importlib/metadata/__init__.py")
    _run(COMPILER, "-O2", "-s", "-municode", str(HERE / "stand_ins/python.c"), "-o", str(out / "python.exe"))
    _forwarder(out)
    lists = [word for lock in LOCKS for word in ("-r", str(ROOT / lock))]
    site = str(out / "Lib/site-packages")
    words = ["--python-platform", "windows", "--python-version", "3.12", "--only-binary", ":all:"]
    _run(uv, "pip", "install", "--quiet", "--target", site, *words, "--require-hashes", *lists)
    return out / "python.exe"


def _libraries(folder: Path, uv: str) -> Path:
    """Return the folder with Python's own Windows files."""
    (folder / "list").write_text(PANDA.format(digest=PANDA_DIGEST), encoding="ascii")
    words = [
        "--python-platform",
        "windows",
        "--python-version",
        "3.12",
        "--only-binary",
        ":all:",
        "--no-deps",
    ]
    listed = ["--require-hashes", "-r", str(folder / "list")]
    _run(uv, "pip", "install", "--quiet", "--target", str(folder / "panda"), *words, *listed)
    return folder / "panda" / "deploy_libs"


def _fit(file: Path) -> None:
    """Give a standard library before 3.12.3 the one decorator that the newer library expects."""
    text = file.read_text(encoding="utf-8")
    bare = r"(?<!@classmethod\n)    def invalidate_caches\(cls\)"
    file.write_text(re.sub(bare, "    @classmethod\n    def invalidate_caches(cls)", text), encoding="utf-8")


def _forwarder(out: Path) -> None:
    """Make python3.dll, which wheels for any Python 3 ask for: every name of python312.dll, handed on."""
    said = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", str(out / "python312.dll")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    table = said.partition("[Ordinal/Name Pointer] Table")[2].partition("\n\n")[0]
    names = re.findall(r"\[ *\d+\] *(?:\+base\[ *\d+\] *)?(?:[0-9a-f]{4} )?(\w+)$", table, re.MULTILINE)
    lines = ['LIBRARY "python3.dll"', "EXPORTS", *(f"  {name} = python312.{name}" for name in names)]
    definitions = out / "python3.def"
    definitions.write_text("\n".join(lines) + "\n", encoding="ascii")
    _run(COMPILER, "-shared", "-nostdlib", "-Wl,--entry=0", "-o", str(out / "python3.dll"), str(definitions))
    definitions.unlink()


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def main() -> int:
    """Assemble, and say where it is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True, help="folder to make; it must not be there yet")
    parser.add_argument("--uv", default="uv", help="the program uv")
    parser.add_argument(
        "--standard-library", type=Path, required=True, help="lib/python3.12 of a Python 3.12"
    )
    options = parser.parse_args()
    print(assemble(options.out.resolve(), options.uv, options.standard_library))
    return 0


if __name__ == "__main__":
    sys.exit(main())
