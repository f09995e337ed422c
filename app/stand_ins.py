"""Keeps a library from importing another one that it names at its top, and that Hatif does not use there."""

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


class _StandIn(ModuleType):
    """Takes a module's place in whatever is imported meanwhile, and fetches the module when it is used."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever the module has
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            return _later(self.__name__, name)
        return getattr(importlib.import_module(self.__name__), name)


@contextmanager
def standing_in(*names: str) -> Iterator[None]:
    """Import meanwhile without these modules; each is fetched later, if ever it is used.

    SQLAlchemy brings asyncio (with TLS: 3 MB) for databases Hatif does not drive that way, and miniaudio a
    client of the web (5 MB) for radio stations. A module that is there already stays what it is.
    """
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update({name: _StandIn(name) for name in absent})
    try:
        yield
    finally:
        for name in absent:
            if isinstance(sys.modules.get(name), _StandIn):
                del sys.modules[name]


def do_without(*names: str) -> None:
    """Let Python say that it lacks these modules, to whoever can do without them.

    Its hashes come from OpenSSL where there is one (3 MB a process, for a few bytes a day), else from itself.
    """
    for name in names:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  # Python's own way to say so


def _later(module: str, name: str) -> Callable[..., Any]:
    def call(*arguments: object, **named: object) -> Any:  # noqa: ANN401  whatever the function returns
        return getattr(importlib.import_module(module), name)(*arguments, **named)

    return call
