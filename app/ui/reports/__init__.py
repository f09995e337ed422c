"""The place of reports: a figure, its chart and its table, its calls, and its file."""
