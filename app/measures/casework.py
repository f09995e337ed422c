"""Figures about cases: what could not be settled in one call."""

from app.measures.measure import Better, Measure, Unit, Words, count, ratio

_SOURCE = Words("المصدر: الحالات، بحسب وقت فتحها.", "Source: the cases, by when they were opened.")

CASES = Measure(
    key="cases",
    name=Words("الحالات المفتوحة في المدة", "Cases opened"),
    short=Words("الحالات", "Cases"),
    formula=Words("عدد الحالات التي فُتحت.", "How many cases were opened."),
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.cases_opened),
)
CASES_CLOSED = Measure(
    key="cases_closed",
    name=Words("ما أُغلق من الحالات", "Cases closed since"),
    short=Words("أُغلق", "Closed"),
    formula=Words(
        "ما أُغلق من هذه الحالات حتى الآن ÷ عددها.", "Those of them that are closed by now ÷ cases opened."
    ),
    source=_SOURCE,
    unit=Unit.SHARE,
    better=Better.HIGHER,
    made_of=ratio(lambda parts: parts.cases_closed, lambda parts: parts.cases_opened),
)
CASE_TIME = Measure(
    key="case_time",
    name=Words("متوسط مدة الحالة", "Mean time to close"),
    short=Words("المدة", "To close"),
    formula=Words(
        "الزمن من فتح الحالات المغلقة إلى إغلاقها ÷ عددها.",
        "Time from opening to closing of the closed cases ÷ their number.",
    ),
    exclusions=Words("لا تُحسب الحالات التي ما زالت مفتوحة.", "Cases that are still open do not count."),
    source=_SOURCE,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    made_of=ratio(lambda parts: parts.case_seconds, lambda parts: parts.cases_closed),
)
MEASURES = (CASES, CASES_CLOSED, CASE_TIME)
