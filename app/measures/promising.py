"""Figures about promises; which promise counts as what is told by app.planning.promise_figures."""

from app.measures.measure import Better, Measure, Unit, Words, count, ratio
from app.measures.parts import Parts

_SOURCE = Words(
    "المصدر: المتابعات التي هي وعود، بحسب موعدها.",
    "Source: follow-ups that are promises, by the time they are for.",
)
_TAKEN_BACK = Words(
    "لا يُحسب ما تنازل عنه العميل.", "What the customer does not want any more does not count."
)


def settled(parts: Parts) -> int:
    """Return the promises of which it is decided whether they were kept."""
    return parts.kept_on_time + parts.kept_late + parts.broken


KEPT_ON_TIME = Measure(
    key="promises_kept",
    name=Words("الوعود الموفّاة في وقتها", "Promises kept on time"),
    short=Words("في وقتها", "On time"),
    formula=Words(
        "الوعود الموفّاة بعد موعدها بـ15 دقيقة على الأكثر، أو قبل انقضاء يومها أو مدتها ÷ كل ما وُفّي أو أُخلف.",
        "Promises kept at most 15 minutes after their time, or before their day or window was over"
        " ÷ all that are kept or broken.",
    ),
    exclusions=_TAKEN_BACK,
    source=_SOURCE,
    unit=Unit.SHARE,
    better=Better.HIGHER,
    made_of=ratio(lambda parts: parts.kept_on_time, settled),
)
KEPT_LATE = Measure(
    key="promises_late",
    name=Words("الوعود الموفّاة متأخرة", "Promises kept late"),
    short=Words("متأخرة", "Late"),
    formula=Words("الوعود الموفّاة بعد ذلك.", "Promises kept later than that."),
    exclusions=_TAKEN_BACK,
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.kept_late),
)
BROKEN = Measure(
    key="promises_broken",
    name=Words("الوعود المُخلَفة", "Promises broken"),
    short=Words("مُخلَفة", "Broken"),
    formula=Words(
        "الوعود التي تُركت، أو لم تُوفَّ بعد موعدها بيوم.",
        "Promises given up, or not kept a day after their time.",
    ),
    exclusions=_TAKEN_BACK,
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.broken),
)
OPEN_LATE = Measure(
    key="promises_overdue",
    name=Words("الوعود المتأخرة المفتوحة", "Promises open and late"),
    short=Words("متأخرة ومفتوحة", "Overdue"),
    formula=Words(
        "الوعود التي انقضى موعدها ولم تُوفَّ بعد.", "Promises whose time is over and that are not kept yet."
    ),
    exclusions=_TAKEN_BACK,
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.open_late),
)
TRIES = Measure(
    key="promise_tries",
    name=Words("محاولات الوفاء بالوعد", "Tries to keep a promise"),
    short=Words("المحاولات", "Tries"),
    formula=Words(
        "محاولات الوعود الموفّاة ÷ عددها؛ لكل وعد محاولة على الأقل.",
        "Tries of the promises that were kept ÷ their number; each took at least one.",
    ),
    exclusions=_TAKEN_BACK,
    source=_SOURCE,
    unit=Unit.MEAN,
    better=Better.LOWER,
    made_of=ratio(lambda parts: parts.tries, lambda parts: parts.kept_on_time + parts.kept_late),
)
AGE = Measure(
    key="promise_age",
    name=Words("متوسط عمر الوعود المفتوحة", "Mean age of open promises"),
    short=Words("العمر", "Age"),
    formula=Words(
        "الزمن منذ قُطعت الوعود المفتوحة ÷ عددها.", "Time since the open promises were made ÷ their number."
    ),
    exclusions=_TAKEN_BACK,
    source=_SOURCE,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    made_of=ratio(lambda parts: parts.open_age_seconds, lambda parts: parts.open_on_time + parts.open_late),
)
MEASURES = (KEPT_ON_TIME, KEPT_LATE, BROKEN, OPEN_LATE, TRIES, AGE)
