"""Asks one address, within limits of time and size. The only module that knows the library for HTTP."""

import datetime
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.network.answers import Answer, NoAnswer, Reason
from catalogue.network.clock import Clock
from catalogue.publishing.refusal import Refusal

try:
    import httpx
except ModuleNotFoundError as missing:  # check and build do without it
    remedy = "pip install --require-hashes -r requirements/network.txt, or the extra 'network' of the engine"
    raise Refusal(f"{missing.name} is missing, which asks the network; install it: {remedy}") from missing

LOCATION = "location"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How long one waits, and for how much."""

    quiet: float = 15
    """Seconds in which nothing comes."""
    whole: float = 60
    """Seconds for a whole answer."""
    size: int = 5_000_000
    """Bytes of an answer, decompressed."""
    at_once: int = 8


LIMITS = Limits()


class Client:
    """Asks addresses; follows nothing and raises nothing. Threads can share it."""

    def __init__(
        self, agent: str, clock: Clock, limits: Limits = LIMITS, *, trust: ssl.SSLContext | None = None
    ) -> None:
        """`agent` is who asks; `trust` says which certificates are right: those of browsers where it is not given."""
        self._clock = clock
        self._limits = limits
        self.has_answered = False
        """Whether any host has sent anything."""
        self._http = httpx.Client(
            headers={"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "gzip"},
            timeout=limits.quiet,
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=limits.at_once),
            verify=trust or True,
            event_hooks={"response": [_put_location_aside]},
        )

    def ask(
        self, address: str, method: str = "GET", *, most: int | None = None, until: bytes = b"", target: str = ""
    ) -> Answer | NoAnswer:
        """What an address answers, of which `most` bytes are read, and not much that stands behind `until`.

        `target` is sent as the path, just as it stands.
        """
        extensions = {"target": target.encode()} if target else {}
        try:
            with self._http.stream(method, address, extensions=extensions) as response:
                self.has_answered = True
                return self._read(response, address, self._limits.size if most is None else most, until)
        except httpx.HTTPError as error:
            return _explain(error)
        except (httpx.InvalidURL, UnicodeError, ValueError) as error:  # some say so while they connect
            return NoAnswer(Reason.ADDRESS, str(error)[:100])

    def close(self) -> None:
        self._http.close()

    def _read(self, response: "httpx.Response", address: str, most: int, until: bytes) -> Answer | NoAnswer:
        begun, body, is_cut = self._clock.now(), bytearray(), False
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > most or (until and until in body.lower()):
                is_cut = len(body) > most
                break
            if self._clock.now() - begun > self._limits.whole:
                return NoAnswer(Reason.SLOW)
        return Answer(
            address=address,
            status=response.status_code,
            headers=httpx.Headers({**response.headers, **response.extensions.get(LOCATION, {})}),
            body=bytes(body[:most]),
            is_cut=is_cut,
            size=response.num_bytes_downloaded,
            certificate_ends=_end_of_certificate(response),
        )


def _put_location_aside(response: "httpx.Response") -> None:
    """The library makes a request of it, also where nobody wants one, and fails where it is no address."""
    if LOCATION in response.headers:
        response.extensions[LOCATION] = {LOCATION: response.headers.pop(LOCATION)}


def _end_of_certificate(response: "httpx.Response") -> datetime.date | None:
    stream = response.extensions.get("network_stream")
    encrypted = stream.get_extra_info("ssl_object") if stream else None
    end = (encrypted.getpeercert() or {}).get("notAfter") if encrypted else None
    return datetime.datetime.fromtimestamp(ssl.cert_time_to_seconds(end), datetime.UTC).date() if end else None


def _explain(error: "httpx.HTTPError") -> NoAnswer:
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return NoAnswer(Reason.CERTIFICATE, cause.verify_message.rstrip("."))
        if isinstance(cause, ssl.SSLError):
            return NoAnswer(Reason.ENCRYPTION, (cause.reason or "").replace("_", " ").lower())
        if isinstance(cause, socket.gaierror):
            return NoAnswer(Reason.NAME)
    reasons: tuple[tuple[type[Exception], Reason], ...] = (
        (httpx.TimeoutException, Reason.TIME),
        (httpx.ConnectError, Reason.REFUSED),
        (httpx.ProxyError, Reason.REFUSED),
        (httpx.DecodingError, Reason.DAMAGED),
        (httpx.UnsupportedProtocol, Reason.ADDRESS),
    )
    return NoAnswer(next((reason for kind, reason in reasons if isinstance(error, kind)), Reason.ENDED))


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found:
        yield found
        found = found.__cause__ or found.__context__
