"""How long a site is asked: hosts that do not answer, or not any more, and addresses that are too many."""

import pytest

from catalogue.network.answers import Answer, NoAnswer, Reason
from catalogue.network.site.asker import Unreachable
from tests.unit.network.fair_site import URL, FairSite

LOG = "try again; if it stays so, look at the log of the host"


def test_a_host_that_does_not_answer_is_said_in_one_line() -> None:
    site = FairSite()
    site.has_answered = False
    site.answers[""] = NoAnswer(Reason.NAME)

    with pytest.raises(Unreachable) as refused:
        site.walk()

    assert str(refused.value) == (
        f"{URL}: the name of the host is not known; look whether the address is right and the host runs, then try again"
    )


def test_a_host_that_stops_to_answer_is_not_asked_for_ever() -> None:
    site = FairSite()
    for path in [f"en/{number}/" for number in range(50)]:
        site.answers[path] = NoAnswer(Reason.TIME)
        site.change("en/", "</head>", f'</head><a href="{URL}{path}">More</a>')

    with pytest.raises(Unreachable):
        site.walk()

    assert len([asked for asked in site.asked if asked[-2:-1].isdigit()]) == 10


def test_an_address_that_does_not_answer_is_asked_twice() -> None:
    site = FairSite()
    site.answers["en/about/"] = NoAnswer(Reason.ENDED)

    assert site.faults() == [f"{URL}en/about/: the connection ended before the answer; {LOG}"]
    assert site.asked.count(f"{URL}en/about/") == 2


def test_a_busy_host_is_left_alone_as_long_as_it_says() -> None:
    site = FairSite()
    before = site.answers["en/about/"]
    assert isinstance(before, Answer)
    site.answers_again["en/about/"] = before
    site.say("en/about/", 429, retry_after="7")

    assert site.faults() == []
    assert site.wound.waited == [7]


def test_a_host_that_is_busy_for_long_is_not_waited_for() -> None:
    site = FairSite()
    site.say("en/about/", 503, retry_after="86400")

    with pytest.raises(Unreachable):
        site.walk()

    assert site.wound.waited == []


def test_addresses_that_are_too_many_are_said() -> None:
    told = [str(fault) for fault in FairSite().walk(most=5).faults]

    assert told == [f"{URL}: warning: has more addresses than are asked, by 2; ask more of them: --most"]


def test_nothing_is_asked_twice_of_a_right_site() -> None:
    site = FairSite()
    site.walk()

    assert [address for address in site.asked if site.asked.count(address) > 1] == []
