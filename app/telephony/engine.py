"""The telephone, a process of its own: polls SIP and the desk's line from one thread, and knows no window.

It lives on without a desk as long as a call lives; then, unless told to stay, it ends by itself.
"""

import argparse
import gc
import json
import logging
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import app
from app import logs, times
from app.errors import AppError, BadInput, Unavailable
from app.telephony.call_machine import OrderImpossible
from app.telephony.desk_line import DeskLine
from app.telephony.endpoint import Endpoint, NetworkHelpers
from app.telephony.kept_calls import KeptCalls
from app.telephony.order_lines import OrderLines
from app.telephony.pacing import pace
from app.telephony.protocol import (
    PROTOCOL_VERSION,
    ChooseDevices,
    DevicesListed,
    Heartbeat,
    ListDevices,
    Order,
    Refusal,
    Ring,
    SayHere,
    Snapshot,
    SoundFailed,
    StopEngine,
    TryMicrophone,
    WatchLevels,
)
from app.telephony.sound import SoundSystem
from app.telephony.switchboard import Switchboard
from app.telephony.trusted import first_host, read_peers, resolved

log = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 1.0
TICK_SECONDS = 0.1  # for what is due by the clock alone; whatever happens is followed at once
ALONE_SECONDS = 10.0  # without a desk and without a call
FAREWELL_SECONDS = 2.0  # for BYEs and their answers
CANNOT_START = 2  # exit code


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """How the engine was started."""

    folder: Path
    sip_address: str
    sip_port: int
    trunk: str
    nameservers: str
    stun: str
    sound: str
    stays: bool
    rings: bool
    is_controlled: bool
    log_file: Path | None
    log_level: str
    log_megabytes: int


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the engine's command line."""
    parser.add_argument("--folder", type=Path, required=True, help="folder for engine.json: port and token")
    parser.add_argument("--sip-address", default="0.0.0.0", help="own address to listen on (0.0.0.0: all)")  # noqa: S104
    parser.add_argument("--sip-port", type=int, default=0, help="UDP port for SIP (0: any free one)")
    parser.add_argument("--trunk", default="", help="addresses calls are taken from: host[:port],… or any")
    parser.add_argument("--nameserver", default="", help="name servers asked for SRV: address,…")
    parser.add_argument("--stun", default="", help="server that tells our address outside: host[:port]")
    parser.add_argument("--sound", choices=("none", "device"), default="device", help="sound devices or none")
    parser.add_argument("--stay", action="store_true", help="do not end by itself when no desk is there")
    parser.add_argument("--rings", action="store_true", help="let callers hear ringing before a desk does")
    parser.add_argument(
        "--control",
        action="store_true",
        help="for other programs: no sound devices, stays, says where",
    )
    parser.add_argument("--log", type=Path, default=None, help="file for what is logged")
    parser.add_argument("--log-level", choices=tuple(logs.LEVELS), default="info", help="how much is logged")
    parser.add_argument("--log-megabytes", type=int, default=logs.MEGABYTES, help="the largest log")


def main(options: argparse.Namespace) -> int:
    """Run the engine; the answer is the exit code."""
    chosen = EngineOptions(
        folder=options.folder,
        sip_address=options.sip_address,
        sip_port=options.sip_port,
        trunk=options.trunk,
        nameservers=options.nameserver,
        stun=options.stun,
        sound="none" if options.control else options.sound,
        stays=options.stay or options.control,
        rings=options.rings,
        is_controlled=options.control,
        log_file=options.log,
        log_level=options.log_level,
        log_megabytes=options.log_megabytes,
    )
    try:
        _begin_log(chosen)
        engine = Engine(chosen)
    except AppError as error:
        sys.stderr.write(f"hatif engine: {error}\n")
        return CANNOT_START
    if chosen.is_controlled:
        sys.stdout.write(engine.whereabouts() + "\n")
        sys.stdout.flush()
    engine.run()
    return 0


def _begin_log(chosen: EngineOptions) -> None:
    """Log to a file beside its crash dump, or else to standard error; both with everything private masked."""
    path = chosen.log_file
    if path is None:
        on_screen = logging.StreamHandler(sys.stderr)
        on_screen.setFormatter(logs.MaskingFormatter())
        logging.basicConfig(level=logging.WARNING, handlers=[on_screen])
        return
    if not path.parent.is_dir() or _log_to(path, chosen).file is None:
        raise Unavailable(f"the log cannot be written to {path}; choose a folder that is there")


def _log_to(path: Path, chosen: EngineOptions) -> logs.Logs:
    return logs.begin(path.parent, path.stem, level=chosen.log_level, megabytes=chosen.log_megabytes)


