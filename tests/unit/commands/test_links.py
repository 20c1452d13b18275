"""links, as it is called: on a small folder of data whose addresses lead to a host of this machine."""

import argparse
import json
import ssl
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from catalogue.__main__ import main
from catalogue.commands import links
from catalogue.network.client import Client
from catalogue.network.links.looking import Look as Looking
from catalogue.network.links.verdicts import FINE, Verdict
from tests.clock import Wound
from tests.local_hosts import Visit, free_port, serve

SECONDS_A_DAY = 86_400
FIRST = 1_795_392_000
"""23 November 2026."""
TRUST = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""No certificate: to read all that browsers trust takes longer than a look."""
Look = Callable[..., int]


def _respond(visit: Visit) -> None:
    statuses = {"/gone": 404, "/once": 301, "/robots.txt": 404}
    visit.send(statuses.get(visit.path, 200), b"<title>Fine</title>", Location="/now")


@pytest.fixture
def look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Look]:
    """Looks at the addresses on a day after the first."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_PROXY", "*")
    with serve(_respond) as address:
        for folder in ("data", "docs/en"):
            Path(folder).mkdir(parents=True)
        Path("data/site.yaml").write_text("name: {en: The Oak Path}\naddress: https://oak.example/\n", encoding="utf-8")
        records = f"- id: a-talk\n  link: {address}gone\n- id: a-book\n  link: {address}once\n  more: {address}fine\n"
        Path("data/resources.yaml").write_text(records, encoding="utf-8")

        def look(day: int, *arguments: str) -> int:
            monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FIRST + day * SECONDS_A_DAY))
            parser = argparse.ArgumentParser()
            links.add_options(parser)
            return links.run(parser.parse_args(arguments), Wound().clock, partial(Client, trust=TRUST))

        yield look


def test_a_link_is_broken_on_the_fourth_day(look: Look, capsys: pytest.CaptureFixture[str]) -> None:
    before = [look(day) for day in (0, 1, 1, 2)]
    capsys.readouterr()
    last = look(3)
    told = capsys.readouterr().out.splitlines()

    assert (before, last) == ([0, 0, 0, 0], 1)
    assert told[0].startswith("data/resources.yaml:2:9: a-talk, link: links to http://127.0.0.1:")
    assert told[0].endswith(
        "/gone, which failed on 4 days, first on 2026-11-23: answers 404; "
        "write where it has moved, or take the link out"
    )
    assert told[1].startswith("data/resources.yaml:4:9: warning: a-book, link: links to http://127.0.0.1:")
    assert told[1].endswith("/now")
    assert (
        told[2] == "3 addresses elsewhere: 1 broken, 1 moved, 0 failing and not yet called broken, 0 to look at by hand"
    )


def test_what_was_fine_today_is_not_asked_again(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    look(0)
    kept = Path("build/links.json").read_text(encoding="utf-8")
    Path("data/resources.yaml").write_text(
        "\n".join(
            line for line in Path("data/resources.yaml").read_text(encoding="utf-8").splitlines() if "gone" not in line
        ),
        encoding="utf-8",
    )
    monkeypatch.setattr(links, "LinkAsker", _NeverAsked)

    assert look(0) == 0
    assert Path("build/links.json").read_text(encoding="utf-8") == kept


class _NeverAsked:
    def __init__(self, *_: object) -> None:
        """As LinkAsker."""

    def ask(self, address: str) -> None:
        raise AssertionError(address)


def test_a_report_and_annotations_can_be_had(look: Look, capsys: pytest.CaptureFixture[str]) -> None:
    look(0, "--report", "build/links.md", "--format", "github")

    assert Path("build/links.md").read_text(encoding="utf-8").startswith("# Links to elsewhere\n\n3 addresses")
    assert capsys.readouterr().out.startswith(
        "::warning file=data/resources.yaml,line=4,col=9::a-book, link: links to "
    )


def test_machines_get_json(look: Look, capsys: pytest.CaptureFixture[str]) -> None:
    look(0, "--format", "json")

    assert [fault["severity"] for fault in json.loads(capsys.readouterr().out)] == ["warning"]


def test_without_a_network_nothing_is_noted(
    look: Look, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with free_port() as port:
        Path("data/resources.yaml").write_text(f"- id: a\n  link: http://127.0.0.1:{port}/\n", encoding="utf-8")
        status = main(["links"])

    assert status == 1
    assert capsys.readouterr() == (
        "",
        "There is no network: no host answers, and nothing was noted; connect to it and try again\n",
    )
    assert not Path("build/links.json").exists()


def test_what_is_known_is_kept_where_somebody_ends_the_look(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    def end(_: object, addresses: list[str]) -> Iterator[tuple[str, Verdict]]:
        yield addresses[0], FINE
        raise KeyboardInterrupt

    monkeypatch.setattr(Looking, "at", end)

    with pytest.raises(KeyboardInterrupt):
        look(0)

    assert len(Path("build/links.json").read_text(encoding="utf-8").splitlines()) == 1
