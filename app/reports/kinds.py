"""Which reports there are, and which figures stand in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.measures import attendance, casework, handling, promising, queueing, resolution
from app.measures.measure import Measure, Words


class ReportKind(StrEnum):
    """What a report has a row for each of."""

    INTERVAL = "interval"
    CLOCK = "clock"
    DAY = "day"
    MONTH = "month"
    QUEUE = "queue"
    AGENT = "agent"
    OUTCOME = "outcome"
    REASON = "reason"
    CAUSE = "cause"
    SATISFACTION = "satisfaction"
    SCRIPT = "script"
    PROMISES = "promises"


@dataclass(frozen=True, slots=True)
class Shape:
    """How a report looks: its title, the head of its first column, its figures, and which one is drawn."""

    title: Words
    subject: Words
    measures: tuple[Measure, ...]
    is_over_time: bool = False

    @property
    def drawn(self) -> Measure:
        """Return the figure that is drawn first."""
        return self.measures[0]


_TIME = Words("الوقت", "Time")
_SATISFACTION = (resolution.SATISFACTION, resolution.ANSWERS, resolution.RESPONSE_RATE)
_OVER_TIME = (
    *(queueing.OFFERED, queueing.ANSWERED, queueing.SERVICE_LEVEL, queueing.ANSWER_SPEED),
    *(queueing.MOST_WITHIN, queueing.ABANDONED, queueing.ABANDONED_SHORT, queueing.ABANDON_RATE),
    *(handling.HANDLED, handling.HANDLE_TIME, resolution.STATED_RESOLUTION, *_SATISFACTION),
)
_ABOUT_CALLS = (
    *(handling.HANDLED, handling.HANDLE_TIME, handling.TALK_TIME, handling.HOLD_TIME, handling.WRAP_UP_TIME),
    *(handling.TRANSFER_RATE, resolution.STATED_RESOLUTION, *_SATISFACTION),
)
SHAPES: Mapping[ReportKind, Shape] = {
    ReportKind.INTERVAL: Shape(Words("حسب نصف الساعة", "By half hour"), _TIME, _OVER_TIME, is_over_time=True),
    ReportKind.CLOCK: Shape(Words("حسب ساعة اليوم", "By time of day"), _TIME, _OVER_TIME, is_over_time=True),
    ReportKind.DAY: Shape(Words("حسب اليوم", "By day"), Words("اليوم", "Day"), _OVER_TIME, is_over_time=True),
    ReportKind.MONTH: Shape(
        Words("حسب الشهر", "By month"), Words("الشهر", "Month"), _OVER_TIME, is_over_time=True
    ),
    ReportKind.QUEUE: Shape(
        Words("قوائم الانتظار", "Queues"),
        Words("قائمة الانتظار", "Queue"),
        (*_OVER_TIME, queueing.UNSERVED, handling.TRANSFER_RATE),
    ),
    ReportKind.AGENT: Shape(
        Words("الموظفون", "Agents"),
        Words("الموظف", "Agent"),
        (
            *(handling.HANDLED, handling.HANDLE_TIME, handling.TALK_TIME, handling.HOLD_TIME),
            *(handling.HOLD_RATE, handling.WRAP_UP_TIME, handling.INCOMPLETE_WRAP_UPS),
            *(handling.TRANSFER_RATE, handling.NOT_ANSWERED, handling.DECLINED),
            *(attendance.OCCUPANCY, attendance.UTILISATION, attendance.ADHERENCE),
            *(resolution.STATED_RESOLUTION, resolution.MEASURED_RESOLUTION),
            *_SATISFACTION,
        ),
    ),
    ReportKind.OUTCOME: Shape(
        Words("نتائج المكالمات", "Outcomes"), Words("النتيجة", "Outcome"), _ABOUT_CALLS
    ),
    ReportKind.REASON: Shape(
        Words("أسباب الاتصال", "Reasons"),
        Words("السبب", "Reason"),
        (*_ABOUT_CALLS, resolution.MEASURED_RESOLUTION),
    ),
    ReportKind.CAUSE: Shape(
        Words("الأسباب الجذرية", "Root causes"), Words("السبب الجذري", "Root cause"), casework.MEASURES
    ),
    ReportKind.SATISFACTION: Shape(
        Words("رضا العملاء", "Satisfaction"),
        Words("قائمة الانتظار", "Queue"),
        (*(*_SATISFACTION, resolution.MEAN_SCORE, handling.HANDLED),),
    ),
    ReportKind.SCRIPT: Shape(Words("النصوص", "Scripts"), Words("النص", "Script"), _ABOUT_CALLS),
    ReportKind.PROMISES: Shape(Words("الوعود", "Promises"), Words("الموظف", "Agent"), promising.MEASURES),
}
