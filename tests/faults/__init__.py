"""Faults injected for real, and what must be left of them: nothing lost, and Hatif starts."""
