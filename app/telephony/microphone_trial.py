"""A trial of the microphone: what it heard in a few seconds, to be played back."""

from app.telephony.levels import level_of

SHORTEST_SECONDS, LONGEST_SECONDS = 1, 10


class MicrophoneTrial:
    """Gathers sound until it has enough; put by one thread, read by another."""

    def __init__(self, seconds: int, *, bytes_a_second: int) -> None:
        self._wanted = min(max(seconds, SHORTEST_SECONDS), LONGEST_SECONDS) * bytes_a_second
        self._heard = bytearray()
        self.is_playing = False

    @property
    def is_whole(self) -> bool:
        """Whether enough was heard."""
        return len(self._heard) >= self._wanted

    @property
    def sound(self) -> bytes:
        """What was heard."""
        return bytes(self._heard[: self._wanted])

    @property
    def loudest(self) -> int:
        """How loud it was, 0 to 100."""
        return level_of(self.sound)

    def put(self, sound: bytes) -> None:
        """Listen, as long as more is wanted."""
        if not self.is_whole:
            self._heard += sound
