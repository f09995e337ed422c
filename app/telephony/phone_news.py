"""What happens at the engine, in words for the terminal."""

from app.telephony.phone_orders import Book
from app.telephony.protocol import (
    CallChanged,
    CallEnded,
    CallOffered,
    CallPicture,
    DevicesListed,
    DtmfReceived,
    Event,
    LevelsMeasured,
    MediaMeasured,
    MicrophoneTried,
    OrderRefused,
    QualityChanged,
    RecordingState,
    RegistrationChanged,
    SoundFailed,
    SoundTrouble,
    TransferChanged,
    VoicemailCounted,
)


def told(event: Event, book: Book) -> str:
    """Say in one line what happened; empty for what a person need not see."""
    match event:
        case CallOffered(call=call):
            return f"call {book.number(call.call_id)}: {_who(call)} calls"
        case CallChanged(call=call):
            notes = [" (muted)"] if call.is_muted else []
            notes += (
                [f" (recording {call.recording.value})"] if call.recording is not RecordingState.NONE else []
            )
            return f"call {book.number(call.call_id)}: {call.state.value}{''.join(notes)}"
        case CallEnded():
            reason = event.reason.value.replace("_", " ")
            return f"call {book.number(event.call_id)}: over, {reason}, {event.talked_seconds:.0f} s talked"
        case DtmfReceived():
            return f"call {book.number(event.call_id)}: digit {event.digit}"
        case MediaMeasured():
            return (
                f"call {book.number(event.call_id)}: MOS {event.mos}, {event.lost_packets} of "
                f"{event.lost_packets + event.received_packets} packets lost, jitter {event.jitter_ms} ms"
            )
        case QualityChanged(trouble=SoundTrouble.NONE):
            return f"call {book.number(event.call_id)}: sounds good again"
        case QualityChanged(trouble=SoundTrouble.SILENCE):
            return f"call {book.number(event.call_id)}: nothing is heard from the other side"
        case QualityChanged():
            return f"call {book.number(event.call_id)}: sounds bad, {event.trouble.value} (MOS {event.mos})"
        case LevelsMeasured():
            return f"microphone {event.microphone}, speaker {event.speaker}"
        case MicrophoneTried():
            return f"microphone: {event.step.value}, loudest {event.loudest}"
        case DevicesListed():
            return "\n".join(f"{device.key}: {device.name}" for device in event.devices)
        case TransferChanged():
            return f"call {book.number(event.call_id)}: transfer {event.code}"
        case RegistrationChanged():
            return f"account {event.account}: {event.state.value} {event.code or ''}".rstrip()
        case VoicemailCounted():
            return f"account {event.account}: {event.new} new messages"
        case OrderRefused():
            return f"refused: {event.refusal.value.replace('_', ' ')} ({event.detail})"
        case SoundFailed():
            return f"no sound: {event.detail}"
    return ""


def _who(call: CallPicture) -> str:
    if call.caller.is_anonymous:
        return "somebody who withholds the number"
    return f"{call.caller.name} {call.caller.number}".strip()
