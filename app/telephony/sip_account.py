"""An account in PJSIP: reports what comes to it, and does nothing by itself."""

import logging
from typing import Any, Protocol

import pjsua2

from app.telephony.account_settings import common_settings
from app.telephony.endpoint import Endpoint

log = logging.getLogger(__name__)

NOBODY_ANSWERED = 408


class AccountWatcher(Protocol):
    """Who is told what comes to an account."""

    def invited(self, account: "SipAccount", pj_id: int, source: str, message: str) -> None:
        """An INVITE came: PJSIP's number of the call, the address it came from, and its text."""

    def registered(self, account: "SipAccount", code: int, source: str, message: str) -> None:
        """The registrar answered REGISTER, or nobody did."""

    def checked(self, account: "SipAccount", code: int) -> None:
        """The registrar answered OPTIONS, or nobody did."""

    def notified(self, account: "SipAccount", source: str, message: str) -> None:
        """Somebody tells how many messages wait in the voicemail box."""


class SipAccount(pjsua2.Account):  # type: ignore[misc]  # PJSIP's classes carry no types
    """An account of PJSIP that reports what comes to it."""

    def __init__(self, watcher: AccountWatcher) -> None:
        super().__init__()
        self._watcher = watcher

    def onIncomingCall(self, parameters: Any) -> None:  # noqa: ANN401
        """Hand an INVITE over."""
        try:
            received = parameters.rdata
            message, source = str(received.wholeMsg), str(received.srcAddress)
            self._watcher.invited(self, int(parameters.callId), source, message)
        except Exception:  # an edge of the engine: an exception must not cross into C++
            log.exception("an INVITE could not be taken up")

    def onRegState(self, parameters: Any) -> None:  # noqa: ANN401
        """Hand the answer to REGISTER over."""
        try:
            received = parameters.rdata
            message = str(received.wholeMsg)
            code = int(parameters.code) if message else NOBODY_ANSWERED
            self._watcher.registered(self, code, str(received.srcAddress), message)
        except Exception:  # an edge of the engine: an exception must not cross into C++
            log.exception("an answer to REGISTER could not be taken up")

    def onSendRequest(self, parameters: Any) -> None:  # noqa: ANN401
        """Hand the answer to OPTIONS over."""
        try:
            self._watcher.checked(self, int(parameters.e.body.tsxState.tsx.statusCode))
        except Exception:  # an edge of the engine: an exception must not cross into C++
            log.exception("an answer to OPTIONS could not be taken up")

    def onMwiInfo(self, parameters: Any) -> None:  # noqa: ANN401
        """Hand a NOTIFY about the voicemail box over."""
        try:
            received = parameters.rdata
            self._watcher.notified(self, str(received.srcAddress), str(received.wholeMsg))
        except Exception:  # an edge of the engine: an exception must not cross into C++
            log.exception("a NOTIFY could not be taken up")


def local_account(endpoint: Endpoint, watcher: AccountWatcher) -> SipAccount:
    """Make the account without a registrar."""
    account = SipAccount(watcher)
    account.create(common_settings(endpoint, f"sip:hatif@{endpoint.host}:{endpoint.sip_port}"), True)
    return account
