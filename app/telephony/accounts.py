"""Accounts of PJSIP: the local one, for calls that no registrar sent, and one for each registrar."""

import logging
from collections.abc import Callable
from typing import Any

import pjsua2

from app.telephony.endpoint import Endpoint

log = logging.getLogger(__name__)

FIRST_RTP_PORT = 20_000
RTP_PORTS = 20_000  # chosen by chance among these, so that several engines live side by side

InviteWatcher = Callable[
    ["SipAccount", int, str, str], None
]  # account, PJSIP's call, source address, message


class SipAccount(pjsua2.Account):  # type: ignore[misc]  # PJSIP's classes carry no types
    """An account of PJSIP that reports each INVITE."""

    def __init__(self, on_invite: InviteWatcher) -> None:
        super().__init__()
        self._on_invite = on_invite

    def onIncomingCall(self, parameters: Any) -> None:  # noqa: ANN401
        """Hand the INVITE over."""
        try:
            received = parameters.rdata
            message, source = str(received.wholeMsg), str(received.srcAddress)
            self._on_invite(self, int(parameters.callId), source, message)
        except Exception:  # an edge of the engine: an exception must not cross into C++
            log.exception("an INVITE could not be taken up")


def local_account(endpoint: Endpoint, on_invite: InviteWatcher) -> SipAccount:
    """Make the account without a registrar."""
    settings = account_settings(endpoint, f"sip:hatif@{endpoint.host}:{endpoint.sip_port}")
    account = SipAccount(on_invite)
    account.create(settings, True)
    return account


def account_settings(endpoint: Endpoint, uri: str) -> Any:  # noqa: ANN401  PJSIP's own settings object
    """Return the settings every account shares: where SIP and sound come in."""
    settings = pjsua2.AccountConfig()
    settings.idUri = uri
    settings.sipConfig.transportId = endpoint.transport
    settings.natConfig.contactRewriteUse = 0
    settings.natConfig.viaRewriteUse = 0
    settings.natConfig.sdpNatRewriteUse = 0
    transport = settings.mediaConfig.transportConfig
    transport.port, transport.portRange, transport.randomizePort = FIRST_RTP_PORT, RTP_PORTS, True
    if endpoint.bound_address != "0.0.0.0":  # noqa: S104  a comparison
        transport.boundAddress = endpoint.bound_address
    return settings
