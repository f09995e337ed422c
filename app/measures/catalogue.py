"""All figures, by their keys."""

from collections.abc import Mapping

from app.measures import attendance, handling, promising, queueing, resolution
from app.measures.measure import Measure

MEASURES: tuple[Measure, ...] = (
    *queueing.MEASURES,
    *handling.MEASURES,
    *attendance.MEASURES,
    *resolution.MEASURES,
    *promising.MEASURES,
)
BY_KEY: Mapping[str, Measure] = {measure.key: measure for measure in MEASURES}
