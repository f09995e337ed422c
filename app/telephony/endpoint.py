"""PJSIP itself: started, polled from one thread, and stopped so that none of its assertions is hit."""

import contextlib
import ctypes
import errno
import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pjsua2

from app.errors import Unavailable
from app.telephony import wheel
from app.telephony.connections import Connections
from app.telephony.gate import close_to_connections

BRIDGE_HERTZ = 16_000  # wide enough for G.722, half the work of 32 kHz
log = logging.getLogger(__name__)

STDOUT = 1
EVERY_ADDRESS = "0.0.0.0"  # noqa: S104  the PBX decides which way its calls come; the gate decides whose
MOST_CALLS = 32  # PJSIP takes what it was built for: the PyPI wheel 4, others get 486
PJ_ERRNO_START = 120_000  # PJ_STATUS_FROM_OS: the system's own error numbers begin here

# G.722 is left out: PJSIP's is 6 dB louder than others' one way and softer the other, and with it Asterisk 22
# sent the customer nothing any more after most calls that were taken back.
CODEC_ORDER = {"opus/48000": 200, "PCMA/8000": 190, "PCMU/8000": 180}


TLS_HANDSHAKE_MS = 10_000

AccountChooser = Callable[[str, str, int], int]


@dataclass(frozen=True, slots=True)
class NetworkHelpers:
    """Servers that help SIP to find its way; mostly there are none."""

    nameservers: tuple[
        str, ...
    ] = ()  # asked for SRV and addresses; without any, the system is asked for addresses
    stun: str = ""  # host[:port]: tells how we are seen from outside


class SelectingEndpoint(pjsua2.Endpoint):  # type: ignore[misc]  # PJSIP's classes carry no types
    """PJSIP's endpoint, which lets us say to which account an INVITE belongs."""

    def __init__(self) -> None:
        super().__init__()
        self.account_of: AccountChooser = lambda _source, _message, chosen: chosen
        self.connections = Connections()

    def onSelectAccount(self, parameters: Any) -> None:  # noqa: ANN401
        """Give the INVITE to the account its sender belongs to, whatever user it names."""
        try:
            received = parameters.rdata
            source, message = str(received.srcAddress), str(received.wholeMsg)
            parameters.accountIndex = self.account_of(source, message, int(parameters.accountIndex))
        except Exception:  # an edge of the engine: an exception must not cross into C++
            log.exception("an INVITE's account could not be chosen")

    def onTransportState(self, parameters: Any) -> None:  # noqa: ANN401
        """Note which connections there are."""
        try:
            self.connections.changed(parameters)
        except Exception:  # an edge of the engine: an exception must not cross into C++
            log.exception("a connection's change could not be taken up")


NO_HELPERS = NetworkHelpers()


class Endpoint:
    """The one PJSIP endpoint of this process."""

    def __init__(
        self, address: str, port: int, *, version: str, helpers: NetworkHelpers = NO_HELPERS
    ) -> None:
        self._pj = SelectingEndpoint()
        self._tcp: int | None = None
        self._tls: dict[str, int] = {}  # by the file of authorities
        self.wheel = wheel.at_hand()
        with _silent_stdout():
            self._pj.libCreate()
        try:
            self._pj.libInit(_endpoint_settings(version, helpers))
            self.transport: int = self._open(pjsua2.PJSIP_TRANSPORT_UDP, address, port)
            self._pj.libStart()
        except pjsua2.Error as error:
            self._pj.libDestroy()
            raise Unavailable(_sentence(error, address, port)) from error
        self._pj.audDevManager().setNullDev()  # its clock is a thread of C: Python cannot make it stumble
        self.silence: Any = self._pj.audDevManager().getCaptureDevMedia()
        self._order_codecs()
        host, _, bound_port = str(self._pj.transportGetInfo(self.transport).localName).rpartition(":")
        self.host = host
        self.sip_port = int(bound_port)
        self.bound_address = address

    @property
    def lacks(self) -> tuple[str, ...]:
        """Features the PJSIP at hand does not have."""
        return self.wheel.lacks([str(codec.codecId) for codec in self._pj.codecEnum2()])

    def choose_accounts_by(self, account_of: AccountChooser) -> None:
        """Ask this for the number of an INVITE's account, by its source, its text and PJSIP's own choice."""
        self._pj.account_of = account_of

    def tcp_transport(self) -> int:
        """Open TCP, the first time, and return PJSIP's number of it."""
        if self._tcp is None:
            self._tcp = self._open(pjsua2.PJSIP_TRANSPORT_TCP, self.bound_address, 0)
            self._close_to_connections(self._tcp)
        return self._tcp

    def tls_transport(self, ca_file: str) -> int:
        """Open TLS to peers that these authorities vouch for, the first time; return PJSIP's number of it."""
        if ca_file not in self._tls:
            settings = self._transport_settings(self.bound_address, 0)
            _trust(settings.tlsConfig, ca_file)
            self._tls[ca_file] = int(self._pj.transportCreate(pjsua2.PJSIP_TRANSPORT_TLS, settings))
            self._close_to_connections(self._tls[ca_file])
        return self._tls[ca_file]

    def _close_to_connections(self, transport: int) -> None:
        _, _, port = str(self._pj.transportGetInfo(transport).localName).rpartition(":")
        if port.isdecimal() and int(port):  # our own wheel does not listen at all
            close_to_connections(int(port))

    @property
    def connections(self) -> Connections:
        """The TCP and TLS connections there are."""
        return self._pj.connections

    def give_up_connections(self) -> None:
        """Let go of TCP and TLS connections that seem dead."""
        try:
            self.connections.give_up(self._pj)
        except pjsua2.Error as error:
            log.info("a connection was not let go of: PJSIP status %s", error.status)

    @property
    def follows_addresses(self) -> bool:
        """Whether SIP may move to another address: not when it was told which one to use."""
        return self.bound_address == EVERY_ADDRESS

    def change_address(self) -> None:
        """The computer has another address: listen anew, register with it, and tell those on the line."""
        settings = pjsua2.IpChangeParam()
        settings.restartListener = True
        settings.shutdownTransport = True
        self._pj.handleIpChange(settings)

    def poll(self, wait_ms: int) -> bool:
        """Let PJSIP work, waiting at most so long for something to do; say whether there was anything."""
        return int(self._pj.libHandleEvents(wait_ms)) > 0

    def is_sip_uri(self, text: str) -> bool:
        """Say whether PJSIP can call this."""
        return int(self._pj.utilVerifySipUri(text)) == 0

    def stop(self) -> None:
        """End PJSIP; every call and account must have been dropped before."""
        self.silence = None
        self._pj.libDestroy(pjsua2.PJSUA_DESTROY_NO_NETWORK)  # farewells are said: no second spent on them
        del self._pj  # whoever still knows this endpoint must not keep PJSIP's: there can be one only

    def _open(self, kind: int, address: str, port: int) -> int:
        return int(self._pj.transportCreate(kind, self._transport_settings(address, port)))

    @staticmethod
    def _transport_settings(address: str, port: int) -> Any:  # noqa: ANN401  PJSIP's own settings object
        settings = pjsua2.TransportConfig()
        settings.port = port
        settings.boundAddress = "" if address == EVERY_ADDRESS else address
        return settings

    def _order_codecs(self) -> None:
        for codec in self._pj.codecEnum2():
            name = str(codec.codecId)
            wanted = next((rank for start, rank in CODEC_ORDER.items() if name.startswith(start)), 0)
            self._pj.codecSetPriority(name, wanted)


