"""One account at one registrar, as a state machine without I/O: what answers mean, and when to try again."""

from collections.abc import Callable
from enum import StrEnum

from app.telephony.backoff import distrusted_seconds, refused_seconds, retry_seconds, soon_seconds
from app.telephony.protocol import RegistrationProblem, RegistrationState

CHECK_EVERY_SECONDS = 15.0  # over UDP a PBX that was restarted says nothing: it must be asked
ANSWER_WITHIN_SECONDS = 4.0

REFUSALS = frozenset({401, 403, 404, 405, 407, 423, 488, 606})


class Deed(StrEnum):
    """What the engine must do for the account now."""

    REGISTER = "register"
    CHECK = "check"  # send OPTIONS


class Registration:
    """What is known of one account's registration."""

    def __init__(self, *, at: float, chance: Callable[[], float]) -> None:
        self.state = RegistrationState.REGISTERING
        self.code = 0
        self.problem = RegistrationProblem.NONE
        self._chance = chance
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
        self._checked_at = None
        if 200 <= code < 300:
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
            self._try_at = None
            return Deed.REGISTER
        if self.state is not RegistrationState.REGISTERED or at < self._check_at:
            return None
        if self._checked_at is None:
            self._checked_at = at
            self._check_at = at + ANSWER_WITHIN_SECONDS
            return Deed.CHECK
        self.state = RegistrationState.UNREACHABLE  # no answer in time: register anew, which goes on asking
        self._checked_at = None
        return Deed.REGISTER
