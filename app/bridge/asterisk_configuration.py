"""The dialplan, queue and manager settings an Asterisk needs for Hatif, with the least rights."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.errors import BadInput

EVENTS = (
    *("QueueCallerJoin", "QueueCallerLeave", "QueueCallerAbandon", "AgentCalled", "AgentConnect"),
    *("AgentComplete", "AgentRingNoAnswer", "QueueMemberAdded", "QueueMemberRemoved", "QueueMemberPause"),
    *(
        "QueueMemberStatus",
        "DialEnd",
        "Newchannel",
        "Newstate",
        "NewConnectedLine",
        "HangupRequest",
        "Hangup",
    ),
    *("ChanSpyStart", "UserEvent", "OriginateResponse"),
)
# What the bridge calls; each belongs to one of the rights below, and none runs a command of the system.
ACTIONS = (
    *("QueueStatus", "QueueAdd", "QueueRemove", "QueuePause", "QueueWithdrawCaller", "CoreShowChannels"),
    *("CoreSettings", "Originate", "Hangup", "MixMonitorMute", "Ping"),
)
READ, WRITE = "call,agent,user", "agent,call,originate,reporting"
CONTEXTS = (
    "hatif-queue",
    "hatif-headers",
    "hatif-moved",
    "hatif-supervise",
    "hatif-survey",
    "hatif-services",
)
_LOOPBACK = "127.0.0.1"
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the settings are made for."""

    queues: tuple[str, ...]
    user: str = "hatif-bridge"
    secret: str = "CHANGE-ME"  # noqa: S105  says that it is to be changed
    address: str = _LOOPBACK  # where the bridge comes from
    port: int = 5038
    ring_seconds: int = 20
    wait_seconds: int = 300
    records: bool = True


def files(wanted: Wanted) -> Mapping[str, str]:
    """Return the files, by name; each is included by the PBX's own, as its first line says."""
    for name in (*wanted.queues, wanted.user):
        if not name or not _PLAIN.issuperset(name):
            raise BadInput(f"{name!r} cannot stand in Asterisk's settings: letters, digits, - and _ only")
    if not set(wanted.secret).isdisjoint("\r\n;"):
        raise BadInput("the secret holds a letter that ends a line of Asterisk's settings")
    return {
        "hatif_manager.conf": _manager(wanted),
        "hatif_queues.conf": _queues(wanted),
        "hatif_extensions.conf": _extensions(wanted),
        "hatif_parking.conf": _PARKING,
    }


def _manager(wanted: Wanted) -> str:
    # Who may come is said below, by `permit`.
    listens_on = _LOOPBACK if wanted.address == _LOOPBACK else "0.0.0.0"  # noqa: S104
    return f"""; in manager.conf: #include hatif_manager.conf
[general]
enabled = yes
webenabled = no
bindaddr = {listens_on}
port = {wanted.port}
timestampevents = yes   ; the bridge puts events in order by it

[{wanted.user}]
secret = {wanted.secret}
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = {wanted.address}
read = {READ}
write = {WRITE}
writetimeout = 5000
{_filters()}
"""


def _filters() -> str:
    return "\n".join(f"eventfilter = Event: {name}" for name in EVENTS)


def _queues(wanted: Wanted) -> str:
    general = """; in queues.conf: #include hatif_queues.conf
[general]
persistentmembers = yes   ; who is signed in, and paused, is still after a new start
autofill = yes
shared_lastcall = yes
"""
    return "\n".join([general, *(_queue(name, wanted) for name in wanted.queues)])


def _queue(name: str, wanted: Wanted) -> str:
    return f"""[{name}]
strategy = rrmemory
timeout = {wanted.ring_seconds}
retry = 1
ringinuse = no            ; who talks is not called
autopause = no            ; the desk counts unanswered calls itself
wrapuptime = 0            ; the desk pauses its agent for the wrap-up
timeoutrestart = yes
joinempty = yes
leavewhenempty = no
setinterfacevar = yes     ; the survey says who is meant
musicclass = default
"""


def _extensions(wanted: Wanted) -> str:
    recording = (
        " same => n,MixMonitor(${UNIQUEID}.wav,b)   ; silent while the bridge mutes it for a card number\n"
        if wanted.records
        else ""
    )
    text = _EXTENSIONS.replace("@WAIT@", str(wanted.wait_seconds)).replace("@RECORDING@", recording)
    return text + "".join(_entrance(name) for name in wanted.queues)


