"""Tests of the whole desk: its real command, its real window, its real calls."""
