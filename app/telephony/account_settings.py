"""Accounts in PJSIP's terms: its settings objects, filled from what the desk ordered."""

from typing import Any

import pjsua2

from app.telephony.endpoint import EVERY_ADDRESS, Endpoint
from app.telephony.protocol import ConfigureAccount, MediaEncryption
from app.telephony.registrar_address import RegistrarAddress, Transport

FIRST_RTP_PORT = 20_000
RTP_PORTS = 20_000  # chosen by chance among these, so that several engines live side by side
REGISTRATION_SECONDS = 300
NEEDS_TLS, NEEDS_NOTHING = 1, 0  # PJSIP's srtpSecureSignaling
SRTP_USE = {
    MediaEncryption.OFF: pjsua2.PJMEDIA_SRTP_DISABLED,
    MediaEncryption.OPTIONAL: pjsua2.PJMEDIA_SRTP_OPTIONAL,
    MediaEncryption.REQUIRED: pjsua2.PJMEDIA_SRTP_MANDATORY,
}


def common_settings(endpoint: Endpoint, uri: str) -> Any:  # noqa: ANN401  PJSIP's own settings object
    """Return the settings every account shares: where SIP and sound come in."""
    settings = pjsua2.AccountConfig()
    settings.idUri = uri
    settings.sipConfig.transportId = endpoint.transport
    settings.natConfig.contactRewriteUse = 0
    settings.natConfig.viaRewriteUse = 0
    settings.natConfig.sdpNatRewriteUse = 0
    settings.callConfig.prackUse = pjsua2.PJSUA_100REL_OPTIONAL  # RFC 3262, where the other side can
    # Else PJSIP 2.17 asks name servers for this computer's name before each call; seconds, if none answers.
    settings.mediaConfig.ipv6Use = pjsua2.PJSUA_IPV6_DISABLED
    transport = settings.mediaConfig.transportConfig
    transport.port, transport.portRange, transport.randomizePort = FIRST_RTP_PORT, RTP_PORTS, True
    if endpoint.bound_address != EVERY_ADDRESS:
        transport.boundAddress = endpoint.bound_address
    return settings


def settings_of(
    order: ConfigureAccount,
    address: RegistrarAddress,
    proxy: RegistrarAddress | None,
    realm: str,
    endpoint: Endpoint,
) -> Any:  # noqa: ANN401  PJSIP's own settings object
    """Return the settings of an account; `realm` is the only one that gets a digest, empty for none yet."""
    name = order.display_name.replace("\\", "").replace('"', "")
    settings = common_settings(endpoint, f'"{name}" <sip:{order.user}@{address.host}>')
    settings.regConfig.registrarUri = address.uri
    settings.regConfig.timeoutSec = REGISTRATION_SECONDS
    settings.regConfig.retryIntervalSec = 0  # the pauses are ours: see backoff.py
    settings.regConfig.firstRetryIntervalSec = 0
    settings.regConfig.dropCallsOnFail = False
    if proxy is not None:
        settings.sipConfig.proxies.append(proxy.route)
    if realm:  # never "*": that would answer anybody's challenge
        user = order.auth_user or order.user
        settings.sipConfig.authCreds.append(pjsua2.AuthCredInfo("digest", realm, user, 0, order.password))
    settings.natConfig.contactRewriteUse = 1  # what the registrar sees of us is where it finds us
    settings.mwiConfig.enabled = order.asks_for_voicemail
    settings.mwiConfig.expirationSec = REGISTRATION_SECONDS  # a PBX that was restarted is asked anew as soon
    settings.natConfig.iceEnabled = order.finds_ways
    _choose_transport(settings, (proxy or address).transport, order, endpoint)
    return settings


def _choose_transport(
    settings: Any,  # noqa: ANN401  PJSIP's own settings object
    transport: Transport,
    order: ConfigureAccount,
    endpoint: Endpoint,
) -> None:
    match transport:
        case Transport.TCP:
            settings.sipConfig.transportId = endpoint.tcp_transport()
        case Transport.TLS:
            settings.sipConfig.transportId = endpoint.tls_transport(order.ca_file)
            settings.mediaConfig.srtpUse = SRTP_USE[order.encryption]
            settings.mediaConfig.srtpSecureSignaling = NEEDS_TLS
            keying = pjsua2.PJMEDIA_SRTP_KEYING_SDES
            if order.agrees_on_keys:
                keying = pjsua2.PJMEDIA_SRTP_KEYING_DTLS_SRTP
            settings.mediaConfig.srtpOpt.keyings.append(keying)
            return
    # The keys of SRTP travel in SIP: where others can read that, encryption would only look like some.
    settings.mediaConfig.srtpUse = pjsua2.PJMEDIA_SRTP_DISABLED
    settings.mediaConfig.srtpSecureSignaling = NEEDS_NOTHING
