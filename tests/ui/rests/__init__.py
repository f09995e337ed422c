"""Tests of the window of rests."""
