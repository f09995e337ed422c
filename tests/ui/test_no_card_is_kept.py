"""No card number is kept, typed or pasted anywhere: every file of the profile is searched for its bytes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from app import times
from app.callscript.language import read_script
from app.callscript.runner import Runner
from app.errors import BadInput
from app.journal.journal import Journal
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.snippets import SnippetRow, SnippetScope
from app.ui.actions import Actions
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.panels.notes import NotesPanel
from app.ui.panels.script import ScriptPanel
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import PlannedFollowUp, WrapUpForm
from app.ui.wrap_up_flow import WrapUpFlow
from tests.secrets_made_up import completed
from tests.ui import memories, people
from tests.ui.keys import type_text

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
FREE_TEXT = """script: free
version: 1
title: {ar: حر, en: Free}
start: say_it
steps:
  say_it:
    kind: ask
    title: {ar: ماذا؟, en: What?}
    takes: text
    next: say_it
"""


def cards(count: int) -> Iterator[str]:
    """Card numbers that are nobody's, written as people write them."""
    chance = Random(count)  # noqa: S311  made up in the same way each time
    for number in range(count):
        beginning = ("4", "51", "2221", "6011", "65")[number % 5]
        digits = completed(beginning + "".join(chance.choices("0123456789", k=15 - len(beginning))))
        gap = ("", " ", "-", " ")[number % 4]
        text = gap.join(digits[place : place + 4] for place in range(0, 16, 4))
        yield text.translate(ARABIC) if number % 7 == 3 else text


class Desk:
    """What keeps anything of what an agent types."""

    def __init__(self, folder: Path, language: Language, qtbot: QtBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.memory: Jobs[Memory] = memories.lane(folder / "hatif.sqlite")
        self.journal = Jobs(lambda: Journal.open(folder / "journal.sqlite"), "journal")
        self.journal.start()
        self.calls = Calls()
        self.keeper = DraftKeeper(self.calls, self.journal)
        self.notes = NotesPanel(self.calls, language)
        self.actions = Actions(self.calls, AgentStatus())
        self.script = ScriptPanel(self.calls, self.actions, language)
        for panel in (self.notes, self.script):
            qtbot.addWidget(panel)
            panel.show()
        self.notes.note_edited.connect(self.keeper.keep_note)
        self.script.answered.connect(self._answer)
        self.wrap_ups = WrapUpFlow(self.calls)
        self.wrap_ups.work_for(memories.answer(self.memory, qtbot, lambda memory: memory.agent).id)
        self.wrap_ups.finished.connect(self._store)

    def page(self, number: int) -> CallPage:
        """Answer another call."""
        page = people.talk(self.calls, f"call-{number}")
        page.runner = Runner(read_script(FREE_TEXT, "free"), {})
        page.script_language = "en"
        page.script_changed.emit()
        return page

    def enter(self, page: CallPage, text: str, *, is_pasted: bool) -> None:
        """Put a text through every field of a call and everything beside it."""
        if is_pasted:
            mime = QMimeData()
            mime.setText(text)
            self.notes.editor.insertFromMimeData(mime)
        else:
            type_text(self.notes.editor, text)
            self.keeper.write()  # a draft may be written at any key
        type_text(self.notes.editor, " and so on\n")
        self.script.step.value_entry.value_field.setText(text)
        self.script.step.value_entry.next_button.click()
        plan = PlannedFollowUp(new_key(), f"Call {text}", times.now(), "Asia/Riyadh", why=text)
        form = replace(WrapUpForm(), not_asked=text, follow_ups=(plan,))
        self.keeper.keep_form(page.call_id, form)
        self.keeper.keep(page)
        self.keeper.write()

    def keep_elsewhere(self, number: int, text: str) -> None:
        """A customer, a phrase, a pinned note, a case without a call."""

        def work(memory: Memory) -> None:
            customer = NewCustomer(
                name=f"Mona {text}", needs=text, vip_reason=text, emails=(f"m{number}@example.com",),
                city=text, numbers=(NewNumber(text=f"05000{number:05}"),),
            )  # fmt: skip
            card = memory.card_of_new(customer)
            memory.pin_note(card.customer_id, f"Pay with {text}")
            memory.keep_snippet(SnippetRow(new_key(), SnippetScope.OWN, "", f"k{number}", text, text))
            with pytest.raises(BadInput):
                memory.card_of_new(NewCustomer(name="Mona", account_number=text))

        memories.answer(self.memory, self.qtbot, work)

    def finish(self, page: CallPage) -> None:
        """Wrap the call up, and see it stored."""
        people.hang_up(self.calls, page)
        self.wrap_ups.finish(page)
        self.qtbot.waitUntil(lambda: self.memory.idle and self.journal.idle, timeout=10_000)

    def close(self) -> None:
        """Close everything; the files stay."""
        self.keeper.stop()
        self.wrap_ups.stop()
        self.journal.stop()
        self.memory.stop()

    def _answer(self, value: object) -> None:
        page = self.calls.current
        if page is not None and page.runner is not None:
            page.runner = page.runner.answer(value)
            page.script_changed.emit()
            self.keeper.keep(page, "script")

    def _store(self, _page: CallPage, wrap_up: object) -> None:
        self.memory.ask(self.calls, lambda memory: memory.save_wrap_up(wrap_up), lambda _done: None)  # type: ignore[arg-type]


def found_in(folder: Path, text: str) -> list[str]:
    """The files that hold a card number, in any way of writing it."""
    western = text.translate({ord(arabic): str(digit) for digit, arabic in enumerate("٠١٢٣٤٥٦٧٨٩")})
    digits = "".join(letter for letter in western if letter.isdigit())
    grouped = [gap.join(digits[place : place + 4] for place in range(0, 16, 4)) for gap in ("", " ", "-")]
    forms = {*grouped, *(form.translate(ARABIC) for form in grouped)}
    wanted = [form.encode(code) for form in forms for code in ("utf-8", "utf-16-le")]
    wanted += [form.translate(ARABIC).encode("unicode_escape") for form in grouped]
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in wanted)
    ]


