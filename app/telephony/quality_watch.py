"""Notices when a call's sound turns bad, and when it is good again; one bad moment alone is no news."""

from dataclasses import dataclass

from app.telephony.protocol import SoundTrouble
from app.telephony.quality import mos

BAD_MOS, GOOD_MOS = 3.1, 3.6  # "many users dissatisfied", "some users dissatisfied" (ITU-T G.109)
TERRIBLE_MOS = 2.0  # told at once
BAD_IN_A_ROW = GOOD_IN_A_ROW = 2  # measurements


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the network did to the sound lately."""

    loss_share: float
    jitter_ms: float
    round_trip_ms: float

    @property
    def mos(self) -> float:
        """How it sounds, 1.0 to 4.5."""
        return mos(loss_share=self.loss_share, jitter_ms=self.jitter_ms, round_trip_ms=self.round_trip_ms)

    @property
    def trouble(self) -> SoundTrouble:
        """Return what would help most, were it not there."""
        cures = {
            SoundTrouble.LOSS: Conditions(0.0, self.jitter_ms, self.round_trip_ms),
            SoundTrouble.JITTER: Conditions(self.loss_share, 0.0, self.round_trip_ms),
            SoundTrouble.DELAY: Conditions(self.loss_share, self.jitter_ms, 0.0),
        }
        return max(cures, key=lambda trouble: cures[trouble].mos)


class QualityWatch:
    """Judges one call, measurement by measurement."""

    def __init__(self) -> None:
        self._is_bad = False
        self._contrary = 0  # measurements in a row that speak against what was told last

    def judge(self, conditions: Conditions) -> SoundTrouble | None:
        """Return what to tell now: the trouble, `NONE` when it is over, or None when there is no news."""
        speaks_against = conditions.mos >= GOOD_MOS if self._is_bad else conditions.mos < BAD_MOS
        self._contrary = self._contrary + 1 if speaks_against else 0
        is_terrible = not self._is_bad and conditions.mos < TERRIBLE_MOS
        if self._contrary < (GOOD_IN_A_ROW if self._is_bad else BAD_IN_A_ROW) and not is_terrible:
            return None
        self._is_bad, self._contrary = not self._is_bad, 0
        return conditions.trouble if self._is_bad else SoundTrouble.NONE
