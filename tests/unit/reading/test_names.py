"""Names of files: every one that is not declared is a fault with its remedy."""

import pytest

from catalogue.reading.names import find_misplaced
from tests.samples import files_with, messages_of

UNREAD = "is not read"
CASES = [
    ("data/programs.yaml", "is not read; did you mean programmes.yaml?"),
    ("data/programmes.yml", "is not read; did you mean programmes.yaml?"),
    ("data/programmes - Copy.yaml", "is not read; did you mean programmes.yaml?"),
    ("data/extra.yaml", "is not read; move it out of data, or delete it"),
    ("data/programmes.yaml~", "is not read; delete it"),
    ("data/programme/one.yaml", "is not read; did you mean programmes/?"),
    ("data/programmes/one.yml", "is not read; name it one.yaml"),
    ("data/programmes/One.yaml", "has a name that cannot be an address (One); name it one.yaml"),
    ("data/programmes/deep/one.yaml", "is not read; move it out of data, or delete it"),
    ("data/schema/mine.json", "is not read; delete it; `make schema` writes what belongs there"),
    ("docs/notes.txt", "is not read; move it out of docs, or delete it"),
    ("docs/about.md", "stands in no language; move it to docs/en or docs/cy"),
    ("docs/en/about.md~", "is not read; delete it"),
    ("docs/en/about.md.orig", "is not read; delete it"),
    ("docs/en/form.docx", "is not read; write it in Markdown, as .md, or delete it"),
    ("docs/en/evil.svg", "is not published; move it to docs/assets, or delete it"),
    ("docs/en/evil.js", "is not published; move it to docs/assets, or delete it"),
    ("docs/en/guidance/new.MD", "is not read; name it new.md"),
    ("docs/en/x.markdown", "is not read; name it x.md"),
    ("docs/en/My Page.md", "has a name that cannot be an address (My Page); name it my-page.md"),
    ("docs/en/q&a.md", "has a name that cannot be an address (q&a); name it q-and-a.md"),
    ("docs/en/x#y.md", "has a name that cannot be an address (x#y); name it x-y.md"),
    ("docs/en/tŷ.md", "has a name that cannot be an address (tŷ); name it ty.md"),
    ("docs/en/con.md", "'con' is a name that Windows keeps for itself; choose another word"),
    ("docs/en/search.md", "'search' is reserved for the site itself; choose another word"),
    ("docs/en/guidance/index.md", "'index' is reserved for the site itself; choose another word"),
    ("docs/en/sub/deep/page.md", "stands in a folder within a folder; move it into docs/en/sub, or out of it"),
    ("docs/assets/photo.JPEG", "is not published; name it photo.jpg"),
    (
        "docs/assets/my photo.jpg",
        "has a name that cannot be in an address (my photo.jpg); use letters, figures and hyphens",
    ),
    (
        "docs/assets/site.css",
        "is not published: the site makes a file of this name; move it into docs/assets/css/parts",
    ),
    ("docs/assets/css/photo.png", "is not published from css/; move it to docs/assets"),
    ("docs/assets/css/mine.css", "is in no layer of the style; move it into docs/assets/css/parts"),
    ("docs/assets/CSS/parts/mine.css", "is in no folder of style; name the folder css"),
    ("docs/en/.~lock.form.docx#", "is not read; delete it"),
    ("docs/en/~$form.docx", "is not read; delete it"),
    ("data/~$stages.yaml", "is not read; delete it"),
    ("docs/.git/config", "is not read; move it out of docs, or delete it"),
    ("docs/en/.git/config", "is not read; move it out of docs, or delete it"),
    ("data/site/one.yaml", "is not read; write what it holds into site.yaml, which is one file"),
    ("docs/EN/x.md", "stands in a folder that is docs/en on other systems; move it to docs/en"),
    ("docs/assets/nul.css", "'nul' is a name that Windows keeps for itself; choose another word"),
    (
        "docs/assets/page.html",
        "is not published; save it as one of css, js, svg, png, jpg, webp, avif, pdf, woff2, or delete it",
    ),
]


@pytest.mark.parametrize(("path", "message"), CASES)
def test_a_file_that_is_not_declared_is_named(path: str, message: str) -> None:
    files = {**files_with(), path: b""}

    assert messages_of(files) == [f"{path}:1:1: {message}"]


@pytest.mark.parametrize(
    "path",
    [
        *("data/README.md", "data/spelling.yaml", "data/addresses.yaml", "data/redirects.yaml"),
        *("data/schema/stages.json", "docs/assets/a/b.png", "docs/en/index.md"),
    ],
)
def test_a_declared_file_is_known(path: str) -> None:
    assert find_misplaced([path], "data", "docs") == {}


@pytest.mark.parametrize("twin", ["docs/assets/Logo.png", "docs/assets/LOGO.png"])
def test_two_names_that_are_one_on_another_system_are_named(twin: str) -> None:
    files = {**files_with(), "docs/assets/logo.png": b"", twin: b""}

    assert messages_of(files) == [
        f"{twin}:1:1: is one name with docs/assets/logo.png on other systems; delete or rename one of them"
    ]


def test_two_pages_that_are_one_on_another_system_are_named() -> None:
    misplaced = find_misplaced(["docs/en/recommendations.md", "docs/en/Recommendations.md"], "data", "docs")

    assert {path: each.fault.message for path, each in misplaced.items()} == {
        "docs/en/Recommendations.md": (
            "is one name with docs/en/recommendations.md on other systems; delete or rename one of them"
        )
    }


def test_a_file_under_a_wrong_name_is_not_called_missing_too() -> None:
    files = files_with()
    files["data/stagges.yaml"] = files.pop("data/stages.yaml")

    assert messages_of(files) == ["data/stagges.yaml:1:1: is not read; did you mean stages.yaml?"]
