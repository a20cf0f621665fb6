"""Visits other sites, to see whether what this one links to is still there.

It asks each site for one page every few seconds, says who it is, and takes nothing
but the answer that it is there.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from time import monotonic, sleep
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from plugins.domain.link_results import FailingLink, Failure, LinkResults

PAUSE: Final = 3.0  # seconds between two requests to the same site
PATIENCE: Final = 20.0  # seconds until an answer must have come
_GONE: Final = (404, 410)
_ALLOWED: Final = "%/:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a visit: nothing is wrong without a failure."""

    failure: Failure | None = None
    said: str = ""


Ask = Callable[[str, str], Answer]
"""Makes a request by its method, to an address."""


def check_links(
    addresses: Iterable[str], before: LinkResults | None, today: date, ask: Ask
) -> Iterator[FailingLink]:
    """Yield the *addresses* that fail, since when the checks in a row find it so."""
    known = {each.address: each for each in before.failing} if before else {}
    for address in _by_turns(addresses):
        answer = _visit(address, ask)
        if answer.failure:
            earlier = known.get(address)
            is_same = earlier is not None and earlier.failure == answer.failure
            since = earlier.since if earlier and is_same else today
            yield FailingLink(address, answer.failure, since, answer.said)


def asker(site: str, patience: float = PATIENCE) -> Ask:
    """Return how requests are made on behalf of *site*."""
    who = f"Mozilla/5.0 (compatible; network-of-cities-links; +{site}/)"

    def ask(method: str, address: str) -> Answer:
        url = quote(address, safe=_ALLOWED)
        headers = {"User-Agent": who, "Accept": "*/*"}
        try:
            request = Request(url, headers=headers, method=method)  # noqa: S310 - external_links gives http and https alone
            with urlopen(request, timeout=patience):  # noqa: S310 - idem
                return Answer()
        except (OSError, HTTPException, ValueError) as error:
            return _answer(error)

    return ask


def slowly(
    ask: Ask,
    pause: float = PAUSE,
    clock: Callable[[], float] = monotonic,
    wait: Callable[[float], None] = sleep,
) -> Ask:
    """Return *ask*, made to wait so that no site is asked again within *pause*."""
    last: dict[str, float] = {}

    def ask_slowly(method: str, address: str) -> Answer:
        host = _host(address)
        if host in last and (left := last[host] + pause - clock()) > 0:
            wait(left)
        try:
            return ask(method, address)
        finally:
            last[host] = clock()

    return ask_slowly


def _visit(address: str, ask: Ask) -> Answer:
    """Return what came of a visit; many a server only knows how to answer GET."""
    answer = ask("HEAD", address)
    return ask("GET", address) if answer.failure else answer


def _by_turns(addresses: Iterable[str]) -> Iterator[str]:
    """Yield one address of each site, then another of each: less is waited for."""
    queues: dict[str, list[str]] = {}
    for address in addresses:
        queues.setdefault(_host(address), []).append(address)
    while queues:
        for host in list(queues):
            yield queues[host].pop(0)
            if not queues[host]:
                del queues[host]


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower().removeprefix("www.")


def _answer(error: Exception) -> Answer:
    """Return what an *error* means for a reader who would follow the link."""
    if isinstance(error, HTTPError):
        error.close()
        return Answer("gone" if error.code in _GONE else "no-answer", str(error.code))
    reason = error.reason if isinstance(error, URLError) else error
    is_unknown = isinstance(reason, socket.gaierror)
    return Answer("no-site" if is_unknown else "no-answer", str(reason))
