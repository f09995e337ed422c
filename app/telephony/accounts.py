"""The accounts at registrars: configured, registered, kept registered, and who may call through them."""

import logging
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pjsua2

from app import times
from app.telephony.account_settings import settings_of
from app.telephony.call_machine import OrderImpossible
from app.telephony.digest import challenged_realm
from app.telephony.endpoint import Endpoint
from app.telephony.protocol import (
    AccountId,
    ConfigureAccount,
    Event,
    MediaEncryption,
    Refusal,
    RegistrationChanged,
    RegistrationProblem,
    RegistrationState,
    VoicemailCounted,
)
from app.telephony.registrar_address import RegistrarAddress, Transport, read_registrar_address
from app.telephony.registration import Deed, Registration
from app.telephony.sip_account import AccountWatcher, SipAccount
from app.telephony.sip_text import read_sip
from app.telephony.trusted import Peer, is_trusted, split_address
from app.telephony.voicemail import read_waiting

log = logging.getLogger(__name__)

_USER = re.compile(r"[A-Za-z0-9+*#._~!-]{1,64}")


@dataclass(slots=True)
class Registrar:
    """One account at its registrar."""

    order: ConfigureAccount
    sip: SipAccount
    machine: Registration
    realm: str
    address: RegistrarAddress
    proxy: RegistrarAddress | None = None
    peer: Peer | None = None  # where its answers came from: calls are taken from there
    asked_at: float = 0.0  # when REGISTER was sent last
    is_spelt_otherwise: bool = False  # PJSIP lets go of a REGISTER on its way only for another address
    is_overtaken: bool = False  # the answer on its way is to a REGISTER of before

    def sent(self, source: str) -> bool:
        """Say whether a packet from there is this registrar's."""
        return self.peer is not None and is_trusted(source, [self.peer])

    @property
    def domain(self) -> str:
        """What follows the @ of a number that is called through it."""
        return self.address.domain

    @property
    def transport(self) -> Transport:
        """What carries SIP to the first one on the way."""
        return (self.proxy or self.address).transport


