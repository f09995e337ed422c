"""Opens the editor, and brings scripts, versions and figures to it and what it publishes to the database."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app import times
from app.callscript.analysis import ScriptedCall, scripted_call
from app.callscript.publication import Published
from app.callscript.shelf import Shelf
from app.callscript.steps import Script
from app.callscript.versions import published, rolled_back
from app.callscript.words import Words
from app.errors import AppError, BadInput
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.models.rows.scripts import UseRow, VersionRow
from app.ui import script_draft
from app.ui.isolates import first_strong
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.script_editor.draft import Draft, Keys
from app.ui.script_editor.draft_files import DraftFiles
from app.ui.script_editor.new_text import key_for, new_script
from app.ui.script_editor.step_form import Filing
from app.ui.script_editor.window import ScriptEditorWindow
from app.ui.script_shelf import ScriptShelf
from app.ui.state.agent_status import AgentStatus

if TYPE_CHECKING:
    from app.models.memory import Memory

KEEP_AFTER_MS = 500
MOST_CALLS = 1000  # replayed for the figures

Trees = tuple[tuple[ReasonRow, ...], tuple[OutcomeRow, ...]]
Places = dict[str, tuple[float, float]]


class ScriptEditorFlow(QObject):
    """Made when the editor is first wanted; nothing of it is in the desk's memory before."""

    def __init__(
        self,
        lanes: tuple["Jobs[Memory]", Jobs[Shelf]],
        shelf: ScriptShelf,
        who: tuple[AgentStatus, Language],
        drafts: Path,
        desk: QWidget | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._library = lanes
        self._shelf = shelf
        self._status, self._language = who
        self._files = DraftFiles(drafts)
        self._places: Places = {}  # where steps were put by hand, as they are kept
        self._figures: Jobs[None] | None = None
        self._key = ""
        self.draft = Draft(self._library, self)
        self.window = ScriptEditorWindow(self.draft, self._language, desk)
        self._keeping = QTimer(self, interval=KEEP_AFTER_MS, singleShot=True)
        self._keeping.timeout.connect(self.keep)
        self.draft.edited.connect(self._keeping.start)
        self.draft.opened.connect(self._on_opened)
        window = self.window
        window.script_requested.connect(self.open_script)
        window.new_script_requested.connect(self._on_new_script)
        window.import_requested.connect(self._on_import)
        window.export_requested.connect(self._on_export)
        window.discard_requested.connect(self._on_discard)
        window.closing.connect(self.keep)
        window.publish.publish_requested.connect(self._on_publish)
        window.publish.rollback_requested.connect(self._on_rollback)
        window.figures.figures_wanted.connect(self._on_figures_wanted)
        shelf.changed.connect(self._list)

    @Slot()
    def open(self) -> None:
        """Show the editor, with the first script there is."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._memory.ask(self, lambda memory: memory.trees(), self._take_trees, lambda _error: None)
        self._list()

    def stop(self) -> None:
        """Keep what is not kept yet, and close."""
        self.keep()
        self._keeping.stop()
        self.draft.stop()
        if self._figures is not None:
            self._figures.stop()
        self.window.close()
        self.window.deleteLater()

    @Slot(str)
    def open_script(self, key: str) -> None:
        """Open a script: its draft where there is one, else what counts now."""
        self.keep()
        files, at = self._files, times.now()

        def find(shelf: Shelf) -> tuple[str, Places]:
            return files.text(key) or _text_of(shelf, key, at), files.places(key)

        def take(found: tuple[str, Places]) -> None:
            text, self._places = found
            self.window.graph.graph.put(self._places)
            if text:
                self.draft.open(text, f"{key}.yaml")

        self._key = key
        self._library.ask(self, find, take, self._tell)

    @Slot()
    def keep(self) -> None:
        """Keep the draft in its file, when it is another than what counts."""
        self._keeping.stop()
        self._keep_places()
        script, text, files = self.draft.reading.script, self.draft.text, self._files
        if script is None or text == self.draft.saved_text:
            return
        self.draft.saved_text = text
        self._library.ask(self, lambda _shelf: files.keep(script.key, text), lambda _done: None, self._tell)

    def _keep_places(self) -> None:
        """Keep where steps were dragged, when that is another place than before."""
        places, key, files = self.window.graph.graph.places, self._key, self._files
        script = self.draft.reading.script
        if places == self._places or script is None or script.key != key:
            return
        self._places = places
        self._library.ask(self, lambda _shelf: files.keep_places(key, places), lambda _done: None, self._tell)

    def _list(self) -> None:
        files, at, language = self._files, times.now(), self._language.code
        self._library.ask(self, lambda shelf: _listed(shelf, files, at, language), self._offer)

    def _offer(self, scripts: Sequence[tuple[str, str]]) -> None:
        keys = [key for key, _ in scripts]
        if self._key and self._key not in keys and self.draft.reading.script is not None:
            title = self.draft.reading.script.title.told(self._language.code)
            scripts = [*scripts, (self._key, first_strong(title))]
        if not self._key and keys:
            self.open_script(keys[0])
        self.window.offer(scripts, self._key)
        self._show_versions()

    def _show_versions(self) -> None:
        key = self._key
        self._library.ask(self, lambda shelf: shelf.history(key).versions, self.window.publish.show_versions)

    def _take_trees(self, trees: Trees) -> None:
        reasons, outcomes = trees
        told = self._language.code
        named = [
            tuple(
                (row.key, first_strong(row.name_ar if told == "ar" else row.name_en))
                for row in rows
                if row.key
            )
            for rows in (reasons, outcomes)
        ]
        self.window.step_form.offer(Filing(outcomes=named[1], reasons=named[0]))
        self.draft.keys = Keys(frozenset(key for key, _ in named[1]), frozenset(key for key, _ in named[0]))
        self.draft.read_now()

    @Slot()
    def _on_opened(self) -> None:
        script = self.draft.reading.script
        if script is not None:
            self._key = script.key
        self._list()

    @Slot(object)
    def _on_new_script(self, title: Words) -> None:
        self.keep()
        files = self._files

        def take(taken: set[str]) -> None:
            key = self._key = key_for(title.en, taken, "script")
            self.draft.open(new_script(key, title), f"{key}.yaml", is_new=True)

        self._library.ask(self, lambda shelf: {*shelf.keys, *files.keys()}, take)

    @Slot()
    def _on_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a script"), "", "YAML (*.yaml *.yml)"
        )
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Open a file as a draft; its comments stay."""
        self.keep()

        def read(_shelf: Shelf) -> str:
            try:
                return path.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise BadInput(f"{path.name} cannot be read as text.") from error

        self._library.ask(self, read, lambda text: self.draft.open(text, path.name, is_new=True), self._tell)

    @Slot()
    def _on_export(self) -> None:
        if not self.draft.is_open:
            return
        name = f"{self._key or 'script'}.yaml"
        path, _ = QFileDialog.getSaveFileName(self.window, self.tr("Save the script"), name, "YAML (*.yaml)")
        if path:
            self.export_file(Path(path))

    def export_file(self, path: Path) -> None:
        """Write the draft as it stands, to the last letter."""
        text = self.draft.text

        def write(_shelf: Shelf) -> None:
            try:
                path.write_text(text, encoding="utf-8", newline="")
            except OSError as error:
                raise BadInput(f"{path.name} cannot be written there.") from error

        self._library.ask(
            self, write, lambda _done: self.window.tell(self.tr("Saved."), is_bad=False), self._tell
        )

    @Slot()
    def _on_discard(self) -> None:
        """Go back to what counts now; the draft can still be brought back by undo until then."""
        key, files, at = self._key, self._files, times.now()
        self._keeping.stop()

        def forget(shelf: Shelf) -> str:
            files.forget(key)
            return _text_of(shelf, key, at)

        def take(text: str) -> None:
            self.draft.saved_text = self.draft.text
            self._key = key if text else ""
            self.draft.open(text, f"{key}.yaml") if text else self._list()

        if key:
            self._library.ask(self, forget, take, self._tell)

    @Slot(str, object)
    def _on_publish(self, note: str, counts_from: datetime) -> None:
        text, by = self.draft.text, self._status.agent_name(self._language.code)
        script = self.draft.reading.script
        if script is not None:
            self._library.ask(
                self,
                lambda shelf: _published(shelf, script.key, text, note, by, counts_from),
                self._store,
                self._tell_publishing,
            )

    @Slot(int, str)
    def _on_rollback(self, number: int, note: str) -> None:
        key, by = self._key, self._status.agent_name(self._language.code)
        self._library.ask(
            self,
            lambda shelf: rolled_back(
                shelf.history(key), number, note=note, published_by=by, counts_from=times.now()
            ).versions[-1],
            self._store,
            self._tell_publishing,
        )

    def _store(self, version: Published) -> None:
        row = row_of(version)
        self._memory.ask(
            self,
            lambda memory: memory.publish_script(row),
            lambda _done: self._on_stored(version),
            self._tell_publishing,
        )

    def _on_stored(self, version: Published) -> None:
        """What was published is the draft's new ground; every desk hears of it."""
        files, key = self._files, version.key
        self._library.ask(self, lambda _shelf: files.forget(key), lambda _done: None)
        self._key = key
        number = self._language.number(version.version)
        told = self.tr("Published as version %1.").replace("%1", number)
        self.window.publish.show_result(told, is_bad=False)
        self.draft.open(version.text, f"{key}.yaml")
        self._shelf.look()

    def _tell_publishing(self, error: Exception) -> None:
        self.window.publish.show_result(_said(error) or self.tr("It could not be published."), is_bad=True)
        self.draft.read_now()

    def _tell(self, error: Exception) -> None:
        self.window.tell(_said(error) or self.tr("This could not be done."))

    @Slot()
    def _on_figures_wanted(self) -> None:
        key, draft = self._key, self.draft.reading.script
        if draft is None:
            return
        self._memory.ask(
            self,
            lambda memory: memory.script_uses(key)[:MOST_CALLS],
            lambda uses: self._count(key, draft, uses),
            lambda _error: self.window.figures.show_trouble(),
        )

    def _count(self, key: str, draft: Script, uses: list[UseRow]) -> None:
        """Replay the calls on a lane of their own: agents' scripts begin meanwhile."""
        numbers = {int(use.version) for use in uses if use.version.isdecimal()}
        language = self._language.code

        def replay(scripts: dict[int, Script]) -> None:
            if self._figures is None:
                self._figures = Jobs(lambda: None, "figures", self)
                self._figures.start()
            self._figures.ask(
                self, lambda _nothing: _replayed(uses, scripts, language), self.window.figures.show_calls
            )

        self._library.ask(
            self, lambda shelf: {number: shelf.version(key, number) or draft for number in numbers}, replay
        )


def row_of(version: Published) -> VersionRow:
    """Return a version as the database keeps it."""
    title = version.script().title
    return VersionRow(
        key=version.key,
        version=version.version,
        name_ar=title.ar,
        name_en=title.en,
        text=version.text,
        parts=json.dumps([(part.key, part.version) for part in version.parts]),
        note=version.note,
        published_by=version.published_by,
        published_at=times.now(),
        counts_from=version.counts_from,
        fingerprint=version.fingerprint,
    )


def _published(shelf: Shelf, key: str, text: str, note: str, by: str, counts_from: datetime) -> Published:
    own = shelf.own(key)
    history = published(
        shelf.history(key),
        text,
        shelf.parts(times.now()),
        note=note,
        published_by=by,
        counts_from=counts_from,
        first=own.version + 1 if own is not None else 1,
    )
    return history.versions[-1]


def _text_of(shelf: Shelf, key: str, at: datetime) -> str:
    """The file of a script as it counts: what was published, or what lies in a folder."""
    history = shelf.history(key)
    newest = history.versions[-1] if history.versions else None
    if newest is not None:
        return (history.current(at) or newest).text
    return shelf.own_text(key)


def _listed(shelf: Shelf, files: DraftFiles, at: datetime, language: str) -> list[tuple[str, str]]:
    scripts = {script.key: script for script in shelf.current(at)}
    known = dict.fromkeys((*scripts, *shelf.keys, *files.keys()))
    titles = [
        (key, first_strong(scripts[key].title.told(language)) if key in scripts else key) for key in known
    ]
    return sorted(titles, key=lambda row: row[1])


def _replayed(uses: Sequence[UseRow], scripts: dict[int, Script], language: str) -> list[ScriptedCall]:
    found = []
    for use in uses:
        try:
            kept = script_draft.read(use.record)
        except BadInput:  # written by another version of the program
            continue
        script = scripts.get(kept.version)
        if script is not None:
            outcome = use.outcome_ar if language == "ar" else use.outcome_en
            day = use.at.astimezone().date()
            found.append(
                scripted_call(script, {}, kept.record, outcome=outcome, seconds=use.seconds, day=day)
            )
    return found


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, AppError) else ""
