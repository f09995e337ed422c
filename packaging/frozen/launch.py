"""Where the frozen program begins; from source it is `python -m app`."""

import sys

from app.__main__ import main

sys.exit(main(sys.argv[1:]))
