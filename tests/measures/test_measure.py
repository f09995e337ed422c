"""What a definition promises."""

from app.measures.measure import Figure, Measure, Unit, Words, count, ratio
from app.measures.parts import NOTHING, Parts


def test_a_ratio_tells_both_counts_and_nothing_out_of_nothing() -> None:
    """Nought out of nought is not nought."""
    share = ratio(lambda parts: parts.held, lambda parts: parts.handled)
    assert share(Parts(held=1, handled=4)) == Figure(0.25, 1, 4)
    assert share(NOTHING) == Figure(None, 0, 0)
    assert count(lambda parts: parts.held)(Parts(held=2)) == Figure(2, 2)


def test_a_definition_has_its_formula_its_exclusions_and_its_source_in_lines() -> None:
    """An empty one has no line."""
    words = Words("ع", "E")
    measure = Measure(
        key="k",
        name=words,
        short=words,
        formula=Words("ف", "formula"),
        source=Words("م", "source"),
        unit=Unit.COUNT,
        made_of=count(lambda parts: parts.held),
    )
    assert measure.definition("en") == "formula\nsource"
    assert measure.definition("ar") == "ف\nم"
