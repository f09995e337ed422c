"""The TCP and TLS connections to PBXs: which are up, and why the last one did not come about."""

from dataclasses import dataclass, field
from typing import Any

import pjsua2

from app import times
from app.telephony.protocol import RegistrationProblem

OF_THE_SYSTEM = range(120_000, 170_000)  # PJSIP's numbers for the errors of sockets
END_OF_FILE = 70_014  # PJ_EEOF: the other side closed it

# what PJSIP found wrong with a certificate; the first that fits is what is told
_FAULTS = (
    (pjsua2.PJ_SSL_CERT_EVALIDITY_PERIOD, RegistrationProblem.EXPIRED_CERTIFICATE),
    (pjsua2.PJ_SSL_CERT_EISSUER_NOT_FOUND, RegistrationProblem.UNTRUSTED_CERTIFICATE),
    (pjsua2.PJ_SSL_CERT_EUNTRUSTED, RegistrationProblem.UNTRUSTED_CERTIFICATE),
    (pjsua2.PJ_SSL_CERT_EREVOKED, RegistrationProblem.UNTRUSTED_CERTIFICATE),
    (pjsua2.PJ_SSL_CERT_EIDENTITY_NOT_MATCH, RegistrationProblem.WRONG_NAME),
)


@dataclass(slots=True)
class Connections:
    """Follows what PJSIP tells of its connections; all of it on the poll thread."""

    _up: dict[int, Any] = field(default_factory=dict)
    _problem: RegistrationProblem = RegistrationProblem.NONE
    _problem_at: float = 0.0
    _lost_one: bool = False

    def changed(self, parameters: Any) -> None:  # noqa: ANN401  PJSIP's own event
        """Take up that a connection came or went."""
        kind = str(parameters.type).upper()
        if kind.startswith("UDP"):
            return
        handle = parameters.hnd
        if parameters.state == pjsua2.PJSIP_TP_STATE_CONNECTED:
            self._up[int(handle)] = handle
        elif parameters.state == pjsua2.PJSIP_TP_STATE_DISCONNECTED:
            was_up = self._up.pop(int(handle), None) is not None
            self._lost_one |= was_up
            if not was_up and kind.startswith("TLS"):
                bits = int(parameters.tlsInfo.verifyStatus) & 0xFFFF_FFFF
                self._note(problem_of(bits, status=int(parameters.lastError)))

    def take_lost(self) -> bool:
        """Say, once, whether a connection that was up is gone."""
        lost, self._lost_one = self._lost_one, False
        return lost

    def problem_since(self, moment: float) -> RegistrationProblem:
        """Return why no TLS connection came about since a moment of the steady clock."""
        return self._problem if self._problem_at >= moment else RegistrationProblem.NONE

    def give_up(self, endpoint: Any) -> None:  # noqa: ANN401  PJSIP's endpoint
        """Let go of every connection: what is sent from now on opens new ones."""
        for handle in list(self._up.values()):
            endpoint.transportShutdown(handle)
        self._up.clear()

    def _note(self, problem: RegistrationProblem) -> None:
        self._problem, self._problem_at = problem, times.monotonic()


def problem_of(verify_status: int, *, status: int) -> RegistrationProblem:
    """Return what PJSIP's bits say of a certificate, or that TLS itself failed; a dead network is neither."""
    for bit, problem in _FAULTS:
        if verify_status & (int(bit) & 0xFFFF_FFFF):
            return problem
    if verify_status:
        return RegistrationProblem.UNTRUSTED_CERTIFICATE
    is_of_network = status in OF_THE_SYSTEM or status == END_OF_FILE
    return RegistrationProblem.NONE if is_of_network else RegistrationProblem.NO_TLS