@dataclass(slots=True)
class Accounts:
    """Every account with a registrar, and how each is doing."""

    endpoint: Endpoint
    watcher: AccountWatcher
    tell: Callable[[Event], None]
    _registrars: dict[AccountId, Registrar] = field(default_factory=dict)
    _leaving: list[SipAccount] = field(default_factory=list)  # whose last REGISTER is on its way
    _has_returned: bool = False

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
        return any(registrar.sent(source) for registrar in self._registrars.values())

    @property
    def peers(self) -> list[Peer]:
        """Where registrars answered from by UDP: a connection of TCP or TLS is ours, and needs no gate."""
        registrars = self._registrars.values()
        return [each.peer for each in registrars if each.peer and each.transport is Transport.UDP]

    @property
    def some_host(self) -> str:
        """Where the first registrar answered from: the way to it is the way that matters."""
        return next((each.peer.host for each in self._registrars.values() if each.peer), "")

    def sent_by(self, source: str, message: str = "") -> AccountId:
        """Return the account a packet from there belongs to, the one it names first; empty for none."""
        senders = [registrar for registrar in self._registrars.values() if registrar.sent(source)]
        named = [each for each in senders if message.partition("\n")[0].find(f"sip:{each.order.user}@") >= 0]
        return next((each.order.account for each in [*named, *senders]), AccountId(""))

    def is_secured(self, account: AccountId) -> bool:
        """Say whether SIP of this account travels where nobody can read the keys of its sound."""
        registrar = self._registrars.get(account)
        return registrar is not None and registrar.transport is Transport.TLS

    def finds_ways(self, account: AccountId) -> bool:
        """Say whether the sound of this account may come from another address than was agreed at first."""
        registrar = self._registrars.get(account)
        return registrar is not None and registrar.order.finds_ways

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
        address, proxy = self._checked_address(order)
        is_connected = (proxy or address).transport is not Transport.UDP
        machine = Registration(at=times.monotonic(), chance=random.random, is_connected=is_connected)
        known = self._registrars.get(order.account)
        sip = known.sip if known else SipAccount(self.watcher)
        registrar = Registrar(order, sip, machine, realm=order.realm, address=address, proxy=proxy)
        registrar.asked_at = times.monotonic()
        try:
            if known:
                sip.modify(self._settings(registrar))
                registrar.is_overtaken = not self._attempt(lambda: sip.setRegistration(True))
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
        if registrar.is_overtaken:  # what it says of the former password says nothing of this one
            registrar.is_overtaken = False
            registrar.machine.challenged(at=times.monotonic())
            return
        realm = challenged_realm(read_sip(message)) if code in (401, 407) else ""
        if realm and not registrar.realm:  # the first challenge pins the realm; the password goes to no other
            registrar.realm = realm
            registrar.machine.challenged(at=times.monotonic())
            return
        if 200 <= code < 300 and source:
            host, port = split_address(source)
            registrar.peer = Peer(host, int(port or 0))
        problem = self._problem_of(registrar, realm, has_answered=bool(message))
        was_away = registrar.machine.state is RegistrationState.UNREACHABLE
        self._has_returned |= was_away and 200 <= code < 300
        if registrar.machine.answered(code, problem, at=times.monotonic()):
            self._tell_state(registrar)

    def _problem_of(self, registrar: Registrar, realm: str, *, has_answered: bool) -> RegistrationProblem:
        if realm and realm != registrar.realm:
            return RegistrationProblem.REALM_CHANGED
        if has_answered or registrar.transport is not Transport.TLS:
            return RegistrationProblem.NONE
        return self.endpoint.connections.problem_since(registrar.asked_at)

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
        self._notice_lost_connections()
        for registrar in self._registrars.values():
            self._explain(registrar)
            before = registrar.machine.state
            match registrar.machine.due(times.monotonic()):
                case Deed.REGISTER:
                    if before is RegistrationState.REGISTERED and registrar.transport is not Transport.UDP:
                        self.endpoint.give_up_connections()  # nobody answered on it: it may be dead for hours
                    self._register(registrar)
                case Deed.REGISTER_ELSEWHERE:
                    self.endpoint.give_up_connections()
                    registrar.is_spelt_otherwise = not registrar.is_spelt_otherwise
                    self._register(registrar)
                case Deed.CHECK:
                    self._check(registrar)
            if registrar.machine.state is not before:
                self._tell_state(registrar)

    def _explain(self, registrar: Registrar) -> None:
        """PJSIP may say that nobody answered before it says that TLS failed."""
        machine = registrar.machine
        if machine.state is RegistrationState.UNREACHABLE and registrar.transport is Transport.TLS:
            problem = self.endpoint.connections.problem_since(registrar.asked_at)
            if machine.explained(problem, at=times.monotonic()):
                self._tell_state(registrar)

    def take_returned(self) -> bool:
        """Say, once, whether a registrar that was away is back: it may have forgotten its calls."""
        returned, self._has_returned = self._has_returned, False
        return returned

    def register_anew(self) -> None:
        """Register every account soon: the computer was asleep, or has another address."""
        for registrar in self._registrars.values():
            registrar.machine.doubted(at=times.monotonic())

    def _notice_lost_connections(self) -> None:
        if not self.endpoint.connections.take_lost():
            return
        for registrar in self._registrars.values():
            if registrar.transport is not Transport.UDP and registrar.machine.disconnected(
                at=times.monotonic()
            ):
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

    def _checked_address(self, order: ConfigureAccount) -> tuple[RegistrarAddress, RegistrarAddress | None]:
        """Return registrar and proxy, or refuse what is none or not safe."""
        address = read_registrar_address(order.registrar)
        if address is None or not _USER.fullmatch(order.user):
            raise OrderImpossible(
                Refusal.BAD_ADDRESS, "not a registrar and a user such as sip:pbx.example and 1001"
            )
        proxy = read_registrar_address(order.proxy.removesuffix(";lr")) if order.proxy else None
        if order.proxy and proxy is None:
            raise OrderImpossible(Refusal.BAD_ADDRESS, "the proxy is no SIP address")
        self._check_safety(order, (proxy or address).transport)
        return address, proxy

    def _check_safety(self, order: ConfigureAccount, transport: Transport) -> None:
        if order.encryption is MediaEncryption.REQUIRED and transport is not Transport.TLS:
            raise OrderImpossible(
                Refusal.NOT_SUPPORTED, "encrypted sound needs TLS: its keys travel in SIP (;transport=tls)"
            )
        if transport is not Transport.TLS:
            return
        if not self.endpoint.wheel.has_current_tls and not order.may_use_old_tls:
            raise OrderImpossible(Refusal.NOT_SUPPORTED, "TLS: the OpenSSL of this PJSIP is obsolete")
        if order.agrees_on_keys and not self.endpoint.wheel.has_dtls_srtp and not order.may_use_old_tls:
            raise OrderImpossible(Refusal.NOT_SUPPORTED, "DTLS-SRTP: this PJSIP is not known to have it")
        if order.ca_file and not Path(order.ca_file).is_file():
            raise OrderImpossible(Refusal.NO_FILE, "the file of certificate authorities is not there")

    def _settings(self, registrar: Registrar) -> Any:  # noqa: ANN401  PJSIP's own settings object
        settings = settings_of(
            registrar.order, registrar.address, registrar.proxy, registrar.realm, self.endpoint
        )
        if registrar.is_spelt_otherwise:  # which is the same address: RFC 3261, 19.1.4
            settings.regConfig.registrarUri = registrar.address.spelt_otherwise
        return settings

    def _register(self, registrar: Registrar) -> None:
        registrar.asked_at = times.monotonic()
        self._attempt(lambda: registrar.sip.modify(self._settings(registrar)))
        self._attempt(lambda: registrar.sip.setRegistration(True))

    def _check(self, registrar: Registrar) -> None:
        wishes = pjsua2.SendRequestParam()
        wishes.method = "OPTIONS"
        wishes.txOption.targetUri = registrar.address.uri
        self._attempt(lambda: registrar.sip.sendRequest(wishes))

    def _attempt(self, deed: Callable[[], object]) -> bool:
        """Do it, and say whether it was done."""
        try:
            deed()
        except pjsua2.Error as error:  # a request that is still on its way goes on asking by itself
            log.info("an account's request was not sent: PJSIP status %s", error.status)
            return False
        return True

    def _take_away(self, account: AccountId) -> None:
        registrar = self._registrars.pop(account, None)
        if registrar is not None:
            self._leave(registrar.sip)
            self.tell(RegistrationChanged(account=account, state=RegistrationState.NONE))

    def _tell_state(self, registrar: Registrar) -> None:
        machine = registrar.machine
        self.tell(
            RegistrationChanged(
                account=registrar.order.account,
                state=machine.state,
                code=machine.code,
                problem=machine.problem,
            )
        )
