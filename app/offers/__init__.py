"""Offers: to whom they fit, in which order, and how often."""