def _entrance(name: str) -> str:
    return f"""
; Goto(hatif-enter-{name},s,1) puts a caller into this queue, asks him afterwards, and hangs up.
[hatif-enter-{name}]
exten => s,1,Gosub(hatif-queue,s,1({name}))
 same => n,GotoIf($["${{HATIF_ANSWERED}}"="1"]?hatif-survey,s,1)
 same => n,Hangup()
"""


def queues_in(settings: Iterable[str]) -> tuple[str, ...]:
    """Return keys of queues in the order in which they are written."""
    return tuple(sorted(set(settings)))


_EXTENSIONS = """; in extensions.conf: #include hatif_extensions.conf
; Gosub(hatif-queue,s,1(KEY)) lets a caller wait, and returns when nobody answered or the agent has hung up.
[hatif-queue]
exten => s,1,Set(__HATIF_CALL=${CHANNEL(linkedid)})
 same => n,Set(__HATIF_QUEUE=${ARG1})
 same => n,Set(HATIF_ANSWERED=0)
@RECORDING@ same => n,Queue(${ARG1},cb(hatif-headers^s^1),,,@WAIT@)
 same => n,Set(HATIF_ANSWERED=${IF($["${QUEUESTATUS}"="CONTINUE"]?1:0)})
 same => n,UserEvent(HatifQueue,Queue: ${ARG1},Status: ${QUEUESTATUS})
 same => n,GotoIf($["${QUEUESTATUS}"="WITHDRAW"]?hatif-moved,s,1)
 same => n,Return()

; what the agent's telephone is told before it rings
[hatif-headers]
exten => s,1,Set(PJSIP_HEADER(add,X-Hatif-Call)=${HATIF_CALL})
 same => n,Set(PJSIP_HEADER(add,X-Hatif-Queue)=${HATIF_QUEUE})
 same => n,Return()

; a supervisor took a waiting caller out: q:KEY is another queue, e:EXTENSION an agent
[hatif-moved]
exten => s,1,Set(HATIF_WHERE=${FILTER(0-9A-Za-z_-,${QUEUE_WITHDRAW_INFO:2})})
 same => n,GotoIf($["${QUEUE_WITHDRAW_INFO:0:2}"="q:"]?queue)
 same => n,Dial(PJSIP/${HATIF_WHERE},30,gb(hatif-headers^s^1))
 same => n,Hangup()
 same => n(queue),Goto(hatif-queue-again,s,1)
[hatif-queue-again]
exten => s,1,Gosub(hatif-queue,s,1(${HATIF_WHERE}))
 same => n,GotoIf($["${HATIF_ANSWERED}"="1"]?hatif-survey,s,1)
 same => n,Hangup()

; supervisors, called by the bridge alone: l listens, w whispers to the agent, b is heard by both
[hatif-supervise]
exten => _[lwb].,1,Answer()
 same => n,Set(HATIF_WHOM=${FILTER(0-9A-Za-z_,${EXTEN:1})})
 same => n,Set(HATIF_HOW=${IF($["${EXTEN:0:1}"="w"]?w:${IF($["${EXTEN:0:1}"="b"]?B:)})})
 same => n,ChanSpy(PJSIP/${HATIF_WHOM}-,qES${HATIF_HOW})
 same => n,Hangup()

; one question, one key from 1 to 5; the bridge gives it to the call
[hatif-survey]
exten => s,1,GotoIf($["${HATIF_SURVEY}"=""]?out)   ; set HATIF_SURVEY to the sound file of your question
 same => n,Read(HATIF_SCORE,${HATIF_SURVEY},1,,1,6)
 same => n,GotoIf($[$["${HATIF_SCORE}">="1"] & $["${HATIF_SCORE}"<="5"]]?:out)
 same => n,UserEvent(HatifAnswer,Call: ${HATIF_CALL},Queue: ${HATIF_QUEUE},Agent: ${MEMBERINTERFACE},Question: satisfaction,Score: ${HATIF_SCORE})
 same => n(out),Hangup()

; for agents: include => hatif-services. Conferences 8000 to 8099, parking at 700.
[hatif-services]
include => parkedcalls
exten => _80XX,1,Answer()
 same => n,ConfBridge(${EXTEN})
"""  # noqa: E501  Asterisk reads one line as one step

_PARKING = """; in res_parking.conf: #include hatif_parking.conf
[general]
[default]
parkext = 700
parkpos = 701-720
context = parkedcalls
parkingtime = 120
comebacktoorigin = yes
"""
