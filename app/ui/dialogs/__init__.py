"""Dialogs: small windows that block nothing, least of all a call. Escape closes each."""
