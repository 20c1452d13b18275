"""Scripts that no page of a site loads are not published."""

from pathlib import Path

import pytest

from catalogue.publishing.pruning import remove_unused_scripts


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("assets", "assets/parts", "theme"):
        (tmp_path / folder).mkdir()
    return tmp_path


def _write(site: Path, **scripts: str) -> None:
    for name, text in scripts.items():
        (site / f"{name.replace('__', '/')}.js").write_text(text, encoding="utf-8")


def _scripts(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.js"))


def test_a_script_stays_where_a_page_loads_it_and_goes_where_none_does(site: Path) -> None:
    _write(site, assets__journal="", assets__booklet="", theme__bundle="")
    remove_unused_scripts(site, ["assets/journal.js"])

    assert _scripts(site) == ["assets/journal.js"]


@pytest.mark.parametrize(
    "text",
    [
        'import { keep } from "./parts/kept.js";',
        "import { keep } from './parts/kept.js'",
        'import{keep}from"./parts/kept.js";',
        'import {\n  keep,\n} from "./parts/kept.js";',
        'import "./parts/kept.js";',
        'import"./parts/kept.js";',
        'export { keep } from "./parts/kept.js";',
        'export * from "../assets/parts/kept.js";',
        'const { keep } = await import("./parts/kept.js");',
        'void (await import("./parts/kept.js")).keep();',
        'button.onclick = () => import("./parts/kept.js").then(run);',
        'run(import("./parts/kept.js"));',
        'const [a] = [import("./parts/kept.js")];',
    ],
)
def test_what_a_script_imports_stays_however_it_does(site: Path, text: str) -> None:
    _write(site, assets__search=text, assets__parts__kept="", assets__parts__gone="")
    remove_unused_scripts(site, ["assets/search.js"])

    assert _scripts(site) == ["assets/parts/kept.js", "assets/search.js"]


@pytest.mark.parametrize(
    "text",
    [
        '/** @import { Kept } from "./parts/kept.js" */',
        '/**\n * One thing.\n * @typedef {typeof import("./parts/kept.js")} Kept\n */',
        'this.import("./parts/kept.js");',
        'const from = "parts"; open("./parts/kept.js");',
    ],
)
def test_what_a_script_names_without_importing_it_goes(site: Path, text: str) -> None:
    _write(site, assets__search=text, assets__parts__kept="")
    remove_unused_scripts(site, ["assets/search.js"])

    assert _scripts(site) == ["assets/search.js"]


def test_what_is_imported_between_two_comments_stays(site: Path) -> None:
    text = '/** @import { A } from "./a.js" */\nimport { keep } from "./parts/kept.js";\n/** Says so. */\nkeep();\n'
    _write(site, assets__search=text, assets__parts__kept="")
    remove_unused_scripts(site, ["assets/search.js"])

    assert _scripts(site) == ["assets/parts/kept.js", "assets/search.js"]


def test_a_worker_stays_and_what_it_imports(site: Path) -> None:
    _write(
        site,
        assets__search='const WORKER = new URL("./worker.js", import.meta.url);',
        assets__worker='import "./parts/kept.js";',
        assets__parts__kept="",
    )
    remove_unused_scripts(site, ["assets/search.js"])

    assert _scripts(site) == ["assets/parts/kept.js", "assets/search.js", "assets/worker.js"]


def test_imports_are_followed_through_and_round_in_circles(site: Path) -> None:
    _write(
        site,
        assets__first='import "./parts/second.js";',
        assets__parts__second='import "../third.js";',
        assets__third='import "./first.js";',
        assets__alone='import "./first.js";',
    )
    remove_unused_scripts(site, ["assets/first.js"])

    assert _scripts(site) == ["assets/first.js", "assets/parts/second.js", "assets/third.js"]


def test_other_files_stay(site: Path) -> None:
    (site / "assets/site.css").write_text("", encoding="utf-8")
    (site / "assets/words.json").write_text("", encoding="utf-8")
    remove_unused_scripts(site, [])

    assert sorted(path.name for path in (site / "assets").iterdir() if path.is_file()) == ["site.css", "words.json"]
