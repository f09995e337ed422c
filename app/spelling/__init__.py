"""Spelling in both languages, by the hunspell program and the dictionaries this computer has."""
