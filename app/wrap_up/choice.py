"""Which branches of a tree are offered for a call, in which order, and by which keys."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar
from uuid import UUID

HOT_KEYS = "123456789"


class Branch(Protocol):
    """What must be known of a branch; a child names its parent."""

    @property
    def id(self) -> UUID:
        """Its key."""
        ...

    @property
    def parent_id(self) -> UUID | None:
        """What it hangs below."""
        ...

    @property
    def queues(self) -> tuple[str, ...]:
        """Where it is offered; everywhere when empty."""
        ...

    @property
    def brands(self) -> tuple[str, ...]:
        """For whom it is offered."""
        ...

    @property
    def hot_key(self) -> str:
        """The key that chooses it."""
        ...


B = TypeVar("B", bound=Branch)


def offered(tree: Sequence[B], queue: str, brand: str) -> tuple[B, ...]:
    """Return the branches that belong to a queue and a brand; what hangs below another's branch does not."""
    let_in: dict[UUID, B] = {}
    for node in tree:
        is_ours = _names(node.queues, queue) and _names(node.brands, brand)
        if is_ours and (node.parent_id is None or node.parent_id in let_in):
            let_in[node.id] = node
    return tuple(let_in.values())


def choosable(tree: Sequence[B]) -> tuple[B, ...]:
    """Return what can be chosen: everything but roots that only hold others."""
    parents = {node.parent_id for node in tree}
    return tuple(node for node in tree if node.parent_id is not None or node.id not in parents)


def in_order(nodes: Sequence[B], favourites: Sequence[UUID], last_used: Sequence[UUID]) -> tuple[B, ...]:
    """Return the favourites first, then what was used last, then the rest as the team ordered it."""
    places = {key: place for place, key in enumerate(dict.fromkeys((*favourites, *last_used)))}
    return tuple(sorted(nodes, key=lambda node: places.get(node.id, len(places))))


def hot_keys(nodes: Sequence[B]) -> Mapping[str, UUID]:
    """Return which key chooses what: the tree's own keys first, then figures for the first of the list."""
    own = {node.hot_key: node.id for node in reversed(nodes) if node.hot_key}
    keyed = set(own.values())
    free = iter([key for key in HOT_KEYS if key not in own])
    given = dict(zip(free, (node.id for node in nodes if node.id not in keyed), strict=False))
    return {**own, **given}


def _names(wanted: tuple[str, ...], key: str) -> bool:
    return not wanted or key in wanted
