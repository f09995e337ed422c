"""Hears how content customers are after the call: by a signed link, or by keypad without a bridge."""
