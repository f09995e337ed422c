"""The bridge beside the PBX: whether it may what it must, and nothing more, and whether it is well."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from app.bridge import choices
from app.bridge.ami import Ami
from app.bridge.asterisk_configuration import ACTIONS, CONTEXTS
from app.bridge.choices import Choices
from app.credentials import Credentials
from app.doctor.finding import Finding, Grade, Profile
from app.errors import AppError, PbxRefused

OLDEST, NEWEST = 18, 22
TOO_MUCH = ("Command", "ModuleLoad", "UpdateConfig", "GetConfig", "CreateConfig", "Filter")
_REMEDY = "write the settings anew with `hatif bridge config asterisk`, and reload the PBX"
_PAGE_SECONDS = 3.0


def look(_profile: Profile, file: Path = choices.FILE) -> Iterator[Finding]:
    """Look at the bridge of this computer; where there is none there is nothing to say."""
    if not file.exists():
        return
    try:
        chosen = choices.load(file)
        secret = choices.given_secret(choices.PBX_SECRET, chosen.pbx_secret_file)
        secret = secret or Credentials("bridge").password(choices.PBX_SECRET)
    except AppError as error:
        yield Finding("bridge", Grade.PROBLEM, str(error), "mend the bridge's settings")
        return
    if not secret:
        yield Finding(
            "bridge", Grade.PROBLEM, "the PBX's secret is missing", "name its file by pbx.secret_file"
        )
        return
    yield from asyncio.run(_at_the_pbx(chosen, secret))
    yield _page(chosen.health_port)


async def _at_the_pbx(chosen: Choices, secret: str) -> list[Finding]:
    try:
        ami = await Ami.open(choices.manager_place(chosen, secret), lambda _message: None)
    except PbxRefused:
        text = "the PBX lets the bridge not in: its name or secret is wrong, or it comes from elsewhere"
        return [Finding("bridge", Grade.PROBLEM, text, _REMEDY)]
    except AppError as error:
        return [Finding("bridge", Grade.PROBLEM, str(error), "start the PBX; look at pbx.host and pbx.port")]
    try:
        return [await _version(ami), *await _rights(ami), await _dialplan(ami)]
    except AppError as error:
        return [Finding("bridge", Grade.PROBLEM, str(error), _REMEDY)]
    finally:
        await ami.close()


async def _version(ami: Ami) -> Finding:
    version = (await ami.ask("CoreSettings"))["AsteriskVersion"]
    major = version.partition(".")[0]
    if not major.isdecimal() or not OLDEST <= int(major) <= NEWEST:
        text = f"the PBX is Asterisk {major}; {OLDEST} to {NEWEST} are known"
        return Finding("bridge", Grade.NOTE, text, "use one of those, or try it out first")
    return Finding("bridge", Grade.OK, f"Asterisk {major} answers")


async def _rights(ami: Ami) -> list[Finding]:
    may = set((await ami.ask("ListCommands")).fields)
    missing = [action for action in ACTIONS if action not in may]
    if missing:
        return [Finding("bridge", Grade.PROBLEM, f"the bridge may not {', '.join(missing)}", _REMEDY)]
    found = [Finding("bridge", Grade.OK, "the bridge may do what it must")]
    if too_much := [action for action in TOO_MUCH if action in may]:
        text = f"the bridge may more than it needs: {', '.join(too_much)}"
        found.append(Finding("bridge", Grade.NOTE, text, _REMEDY))
    return found


async def _dialplan(ami: Ami) -> Finding:
    missing = []
    for context in CONTEXTS:
        try:
            await ami.listed("ShowDialPlan", Context=context)
        except PbxRefused:
            missing.append(context)
    if missing:
        text = f"the dialplan lacks {', '.join(missing)}"
        return Finding("bridge", Grade.PROBLEM, text, _REMEDY)
    return Finding("bridge", Grade.OK, "the dialplan has what listening, queues and questions need")


def _page(port: int) -> Finding:
    """Ask the running bridge how it is."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/status.json", timeout=_PAGE_SECONDS) as page:
            status = json.load(page)
    except HTTPError as error:
        status = json.load(error)
    except (URLError, TimeoutError, ValueError):
        return Finding("bridge", Grade.PROBLEM, "no bridge runs here", "systemctl start hatif-bridge")
    if not status.get("is_well"):
        text = f"the bridge is not well ({status.get('problem') or 'the database is away'})"
        return Finding("bridge", Grade.PROBLEM, text, "look into its log")
    if status.get("untimed_events"):
        text = "the PBX does not say when things happen"
        return Finding("bridge", Grade.NOTE, text, "timestampevents = yes in manager.conf")
    if unknown := status.get("unknown_queues"):
        text = f"the PBX has {len(unknown)} queues with agents that the database does not know"
        return Finding("bridge", Grade.NOTE, text, "give the queues the same keys on both sides")
    return Finding("bridge", Grade.OK, "the bridge leads" if status.get("leads") else "the bridge stands by")
