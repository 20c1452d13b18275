"""Another site generator in MkDocs's place: it makes the same bodies."""

import datetime
import re
from pathlib import Path

import pytest

from catalogue.hosting.assets import Assets
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.pages.views.scripts import Scripts
from tests.conftest import BUILD_DATE
from tests.generating import generate_site
from tests.pages import assets_in, moved_in

from .conftest import SITE_URL

DAY = datetime.datetime.fromtimestamp(int(BUILD_DATE), datetime.UTC).date()
MAIN = re.compile(r'<div class="content".*?(?=(?:\s*</(?:div|main)>)*\s*<footer class="site-footer")', re.DOTALL)


@pytest.fixture(scope="module")
def other_site(catalogue: Catalogue, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = assets_in(site)
    scripts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}
    assets = Assets(f"{folder.relative_to(site).as_posix()}/", scripts)
    other_site = tmp_path_factory.mktemp("other")
    generate_site(catalogue, other_site, DAY, SITE_URL, Scripts(assets.folder, assets.imports))
    return other_site


def _main_of(page: Path) -> str:
    found = MAIN.search(page.read_text(encoding="utf-8"))
    assert found, page
    return found[0]


@pytest.mark.parametrize("locale", Locale)
def test_another_generator_gives_every_page_with_the_same_body(site: Path, other_site: Path, locale: Locale) -> None:
    names = [page.relative_to(site) for page in sorted((site / locale).rglob("index.html"))]
    others = [page.relative_to(other_site) for page in sorted((other_site / locale).rglob("index.html"))]
    with_body = [name for name in names if name.as_posix() not in moved_in(site)]
    different = [name for name in with_body if _main_of(site / name) != _main_of(other_site / name)]

    assert others == names
    assert different == []


@pytest.mark.parametrize(
    "name",
    [
        *("index.html", "404.html", "cy/404.html", "en/contact-us/index.html", "robots.txt", "sitemap.xml"),
        *("addresses.json", "en/search/search_index.json", "_headers", ".htaccess", ".hosting/nginx.conf"),
    ],
)
def test_what_no_generator_makes_is_the_same(site: Path, other_site: Path, name: str) -> None:
    assert (other_site / name).read_bytes() == (site / name).read_bytes()
