"""Tests of the windows of alerts."""
