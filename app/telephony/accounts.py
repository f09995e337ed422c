"""Accounts in PJSIP: the local one, for calls that no registrar sent, and one for each registrar."""

import logging
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import pjsua2

from app import times
from app.telephony.call_machine import OrderImpossible
from app.telephony.digest import challenged_realm
from app.telephony.endpoint import Endpoint
from app.telephony.protocol import (
    AccountId,
    ConfigureAccount,
    Event,
    Refusal,
    RegistrationChanged,
    RegistrationState,
    VoicemailCounted,
)
from app.telephony.registration import Deed, Registration
from app.telephony.sip_text import read_sip
from app.telephony.trusted import Peer, is_trusted, split_address
from app.telephony.voicemail import read_waiting

log = logging.getLogger(__name__)

FIRST_RTP_PORT = 20_000
RTP_PORTS = 20_000  # chosen by chance among these, so that several engines live side by side
REGISTRATION_SECONDS = 300
NOBODY_ANSWERED = 408

_REGISTRAR = re.compile(r"sip:(?P<address>[A-Za-z0-9.:\[\]-]+)(?P<parameters>(?:;[A-Za-z0-9=._-]+)*)")
_USER = re.compile(r"[A-Za-z0-9+*#._~!-]{1,64}")


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


@dataclass(slots=True)
class Registrar:
    """One account at its registrar."""

    order: ConfigureAccount
    sip: SipAccount
    machine: Registration
    realm: str
    domain: str  # host[:port] of numbers called through it
    peer: Peer | None = None  # where its answers came from: calls are taken from there


def local_account(endpoint: Endpoint, watcher: AccountWatcher) -> SipAccount:
    """Make the account without a registrar."""
    account = SipAccount(watcher)
    account.create(account_settings(endpoint, f"sip:hatif@{endpoint.host}:{endpoint.sip_port}"), True)
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


