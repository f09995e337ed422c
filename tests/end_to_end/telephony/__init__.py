"""Tests of the engine as a process."""
