"""The forty agents and the fourth queue of the demo's living floor."""

from dataclasses import dataclass

from app.practice.chance import Chance
from app.practice.demo_data import demo_data
from app.practice.floor_life import QueuePlan
from app.practice.people import People
from app.practice.rows import Agent, Queue, Team, Words

LEADER = "huda"  # the demo's floor is watched as her
AGENTS = 40
_FIRST_EXTENSION = 401
_YEARS_OLD = 9 * 365  # days
ORDERS = ("orders", Words("الطلبات", "Orders"), Words("فريق الطلبات", "Orders team"))
# calls an hour are what a day has at its busiest; forty agents can just do it
QUEUES = (
    QueuePlan("billing", 112, 235, 45),
    QueuePlan("support", 74, 300, 60),
    QueuePlan("sales", 58, 250, 40),
    QueuePlan("orders", 60, 180, 35),
)
_SHARES = ("billing",) * 13 + ("support",) * 11 + ("sales",) * 8 + ("orders",) * 8


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works on the floor beside those the company has already."""

    team: Team
    queue: Queue
    agents: tuple[Agent, ...]  # all of role agent, in the order of the floor's life
    queues: tuple[tuple[str, ...], ...]  # of each agent


def crew(chance: Chance, present: list[Agent], region: str) -> Crew:
    """Make as many agents as are missing to forty."""
    key, name, team_name = ORDERS
    long_ago = chance.moment(_YEARS_OLD)
    people = People(chance, demo_data(), region)
    own = [agent for agent in present if agent.role == "agent"]
    agents, missing = list(own), AGENTS - len(own)
    free = list(_SHARES)
    for agent in own:
        free.remove(agent.team_key)
    for place in range(missing):
        person = people.somebody()
        login = f"agent{place + 1:02}"
        agents.append(
            Agent(
                chance.key(chance.moment(400)), login, person.name, "agent", free[place],
                str(_FIRST_EXTENSION + place), person.language,
            )
        )  # fmt: skip
    keys = [queue.key for queue in QUEUES]
    queues = tuple(
        (agent.team_key, chance.one_of([one for one in keys if one != agent.team_key]))
        if chance.happens(0.35)
        else (agent.team_key,)
        for agent in agents
    )
    return Crew(
        Team(chance.key(long_ago), key, team_name),
        Queue(chance.key(long_ago), key, name, key, "ar", 35),
        tuple(agents),
        queues,
    )