@contextlib.contextmanager
def _silent_stdout() -> Iterator[None]:
    """Keep PJSIP from greeting on standard output: its log can be turned down only once it is created."""
    sys.stdout.flush()
    kept = os.dup(STDOUT)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STDOUT)
    try:
        yield
    finally:
        ctypes.CDLL(None if os.name == "posix" else "msvcrt").fflush(None)  # else C writes it out afterwards
        os.dup2(kept, STDOUT)
        os.close(kept)
        os.close(nowhere)


def _trust(settings: Any, ca_file: str) -> None:  # noqa: ANN401  PJSIP's own settings object
    """Check chain and name of whoever answers, and speak nothing older than TLS 1.2."""
    from app.telephony.authorities import of_system  # most engines never need it, nor Python's own TLS

    system = None if ca_file else of_system()
    settings.CaListFile = ca_file if system is None else system.file
    settings.CaBuf = "" if system is None else system.text
    settings.verifyServer = True
    settings.method = pjsua2.PJSIP_SSL_UNSPECIFIED_METHOD
    settings.proto = pjsua2.PJ_SSL_SOCK_PROTO_TLS1_2 | pjsua2.PJ_SSL_SOCK_PROTO_TLS1_3
    settings.msecTimeout = TLS_HANDSHAKE_MS


def _endpoint_settings(version: str, helpers: NetworkHelpers) -> Any:  # noqa: ANN401  PJSIP's own settings object
    settings = pjsua2.EpConfig()
    for nameserver in helpers.nameservers:
        settings.uaConfig.nameserver.append(nameserver)
    if helpers.stun:
        settings.uaConfig.stunServer.append(helpers.stun)
        settings.uaConfig.stunIgnoreFailure = True  # a helper that is away must not cost the telephone
    settings.logConfig.level = 1
    settings.logConfig.consoleLevel = 0
    settings.uaConfig.threadCnt = 0  # nobody but our poll runs PJSIP's SIP side
    settings.uaConfig.mainThreadOnly = True
    settings.uaConfig.maxCalls = MOST_CALLS
    settings.uaConfig.userAgent = f"Hatif/{version}"
    settings.medConfig.clockRate = BRIDGE_HERTZ
    settings.medConfig.sndClockRate = BRIDGE_HERTZ
    settings.medConfig.noVad = True  # RTP never pauses, so that no other side takes us for gone
    settings.medConfig.ecTailLen = 0
    return settings


def _sentence(error: Any, address: str, port: int) -> str:  # noqa: ANN401  PJSIP's own error
    match int(error.status) - PJ_ERRNO_START:
        case errno.EADDRINUSE:
            return f"UDP port {port} is in use by another program; choose another one, or 0 for any"
        case errno.EADDRNOTAVAIL:
            return f"{address} is no address of this computer; choose one of its own, or 0.0.0.0 for all"
        case errno.EACCES:
            return f"this user may not open UDP port {port}; choose a SIP port above 1023"
    return f"SIP cannot listen on {address}, port {port}: {error.reason}"
