"""Writes the trees an agent chooses from when a call ends."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.base import Base
from app.models.changes import audit
from app.models.changes.insertion import add_missing, put
from app.models.outcome import Outcome, Reason

if TYPE_CHECKING:
    from app.outcome_trees import Branch, OutcomeTrees

# Keys made of the branches' own: two desks that begin with one database at once write the same rows.
_OUR_KEYS = UUID("0b6f1f0e-6a52-5d0c-9d6b-6f1d6a3c2b11")


def add_trees(session: Session, trees: "OutcomeTrees") -> None:
    """Write reasons and outcomes into a database; branches it has already stay as they are."""
    for model, branches in ((Reason, trees.reasons), (Outcome, trees.outcomes)):
        add_missing(session, model, _rows(model, branches))
    audit.record(session, "desk", "add", "outcomes", None)


def put_trees(session: Session, trees: "OutcomeTrees", *, retires: bool) -> dict[str, int]:
    """Write reasons and outcomes, also over those of the same keys; say how many there were of either.

    With `retires`, what the trees do not name is offered no more; calls that have it keep it.
    """
    counts = {}
    for model, branches in ((Reason, trees.reasons), (Outcome, trees.outcomes)):
        kept = {row.key: row.id for row in session.execute(select(model.key, model.id))}
        for row in _rows(model, branches):
            put(session, model, row | _known_keys(row, kept, {branch.key: branch for branch in branches}))
        if retires:
            gone = set(kept) - {branch.key for branch in branches}
            session.execute(update(model).where(model.key.in_(gone)).values(is_retired=True))
        counts[model.__tablename__] = len(branches)
    audit.record(session, "desk", "put", "outcomes", None, counts)
    return counts


def _known_keys(row: dict[str, Any], kept: dict[str, UUID], branches: "dict[str, Branch]") -> dict[str, Any]:
    """Return the keys under which a branch and its parent are known already."""
    parent = branches[row["key"]].parent_key
    return {"id": kept.get(row["key"], row["id"]), "parent_id": kept.get(parent, row["parent_id"])}


def _rows(model: type[Base], branches: "Sequence[Branch]") -> list[dict[str, Any]]:
    return [
        {
            "id": _key(model, branch.key),
            "parent_id": _key(model, branch.parent_key) if branch.parent_key else None,
            "key": branch.key,
            "name_ar": branch.name_ar,
            "name_en": branch.name_en,
            "place": place,
            "needs_note": branch.needs_note,
            "needs_follow_up": branch.needs_follow_up,
            "is_retired": False,
            "queues": " ".join(branch.queues),
            "brands": " ".join(branch.brands),
            "hot_key": branch.hot_key,
            **(_effects(branch) if model is Outcome else {}),
        }
        for place, branch in enumerate(branches)
    ]


def _effects(branch: "Branch") -> dict[str, Any]:
    """Return what follows from an outcome."""
    return {
        "resolved": branch.resolved,
        "requires": " ".join(branch.requires),
        "needs_case": branch.needs_case,
        "is_do_not_call": branch.do_not_call,
        "notifies": branch.notify,
        "template_ar": branch.template_ar,
        "template_en": branch.template_en,
    }


def _key(model: type[Base], key: str) -> UUID:
    return uuid5(_OUR_KEYS, f"{model.__tablename__}/{key}")
