"""Tests of Hatif; the folders mirror app/."""
