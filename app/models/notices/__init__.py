"""How those who watch hear at once what others changed: one tells all, outside of every transaction."""
