"""Echo and noise, cancelled by PJSIP's own means; its Python binding does not offer them, so C is called."""

import ctypes
import importlib
import logging

from app.errors import Unavailable

log = logging.getLogger(__name__)

SPEEX, SUPPRESSES_NOISE = 1, 128  # PJMEDIA_ECHO_SPEEX and PJMEDIA_ECHO_USE_NOISE_SUPPRESSOR
TAIL_MS = 400  # reservoirs and devices keep a sound for a quarter of a second until it comes back
POOL_BYTES = 8_000
BYTES_A_SAMPLE = 2

_POINTER, _UNSIGNED = ctypes.c_void_p, ctypes.c_uint
_FUNCTIONS = {
    "pjsua_pool_create": (_POINTER, (ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t)),
    "pjmedia_echo_create2": (ctypes.c_int, (_POINTER, *[_UNSIGNED] * 6, ctypes.POINTER(_POINTER))),
    "pjmedia_echo_playback": (ctypes.c_int, (_POINTER, _POINTER)),
    "pjmedia_echo_capture": (ctypes.c_int, (_POINTER, _POINTER, _UNSIGNED)),
    "pjmedia_echo_destroy": (ctypes.c_int, (_POINTER,)),
}


def library() -> ctypes.CDLL | None:
    """Return PJSIP as it is loaded, or None where it does not let its echo canceller be called."""
    try:
        found = ctypes.CDLL(str(importlib.import_module("pjsua2._pjsua2").__file__))
        for name, (result, arguments) in _FUNCTIONS.items():
            function = getattr(found, name)
            function.restype, function.argtypes = result, arguments
    except (ImportError, OSError, AttributeError):
        return None
    return found


class EchoCanceller:
    """Learns from what the speaker says what of it comes back through the microphone, and takes it out."""

    def __init__(self, *, hertz: int, frame_ms: int) -> None:
        found = library()
        if found is None:
            raise Unavailable("this PJSIP does not cancel echo")
        self._library = found
        self._frame_bytes = hertz * frame_ms // 1000 * BYTES_A_SAMPLE
        self._state = _POINTER()
        pool = found.pjsua_pool_create(b"echo", POOL_BYTES, POOL_BYTES)
        samples = self._frame_bytes // BYTES_A_SAMPLE
        wishes = (hertz, 1, samples, TAIL_MS, 0, SPEEX | SUPPRESSES_NOISE)
        if not pool or found.pjmedia_echo_create2(pool, *wishes, ctypes.byref(self._state)):
            raise Unavailable("PJSIP's echo canceller cannot be made")

    def played(self, sound: bytes) -> None:
        """Note what the speaker says with this frame."""
        if len(sound) == self._frame_bytes:
            self._library.pjmedia_echo_playback(self._state, ctypes.create_string_buffer(sound, len(sound)))

    def cleaned(self, sound: bytes) -> bytes:
        """Return what the microphone heard without what the speaker said."""
        if len(sound) != self._frame_bytes:
            return sound
        frame = ctypes.create_string_buffer(sound, len(sound))
        self._library.pjmedia_echo_capture(self._state, frame, 0)
        return frame.raw

    def close(self) -> None:
        """Let go of it, before PJSIP ends."""
        self._library.pjmedia_echo_destroy(self._state)
        self._state = _POINTER()
