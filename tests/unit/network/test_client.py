"""One address is asked, and whatever comes back is an answer or a reason."""

import socket
import ssl
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from catalogue.network.answers import Answer, NoAnswer, Reason
from catalogue.network.client import Client, Limits
from catalogue.publishing.refusal import Refusal
from tests.clock import Wound
from tests.local_hosts import Visit, free_port, serve
from tests.unit.network.conftest import MakeClient
from tests.unit.network.ill_host import FINE, IllHost


def test_an_answer_has_status_type_and_body(client: Client, at: str) -> None:
    answer = client.ask(f"{at}fine")

    assert isinstance(answer, Answer)
    assert (answer.status, answer.kind, answer.body, answer.is_cut) == (200, "text/html", FINE, False)


@pytest.mark.parametrize(
    ("path", "reason"),
    [("reset", Reason.ENDED), ("damaged", Reason.DAMAGED)],
)
def test_what_is_no_answer_has_a_reason(client: Client, at: str, path: str, reason: Reason) -> None:
    assert client.ask(at + path) == NoAnswer(reason)


def test_an_endless_body_is_read_up_to_the_limit(make_client: MakeClient, at: str) -> None:
    answer = make_client(Limits(size=20_000)).ask(f"{at}endless")

    assert isinstance(answer, Answer)
    assert (len(answer.body), answer.is_cut) == (20_000, True)


def test_a_slow_body_is_given_up_after_a_time(client: Client, at: str, wound: Wound) -> None:
    wound.tick = 10

    assert client.ask(f"{at}slow") == NoAnswer(Reason.SLOW)


def test_who_says_nothing_is_given_up(make_client: MakeClient, at: str) -> None:
    assert make_client(Limits(quiet=0.05)).ask(f"{at}silent") == NoAnswer(Reason.TIME)


def test_reading_ends_behind_what_is_looked_for(client: Client, at: str) -> None:
    answer = client.ask(f"{at}endless", until=b"for ever")

    assert isinstance(answer, Answer)
    assert len(answer.body) < 100_000


def test_nothing_answers_at_a_free_port(client: Client) -> None:
    with free_port() as port:
        assert client.ask(f"http://127.0.0.1:{port}/") == NoAnswer(Reason.REFUSED)


@pytest.mark.parametrize(
    "address", ["ftp://127.0.0.1/", "http://[::/", f"http://{'a' * 70}.example/", "http://xn--\udcff/"]
)
def test_what_is_no_address_is_said(client: Client, address: str) -> None:
    answer = client.ask(address)

    assert isinstance(answer, NoAnswer)
    assert answer.reason == Reason.ADDRESS


def test_a_host_whose_name_nobody_knows_is_said(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def know_nobody(*_: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", know_nobody)

    assert client.ask("http://no-such-host.invalid/") == NoAnswer(Reason.NAME)


def test_a_path_is_sent_as_it_stands(client: Client) -> None:
    seen: list[str] = []

    def respond(visit: Visit) -> None:
        seen.append(visit.path)
        visit.send(404)

    with serve(respond) as address:
        client.ask(address, target="/en/../../etc/passwd")

    assert seen == ["/en/../../etc/passwd"]


def test_a_host_learns_who_asks(client: Client) -> None:
    seen: list[str] = []

    def respond(visit: Visit) -> None:
        seen.append(visit.headers["User-Agent"])
        visit.send()

    with serve(respond) as address:
        client.ask(address)

    assert seen == ["Oak-test (+https://oak.example/)"]


def _certificate(folder: Path, names: str) -> tuple[Path, ssl.SSLContext]:
    """Self-signed, for a year."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    wanted = ["-days", "365", "-subj", "/CN=test", "-addext", f"subjectAltName={names}"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command, *wanted, *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return certificate, context


def test_a_certificate_that_nobody_knows_is_said(client: Client, tmp_path: Path, ill_host: IllHost) -> None:
    _, encryption = _certificate(tmp_path, "IP:127.0.0.1")
    with serve(ill_host.respond, encryption) as address:
        assert client.ask(address) == NoAnswer(Reason.CERTIFICATE, "self-signed certificate")


def test_a_certificate_for_another_host_is_said(make_client: MakeClient, tmp_path: Path, ill_host: IllHost) -> None:
    certificate, encryption = _certificate(tmp_path, "DNS:elsewhere.example")
    with serve(ill_host.respond, encryption) as address:
        answer = make_client(Limits(), ssl.create_default_context(cafile=certificate)).ask(address)

    said = "IP address mismatch, certificate is not valid for '127.0.0.1'"
    assert answer == NoAnswer(Reason.CERTIFICATE, said)


def test_a_right_certificate_says_when_it_ends(make_client: MakeClient, tmp_path: Path, ill_host: IllHost) -> None:
    certificate, encryption = _certificate(tmp_path, "IP:127.0.0.1")
    with serve(ill_host.respond, encryption) as address:
        answer = make_client(Limits(), ssl.create_default_context(cafile=certificate)).ask(address)

    assert isinstance(answer, Answer)
    assert answer.certificate_ends


def test_a_host_without_encryption_is_said(client: Client, at: str) -> None:
    answer = client.ask(at.replace("http://", "https://"))

    assert isinstance(answer, NoAnswer)
    assert answer.reason == Reason.ENCRYPTION


def test_where_the_library_is_missing_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    monkeypatch.delitem(sys.modules, "catalogue.network.client")

    with pytest.raises(Refusal) as refused:
        import_module("catalogue.network.client")

    assert str(refused.value) == (
        "httpx is missing, which asks the network; install it: "
        "pip install --require-hashes -r requirements/network.txt, or the extra 'network' of the engine"
    )
