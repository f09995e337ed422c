"""Makes what follows from the declared settings: `python -m tools.settings_reference [--check]`."""

import argparse
import sys
from pathlib import Path

from tools.settings_admx import adml, admx
from tools.settings_catalogue import rows
from tools.settings_installer import fragment
from tools.settings_markdown import reference
from tools.settings_profile import profile, schema

ROOT = Path(__file__).resolve().parent.parent
COMMAND = ".venv/bin/python -m tools.settings_reference"


def files() -> dict[str, bytes]:
    """Return what each file holds when it is fresh."""
    known = rows()
    policies = "packaging/windows/policies"
    texts = {
        "docs/settings.md": reference(known),
        "packaging/settings.schema.json": schema(known),
        "packaging/windows/settings.wxs": fragment(known),
        f"{policies}/Hatif.admx": admx(known),
        f"{policies}/en-US/Hatif.adml": adml(known, lambda words: words.english),
        f"{policies}/ar-SA/Hatif.adml": adml(known, lambda words: words.arabic),
    }
    made = {name: text.encode() for name, text in texts.items()}
    made["packaging/macos/org.hatif.Hatif.mobileconfig"] = profile(known)
    return made


def stale(root: Path) -> list[str]:
    """Return the files that are another than they should be."""
    return [
        name
        for name, content in files().items()
        if not (root / name).exists() or (root / name).read_bytes() != content
    ]


def write(root: Path) -> list[str]:
    """Make fresh what is stale, and return it."""
    names = stale(root)
    made = files()
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(made[name])
    return names


def main() -> int:
    """Write, or only look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when something is stale")
    if parser.parse_args().check:
        names = stale(ROOT)
        print("\n".join([*names, f"Stale; run {COMMAND}"]) if names else "Everything is fresh.")
        return 1 if names else 0
    print("\n".join(write(ROOT)) or "Everything was fresh.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
