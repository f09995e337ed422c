"""The panels of the desk. They do not know each other; the main window knows them all."""
