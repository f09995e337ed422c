"""Offers on the screen: the line in a call, the answers, and their editor."""
