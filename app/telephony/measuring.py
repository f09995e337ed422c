"""How the sound of a call is doing: measured every few seconds, and whenever the desk asks."""

from collections.abc import Callable

from app.telephony.line import Line
from app.telephony.protocol import CallState, Event, MediaMeasured, QualityChanged, SoundTrouble
from app.telephony.quality import Counters
from app.telephony.quality_watch import Conditions

MEASURE_EVERY_SECONDS = 5.0
LISTEN_EVERY_SECONDS = 0.5
NOTHING_HEARD_MOS = 1.0


def measure_when_due(line: Line, now: float, tell: Callable[[Event], None]) -> None:
    """Measure a call that talks, when it is time again."""
    if line.machine.is_answered and now - line.measured_at >= MEASURE_EVERY_SECONDS:
        line.measured_at = now
        measure(line, tell)
    if line.machine.is_answered and now - line.listened_at >= LISTEN_EVERY_SECONDS:
        line.listened_at = now
        _listen(line, now, tell)


def _listen(line: Line, now: float, tell: Callable[[Event], None]) -> None:
    """Tell that nothing comes from the other side any more, and that something comes again."""
    measured = line.sip.measured()
    if measured is None:
        return
    is_expected = line.machine.state is CallState.TALKING
    is_silent = line.silence.look(measured.received_packets, at=now, is_expected=is_expected)
    if is_silent is not None:
        trouble = SoundTrouble.SILENCE if is_silent else SoundTrouble.NONE
        tell(QualityChanged(call_id=line.machine.call_id, trouble=trouble, mos=NOTHING_HEARD_MOS))


def measure(line: Line, tell: Callable[[Event], None]) -> None:
    """Tell what came and what was lost over all streams the call had, and how good it sounds lately."""
    measured = line.sip.measured()
    if measured is None:
        return
    counted = Counters(measured.sent_packets, measured.received_packets, measured.lost_packets)
    lately = counted.since(line.counted)
    line.counted, line.totals = counted, line.totals.plus(lately)
    conditions = Conditions(lately.loss_share, measured.jitter_ms, measured.round_trip_ms)
    tell(
        MediaMeasured(
            call_id=line.machine.call_id,
            sent_packets=line.totals.sent,
            received_packets=line.totals.received,
            lost_packets=line.totals.lost,
            jitter_ms=round(measured.jitter_ms, 2),
            round_trip_ms=round(measured.round_trip_ms, 2),
            mos=conditions.mos,
        )
    )
    trouble = line.quality.judge(conditions)
    if trouble is not None:
        tell(QualityChanged(call_id=line.machine.call_id, trouble=trouble, mos=conditions.mos))
