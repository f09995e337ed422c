"""Guided scripts at the command line: hatif script check, hatif script schema."""

import argparse
import io
import json
import sys
from pathlib import Path

from app.callscript.file_check import Finding, check, tree_keys
from app.callscript.schema import schema
from app.errors import AppError

RESOURCES = Path(__file__).parents[2] / "resources"
WRONG_USE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be done with scripts."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="action")
    help_text = "say what is wrong with script files, and how to mend it; exit code 1 when something is"
    checking = actions.add_parser("check", help=help_text, description=help_text)
    checking.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="file",
        help="script files, or folders of them; else the program's own",
    )
    checking.add_argument(
        "--outcomes",
        type=Path,
        default=RESOURCES / "outcomes" / "telecom_and_retail.yaml",
        help="the tree whose outcomes and reasons the scripts may propose",
    )
    help_text = "print the JSON Schema of the script language, for editors"
    actions.add_parser("schema", help=help_text, description=help_text)


def run(options: argparse.Namespace) -> int:
    """Do what was asked, and print the answer."""
    if isinstance(
        sys.stdout, io.TextIOWrapper
    ):  # a console that knows no Arabic shows signs instead of failing
        sys.stdout.reconfigure(errors="backslashreplace")
    return _check(options) if options.action == "check" else _schema()


def _schema() -> int:
    print(json.dumps(schema(), ensure_ascii=False, indent=1))  # noqa: T201  this is its answer
    return 0


def _check(options: argparse.Namespace) -> int:
    """Print what is wrong, one problem a line."""
    paths = options.paths or [RESOURCES / "scripts"]
    try:
        findings = check(paths, tree_keys(options.outcomes))
    except AppError as error:
        print(f"hatif script check: {error}", file=sys.stderr)  # noqa: T201  this is its answer
        return WRONG_USE
    for finding in findings:
        print(_line(finding))  # noqa: T201  this is its answer
    count = len(findings)
    print("No problems." if not count else f"{count} problem{'s' if count > 1 else ''}.")  # noqa: T201  likewise
    return 1 if findings else 0


def _line(finding: Finding) -> str:
    """As compilers write it, so that editors jump to the line."""
    problem = finding.problem
    step = f"{problem.step}: " if problem.step else ""
    return f"{finding.path}:{problem.line}: {step}{problem.what} {problem.how_to_mend}"
