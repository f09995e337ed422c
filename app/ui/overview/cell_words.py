"""What stands in the cells of the list of agents, and in its groups' heads."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app import times
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.overview import floor_words
from app.ui.overview.agent_line import AgentLine
from app.ui.overview.arrangement import Column, Group, Grouping
from app.ui.overview.floor import Floor

_CONTEXT = "CellWords"


class CellWords:
    """Words about lines of one floor; the role says how much is told of customers."""

    def __init__(self, language: Language, floor: Floor) -> None:
        self._language, self._floor = language, floor
        self.role = ""

    def written(self, line: AgentLine, column: Column) -> str:
        """Return what stands in a column of a line."""
        match column:
            case Column.NAME:
                return first_strong(line.person.shown_name(self._language.code))
            case Column.STATE:
                return floor_words.of_line(line)
            case Column.SINCE:
                passed = int((times.now() - line.since).total_seconds()) if line.since else 0
                return self._language.clock(passed) if line.since else ""
            case Column.CONTACT:
                return self._contact(line)
            case Column.CALLS:
                return self._language.number(line.day.parts.handled)
            case Column.AVERAGE:
                average = line.average_seconds
                return "–" if average is None else self._language.clock(round(average))
            case Column.TREND:
                return " ".join(map(self._language.number, line.day.by_hour))

    def group_name(self, group: Group, grouping: Grouping) -> str:
        """Return what the head of a group says."""
        code = self._language.code
        match grouping:
            case Grouping.TEAM:
                team = self._floor.teams.get(UUID(group.key)) if group.key else None
                without = QCoreApplication.translate(_CONTEXT, "Without a team")
                name = first_strong(team.shown_name(code)) if team else without
            case Grouping.STATE:
                name = floor_words.doing(group.key)
            case _:
                known = floor_words.queue(group.key, self._floor.queues, code)
                name = known if group.key else QCoreApplication.translate(_CONTEXT, "On no call")
        return f"{name} · {self._language.number(group.count)}"

    def _contact(self, line: AgentLine) -> str:
        """Return queue and customer; between calls, what comes next by a supervisor's order."""
        code = self._language.code
        parts = []
        if line.queue:
            parts.append(floor_words.queue(line.queue, self._floor.queues, code))
        if line.customer_id is not None:
            parts.append(floor_words.customer(self._floor.customers.get(line.customer_id), self.role, code))
        elif line.has_call:
            parts.append(QCoreApplication.translate(_CONTEXT, "unknown caller"))
        if line.ordered:
            text = QCoreApplication.translate(_CONTEXT, "next: %1")
            parts.append(text.replace("%1", floor_words.doing(line.ordered)))
        return " · ".join(parts)
