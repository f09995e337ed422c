"""Who may be signed in to which queue, as the bridge needs it."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RosterAgent:
    """One agent with a telephone at the PBX."""

    id: UUID
    login: str
    extension: str
    name: str
    role: str
    team_id: UUID | None
    queues: tuple[tuple[str, int], ...]  # keys, and the penalty in each: 0 first


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody who works here, by key and by extension, and the queues there are."""

    agents: dict[UUID, RosterAgent] = field(default_factory=dict)
    by_extension: dict[str, RosterAgent] = field(default_factory=dict)
    queues: frozenset[str] = frozenset()

    def is_agent(self, extension: str) -> bool:
        """Say whether an extension is an agent's."""
        return extension in self.by_extension

    def leads(self, supervisor_id: UUID, agent_id: UUID) -> bool:
        """Say whether somebody may look after an agent: an administrator, or his team's supervisor."""
        boss, agent = self.agents.get(supervisor_id), self.agents.get(agent_id)
        if boss is None or agent is None:
            return False
        is_his_team = boss.team_id == agent.team_id
        return boss.role == "admin" or (boss.role == "supervisor" and is_his_team)


@dataclass(frozen=True, slots=True)
class AskedOrder:
    """An order as the bridge takes it up."""

    id: UUID
    verb: str
    asked_by: UUID
    agent_id: UUID
    queue: str
    pbx_call: str
    target: str
    reason: str
