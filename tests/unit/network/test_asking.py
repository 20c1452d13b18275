"""An address elsewhere is asked on a host on which everything goes wrong."""

import pytest

from catalogue.network.client import Limits
from catalogue.network.clock import Pace
from catalogue.network.links.asking import LinkAsker
from catalogue.network.links.verdicts import FINE, Outcome, Verdict, failed, unclear
from catalogue.network.robots import Robots
from tests.clock import Wound
from tests.local_hosts import Visit, free_port, serve
from tests.unit.network.conftest import MakeClient
from tests.unit.network.ill_host import IllHost


@pytest.mark.parametrize(
    "path",
    ["fine", "no-head", "reset-head", "moved-for-now", "busy", "busy-until", "report-404", "chain-1?in=a-query"],
)
def test_what_is_there_is_fine(asker: LinkAsker, at: str, path: str) -> None:
    assert asker.ask(at + path) == FINE


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("gone", failed("answers 404")),
        ("away", failed("answers 410")),
        ("ill", failed("answers 500")),
        ("asleep", failed("answers 503")),
        ("soft", failed("answers 200 with a page called “Page not found | A body”")),
        ("soft-number", failed("answers 200 with a page called “404”")),
        ("soft-welsh", failed("answers 200 with a page called “Heb ddod o hyd i'r dudalen”")),
        ("charset", failed("answers 200 with a page called “T? Not Found”")),
        ("moved-to-nothing", failed("answers 404")),
        ("circle", failed("is redirected in a circle")),
        ("chain-6", failed("is redirected more than 5 times")),
        ("mail", failed("is redirected to what is no address")),
        ("nonsense", failed("is redirected to what is no address")),
        ("reset", failed("the connection ended before the answer")),
        ("damaged", failed("the answer cannot be read")),
        ("shy", unclear("answers 403 to a program")),
        ("busy-for-long", unclear("asks programs to come back later")),
        ("private/tea-room", unclear("turns programs away (robots.txt)")),
        ("into-private", unclear("turns programs away (robots.txt)")),
    ],
)
def test_what_is_wrong_is_said(asker: LinkAsker, at: str, path: str, verdict: Verdict) -> None:
    assert asker.ask(at + path) == verdict


@pytest.mark.parametrize(
    ("path", "target"),
    [("moved", "fine"), ("chain-5", "fine"), ("moved-then-lent", "moved-for-now")],
)
def test_what_has_moved_for_good_gets_a_new_address(asker: LinkAsker, at: str, path: str, target: str) -> None:
    assert asker.ask(at + path) == Verdict(Outcome.FINE, moved_to=at + target)


def test_a_page_that_leads_to_the_home_page_has_gone(asker: LinkAsker, at: str) -> None:
    assert asker.ask(f"{at}home-again") == failed(f"is redirected to {at}, as pages are that have gone")


def test_a_slow_or_endless_page_costs_no_more_than_its_limits(
    asker: LinkAsker, at: str, wound: Wound, ill_host: IllHost
) -> None:
    assert asker.ask(f"{at}endless") == FINE
    wound.tick = 20
    assert asker.ask(f"{at}slow") == failed("the answer does not come to its end in time")


def test_a_host_that_says_nothing_may_be_a_missing_network(make_client: MakeClient, at: str, wound: Wound) -> None:
    client, pace = make_client(Limits(quiet=0.05)), Pace(wound.clock, 1)
    verdict = LinkAsker(client, pace, Robots(client, pace, "Oak")).ask(f"{at}silent")

    assert verdict == Verdict(Outcome.FAILED, "the host does not answer in time", no_network=True)


def test_a_host_that_is_not_there_is_asked_once(asker: LinkAsker) -> None:
    with free_port() as port:
        verdicts = [asker.ask(f"http://127.0.0.1:{port}/{path}") for path in ("one", "two")]

    assert verdicts == [Verdict(Outcome.FAILED, "nothing answers at the host", no_network=True)] * 2


def test_a_busy_host_is_left_alone_as_long_as_it_says(asker: LinkAsker, at: str, wound: Wound) -> None:
    asker.ask(f"{at}busy")

    assert 7 in wound.waited


def test_a_busy_host_may_name_the_moment(asker: LinkAsker, at: str, wound: Wound) -> None:
    asker.ask(f"{at}busy-until")

    assert 9 in wound.waited


def test_a_host_that_wants_to_be_left_alone_for_long_is_not_asked_again(
    asker: LinkAsker, at: str, ill_host: IllHost
) -> None:
    asker.ask(f"{at}busy-for-long")

    assert asker.ask(f"{at}fine") == unclear("asks programs to come back later")
    assert not [request for request in ill_host.asked if "/fine" in request]


def test_what_robots_txt_forbids_is_never_asked(asker: LinkAsker, at: str, ill_host: IllHost) -> None:
    asker.ask(f"{at}private/tea-room")
    asker.ask(f"{at}into-private")

    assert not [request for request in ill_host.asked if "tea-room" in request]
    assert ill_host.asked["GET /robots.txt"] == 1


def test_a_host_is_asked_once_a_second(asker: LinkAsker, at: str, wound: Wound) -> None:
    asker.ask(f"{at}no-head")

    assert wound.waited == [1, 1]


def test_a_host_can_want_more_time(asker: LinkAsker, wound: Wound) -> None:
    def respond(visit: Visit) -> None:
        visit.send(200, b"User-agent: Oak-test\nCrawl-delay: 12\n", "text/plain")

    with serve(respond) as address:
        asker.ask(f"{address}one")
        asker.ask(f"{address}two")

    assert wound.waited == [1, 12]


@pytest.mark.parametrize(
    ("status", "verdict"), [(404, FINE), (403, FINE), (500, unclear("turns programs away (robots.txt)"))]
)
def test_a_host_without_rules_allows_all_and_an_ill_one_nothing(
    asker: LinkAsker, status: int, verdict: Verdict
) -> None:
    def respond(visit: Visit) -> None:
        visit.send(status if visit.path == "/robots.txt" else 200, b"Disallow: /", "text/plain")

    with serve(respond) as address:
        assert asker.ask(f"{address}page") == verdict


def test_rules_are_followed_to_where_they_have_moved(asker: LinkAsker) -> None:
    def respond(visit: Visit) -> None:
        if visit.path == "/robots.txt":
            visit.send(301, Location="/rules.txt")
        else:
            visit.send(200, b"User-agent: *\nDisallow: /", "text/plain")

    with serve(respond) as address:
        assert asker.ask(f"{address}page") == unclear("turns programs away (robots.txt)")
