"""A call that ended and was not wrapped up before its desk ended, as the journal has kept it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from app.telephony.protocol import CallChanged, CallEnded, CallPicture, EndReason, Message, read_message
from app.ui.state.call_page import CallPage


@dataclass(frozen=True, slots=True)
class LeftCall:
    """What is needed to open its page again; notes, form and script are restored like those of any page."""

    key: UUID
    picture: CallPicture
    ended: CallEnded
    ended_at: datetime

    def page(self) -> CallPage:
        """Return its page, ready to be wrapped up."""
        page = CallPage(self.picture, self.key)
        page.ended, page.ended_at = self.ended, self.ended_at
        page.is_answered = self.picture.answered_at is not None
        return page


def read_left_call(text: str) -> LeftCall:
    """Read what a page wrote of itself; ValueError when it is not that.

    Where no desk saw the end, nothing is known of it: the call counts as one of no length.
    """
    values = json.loads(text)
    try:
        changed = _message("CallChanged", {"call": values["picture"]})
        assert isinstance(changed, CallChanged)  # noqa: S101  for mypy: it was asked for
        picture = changed.call
        ended_at = values["ended_at"]
        return LeftCall(
            UUID(values["key"]),
            picture,
            _ended(values["ended"], picture),
            datetime.fromisoformat(ended_at) if ended_at else _last_moment(picture),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("not a call") from error


def _ended(values: dict[str, object] | None, picture: CallPicture) -> CallEnded:
    if values is None:
        return CallEnded(call_id=picture.call_id, reason=EndReason.FAILED)
    ended = _message("CallEnded", values)
    assert isinstance(ended, CallEnded)  # noqa: S101  for mypy: it was asked for
    return ended


def _last_moment(picture: CallPicture) -> datetime:
    return datetime.fromtimestamp(picture.answered_at or picture.offered_at, UTC)


def _message(kind: str, values: dict[str, object]) -> Message:
    return read_message(json.dumps({**values, "kind": kind}).encode())
