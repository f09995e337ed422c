"""What goes along with a call."""

import pytest

from app.ui.state.capsule import Capsule, read_capsule
from app.ui.state.verification import Verification


def test_another_desk_reads_what_one_wrote() -> None:
    """In both scripts."""
    capsule = Capsule("فاتورة مكررة", '{"key": "refund"}', "Which charge?", Verification(1, ("city",)))
    assert read_capsule(capsule.to_json()) == capsule
    assert not capsule.is_empty
    assert Capsule(verification=Verification(1, ("city",))).is_empty


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"note": "", "script": "", "step": "", "verification": 1}']
)
def test_anything_else_is_refused(text: str) -> None:
    """Another version may have written it."""
    with pytest.raises(ValueError, match=r".*"):
        read_capsule(text)
