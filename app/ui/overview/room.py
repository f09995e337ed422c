"""The team overview: figures, agents, and beside them what needs attention, the queues and the hours."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app import times
from app.measures.handling import HANDLE_TIME, HANDLED
from app.models.rows.team_floor import Behind
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview.agent_line import AgentLine
from app.ui.overview.agent_model import AgentModel
from app.ui.overview.agent_painter import AgentPainter
from app.ui.overview.agent_table import AgentTable
from app.ui.overview.arrangement import Arrangement, Column, Group, Grouping, Shown, arranged, fits
from app.ui.overview.attention import Limits, is_over, needing
from app.ui.overview.attention_panel import AttentionPanel
from app.ui.overview.cell_words import CellWords
from app.ui.overview.deed_bar import DEEDS, DeedBar, possible
from app.ui.overview.drill_view import DrillView
from app.ui.overview.floor import Floor
from app.ui.overview.hour_chart import HourChart
from app.ui.overview.queue_table import QueueTable
from app.ui.overview.room_head import RoomHead
from app.ui.overview.standing import standing
from app.ui.overview.state_bar import StateBar
from app.ui.overview.tile_row import TileRow
from app.ui.panel import Panel, named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel

_FILTERS = (Shown.ALL, Shown.ATTENTION, Shown.ON_CALL, Shown.READY, Shown.WRAP_UP, Shown.AWAY)
_SIDE = 356  # pixels of the column beside the list


class OverviewRoom(Panel):
    """Shows the floor as it is handed in; every wish of the supervisor leaves by a signal."""

    deed_wanted = Signal(str, object)  # what, and the agent's UUID
    number_wanted = Signal(object)  # Behind
    promises_wanted = Signal()
    arrangement_changed = Signal()

    def __init__(
        self, language: Language, floor: Floor, limits: Limits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language, self._floor, self._limits = language, floor, limits
        self._role = ""
        self._listening_to: UUID | None = None
        self._is_unsorted = False
        self.arrangement = Arrangement()

        self.head = named(RoomHead(language), "head")
        self.tiles = named(TileRow(language, floor, limits), "tiles")
        self.count_label = named(TextLabel(size="md"), "count_label")
        self.filters = named(ChoiceRow(_FILTERS), "filters")
        self.state_bar = named(StateBar(language), "state_bar")
        self._words = CellWords(language, floor)
        self.model = AgentModel(floor.lines.__getitem__, self._words.written, self._group_name, self)
        self.table = named(AgentTable(self.model), "table")
        self.empty = named(EmptyState("users"), "empty")
        self.deeds = named(DeedBar(), "deeds")
        self.attention = named(AttentionPanel(language, floor), "attention")
        self.queues_label = named(TextLabel(size="md"), "queues_label")
        self.queues = named(QueueTable(language, floor, limits), "queues")
        self.hours_label = named(TextLabel(size="md"), "hours_label")
        self.legend_label = named(TextLabel(size="xs", tone="muted", elide=True), "legend_label")
        self.hours = named(HourChart(language), "hours")
        self.drill = named(DrillView(language, floor), "drill")
        self.pages = QStackedWidget()

        self.table.setItemDelegate(AgentPainter(self.model, self._is_over, self.table))
        self.filters.show_value(Shown.ALL)
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self.restyle()
        self.table.show_order(self.arrangement.column, is_descending=False)

    @property
    def is_drilled(self) -> bool:
        """Whether calls behind a number are shown."""
        return self.pages.currentWidget() is self.drill

    @property
    def role(self) -> str:
        """Return as what the one who looks works here."""
        return self._role

    def work_for(self, agent_id: UUID, role: str) -> None:
        """Know who looks."""
        self._role = self._words.role = role
        self.attention.work_for(agent_id)

    def show_floor(self, as_of: datetime | None, now: datetime) -> None:
        """Show everything as it is now."""
        self.head.know_teams(tuple(self._floor.teams.values()))
        self.hours.show_hours(self._floor.figures.hours)
        self._arrange()
        self.model.tell_all_changed()
        self.tick(as_of, now)

    def show_changed(self, agents: Iterable[UUID]) -> None:
        """Paint the lines of these agents anew; they take their places at the next second."""
        agents = tuple(agents)
        self.model.tell_changed(agents)
        self._is_unsorted = True
        if self.table.marked in agents:
            self._show_deeds()

    def tick(self, as_of: datetime | None, now: datetime) -> None:
        """A second has passed: what is counted and what takes too long is shown anew."""
        if self._is_unsorted or self.arrangement.shown is Shown.ATTENTION:
            self._arrange()
        stands = standing(self._floor)
        self.head.show_age(as_of, now)
        self.tiles.show_standing(stands, now)
        self.queues.show_lines(stands.queues, now)
        self.attention.show_found(needing(self._floor, self._limits, now), now)
        self.state_bar.show_counts(stands.doing)
        self._name_filters()

    def show_listening(self, agent_id: UUID | None) -> None:
        """Somebody is listened to, or no more."""
        self._listening_to = agent_id
        self._show_deeds()

    def use(self, arrangement: Arrangement) -> None:
        """Look at the list in another way."""
        self.arrangement = arrangement
        self.filters.show_value(arrangement.shown)
        self.head.show_team(arrangement.team)
        if self.head.search_field.text() != arrangement.text:
            self.head.search_field.setText(arrangement.text)
        self.table.show_order(arrangement.column, is_descending=arrangement.is_descending)
        self._arrange()
        self.arrangement_changed.emit()

    def begin_drill(self, title: str, definition: str) -> None:
        """Go to the calls behind a number."""
        self.drill.begin(title, definition, self._role)
        self.pages.setCurrentWidget(self.drill)

    @Slot()
    def end_drill(self) -> None:
        """Come back to the floor, where one was."""
        self.pages.setCurrentIndex(0)
        self.table.setFocus()

    @Slot(object)
    def go_to(self, agent_id: UUID) -> None:
        """Put the mark on an agent, whatever is filtered."""
        if self.model.place_of(agent_id) is None:
            self.use(replace(self.arrangement, shown=Shown.ALL, team="", queue="", text=""))
        self.table.mark(agent_id)
        self.table.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text this room shows."""
        code = self._language.code
        self.queues_label.setText(self.tr("Queues"))
        self.hours_label.setText(self.tr("Callers an hour"))
        self.legend_label.setText(self.tr("filled: answered · light: offered"))
        self.table.setAccessibleName(self.tr("Agents"))
        self.model.definitions = {
            Column.CALLS: HANDLED.definition(code), Column.AVERAGE: HANDLE_TIME.definition(code),
            Column.TREND: self.tr("Calls handled in each of the last eight hours"),
        }  # fmt: skip
        self._name_filters()
        self._arrange()
        self.model.tell_all_changed()
        self._show_deeds()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._side.setFixedWidth(px(_SIDE))
        self.table.restyle()
        for layout in (self._columns, self._rows, self._beside):
            layout.setSpacing(px(8))

    # ------------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.count_label)
        top.addWidget(self.filters, 1)
        list_ground = Card()
        column = QVBoxLayout(list_ground)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.setSpacing(px(6))
        column.addLayout(top)
        column.addWidget(self.state_bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.deeds)

        queues = Card()
        of_queues = QVBoxLayout(queues)
        of_queues.setContentsMargins(px(12), px(8), px(12), px(8))
        of_queues.addWidget(self.queues_label)
        of_queues.addWidget(self.queues)
        chart = Card()
        of_hours = QVBoxLayout(chart)
        of_hours.setContentsMargins(px(12), px(8), px(12), px(8))
        heads = QHBoxLayout()
        heads.addWidget(self.hours_label)
        heads.addWidget(self.legend_label, 1, Qt.AlignmentFlag.AlignBottom)
        of_hours.addLayout(heads)
        of_hours.addWidget(self.hours, 1)
        inside = QWidget()
        beside = self._beside = QVBoxLayout(inside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.attention, 2)
        beside.addWidget(queues)
        beside.addWidget(chart, 1)
        self._side = ShrinkingArea(inside, grows=True)

        self._columns = QHBoxLayout()
        self._columns.addWidget(list_ground, 1)
        self._columns.addWidget(self._side)
        floor = QWidget()
        rows = self._rows = QVBoxLayout(floor)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.head)
        rows.addWidget(self.tiles)
        rows.addLayout(self._columns, 1)
        self.pages.addWidget(floor)
        self.pages.addWidget(self.drill)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._on_filter)
        self.head.team_chosen.connect(self._on_team)
        self.head.text_edited.connect(self._on_text)
        self.head.grouping_chosen.connect(self._on_grouping)
        self.head.column_chosen.connect(self._on_column)
        self.head.view_chosen.connect(lambda view: self.use(Arrangement.from_json(view.content)))
        self.table.order_wanted.connect(self._on_column)
        self.table.agent_marked.connect(self._show_deeds)
        self.table.agent_opened.connect(self._on_agent_opened)
        self.table.menu_wanted.connect(self._open_menu)
        self.deeds.wanted.connect(self._on_deed)
        self.tiles.promises_opened.connect(self.promises_wanted)
        self.tiles.number_opened.connect(lambda what: self.number_wanted.emit(Behind(what)))
        self.queues.number_opened.connect(self._on_queue_number)
        self.attention.agent_wanted.connect(self.go_to)
        self.attention.queue_wanted.connect(lambda key: self.number_wanted.emit(Behind("waiting", None, key)))
        self.drill.back_wanted.connect(self.end_drill)

    # ------------------------------------------------------------------------------ showing

    def _is_over(self, line: AgentLine, now: datetime) -> bool:
        return is_over(line, self._limits, self._floor.queues, now)

    def _arrange(self) -> None:
        now = times.now()
        self._is_unsorted = False
        rows = arranged(
            self._floor.lines.values(), self.arrangement, lambda line: self._is_over(line, now),
            self._language.code, self._floor.teams,
        )  # fmt: skip
        marked = self.table.marked
        if self.model.show(rows) and marked is not None and self.table.marked != marked:
            self.table.mark(marked)
        agents = sum(isinstance(row, UUID) for row in rows)
        self.count_label.setText(self.tr("%Ln agent(s)", "", agents))
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if not self._floor.people:
            self.empty.show_texts(self.tr("Looking up the floor…"))
        else:
            self.empty.show_texts(self.tr("No agent fits"), self.tr("Choose another filter."))

    def _name_filters(self) -> None:
        now = times.now()
        names = (
            self.tr("All"), self.tr("Needs attention"), self.tr("On call"), self.tr("Ready"),
            self.tr("Wrap-up"), self.tr("Away"),
        )  # fmt: skip
        texts = []
        for name, shown in zip(names, _FILTERS, strict=True):
            wish = replace(self.arrangement, shown=shown)
            count = sum(
                fits(line, wish, lambda one: self._is_over(one, now)) for line in self._floor.lines.values()
            )
            texts.append(f"{name} {self._language.number(count)}")
        self.filters.set_texts(texts)

    def _group_name(self, group: Group) -> str:
        return self._words.group_name(group, self.arrangement.grouping)

    @Slot()
    def _show_deeds(self) -> None:
        marked = self.table.marked
        line = self._floor.lines.get(marked) if marked else None
        is_listening = marked is not None and marked == self._listening_to
        self.deeds.show_possible(possible(line, has_bridge=self._floor.has_bridge, is_listening=is_listening))
        self.deeds.name_for(line.person.shown_name(self._language.code) if line else "")

    # ------------------------------------------------------------------------------ the supervisor

    @Slot(str)
    def _on_filter(self, value: str) -> None:
        self.use(replace(self.arrangement, shown=Shown(value or Shown.ALL)))

    @Slot(str)
    def _on_team(self, team: str) -> None:
        self.use(replace(self.arrangement, team=team))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.use(replace(self.arrangement, text=stripped(text)))

    @Slot(str)
    def _on_grouping(self, grouping: str) -> None:
        self.use(replace(self.arrangement, grouping=Grouping(grouping)))

    @Slot(str)
    def _on_column(self, key: str) -> None:
        """Order by a column; once more turns the order round."""
        before = self.arrangement
        is_again = before.column == key
        self.use(replace(before, column=Column(key), is_descending=is_again and not before.is_descending))

    @Slot(str)
    def _on_deed(self, deed: str) -> None:
        if self.table.marked is not None:
            self.deed_wanted.emit(deed, self.table.marked)

    @Slot(object)
    def _on_agent_opened(self, agent_id: UUID) -> None:
        self.deed_wanted.emit("calls", agent_id)

    @Slot(str, str)
    def _on_queue_number(self, what: str, queue: str) -> None:
        if what == "agents":
            self.use(replace(self.arrangement, shown=Shown.READY))
        else:
            self.number_wanted.emit(Behind(what, None, queue))

    @Slot(object, QPoint)
    def _open_menu(self, agent_id: UUID, where: QPoint) -> None:
        line = self._floor.lines[agent_id]
        deeds = possible(line, has_bridge=self._floor.has_bridge, is_listening=agent_id == self._listening_to)
        menu = QMenu(self)
        for deed in DEEDS:
            if deed in deeds:
                menu.addAction(self.deeds.word(deed)).setData(deed)
        menu.triggered.connect(lambda action: self.deed_wanted.emit(action.data(), agent_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
