"""The command line: hatif [desk] | engine | demo | …; each command imports only what it needs."""

import argparse
import importlib
import sys

from app import __version__
from app.errors import AppError
from app.stand_ins import do_without
from app.streams import speak_utf8

CANNOT = 2

# command: the module that has add_arguments(parser) and run(options), and what the command is for
COMMANDS = {
    "desk": ("app.commands.desk", "open the desk (this is what `hatif` alone does)"),
    "engine": ("app.commands.engine", "run the telephony engine by itself"),
    "bridge": ("app.commands.bridge", "speak with the PBX for a whole team, beside it"),
    "demo": ("app.commands.demo", "open the desk on a made-up company, with customers that really call"),
    "db": ("app.commands.db", "make, check and back up the database"),
    "agents": ("app.commands.agents", "take people in, let them go, and give them passwords"),
    "import": ("app.commands.import_", "take customers in from a file"),
    "export": ("app.commands.export", "write customers to a file"),
    "report": ("app.commands.report", "write a report to a file, or those that are due to their folders"),
    "alerts": ("app.commands.alerts", "which figures supervisors are told of, and what they were told"),
    "calendar": ("app.commands.calendar", "an agent's follow-ups as a calendar file or feed"),
    "hours": ("app.commands.hours", "set and show when a team works"),
    "satisfaction": ("app.commands.satisfaction", "ask customers by link, and hear what they answer"),
    "cases": ("app.commands.cases", "load departments and priorities of cases, and show them"),
    "fields": ("app.commands.fields", "say what of a customer is changed by two people, and who sees it"),
    "wrap-up": ("app.commands.wrap_up", "reasons and outcomes, how queues are wrapped up, and what waits"),
    "script": ("app.commands.script", "check guided scripts"),
    "phone": ("app.telephony.phone", "a telephone in the terminal, on an engine of its own"),
    "update": ("app.commands.update", "install what the workplace's repository offers, if it names one"),
    "doctor": ("app.commands.doctor", "say what is wrong with this computer, and how to mend it"),
}

# Processes that only Hatif itself starts.
HELPERS = {
    "keyring-helper": ("app.keyring_apart", "serve"),
    "speech-helper": ("app.speech_helper", "serve"),
}


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    do_without("_hashlib")
    speak_utf8((sys.stdout, sys.stderr))
    if arguments[:1] and arguments[0] in HELPERS:
        module, name = HELPERS[arguments[0]]
        return int(getattr(importlib.import_module(module), name)())
    if not arguments or arguments[0] not in (*COMMANDS, "-h", "--help", "--version"):
        arguments = ["desk", *arguments]
    parser = argparse.ArgumentParser(prog="hatif", description="The desktop program of phone agents.")
    parser.add_argument("--version", action="version", version=f"hatif {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, (module, help_text) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        if arguments[0] == name:  # the others would only cost time
            importlib.import_module(module).add_arguments(command)
    options = parser.parse_args(arguments)
    try:
        code: int = importlib.import_module(COMMANDS[options.command][0]).run(options)
    except AppError as error:
        print(f"hatif {options.command}: {error}", file=sys.stderr)
        return CANNOT
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
