"""The reports there are."""

from app.reports.kinds import SHAPES, ReportKind


def test_every_report_has_a_shape_with_figures_and_one_to_draw() -> None:
    """And a title in both languages."""
    for kind in ReportKind:
        shape = SHAPES[kind]
        assert shape.drawn in shape.measures
        assert shape.title.of("ar") != shape.title.of("en")
        assert len(set(shape.measures)) == len(shape.measures)


def test_satisfaction_never_stands_without_its_number_and_response_rate() -> None:
    """Wherever it stands."""
    keys = {kind: [measure.key for measure in SHAPES[kind].measures] for kind in ReportKind}
    assert "satisfaction" in keys[ReportKind.SATISFACTION]
    for kind, found in keys.items():
        assert "satisfaction" not in found or {"satisfaction_answers", "response_rate"} <= set(found), kind
