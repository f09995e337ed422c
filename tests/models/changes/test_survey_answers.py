"""One answer a call and way of asking; by keypad it may come before the call."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app.errors import BadInput
from app.models.changes import calls
from app.models.changes.survey_answers import SurveyAnswer, settle, take, take_for_pbx, take_keypad
from app.models.database import Database
from app.models.keys import new_key
from app.models.satisfaction import Satisfaction
from tests.models import builders

ANSWER = SurveyAnswer(score=2, nps=0, effort=5, comment="slow", at=builders.NOON)


def test_each_way_is_answered_once_and_the_source_is_kept(database: Database) -> None:
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        wrap_up = builders.wrap_up(
            agent, owner, pbx_call="1763.12", satisfaction=5, satisfaction_source="agent"
        )
        take_keypad(session, "1763.12", 3, builders.NOON)
        calls.save_wrap_up(session, wrap_up)
        assert settle(session) == 1
        take_keypad(session, "1763.12", 1, builders.NOON)  # pressed again: the first key counts
        assert take(session, wrap_up.call_id, "link", ANSWER)
        assert not take(session, wrap_up.call_id, "link", replace(ANSWER, score=5))
        assert take_for_pbx(session, "1763.12", "file", ANSWER)
        with pytest.raises(BadInput):
            take_for_pbx(session, "unknown", "file", ANSWER)
        with pytest.raises(BadInput):
            take(session, new_key(), "link", ANSWER)
    with database.reading() as session:
        kept = {row.source: row for row in session.scalars(select(Satisfaction))}
    assert {source: row.score for source, row in kept.items()} == {"agent": 5, "ivr": 3, "link": 2, "file": 2}
    assert (kept["link"].nps, kept["link"].effort, kept["link"].comment) == (0, 5, "slow")
