"""Whoever works for a department hears of its cases once each."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.days import DepartmentCase
from app.ui.department_news import SUBJECT, DepartmentNews
from app.ui.notices import Notices


def test_each_case_is_told_once_again_when_late_and_withdrawn_when_taken(qtbot: QtBot) -> None:
    notices = Notices()
    qtbot.addWidget(notices)
    told: list[str] = []
    notices.shown.connect(told.append)
    news = DepartmentNews(notices, notices)
    first = DepartmentCase(new_key(), "48216707", "Parcel lost", is_late=False)
    news.take(())
    assert not told
    news.take((first,))
    news.take((first,))
    assert len(told) == 1
    assert "4821-6707" in told[0]
    assert "Parcel lost" in told[0]
    news.take((replace(first, is_late=True),))
    assert "is late" in told[-1]
    others = tuple(replace(first, case_id=new_key()) for _ in range(2))
    news.take((replace(first, is_late=True), *others))
    assert told[-1].startswith("2 case")
    news.take((others[0],))
    assert notices.says(SUBJECT)
    news.take(())
    assert not notices.says(SUBJECT)
