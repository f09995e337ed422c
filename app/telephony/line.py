"""One call of the switchboard: its rules, its PJSIP side, and its moments."""

from dataclasses import dataclass, field

from app import times
from app.telephony.call_machine import CallMachine
from app.telephony.calls import SipCall
from app.telephony.protocol import NO_ACCOUNT, AccountId
from app.telephony.quality import NOTHING_COUNTED, Counters
from app.telephony.quality_watch import QualityWatch
from app.telephony.silence_watch import SilenceWatch


@dataclass(slots=True)
class Line:
    """Everything the switchboard knows of one call."""

    machine: CallMachine
    sip: SipCall
    account: AccountId = NO_ACCOUNT
    stands_alone: bool = False  # a simulated caller: other calls neither hold it nor are held by it
    began: float = field(default_factory=times.monotonic)
    measured_at: float = 0.0
    listened_at: float = 0.0
    looked_at: float = 0.0
    counted: Counters = NOTHING_COUNTED  # at the last measurement
    totals: Counters = NOTHING_COUNTED  # over all streams the call had
    quality: QualityWatch = field(default_factory=QualityWatch)
    silence: SilenceWatch = field(default_factory=SilenceWatch)
