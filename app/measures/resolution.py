"""Figures about whether a matter was settled, and how content customers are."""

from app.measures.measure import Better, Measure, Unit, Words, count, ratio

REPEAT_DAYS = 7

STATED_RESOLUTION = Measure(
    key="stated_resolution",
    name=Words("الحل من أول مرة: قول الموظف", "Resolved first time: as stated"),
    short=Words("حل (قول الموظف)", "FCR stated"),
    formula=Words(
        "المكالمات التي علّمها الموظف «حُلّت» ÷ التي علّمها «حُلّت» أو «لم تُحلّ».",
        "Calls the agent marked as resolved ÷ calls marked as resolved or not resolved.",
    ),
    exclusions=Words(
        "لا يُحسب ما لم يُعلَّم أو عُلِّم «معلّق».", "Calls marked as pending or not marked do not count."
    ),
    source=Words("المصدر: نتائج المكالمات.", "Source: the wrap-ups."),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    made_of=ratio(lambda parts: parts.said_resolved, lambda parts: parts.said_either),
)
MEASURED_RESOLUTION = Measure(
    key="measured_resolution",
    name=Words("الحل من أول مرة: بالقياس", "Resolved first time: as measured"),
    short=Words("حل (بالقياس)", "FCR measured"),
    formula=Words(
        "المكالمات التي لم يعد العميل نفسه بعدها للسبب نفسه خلال 7 أيام ÷ جميع هذه المكالمات.",
        "Calls after which the same customer did not call for the same reason within 7 days ÷ all of them.",
    ),
    exclusions=Words(
        "تُحسب المكالمات الواردة لعملاء معروفين ولها سبب، وبعد انقضاء الأيام السبعة فقط.",
        "Only inbound calls of known customers with a reason count, and only when their 7 days are over.",
    ),
    source=Words("المصدر: المكالمات ونتائجها.", "Source: the calls and their wrap-ups."),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    made_of=ratio(lambda parts: parts.matters - parts.repeated, lambda parts: parts.matters),
)
_SATISFACTION_SOURCE = Words(
    "المصدر: إجابات العملاء، أياً كان السائل.", "Source: the customers' answers, whoever asked."
)
SATISFACTION = Measure(
    key="satisfaction",
    name=Words("رضا العملاء", "Customer satisfaction"),
    short=Words("الرضا", "CSAT"),
    formula=Words(
        "الإجابات 4 و5 من 5 ÷ جميع الإجابات. يُعرض معها عددها ونسبة من أجاب.",
        "Answers 4 and 5 of 5 ÷ all answers. Their number and the response rate stand beside it.",
    ),
    source=_SATISFACTION_SOURCE,
    unit=Unit.SHARE,
    better=Better.HIGHER,
    made_of=ratio(lambda parts: parts.high_scores, lambda parts: parts.scores),
)
ANSWERS = Measure(
    key="satisfaction_answers",
    name=Words("عدد إجابات الرضا", "Satisfaction answers"),
    short=Words("الإجابات", "Answers"),
    formula=Words("عدد إجابات الرضا.", "How many answers about satisfaction there are."),
    source=_SATISFACTION_SOURCE,
    unit=Unit.COUNT,
    made_of=count(lambda parts: parts.scores),
)
RESPONSE_RATE = Measure(
    key="response_rate",
    name=Words("نسبة من أجاب عن الرضا", "Response rate of satisfaction"),
    short=Words("نسبة الإجابة", "Response"),
    formula=Words("إجابات الرضا ÷ المكالمات المُنجَزة.", "Answers about satisfaction ÷ calls handled."),
    source=_SATISFACTION_SOURCE,
    unit=Unit.SHARE,
    made_of=ratio(lambda parts: parts.scores, lambda parts: parts.handled),
)
MEAN_SCORE = Measure(
    key="mean_score",
    name=Words("متوسط الرضا من 5", "Mean satisfaction, of 5"),
    short=Words("متوسط الرضا", "Mean of 5"),
    formula=Words("مجموع الدرجات ÷ عدد الإجابات.", "Sum of the scores ÷ number of answers."),
    source=_SATISFACTION_SOURCE,
    unit=Unit.MEAN,
    better=Better.HIGHER,
    made_of=ratio(lambda parts: parts.score_sum, lambda parts: parts.scores),
)
MEASURES = (STATED_RESOLUTION, MEASURED_RESOLUTION, SATISFACTION, ANSWERS, RESPONSE_RATE, MEAN_SCORE)
