"""A host that answers with everything that goes wrong on the web."""

import threading
from collections import Counter

from tests.local_hosts import Visit

FINE = b"<html lang='en'><title>Fine</title><p>All is well."
ROBOTS = b"User-agent: *\nDisallow: /private/*-room$\n"
STATUSES = {"/gone": 404, "/away": 410, "/ill": 500, "/shy": 403, "/asleep": 503}
PERMANENT, TEMPORARY = 301, 302
REDIRECTS = {
    "/moved": (PERMANENT, "/moved-again"),
    "/moved-again": (308, "/fine"),
    "/moved-for-now": (TEMPORARY, "/fine"),
    "/moved-then-lent": (PERMANENT, "/moved-for-now"),
    "/moved-to-nothing": (PERMANENT, "/gone"),
    "/circle": (PERMANENT, "/circle-back"),
    "/circle-back": (PERMANENT, "/circle"),
    "/home-again": (PERMANENT, "/"),
    "/mail": (PERMANENT, "mailto:somebody@example.org"),
    "/nonsense": (PERMANENT, "http://[::"),
    "/into-private": (PERMANENT, "/private/tea-room"),
    **{f"/chain-{number}": (PERMANENT, f"/chain-{number - 1}") for number in range(2, 8)},
    "/chain-1": (PERMANENT, "/fine"),
}
TITLES = {
    "/soft": "Page not found | A body",
    "/soft-number": "404",
    "/soft-welsh": "Heb ddod o hyd i'r dudalen",
    "/report-404": "Report 4040: what schools found",
}


class IllHost:
    """Counts how often each path was asked for, with which method."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.released = threading.Event()
        """Until it is set, /silent says nothing."""

    def respond(self, visit: Visit) -> None:
        path = visit.path
        self.asked[f"{visit.command} {path}"] += 1
        if path == "/robots.txt":
            visit.send(200, ROBOTS, "text/plain")
        elif path in REDIRECTS:
            status, target = REDIRECTS[path]
            visit.send(status, Location=target)
        elif path in STATUSES:
            visit.send(STATUSES[path], FINE)
        elif path in TITLES:
            visit.send(200, f"<title>{TITLES[path]}</title>".encode())
        elif answer := getattr(self, path.strip("/").replace("-", "_"), None):
            answer(visit)
        else:
            visit.send(200, FINE)

    def no_head(self, visit: Visit) -> None:
        visit.send(405 if visit.command == "HEAD" else 200, FINE)

    def reset_head(self, visit: Visit) -> None:
        if visit.command == "HEAD":
            visit.reset()
        else:
            visit.send(200, FINE)

    def busy(self, visit: Visit) -> None:
        """Is busy when it is first asked."""
        first = self.asked["HEAD /busy"] == 1 and visit.command == "HEAD"
        visit.send(429 if first else 200, FINE, Retry_After="7")

    def busy_until(self, visit: Visit) -> None:
        first = self.asked["HEAD /busy-until"] == 1 and visit.command == "HEAD"
        visit.send(503 if first else 200, FINE, Retry_After="Fri, 31 Dec 2100 23:59:59 GMT", Date=LATE)

    def busy_for_long(self, visit: Visit) -> None:
        visit.send(429, FINE, Retry_After="86400")

    def reset(self, visit: Visit) -> None:
        visit.reset()

    def silent(self, visit: Visit) -> None:
        self.released.wait()

    def slow(self, visit: Visit) -> None:
        """Sends a sign at a time, for ever."""
        visit.begin()
        while visit.command == "GET":
            visit.wfile.write(b".")

    def endless(self, visit: Visit) -> None:
        visit.begin()
        while visit.command == "GET":
            visit.wfile.write(b"for ever and " * 500)

    def charset(self, visit: Visit) -> None:
        visit.send(200, "<title>Tŷ Not Found</title>".encode("cp1250", "replace"), "text/html; charset=klingon")

    def damaged(self, visit: Visit) -> None:
        visit.send(200, b"this is no gzip", Content_Encoding="gzip")


LATE = "Fri, 31 Dec 2100 23:59:50 GMT"
"""Nine seconds before the host wants to be asked again."""
