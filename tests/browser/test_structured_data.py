"""Data for machines in a real browser: it can be read as JSON, and breaks no policy."""

import pytest

from .conftest import NewVisitor

HEARD = (
    "heard = []; document.addEventListener('securitypolicyviolation', (event) => heard.push(event.violatedDirective))"
)
READ = """() => [...document.querySelectorAll('script[type="application/ld+json"]')]
  .map((block) => JSON.parse(block.textContent)['@graph'][0]['@type'])"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("en/", "WebSite"),
        ("cy/geirfa/", "DefinedTermSet"),
        ("en/programmes/oak-award/", "EducationalOccupationalProgram"),
        ("cy/beth-syn-newydd/", "CollectionPage"),
    ],
)
def test_a_block_of_data_breaks_no_policy(new_visitor: NewVisitor, path: str, kind: str) -> None:
    visitor = new_visitor()
    visitor.context.add_init_script(HEARD)
    page = visitor.open(path)

    assert page.evaluate(READ) == [kind]
    assert page.evaluate("heard") == []
