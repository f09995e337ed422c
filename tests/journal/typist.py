"""A desk that types into its journal and says on stdout what it was told is safe, until somebody kills it.

Run as `python -m tests.journal.typist JOURNAL [KEY]`.
"""

import itertools
import os
import sys
from pathlib import Path
from uuid import UUID

from app.journal.journal import Journal


def main() -> None:
    """Type for ever: a draft each time, and something for the outbox every third time."""
    journal = Journal.open(Path(sys.argv[1]), key=sys.argv[2] if len(sys.argv) > 2 else "")
    for number in itertools.count(1):
        journal.keep_draft(f"call-{number % 3}", "note", f"{number} " + "و" * (number % 500))
        if number % 3 == 0:
            journal.put("wrap_up", UUID(int=number), f"payload {number}")
        if number % 7 == 0:
            journal.remember_caller("+966500000001", f"card {number}")
        os.write(1, f"{number}\n".encode())


if __name__ == "__main__":
    main()
