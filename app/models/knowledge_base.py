"""One agent's knowledge base; used on the database lane's thread."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import times
from app.knowledge.search import Entry, found
from app.knowledge.suitable import suitable
from app.models.database import Database
from app.models.outcome import Reason
from app.models.queries import articles as questions
from app.models.rows.agents import AgentRow
from app.models.rows.articles import ArticleRow, MissRow

_MISSES_OF = timedelta(days=90)


class KnowledgeBase:
    """The articles are few and short: they are kept here, and asked for again when one has changed.

    Every call asks what suits it, so what changes articles comes in with the first change.
    """

    def __init__(self, database: Database, agent: AgentRow) -> None:
        self._database, self._agent = database, agent
        self._stamp: object = None
        self._rows: list[ArticleRow] = []
        self._entries: list[Entry[UUID]] = []

    def search(self, text: str, language: str) -> list[ArticleRow]:
        """Return the articles that fit what was typed; all of them when nothing was."""
        rows = self._fresh()
        if not text.strip():
            return sorted(rows, key=lambda row: row.title(language).casefold())
        by_id = {row.id: row for row in rows}
        return [by_id[key] for key in found(self._entries, text)]

    def suitable(self, script: str, step: str, reason_id: UUID | None) -> list[ArticleRow]:
        """Return what suits the step of the script and the reason of the call."""
        rows = self._fresh()
        by_id = {row.id: row for row in rows}
        suits = [(row.id, row.suits) for row in rows if row.suits]
        if not suits:
            return []
        reasons: Sequence[str] = ()
        if reason_id is not None:
            with self._database.reading() as session:
                reasons = _with_parents(session, reason_id)
        return [by_id[key] for key in suitable(suits, script=script, step=step, reasons=reasons)]

    def by_key(self, key: str) -> ArticleRow | None:
        """Return a published article by its key."""
        with self._database.reading() as session:
            return questions.by_key(session, self._agent.id, key)

    def everything(self) -> list[ArticleRow]:
        """Return the articles with drafts and retired ones, for whoever writes them."""
        with self._database.reading() as session:
            return questions.of_agent(session, self._agent.id, with_drafts=True)

    def keep(self, row: ArticleRow) -> None:
        """Keep an article."""
        from app.models.changes import articles as changes

        with self._database.writing() as session:
            changes.keep(session, row, agent_id=self._agent.id)

    def rate(self, article_id: UUID, *, is_helpful: bool | None, comment: str = "") -> None:
        """Keep what the agent thinks of an article; None takes it back."""
        from app.models.changes import articles as changes

        with self._database.writing() as session:
            changes.rate(session, article_id, is_helpful=is_helpful, comment=comment, agent_id=self._agent.id)
        self._stamp = None

    def note_miss(self, words: str, language: str) -> None:
        """Keep what was looked for in vain."""
        from app.models.changes import articles as changes

        with self._database.writing() as session:
            changes.note_miss(session, words, language, agent_id=self._agent.id)

    def misses(self) -> list[MissRow]:
        """Return what was looked for in vain lately."""
        with self._database.reading() as session:
            return questions.misses(session, times.now() - _MISSES_OF)

    def forget_misses(self, words: str) -> None:
        """Take what was looked for off the list."""
        from app.models.changes import articles as changes

        with self._database.writing() as session:
            changes.forget_misses(session, words, agent_id=self._agent.id)

    def _fresh(self) -> list[ArticleRow]:
        with self._database.reading() as session:
            stamp = questions.stamp(session)
            if self._stamp is None or stamp != self._stamp:
                self._rows = questions.of_agent(session, self._agent.id)
                self._entries = [_entry(row) for row in self._rows]
                self._stamp = stamp
        return self._rows


def _entry(row: ArticleRow) -> Entry[UUID]:
    return Entry(
        row.id, (row.title_ar, row.title_en), f"{row.keywords} {row.key}", (row.text_ar, row.text_en)
    )


def _with_parents(session: Session, reason_id: UUID | None) -> list[str]:
    """Return the keys of a reason and those above it, the deepest first."""
    keys: list[str] = []
    while reason_id is not None and len(keys) < 5:  # levels; more than a tree of reasons has
        row = session.execute(select(Reason.key, Reason.parent_id).where(Reason.id == reason_id)).first()
        if row is None:
            break
        keys.append(row.key)
        reason_id = row.parent_id
    return keys
