"""A window's help with a customer over a real database: articles, offers, papers, contacts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from app.credentials import Credentials
from app.errors import Unavailable
from app.models.changes import articles, offers
from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.outcome import Outcome, Reason
from app.models.rows.agents import AgentRow
from app.models.rows.articles import ArticleRow, ArticleStatus, Audience
from app.models.rows.offers import OfferRow
from app.settings import Settings
from app.ui.contacts.flow import ContactFlow
from app.ui.jobs import Jobs
from app.ui.knowledge.flow import KnowledgeFlow
from app.ui.knowledge.sending import Sending
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.offers.editor_flow import OfferEditorFlow
from app.ui.offers.flow import OfferFlow
from app.ui.offers.line import HelpLine
from app.ui.papers.flow import PapersFlow
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from tests.models import builders
from tests.models.queries.test_customer_papers import papers
from tests.ui.outboxes import Outbox

REFUNDS = ArticleRow(
    id=new_key(), key="refunds", title_ar="استرداد المبالغ", title_en="Refunds", keywords="money back",
    text_ar="# متى يصل المبلغ؟\n\nخلال **خمسة أيام عمل**.\n\n1. تحقق من العميل\n2. افتح حالة",
    text_en="# When it arrives\n\nWithin **five working days**.\n\n1. Verify\n2. Open a case",
    suits="duplicate_charge refund/*", audience=Audience.CUSTOMERS, status=ArticleStatus.PUBLISHED,
)  # fmt: skip
ROAMING = ArticleRow(
    id=new_key(), key="roaming", title_ar="التجوال الدولي", title_en="Roaming abroad",
    text_ar="للموظفين فقط.", text_en="For agents only: zones A to C.", status=ArticleStatus.PUBLISHED,
)  # fmt: skip
FIBRE = OfferRow(
    id=new_key(), key="fibre", title_ar="ألياف ٥٠٠", title_en="Fibre 500", text_ar="ثلاثة أشهر مجانًا",
    text_en="Three months free", rules="segment is gold", cap_times=1, cap_days=30,
)  # fmt: skip


class Spoken:
    """What was to be read aloud; no sound is made in a window test."""

    is_speaking = False

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def say(self, text: str, language: str) -> None:
        """Take down what was to be said."""
        self.said.append((text, language))


class Helped:
    """Everything that helps with one customer, joined as the desk joins it."""

    def __init__(self, url: str, language: Language, qtbot: QtBot, *, is_away: bool = False) -> None:
        self.customer, agent = _fill(url)
        self.is_away = is_away  # the database

        def opened() -> Memory:
            if self.is_away:
                raise Unavailable("away")
            return Memory(Database.open(url), "SA", agent)

        self.memory: Jobs[Memory] = Jobs(opened, "memory")
        self.keyring: Jobs[Credentials] = Jobs(lambda: Credentials("tests"), "keyring")
        for lane in (self.memory, self.keyring):
            lane.start()
        self.calls, self.status, self.settings = Calls(), AgentStatus(), Settings()
        self.status.sign_in(agent)
        self.window = QMainWindow()
        self.notices, self.speech = Notices(self.window), Spoken()
        self.notices.hide()
        qtbot.addWidget(self.window)
        self._folder = TemporaryDirectory(prefix="hatif-helped-")
        self.folder = Path(self._folder.name)
        self.outbox = Outbox(self.folder, self.memory, agent.id, self.window)
        outbox = self.outbox.flow
        self.line = HelpLine(language)
        self.window.setCentralWidget(self.line)
        window, notices, memory = self.window, self.notices, self.memory
        self.sending = Sending(memory, self.keyring, self.settings, language, window, notices, window)
        self.knowledge = KnowledgeFlow(
            memory, self.calls, self.status, language, window, self.speech,  # type: ignore[arg-type]
            lambda: self.sending, notices, lambda: self.customer, window,
        )  # fmt: skip
        self.notes: list[str] = []
        self.knowledge.add_line = lambda _call_id, text: self.notes.append(text)
        self.offers = OfferFlow(memory, outbox, self.calls, notices, window)
        self.offers.offered.connect(self.line.show_offers)
        self.line.answered.connect(self.offers.answer)
        self.knowledge.suits.connect(self.line.show_articles)
        self.line.article_requested.connect(self.knowledge.open_row)
        self.papers = PapersFlow(memory, self.keyring, self.settings, language, window, window)
        self.contacts = ContactFlow(memory, outbox, language, self.calls.landings, window, notices, window)
        self.offer_editor = OfferEditorFlow(memory, language, window, notices, window)
        self.window.resize(1000, 80)
        self.window.show()

    def stop(self) -> None:
        """End every lane."""
        self.sending.stop()
        self.papers.stop()
        self.outbox.stop()
        for lane in (self.memory, self.keyring):
            lane.stop()
        self._folder.cleanup()


@contextmanager
def helped(url: str, language: Language, qtbot: QtBot, *, is_away: bool = False) -> Iterator[Helped]:
    """Open everything over a database, which may be away at first, and let it go."""
    found = Helped(url, language, qtbot, is_away=is_away)
    try:
        yield found
    finally:
        found.stop()


def file_url(folder: Path) -> str:
    """Return where a new database file is."""
    Database.open(f"sqlite:///{folder / 'hatif.sqlite'}").close()
    return f"sqlite:///{folder / 'hatif.sqlite'}"


def _fill(url: str) -> tuple[UUID, AgentRow]:
    database = Database.open(url)
    with database.writing() as session:
        agent = builders.agent(session, "sara")
        customer = papers(session)
        for row in (REFUNDS, ROAMING):
            articles.keep(session, row, agent_id=agent)
        offers.keep(session, FIBRE, agent_id=agent)
        for model, key in ((Reason, "duplicate_charge"), (Outcome, "solved")):
            session.execute(insert(model), [{"id": new_key(), "key": key, "name_ar": "ا", "name_en": key}])
    database.close()
    return customer, AgentRow(agent, "sara", "سارة", "Sara", "supervisor", "101")
