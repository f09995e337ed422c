"""Every reason the telephone knows says whose deed the end was."""

from app.telephony.protocol import EndReason
from app.wrap_up.ended_by import EndedBy, ended_by


def test_every_reason_of_the_telephone_is_somebodys_or_nobodys() -> None:
    assert ended_by(EndReason.REMOTE_HANGUP) is EndedBy.CUSTOMER
    assert ended_by(EndReason.LOCAL_HANGUP) is EndedBy.AGENT
    assert ended_by(EndReason.FAILED) is EndedBy.NETWORK
    assert {reason for reason in EndReason if ended_by(reason) is EndedBy.UNKNOWN} == {
        EndReason.ANSWERED_ELSEWHERE
    }
