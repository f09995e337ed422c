"""The head of the overview: which team, who is looked for, how old what one sees is, and what goes to all."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QWidget

from app.models.rows.saved_views import SavedViewRow
from app.models.rows.team_floor import TeamRow
from app.ui.isolates import first_strong, local_digits, ltr, stripped
from app.ui.language import Language
from app.ui.overview.agent_model import heading
from app.ui.overview.arrangement import Column, Grouping
from app.ui.overview.lead_menu import LeadMenu
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

STALE_SECONDS = 10.0


class RoomHead(Panel):
    """Says in red since when nothing is known any more."""

    team_chosen = Signal(str)  # a team's UUID, or nothing for all
    text_edited = Signal(str)
    message_wanted = Signal()
    wallboard_wanted = Signal()
    grouping_chosen = Signal(str)
    column_chosen = Signal(str)
    view_chosen = Signal(object)  # SavedViewRow
    save_wanted = Signal()
    remove_wanted = Signal(object)  # a view's UUID
    window_wanted = Signal(str)  # one of LeadMenu's

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._teams: tuple[TeamRow, ...] = ()
        self._views: tuple[SavedViewRow, ...] = ()
        self._as_of: datetime | None = None
        self._is_stale = False

        self.title_label = named(TextLabel(size="lg"), "title_label")
        self.team_box = named(QComboBox(), "team_box")
        self.search_field = named(QLineEdit(), "search_field")
        self.live_icon = IconLabel("refresh-cw", "ok", 15)
        self.live_label = named(TextLabel(size="sm", tone="muted", elide=True), "live_label")
        self.view_button = named(TextButton("ghost", "list", size=16), "view_button")
        self.lead_button = named(TextButton("ghost", "sliders-horizontal", size=16), "lead_button")
        self.lead_menu = named(LeadMenu(self), "lead_menu")
        self.message_button = named(TextButton("ghost", "send", size=16), "message_button")
        self.wallboard_button = named(IconButton("monitor"), "wallboard_button")
        self.view_menu = named(QMenu(self), "view_menu")

        self.search_field.setClearButtonEnabled(True)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(IconLabel("layout-dashboard", "accent", 20))
        row.addWidget(self.title_label)
        row.addWidget(self.team_box)
        row.addWidget(self.search_field, 2)
        row.addStretch(1)
        row.addWidget(self.live_icon)
        row.addWidget(self.live_label, 3)
        for button in (self.view_button, self.lead_button, self.message_button, self.wallboard_button):
            row.addWidget(button)

        self.team_box.activated.connect(self._on_team)
        self.search_field.textChanged.connect(self.text_edited)
        self.view_button.clicked.connect(self._open_menu)
        self.lead_button.clicked.connect(self._open_lead_menu)
        self.lead_menu.triggered.connect(lambda action: self.window_wanted.emit(action.data()))
        self.message_button.clicked.connect(self.message_wanted)
        self.wallboard_button.clicked.connect(self.wallboard_wanted)
        self.view_menu.triggered.connect(self._on_menu)
        self.retranslate_ui()
        self.restyle()

    @property
    def is_stale(self) -> bool:
        """Whether what is shown may not be so any more."""
        return self._is_stale

    def know_teams(self, teams: Sequence[TeamRow]) -> None:
        """Take the teams one can look at."""
        if tuple(teams) != self._teams:
            self._teams = tuple(teams)
            self._fill_teams()

    def know_views(self, views: Sequence[SavedViewRow]) -> None:
        """Take the saved views."""
        self._views = tuple(views)

    def show_team(self, team: str) -> None:
        """Show which team is looked at."""
        self.team_box.setCurrentIndex(max(0, self.team_box.findData(team)))

    def show_age(self, as_of: datetime | None, now: datetime) -> None:
        """Say of which moment the picture is."""
        self._as_of = as_of
        self._is_stale = as_of is None or (now - as_of).total_seconds() > STALE_SECONDS
        self._show_live()

    def retranslate_ui(self) -> None:
        """Set every text of the head."""
        self.title_label.setText(self.tr("Team overview"))
        self.team_box.setAccessibleName(self.tr("Team"))
        self.search_field.setPlaceholderText(self.tr("Find agent…"))
        self.search_field.setAccessibleName(self.tr("Find agent"))
        self.view_button.setText(self.tr("View"))
        self.lead_button.setText(self.tr("Manage"))
        self.lead_button.setToolTip(self.tr("Alerts, shifts and rests"))
        self.lead_menu.retranslate_ui()
        self.message_button.setText(self.tr("Message"))
        self.message_button.setToolTip(self.tr("Message to a team or to all"))
        self.wallboard_button.set_name(self.tr("Wallboard"))
        self._fill_teams()
        self._show_live()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._row.setSpacing(px(8))
        self.setMinimumHeight(px(36))
        self.search_field.setMinimumWidth(px(120))
        self.search_field.setMaximumWidth(px(240))
        self.team_box.setMinimumWidth(px(110))
        self.team_box.setMaximumWidth(px(190))

    def _fill_teams(self) -> None:
        chosen = self.team_box.currentData()
        self.team_box.clear()
        self.team_box.addItem(self.tr("All teams"), "")
        for team in self._teams:
            self.team_box.addItem(first_strong(team.shown_name(self._language.code)), str(team.id))
        self.show_team(chosen or "")

    def _show_live(self) -> None:
        if self._as_of is None:
            text, tone = self.tr("Looking up the floor…"), "muted"
        else:
            clock = ltr(local_digits(f"{self._as_of.astimezone():%H:%M:%S}"))
            live = self.tr("Live · as of %1"), "muted"
            late = self.tr("Not live: this is how it was at %1"), "danger"
            text, tone = late if self._is_stale else live
            text = text.replace("%1", clock)
        self.live_label.setText(text)
        self.live_label.set_tone(tone)
        self.live_icon.set_icon(
            "triangle-alert" if self._is_stale else "refresh-cw", "danger" if tone == "danger" else "ok"
        )
        self.live_label.setAccessibleName(stripped(text))

    @Slot(int)
    def _on_team(self, _place: int) -> None:
        self.team_chosen.emit(self.team_box.currentData() or "")

    @Slot()
    def _open_menu(self) -> None:
        self._fill_menu()
        self._open_under(self.view_button, self.view_menu)

    @Slot()
    def _open_lead_menu(self) -> None:
        self._open_under(self.lead_button, self.lead_menu)

    def _open_under(self, button: TextButton, menu: QMenu) -> None:
        corner = button.mapToGlobal(QPoint(0, button.height()))
        if self.isRightToLeft():
            corner.setX(corner.x() + button.width() - menu.sizeHint().width())
        menu.popup(corner)

    def _fill_menu(self) -> None:
        menu = self.view_menu
        menu.clear()
        groups = menu.addMenu(self.tr("Group by"))
        words = {
            Grouping.NONE: self.tr("Nothing"), Grouping.TEAM: self.tr("Team"),
            Grouping.STATE: self.tr("State"), Grouping.QUEUE: self.tr("Queue"),
        }  # fmt: skip
        for grouping, word in words.items():
            groups.addAction(word).setData(("group", str(grouping)))
        order = menu.addMenu(self.tr("Order by"))
        for column in Column:
            order.addAction(heading(column)).setData(("column", str(column)))
        menu.addSeparator()
        for view in self._views:
            menu.addAction(first_strong(view.name)).setData(("view", view.id.hex))
        menu.addAction(self.tr("Save this view…")).setData(("save", ""))
        if self._views:
            remove = menu.addMenu(self.tr("Remove a view"))
            for view in self._views:
                remove.addAction(first_strong(view.name)).setData(("remove", view.id.hex))

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        deed, key = action.data() or ("", "")
        match deed:
            case "group":
                self.grouping_chosen.emit(key)
            case "column":
                self.column_chosen.emit(key)
            case "save":
                self.save_wanted.emit()
            case "remove":
                self.remove_wanted.emit(UUID(hex=key))
            case "view":
                self.view_chosen.emit(next(view for view in self._views if view.id.hex == key))
