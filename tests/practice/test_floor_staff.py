"""Forty agents, each with work."""

from datetime import UTC, datetime

from app.practice import staff
from app.practice.chance import Chance
from app.practice.floor_staff import AGENTS, QUEUES, crew


def test_the_companys_own_agents_are_among_them_and_everybody_has_a_queue() -> None:
    chance = Chance(1, datetime(2026, 11, 22, 9, tzinfo=UTC), "Asia/Riyadh")
    made = crew(chance, staff.agents(chance), "SA")
    assert len(made.agents) == len(made.queues) == AGENTS
    assert {agent.role for agent in made.agents} == {"agent"}
    assert (
        len({agent.login for agent in made.agents})
        == len({agent.extension for agent in made.agents})
        == AGENTS
    )
    assert "sara" in {agent.login for agent in made.agents}
    assert {key for keys in made.queues for key in keys} == {queue.key for queue in QUEUES}
    assert made.queue.key == "orders"
