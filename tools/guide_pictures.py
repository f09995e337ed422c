"""Makes the guides' pictures by driving the real window through one whole call, in both languages.

`python -m tools.guide_pictures`; needs no screen. Half a minute a language.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "guides" / "pictures"
WIDTH = 960  # pixels: what fits beside text


def taken(language: str, folder: Path) -> list[Path]:
    """Let the demo play a call in one language, and return its pictures."""
    command = [sys.executable, "-m", "app", "demo", "--auto", "--screenshots", str(folder)]
    variables = {**os.environ, "HATIF_UI_LANGUAGE": language, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, cwd=ROOT, env=variables, check=True, stdout=subprocess.DEVNULL, timeout=300)
    return sorted(folder.glob("*.png"))


def main() -> int:
    """Take and keep them."""
    for language in ("ar", "en"):
        with tempfile.TemporaryDirectory(prefix="hatif-pictures-") as name:
            target = FOLDER / language
            target.mkdir(parents=True, exist_ok=True)
            for path in taken(language, Path(name)):
                picture = QImage(str(path)).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
                picture.save(str(target / path.name))
                print(f"{target.relative_to(ROOT)}/{path.name}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
