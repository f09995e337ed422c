"""What the desk hears of others: asked for in one round trip, and told at once to those who watch."""

from typing import TYPE_CHECKING

from app.late import late
from app.models.database import Database
from app.models.queries import news
from app.models.rows.agents import AgentRow
from app.models.rows.news import Horizon, Newsletter

if TYPE_CHECKING:
    from app.models.notices.watcher import Ears, Watcher

WATCH = frozenset({"supervisor", "admin"})  # a thousand agents who listen would keep a server busy


class Hearing:
    """One agent's ears."""

    def __init__(self, database: Database, agent: AgentRow) -> None:
        self._database = database
        self._agent = agent

    def news(self, horizon: Horizon | None) -> Newsletter:
        """Return what is newer than a horizon; without one, where to begin."""
        with self._database.reading() as session:
            return news.since(session, horizon)

    def watcher(self, ears: "Ears") -> "Watcher | None":
        """Return a watcher for those who watch; the others ask every now and then, which costs less."""
        if not self._database.is_server or self._agent.role not in WATCH:
            return None
        make: type[Watcher] = late("app.models.notices.watcher", "Watcher")
        return make(self._database.connect_directly, ears)
