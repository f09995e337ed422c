"""Reports, each against the rows counted by hand."""

import random
from datetime import timedelta

import pytest
from sqlalchemy import insert

from app.errors import Cancelled
from app.measures.parts import Parts, total
from app.models.case import Case, CaseCause
from app.models.changes import agent_states, calls
from app.models.changes.sums import catch_up
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import reports
from app.models.rows.follow_ups import NewFollowUp
from app.models.rows.sums import SumKey, SumKind
from app.reports.kinds import ReportKind
from app.reports.period import Period
from app.reports.question import ReportQuestion
from app.reports.watch import Watch
from tests.models import builders, calls_made

_TODAY = builders.NOON.date()
_DAYS = Period(_TODAY, _TODAY + timedelta(days=3), "Asia/Riyadh")
_NOW = builders.NOON + timedelta(days=5)
_KINDS = {
    ReportKind.QUEUE: SumKind.QUEUE,
    ReportKind.OUTCOME: SumKind.OUTCOME,
    ReportKind.REASON: SumKind.REASON,
    ReportKind.SCRIPT: SumKind.SCRIPT,
    ReportKind.SATISFACTION: SumKind.QUEUE,
    ReportKind.AGENT: SumKind.AGENT,
}


@pytest.fixture
def database_with_calls(database: Database) -> Database:
    """Return a database with some dozen calls of every kind, half of them summed up."""
    chance = random.Random(11)  # noqa: S311  no secret
    with database.writing() as session:
        house = calls_made.house(session)
        for _ in range(30):
            calls_made.call(session, house, chance)
    catch_up(database)
    with database.writing() as session:
        for _ in range(10):
            calls_made.call(session, house, chance)
            calls_made.caller(session, house, chance)
        agent_states.enter(session, house.agents[0], "ready", "", builders.NOON)
        agent_states.enter(session, house.agents[0], "", "", builders.NOON + timedelta(hours=1))
    return database


def test_every_report_is_what_counting_the_rows_gives(database_with_calls: Database) -> None:
    """Each subject has its row; all rows together are all calls; what is compared is another time."""
    with database_with_calls.reading() as session:
        for kind, sum_kind in _KINDS.items():
            compared = Period(_TODAY + timedelta(days=1), _TODAY + timedelta(days=1), "Asia/Riyadh")
            found = reports.report(session, ReportQuestion(kind, _DAYS, compared), _NOW)
            expected = calls_made.by_hand(session, sum_kind, _DAYS.begin, _DAYS.end)
            other = calls_made.by_hand(session, sum_kind, compared.begin, compared.end)
            if kind is ReportKind.AGENT:
                rows = [row for row in found.rows if row.parts.ready_seconds]
                assert [row.parts.ready_seconds for row in rows] == [3600]
                continue
            rows_by_key = {row.calls.key: row for row in found.rows}
            assert len(rows_by_key) == len({*expected, *other})
            for key, parts in expected.items():
                row = rows_by_key[key.item_id.hex if key.item_id else key.name]
                assert (row.parts, row.compared) == (parts, other.get(key, Parts())), kind
        for kind in (ReportKind.INTERVAL, ReportKind.CLOCK, ReportKind.DAY, ReportKind.MONTH):
            found = reports.report(session, ReportQuestion(kind, _DAYS), _NOW)
            everything = calls_made.by_hand(session, SumKind.QUEUE, _DAYS.begin, _DAYS.end)
            assert found.total.parts == total(everything.values())
            one = reports.report(session, ReportQuestion(kind, _DAYS, queue="sales"), _NOW)
            assert one.total.parts == everything[SumKey("sales")]
            for row in one.rows if kind is ReportKind.DAY else ():
                expected = calls_made.by_hand(session, SumKind.QUEUE, row.calls.begin, row.calls.end)
                assert row.parts == expected.get(SumKey("sales"), Parts())


def test_days_that_are_compared_stand_beside_each_other(database_with_calls: Database) -> None:
    """The first with the first; a longer one has days alone."""
    compared = Period(_TODAY, _TODAY, "Asia/Riyadh")
    with database_with_calls.reading() as session:
        found = reports.report(session, ReportQuestion(ReportKind.DAY, _DAYS, compared), _NOW)
    first, second = found.rows[:2]
    assert first.compared == first.parts
    assert second.compared == Parts()
    assert (first.label.en, second.label.en) == ("2026-11-21", "2026-11-22")


def test_causes_and_promises_are_counted_by_the_same_rules(database: Database) -> None:
    """Two cases of a cause, one closed after an hour; a promise kept on time, one broken, one open."""
    with database.writing() as session:
        agent, cause = builders.agent(session), new_key()
        session.execute(
            insert(CaseCause), [{"id": cause, "key": "late", "name_ar": "تأخير", "name_en": "Late"}]
        )
        for number, closed in (("C-1", builders.NOON + timedelta(hours=1)), ("C-2", None)):
            row = {"id": new_key(), "cause_id": cause, "number": number, "title": "t"}
            session.execute(insert(Case), [row | {"opened_at": builders.NOON, "closed_at": closed}])
        planned = tuple(
            NewFollowUp(new_key(), "call", builders.NOON + timedelta(hours=hours), "Asia/Riyadh", "")
            for hours in (1, 2, 119)
        )
        calls.save_wrap_up(session, builders.wrap_up(agent, follow_ups=planned))
        again = builders.wrap_up(
            agent,
            offered_at=builders.NOON + timedelta(minutes=50),
            ended_at=builders.NOON + timedelta(hours=1),
            kept=(planned[0].id,),
        )
        calls.save_wrap_up(session, again)
    with database.reading() as session:
        causes = reports.report(session, ReportQuestion(ReportKind.CAUSE, _DAYS), _NOW)
        promised = reports.report(
            session,
            ReportQuestion(ReportKind.PROMISES, Period(_TODAY, _TODAY + timedelta(days=9), "UTC")),
            _NOW,
        )
    assert [row.label.en for row in causes.rows] == ["Late"]
    assert causes.total.parts == Parts(cases_opened=2, cases_closed=1, case_seconds=3600)
    parts = promised.total.parts
    assert (parts.kept_on_time, parts.broken, parts.open_on_time, parts.open_late) == (1, 1, 0, 1)
    assert parts.tries == 1


def test_a_report_nobody_wants_any_more_ends(database: Database) -> None:
    """At its next step."""
    watch = Watch()
    watch.cancel()
    with database.reading() as session, pytest.raises(Cancelled):
        reports.report(session, ReportQuestion(ReportKind.DAY, _DAYS), _NOW, watch)


def test_an_agents_own_parts_are_those_of_his_row(database_with_calls: Database) -> None:
    """The same code for his own figures and for the report."""
    with database_with_calls.reading() as session:
        found = reports.report(session, ReportQuestion(ReportKind.AGENT, _DAYS), _NOW)
        row = found.rows[0]
        key = next(
            key
            for key in calls_made.by_hand(session, SumKind.AGENT, _DAYS.begin, _DAYS.end)
            if key.item_id is not None and key.item_id.hex == row.calls.key
        )
        assert key.item_id is not None
        own = reports.parts_of_agent(session, key.item_id, _DAYS.begin, _DAYS.end, _NOW)
    assert own.handled == row.parts.handled
    assert own.handle_seconds == row.parts.handle_seconds
    assert own.ready_seconds == row.parts.ready_seconds
