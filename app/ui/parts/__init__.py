"""Pieces of panels and dialogs: more than widgets, because they know calls, customers and rows."""
