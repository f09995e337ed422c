"""Any answers of a registrar, in any order and at any time, against a plain model of an account."""

import math

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.telephony.protocol import RegistrationState
from app.telephony.registration import REFUSALS, Deed, Registration

AGREED, REFUSED, NOBODY = 200, 403, 408
LONGEST_SILENCE_SECONDS = 3600.0  # longer than any pause


class AccountAndModel(RuleBasedStateMachine):
    """The model is one state, and when something was sent last."""

    @initialize(chance=st.floats(0, 1))
    def begin(self, chance: float) -> None:
        self.at = 1000.0
        self.account = Registration(at=self.at, chance=lambda: chance)
        self.state = RegistrationState.REGISTERING
        self.is_register_open = True  # PJSIP sends the first one by itself
        self.sent_at = self.at
        self.sent = 0
        self.began_at = self.at

    @rule(code=st.sampled_from([AGREED, REFUSED, 423, 404, NOBODY, 500, 503]))
    def the_registrar_answers(self, code: int) -> None:
        if not self.is_register_open:
            return
        self.is_register_open = False
        before = (self.account.state, self.account.code)
        is_news = self.account.answered(code, at=self.at)
        if code == AGREED:
            self.state = RegistrationState.REGISTERED
        elif code in REFUSALS:
            self.state = RegistrationState.REFUSED
        else:
            self.state = RegistrationState.UNREACHABLE
        assert is_news is (before != (self.state, code)), "the same answer is told once"

    @rule(is_heard=st.booleans(), seconds=st.floats(0.05, 20.0))
    def time_passes(self, is_heard: bool, seconds: float) -> None:
        self.at += seconds
        deed = self.account.due(self.at)
        if deed is not None:
            self.sent += 1
            self.sent_at = self.at
        match deed:
            case Deed.REGISTER:
                assert not self.is_register_open or self.state is RegistrationState.REGISTERED
                self.is_register_open = True
                self.state = self.account.state
            case Deed.CHECK:
                assert self.state is RegistrationState.REGISTERED, "only a registrar that knows us is asked"
                if is_heard:
                    self.account.checked(200, at=self.at)

    @rule()
    def an_hour_passes(self) -> None:
        """Nothing is forgotten: without an open question something is sent again."""
        if self.is_register_open:
            return
        self.at += LONGEST_SILENCE_SECONDS
        assert self.account.due(self.at) is not None
        self.sent += 1
        self.is_register_open = self.account.state is not RegistrationState.REGISTERED
        self.state = self.account.state

    @rule()
    def the_line_is_gone(self) -> None:
        was_registered = self.state is RegistrationState.REGISTERED
        assert self.account.disconnected(at=self.at) is was_registered
        if was_registered:
            self.state = RegistrationState.UNREACHABLE

    @invariant()
    def they_agree(self) -> None:
        if hasattr(self, "account"):
            assert self.account.state is self.state

    @invariant()
    def there_is_no_storm(self) -> None:
        if hasattr(self, "account"):
            assert self.sent <= 4 + math.ceil(4 * (self.at - self.began_at))


TestAccountAndModel = AccountAndModel.TestCase
