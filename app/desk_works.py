"""What it takes to work on calls: lanes for blocking work, the flows on them, and the room of the calls."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.callscript.shelf import Shelf
from app.desk_front import DeskFront
from app.file_keys import FileKeys
from app.folders import Folders
from app.journal.journal import Journal
from app.late import late
from app.models.rows.agents import AgentRow
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.sign_in import Entrance
from app.stand_ins import standing_in
from app.ui.account_flow import AccountFlow
from app.ui.announcer import Announcer
from app.ui.call_room import CallRoom
from app.ui.card_entry import CardEntry
from app.ui.cases_place import CasesPlace
from app.ui.copies_flow import CopiesFlow
from app.ui.customer_help import CustomerHelp
from app.ui.customers_place import CustomersPlace
from app.ui.database_news import DatabaseNews
from app.ui.day_flow import DayFlow
from app.ui.dialogs.call_dialogs import CallDialogs
from app.ui.draft_keeper import DraftKeeper
from app.ui.first_start_flow import FirstStartFlow
from app.ui.handover_flow import HandoverFlow
from app.ui.hints import Hints
from app.ui.identifier import Identifier
from app.ui.incomplete_flow import IncompleteFlow
from app.ui.jobs import Jobs
from app.ui.journal_owner import JournalOwner
from app.ui.lock_flow import LockFlow
from app.ui.mini_flow import MiniFlow
from app.ui.news_flow import NewsFlow
from app.ui.notices import DATABASE
from app.ui.notifier import Notifier
from app.ui.outbox_flow import OutboxFlow
from app.ui.own_password_flow import OwnPasswordFlow
from app.ui.places import Places
from app.ui.presence_flow import PresenceFlow
from app.ui.promise_flow import PromiseFlow
from app.ui.script_flow import ScriptFlow
from app.ui.script_papers import ScriptPapers
from app.ui.script_shelf import ScriptShelf
from app.ui.search_flow import SearchFlow
from app.ui.setting_deeds import SettingDeeds
from app.ui.settings_flow import SettingsFlow
from app.ui.sign_in_flow import SignInFlow
from app.ui.speech_flow import SpeechFlow
from app.ui.stall_watch import StallWatch
from app.ui.state.call_page import CallPage
from app.ui.survey_flow import SurveyFlow
from app.ui.verification_flow import VerificationFlow
from app.ui.wiring import Flows, connect, connect_call
from app.ui.wrap_up_flow import WrapUpFlow

if TYPE_CHECKING:
    from app.credentials import Credentials
    from app.desk_copies import DeskCopies
    from app.models.memory import Memory
    from app.ui.alert_flow import AlertFlow
    from app.ui.desk_mail_flow import DeskMailFlow
    from app.ui.note_flow import NoteFlow
    from app.ui.overview.place import OverviewPlace
    from app.ui.park_flow import ParkFlow
    from app.ui.pbx_flow import PbxFlow
    from app.ui.reports_place import ReportsPlace
    from app.ui.rest_flow import RestFlow
    from app.ui.script_editor.flow import ScriptEditorFlow
    from app.ui.spelling import Spelling

MAY_CHANGE_SCRIPTS = MAY_LEAD = frozenset({"supervisor", "admin"})
Trees = tuple[tuple[ReasonRow, ...], tuple[OutcomeRow, ...]]
# SQLAlchemy names them, and no desk uses them: they would be a twentieth of its memory.
_UNUSED = ("asyncio", "importlib.metadata", "sqlalchemy.dialects.sqlite.aiosqlite")
SCRIPTS = Path(__file__).parent.parent / "resources" / "scripts"


class DeskWorks(QObject):
    """What makes a desk that rings a desk one can work at."""

    overview_offered = Signal()  # whoever signed in leads others

    def __init__(
        self, folders: Folders, front: DeskFront, *, is_demo: bool, parent: QObject, is_team: bool = False
    ) -> None:
        super().__init__(parent)
        self._front = front
        self._folders = folders
        self._is_built = False
        self._trees: Trees | None = None  # known before there is a form to choose from them
        self._scripts: ScriptEditorFlow | None = None
        self._spelling: Spelling | None = None
        self._reports: ReportsPlace | None = None
        self._alerts: AlertFlow | None = None
        self.overview: OverviewPlace | None = None
        self._mail: DeskMailFlow | None = None
        self._pbx: PbxFlow | None = None
        self._is_demo = is_demo
        state = front.state

        demo = ("app.demo_memory", "open_team" if is_team else "open_demo")
        opener = demo if is_demo else ("app.desk_memory", "open_memory")
        # What the demo makes up needs no protection, and whoever tries Hatif out no question of his keyring.
        keys = None if is_demo else FileKeys(folders, state.settings)
        news = DatabaseNews(front.frame, state.language, self)
        self._entrance = Entrance(folders, state.settings)
        wanted: tuple[object, ...] = (folders, state.settings)
        if not is_demo:
            wanted += (keys, news, self._entrance)
        self.memory: Jobs[Memory] = Jobs(lambda: _opened(opener, *wanted), "memory", self)
        self._another_lane: Callable[[str], Jobs[Memory]] = lambda name: Jobs(
            lambda: _opened(opener, *wanted), name, self
        )
        self._journal = Jobs(
            lambda: _opened_journal(
                folders.data / "journal.sqlite", keys, None if is_demo else self._entrance.login
            ),
            "journal",
            self,
        )
        self._copies: Jobs[DeskCopies] = Jobs(
            lambda: late("app.desk_copies", "DeskCopies")(folders, state.settings, keys), "copies", self
        )
        self._copying = CopiesFlow(self._copies, self)
        self._copying.failed.connect(news.tell_no_copy)
        self._library: Jobs[Shelf] = Jobs(
            lambda: late("app.desk_library", "open_library")(SCRIPTS, folders.data / "scripts"),
            "library",
            self,
        )
        self.shelf = ScriptShelf(self.memory, self._library, self)
        self.papers = ScriptPapers(self.memory, self)
        self._keyring: Jobs[Credentials] = Jobs(
            lambda: late("app.credentials", "Credentials")(folders.mark), "keyring", self
        )
        self.memory.failed.connect(self._on_failed)
        self.memory.opened.connect(self._on_opened)

    def steps(self) -> Iterator[None]:
        """Build everything, a little at a time: a call that comes in between is shown."""
        front, state = self._front, self._front.state
        front.frame.incoming.grab()  # drawn once unseen, the banner is quick when it counts
        yield
        self.room = CallRoom(state, front.frame.ready)
        self.room.furnished.connect(self._on_furnished)
        self.flows = self._flows()
        self.flows.scripts.moved.connect(self.papers.look)
        self.papers.known.connect(self.flows.scripts.refresh_facts)
        connect(front.frame, self.room, state, self.flows)
        yield
        self._places = Places(front.frame, self.flows, state.language, state.actions)
        self.customers = CustomersPlace(
            self.memory,
            self._another_lane,
            front.frame,
            state,
            self.flows,
            self._folders,
            is_demo=self._is_demo,
            parent=self,
        )
        yield
        self.promises = PromiseFlow(
            self.memory, front.frame, state, self.flows, has_gate=not self._is_demo, parent=self
        )
        self._places.planner_built.connect(self.promises.plan_in)
        self._look_after_wrap_ups()
        yield
        window = front.frame.window()
        self._dialogs = CallDialogs(
            state.actions, state.calls, state.language, state.settings, front.frame.notices, window
        )
        self._dialogs.folders = self._folders
        self._dialogs.digit_pressed.connect(front.calls.send_digits)
        self._dialogs.transfer_requested.connect(self.flows.handovers.give)
        self._dialogs.transfer_requested.connect(front.calls.transfer)
        self._dialogs.consult_requested.connect(front.calls.consult)
        self._dialogs.colleagues_wanted.connect(self.flows.presence.list_colleagues)
        self.flows.presence.colleagues_listed.connect(self._dialogs.show_colleagues)
        self._watch_over(window)
        self._connect_news()
        self._hints = Hints(state, front.frame.status_line, self)
        self._settings = SettingsFlow(state.settings, front.link, window, self)
        self._settings.voices_wanted.connect(self.flows.speech.list_voices)
        self.flows.speech.voices_listed.connect(self._settings.show_voices)
        self._account = AccountFlow(state.settings, front.link, self._keyring, self)
        self.sign_in = SignInFlow(self._entrance, self.memory, self._keyring, window, self)
        state.actions.sign_out.triggered.connect(lambda: self.incomplete.leave(self.sign_in.sign_out))
        self.own_password = OwnPasswordFlow(self._entrance, self.memory, self._keyring, window, self)
        self._settings.own_password_wanted.connect(self.own_password.open)
        state.actions.settings.triggered.connect(self._settings.open)
        state.actions.scripts.triggered.connect(self._open_scripts)
        self._settings.password_given.connect(self._account.take_password)
        self._settings.further_password_given.connect(self._account.take_further_password)
        self._settings.secret_given.connect(self._keep_secret)
        self._first_start.password_given.connect(self._account.take_password)
        self._account.password_kept.connect(self._settings.show_password_kept)
        self._is_built = True

    def _look_after_wrap_ups(self) -> None:
        """Build what finds those that wait, and what asks customers afterwards."""
        front, state = self._front, self._front.state
        self.journal_owner = JournalOwner(
            *(self._entrance, self._journal, self.flows.drafts, self.flows.outbox, self),
            is_shared=not self._is_demo,
        )
        self.incomplete = IncompleteFlow(
            (self.memory, self._journal), self.flows.outbox, state, front.frame.ready, self
        )
        self.flows.day.day_changed.connect(self.incomplete.take_day)
        self._places.completion_wanted.connect(self.incomplete.open)
        self.surveys = SurveyFlow(self.memory, state, front.calls, self.flows.drafts, self)
        self.surveys.asked_lately.connect(self._tell_asked_lately)

    def _watch_over(self, window: QWidget) -> None:
        """Build what accompanies the window: its lock, its watch, and what is told outside of it."""
        front, state = self._front, self._front.state
        self._announcer = Announcer(state.calls, self.flows.speech, state.settings, state.language, self)
        self.help = CustomerHelp(
            self.memory, self._keyring, front.frame, state, self.flows, self.customers, self
        )
        self.lock = LockFlow(window, front.frame, state.calls, state.actions, state.settings, parent=self)
        self._stalls = StallWatch(self)
        self._mini = MiniFlow(state, window, self)
        self._notifier = Notifier(state, window, self)
        self.cards = CardEntry(state, front.link, self.room, self.memory, front.frame.notices, window, self)
        self.cards.deed_done.connect(self.flows.outbox.keep_deed)
        self.customers.views.put_off.connect(self.flows.outbox.keep_views)
        self._setting_deeds = SettingDeeds(state.settings, self)
        self._setting_deeds.deed_done.connect(self.flows.outbox.keep_deed)
        self._first_start = FirstStartFlow(state.settings, front.link, front.calls, window, self)
        if not self._is_demo:
            self._first_start.offer_in(front.frame.ready)

    def start(self) -> None:
        """Move in, and take up the calls that have come meanwhile."""
        self._front.frame.move_in(self.room)
        self._places.move_in()
        self.customers.move_in()
        self.cases.move_in()
        if not self._is_demo and self._entrance.asks:
            self._account.hold()  # until somebody is there
        self._account.begin()
        self._stalls.start()
        for lane in self._lanes():
            lane.start()
        for page in self._front.state.calls.pages:
            self._front.calls.page_opened.emit(page)
        self.flows.outbox.send()

    @Slot()
    def stop(self) -> None:
        """Write what is not written yet and let everything go."""
        if not self._is_built:
            return
        self.flows.drafts.stop()
        self.flows.wrap_ups.stop()
        self.incomplete.stop()
        self.flows.outbox.stop()
        self.flows.day.stop()
        self.news.stop()
        self.customers.stop()
        self.help.stop()
        if self._spelling is not None:
            self._spelling.stop()
        self.promises.stop()
        if self.overview is not None:
            self.overview.stop()
        if self._mail is not None:
            self._mail.stop()
        if self._scripts is not None:
            self._scripts.stop()
        if self._reports is not None:
            self._reports.stop()
        if self._alerts is not None:
            self._alerts.stop()
        self.shelf.stop()
        self._stalls.stop()
        self.cards.stop()
        self._mini.stop()
        self._notifier.stop()
        self.flows.speech.close()
        self.flows.presence.leave()
        if self._pbx is not None:
            self._pbx.leave()
        self._copying.stop()
        for lane in (*self._lanes(), self._copies):
            lane.stop()

    def _join_pbx(self, agent: AgentRow, has_bridge: bool, is_told: bool) -> None:
        """Where a bridge lives the PBX does what the agent chose, and its word counts."""
        if has_bridge and self._pbx is None:
            front = self._front
            state, notices = front.state, front.frame.notices
            make = late("app.ui.pbx_flow", "PbxFlow")
            self._pbx = make(state.status, state.calls, self.memory, notices, front.status.want, self)
            self.news.told.connect(self._pbx.hear)
            self.news.gap_noticed.connect(self._pbx.look)
        if self._pbx is not None:
            self._pbx.begin(agent.id, is_told=is_told)

    def _connect_news(self) -> None:
        self.news = NewsFlow(self._front.state.calls, self.memory, self)
        self.news.follow_ups_changed.connect(self.flows.day.refresh)
        self.news.card_changed.connect(self._tell_card_changed)
        self.cases = CasesPlace(
            self.memory,
            self._front.frame,
            self.room,
            self._front.state,
            self.flows,
            self.news,
            self.customers,
            self,
        )
        self.news.approvals_changed.connect(self.customers.flow.refresh_approvals)
        self.news.went_away.connect(self.flows.outbox.note_away)
        self.news.came_back.connect(self._on_back)

    @Slot()
    def _on_back(self) -> None:
        """The server answers again: say so, send what waits, and ask for what was missed."""
        self._front.frame.notices.withdraw(DATABASE)
        self.flows.outbox.send_now()
        self.flows.day.refresh()

    @Slot(object)
    def _tell_card_changed(self, page: CallPage) -> None:
        """The customer in front is another one than a moment ago: say why, and be quiet about the others."""
        if page is self._front.state.calls.current:
            self._front.frame.notices.tell(
                self.tr("A colleague has just changed something of this customer.")
            )

    @Slot()
    def _tell_asked_lately(self) -> None:
        """Say why nobody asks the customer again."""
        self._front.frame.notices.tell(
            self.tr("This customer was asked not long ago: end the call as usual.")
        )

    @Slot(Exception)
    def _on_failed(self, error: Exception) -> None:
        if self.sign_in.takes(error):
            return
        self._account.release()  # a server that is away is no reason to take no calls
        self.journal_owner.presume()
        self._front.frame.notices.tell_error(error)

    @Slot()
    def _on_opened(self) -> None:
        """The database is there, now or at last: say who works here, and what can be chosen."""
        self._account.release()
        self._front.frame.notices.withdraw(DATABASE)
        if self._entrance.is_in_use:
            self.lock.require_password(self.sign_in.check)
        self.memory.ask(self, lambda memory: memory.agent, self._sign_in)
        brand = self._front.state.settings.brand
        self.memory.ask(self, lambda memory: memory.names(brand), self._front.state.calls.workplace.know)
        self.memory.ask(self, lambda memory: memory.trees(), self._know_trees)
        self.memory.ask(self, lambda memory: memory.warm_up(), lambda _done: None)
        self.flows.day.refresh()
        self.shelf.look()
        if not self._is_demo:
            self._copying.begin()

    @Slot(str, str)
    def _keep_secret(self, name: str, secret: str) -> None:
        """Keep a secret of the mail server or of the shop."""

        def kept(is_kept: bool) -> None:
            self._settings.show_secret_kept(name, is_kept)

        self._keyring.ask(self, lambda credentials: credentials.keep(name, secret), kept)

    @Slot()
    def _open_scripts(self) -> None:
        """The editor comes into the memory of those who use it only."""
        if self._scripts is None:
            state = self._front.state
            self._scripts = late("app.ui.script_editor.flow", "ScriptEditorFlow")(
                (self.memory, self._library),
                self.shelf,
                (state.status, state.language),
                self._folders.data / "script_drafts",
                self._front.frame.window(),
                self,
            )
        self._scripts.open()

    def _lanes(self) -> tuple[Jobs[Any], ...]:
        return (self._journal, self.memory, self._library, self._keyring)

    def _flows(self) -> Flows:
        state, memory = self._front.state, self.memory
        drafts = DraftKeeper(state.calls, self._journal, self)
        scripts = ScriptFlow(state.calls, self._library, state.settings, state.status, self)
        verifications = VerificationFlow(state.calls, memory, state.settings, self)
        return Flows(
            calls=self._front.calls,
            status=self._front.status,
            identifier=Identifier(state.calls, memory, self),
            drafts=drafts,
            scripts=scripts,
            handovers=HandoverFlow(state.calls, memory, drafts, scripts, verifications, self),
            verifications=verifications,
            wrap_ups=WrapUpFlow(state.calls, self),
            outbox=OutboxFlow(self._journal, memory, drafts, self),
            day=DayFlow(memory, self),
            search=SearchFlow(memory, self._front.frame.strip.show_found, self),
            customer_search=SearchFlow(memory, lambda rows: self.room.customer_card.show_found(rows), self),
            presence=PresenceFlow(state.status, state.calls, memory, self),
            speech=SpeechFlow(state.settings, self._front.link, self._folders.run / "speech", self),
        )

    @Slot()
    def _on_furnished(self) -> None:
        """The panels of a call are there: join them, and offer what can be chosen."""
        connect_call(self._front.frame, self.room, self._front.state, self.flows)
        state = self._front.state
        self.notes: NoteFlow = late("app.ui.note_flow", "NoteFlow")(
            state.calls, self.memory, self.room.notes, (state.status, state.settings), self
        )
        self.help.furnish(self.room)
        self._spelling = late("app.ui.spelling", "Spelling")(
            self._folders.data / "own_words.txt", parent=self
        )
        late("app.ui.parts.spelling_marks", "SpellingMarks")(self.room.notes.editor, self._spelling)
        self._care()
        if self._trees is not None:
            self.room.wrap_up.set_trees(*self._trees)

    def _know_trees(self, trees: Trees) -> None:
        self._trees = trees
        self.flows.wrap_ups.know_trees(*trees)
        self.incomplete.know_trees(*trees)
        if self.room.is_furnished:
            self.room.wrap_up.set_trees(*trees)

    def _join_team(self, agent: AgentRow, *, is_alone: bool) -> None:
        """Give supervisors the floor, and whoever works on a server a line to them."""
        if self.overview is None and agent.role in MAY_LEAD:
            self.overview = late("app.ui.overview.place", "OverviewPlace")(
                self._another_lane, self.news, self._front.frame, self._front.state, agent, self
            )
            self.overview_offered.emit()
        if self._mail is None and not is_alone:
            self._mail = late("app.ui.desk_mail_flow", "DeskMailFlow")(
                self.memory, self.news, self._front.frame, self._front.state, self.flows, self
            )

    def _sign_in(self, agent: AgentRow) -> None:
        self.journal_owner.sign_in(agent)
        self._front.state.status.sign_in(agent)
        self.news.begin(agent.login)
        is_alone = not self._front.state.settings.database_url
        self._front.state.actions.scripts.setVisible(is_alone or agent.role in MAY_CHANGE_SCRIPTS)
        self._front.state.actions.offers.setVisible(agent.role in MAY_CHANGE_SCRIPTS)
        self.flows.wrap_ups.work_for(agent.id)
        self.flows.outbox.work_for(agent.id)
        self.customers.sign_in(agent)
        self._offer_reports(agent)
        if not self._is_demo:
            self.memory.ask(
                self, lambda memory: memory.floor.pbx_bridge(), lambda found: self._join_pbx(agent, *found)
            )
        self.cases.sign_in(agent)
        self._join_team(agent, is_alone=is_alone)
        self._front.frame.ready.retranslate_ui()

    def _offer_reports(self, agent: AgentRow) -> None:
        """Reports move in with the first who may see them."""
        if self._reports is None:
            self._reports = late("app.ui.reports_place", "ReportsPlace")(
                self._another_lane,
                self._front.frame,
                self._front.state,
                self._folders.data,
                self.flows.identifier.open,
                self,
            )
        self._reports.sign_in(agent)
        if self._alerts is None and agent.role in MAY_CHANGE_SCRIPTS:
            self._alerts = late("app.ui.alert_flow", "AlertFlow")(
                self.memory, self._front.state.language, self._front.frame.notices, self
            )
            self._alerts.start()

    def _care(self) -> None:
        """Have the key for abusive callers work, and rests suggested, once there are calls."""
        self._rests: RestFlow = late("app.ui.rest_flow", "RestFlow")(
            self.memory,
            self._front.state,
            self._front.frame.notices,
            self.flows.calls.hang_up,
            self.room.notes.add_line,
            self,
        )
        self.flows.outbox.stored.connect(self._rests.look)
        self.parking: ParkFlow = late("app.ui.park_flow", "ParkFlow")(
            self._front.state, self._front.link, self._front.frame.notices, self
        )


def _opened_journal(path: Path, keys: FileKeys | None, owner: str | None) -> Journal:
    return Journal.open(path, key="" if keys is None else keys.key_for_journal(path), owner=owner)


def _opened(opener: tuple[str, str], *wanted: object) -> "Memory":
    with standing_in(*_UNUSED):
        open_memory = late(*opener)
    memory: Memory = open_memory(*wanted)
    return memory
