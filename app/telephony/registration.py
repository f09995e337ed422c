"""One account at one registrar, as a state machine without I/O: what answers mean, and when to try again."""

from collections.abc import Callable
from enum import StrEnum

from app.telephony.backoff import distrusted_seconds, refused_seconds, retry_seconds, soon_seconds
from app.telephony.protocol import RegistrationProblem, RegistrationState

CHECK_EVERY_SECONDS = 15.0  # over UDP a PBX that was restarted says nothing: it must be asked
ANSWER_WITHIN_SECONDS = 4.0
SILENT_SECONDS = 5.0  # on a connection; PJSIP waits for 32, and a PBX that starts may accept and never answer
LONGEST_SILENT_SECONDS = 30.0
NOBODY_ANSWERED = 408

REFUSALS = frozenset({401, 403, 404, 405, 407, 423, 488, 606})


class Deed(StrEnum):
    """What the engine must do for the account now."""

    REGISTER = "register"
    REGISTER_ELSEWHERE = "register elsewhere"  # over a new connection: on this one nobody answers
    CHECK = "check"  # send OPTIONS


class Registration:
    """What is known of one account's registration."""

    def __init__(self, *, at: float, chance: Callable[[], float], is_connected: bool = False) -> None:
        self.state = RegistrationState.REGISTERING
        self.code = 0
        self.problem = RegistrationProblem.NONE
        self._chance = chance
        self._is_connected = is_connected  # by TCP or TLS, where nothing is sent again by itself
        self._asked_at: float | None = at  # None: no answer is waited for
        self._silences = 0
        self._tries = 0
        self._try_at: float | None = None  # None: an answer is on its way
        self._check_at = at + CHECK_EVERY_SECONDS
        self._checked_at: float | None = None

    def answered(
        self, code: int, problem: RegistrationProblem = RegistrationProblem.NONE, *, at: float
    ) -> bool:
        """The registrar answered REGISTER, or nobody did (408, 5xx); say whether the state changed."""
        before = (self.state, self.code, self.problem)
        self.code, self.problem = code, problem
        self._checked_at = self._asked_at = None
        if 200 <= code < 300:
            self._silences = 0
            self.state = RegistrationState.REGISTERED
            self._tries, self._try_at = 0, None
            self._check_at = at + CHECK_EVERY_SECONDS
        elif code in REFUSALS:
            self.state = RegistrationState.REFUSED
            self._try_at = at + refused_seconds(self._chance())
        else:
            self.state = RegistrationState.UNREACHABLE
            self._try_at = at + self._pause()
            self._tries += 1
        return (self.state, self.code, self.problem) != before

    def _pause(self) -> float:
        if self.problem is RegistrationProblem.NONE:
            return retry_seconds(self._tries, self._chance())
        return distrusted_seconds(self._chance())

    def explained(self, problem: RegistrationProblem, *, at: float) -> bool:
        """It is known now why nobody answered; say whether that is news."""
        if problem in (RegistrationProblem.NONE, self.problem):
            return False
        self.problem = problem
        self._try_at = at + self._pause()
        return True

    def disconnected(self, *, at: float) -> bool:
        """The connection to the registrar is gone: register over a new one; say whether that is news."""
        if self.state is not RegistrationState.REGISTERED:
            return False
        self.state = RegistrationState.UNREACHABLE
        self._tries, self._try_at = 1, at + retry_seconds(0, self._chance())
        return True

    def doubted(self, *, at: float) -> None:
        """Something happened after which the registrar may not know us any more: ask it soon."""
        if self.state is not RegistrationState.REFUSED:
            self._tries, self._try_at = 0, at + soon_seconds(self._chance())

    def challenged(self, *, at: float) -> None:
        """The registrar asks for the password, and now its realm is known: answer at once."""
        self._try_at = at

    def checked(self, code: int, *, at: float) -> None:
        """The registrar answered OPTIONS, with whatever: it lives."""
        if code != 408:
            self._checked_at = None
            self._check_at = at + CHECK_EVERY_SECONDS

    def due(self, at: float) -> Deed | None:
        """Return what is to be done now, once."""
        if self._try_at is not None:
            if at < self._try_at:
                return None
            self._try_at, self._asked_at = None, at
            return Deed.REGISTER
        if self._asked_at is not None and self._is_connected:
            return self._patience(at, self._asked_at)
        if self.state is not RegistrationState.REGISTERED or at < self._check_at:
            return None
        if self._checked_at is None:
            self._checked_at = at
            self._check_at = at + ANSWER_WITHIN_SECONDS
            return Deed.CHECK
        self.state = RegistrationState.UNREACHABLE  # no answer in time: register anew, which goes on asking
        self._checked_at, self._asked_at = None, at
        return Deed.REGISTER

    def _patience(self, at: float, asked_at: float) -> Deed | None:
        """Wait longer each time: a slow registrar is reached in the end, and none is stormed."""
        if at < asked_at + min(LONGEST_SILENT_SECONDS, SILENT_SECONDS * 2.0 ** min(self._silences, 8)):
            return None
        self._silences, self._asked_at = self._silences + 1, at
        self.state, self.code = RegistrationState.UNREACHABLE, NOBODY_ANSWERED
        return Deed.REGISTER_ELSEWHERE
