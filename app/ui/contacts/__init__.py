"""Contacts that are no calls, recorded by hand."""
