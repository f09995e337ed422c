"""Hatif, the desktop program phone agents work in all day."""

__version__ = "0.1.0"
