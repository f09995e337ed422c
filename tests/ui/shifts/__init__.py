"""Tests of the window of shifts."""
