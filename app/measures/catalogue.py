"""All figures, by their keys."""

from collections.abc import Mapping

from app.measures import attendance, casework, handling, promising, queueing, resolution
from app.measures.measure import Measure

MEASURES: tuple[Measure, ...] = (
    *queueing.MEASURES,
    *handling.MEASURES,
    *attendance.MEASURES,
    *resolution.MEASURES,
    *casework.MEASURES,
    *promising.MEASURES,
)
BY_KEY: Mapping[str, Measure] = {measure.key: measure for measure in MEASURES}
