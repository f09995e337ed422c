"""What is offered, in which order, and by which key."""

from dataclasses import dataclass
from uuid import UUID

from app.wrap_up.choice import choosable, hot_keys, in_order, offered


@dataclass(frozen=True)
class Node:
    """A branch of a tree."""

    id: UUID
    parent_id: UUID | None = None
    queues: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    hot_key: str = ""


def node(number: int, parent: int = 0, **more: object) -> Node:
    """Return a branch by its number."""
    return Node(UUID(int=number), UUID(int=parent) if parent else None, **more)  # type: ignore[arg-type]


def numbers(nodes: tuple[Node, ...]) -> list[int]:
    """Return the numbers of branches."""
    return [one.id.int for one in nodes]


def test_a_branch_belongs_to_its_queues_and_brands_with_all_below_it() -> None:
    tree = (node(1), node(2, 1), node(3, queues=("sales",)), node(4, 3), node(5, brands=("najd",)))
    assert numbers(offered(tree, "billing", "")) == [1, 2]
    assert numbers(offered(tree, "sales", "najd")) == [1, 2, 3, 4, 5]


def test_roots_that_only_hold_others_cannot_be_chosen() -> None:
    assert numbers(choosable((node(1), node(2, 1), node(3)))) == [2, 3]


def test_favourites_come_first_then_what_was_used_last() -> None:
    nodes = tuple(map(node, range(1, 6)))
    wanted = in_order(nodes, (UUID(int=4), UUID(int=99)), (UUID(int=2), UUID(int=4)))
    assert numbers(wanted) == [4, 2, 1, 3, 5]


def test_the_trees_own_keys_stay_and_figures_go_to_the_first() -> None:
    keys = hot_keys((node(1), node(2, hot_key="1"), *map(node, range(3, 20))))
    assert {key: one.int for key, one in keys.items()} == {
        "1": 2,
        "2": 1,
        "3": 3,
        "4": 4,
        "5": 5,
        "6": 6,
        "7": 7,
        "8": 8,
        "9": 9,
    }
