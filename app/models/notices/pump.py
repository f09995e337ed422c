"""Tells all who listen what is new. One does it for all; when he goes, or freezes, another takes over."""

from collections import deque

from app import times
from app.models.notices import payload
from app.models.queries import news
from app.models.rows.news import Horizon
from app.models.server.patient_connection import PatientConnection

CHANNEL = "hatif_news"
_LOCK = 0x4841544946 + 1
_IDLE_SECONDS = 5  # a frozen program that holds the turn is cut off by the server after that
_HAS_IDLE_TIMEOUT = 140_000  # the version that knows how
_OVERLAP_SECONDS = 10.0  # whoever takes over tells again what the one before may not have told any more
_NOW = b"SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, clock_timestamp()"
_NEWER = news.NEWER.format("%s").encode()


class Pump:
    """One watcher's try to be the one who tells."""

    def __init__(self, connection: PatientConnection) -> None:
        self._connection = connection
        self._horizon: Horizon | None = None
        self._noted: deque[tuple[float, Horizon]] = deque()  # where the server was, lately
        self.has_turn = False

    def note(self) -> None:
        """Note how far the server is, for the case that the turn comes."""
        row = self._connection.execute(_NOW).fetchone()
        now = times.monotonic()
        if row is not None:
            self._noted.append((now, Horizon(row[0], row[1])))
        while len(self._noted) > 1 and self._noted[1][0] < now - _OVERLAP_SECONDS:
            self._noted.popleft()

    def try_turn(self) -> None:
        """Take the turn if nobody has it; the server gives it back when the connection ends."""
        if self.has_turn:
            return
        row = self._connection.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK]).fetchone()
        self.has_turn = bool(row and row[0])
        if self.has_turn and self._noted:
            self._horizon = self._noted[0][1]
        if self.has_turn and self._connection.info.server_version >= _HAS_IDLE_TIMEOUT:
            self._connection.execute(f"SET idle_session_timeout = '{_IDLE_SECONDS}s'".encode())

    def tell(self) -> int:
        """Tell what is new since the last time, and return how many notices it took."""
        beginning = self._horizon.transaction if self._horizon else (1 << 63) - 1
        rows = self._connection.execute(_NEWER, [beginning]).fetchall()
        letter = news.letter(rows, self._horizon)
        self._horizon = letter.horizon
        notices = list(payload.packed(letter.rows))
        for notice in notices:
            self._connection.execute("SELECT pg_notify(%s, %s)", [CHANNEL, notice])
        return len(notices)
