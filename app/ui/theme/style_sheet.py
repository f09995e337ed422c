"""The one style sheet, made from the tokens; widgets choose their part by the properties kind and ground."""

from dataclasses import dataclass

from app.ui.theme.look import FAMILY, Look


@dataclass(frozen=True, slots=True)
class Pictures:
    """Files of the small drawings that only a style sheet can place."""

    arrow_down: str
    arrow_up: str
    tick: str
    dot: str


def style_sheet(look: Look, pictures: Pictures) -> str:
    """Return the style sheet of a look."""
    parts = (_grounds, _buttons, _special_buttons, _fields, _lists, _small_things)
    return "\n".join(part(look) for part in parts) + _marks(look, pictures)


def _grounds(look: Look) -> str:
    t, px = look.tokens, look.px
    return f"""
* {{ font-family: "{FAMILY}"; font-size: {px(13)}px; }}
QLabel {{ background: transparent; }}
*[ground="card"] {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: {px(10)}px; }}
*[ground="inset"] {{ background: {t.raised}; border: 1px solid {t.border}; border-radius: {px(8)}px; }}
*[ground="say"] {{ background: {t.accent_soft}; border: none; border-radius: {px(10)}px; }}
*[ground="tip"] {{ background: {t.warn_soft}; border: none; border-radius: {px(8)}px; }}
*[ground="danger"] {{ background: {t.danger_soft}; border: none; border-radius: {px(8)}px; }}
*[ground="ok"] {{ background: {t.ok_soft}; border: none; border-radius: {px(8)}px; }}
*[ground="incoming"] {{ background: {t.accent_soft}; border: 2px solid {t.accent};
  border-radius: {px(10)}px; }}
*[ground="strip"] {{ background: {t.surface}; border-bottom: 1px solid {t.border}; }}
*[ground="status"] {{ background: {t.surface}; border-top: 1px solid {t.border}; }}
*[ground="rail"] {{ background: {t.rail}; }}
*[ground="plain"] {{ background: {t.background}; }}
"""


def _buttons(look: Look) -> str:
    t, px = look.tokens, look.px
    filled = "\n".join(
        f"""QPushButton[kind="{kind}"] {{ background: {ground}; color: {ink}; border-color: {ground};
  font-weight: 600; }}
QPushButton[kind="{kind}"]:hover {{ background: {hover}; border-color: {hover}; }}
QPushButton[kind="{kind}"]:focus {{ border: 2px solid {ground}; outline: none; }}
QPushButton[kind="{kind}"]:disabled {{ background: {t.raised}; color: {t.muted};
  border-color: {t.border}; }}"""
        for kind, ground, hover, ink in (
            ("primary", t.accent, t.accent_hover, t.on_accent),
            ("ok", t.ok, t.ok_hover, t.on_ok),
            ("danger", t.danger, t.danger_hover, t.on_danger),
        )
    )
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.outline};
  border-radius: {px(7)}px; padding: {px(5)}px {px(12)}px; min-height: {px(20)}px; }}
QPushButton:hover {{ background: {t.raised}; }}
QPushButton:pressed {{ background: {t.border}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: {px(5) - 1}px {px(12) - 1}px; }}
QPushButton:disabled {{ color: {t.muted}; border-color: {t.border}; background: {t.raised}; }}
{filled}
"""


def _special_buttons(look: Look) -> str:
    t, px = look.tokens, look.px
    return f"""
QPushButton[kind="ghost"] {{ background: transparent; border-color: transparent; }}
QPushButton[kind="ghost"]:hover {{ background: {t.raised}; border-color: {t.border}; }}
QPushButton[kind="ghost"]:pressed {{ background: {t.border}; }}
QPushButton[kind="ghost"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[kind="chip"] {{ border-radius: {px(12)}px; padding: {px(2)}px {px(10)}px;
  font-size: {px(12)}px; }}
QPushButton[kind="chip"]:checked {{ background: {t.accent_soft}; border-color: {t.accent}; color: {t.accent};
  font-weight: 600; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.accent}; padding: {px(2) - 1}px {px(10) - 1}px; }}
QPushButton[kind="crumb"] {{ border: 1px solid transparent; background: transparent; padding: 1px {px(4)}px;
  min-height: {px(22)}px; font-size: {px(12)}px; border-radius: {px(5)}px; }}
QPushButton[kind="crumb"]:hover {{ background: {t.raised}; }}
QPushButton[kind="crumb"]:focus {{ border: 2px solid {t.accent}; padding: 0 {px(4) - 1}px; }}
QPushButton[kind="tool"] {{ border: 1px solid transparent; background: transparent; padding: {px(4)}px;
  min-width: {px(24)}px; }}
QPushButton[kind="tool"]:hover {{ background: {t.raised}; border-color: {t.border}; }}
QPushButton[kind="tool"]:checked {{ background: {t.warn_soft}; border-color: {t.warn}; color: {t.warn}; }}
QPushButton[kind="tool"]:focus {{ border: 2px solid {t.accent}; padding: {px(4) - 1}px; }}
QPushButton[kind="rail"] {{ border: none; border-radius: {px(8)}px; background: transparent; padding: 0;
  min-height: {px(24)}px; }}
