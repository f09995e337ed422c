"""First-contact resolution as measured, against going through all pairs of calls."""

import random
from datetime import timedelta
from uuid import UUID

from app.measures.parts import Parts
from app.models.changes import calls
from app.models.database import Database
from app.models.queries import resolutions
from app.models.rows.sums import SumKey, SumKind
from tests.models import builders, calls_made

_BEGIN = builders.NOON - timedelta(days=20)
_NOW = builders.NOON + timedelta(days=20)


def test_a_matter_is_repeated_when_the_same_customer_and_reason_come_again_within_seven_days(
    database: Database,
) -> None:
    """Only matters whose seven days are over count; outbound, unanswered and unknown ones never do."""
    chance = random.Random(7)  # noqa: S311  no secret
    made = []
    with database.writing() as session:
        house = calls_made.house(session)
        customers = [builders.customer(session, f"05012345{place:02}") for place in range(3)]
        for _ in range(60):
            offered = _BEGIN + timedelta(hours=chance.randrange(24 * 40))
            call = builders.wrap_up(
                chance.choice(house.agents),
                chance.choice((*customers, None)),
                reason_id=chance.choice((*house.reasons, None)),
                direction=chance.choice(("inbound", "inbound", "inbound", "outbound")),
                offered_at=offered,
                answered_at=chance.choice((offered, offered, None)),
                ended_at=offered + timedelta(minutes=1),
            )
            calls.save_wrap_up(session, call)
            made.append(call)
    end = _BEGIN + timedelta(days=30)
    with database.reading() as session:
        for kind, name in ((SumKind.AGENT, "agent_id"), (SumKind.REASON, "reason_id")):
            expected: dict[SumKey, Parts] = {}
            matters = [
                call
                for call in made
                if call.direction == "inbound" and call.answered_at and call.reason_id and call.customer_id
            ]
            for call in matters:
                if _BEGIN <= call.offered_at < min(end, _NOW - timedelta(days=7)):
                    key: UUID = getattr(call, name)
                    again = any(
                        call.call_id != other.call_id
                        and (call.customer_id, call.reason_id) == (other.customer_id, other.reason_id)
                        and timedelta() < other.offered_at - call.offered_at <= timedelta(days=7)
                        for other in matters
                    )
                    parts = Parts(matters=1, repeated=int(again))
                    expected[SumKey("", key)] = expected.get(SumKey("", key), Parts()) + parts
            assert resolutions.parts(session, kind, _BEGIN, end, _NOW) == expected


def test_of_a_very_long_time_nothing_is_told(database: Database) -> None:
    """It would look at each of ten million calls."""
    with database.reading() as session:
        end = _BEGIN + timedelta(days=90)
        assert resolutions.parts(session, SumKind.AGENT, _BEGIN, end, end) == {}
