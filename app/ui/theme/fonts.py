"""Load the bundled font: IBM Plex Sans Arabic, one family for both scripts."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from app.errors import Unavailable
from app.ui.theme.look import FAMILY

FOLDER = Path(__file__).parents[3] / "resources" / "fonts"


def load() -> None:
    """Make the family known to Qt; the second time there is nothing to do."""
    if QFontDatabase.hasFamily(FAMILY):
        return
    for file in sorted(FOLDER.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise Unavailable(f"The font {file.name} cannot be read")