QPushButton[kind="rail"]:hover {{ background: {t.rail_hover}; }}
QPushButton[kind="rail"]:checked {{ background: {t.rail_checked}; }}
QPushButton[kind="rail"]:focus {{ border: 2px solid {t.rail_focus}; padding: 0; }}
QPushButton[kind="composed"] {{ padding: 0; border: 1px solid {t.outline}; border-radius: {px(8)}px; }}
QPushButton[kind="composed"]:hover {{ background: {t.accent_soft}; border-color: {t.accent}; }}
QPushButton[kind="composed"]:focus {{ border: 2px solid {t.accent}; padding: 0; }}
"""


def _fields(look: Look) -> str:
    t, px = look.tokens, look.px
    fields = "QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractSpinBox"
    focused = ", ".join(f"{name}:focus" for name in fields.split(", "))
    disabled = ", ".join(f"{name}:disabled" for name in fields.split(", "))
    wrong = ", ".join(f'{name}[wrong="true"]' for name in fields.split(", "))
    return f"""
{fields} {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.outline}; border-radius: {px(7)}px;
  padding: {px(4)}px {px(8)}px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {px(20)}px; }}
{focused} {{ border: 2px solid {t.accent}; padding: {px(4) - 1}px {px(8) - 1}px; }}
{disabled} {{ color: {t.muted}; background: {t.raised}; border-color: {t.border}; }}
{wrong} {{ border-color: {t.danger}; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit,
QComboBox QLineEdit:focus {{
  border: none; padding: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: none; width: {px(22)}px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.outline};
  selection-background-color: {t.accent_soft}; selection-color: {t.text}; padding: 2px; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; background: transparent; min-height: {max(24, px(24))}px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px(16)}px; height: {px(16)}px;
  border: 1px solid {t.outline}; background: {t.surface}; }}
QCheckBox::indicator {{ border-radius: {px(4)}px; }}
QRadioButton::indicator {{ border-radius: {px(16) // 2 + 1}px; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {t.text}; }}
"""


def _lists(look: Look) -> str:
    t, px = look.tokens, look.px
    return f"""
QListView, QTableView, QTreeView {{ background: {t.surface}; alternate-background-color: {t.raised};
  border: none; gridline-color: {t.border}; selection-background-color: {t.accent_soft};
  selection-color: {t.text}; outline: 0; }}
BoardColumn {{ background: transparent; }}
QTableView::item {{ padding: 0 {px(6)}px; border-bottom: 1px solid {t.border}; }}
QListView::item {{ padding: {px(4)}px {px(6)}px; border-radius: {px(6)}px; border: 2px solid transparent; }}
QTableView::item:selected, QListView::item:selected {{ background: {t.accent_soft}; color: {t.text}; }}
QListView::item:focus, QTableView::item:focus {{ border: 2px solid {t.accent}; }}
QHeaderView {{ background: {t.surface}; }}
QHeaderView::section {{ background: {t.raised}; color: {t.muted}; border: none;
  border-bottom: 1px solid {t.border}; padding: {px(6)}px {px(8)}px;
  font-size: {px(12)}px; font-weight: 600; }}
QTabWidget::pane {{ border: none; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; padding: {px(6)}px {px(10)}px; border: none;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {t.accent}; border-bottom: 2px solid {t.accent}; font-weight: 600; }}
QTabBar::tab:hover, QTabBar::tab:focus {{ color: {t.text}; }}
QTabBar::tab:focus {{ border-bottom: 2px solid {t.text}; }}
"""


def _small_things(look: Look) -> str:
    t, px = look.tokens, look.px
    return f"""
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.outline}; padding: 4px 6px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {px(9)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(9)}px; margin: 0; }}
QScrollBar::handle {{ background: {t.scroll}; border-radius: {px(4)}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {px(28)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(28)}px; }}
QScrollBar::handle:hover {{ background: {t.outline}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
  border: none; width: 0; height: 0; }}
QSplitter::handle {{ background: transparent; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.outline}; padding: 4px; }}
QMenu::item {{ padding: {px(6)}px {px(20)}px; border-radius: {px(5)}px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 8px; }}
QProgressBar {{ background: {t.border}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.wrap_up}; border-radius: 3px; }}
"""


def _marks(look: Look, pictures: Pictures) -> str:
    px = look.px
    size = f"width: {px(14)}px; height: {px(14)}px;"
    return f"""
QComboBox::down-arrow, QDateTimeEdit::down-arrow {{ image: url("{pictures.arrow_down}"); {size} }}
QAbstractSpinBox::up-arrow {{ image: url("{pictures.arrow_up}"); width: {px(10)}px; height: {px(10)}px; }}
QAbstractSpinBox::down-arrow {{ image: url("{pictures.arrow_down}"); width: {px(10)}px; height: {px(10)}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: {px(20)}px; }}
QCheckBox::indicator:checked {{ image: url("{pictures.tick}"); }}
QRadioButton::indicator:checked {{ image: url("{pictures.dot}"); }}
"""
