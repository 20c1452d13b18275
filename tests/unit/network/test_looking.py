"""Many addresses are asked, hosts at once, and a missing network is noticed."""

import pytest

from catalogue.network.links.looking import Look, NoNetwork
from catalogue.network.links.verdicts import FINE, Outcome, Verdict

SILENT = Verdict(Outcome.FAILED, "the name of the host is not known", no_network=True)


def test_every_address_gets_a_verdict() -> None:
    addresses = [f"https://{host}.example/{page}" for host in "abc" for page in "xy"]
    found = dict(Look(lambda address: FINE if "a.example" in address else SILENT).at(addresses))

    assert found == {address: FINE if "a.example" in address else SILENT for address in addresses}


def test_the_addresses_of_a_host_are_asked_one_after_another() -> None:
    asked: list[str] = []

    def ask(address: str) -> Verdict:
        asked.append(address)
        return FINE

    list(Look(ask).at(["https://a.example/1", "https://A.example/2", "https://a.example/3"]))

    assert asked == ["https://a.example/1", "https://A.example/2", "https://a.example/3"]


def test_a_missing_network_is_said_in_one_line_and_soon() -> None:
    asked: list[str] = []

    def ask(address: str) -> Verdict:
        asked.append(address)
        return SILENT

    with pytest.raises(NoNetwork) as refused:
        list(Look(ask, at_once=1).at([f"https://{number}.example/" for number in range(100)]))

    said = "There is no network: no host answers, and nothing was noted; connect to it and try again"
    assert str(refused.value) == said
    assert len(asked) == 8


def test_nothing_to_ask_is_no_missing_network() -> None:
    assert list(Look(lambda _: SILENT).at([])) == []
