"""The host on which everything goes wrong, and who asks it."""

import ssl
from collections.abc import Callable, Iterator

import pytest

from catalogue.network.client import Client, Limits
from catalogue.network.clock import Pace
from catalogue.network.links.asking import LinkAsker
from catalogue.network.robots import Robots
from tests.clock import Wound
from tests.local_hosts import serve
from tests.unit.network.ill_host import IllHost

MakeClient = Callable[..., Client]
"""Of limits, and of what is trusted."""


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture(scope="session")
def running_host() -> Iterator[tuple[IllHost, str]]:
    host = IllHost()
    with serve(host.respond) as address:
        yield host, address
        host.released.set()


@pytest.fixture
def ill_host(running_host: tuple[IllHost, str]) -> IllHost:
    running_host[0].asked.clear()
    return running_host[0]


@pytest.fixture
def at(ill_host: IllHost, running_host: tuple[IllHost, str]) -> str:
    """The address of the host, with a slash at its end."""
    del ill_host
    return running_host[1]


@pytest.fixture
def wound() -> Wound:
    return Wound()


@pytest.fixture(scope="session")
def trust() -> ssl.SSLContext:
    """No certificate but those that a test adds: to read all that browsers trust takes as long as a test."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@pytest.fixture
def make_client(wound: Wound, trust: ssl.SSLContext) -> Iterator[MakeClient]:
    made: list[Client] = []

    def make(limits: Limits, trust: ssl.SSLContext = trust) -> Client:
        made.append(Client("Oak-test (+https://oak.example/)", wound.clock, limits, trust=trust))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def client(make_client: MakeClient) -> Client:
    return make_client(Limits())


@pytest.fixture
def asker(client: Client, wound: Wound) -> LinkAsker:
    pace = Pace(wound.clock, 1)
    return LinkAsker(client, pace, Robots(client, pace, "Oak-test"))
