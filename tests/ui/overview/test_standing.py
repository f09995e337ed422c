"""The figures of the floor are those of their definitions."""

from app.ui.overview.agent_line import Doing
from app.ui.overview.standing import standing
from tests.ui.overview import floors


def test_the_floor_is_summed_up_over_its_queues() -> None:
    stands = standing(floors.floor())
    assert (stands.waiting, stands.oldest_queue) == (7, "billing")
    assert stands.service_level.value == 192 / 241
    assert (stands.abandoned.value, stands.doing[Doing.ON_CALL]) == (12, 2)
    assert stands.handle_time.bottom == sum(20 + place % 7 for place in range(10))
    assert [line.key for line in stands.queues] == ["billing", "support", "orders", "sales"]


def test_without_a_bridge_nobody_knows_who_waits() -> None:
    stands = standing(floors.floor(has_bridge=False), "billing")
    assert (stands.waiting, stands.oldest_at) == (None, None)
    (billing,) = stands.queues
    assert (billing.waiting, billing.free, billing.service_level.value) == (None, 2, 96 / 116)
