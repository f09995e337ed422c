"""The telephony engine by itself: started by the desk, by tests and by integrators."""

import argparse

from app.telephony import engine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the engine takes."""
    engine.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Run until it is told to stop."""
    return engine.main(options)
