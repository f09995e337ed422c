"""Tests of what builds and checks Hatif."""
