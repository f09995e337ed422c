"""Fails when a file of app/ has no test of its name at the same place in tests/.

A file without a single function only declares (a table, a row, constants): there is nothing to call, and
those who use it test it.
"""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def needs_test(root: Path, file: Path) -> bool:
    """Tell whether a file is to have a test; migrations are tested together, up and down."""
    if file.name == "__init__.py" or "migrations" in file.parts:
        return False
    nodes = ast.walk(ast.parse((root / file).read_text(encoding="utf-8")))
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in nodes)


def test_of(file: Path) -> Path:
    """Return where the test of a file belongs, both relative to the project."""
    name = file.stem.strip("_")
    return Path("tests", *file.parts[1:-1], f"test_{name}.py")


def untested(root: Path) -> list[Path]:
    """Return the files without a test of their name."""
    files = sorted(file.relative_to(root) for file in (root / "app").rglob("*.py"))
    return [file for file in files if needs_test(root, file) and not (root / test_of(file)).exists()]


def main() -> int:
    """Name the files that lack a test."""
    found = untested(ROOT)
    for file in found:
        print(f"{file.as_posix()}: {test_of(file).as_posix()} is missing")
    if not found:
        print("Every file has a test of its name.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
