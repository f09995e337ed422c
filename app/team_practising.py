"""The demo's floor beside one desk: it is let live, and the overview is shown as soon as it can be."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.desk_works import DeskWorks
from app.folders import Folders
from app.living_floor import LivingFloor


class TeamPractising(QObject):
    """The floor is begun before the desk's lanes open its file."""

    def __init__(self, folders: Folders, works: DeskWorks, parent: QObject) -> None:
        super().__init__(parent)
        self._works = works
        folders.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.floor = LivingFloor(folders.data)
        self.floor.start()
        works.overview_offered.connect(self._on_offered)

    def play(self, _screenshots: Path, leave: Callable[[int], None]) -> None:
        """Nothing plays itself here: the floor lives anyway."""
        leave(0)

    def stop(self) -> None:
        """Let the floor stand still."""
        self.floor.stop()

    @Slot()
    def _on_offered(self) -> None:
        if self._works.overview is not None:
            self._works.overview.show()