def keep_none(folder: Path, count: int, language: Language, qtbot: QtBot) -> None:
    """Put so many card numbers through everything, and look for them while it is open and afterwards."""
    desk = Desk(folder, language, qtbot)
    texts = list(cards(count))
    for number, some in enumerate(_tens(texts)):
        page = desk.page(number)
        for place, text in enumerate(some):
            desk.enter(page, text, is_pasted=place % 2 == 0)
            desk.keep_elsewhere(number * 10 + place, text)
        assert [found_in(folder, text) for text in some] == [[]] * len(some)
        desk.finish(page)
    held = [found_in(folder, text) for text in texts]
    desk.close()
    assert held == [[]] * count
    assert [found_in(folder, text) for text in texts] == [[]] * count
    assert b"and so on" in (folder / "hatif.sqlite").read_bytes()


def _tens(texts: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(texts), 10):
        yield texts[first : first + 10]


def test_of_a_few_card_numbers_none_is_kept(tmp_path: Path, english: Language, qtbot: QtBot) -> None:
    """In notes, script, wrap-up, customer, phrases and pinned notes; typed and pasted."""
    keep_none(tmp_path, 4, english, qtbot)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_of_five_hundred_card_numbers_none_is_kept(tmp_path: Path, english: Language, qtbot: QtBot) -> None:
    keep_none(tmp_path, 500, english, qtbot)


def test_the_search_finds_what_is_kept(tmp_path: Path) -> None:
    """Else finding nothing would prove nothing."""
    text = next(cards(1))
    for content in (text, text.translate(ARABIC)):
        (tmp_path / "kept").write_text(f"before {content} after", encoding="utf-8")
        assert found_in(tmp_path, text) == ["kept"]
