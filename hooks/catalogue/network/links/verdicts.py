"""What an address is found to be: fine, failed, or not for a program to judge."""

import re
from dataclasses import dataclass
from enum import StrEnum

from catalogue.network.answers import NO_NETWORK, Answer, NoAnswer
from catalogue.network.html import read_page

SHY = frozenset({401, 402, 403, 407, 429, 451, 999})
"""What hosts answer to programs while people get the page."""
NOT_FOUND = re.compile(
    r"^\W*404\b|\b404\W*$|\b(error|gwall) 404\b|\b404 error\b|\bnot found\b|"
    r"(could|can) ?n[o'’]t (be found|find)|(does not|doesn['’]t|no longer) exists?|no longer available|"
    r"page unavailable|heb (ei )?(chanfod|ganfod|ddarganfod)|heb ddod o hyd|"
    r"methu (â )?(canfod|dod o hyd)|ddim (ar gael|yn bodoli)",
    re.IGNORECASE,
)
"""How titles say in English or Welsh that a page is not there."""


class Outcome(StrEnum):
    """What a look at an address ends with."""

    FINE = "fine"
    FAILED = "failed"
    UNCLEAR = "unclear"
    """Only a person can tell."""


@dataclass(frozen=True)
class Verdict:
    """What an address is found to be, and why."""

    outcome: Outcome
    why: str = ""
    moved_to: str = ""
    """The new address, where the host says that it is for good and it is fine."""
    no_network: bool = False
    """Whether a missing network could be the reason."""


FINE = Verdict(Outcome.FINE)


def failed(why: str) -> Verdict:
    """It does not lead to what it should."""
    return Verdict(Outcome.FAILED, why)


def unclear(why: str) -> Verdict:
    """A program cannot say."""
    return Verdict(Outcome.UNCLEAR, why)


def judge(answer: Answer | NoAnswer) -> Verdict:
    """What an answer that is no redirect says."""
    if isinstance(answer, NoAnswer):
        return Verdict(Outcome.FAILED, str(answer), no_network=answer.reason in NO_NETWORK)
    if answer.status in SHY:
        return unclear(f"answers {answer.status} to a program")
    if not 200 <= answer.status < 300:
        return failed(f"answers {answer.status}")
    title = read_page(answer).title if answer.is_page else ""
    if NOT_FOUND.search(title):
        return failed(f"answers {answer.status} with a page called “{title[:80]}”")
    return FINE