@dataclass(slots=True)
class Accounts:
    """Every account with a registrar, and how each is doing."""

    endpoint: Endpoint
    watcher: AccountWatcher
    tell: Callable[[Event], None]
    _registrars: dict[AccountId, Registrar] = field(default_factory=dict)
    _leaving: list[SipAccount] = field(default_factory=list)  # whose last REGISTER is on its way

    @property
    def states(self) -> dict[str, RegistrationState]:
        """Return how each account is doing."""
        return {account: registrar.machine.state for account, registrar in self._registrars.items()}

    @property
    def are_leaving(self) -> bool:
        """Whether a registrar has not yet heard that we go."""
        return bool(self._leaving)

    def trusts(self, source: str) -> bool:
        """Say whether a packet came from where a registrar answered from."""
        return is_trusted(source, self.peers)

    @property
    def peers(self) -> list[Peer]:
        """Where registrars answered from."""
        return [registrar.peer for registrar in self._registrars.values() if registrar.peer is not None]

    def sent_by(self, source: str) -> AccountId:
        """Return the account a packet from there belongs to; empty for none."""
        for account, registrar in self._registrars.items():
            if registrar.peer is not None and is_trusted(source, [registrar.peer]):
                return account
        return AccountId("")

    def registered_account(self, account: AccountId) -> SipAccount | None:
        """Return the account when its registrar knows us."""
        registrar = self._registrars.get(account)
        if registrar is None or registrar.machine.state is not RegistrationState.REGISTERED:
            return None
        return registrar.sip

    def own_address(self, account: AccountId) -> str:
        """Return our own address at the registrar, or an empty text.

        A PBX that is asked for a call back needs a number it knows in the request, though it never dials it.
        """
        registrar = self._registrars.get(account)
        return f"sip:{registrar.order.user}@{registrar.domain}" if registrar else ""

    def choose(self, account: AccountId) -> Registrar | None:
        """Return this account, or the first one for an empty name; None when there is none at all."""
        if account and account not in self._registrars:
            raise OrderImpossible(Refusal.BAD_ADDRESS, "there is no such account")
        return self._registrars[account] if account else next(iter(self._registrars.values()), None)

    def configure(self, order: ConfigureAccount) -> None:
        """Register, register differently, or take the account away."""
        if not order.registrar:
            self._take_away(order.account)
            return
        domain = self._checked_domain(order)
        machine = Registration(at=times.monotonic(), chance=random.random)
        known = self._registrars.get(order.account)
        sip = known.sip if known else SipAccount(self.watcher)
        registrar = Registrar(order, sip, machine, realm=order.realm, domain=domain)
        try:
            if known:
                sip.modify(self._settings(registrar))
            else:
                sip.create(self._settings(registrar))
        except pjsua2.Error as error:
            raise OrderImpossible(Refusal.BAD_ADDRESS, f"PJSIP status {error.status}") from error
        self._registrars[order.account] = registrar
        self._tell_state(registrar)

    def registered(self, account: SipAccount, code: int, source: str, message: str) -> None:
        """Take up the registrar's answer."""
        if account in self._leaving:
            self._leaving.remove(account)
            return
        registrar = self._of(account)
        if registrar is None:
            return
        realm = challenged_realm(read_sip(message)) if code in (401, 407) else ""
        if realm and not registrar.realm:  # the first challenge pins the realm; the password goes to no other
            registrar.realm = realm
            registrar.machine.challenged(at=times.monotonic())
            return
        if 200 <= code < 300 and source:
            host, port = split_address(source)
            registrar.peer = Peer(host, int(port or 0))
        if registrar.machine.answered(code, at=times.monotonic()):
            self._tell_state(registrar)

    def checked(self, account: SipAccount, code: int) -> None:
        """Take up the registrar's answer to OPTIONS."""
        if registrar := self._of(account):
            registrar.machine.checked(code, at=times.monotonic())

    def notified(self, account: SipAccount, source: str, message: str) -> None:
        """Take up what the PBX tells of the voicemail box; strangers tell nothing."""
        registrar, waiting = self._of(account), read_waiting(message)
        if registrar is not None and waiting is not None and self.trusts(source):
            self.tell(VoicemailCounted(account=registrar.order.account, new=waiting.new, old=waiting.old))

    def tick(self) -> None:
        """Do what is due by the clock."""
        for registrar in self._registrars.values():
            before = registrar.machine.state
            match registrar.machine.due(times.monotonic()):
                case Deed.REGISTER:
                    self._register(registrar)
                case Deed.CHECK:
                    self._check(registrar)
            if registrar.machine.state is not before:
                self._tell_state(registrar)

    def unregister_all(self) -> None:
        """Tell every registrar that we go."""
        for registrar in self._registrars.values():
            if registrar.machine.state is RegistrationState.REGISTERED:
                self._leave(registrar.sip)
        self._registrars.clear()

    def _leave(self, account: SipAccount) -> None:
        try:
            account.setRegistration(False)
            self._leaving.append(account)
        except pjsua2.Error as error:
            log.info("a registrar was not told that we go: PJSIP status %s", error.status)

    def drop_all(self) -> None:
        """Let go of every account, so that PJSIP can end."""
        self._registrars.clear()
        self._leaving.clear()

    def _of(self, account: SipAccount) -> Registrar | None:
        return next((each for each in self._registrars.values() if each.sip is account), None)

    def _checked_domain(self, order: ConfigureAccount) -> str:
        if "transport=tls" in order.registrar.lower() or order.registrar.lower().startswith("sips:"):
            raise OrderImpossible(Refusal.NOT_SUPPORTED, "TLS: the OpenSSL of this PJSIP is obsolete")
        found = _REGISTRAR.fullmatch(order.registrar)
        if found is None or not _USER.fullmatch(order.user):
            raise OrderImpossible(
                Refusal.BAD_ADDRESS, "not a registrar and a user such as sip:pbx.example and 1001"
            )
        if order.proxy and not self.endpoint.is_sip_uri(order.proxy):
            raise OrderImpossible(Refusal.BAD_ADDRESS, "the proxy is no SIP address")
        return found["address"]

    def _settings(self, registrar: Registrar) -> Any:  # noqa: ANN401  PJSIP's own settings object
        order = registrar.order
        name = order.display_name.replace("\\", "").replace('"', "")
        settings = account_settings(self.endpoint, f'"{name}" <sip:{order.user}@{registrar.domain}>')
        settings.regConfig.registrarUri = order.registrar
        settings.regConfig.timeoutSec = REGISTRATION_SECONDS
        settings.regConfig.retryIntervalSec = 0  # the pauses are ours: see backoff.py
        settings.regConfig.firstRetryIntervalSec = 0
        settings.regConfig.dropCallsOnFail = False
        if order.proxy:
            settings.sipConfig.proxies.append(order.proxy)
        if registrar.realm:  # never "*": that would answer anybody's challenge
            credentials = pjsua2.AuthCredInfo("digest", registrar.realm, order.user, 0, order.password)
            settings.sipConfig.authCreds.append(credentials)
        if "transport=tcp" in order.registrar.lower():
            settings.sipConfig.transportId = self.endpoint.tcp_transport()
        return settings

    def _register(self, registrar: Registrar) -> None:
        self._attempt(lambda: registrar.sip.modify(self._settings(registrar)))
        self._attempt(lambda: registrar.sip.setRegistration(True))

    def _check(self, registrar: Registrar) -> None:
        wishes = pjsua2.SendRequestParam()
        wishes.method = "OPTIONS"
        wishes.txOption.targetUri = registrar.order.registrar
        self._attempt(lambda: registrar.sip.sendRequest(wishes))

    def _attempt(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except pjsua2.Error as error:  # a request that is still on its way goes on asking by itself
            log.info("an account's request was not sent: PJSIP status %s", error.status)

    def _take_away(self, account: AccountId) -> None:
        registrar = self._registrars.pop(account, None)
        if registrar is not None:
            self._leave(registrar.sip)
            self.tell(RegistrationChanged(account=account, state=RegistrationState.NONE))

    def _tell_state(self, registrar: Registrar) -> None:
        machine = registrar.machine
        self.tell(
            RegistrationChanged(account=registrar.order.account, state=machine.state, code=machine.code)
        )
