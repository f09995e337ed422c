"""One agent's follow-ups and those of his team; used on the database lane's thread."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from app import times
from app.models.changes import audit, claims, follow_up_tries, follow_ups
from app.models.changes import working_times as hours_changes
from app.models.database import Database
from app.models.queries import (
    agents,
    called,
    follow_up_history,
    follow_up_lists,
    promise_facts,
    teams,
    working_times,
)
from app.models.rows.agents import AgentRow
from app.models.rows.follow_ups import CalledRow, FollowUpOutcome, NewFollowUp, StepRow, TeamRow
from app.models.rows.working_times import HoursSheet, TeamName
from app.planning import attempts, dialling
from app.planning.attempts import AttemptOutcome
from app.planning.called_party import party_at
from app.planning.calling_windows import CalledParty
from app.planning.dialling import DialAnswer
from app.planning.landing import land
from app.planning.load import capacity_of
from app.planning.next_best import Waiting, ranked
from app.planning.promise_figures import PromiseFact
from app.planning.wish import Landed, Wish
from app.planning.working_hours import WorkingHours


class Promises:
    """Questions and changes about follow-ups, as one agent may ask them."""

    def __init__(self, database: Database, region: str, agent: AgentRow) -> None:
        self._database, self._region, self._agent = database, region, agent

    def plan(self, new: NewFollowUp, customer_id: UUID | None) -> None:
        """Keep a follow-up that was planned outside of a call."""
        with self._database.writing() as session:
            follow_ups.plan(
                session, new, agent_id=self._agent.id, customer_id=customer_id, region=self._region
            )

    def close(self, follow_up_id: UUID, outcome: FollowUpOutcome) -> None:
        """Say how a follow-up ended."""
        with self._database.writing() as session:
            hours = self._hours(session)
            follow_ups.complete(
                session, follow_up_id, times.now(), agent_id=self._agent.id, outcome=outcome, hours=hours
            )

    def reopen(self, follow_up_id: UUID) -> None:
        """Take a closing back."""
        with self._database.writing() as session:
            follow_ups.reopen(session, follow_up_id, agent_id=self._agent.id)

    def move(
        self, follow_up_id: UUID, due_at: datetime, zone: str, until_at: datetime | None, precision: str
    ) -> None:
        """Give a follow-up another time."""
        with self._database.writing() as session:
            follow_ups.move(
                session,
                follow_up_id,
                due_at,
                agent_id=self._agent.id,
                zone=zone,
                until_at=until_at,
                precision=precision,
            )

    def hand_over(self, follow_up_id: UUID, to_agent: UUID | None) -> None:
        """Give a follow-up to a colleague, or to the own team."""
        with self._database.writing() as session:
            team = agents.team_of(session, to_agent or self._agent.id)
            follow_ups.hand_over(session, follow_up_id, to_agent=to_agent, to_team=team, by=self._agent.id)

    def team_list(self) -> list[TeamRow]:
        """Return what the own team has to do."""
        with self._database.reading() as session:
            team = agents.team_of(session, self._agent.id)
            return [] if team is None else follow_up_lists.waiting(session, team)

    def late(self) -> list[TeamRow]:
        """Return what the lead of the own team is told of."""
        with self._database.reading() as session:
            team = agents.team_of(session, self._agent.id)
            return [] if team is None else follow_up_lists.late(session, team, times.now())

    def claim_next(self) -> TeamRow | None:
        """Claim the best callback for the agent that nobody else has; None when there is none now."""
        now = times.now()
        with self._database.reading() as session:
            team, languages = follow_up_lists.standing_of(session, self._agent.id)
        if team is None:
            return None
        for priority in follow_up_lists.PRIORITIES:
            with self._database.reading() as session:
                found = follow_up_lists.candidates(session, team, self._agent.id, now, priority)
            rows = {row.follow_up.id: row for row in found}
            best = [item.key for item in ranked(map(self._waiting, found), languages=languages, now=now)]
            if not best:
                continue
            with self._database.writing() as session:
                key = claims.claim_best(session, best, self._agent.id)
            if key is not None:
                return rows[key]
        return None

    def claim(self, follow_up_id: UUID) -> TeamRow | None:
        """Claim this one; None when somebody else has it or it is closed."""
        with self._database.writing() as session:
            if not claims.claim_one(session, follow_up_id, self._agent.id):
                return None
            return follow_up_lists.one(session, follow_up_id)

    def renew(self, follow_up_id: UUID) -> bool:
        """Say that the agent is still at it."""
        with self._database.writing() as session:
            return claims.renew(session, follow_up_id, self._agent.id)

    def release(self, follow_up_id: UUID) -> None:
        """Give a claim back."""
        with self._database.writing() as session:
            claims.release(session, follow_up_id, self._agent.id)

    def record_try(
        self, follow_up_id: UUID, outcome: str, interaction_id: UUID | None = None
    ) -> datetime | None:
        """Keep how a try went and return when it is tried again; None when it is not."""
        now = times.now()
        with self._database.writing() as session:
            row = follow_up_lists.one(session, follow_up_id)
            if row is None:
                return None
            landing = attempts.next_try(
                AttemptOutcome(outcome),
                row.follow_up.tries + 1,
                now,
                party=self.party(row),
                hours=self._hours(session),
            )
            next_at = None if landing is None else landing.at
            follow_up_tries.record(
                session,
                follow_up_id,
                AttemptOutcome(outcome),
                now,
                agent_id=self._agent.id,
                next_at=next_at,
                interaction_id=interaction_id,
            )
        return next_at

    def between(self, begin: datetime, end: datetime, *, of_team: bool) -> list[TeamRow]:
        """Return what is due in some days, the agent's own or his team's."""
        with self._database.reading() as session:
            if not of_team:
                return follow_up_lists.between(session, begin, end, agent_id=self._agent.id)
            team = agents.team_of(session, self._agent.id)
            return [] if team is None else follow_up_lists.between(session, begin, end, team_id=team)

    def load(self, begin: datetime, end: datetime) -> tuple[list[datetime], int]:
        """Return when the team's follow-ups are due, and how many agents it has."""
        with self._database.reading() as session:
            team = agents.team_of(session, self._agent.id)
            if team is None:
                return [], 1
            due = follow_up_lists.due_moments(session, team, begin, end)
            return due, len(follow_up_lists.members(session, team))

    def members(self) -> list[tuple[UUID, str, str]]:
        """Return the colleagues a follow-up can be given to."""
        with self._database.reading() as session:
            team = agents.team_of(session, self._agent.id)
            return [] if team is None else follow_up_lists.members(session, team)

    def steps(self, follow_up_id: UUID) -> list[StepRow]:
        """Return the history of a follow-up."""
        with self._database.reading() as session:
            return follow_up_history.steps(session, follow_up_id)

    def facts(self, begin: datetime, end: datetime) -> Sequence[PromiseFact]:
        """Return what became of the promises of the own team, or of all where there are no teams."""
        with self._database.reading() as session:
            team = agents.team_of(session, self._agent.id)
            return promise_facts.facts(session, begin, end, team)

    def hours(self) -> WorkingHours:
        """Return when the own team works."""
        with self._database.reading() as session:
            return self._hours(session)

    def teams(self) -> list[TeamName]:
        """Return the teams whose hours can be set."""
        with self._database.reading() as session:
            return teams.names(session)

    def hours_sheet(self, team_id: UUID | None) -> HoursSheet:
        """Return what is set for a team, or for everybody."""
        with self._database.reading() as session:
            return working_times.sheet_of(session, team_id, times.now().date())

    def keep_hours(self, sheet: HoursSheet) -> None:
        """Set when a team, or everybody, works."""
        with self._database.writing() as session:
            hours_changes.keep_sheet(session, sheet, today=times.now().date(), actor=self._agent.id)

    def called(self, number: str, customer_id: UUID | None = None) -> CalledRow:
        """Return whom a number would reach."""
        with self._database.reading() as session:
            return called.called(session, number, self._region, times.now(), customer_id)

    def may_call(self, number: str, customer_id: UUID | None = None, basis: str = "") -> DialAnswer:
        """Say whether a number may be dialled at this moment, for the reason a plan gives; "" is his wish."""
        row = self.called(number, customer_id)
        return dialling.answer(
            number,
            times.now(),
            region=self._region,
            said=row.time_zone,
            country=row.country,
            city=row.city,
            is_do_not_call=row.is_do_not_call,
            basis=basis,
            has_agreed=row.has_agreed,
            is_promised_now=not basis and row.promised_at is not None,
            customer_id=row.customer_id,
        )

    def landing(self, wish: Wish) -> Landed:
        """Say where a promise lands, and whether the customer's number and address show another clock."""
        row = CalledRow(None, False, False, "", "", "", None, False)
        if wish.number or wish.customer_id:
            row = self.called(wish.number, wish.customer_id)
        party, place = party_at(
            number=wish.number,
            region=self._region,
            said=row.time_zone,
            country=row.country,
            city=row.city,
            basis=wish.basis,
            has_agreed=row.has_agreed,
            is_do_not_call=row.is_do_not_call,
        )
        now = times.now()
        asked = party if wish.is_call and wish.number else None
        with self._database.reading() as session:
            hours = self._hours(session)
            team = agents.team_of(session, self._agent.id)
            begin = wish.at.replace(minute=0, second=0, microsecond=0)
            around = (
                []
                if team is None
                else follow_up_lists.due_moments(session, team, begin, begin + timedelta(hours=1))
            )
            members = 1 if team is None else len(follow_up_lists.members(session, team))
        return Landed(
            wish=wish,
            landing=land(wish.at, party=asked, hours=hours, now=now),
            zone=place.zones[0],
            other_zone=place.other_zones[0] if place.differs_at(wish.at) else "",
            is_hour_full=len(around) >= capacity_of(members),
        )

    def note_dialled_despite(self, customer_id: UUID | None, refusal: str) -> None:
        """Write down that the agent called because the customer had asked for it."""
        with self._database.writing() as session:
            audit.record(
                session, self._agent.id, "dial_despite", "customer", customer_id, {"refusal": refusal}
            )

    def party(self, row: TeamRow) -> CalledParty:
        """Return whom a follow-up would reach."""
        party, _ = party_at(
            number=row.follow_up.number,
            region=self._region,
            said=row.time_zone,
            country=row.country,
            city=row.city,
            basis=row.basis,
            has_agreed=row.has_agreed,
            is_do_not_call=row.is_do_not_call,
        )
        return party

    def _waiting(self, row: TeamRow) -> Waiting:
        plan = row.follow_up
        return Waiting(
            key=plan.id,
            priority=plan.priority,
            is_promise=plan.is_promise,
            due_at=plan.due_at,
            since=row.created_at,
            language=row.language,
            party=self.party(row) if plan.number else None,
        )

    def _hours(self, session: Session) -> WorkingHours:
        team = agents.team_of(session, self._agent.id)
        return working_times.hours_of(session, team, self._region)
