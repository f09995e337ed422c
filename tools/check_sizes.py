"""Fails when a function has more than sixty lines, or a file is named like a drawer."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("app", "tests", "tools", "benchmarks")
LONGEST_FUNCTION = 60
DRAWERS = {"utils", "util", "misc", "common", "helpers", "manager"}


def problems(file: Path, source: str) -> Iterator[str]:
    """Yield what is too large or too vaguely named in one file."""
    if DRAWERS & {*file.parts[:-1], file.stem}:
        yield f"{file.as_posix()}: a file is named after the thing in it"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{file.as_posix()}:{node.lineno}: {node.name} has {length} lines"


def all_problems(root: Path) -> list[str]:
    """Return the problems of every Python file of the project."""
    files = [root / "hatif.py", *(file for folder in FOLDERS for file in (root / folder).rglob("*.py"))]
    return [
        problem
        for file in sorted(files)
        for problem in problems(file.relative_to(root), file.read_text(encoding="utf-8"))
    ]


def main() -> int:
    """Name what is too large or badly named."""
    found = all_problems(ROOT)
    print("\n".join(found) or f"No function has more than {LONGEST_FUNCTION} lines.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
