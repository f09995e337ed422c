"""Figures about what agents do with calls."""

from app.measures.measure import Better, Measure, Unit, Words, count, ratio

_SOURCE = Words(
    "المصدر: المكالمات كما سجلتها مكاتب الموظفين.", "Source: the calls as the agents' desks recorded them."
)
_RING_LEFT_OUT = Words("لا يُحسب زمن الرنين.", "Ringing does not count.")

HANDLED = Measure(
    key="handled",
    name=Words("المكالمات المُنجَزة", "Calls handled"),
    short=Words("المُنجَزة", "Handled"),
    formula=Words(
        "المكالمات التي تحدث فيها الموظف، واردةً وصادرة.", "Calls the agent talked in, inbound and outbound."
    ),
    exclusions=Words(
        "المكالمة التي مرت بموظفَين تُحسب لكل منهما.", "A call that passed through two agents counts for each."
    ),
    source=_SOURCE,
    unit=Unit.COUNT,
    made_of=count(lambda parts: parts.handled),
)
HANDLE_TIME = Measure(
    key="handle_time",
    name=Words("متوسط زمن المعالجة", "Average handle time"),
    short=Words("زمن المعالجة", "AHT"),
    formula=Words(
        "(الحديث + الانتظار + ما بعد المكالمة) ÷ المكالمات المُنجَزة.",
        "(Talk + hold + wrap-up) ÷ calls handled.",
    ),
    exclusions=_RING_LEFT_OUT,
    source=_SOURCE,
    unit=Unit.SECONDS,
    made_of=ratio(lambda parts: parts.handle_seconds, lambda parts: parts.handled),
)
TALK_TIME = Measure(
    key="talk_time",
    name=Words("متوسط زمن الحديث", "Average talk time"),
    short=Words("الحديث", "Talk"),
    formula=Words("زمن الحديث دون الانتظار ÷ المكالمات المُنجَزة.", "Talk without hold ÷ calls handled."),
    exclusions=_RING_LEFT_OUT,
    source=_SOURCE,
    unit=Unit.SECONDS,
    made_of=ratio(lambda parts: parts.talk_seconds, lambda parts: parts.handled),
)
HOLD_TIME = Measure(
    key="hold_time",
    name=Words("متوسط زمن التعليق", "Average hold time"),
    short=Words("التعليق", "Hold"),
    formula=Words(
        "زمن بقاء العميل معلَّقاً ÷ المكالمات المُنجَزة، ما عُلِّق منها وما لم يُعلَّق.",
        "Time callers were on hold ÷ calls handled, with and without a hold.",
    ),
    source=_SOURCE,
    unit=Unit.SECONDS,
    better=Better.LOWER,
    made_of=ratio(lambda parts: parts.hold_seconds, lambda parts: parts.handled),
)
HOLD_RATE = Measure(
    key="hold_rate",
    name=Words("نسبة المكالمات المعلَّقة", "Calls with a hold"),
    short=Words("معلَّقة", "Held %"),
    formula=Words(
        "المكالمات المُنجَزة التي عُلِّق فيها العميل ÷ المكالمات المُنجَزة.",
        "Handled calls with a hold ÷ calls handled.",
    ),
    source=_SOURCE,
    unit=Unit.SHARE,
    better=Better.LOWER,
    made_of=ratio(lambda parts: parts.held, lambda parts: parts.handled),
)
WRAP_UP_TIME = Measure(
    key="wrap_up_time",
    name=Words("متوسط ما بعد المكالمة", "Average wrap-up time"),
    short=Words("ما بعد المكالمة", "Wrap-up"),
    formula=Words(
        "من نهاية المكالمة إلى حفظ نتيجتها، مع التمديد ÷ المكالمات المُنجَزة.",
        "From the end of the call until its result is saved, extensions included ÷ calls handled.",
    ),
    source=_SOURCE,
    unit=Unit.SECONDS,
    made_of=ratio(lambda parts: parts.wrap_up_seconds, lambda parts: parts.handled),
)
INCOMPLETE_WRAP_UPS = Measure(
    key="incomplete_wrap_ups",
    name=Words("نتائج لم تكتمل", "Incomplete wrap-ups"),
    short=Words("لم تكتمل", "Incomplete"),
    formula=Words(
        "المكالمات المُنجَزة التي انتهى وقت نتيجتها ولم تُستكمل بعد.",
        "Handled calls whose wrap-up ran out of time and has not been completed since.",
    ),
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.incomplete_wrap_ups),
)
TRANSFER_RATE = Measure(
    key="transfer_rate",
    name=Words("نسبة التحويل", "Transfer rate"),
    short=Words("التحويل", "Transfers"),
    formula=Words(
        "المكالمات المُنجَزة التي حوّلها الموظف إلى غيره ÷ المكالمات المُنجَزة.",
        "Handled calls the agent put through to somebody else ÷ calls handled.",
    ),
    source=_SOURCE,
    unit=Unit.SHARE,
    better=Better.LOWER,
    made_of=ratio(lambda parts: parts.transferred, lambda parts: parts.handled),
)
NOT_ANSWERED = Measure(
    key="not_answered",
    name=Words("رنّت ولم يُجب", "Rang and not answered"),
    short=Words("لم يُجب", "RONA"),
    formula=Words(
        "العروض التي رنّت عند الموظف حتى انتهت مهلتها؛ قد تُعرض المكالمة الواحدة أكثر من مرة.",
        "Offers that rang at the agent's until their time was over; one call may be offered several times.",
    ),
    exclusions=Words(
        "لا يُحسب ما أغلقه المتصل أثناء الرنين، ولا ما أجابه زميل، ولا ما رفضه الموظف.",
        "Callers who hung up while it rang, calls a colleague took and declined calls do not count.",
    ),
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.not_answered),
)
DECLINED = Measure(
    key="declined",
    name=Words("رفضها الموظف", "Declined by the agent"),
    short=Words("مرفوضة", "Declined"),
    formula=Words("العروض التي رفضها الموظف.", "Offers the agent declined."),
    source=_SOURCE,
    unit=Unit.COUNT,
    better=Better.LOWER,
    made_of=count(lambda parts: parts.declined),
)
MEASURES = (
    *(HANDLED, HANDLE_TIME, TALK_TIME, HOLD_TIME, HOLD_RATE, WRAP_UP_TIME, INCOMPLETE_WRAP_UPS),
    *(TRANSFER_RATE, NOT_ANSWERED, DECLINED),
)
