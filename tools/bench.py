"""Runs the benchmarks, or those named, one after the other: `python -m tools.bench [NAME…]`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def names(root: Path) -> list[str]:
    """Return the benchmarks there are: one a file; folders hold what they measure with."""
    return sorted(file.stem for file in (root / "benchmarks").glob("*.py") if file.stem != "__init__")


def main() -> int:
    """Run them in turn, since two at once would measure each other; fail when one misses its target."""
    known = names(ROOT)
    asked = sys.argv[1:] or known
    unknown = sorted(set(asked) - set(known))
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}; there are: {', '.join(known)}.")
        return 2
    missed = []
    for name in asked:
        print(f"\n── {name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=ROOT, check=False).returncode:
            missed.append(name)
    print(
        f"\nMissed: {', '.join(missed)}."
        if missed
        else f"\nAll {len(asked)} benchmarks reached their targets."
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
