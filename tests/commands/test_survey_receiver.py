"""Answers that come at once from several sides are written one after the other."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import select

from app.commands.survey_receiver import Receiver
from app.errors import BadInput
from app.models.changes import calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.satisfaction import Satisfaction
from app.satisfaction.answer import Answer
from tests.models import builders


def test_what_is_heard_is_written_and_what_is_wrong_is_said(tmp_path: Path) -> None:
    database = Database.open(f"sqlite:///{tmp_path / 'team.sqlite'}")
    with database.writing() as session:
        agent = builders.agent(session)
        wrap_up = builders.wrap_up(agent, pbx_call="77.1")
        calls.save_wrap_up(session, wrap_up)
    receiver = Receiver(database)
    writer = threading.Thread(target=receiver.run)
    writer.start()
    try:
        receiver.keep_keypad("77.1", 4)
        assert receiver.keep_link(wrap_up.call_id, Answer(5, nps=9))
        assert not receiver.keep_link(wrap_up.call_id, Answer(1))
        with pytest.raises(BadInput):
            receiver.keep_link(new_key(), Answer(1))
    finally:
        receiver.stop()
        writer.join(10)
    with database.reading() as session:
        kept = session.execute(select(Satisfaction.source, Satisfaction.score))
        assert {tuple(row) for row in kept} == {("ivr", 4), ("link", 5)}
    database.close()
