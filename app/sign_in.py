"""Who signs in here and with what: typed in the window or kept in the keyring, used where databases open."""

import getpass
import hmac
import re
from collections.abc import Callable
from threading import Lock
from urllib.parse import urlsplit

from app.credentials import Credentials
from app.errors import NotLetIn
from app.folders import Folders
from app.models.rows.troubles import OF_SIGN_IN, Trouble
from app.settings import Settings
from app.sign_in_local import LocalPasswords
from app.sign_in_throttle import Throttle

_SERVER = re.compile("postgresql(\\+psycopg)?://")


class Entrance:
    """One profile's way in: the window offers, the database's lane asks. A password lives nowhere else."""

    def __init__(self, folders: Folders, settings: Settings) -> None:
        self._settings = settings
        self._mark = folders.mark
        self._lock = Lock()
        self._password: str | None = None
        self._refusal: NotLetIn | None = None
        self.throttle = Throttle(folders.data / "sign_in.json")
        self.local = LocalPasswords(folders.data / "passwords.json")

    @property
    def is_server(self) -> bool:
        """Say whether a server, not a file, is asked who one is."""
        return bool(_SERVER.match(self._settings.database_url))

    @property
    def login(self) -> str:
        """Return who signs in: the address says so, or the settings, or else it is the computer's user."""
        return self._login_in_address() or self._settings.agent_login or getpass.getuser()

    @property
    def place(self) -> str:
        """Return where one signs in, for people: server and database, or nothing for a file."""
        if not self.is_server:
            return ""
        parts = urlsplit(self._settings.database_url)
        return f"{parts.hostname or 'localhost'}{parts.path}"

    @property
    def keyring_name(self) -> str:
        """Return the name a server's password is kept under."""
        return f"database:{self.login}@{self.place}"

    @property
    def asks(self) -> bool:
        """Say whether somebody may have to sign in before anything is shown."""
        return self.is_server or self.local.has(self.login)

    @property
    def is_in_use(self) -> bool:
        """Say whether people sign in here at all, so that signing out means something."""
        return self._password is not None or (not self.is_server and self.local.has(self.login))

    def offer(self, login: str, password: str) -> None:
        """Take what somebody typed; the lane tries it when it is next asked for anything."""
        with self._lock:
            self._refusal = None
            self._password = password
        if login != self.login:
            self._settings.keep(Settings.agent_login, login)
            if self._login_in_address():
                self._settings.keep(Settings.database_url, _without_login(self._settings.database_url))

    def note_who_came(self, login: str) -> None:
        """Take this person for who works here at the next start too; a sign-on may name another one."""
        if login != self.login and not self._login_in_address():
            self._settings.keep(Settings.agent_login, login)

    def forget(self) -> None:
        """Forget who was here."""
        with self._lock:
            self._password = None
            self._refusal = None

    def check(self) -> None:
        """Raise what is known already: a server is not asked again with a password that it has refused."""
        if self._refusal is not None:
            raise self._refusal
        if self.throttle.wait_seconds():
            raise NotLetIn("too many wrong passwords; wait a moment", Trouble.THROTTLED)

    def password(self) -> str:
        """Return what was typed, else what the keyring has; this may block."""
        if self._password is None:
            self._password = Credentials(self._mark).password(self.keyring_name)
        return self._password or ""

    def is_right(self, password: str) -> bool:
        """Say whether a password is that of who is signed in, without asking a server that may be away."""
        return self._password is not None and hmac.compare_digest(self._password.encode(), password.encode())

    def opens(self, password: str) -> bool:
        """Say whether a password is that of who is signed in; wrong ones make the next wait longer."""
        if self.throttle.wait_seconds():
            return False
        is_right = self.is_right(password)
        if is_right:
            self.throttle.note_right()
        else:
            self.throttle.note_wrong()
        return is_right

    def check_local(self) -> None:
        """Let nobody pass without the password of a file's profile, where he has one."""
        if self.is_server or not self.local.has(self.login):
            return
        self.check()
        if self._password is None:
            raise self.noted(NotLetIn("a password is needed", Trouble.NEEDS_PASSWORD))
        if not self.local.is_right(self.login, self._password):
            raise self.noted(NotLetIn("the password is wrong", Trouble.WRONG_PASSWORD))
        self.throttle.note_right()

    def change(self, new: str, change_on_server: Callable[[str], None]) -> None:
        """Make another password count from now on; for a file's profile an empty one means none."""
        if self.is_server:
            change_on_server(new)
        else:
            self.local.choose(self.login, new)
        with self._lock:
            self._password = new or None

    def noted(self, error: NotLetIn) -> NotLetIn:
        """Remember a refusal that only another password can mend, and return it."""
        if error.trouble in OF_SIGN_IN:
            with self._lock:
                self._refusal = error
                self._password = None
            if error.trouble == Trouble.WRONG_PASSWORD:
                self.throttle.note_wrong()
        return error

    def _login_in_address(self) -> str:
        return (urlsplit(self._settings.database_url).username or "") if self.is_server else ""


def _without_login(address: str) -> str:
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
