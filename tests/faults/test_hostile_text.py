"""Hostile text through SIP headers, fields, database, window and exports: text it is, and text it stays."""

import csv
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models import customer_file
from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.queries.exports import all_customers
from app.models.rows.customer_list import CustomerFilter
from app.models.rows.customers import NewCustomer, NewNumber
from app.telephony.caller import LONGEST_FACT, LONGEST_NAME
from app.telephony.protocol import CallEnded, Caller, CallOffered
from tests import desks
from tests.faults.hostile_texts import LONG, TEXTS
from tests.faults.written_everywhere import is_taken, write_everywhere
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine
from tests.ui import memories
from tests.ui.test_wiring import known

HEADERS = (
    "P-Asserted-Identity: {text} <sip:050@127.0.0.1>",
    "Diversion: {text}",
    "X-Hatif-Queue: {text}",
    "X-Hatif-Account: {text}",
    "X-Hatif-Transfer: {text}",
    "Subject: {text}",
    "User-Agent: {text}",
    "Call-Info: <{text}>;answer-after=0",
)
FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n")
WIDEST_DATAGRAM = 20_000


def is_plain(text: str) -> bool:
    """Say whether a text holds nothing that deceives or breaks a line."""
    return text.isprintable() and not set(text) & set("\u202e\u2066\u2069\u200b\u200f\u061c\ufeff")


def told_of(caller: Caller) -> list[str]:
    """Return what the desk is told of a caller."""
    return [caller.number, caller.name, caller.verstat, caller.diverted_from]


@pytest.mark.slow
def test_no_header_breaks_a_call_or_deceives(start_engine: StartEngine) -> None:
    """Each text as the name and in every header that is read; then one as long as a datagram can be."""
    agent, offers = start_engine("agent", "--stay", "--trunk", "127.0.0.1"), 0
    for text in (*TEXTS.values(), LONG.encode()[:WIDEST_DATAGRAM].decode(errors="ignore")):
        raw = text.encode(errors="replace").decode()
        folded = raw.replace("\r\n", "\r\n ").replace("\n", "\n ") if "\n" in raw else raw
        quoted = folded.replace("\\", "\\\\").replace('"', '\\"')
        with BareCaller(agent.sip_port, from_header=f'"{quoted}" <sip:050@127.0.0.2>') as caller:
            short = len(raw) < WIDEST_DATAGRAM // 4
            caller.invite(*(header.format(text=folded) for header in HEADERS if short))
            offered = offer_of(agent)
            if offered is not None:
                facts = [offered.call.queue.queue, offered.call.queue.account, offered.call.queue.transfer]
                assert all(map(is_plain, [*told_of(offered.call.caller), *facts])), text
                assert len(offered.call.caller.name) <= LONGEST_NAME
                assert max(map(len, facts)) <= LONGEST_FACT
            caller.send(caller.request("CANCEL"))
            if offered is not None:
                agent.desk.wait_for(CallEnded)
            offers += offered is not None
    assert offers >= len(TEXTS) // 2
    agent.reconnect()
    assert not agent.desk.snapshot.calls
    assert agent.process.poll() is None


def offer_of(agent: RunningEngine) -> CallOffered | None:
    """Return what the desk is told of a call; None where PJSIP takes the INVITE for none."""
    try:
        return agent.desk.wait_for(CallOffered, timeout_seconds=0.4)
    except TimeoutError:
        return None


def stored(memory: Memory, text: str, number: int) -> NewCustomer | None:
    """Put a text into every field of a customer; None when it is refused, which has a reason."""
    customer = NewCustomer(
        id=new_key(), name=text, name_latin=text, needs=text, vip_reason=text, city=text, city_latin=text,
        segment=text, numbers=(NewNumber(text=f"05100{number:05}"),),
    )  # fmt: skip
    return customer if is_taken(lambda: memory.card_of_new(customer)) else None


def fill(memory: Memory) -> dict[str, NewCustomer]:
    """Take all those customers in; what was taken in comes back."""
    taken: dict[str, NewCustomer] = {}
    for number, (what, text) in enumerate({**TEXTS, "very much": LONG}.items()):
        customer = stored(memory, text, number)
        if customer is not None:
            taken[what] = customer
        if text != LONG:  # which has a test of its own, for it takes its time
            write_everywhere(memory, _somebody(memory), text)
    return taken


def _somebody(memory: Memory) -> UUID:
    """Return a customer with whom there is something to write about."""
    return memory.search("Mona")[0].customer_id


def shown(window: QWidget) -> Iterator[QWidget]:
    """Yield everything there is in a window."""
    yield window
    yield from window.findChildren(QWidget)


def obeyed(window: QWidget) -> list[str]:
    """Return what in a window would take a text for markup."""
    wrong = [
        f"{label.objectName()} of {type(label.parent()).__name__}"
        for label in shown(window)
        if isinstance(label, QLabel) and "<" in label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]
    return wrong + [
        f"the tip of {widget.objectName()}"
        for widget in shown(window)
        if "<b>bold" in widget.toolTip()  # Qt looks for tags in tips by itself
    ]


def test_it_is_stored_as_given_or_refused_and_exported_safely(tmp_path: Path) -> None:
    """Every field of a customer and of all that is written beside him; then a CSV and a workbook."""
    memory = memories.opened(tmp_path / "hatif.sqlite")
    taken = fill(memory)
    assert len(taken) >= len(TEXTS) - 4
    memory.close()
    with (
        closing(Database.open(f"sqlite:///{tmp_path / 'hatif.sqlite'}")) as database,
        database.reading() as session,
    ):
        rows = list(all_customers(session, CustomerFilter.ALL))
        names = {row.name for row in rows}
        customer_file.write(rows, tmp_path / "all.csv", "en")
        customer_file.write(rows, tmp_path / "all.xlsx", "en")
    assert names >= {
        taken[what].name for what in ("markup", "a formula", "a quote", "placeholders", "a path")
    }
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for line in csv.reader(file) for cell in line]
    assert not [cell for cell in cells if cell.startswith(FORMULA_BEGINNINGS) and not _is_number(cell)]
    sheet = load_workbook(tmp_path / "all.xlsx").worksheets[0]
    for line in sheet.iter_rows():
        assert not [cell for cell in line if cell.data_type == "f"]


@pytest.mark.slow
def test_a_megabyte_is_cut_kept_or_refused_wherever_it_is_written(tmp_path: Path) -> None:
    """Nothing falls over, and the desk's own questions are answered afterwards."""
    memory = memories.opened(tmp_path / "hatif.sqlite")
    assert write_everywhere(memory, _somebody(memory), LONG) > 10
    assert memory.search("Mona")
    memory.close()


@pytest.mark.slow
def test_the_window_shows_it_as_text(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    """As the name of a caller, on the card, in the note, in the lists and the tips."""
    with desks.seat(qapp, tmp_path) as seat:
        memory = memories.opened(seat.folders.data / "hatif.sqlite")
        taken = fill(memory)
        memory.close()
        seat.open_without_engine()
        works = seat.furnish(qtbot)
        for number, what in enumerate(taken):
            page = seat.talk(f"call-{number}", taken[what].numbers[0].text)
            known(page, qtbot)
            works.room.notes.editor.insertPlainText(TEXTS.get(what, "") + " ")
            assert not obeyed(seat.window), what
            seat.hang_up(page)
            assert not obeyed(seat.window), what
        qtbot.waitUntil(lambda: works.memory.idle, timeout=10_000)


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-").replace(".", "").replace(" ", "").isdigit()
