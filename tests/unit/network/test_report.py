"""What a look found is told: at file and line, in one line, and as an issue."""

import datetime

from catalogue.network.links.memory import Remembered
from catalogue.network.links.report import Told, find_link_faults, render_report, summarise
from catalogue.network.links.verdicts import Outcome
from catalogue.reading.faults import Place

DAYS = tuple(datetime.date(2026, 11, day) for day in (2, 9, 16, 23))
LAST = DAYS[-1]
KNOWN = [
    Remembered("https://a.wales/", LAST, Outcome.FINE),
    Remembered("https://broken.wales/", LAST, Outcome.FAILED, "answers 404", failed=DAYS),
    Remembered("https://failing.wales/", LAST, Outcome.FAILED, "answers “<b>@all” `a`", failed=DAYS[2:]),
    Remembered("https://moved.wales/", LAST, Outcome.FINE, moved_to="https://moved.wales/new`page"),
    Remembered("https://shy.wales/", LAST, Outcome.UNCLEAR, "answers 403 to a program"),
]
PLACE = Place(file="data/resources.yaml", line=7, column=5, record="a-talk", field="link")
TOLD = Told({each.address: [PLACE] for each in KNOWN}, {each.address: each for each in KNOWN})


def test_what_is_broken_is_an_error_and_what_has_moved_a_warning() -> None:
    assert [fault.for_github() for fault in find_link_faults(TOLD)] == [
        "::error file=data/resources.yaml,line=7,col=5::a-talk, link: links to https://broken.wales/, which failed on "
        "4 days, first on 2026-11-02: answers 404; write where it has moved, or take the link out",
        "::warning file=data/resources.yaml,line=7,col=5::a-talk, link: links to https://moved.wales/, which has moved "
        "for good; write https://moved.wales/new`page",
    ]


def test_one_line_says_all() -> None:
    assert summarise(TOLD) == (
        "5 addresses elsewhere: 1 broken, 1 moved, 1 failing and not yet called broken, 1 to look at by hand"
    )


def test_a_report_is_an_issue() -> None:
    assert (
        render_report(TOLD)
        == """\
# Links to elsewhere

5 addresses elsewhere: 1 broken, 1 moved, 1 failing and not yet called broken, 1 to look at by hand.

## Broken

Each failed on 4 days or more. Write where it has moved, or take the link out.

- `https://broken.wales/`: answers 404, since 2026-11-02
  - `data/resources.yaml:7` a-talk, link

## Moved

The host says that each has a new address for good. Write that.

- `https://moved.wales/`: now `https://moved.wales/new%60page`
  - `data/resources.yaml:7` a-talk, link

### Failing

Each is called broken once it has failed on 4 days. Nothing is to be done yet.

- `https://failing.wales/`: answers “&lt;b>@\u200ball” `a`, on 2026-11-16, 2026-11-23
  - `data/resources.yaml:7` a-talk, link

### To look at by hand

The host turns programs away. Open each in a browser.

- `https://shy.wales/`: answers 403 to a program
  - `data/resources.yaml:7` a-talk, link
"""
    )


def test_where_all_is_fine_a_report_says_so() -> None:
    told = Told({KNOWN[0].address: [PLACE]}, {KNOWN[0].address: KNOWN[0]})

    assert render_report(told) == (
        "# Links to elsewhere\n\n"
        "1 address elsewhere: 0 broken, 0 moved, 0 failing and not yet called broken, 0 to look at by hand.\n"
    )
