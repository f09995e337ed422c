"""`hatif bridge`: runs beside the PBX, and writes the settings the PBX needs."""

import argparse
import asyncio
import logging
import secrets
import signal
import sys
from contextlib import suppress
from pathlib import Path

from sqlalchemy.engine import make_url

from app import logs
from app.bridge import asterisk_configuration, choices
from app.bridge.asterisk import Asterisk
from app.bridge.asterisk_configuration import Wanted
from app.bridge.bridge import Bridge
from app.bridge.choices import Choices
from app.bridge.health import health_page
from app.bridge.status import Status
from app.bridge.store import Store
from app.bridge.wake import Wake
from app.credentials import Credentials
from app.errors import BadInput, Unavailable
from app.folders import Folders
from app.models.database import Database
from app.models.pbx_turn import FileTurn, ServerTurn, Turn
from app.models.queries import pbx_roster

LOG = logging.getLogger(__name__)
DONE = 0
DATABASE_AGAIN_SECONDS = 1.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the bridge takes; secrets are never among it."""
    parser.add_argument("--settings", type=Path, default=choices.FILE, help="the file of its settings (TOML)")
    tasks = parser.add_subparsers(dest="task", metavar="task")
    config = tasks.add_parser("config", help="write the settings a PBX needs for Hatif")
    config.add_argument("pbx", choices=("asterisk",))
    config.add_argument("--folder", type=Path, help="write the files here; else they are printed")
    config.add_argument(
        "--queue", action="append", help="a queue's key (repeatable); else those of the database"
    )
    config.add_argument("--bridge-address", default="127.0.0.1", help="where the bridge comes from")
    config.add_argument("--without-recording", action="store_true", help="calls are not recorded")


def run(options: argparse.Namespace) -> int:
    """Run the bridge until it is told to stop, or do one task."""
    chosen = choices.load(options.settings)
    if options.task == "config":
        return _write_configuration(options, chosen)
    folder = Path(chosen.logs) if chosen.logs else Folders.of_user("bridge").logs
    log = logs.begin(folder, "bridge")
    try:
        return asyncio.run(_run(chosen))
    finally:
        log.close()


async def _run(chosen: Choices) -> int:
    status = Status()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no such thing; there the service is ended
            loop.add_signal_handler(number, stop.set)
    secret = _secret(choices.PBX_SECRET, chosen.pbx_secret_file)
    if not secret:
        raise BadInput(
            "the PBX's secret is missing: name its file by pbx.secret_file, or keep it in the keyring"
        )
    place = choices.manager_place(chosen, secret)
    async with health_page(status, chosen.health_port):
        store = await _opened(chosen, status, stop)
        if store is None:
            return DONE
        bridge = Bridge(
            store, lambda: Asterisk(place), status, tells_agents=chosen.tells_agents, region=chosen.region
        )
        wake = _wake(chosen, store, lambda: loop.call_soon_threadsafe(bridge.call))
        work = asyncio.create_task(bridge.run(), name="bridge")
        asked = asyncio.create_task(stop.wait(), name="stop")
        try:
            await asyncio.wait([work, asked], return_when=asyncio.FIRST_COMPLETED)
        finally:
            work.cancel()
            asked.cancel()
            await asyncio.wait([work])
            if wake is not None:
                await asyncio.to_thread(wake.stop)
            store.close()
        if not work.cancelled() and (error := work.exception()) is not None:
            raise error
    return DONE


async def _opened(chosen: Choices, status: Status, stop: asyncio.Event) -> Store | None:
    """Open the database, and go on trying while it is away: a service is not given up at a slow start."""
    while not stop.is_set():
        try:
            database = await asyncio.to_thread(_database, chosen)
        except Unavailable as error:
            status.problem = str(error)
            LOG.warning("the database is away: %s", error)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), DATABASE_AGAIN_SECONDS)
        else:
            status.problem = ""
            return Store(database, _turn(chosen, database))
    return None


def _url(chosen: Choices) -> str:
    if not chosen.database_url:
        raise BadInput("the bridge's settings name no database: database.url")
    return chosen.database_url


def _database(chosen: Choices) -> Database:
    password = _secret(choices.DATABASE_PASSWORD, chosen.database_password_file)
    return Database.open(_url(chosen), password=password, authority=chosen.database_authority)


def _turn(chosen: Choices, database: Database) -> Turn:
    if database.is_server:
        return ServerTurn(database.connect_directly)
    path = Path(make_url(_url(chosen)).database or "")
    return FileTurn(path.with_name(path.name + ".bridge"))


def _wake(chosen: Choices, store: Store, call: "object") -> Wake | None:
    if not store.database.is_server:
        return None
    assert callable(call)  # noqa: S101  handed in above
    wake = Wake(store.database.connect_directly, call)
    wake.start()
    return wake


def _secret(name: str, file: str) -> str:
    given = choices.given_secret(name, file)
    if given is None:
        given = Credentials("bridge").password(name)
    return given or ""


def _write_configuration(options: argparse.Namespace, chosen: Choices) -> int:
    queues = options.queue or _queues(chosen)
    wanted = Wanted(
        asterisk_configuration.queues_in(queues),
        user=chosen.pbx_user,
        address=options.bridge_address,
        port=chosen.pbx_port,
        records=not options.without_recording,
    )
    if options.folder is None:
        for name, text in asterisk_configuration.files(wanted).items():
            sys.stdout.write(f"; ---- {name}\n{text}\n")
        return DONE
    _write_files(options.folder, wanted, chosen)
    return DONE


def _write_files(folder: Path, wanted: Wanted, chosen: Choices) -> None:
    """Write the files with a new secret; the one the bridge reads lies beside them, for its owner alone."""
    secret = secrets.token_urlsafe(32)
    made = asterisk_configuration.files(
        Wanted(
            wanted.queues,
            user=wanted.user,
            secret=secret,
            address=wanted.address,
            port=wanted.port,
            records=wanted.records,
        )
    )
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**made, choices.PBX_SECRET: secret + "\n"}.items():
        path = folder / name
        is_secret = secret in text
        path.touch(mode=0o600 if is_secret else 0o644)
        path.chmod(0o600 if is_secret else 0o644)
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path}\n")
    if not chosen.pbx_secret_file:
        sys.stdout.write(
            f'put into the bridge\'s settings: [pbx] secret_file = "{folder / choices.PBX_SECRET}"\n'
        )


def _queues(chosen: Choices) -> list[str]:
    database = _database(chosen)
    try:
        with database.reading() as session:
            return sorted(pbx_roster.roster(session).queues)
    finally:
        database.close()
