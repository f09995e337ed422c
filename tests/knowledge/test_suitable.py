"""What suits the step comes before what suits the reason."""

from app.knowledge.suitable import suitable

ARTICLES = (("reason", "refund billing"), ("step", "returns/ask_number refund"), ("script", "returns/*"),
            ("other", "lost_sim"))  # fmt: skip


def test_the_step_comes_first_then_the_script_then_the_reason() -> None:
    assert suitable(ARTICLES, script="returns", step="ask_number", reasons=["refund"]) == [
        "step", "script", "reason",
    ]  # fmt: skip


def test_without_a_script_the_deepest_reason_comes_first() -> None:
    assert suitable(ARTICLES, script="", step="", reasons=["lost_sim", "billing"]) == ["other", "reason"]
    assert suitable(ARTICLES, script="", step="", reasons=[]) == []
    assert suitable(ARTICLES, script="x", step="y", reasons=["refund"], limit=1) == ["reason"]
