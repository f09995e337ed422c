"""Colours, sizes, icons and fonts: how everything looks.

One `Theme` is made by the desk and puts a `Look` (colours and text size) on the application. Widgets and
panels read it through `app.ui.theme.look`: `look()`, `px(8)`, `colour("accent")`, `font(13)`. They are told
of a new one by QEvent.StyleChange, which Qt sends to every widget when the style sheet changes.
"""
