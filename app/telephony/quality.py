"""How good a call sounds, estimated from loss, jitter and delay by the E-model (ITU-T G.107)."""

from dataclasses import dataclass

CODEC_AND_DEVICES_MS = 40.0  # framing and look-ahead on both sides
LOSS_ROBUSTNESS = 10.0  # Bpl of G.711 with concealment, G.113 appendix I


@dataclass(frozen=True, slots=True)
class Counters:
    """Packets of a call's sound."""

    sent: int = 0
    received: int = 0
    lost: int = 0

    def since(self, before: "Counters") -> "Counters":
        """Return what came after; a stream that was replaced (hold, transfer) counts from nothing."""
        if self.sent < before.sent or self.received < before.received or self.lost < before.lost:
            return self
        return Counters(self.sent - before.sent, self.received - before.received, self.lost - before.lost)

    def plus(self, more: "Counters") -> "Counters":
        """Return the sum."""
        return Counters(self.sent + more.sent, self.received + more.received, self.lost + more.lost)

    @property
    def loss_share(self) -> float:
        """The share of the other side's packets that did not arrive."""
        expected = self.received + self.lost
        return self.lost / expected if expected else 0.0


NOTHING_COUNTED = Counters()


def mos(*, loss_share: float, jitter_ms: float, round_trip_ms: float) -> float:
    """Return the mean opinion score, 1.0 to 4.5."""
    one_way_ms = round_trip_ms / 2 + 2 * jitter_ms + CODEC_AND_DEVICES_MS
    delay_impairment = 0.024 * one_way_ms + (0.11 * (one_way_ms - 177.3) if one_way_ms > 177.3 else 0.0)
    loss_percent = 100 * min(max(loss_share, 0.0), 1.0)
    loss_impairment = 95 * loss_percent / (loss_percent + LOSS_ROBUSTNESS)
    return _mos_of_rating(93.2 - delay_impairment - loss_impairment)


def _mos_of_rating(rating: float) -> float:
    if rating <= 0:
        return 1.0
    if rating >= 100:
        return 4.5
    score = 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6
    return round(min(max(score, 1.0), 4.5), 2)
