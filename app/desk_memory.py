"""Opens the database for the desk, on the database lane's thread; SQLAlchemy comes in here and not before."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sqlalchemy.engine import make_url

from app import own_file
from app.errors import Bug, NotLetIn
from app.file_keys import FileKeys
from app.folders import Folders
from app.late import late
from app.models.database import Database
from app.models.memory import Memory
from app.models.queries import agents, outcomes, staff
from app.models.recovery import Recovery
from app.models.rows.agents import AgentRow
from app.models.rows.troubles import Trouble
from app.models.server import door
from app.settings import Settings
from app.sign_in import Entrance

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

STATEMENT_SECONDS = 15  # somebody is on the line: better to say soon that a server does not answer
_FILE = "sqlite:///"
OUTCOMES = Path(__file__).parent.parent / "resources" / "outcomes" / "telecom_and_retail.yaml"


class Listener(Protocol):
    """Whoever is told, on the lane's thread, what opening a database file takes."""

    def progressed(self, done: int, total: int) -> None:
        """Hear how many steps of an upgrade are done."""

    def mended(self, recovery: Recovery) -> None:
        """Hear what was done about a damaged file."""

    def left_readable(self) -> None:
        """Hear that nothing is encrypted, for there is no keyring."""


def open_memory(
    folders: Folders,
    settings: Settings,
    keys: FileKeys | None = None,
    listener: Listener | None = None,
    entrance: Entrance | None = None,
) -> Memory:
    """Open the database of the settings, or the file in the profile, as the agent who signs in here."""
    entrance = entrance or Entrance(folders, settings)
    entrance.check_local()
    folders.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = database_file(folders, settings)
    if path is None:
        database = _opened_server(settings, entrance)
    else:
        database = _opened_file(path, keys or FileKeys(folders, settings), listener)
    with _closing_when_it_fails(database):
        offer_outcomes(database)
        _note_sign_in(database)
    return as_agent(database, _login(database, settings), settings.region)


def as_agent(database: Database, login: str, region: str) -> Memory:
    """Take the agent of a login, who is taken in at his first visit."""
    with _closing_when_it_fails(database):
        return Memory(database, region, _agent_of(database, login))


def database_file(folders: Folders, settings: Settings) -> Path | None:
    """Return the file the desk works on; None when it is a server."""
    url = settings.database_url
    if not url:
        return folders.data / "hatif.sqlite"
    return Path(url.removeprefix(_FILE)) if url.startswith(_FILE) and url != _FILE else None


def _opened_server(settings: Settings, entrance: Entrance) -> Database:
    """Open the server of the settings as whoever signs in; NotLetIn says why not."""
    entrance.check()
    address = make_url(settings.database_url)
    if door.signs_on(address):  # the computer's own sign-on says who it is
        return Database.open(settings.database_url, authority=settings.database_authority)
    address = address.set(username=entrance.login)
    try:
        database = Database.open(
            address.render_as_string(hide_password=False),
            password=entrance.password(),
            authority=settings.database_authority,
            statement_seconds=STATEMENT_SECONDS,
        )
    except NotLetIn as error:
        raise entrance.noted(error) from error
    entrance.throttle.note_right()
    return database


def _login(database: Database, settings: Settings) -> str:
    """Return whose desk this is; on a team's server it is whoever the server has let in."""
    with database.reading() as session:
        login = staff.login_on_server(session)
    return login or settings.agent_login or getpass.getuser()


def _note_sign_in(database: Database) -> None:
    """Put on record that somebody came; a server knows who by itself."""
    with database.reading() as session:
        login = staff.login_on_server(session)
    if login:
        from app.models.changes import audit

        with database.writing() as session:
            audit.record(session, login, "sign_in", "agent", None)


def _opened_file(path: Path, keys: FileKeys, listener: Listener | None) -> Database:
    opened = own_file.open_own(path, keys, listener.progressed if listener else None)
    if listener and opened.recovery:
        listener.mended(opened.recovery)
    if listener and keys.leaves_readable:
        listener.left_readable()
    return opened.database


@contextmanager
def _closing_when_it_fails(database: Database) -> Iterator[None]:
    """The lane opens the database anew when it tries again."""
    try:
        yield
    except BaseException:
        database.close()
        raise


def offer_outcomes(database: Database) -> None:
    """A database that was just made begins with the outcomes that come with the program."""
    with database.reading() as session:
        if outcomes.are_there(session):
            return
    from app.models.changes import outcomes as outcome_changes

    trees = late("app.outcome_trees", "read")(OUTCOMES.read_text(encoding="utf-8"))
    with database.writing() as session:
        outcome_changes.add_trees(session, trees)


def _agent_of(database: Database, login: str) -> AgentRow:
    with database.writing() as session:
        agent = agents.with_login(session, login)
        if agent is None and agents.is_disabled(session, login):
            raise NotLetIn("this login is disabled; ask whoever runs the database", Trouble.DISABLED)
        if agent is None:
            _take_in(session, login)
            agent = agents.with_login(session, login)
        if agent is None:
            raise Bug("an agent who was just taken in is not there")
        return staff.as_seen_by_server(session, agent)


def _take_in(session: "Session", login: str) -> None:
    """Take somebody in at his first visit; on a team's server that is for whoever runs it."""
    if staff.role_on_server(session) in ("agent", "supervisor", "bridge"):
        raise NotLetIn(f"nobody has taken {login} in yet: hatif agents add", Trouble.NO_ACCESS)
    from app.models.changes import agents as agent_changes

    agent_changes.add(session, login)
