"""A follow-up is one agent's at a time, and comes back when he falls silent."""

import subprocess
import sys
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from app import times
from app.models.changes import claims, follow_ups
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from tests.models import builders

LATER = builders.NOON + timedelta(days=1)
OVER = timedelta(seconds=-1)  # a lease that has ended when it begins


def add(session: Session, count: int, **values: object) -> list[UUID]:
    """Plan follow-ups, the first one the most urgent."""
    rows = [
        {
            "id": new_key(),
            "what": "Call back",
            "due_at": builders.NOON + timedelta(minutes=place / 100),
            "created_at": builders.NOON,
            **values,
        }
        for place in range(count)
    ]
    session.execute(insert(FollowUp), rows)
    return [row["id"] for row in rows]  # type: ignore[misc]  # the key is a UUID


def test_the_most_urgent_is_claimed_first_and_once(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        first, second, third = add(session, 3)
        assert claims.claim(session, sara, due_before=LATER) == [first]
        assert sorted(claims.claim(session, omar, due_before=LATER, limit=5)) == sorted([second, third])
        assert claims.claim(session, sara, due_before=LATER) == []


def test_what_is_not_due_or_done_is_not_claimed(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        (key,) = add(session, 1)
        assert claims.claim(session, sara, due_before=builders.NOON) == []
        follow_ups.complete(session, key, builders.NOON)
        assert claims.claim(session, sara, due_before=LATER) == []


def test_what_belongs_to_somebody_is_claimed_by_him_only(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        (key,) = add(session, 1, agent_id=sara)
        assert claims.claim(session, omar, due_before=LATER) == []
        assert claims.claim(session, sara, due_before=LATER) == [key]


def test_a_claim_comes_back_when_its_lease_ends(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        (key,) = add(session, 1)
        claims.claim(session, sara, due_before=LATER, lease=OVER)
    with database.writing() as session:
        assert claims.claim(session, omar, due_before=LATER) == [key]
        assert not claims.renew(session, key, sara)
        assert not claims.release(session, key, sara)


def test_a_renewed_claim_stays(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        (key,) = add(session, 1)
        claims.claim(session, sara, due_before=LATER, lease=OVER)
        assert claims.renew(session, key, sara)
        assert claims.claim(session, omar, due_before=LATER) == []


def test_a_claim_that_is_given_back_is_free(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        (key,) = add(session, 1)
        claims.claim(session, sara, due_before=LATER)
        assert claims.release(session, key, sara)
        assert claims.claim(session, omar, due_before=LATER) == [key]


def test_a_team_claims_its_own_and_everybodys(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        ours, theirs = builders.team(session, "ours"), builders.team(session, "theirs")
        (mine,) = add(session, 1, team_id=ours)
        add(session, 1, team_id=theirs)
        (anybodys,) = add(session, 1)
        found = claims.claim(session, sara, due_before=LATER, team_id=ours, limit=9)
    assert sorted(found) == sorted([mine, anybodys])


def test_the_best_free_one_is_claimed_and_one_can_be_claimed_by_name(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        first, second = add(session, 2)
        assert claims.claim_best(session, [first, second], sara) == first
        assert claims.claim_best(session, [first, second], omar) == second
        assert claims.claim_best(session, [first, second], builders.agent(session, "mona")) is None
        assert claims.claim_one(session, first, sara)  # again, as his own
        assert not claims.claim_one(session, first, omar)


def claimed_by_processes(database: Database, url: str, processes: int, count: int) -> list[str]:
    """Plan follow-ups, let processes claim them all at once, and return what they got."""
    with database.writing() as session:
        agents = [builders.agent(session, f"agent{place}") for place in range(processes)]
        add(session, count)
    command = [sys.executable, "-m", "tests.models.claimer", url]
    running = [
        subprocess.Popen([*command, str(agent)], stdout=subprocess.PIPE, text=True) for agent in agents
    ]
    return [key for process in running for key in process.communicate(timeout=300)[0].split()]


def test_processes_that_claim_at_once_never_get_the_same(database: Database, url: str) -> None:
    keys = claimed_by_processes(database, url, processes=4, count=300)
    assert len(keys) == len(set(keys)) == 300


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_fifty_processes_share_ten_thousand(database: Database, url: str) -> None:
    keys = claimed_by_processes(database, url, processes=50, count=10_000)
    assert len(keys) == len(set(keys)) == 10_000


def test_what_a_killed_claimer_had_is_free_again_after_its_lease(database: Database, url: str) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        (key,) = add(session, 1)
    command = [sys.executable, "-m", "tests.models.claimer", url, str(sara), "1.5"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == str(key)
        holder.kill()
        holder.communicate()
        begun = times.monotonic()
        while True:
            with database.writing() as session:
                if claims.claim_one(session, key, omar):
                    break
            assert times.monotonic() - begun < 1.5 + 10
    assert times.monotonic() - begun <= 1.5 + 10
