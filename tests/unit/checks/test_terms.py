"""Warnings where Welsh has another word than the glossary, each at its place and with what is right."""

from catalogue.load import parse_catalogue
from catalogue.model.features import Feature
from catalogue.reading.examples import Examples
from catalogue.reading.faults import Fault
from tests.samples import DAY, RIGHT, files_with, files_without

TERM = """\
- id: headteacher
  title: {en: Headteacher, cy: Pennaeth}
  summary: {en: Who leads a school., cy: Y sawl sy'n arwain ysgol.}
"""
PROGRAMME = RIGHT["programmes"]
WRONG = PROGRAMME.replace("{en: Deputies, cy: Dirprwyon}", "{en: A headteacher, cy: Prifathro}")
ELSE = "mutated where it must be; other right words go into accepted of headteacher in data/glossary.yaml"
PAGE = "---\ntitle: {title}\ndescription: {description}\naddress: {address}\n---\n\n{text}\n"


def _warnings(examples: Examples | None = None, **files: str) -> list[str]:
    found: list[Fault] = []
    parse_catalogue(_with_pages(files), day=DAY, examples=examples, warnings=found)
    return [str(fault) for fault in found]


def _with_pages(files: dict[str, str]) -> dict[str, bytes]:
    pages = {f"docs/{name.replace('_', '/')}.md": files.pop(name) for name in [*files] if "_" in name}
    return files_with(**files) | {path: text.encode() for path, text in pages.items()}


def _page(locale: str, title: str, text: str, description: str) -> str:
    return PAGE.format(title=title, description=description, address=f"page-{locale}", text=text)


def test_another_word_in_a_record_is_a_warning_with_what_is_right() -> None:
    assert _warnings(glossary=TERM, programmes=WRONG) == [
        "data/programmes.yaml:6:37: warning: first-course, audience.cy: has no 'pennaeth' for 'headteacher'; "
        f"write it, {ELSE}"
    ]


def test_the_welsh_term_and_other_right_words_are_no_warning() -> None:
    accepted = f"{TERM}  accepted: [prifathro]\n"

    assert _warnings(glossary=TERM, programmes=WRONG.replace("Prifathro", "I bennaeth")) == []
    assert _warnings(glossary=accepted, programmes=WRONG) == []
    assert _warnings(programmes=WRONG) == []


def test_an_exception_lets_one_text_be_as_it_is() -> None:
    excepted = f'{TERM}  exceptions: [{{at: "programme:first-course", why: the name of a post}}]\n'

    assert _warnings(glossary=excepted, programmes=WRONG) == []


def test_an_exception_that_nothing_needs_is_a_warning() -> None:
    needless = f'{TERM}  exceptions: [{{at: "programme:first-curse", why: the name of a post}}]\n'

    assert _warnings(glossary=needless) == [
        "data/glossary.yaml:4:21: warning: headteacher, exceptions[0].at: excepts 'programme:first-curse', "
        "whose Welsh lacks the term nowhere; delete it, or correct the id"
    ]


def test_marks_and_targets_of_links_are_no_words() -> None:
    linked = WRONG.replace("A headteacher", '"[Leaders](https://headteacher.example/)"')

    assert _warnings(glossary=TERM, programmes=linked) == []


def test_another_word_in_prose_is_a_warning_on_its_line() -> None:
    english = _page("en", "A page", "One.\n\nThe headteacher\nwrites.", "For a headteacher")
    welsh = _page("cy", "Tudalen", "Un.\n\nMae'r prifathro\nyn ysgrifennu.", "I brifathro")

    assert _warnings(glossary=TERM, en_page=english, cy_page=welsh) == [
        f"docs/cy/page.md:3:14: warning: page, description: has no 'pennaeth' for 'headteacher'; write it, {ELSE}",
        f"docs/cy/page.md:9:1: warning: page: has no 'pennaeth' for 'headteacher'; write it, {ELSE}",
    ]


def test_another_word_in_settings_and_in_own_words_is_a_warning() -> None:
    site = RIGHT["site"].replace("{en: The next step., cy: Y cam nesaf.}", "{en: For a headteacher., cy: I brifathro.}")
    own = "words:\n  search: {en: Ask a headteacher, cy: Gofyn i brifathro}\n"

    assert [each.partition(" has ")[0] for each in _warnings(glossary=TERM, site=site, interface=own)] == [
        "data/site.yaml:2:36: warning: lead.cy:",
        "data/interface.yaml:2:39: warning: words.search.cy:",
    ]


def test_examples_are_looked_at_beside_what_they_lie_over() -> None:
    examples = Examples({"examples/programmes.yaml": WRONG.replace("Prifathro", "Athro").encode()})

    assert [each.partition(" has ")[0] for each in _warnings(examples, glossary=TERM, programmes=WRONG)] == [
        "data/programmes.yaml:6:37: warning: first-course, audience.cy:",
        "examples/programmes.yaml:6:37: warning: first-course, audience.cy:",
    ]


def test_a_site_without_a_glossary_has_no_such_warning() -> None:
    files = files_without(Feature.GLOSSARY) | {"data/programmes.yaml": WRONG.encode()}
    found: list[Fault] = []

    parse_catalogue(files, day=DAY, warnings=found)

    assert found == []
