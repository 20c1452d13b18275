"""However a site and what it is made from change, the next build puts in place what a build from nothing would."""

import os
import tempfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.keeping.files import ANEW, find_folder
from catalogue.keeping.fingerprints import fingerprints
from catalogue.publishing import last
from catalogue.publishing.finishing import finish_site
from catalogue.publishing.inputs import Inputs
from catalogue.publishing.last import LastBuild
from catalogue.publishing.swap import swap

PAGE = '<html><head></head><body><h1>Start</h1><script src="{root}assets/a/site.js"></script>{text}</body></html>'
PAGES = ("index.html", "404.html", "en/404.html", "cy/404.html")
"""Those that need no page in the other language."""
OTHERS = ("en/all.json", "en/events.ics", "data/all.csv", "assets/a/site.css")
TEXTS = ("", "Short", "Once more. " * 200, "Again and again. " * 200)
Generated = dict[str, str]
"""What the generator writes: texts by path."""
SITE: Generated = {
    **{name: PAGE.format(root="../" * name.count("/"), text="One. " * 300) for name in PAGES},
    "assets/a/site.js": "void 0;",
    "en/all.json": "Once more. " * 200,
}


@pytest.fixture(autouse=True, scope="module")
def temporary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A folder of temporary files of its own; the inputs are what the environment says."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(ANEW, raising=False)
        patch.setattr(tempfile, "tempdir", str(tmp_path_factory.mktemp("temporary")))
        patch.setattr(last, "mark_inputs", lambda told: Inputs(told["code"], told["inputs"]))
        find_folder.cache_clear()
        yield
        find_folder.cache_clear()


def _build(site: Path, files: Generated, code: str) -> bool:
    """What publishing/build.py does, with a generator that has nothing to think about; whether it was built."""
    inputs = sha256(repr((sorted(files.items()), code)).encode()).hexdigest()
    build = LastBuild(site, {"inputs": inputs, "code": code})
    if build.pages_as_they_were():
        return False
    with tempfile.TemporaryDirectory(dir=site.parent) as aside:
        new = Path(aside, "new")
        for name, text in files.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_text(text, encoding="utf-8")
        finish_site(new, build)
        swap(new, site)
    return True


def _alter(path: Path) -> None:
    """By one letter, with the same size and times."""
    state, content = path.stat(), path.read_bytes()
    path.write_bytes(content[:-1] + bytes([(content[-1] + 1) % 128]) if content else b"")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


TAMPERING: dict[str, Callable[[Path], object]] = {
    "alters": _alter,
    "removes": lambda path: path.unlink(),
    "closes": lambda path: path.chmod(0o600),
    "copies": lambda path: path.with_name(f"{path.name}.copy").write_bytes(path.read_bytes()),
    "adds a folder": lambda path: (path.parent / "empty").mkdir(exist_ok=True),
    "touches": lambda path: os.utime(path, (1, 1)),
}

Step = Callable[[Path, Generated, list[str]], object]
"""Changes the site that is published, what the generator writes, or the code that the next build runs."""


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """One thing that somebody does between two builds."""
    kind = draw(st.sampled_from(("nothing", "write", "page", "remove", "tamper", "tamper", "code")))
    name, text = draw(st.sampled_from(OTHERS)), draw(st.sampled_from(TEXTS))
    page, way = draw(st.sampled_from(PAGES)), draw(st.sampled_from(sorted(TAMPERING)))
    number = draw(st.integers(0, 1_000))
    html = PAGE.format(root="../" * page.count("/"), text=text + "One. " * 200)
    whole: dict[str, Step] = {
        "nothing": lambda *_: None,
        "write": lambda _, files, __: files.update({name: text}),
        "page": lambda _, files, __: files.update({page: html}),
        "remove": lambda _, files, __: files.pop(name, None),
        "tamper": lambda site, *_: TAMPERING[way](_files_in(site)[number % len(_files_in(site))]),
        "code": lambda _, __, code: code.append("new" if code[-1] == "old" else "old"),
    }
    return whole[kind]


def _files_in(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*") if path.is_file())


MANY = "FUZZ" in os.environ


@settings(max_examples=300 if MANY else 12)
@given(st.lists(steps(), min_size=1, max_size=5))
def test_the_next_build_is_as_one_from_nothing(taken: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site, files, code = Path(folder, "site"), dict(SITE), ["old"]
        _build(site, files, code[-1])
        for number, step in enumerate(taken):
            step(site, files, code)
            _build(site, files, code[-1])
            clean = Path(folder, f"clean{number}")
            _build(clean, files, code[-1])

            assert fingerprints(site) == fingerprints(clean)
            assert not _build(site, files, code[-1])
