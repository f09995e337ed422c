"""Figures about agents' time."""

from app.measures.measure import Better, Measure, Unit, Words, ratio
from app.measures.parts import Parts

GRACE_SECONDS = 180  # so much later or earlier than the shift says is still on time
_SOURCE = Words(
    "المصدر: حالات الموظفين ومكالماتهم كما سجلتها مكاتبهم.",
    "Source: the agents' states and calls as their desks recorded them.",
)


def _available(parts: Parts) -> int:
    return parts.handle_seconds + parts.ready_seconds


OCCUPANCY = Measure(
    key="occupancy",
    name=Words("نسبة الانشغال", "Occupancy"),
    short=Words("الانشغال", "Occupancy"),
    formula=Words(
        "(الحديث + التعليق + ما بعد المكالمة) ÷ (هذه + زمن الاستعداد).",
        "(Talk + hold + wrap-up) ÷ (these + ready).",
    ),
    exclusions=Words(
        "لا تُحسب الاستراحة ولا التدريب ولا عدم الاستجابة.",
        "Breaks, training and not responding do not count.",
    ),
    source=_SOURCE,
    unit=Unit.SHARE,
    goal=0.85,
    made_of=ratio(lambda parts: parts.handle_seconds, _available),
)
UTILISATION = Measure(
    key="utilisation",
    name=Words("نسبة الاستفادة من الوقت", "Utilisation"),
    short=Words("الاستفادة", "Utilisation"),
    formula=Words(
        "(المعالجة + زمن الاستعداد) ÷ زمن الدوام منذ تسجيل الدخول.",
        "(Handling + ready) ÷ time signed in.",
    ),
    source=_SOURCE,
    unit=Unit.SHARE,
    made_of=ratio(_available, lambda parts: parts.signed_in_seconds),
)
ADHERENCE = Measure(
    key="adherence",
    name=Words("الالتزام بالدوام", "Adherence"),
    short=Words("الالتزام", "Adherence"),
    formula=Words(
        "الدقائق التي كان فيها الموظف كما يقول جدوله ÷ دقائق الجدول؛ يُسمح بثلاث دقائق.",
        "Minutes in which the agent did what his shift says ÷ minutes of the shift; 3 minutes are allowed.",
    ),
    exclusions=Words(
        "المكالمة التي تتجاوز نهاية الدوام لا تُحسب على الموظف، ووقت الاستراحة يختاره هو.",
        "A call past the end of a shift does not count against the agent; when he rests is his choice.",
    ),
    source=Words("المصدر: جدول الدوام وحالات الموظف.", "Source: the shifts and the agent's states."),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    goal=0.95,
    made_of=ratio(lambda parts: parts.adherent_seconds, lambda parts: parts.scheduled_seconds),
)
MEASURES = (OCCUPANCY, UTILISATION, ADHERENCE)
