"""Who may decide, and that supervisors are called once about one thing."""

import pytest
from sqlalchemy import select

from app import times
from app.cases.kinds import Level
from app.errors import BadInput
from app.models.changes import case_hands
from app.models.database import Database
from app.models.help_request import HelpRequest
from app.models.keys import new_key
from tests.models import cases_made


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are the same
def test_supervisors_are_called_once_and_let_go_when_it_is_over(database: Database) -> None:
    with database.writing() as session:
        sara, boss = cases_made.hand(session), cases_made.hand(session, "boss", "admin")
        assert (sara.is_supervisor, boss.is_supervisor) == (False, True)
        key = cases_made.opened(session, sara)
        assert case_hands.hand_up(session, key, Level.LEAD, "late_reply", None, times.now())
        assert session.scalars(select(HelpRequest.id)).all() == []
        assert case_hands.hand_up(session, key, Level.SUPERVISORS, "late", None, times.now())
        assert not case_hands.hand_up(session, key, Level.SUPERVISORS, "late", None, times.now())
        assert session.scalars(select(HelpRequest.kind)).all() == ["case_late"]
        case_hands.let_supervisors_go(session, key)
        assert session.scalar(select(HelpRequest.closed_at)) is not None
        with pytest.raises(BadInput, match="no such case"):
            case_hands.the_case(session, new_key())
