"""What people asked about their data."""

from datetime import timedelta

import pytest

from app import times
from app.errors import BadInput
from app.models import privacy_register
from app.models.database import Database
from app.models.queries.audit import verify
from app.planning.privacy_deadlines import RequestKind
from tests.models import builders


def test_a_request_is_due_extended_once_and_answered(database: Database) -> None:
    """Each step is a deed in the chain."""
    asked = times.now() - timedelta(days=40)
    with database.writing() as session:
        mona = builders.customer(session)
        privacy_register.receive(session, RequestKind.ACCESS, mona, asked, by="privacy officer")
        privacy_register.receive(session, RequestKind.BREACH, None, times.now(), by="privacy officer")
        breach, access = sorted(privacy_register.requests(session), key=lambda each: -each.number)
        assert (access.customer_id, access.kind, access.is_late(times.now())) == (
            mona,
            RequestKind.ACCESS,
            True,
        )
        extended = privacy_register.extend(session, access.number, by="privacy officer")
        assert not extended.is_late(times.now())
        for number in (access.number, breach.number):
            with pytest.raises(BadInput, match=r"one extension|nothing extends"):
                privacy_register.extend(session, number, by="privacy officer")
        privacy_register.answer(session, access.number, by="privacy officer")
        with pytest.raises(BadInput, match="no open request"):
            privacy_register.answer(session, access.number, by="privacy officer")
    with database.reading() as session:
        first, second = privacy_register.requests(session)
        assert (first.kind, second.kind) == (RequestKind.BREACH, RequestKind.ACCESS)
        assert second.answered_at is not None
        assert not second.is_late(times.now())
        assert verify(session).broken_at is None
