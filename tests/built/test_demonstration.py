"""A demonstration says on every page that it is one, and of each example that it is invented; a site says neither."""

from pathlib import Path

import pytest

from bench.search.engines import documents_of
from catalogue.languages.locales import Locale
from tests.conftest import run_catalogue
from tests.demonstration import make_demonstration
from tests.pages import Pages, moved_in, read_pages

SAID = {
    Locale.EN: "This is a demonstration. Its examples are invented.",
    Locale.CY: "Arddangosiad yw hwn. Mae ei enghreifftiau wedi'u dyfeisio.",
}
WORD = {Locale.EN: "Example", Locale.CY: "Enghraifft"}
PAGES = {Locale.EN: "en/programmes/invented/", Locale.CY: "cy/rhaglenni/invented/"}
MARKED = {
    Locale.EN: ("en/programmes/", "en/a-z/", "en/pathway/", "en/pathway/first-headship/", "en/on-offer/", "en/"),
    Locale.CY: ("cy/rhaglenni/", "cy/a-y/", "cy/llwybr/", "cy/llwybr/prifathrawiaeth-gyntaf/", "cy/ar-gael/", "cy/"),
}
"""Lists, cards and links on which the example stands."""
NO_INDEX = '<meta name="robots" content="noindex">'


@pytest.fixture(scope="module")
def project(shared: Path) -> Path:
    return make_demonstration(shared)


@pytest.fixture(scope="module")
def demonstration(project: Path) -> Path:
    return project / "build" / "demo"


@pytest.fixture(scope="module")
def shown(demonstration: Path) -> Pages:
    return read_pages(demonstration)


def test_it_stands_in_a_folder_of_its_own(project: Path) -> None:
    assert (project / "build" / "demo" / "index.html").is_file()
    assert not (project / "site").exists()


def test_every_page_says_so_in_its_own_language_and_then_in_the_other(shown: Pages) -> None:
    found = {
        page.address: [(said.get("lang"), said.text) for said in page.select("aside.demonstration > p")]
        for page in shown.values()
    }

    assert found == {
        page.address: [(locale, SAID[locale]) for locale in (page.locale, page.locale.other)] for page in shown.values()
    }


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_pages_in_both_languages_say_so_too(demonstration: Path, name: str) -> None:
    html = (demonstration / name).read_text(encoding="utf-8")

    assert [html.count(f'<p lang="{locale}">{said}</p>'.replace("'", "&#39;")) for locale, said in SAID.items()] == [
        1,
        1,
    ]
    assert html.count(NO_INDEX) == 1


def test_it_is_for_no_search_engine(demonstration: Path, shown: Pages) -> None:
    assert [page.address for page in shown.values() if page.html.count(NO_INDEX) != 1] == []
    assert (demonstration / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize("locale", Locale)
def test_the_page_of_an_example_says_so_above_its_title(shown: Pages, locale: Locale) -> None:
    page = shown[PAGES[locale]]

    assert page.one(".page-head .kind .example").get_text() == WORD[locale]


@pytest.mark.parametrize(("locale", "address"), [(locale, each) for locale in Locale for each in MARKED[locale]])
def test_lists_cards_and_links_say_so_beside_its_title(shown: Pages, locale: Locale, address: str) -> None:
    links = [each for each in shown[address].soup.select("main a, .content a") if "invented/" in str(each.get("href"))]
    beside = {"".join(each.parent.get_text().split()) for each in links if each.parent}

    assert links
    assert all(text.endswith(WORD[locale]) for text in beside)


def test_other_records_are_no_examples(shown: Pages) -> None:
    page = shown["en/programmes/oak-award/"]

    assert page.soup.select(".page-head .example") == []


@pytest.mark.parametrize("locale", Locale)
def test_the_search_knows_which_of_its_results_is_an_example(demonstration: Path, locale: Locale) -> None:
    documents = documents_of(demonstration, locale)

    assert [each["location"] for each in documents if each.get("example")] == [PAGES[locale][3:]]


def test_a_site_says_nothing_of_it(site: Path) -> None:
    pages = [*site.rglob("*.html"), *site.rglob("*.json")]
    told = ('class="demonstration"', 'class="example"', '"example":', *SAID.values())

    assert [path.name for path in pages for each in told if each in path.read_text(encoding="utf-8")] == []
    hidden = [text for text in (path.read_text(encoding="utf-8") for path in pages) if NO_INDEX in text]
    unlisted = [path for path in pages if path.name in {"404.html", "offline.html"}]
    assert len(hidden) == len(unlisted) + len(moved_in(site))


def test_a_demonstration_never_takes_the_place_of_the_site(project: Path) -> None:
    done = run_catalogue(project, "build", "--examples", "examples", "--site", "site")

    assert done.returncode == 1
    assert done.stderr == "site is what is published, and a demonstration is not; name another folder\n"


def test_the_environment_alone_makes_no_demonstration(project: Path) -> None:
    done = run_catalogue(project, "build", "--site", "plain", CATALOGUE_EXAMPLES=str(project / "examples"))

    assert done.returncode == 0, done.stderr
    assert not (project / "plain" / PAGES[Locale.EN]).exists()


def test_the_check_counts_examples_apart(project: Path) -> None:
    done = run_catalogue(project, "check")

    assert done.stdout.endswith("pages of prose; and 1 example\n")


def test_the_check_names_what_is_wrong_in_an_example(project: Path, tmp_path: Path) -> None:
    (tmp_path / "data").symlink_to(project / "data")
    (tmp_path / "docs").symlink_to(project / "docs")
    (tmp_path / "examples").mkdir()
    text = (project / "examples" / "programmes.yaml").read_text(encoding="utf-8")
    (tmp_path / "examples" / "programmes.yaml").write_text(text.replace("first-headship", "nowhere"), encoding="utf-8")
    done = run_catalogue(tmp_path, "check")

    assert done.stdout == (
        "examples/programmes.yaml:6:12: invented, stages[0]: there is no stage 'nowhere'; "
        "write an id from data/stages.yaml\n1 problem in examples/programmes.yaml\n"
    )
