"""When a promise may be kept: walls clocks, working hours, holidays, calling windows, words for moments."""
