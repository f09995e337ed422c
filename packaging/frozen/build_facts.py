"""Writes down what a frozen program is made of: commit, Python, every library, and their licences."""

import json
import platform
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_LICENCE = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice|copyright)[^/]*$")
_RELEASE_TOOLS = re.compile(r"(?i)^(pyinstaller|pip|setuptools|altgraph|pefile|pip[-_].*|cyclonedx.*)$")


def write(folder: Path) -> list[Path]:
    """Write build.json and THIRD-PARTY-LICENCES.txt into a folder, and return both."""
    folder.mkdir(parents=True, exist_ok=True)
    facts, licences = folder / "build.json", folder / "THIRD-PARTY-LICENCES.txt"
    facts.write_text(json.dumps(_facts(), indent=2) + "\n", encoding="utf-8")
    licences.write_text(_licences(), encoding="utf-8")
    return [facts, licences]


def _facts() -> dict[str, object]:
    return {
        "commit": _commit(),
        "python": platform.python_version(),
        "system": sys.platform,
        "machine": platform.machine(),
        "libraries": {each.name: each.version for each in _libraries()},
    }


def _commit() -> str:
    """Return the commit, or nothing where git is not at hand, as on a Windows made up for trying."""
    command = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _libraries() -> list[metadata.Distribution]:
    """Return the distributions of the locked list that are installed, in the order of the alphabet."""
    locked = set(re.findall(r"^([A-Za-z0-9._-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.M))
    found = {
        re.sub(r"[-_.]+", "-", each.name).lower(): each for each in metadata.distributions() if each.name
    }
    return [found[name] for name in sorted(locked) if name in found and not _RELEASE_TOOLS.match(name)]


def _licences() -> str:
    parts = ["Hatif brings these libraries along; each stays under its own licence.\n"]
    for each in _libraries():
        said = each.metadata.get("License-Expression") or each.metadata.get("License") or "see below"
        parts.append(f"\n{'=' * 78}\n{each.name} {each.version}: {said.splitlines()[0]}\n{'=' * 78}\n")
        for file in each.files or ():
            if _LICENCE.search(str(file)) and ".py" not in file.suffix:
                path = Path(str(file.locate()))
                if path.is_file():
                    parts.append(path.read_text(encoding="utf-8", errors="replace"))
    return "\n".join(parts)
