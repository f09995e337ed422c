"""How good a call sounds, estimated from loss, jitter and delay by the E-model (ITU-T G.107)."""

CODEC_AND_DEVICES_MS = 40.0  # framing and look-ahead on both sides
LOSS_ROBUSTNESS = 10.0  # Bpl of G.711 with concealment, G.113 appendix I


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
