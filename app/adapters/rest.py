"""Asks a shop or ERP system over HTTP, as its mapping file says; the answer is JSON.

Blocks for at most the file's seconds a question. No redirect is followed, for it would carry the customer's
number and our secret to whoever it names; no proxy of the environment is asked on loopback.
"""

import json
import logging
from base64 import b64encode
from collections.abc import Callable
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from app.adapters import answers
from app.adapters.mapping import Auth, Collection, SystemMapping
from app.adapters.papers import AskedFor, PapersOf
from app.errors import Unavailable

log = logging.getLogger(__name__)
LONGEST_ANSWER = 4_000_000  # bytes
_LOOPBACK = ("http://127.0.0.1", "http://localhost", "http://[::1]")


class RestPapers:
    """One system behind one mapping file; a `PapersSource`."""

    def __init__(self, mapping: SystemMapping, secret: Callable[[], str | None] = lambda: None) -> None:
        self._mapping, self._secret = mapping, secret
        self._opener = _opener(mapping.base_url)

    @property
    def name(self) -> str:
        """Return what the system is called."""
        return self._mapping.name

    def papers(self, who: AskedFor) -> PapersOf:
        """Return a customer's papers; Unavailable says in one sentence why not."""
        found = {key: self._ask(each, who) for key, each in self._mapping.collections.items()}
        collections = self._mapping.collections
        return PapersOf(
            answers.orders(found["orders"], collections["orders"]) if "orders" in found else (),
            answers.invoices(found["invoices"], collections["invoices"]) if "invoices" in found else (),
            answers.requests(found["requests"], collections["requests"]) if "requests" in found else (),
        )

    def _ask(self, collection: Collection, who: AskedFor) -> Any:  # noqa: ANN401  JSON
        known = {name: getattr(who, name) for name in collection.needs}
        if not all(known.values()):
            return None  # the system is asked by something we do not know of this customer
        path = collection.path.format_map({name: quote(value, safe="") for name, value in known.items()})
        request = Request(f"{self._mapping.base_url}{path}", headers=self._headers())  # noqa: S310  checked
        try:
            with self._opener.open(request, timeout=self._mapping.timeout_seconds) as answer:
                body = answer.read(LONGEST_ANSWER + 1)
        except HTTPError as error:
            return self._refused(error)
        except (URLError, HTTPException, TimeoutError, OSError) as error:
            log.info("a system with papers does not answer: %s", type(error).__name__)
            raise Unavailable(f"{self.name} does not answer.") from None  # its text may name the customer
        return self._read(body)

    def _refused(self, error: HTTPError) -> None:
        """Whoever is not known there has no papers; anything else is said."""
        with error:
            status = error.code
        if status == 404:  # not found: nobody is known there
            return
        log.info("a system with papers answers %d", status)
        if status in (401, 403):
            raise Unavailable(f"{self.name} does not let Hatif in: its secret is missing or wrong.")
        raise Unavailable(f"{self.name} answers with an error ({status}).")

    def _read(self, body: bytes) -> Any:  # noqa: ANN401  JSON
        if len(body) > LONGEST_ANSWER:
            raise Unavailable(f"{self.name} sends more than can be shown.")
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise Unavailable(f"{self.name} sends something that is no JSON.") from None

    def _headers(self) -> dict[str, str]:
        headers = {"Accept": "application/json", "User-Agent": "Hatif"}
        secret = self._secret() if self._mapping.auth is not Auth.NONE else None
        if secret:
            match self._mapping.auth:
                case Auth.BEARER:
                    headers["Authorization"] = f"Bearer {secret}"
                case Auth.BASIC:
                    headers["Authorization"] = f"Basic {b64encode(secret.encode()).decode()}"
                case Auth.HEADER:
                    headers[self._mapping.header] = secret
        return headers


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_args: object) -> None:
        """Follow nothing: the status itself becomes the error."""


def _opener(base_url: str) -> OpenerDirector:
    is_here = base_url.startswith(_LOOPBACK)
    return build_opener(_NoRedirect(), *([ProxyHandler({})] if is_here else []))
