"""Fails when a file of app/ has no test of its name at the same place in tests/."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def needs_test(file: Path) -> bool:
    """Tell whether a file is to have a test: packages' own files and migrations are read by others' tests."""
    return file.name != "__init__.py" and "versions" not in file.parts


def test_of(file: Path) -> Path:
    """Return where the test of a file belongs, both relative to the project."""
    name = file.stem.strip("_")
    return Path("tests", *file.parts[1:-1], f"test_{name}.py")


def untested(root: Path) -> list[Path]:
    """Return the files without a test of their name."""
    files = sorted(file.relative_to(root) for file in (root / "app").rglob("*.py"))
    return [file for file in files if needs_test(file) and not (root / test_of(file)).exists()]


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
