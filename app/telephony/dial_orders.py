"""Orders that name somebody else's address: place a call, transfer one, park it, send it to a room."""

from collections.abc import Callable

import pjsua2

from app import times
from app.telephony.accounts import Accounts, Registrar
from app.telephony.call_machine import CallMachine, OrderImpossible
from app.telephony.caller import read_address
from app.telephony.calls import SipCall
from app.telephony.dialling import is_header, sip_address
from app.telephony.endpoint import Endpoint
from app.telephony.line import Line
from app.telephony.lines import Lines
from app.telephony.protocol import (
    NO_ACCOUNT,
    Caller,
    CallId,
    Direction,
    MoveToRoom,
    Order,
    ParkCall,
    PlaceCall,
    Refusal,
    TransferCall,
)
from app.telephony.sip_account import SipAccount

NewCall = Callable[[SipAccount | None, CallId], SipCall]  # without an account: through no registrar


class DialOrders:
    """Carries them out, through the registrar that fits or the trunk."""

    def __init__(
        self, endpoint: Endpoint, lines: Lines, accounts: Accounts, *, trunk_domain: str, new_call: NewCall
    ) -> None:
        self._endpoint = endpoint
        self._lines = lines
        self._accounts = accounts
        self._trunk_domain = trunk_domain
        self._new_call = new_call

    @property
    def handlers(self) -> dict[type[Order], Callable[..., None]]:
        """Who carries which order out."""
        return {
            PlaceCall: self.place,
            TransferCall: self.transfer,
            ParkCall: self.park,
            MoveToRoom: self.move_to_room,
        }

    def place(self, order: PlaceCall) -> None:
        """Call somebody; whoever else talks is held."""
        registrar = None if order.from_uri else self._accounts.choose(order.account)
        uri = self._address(order.to, registrar)
        self._check(order)
        if registrar is not None and not uri.endswith(f"@{registrar.domain}"):
            registrar = None
        line = self._new_line(order, uri, registrar)
        self._lines.hold_others(line)
        try:
            line.sip.dial(uri, from_uri=order.from_uri, headers=order.headers)
        except pjsua2.Error as error:
            self._lines.finish(line.sip)
            raise OrderImpossible(Refusal.NETWORK, f"PJSIP status {error.status}") from error
        self._lines.add(line)
        self._lines.tell_change(line)

    def transfer(self, order: TransferCall) -> None:
        """Hand a call over: to a number, or to the other side of another call."""
        line = self._lines.answered(order.call_id)
        if order.to_call:
            line.sip.transfer_to_call(self._lines.answered(order.to_call).sip)
        else:
            line.sip.transfer_to(self._transfer_address(order.to))

    def park(self, order: ParkCall) -> None:
        """Leave a call at the PBX's number for parking."""
        line = self._lines.answered(order.call_id)
        line.sip.transfer_to(self._transfer_address(order.place))
        line.machine.park()

    def move_to_room(self, order: MoveToRoom) -> None:
        """Go to the PBX's conference room ourselves, and send the calls there."""
        lines = [self._lines.answered(call_id) for call_id in dict.fromkeys(order.call_ids)]
        if not lines:
            raise OrderImpossible(Refusal.WRONG_STATE, "a conference needs calls")
        room = self._transfer_address(order.room)
        self.place(PlaceCall(call_id=order.own_call_id, to=order.room))
        for line in lines:
            line.sip.transfer_to(room)

    def _transfer_address(self, text: str) -> str:
        return self._address(text, self._accounts.choose(NO_ACCOUNT))

    def _check(self, order: PlaceCall) -> None:
        if order.call_id in self._lines or not order.call_id:
            raise OrderImpossible(Refusal.WRONG_STATE, "the call's id is taken")
        if not all(is_header(name, value) for name, value in order.headers.items()):
            raise OrderImpossible(Refusal.BAD_ADDRESS, "a header cannot be sent")
        if order.from_uri and not self._endpoint.is_sip_uri(order.from_uri):
            raise OrderImpossible(Refusal.BAD_ADDRESS, "not a SIP address to call from")

    def _new_line(self, order: PlaceCall, uri: str, registrar: Registrar | None) -> Line:
        machine = CallMachine(
            order.call_id,
            Direction.OUTBOUND,
            Caller(number=read_address(uri).user),
            offered_at=times.now().timestamp(),
            at=times.monotonic(),
        )
        call = self._new_call(registrar.sip if registrar else None, order.call_id)
        account = registrar.order.account if registrar else NO_ACCOUNT
        return Line(machine, call, account, stands_alone=bool(order.from_uri))

    def _address(self, text: str, registrar: Registrar | None) -> str:
        uri = sip_address(text, registrar.domain if registrar else self._trunk_domain)
        if not uri or not self._endpoint.is_sip_uri(uri):
            raise OrderImpossible(Refusal.BAD_ADDRESS, "neither a number nor a SIP address")
        return uri
