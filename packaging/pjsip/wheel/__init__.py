"""PJSIP's own Python binding, built by Hatif's recipe; `BUILD` says what it was made of."""

from pjsua2.build_facts import BUILD as BUILD
from pjsua2.pjsua2 import *  # noqa: F403  SWIG's module is the interface
