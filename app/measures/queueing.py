"""Figures about callers who wait in a queue."""

from app.measures.measure import Better, Figure, Measure, Unit, Words, count, ratio
from app.measures.parts import Parts
from app.measures.waits import step_reached, within

SERVICE_SECONDS = 20  # one of the steps of app.measures.waits
_SOURCE = Words(
    "المصدر: قائمة انتظار السنترال كما ينقله الجسر؛ وإن لم يكن جسر فالمكالمات الواردة التي أجابها الموظفون"
    " أو أغلقها المتصل وهي ترنّ عندهم.",
    "Source: the PBX's queue as the bridge tells it; without a bridge, the inbound calls agents answered"
    " or whose caller hung up while they rang.",
)
_SHORT_LEFT_OUT = Words(
    "لا يُحسب من أغلق قبل مرور 5 ثوانٍ، ويُعرض عددهم منفصلاً.",
    "Callers who gave up within 5 seconds do not count; they are shown apart.",
)


def waiting(parts: Parts) -> int:
    """Return the callers who count: those offered without those who gave up at once."""
    return parts.offered - parts.abandoned_short


def _answered_in_time(parts: Parts) -> int:
    return within(parts.waits, SERVICE_SECONDS)


def _step(share: float, parts: Parts) -> Figure:
    reached = step_reached(parts.waits, share)
    return Figure(reached, sum(parts.waits))


OFFERED = Measure(
    key="offered",
    name=Words("المكالمات الواصلة", "Calls offered"),
    short=Words("الواصلة", "Offered"),
    formula=Words(
        "عدد المتصلين الذين دخلوا قائمة الانتظار وانتهى انتظارهم؛ يُحسب كل متصل مرة واحدة.",
        "Callers who entered the queue and wait no more; each counts once, however many agents it rang for.",
    ),
    source=_SOURCE,
    unit=Unit.COUNT,
    made_of=count(lambda parts: parts.offered),
)
ANSWERED = Measure(
    key="answered",
    name=Words("المكالمات المُجابة", "Calls answered"),
    short=Words("المُجابة", "Answered"),
    formula=Words("عدد المتصلين الذين أجابهم موظف.", "Callers whom an agent answered."),
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.HIGHER,
    made_of=count(lambda parts: parts.answered),
)
SERVICE_LEVEL = Measure(
    key="service_level",
    name=Words("مستوى الخدمة", "Service level"),
    short=Words("مستوى الخدمة", "Service level"),
    formula=Words(
        "من أُجيب خلال 20 ثانية ÷ جميع الواصلين إلا من أغلق مبكراً. الهدف 80٪.",
        "Answered within 20 seconds ÷ all callers offered, less those who gave up at once. Goal 80 %.",
    ),
    exclusions=_SHORT_LEFT_OUT,
    source=_SOURCE,
    unit=Unit.SHARE,
    better=Better.HIGHER,
    goal=0.8,
    made_of=ratio(_answered_in_time, waiting),
)
ABANDON_RATE = Measure(
    key="abandon_rate",
    name=Words("نسبة المنسحبين", "Abandon rate"),
    short=Words("نسبة المنسحبين", "Abandoned %"),
    formula=Words(
        "من أغلق بعد 5 ثوانٍ أو أكثر دون إجابة ÷ جميع الواصلين إلا من أغلق مبكراً.",
        "Callers who gave up after 5 seconds or later ÷ all callers offered, less those who gave up at once.",
    ),
    exclusions=_SHORT_LEFT_OUT,
    source=_SOURCE,
    unit=Unit.SHARE,
    better=Better.LOWER,
    goal=0.05,
    made_of=ratio(lambda parts: parts.abandoned, waiting),
)
ABANDONED = Measure(
    key="abandoned",
    name=Words("المنسحبون", "Callers who gave up"),
    short=Words("المنسحبون", "Abandoned"),
    formula=Words(
        "من أغلق بعد 5 ثوانٍ أو أكثر دون إجابة.", "Callers who gave up after 5 seconds or later, unanswered."
    ),
    exclusions=_SHORT_LEFT_OUT,
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.abandoned),
)
ABANDONED_SHORT = Measure(
    key="abandoned_short",
    name=Words("المنسحبون مبكراً", "Callers who gave up at once"),
    short=Words("انسحاب مبكر", "Short"),
    formula=Words(
        "من أغلق قبل مرور 5 ثوانٍ؛ لا يدخلون في أي نسبة.",
        "Callers who gave up within 5 seconds; they are in no rate.",
    ),
    source=_SOURCE,
    unit=Unit.COUNT,
    made_of=count(lambda parts: parts.abandoned_short),
)
UNSERVED = Measure(
    key="unserved",
    name=Words("خرجوا دون إجابة", "Sent on unanswered"),
    short=Words("دون إجابة", "Sent on"),
    formula=Words(
        "من أخرجه السنترال من قائمة الانتظار دون إجابة: انتهت مهلة الانتظار، أو امتلأت، أو حُوِّل.",
        "Callers the PBX took out of the queue unanswered: waited too long, queue full, or sent elsewhere.",
    ),
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.unserved),
)
ANSWER_SPEED = Measure(
    key="answer_speed",
    name=Words("متوسط زمن الإجابة", "Average speed of answer"),
    short=Words("متوسط الانتظار", "ASA"),
    formula=Words(
        "مجموع انتظار المُجابين ÷ عددهم.",
        "Waiting time of the callers who were answered ÷ their number.",
    ),
    exclusions=Words("لا يُحسب انتظار من لم يُجَب.", "The waits of callers who were not answered do not count."),
    source=_SOURCE,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    made_of=ratio(lambda parts: parts.waited_seconds, lambda parts: parts.answered),
)
HALF_WITHIN = Measure(
    key="half_within",
    name=Words("أُجيب النصف خلال", "Half were answered within"),
    short=Words("النصف خلال", "Half within"),
    formula=Words(
        "أقصر مهلة من 5 و10 و15 و20 و30 و45 و60 و90 و120 و180 و300 و600 ثانية أُجيب خلالها نصف المُجابين.",
        "The shortest of 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300 and 600 seconds within which half of"
        " the callers who were answered were answered.",
    ),
    source=_SOURCE,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    made_of=lambda parts: _step(0.5, parts),
)
MOST_WITHIN = Measure(
    key="most_within",
    name=Words("أُجيب تسعة من عشرة خلال", "Nine of ten were answered within"),
    short=Words("90٪ خلال", "90 % within"),
    formula=Words(
        "أقصر مهلة من 5 و10 و15 و20 و30 و45 و60 و90 و120 و180 و300 و600 ثانية أُجيب خلالها 90٪ من المُجابين.",
        "The shortest of 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300 and 600 seconds within which 90 % of"
        " the callers who were answered were answered.",
    ),
    source=_SOURCE,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    made_of=lambda parts: _step(0.9, parts),
)
MEASURES = (
    *(OFFERED, ANSWERED, SERVICE_LEVEL, ANSWER_SPEED, HALF_WITHIN, MOST_WITHIN),
    *(ABANDONED, ABANDONED_SHORT, ABANDON_RATE, UNSERVED),
)
