"""What a reader's device can keep of a built site: a list of files in each language, and the service worker."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import rjsmin

from catalogue.keeping.fingerprints import NONE_KNOWN, digest_file, digest_of
from catalogue.languages.locales import Locale

SOURCE = Path(__file__).with_name("worker.js")
WORKER = "worker.js"
"""At the root of the site, below which it may act (Service Workers, 5.2)."""
LIST = "kept.json"
"""In the folder of each language: version, bytes, and the files with their digests."""
DIGITS = 16
NO_VERSION = 'VERSION = "";'
KINDS = (".html", ".json", ".webmanifest")
"""What is kept of the folder of a language: pages, the index of the search, the manifest."""
SHARED = (".js", ".css", ".svg", ".png")
"""What is kept of the folder of assets."""


def write_worker(site: Path, known: Mapping[str, str] = NONE_KNOWN) -> None:
    """The lists and the worker, whose version is that of every file that can be kept. `known` are digests of files."""
    files = {locale: dict(_digests(site, _files_of(site, locale), known)) for locale in Locale}
    source = SOURCE.read_text(encoding="utf-8")
    version = digest_of(json.dumps([files, source], sort_keys=True).encode())[:DIGITS]
    for locale, digests in files.items():
        size = sum((site / path).stat().st_size for path in digests)
        addresses = {path.removesuffix("index.html"): digest for path, digest in digests.items()}
        told = {"version": version, "bytes": size, "files": addresses}
        (site / locale / LIST).write_text(json.dumps(told, indent=0) + "\n", encoding="utf-8")
    if NO_VERSION not in source:
        raise ValueError(f"{SOURCE.name} does not say {NO_VERSION}")
    worker = rjsmin.jsmin(source.replace(NO_VERSION, f'VERSION = "{version}";', 1))
    (site / WORKER).write_text(f"{worker}\n", encoding="utf-8")


def _files_of(site: Path, locale: Locale) -> Iterable[Path]:
    own = (path for path in (site / locale).rglob("*") if path.suffix in KINDS and path.name not in {"404.html", LIST})
    shared = (path for path in (site / "assets").rglob("*") if path.suffix in SHARED)
    return (path for path in sorted([*own, *shared]) if path.is_file())


def _digests(site: Path, files: Iterable[Path], known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for file in files:
        path = file.relative_to(site).as_posix()
        yield path, (known.get(path) or digest_file(file))[:DIGITS]
