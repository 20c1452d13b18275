"""A look at many addresses: hosts at once, the addresses of a host one after another."""

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.parse import urlsplit

from catalogue.network.links.verdicts import Verdict
from catalogue.publishing.refusal import Refusal

SILENT_HOSTS = 8
"""Hosts without any answer, and none with one: then there is no network."""

NO_NETWORK = "There is no network: no host answers, and nothing was noted; connect to it and try again"


class NoNetwork(Refusal):
    """No host answers."""


class Look:
    """Asks addresses and gives each verdict as it comes."""

    def __init__(self, ask: Callable[[str], Verdict], *, at_once: int = 8) -> None:
        self._ask = ask
        self._at_once = at_once
        self._lock = threading.Lock()
        self._silent = 0
        self._heard = False
        self._ended = False

    def at(self, addresses: Iterable[str]) -> Iterator[tuple[str, Verdict]]:
        """Every address with its verdict. Raises NoNetwork, before the first of them, where no host answers."""
        by_host: dict[str, list[str]] = {}
        for address in addresses:
            by_host.setdefault(urlsplit(address).netloc.lower(), []).append(address)
        threads = ThreadPoolExecutor(self._at_once)
        try:
            kept: list[tuple[str, Verdict]] = []
            for host in as_completed([threads.submit(self._ask_host, each) for each in by_host.values()]):
                kept += host.result()
                if self._heard:
                    yield from kept
                    kept.clear()
            if kept:
                raise NoNetwork(NO_NETWORK)
        finally:  # also when the caller has had enough: what is not begun is not begun any more
            self._ended = True
            threads.shutdown(cancel_futures=True)

    def _ask_host(self, addresses: list[str]) -> list[tuple[str, Verdict]]:
        found: list[tuple[str, Verdict]] = []
        for address in addresses:
            if self._ended or (self._silent >= SILENT_HOSTS and not self._heard):
                break
            found.append((address, self._ask(address)))
        with self._lock:
            if all(verdict.no_network for _, verdict in found):
                self._silent += 1
            else:
                self._heard = True
        return found
