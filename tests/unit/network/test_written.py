"""Addresses elsewhere are found in data and prose, each at its line."""

from catalogue.network.links.written import find_written
from catalogue.reading.faults import Place

OWN = "https://oak.test.wales/"
RECORDS = """\
- id: a-body
  title: {en: A body, cy: Corff}
  links:
    en: https://a.wales/page#part
    cy: http://A.cymru/tudalen
  steps:
    - en: Ask [them](https://a.wales/page), or [us](https://oak.test.wales/en/), or [write](mailto:a@a.wales).
- id: another
  talk: https://talks.wales/1
  example: https://www.example.org/
"""
PROSE = "---\r\ntitle: About\r\n---\r\n\r\nSee [the\r\npage](https://a.wales/page) and `https://code.wales`.\r\n"
SETTINGS = "address: https://elsewhere.wales/\n"


def test_each_address_is_found_once_with_its_places() -> None:
    files = {"data/organisations.yaml": RECORDS, "docs/en/about.md": PROSE, "data/site.yaml": SETTINGS}
    found = find_written({name: text.encode() for name, text in files.items()}, "data", "docs", OWN)

    record, prose = "data/organisations.yaml", "docs/en/about.md"
    assert found == {
        "https://a.wales/page": [
            Place(file=record, line=4, column=9, record="a-body", field="links.en"),
            Place(file=record, line=7, column=11, record="a-body", field="steps[0].en"),
            Place(file=prose, line=6, column=7, record="about"),
        ],
        "http://A.cymru/tudalen": [Place(file=record, line=5, column=9, record="a-body", field="links.cy")],
        "https://talks.wales/1": [Place(file=record, line=9, column=9, record="another", field="talk")],
    }


def test_files_that_cannot_be_read_hide_no_others() -> None:
    files = {
        "data/broken.yaml": b"- [",
        "data/organisations.yaml": b"- [\xff",
        "docs/en/about.md": b"no front matter: [a](https://a.wales/)",
        "data/resources.yaml": b"https://b.wales/",
        "docs/cy/about.md": b"---\ntitle: a\n---\n[c](https://c.wales/)",
    }

    assert list(find_written(files, "data", "docs")) == ["https://b.wales/", "https://c.wales/"]
