"""Asks one address elsewhere: HEAD, then GET, along its redirects, as slowly as its host wants it."""

from urllib.parse import urlsplit

from catalogue.network.addresses import PERMANENT, REDIRECTS, find_target
from catalogue.network.answers import BUSY, Answer, NoAnswer, Reason
from catalogue.network.client import Client
from catalogue.network.clock import Pace
from catalogue.network.links.verdicts import Outcome, Verdict, failed, judge, unclear
from catalogue.network.robots import Robots

MOST_HOPS = 5
"""Redirects in a row."""
TITLE_BYTES = 65_536
"""Of a page: its title stands in them."""
PATIENCE = 60
"""Seconds for which a host is waited for when it asks for that."""
UNSURE = frozenset({Reason.ENDED, Reason.DAMAGED, Reason.SLOW})
"""What some hosts do when they are asked with HEAD."""
LATER = "asks programs to come back later"


class LinkAsker:
    """Asks addresses. Threads can share it."""

    def __init__(self, client: Client, pace: Pace, robots: Robots) -> None:
        self._client = client
        self._pace = pace
        self._robots = robots

    def ask(self, address: str) -> Verdict:
        """What the address is found to be, at the end of its redirects."""
        at, moved_to, is_permanent, seen = address, "", True, [address]
        while True:
            allowed = self._robots.allow(at)
            if isinstance(allowed, NoAnswer):
                return judge(allowed)
            answer = self._look(at) if allowed else None
            if answer is None:
                return unclear(LATER if allowed else "turns programs away (robots.txt)")
            if isinstance(answer, NoAnswer) or answer.status not in REDIRECTS or "location" not in answer.headers:
                return _end(address, at, moved_to, judge(answer))
            at = find_target(answer)
            if not at:
                return failed("is redirected to what is no address")
            is_permanent = is_permanent and answer.status in PERMANENT
            moved_to = at if is_permanent else moved_to
            if len(seen) > MOST_HOPS:
                return failed(
                    "is redirected in a circle" if at in seen else f"is redirected more than {MOST_HOPS} times"
                )
            seen.append(at)

    def _look(self, address: str) -> Answer | NoAnswer | None:
        """HEAD, and GET where that says too little; None where the host wants to be left alone for long."""
        answer = self._request(address, "HEAD")
        if answer is None:
            return None
        if isinstance(answer, NoAnswer):
            again = answer.reason in UNSURE
        else:
            refused = answer.status >= 400 and answer.status not in BUSY
            again = refused or (answer.status == 200 and answer.is_page)
        return self._request(address, "GET") if again else answer

    def _request(self, address: str, method: str) -> Answer | NoAnswer | None:
        """The answer, asked for once more where the host says when; None where that is too late."""
        host = urlsplit(address).netloc
        for _ in range(2):
            if not self._pace.wait_for(host):
                return None
            answer = self._client.ask(address, method, most=TITLE_BYTES, until=b"</title")
            if isinstance(answer, NoAnswer) or answer.delay is None:
                return answer
            self._pace.put_off(host, answer.delay)
        return None


def _end(address: str, at: str, moved_to: str, verdict: Verdict) -> Verdict:
    """The verdict on an address whose redirects end here."""
    if verdict.outcome is not Outcome.FINE or at == address:
        return verdict
    if urlsplit(at).path in {"", "/"} and urlsplit(address).path not in {"", "/"}:
        return failed(f"is redirected to {at}, as pages are that have gone")
    return Verdict(Outcome.FINE, moved_to=moved_to)
