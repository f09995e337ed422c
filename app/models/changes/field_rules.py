"""Says which parts of a record need a second person, and what of a customer is shown to whom."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.changes import audit
from app.models.changes.insertion import put
from app.models.field_rule import FieldRule
from app.models.queries.field_rules import HIDEABLE_PARTS, RANKS, SENSITIVE_PARTS, all_rules
from app.private_values import PrivateKind


def set_rules(
    session: Session, second_parts: Iterable[str], shown_to: Mapping[str, str], *, actor: str
) -> None:
    """Let these rules take the place of those there are."""
    parts = set(second_parts)
    unknown = sorted(parts - set(SENSITIVE_PARTS)) or sorted(set(shown_to) - {*PrivateKind, *HIDEABLE_PARTS})
    if unknown:
        known = ", ".join((*SENSITIVE_PARTS, *PrivateKind))
        raise BadInput(f"{unknown[0]!r} is not one of {known}")
    if any(shown_to.get(part) == "admin" for part in HIDEABLE_PARTS):
        raise BadInput("e-mail and address can be hidden from agents only: supervisors merge and approve")
    strange = sorted(set(shown_to.values()) - set(RANKS))
    if strange:
        raise BadInput(f"{strange[0]!r} is not a role: agent, supervisor or admin")
    wanted = parts | {kind for kind, role in shown_to.items() if role}
    gone = [part for part, _, _ in all_rules(session) if part not in wanted]
    session.execute(delete(FieldRule).where(FieldRule.part.in_(gone)))
    for part in sorted(wanted):
        values = {"part": part, "needs_second": part in parts, "shown_to": shown_to.get(part, "")}
        put(session, FieldRule, values)
    audit.record(session, actor, "set", "field_rules", None, {"parts": sorted(wanted)})
