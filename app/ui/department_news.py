"""Tells whoever works for a department of the cases that wait for it."""

from uuid import UUID

from PySide6.QtCore import QObject

from app.cases.spoken import shown
from app.models.rows.days import DepartmentCase
from app.ui.isolates import first_strong, ltr
from app.ui.notices import Notices

SUBJECT = "cases of the department"


class DepartmentNews(QObject):
    """One notice for all of them, told anew when one has come or its answer has become late."""

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._known: dict[UUID, bool] = {}  # whether it was late when it was told

    def take(self, cases: tuple[DepartmentCase, ...]) -> None:
        """Tell of what is new among them; what somebody has taken on needs no word any more."""
        fresh = [case for case in cases if self._known.get(case.case_id) != case.is_late]
        gone = self._known.keys() - {case.case_id for case in cases}
        self._known = {case.case_id: case.is_late for case in cases}
        if fresh:
            self._notices.tell(self._words(fresh), stays=True, subject=SUBJECT)
        elif gone and not cases:
            self._notices.withdraw(SUBJECT)

    def _words(self, fresh: list[DepartmentCase]) -> str:
        if len(fresh) > 1:
            return self.tr("%Ln case(s) wait for your department. Look under Cases.", "", len(fresh))
        case = fresh[0]
        said = (
            self.tr("Your department's answer to case %1 is late: %2. Look under Cases.")
            if case.is_late
            else self.tr("A case has come for your department: %1, %2. Look under Cases.")
        )
        return said.replace("%1", ltr(shown(case.number))).replace("%2", first_strong(case.title))
