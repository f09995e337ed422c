"""The guided script: its language, its checker, its runner. No Qt, no database."""
