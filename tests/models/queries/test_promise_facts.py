"""What the figures of promises are made of."""

from datetime import timedelta

from app.models.changes import follow_ups
from app.models.database import Database
from app.models.queries import promise_facts
from app.models.rows.follow_ups import FollowUpOutcome
from app.planning.promise_figures import figures
from tests.models import builders
from tests.models.promises_made import stored, team_of

DAY = timedelta(days=1)


def test_each_promise_of_the_time_is_a_fact_of_whoever_kept_it(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        team = team_of(session, sara)
        kept, given_up, back = (stored(session, team_id=team, why="refund") for _ in range(3))
        stored(session, team_id=team)
        stored(session, team_id=team, is_promise=False)
        stored(session, builders.NOON + 9 * DAY, team_id=team)
        follow_ups.complete(session, kept, builders.NOON, agent_id=sara)
        for key, outcome in ((given_up, FollowUpOutcome.GIVEN_UP), (back, FollowUpOutcome.NOT_WANTED)):
            follow_ups.complete(session, key, builders.NOON, agent_id=sara, outcome=outcome)
        found = promise_facts.facts(session, builders.NOON - DAY, builders.NOON + DAY, team)
        assert (
            promise_facts.facts(
                session, builders.NOON - DAY, builders.NOON + DAY, builders.team(session, "b")
            )
            == []
        )
    counted = figures(found, builders.NOON + timedelta(hours=1))
    assert (counted.kept_on_time, counted.broken, counted.open_late) == (1, 1, 1)
    assert {(fact.agent, fact.reason) for fact in found if fact.kept_at} == {("سارة", "refund")}
