"""What must be known of a call to take it back after this process was killed, kept in a file."""

import contextlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from app.telephony.protocol import AccountId, CallChanged, CallPicture, read_message

OLDEST_SECONDS = 4 * 3600.0  # nobody talks that long; the file is from another day
MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Dialog:
    """What names a call on the wire (RFC 3261, section 12)."""

    sip_call_id: str
    our_tag: str
    their_tag: str
    target: str  # where the other side wants its requests: its Contact

    @property
    def replaces(self) -> str:
        """The Replaces header that takes the call over (RFC 3891), seen from the other side."""
        return f"{self.sip_call_id};to-tag={self.their_tag};from-tag={self.our_tag}"


@dataclass(frozen=True, slots=True)
class KeptCall:
    """One answered call."""

    picture: CallPicture
    dialog: Dialog
    account: AccountId  # empty: through no registrar


class KeptCalls:
    """The file. Written whole each time, since calls are few."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "calls.json"

    def write(self, calls: Iterable[KeptCall]) -> None:
        """Keep these calls and no others; without any the file goes."""
        rows = [
            {
                "picture": json.loads(CallChanged(call=call.picture).to_line()),
                "dialog": asdict(call.dialog),
                "account": call.account,
            }
            for call in calls
        ]
        with contextlib.suppress(OSError):  # a full disk must not cost the calls that are up
            if not rows:
                self._file.unlink(missing_ok=True)
                return
            fresh = self._file.with_suffix(".new")
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(rows, file)
            fresh.replace(self._file)

    def read(self, *, now: float) -> list[KeptCall]:
        """Return the calls of the engine before us; none from a file that cannot be used."""
        try:
            if self._file.stat().st_size > MOST_BYTES:
                return []
            rows = json.loads(self._file.read_text(encoding="utf-8"))
            calls = [_read(row) for row in rows]
        except (OSError, ValueError, KeyError, TypeError):
            return []
        return [call for call in calls if 0 <= now - call.picture.offered_at < OLDEST_SECONDS]


def _read(row: dict[str, object]) -> KeptCall:
    changed = read_message(json.dumps(row["picture"]).encode())
    if not isinstance(changed, CallChanged) or not isinstance(row["dialog"], dict):
        raise TypeError("not a kept call")
    dialog = Dialog(**{str(key): str(value) for key, value in row["dialog"].items()})
    return KeptCall(changed.call, dialog, AccountId(str(row["account"])))