class Engine:
    """Builds the parts, connects them, and turns the one loop."""

    def __init__(self, options: EngineOptions) -> None:
        if not 0 <= options.sip_port <= 65_535:
            raise BadInput(f"{options.sip_port} is no port; choose one from 0 to 65535")
        peers = read_peers(options.trunk)
        _prepare(options.folder)
        self._stays = options.stays
        self._folder = options.folder
        helpers = NetworkHelpers(
            tuple(filter(None, map(str.strip, options.nameservers.split(",")))), options.stun
        )
        self._endpoint = Endpoint(
            options.sip_address, options.sip_port, version=app.__version__, helpers=helpers
        )
        log.info("this PJSIP lacks: %s", ", ".join(self._endpoint.lacks) or "nothing")
        self._orders = OrderLines(self._carry_out, lambda answer: self._line.send(answer))
        self._line = DeskLine(
            options.folder,
            version=app.__version__,
            on_order_line=self._orders.take,
            on_desk=self._on_desk,
            on_desk_gone=self._on_desk_gone,
            clock=times.monotonic,
        )
        self._board = Switchboard(
            self._endpoint,
            trunk=resolved(peers),
            kept=KeptCalls(options.folder),
            trunk_domain=first_host(options.trunk),
            tell=self._line.send,
            has_desk=lambda: self._line.has_desk,
            rings=options.rings,
        )
        self._sound = SoundSystem() if options.sound == "device" else None
        if self._sound is not None:
            self._board.use_sound(self._sound.sound)
        self._is_stopping = False
        self._lively_at = self._alone_since = times.monotonic()
        self._next_heartbeat = self._next_tick = 0.0
        self._line.announce()
        gc.freeze()  # what is there by now stays: nobody need look through it while a call is set up

    def whereabouts(self) -> str:
        """Return where the engine is reached, as one JSON line; the token is in the file alone."""
        facts = {"folder": str(self._folder), "port": self._line.port, "sip_port": self._endpoint.sip_port}
        return json.dumps({**facts, "protocol": PROTOCOL_VERSION}, ensure_ascii=False)

    def run(self) -> None:
        """Work until told to stop, or until nobody needs the engine any more."""
        signal.signal(signal.SIGTERM, self._on_signal)
        signal.signal(signal.SIGINT, self._on_signal)
        try:
            while not self._is_stopping and not self._is_needless():
                self._turn()
        finally:
            self._say_farewell()

    def _turn(self) -> None:
        now = times.monotonic()
        wait = pace(
            setting_up=self._board.is_setting_up,
            has_calls=self._board.has_calls,
            quiet_seconds=now - self._lively_at,
        )
        had_order = self._line.poll(wait.desk_ms / 1000)
        had_sip = self._endpoint.poll(wait.sip_ms)
        if had_sip and self._board.is_setting_up:
            self._line.poll(0)  # the desk was told of the call while PJSIP prepared it
        if had_order or had_sip:
            self._lively_at = times.monotonic()
        if had_order or had_sip or now >= self._next_tick:
            self._next_tick = now + TICK_SECONDS
            self._tick()
        if now >= self._next_heartbeat:
            self._next_heartbeat = now + HEARTBEAT_SECONDS
            self._line.send(Heartbeat())

    def _tick(self) -> None:
        self._board.tick()
        if self._sound is not None:
            self._sound.talk(self._board.needs_sound)
            for event in self._sound.events():
                self._line.send(event)

    def _is_needless(self) -> bool:
        if self._stays or self._line.has_desk or self._board.has_calls:
            self._alone_since = times.monotonic()
            return False
        return times.monotonic() - self._alone_since >= ALONE_SECONDS

    def _say_farewell(self) -> None:
        self._board.end_all()
        until = times.monotonic() + FAREWELL_SECONDS
        while self._board.has_farewells and times.monotonic() < until:
            self._endpoint.poll(10)
            self._board.tick()
        self._line.close()
        self._board.drop_all()
        if self._sound is not None:
            self._sound.close()
        self._endpoint.stop()

    # ------------------------------------------------------------ the desk

    def _on_desk(self) -> None:
        self._board.desk_came()
        microphone, speaker = self._sound.names if self._sound is not None else ("", "")
        self._line.send(
            Snapshot(
                calls=self._board.pictures(),
                registrations=self._board.registrations,
                sip_port=self._endpoint.sip_port,
                lacks=self._endpoint.lacks,
                microphone=microphone,
                speaker=speaker,
            )
        )

        if self._sound is not None and self._sound.failure:
            self._line.send(SoundFailed(detail=self._sound.failure))

    def _on_desk_gone(self) -> None:
        self._board.desk_went()
        if self._sound is not None:
            self._sound.watch_levels(False)  # a microphone is not open for nobody

    def _carry_out(self, order: Order) -> None:
        match order:
            case StopEngine():
                self._is_stopping = True
            case Ring(on=is_on):
                if self._sound is not None:
                    self._sound.ring(is_on)
            case SayHere(path=path):
                self._say(path)
            case ChooseDevices():
                if self._sound is None or not self._sound.choose(order):
                    raise OrderImpossible(Refusal.NO_DEVICE, "there is no such device")
            case WatchLevels(on=is_on):
                if self._sound is not None:
                    self._sound.watch_levels(is_on)
            case TryMicrophone(seconds=seconds):
                self._try_microphone(seconds)
            case ListDevices():
                listed = DevicesListed(devices=()) if self._sound is None else self._sound.listed()
                self._line.send(listed)
            case _:
                self._board.carry_out(order)

    def _try_microphone(self, seconds: int) -> None:
        if self._sound is None:
            raise OrderImpossible(Refusal.NO_DEVICE, "there is no sound")
        if not self._sound.try_microphone(seconds):
            raise OrderImpossible(Refusal.WRONG_STATE, "somebody talks, or it is tried already")

    def _say(self, path: str) -> None:
        if self._sound is None:
            raise OrderImpossible(Refusal.NO_DEVICE, "there is no sound")
        try:
            self._sound.say(path)
        except Unavailable as error:
            raise OrderImpossible(Refusal.NO_FILE, str(error)) from error

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._is_stopping = True


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable(f"the folder {folder} cannot be made: {error.strerror}") from error


def run(arguments: Sequence[str]) -> int:
    """Run the engine with a command line of its own."""
    parser = argparse.ArgumentParser(prog="hatif engine", description="The telephone, without a window.")
    add_arguments(parser)
    return main(parser.parse_args(arguments))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
