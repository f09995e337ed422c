"""Tells the agent what opening the database took: an upgrade, a copy that took over, no encryption."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.late import late
from app.ui.frame import Frame
from app.ui.language import Language
from app.ui.parts.moments import full_moment

if TYPE_CHECKING:
    from app.models.recovery import Recovery
    from app.ui.parts.upgrade_line import UpgradeLine


class DatabaseNews(QObject):
    """Hears on the database lane's thread, and speaks on the window's."""

    _progressed = Signal(int, int)
    _mended = Signal(object)
    _left_readable = Signal()

    def __init__(self, frame: Frame, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._language = language
        self._line: UpgradeLine | None = None
        self._progressed.connect(self._tell_progress)
        self._mended.connect(self._tell_mended)
        self._left_readable.connect(self._tell_readable)

    def progressed(self, done: int, total: int) -> None:
        """Hear how many steps of an upgrade are done."""
        self._progressed.emit(done, total)

    def mended(self, recovery: "Recovery") -> None:
        """Hear what was done about a damaged file."""
        self._mended.emit(recovery)

    def left_readable(self) -> None:
        """Hear that nothing is encrypted, for there is no keyring."""
        self._left_readable.emit()

    @Slot(int, int)
    def _tell_progress(self, done: int, total: int) -> None:
        if self._line is None:
            self._line = late("app.ui.parts.upgrade_line", "UpgradeLine")()
            self._frame.add_line(self._line)
        self._line.show_steps(done, total)

    @Slot(object)
    def _tell_mended(self, recovery: "Recovery") -> None:
        kept = self.tr("The damaged file is kept. Please tell whoever looks after this computer.")
        if recovery.restored_at is not None:
            moment = full_moment(self._language, recovery.restored_at, "")
            said = self.tr("The database was damaged. The copy of %1 took its place.").replace("%1", moment)
        elif recovery.restored is not None:
            said = self.tr("The database was damaged. A copy took its place.")
        else:
            said = self.tr("The database was damaged and there was no copy: it begins empty.")
        self._frame.notices.tell(f"{said} {kept}", stays=True)

    @Slot()
    def _tell_readable(self) -> None:
        said = self.tr("No keyring keeps a key here: the customers' data on this computer is not encrypted.")
        self._frame.notices.mention(said)

    @Slot(Exception)
    def tell_no_copy(self, _error: Exception) -> None:
        """Say that the daily copy could not be made; why is in the log."""
        self._frame.notices.tell(
            self.tr("Today's copy of the database could not be made. Make room on the disk."), stays=True
        )
