"""Which files a site has: those that are declared. Everything else below data/, docs/ and examples/ is a fault."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import MOVED, PUBLISHED, RENAMED
from catalogue.model.fields import MAX_SLUG, SLUG, find_reserved
from catalogue.model.interface import OwnWords
from catalogue.model.kinds import PROSE, files
from catalogue.model.ledger import ENDING, LEDGER
from catalogue.model.next_step import NextStep
from catalogue.model.prose import HOME
from catalogue.model.self_review import SelfReview
from catalogue.model.settings import Settings
from catalogue.model.site_vocabulary import Vocabulary
from catalogue.model.spelling import Spelling
from catalogue.model.synonyms import Synonyms
from catalogue.reading.assets import ASSETS, ENDINGS, wrong_asset
from catalogue.reading.faults import Fault, Place
from catalogue.reading.files import is_left_over
from catalogue.reading.nearest import find_nearest

SINGLES = (Settings.file, Vocabulary.file, OwnWords.file, NextStep.file, SelfReview.file, Synonyms.file, Spelling.file)
"""Files of data/ that are one thing and no list of records."""
BESIDE_RECORDS = frozenset({"README.md"})
"""What stands in data/ for editors and is no part of the site."""
ADDRESSES = (PUBLISHED, MOVED, RENAMED)
"""Files of data/ with addresses and names that the site has or had."""
BESIDE_EXAMPLES = frozenset({"README.md"})
SCHEMA = "schema"
LEDGERS = frozenset({*files(), Settings.file, Vocabulary.file, NextStep.file, SelfReview.file, PROSE})
"""Of what the ledger has a file."""
UNREAD = "is not read"
_MOVE_OUT = "move it out of {}, or delete it"
ALIKE = {"yaml": {"yaml", "yml"}, "md": {"md", "markdown", "mdown", "mkd"}}
REWRITE = {"yaml": "write it in YAML, as .yaml, or delete it", "md": "write it in Markdown, as .md, or delete it"}
"""What to do about a file of another kind among pages or records."""
DEEPEST = 2
"""Parts of the path of a page below its language: the folder of a list, and its name."""


@dataclass(frozen=True)
class Misplaced:
    """A file that is not read."""

    fault: Fault
    meant: str = ""
    """The path at which it would be read; empty where that is not clear."""


class _Wrong(NamedTuple):
    what: str
    remedy: str
    meant: str = ""
    """The name that the file should have in its folder."""


def find_misplaced(paths: Iterable[str], data: str, docs: str) -> dict[str, Misplaced]:
    """The files that are not read, each with the reason."""
    names = {path: path.partition("/") for path in paths}
    return _find_misplaced(
        {
            path: _wrong_in_data(name, data) if folder == data else _wrong_in_docs(name, docs)
            for path, (folder, _, name) in names.items()
        }
    )


def find_misplaced_examples(paths: Iterable[str], data: str, docs: str) -> dict[str, Misplaced]:
    """The same in a folder of examples, which holds records alone."""
    del docs
    return _find_misplaced({path: _wrong_in_examples(path.partition("/")[2], data) for path in paths})


def _find_misplaced(wrong: Mapping[str, "_Wrong | None"]) -> dict[str, Misplaced]:
    found: dict[str, Misplaced] = {}
    first: dict[str, str] = {}
    for path, reason in sorted(wrong.items(), key=lambda each: each[1] is not None):  # what is right comes first
        twin = _twin_of(path, first)
        if twin:
            what, remedy = f"is one name with {twin} on other systems", "delete or rename one of them"
            if twin.count("/") < path.count("/"):
                what, remedy = f"stands in a folder that is {twin} on other systems", f"move it to {twin}"
            found[path] = Misplaced(Fault(Place(file=path), what, remedy))
        elif reason:
            meant = f"{path.rpartition('/')[0]}/{reason.meant}" if reason.meant else ""
            found[path] = Misplaced(Fault(Place(file=path), reason.what, reason.remedy), meant)
    return found


def _twin_of(path: str, first: dict[str, str]) -> str:
    """A file or folder met before whose name differs only in capitals or in how accents are written."""
    for end in [*(found.start() for found in re.finditer("/", path)), len(path)]:
        part = path[:end]
        known = first.setdefault(unicodedata.normalize("NFC", part).casefold(), part)
        if known != part:
            return known
    return ""


def _wrong_in_data(name: str, data: str) -> _Wrong | None:
    folder, _, file = name.partition("/")
    if folder == SCHEMA and file and "/" not in file:
        schemas = {f"{each}.json" for each in (*files(), *SINGLES)}
        return None if file in schemas else _Wrong(UNREAD, "delete it; `make schema` writes what belongs there")
    if folder == LEDGER and file and "/" not in file:
        known = file.removesuffix(ENDING) in LEDGERS and file.endswith(ENDING)
        return None if known else _Wrong(UNREAD, "delete it; commands write what belongs there")
    return _wrong_among(name, data, {f"{each}.yaml" for each in (*files(), *SINGLES, *ADDRESSES)} | BESIDE_RECORDS)


def _wrong_in_examples(name: str, folder: str) -> _Wrong | None:
    if name.removesuffix(".yaml") in (*SINGLES, *ADDRESSES):
        return _Wrong(UNREAD, "delete it: it holds no records, and examples are records")
    return _wrong_among(name, folder, {f"{each}.yaml" for each in files()} | BESIDE_EXAMPLES)


def _wrong_among(name: str, folder: str, known: Collection[str]) -> _Wrong | None:
    """What is wrong with the name of a file among records, of which these files are known."""
    parts = name.split("/")
    if len(parts) == 1:
        return None if name in known else _unknown_file(name, folder, known)
    if parts[0] in SINGLES:
        return _Wrong(UNREAD, f"write what it holds into {parts[0]}.yaml, which is one file")
    if len(parts) > 2 or parts[0] not in files():
        near = find_nearest(parts[0], files())
        return _Wrong(UNREAD, f"did you mean {near}/?" if near and len(parts) == 2 else _MOVE_OUT.format(folder))
    return _wrong_name(parts[1], "yaml")


def _unknown_file(name: str, folder: str, known: Iterable[str]) -> _Wrong:
    if is_left_over(name):
        return _Wrong(UNREAD, "delete it")
    near = find_nearest(
        name.partition(".")[0], [each.removesuffix(".yaml") for each in known if each.endswith(".yaml")]
    )
    if near:
        return _Wrong(UNREAD, f"did you mean {near}.yaml?", f"{near}.yaml")
    return _Wrong(UNREAD, _MOVE_OUT.format(folder))


def _wrong_in_docs(name: str, docs: str) -> _Wrong | None:
    parts = name.split("/")
    ending = parts[-1].rpartition(".")[2]
    if parts[0] == ASSETS and len(parts) > 1:
        wrong = wrong_asset(name.removeprefix(f"{ASSETS}/"), docs)
        return _Wrong(*wrong) if wrong else None
    if is_left_over(name):
        return _Wrong(UNREAD, "delete it")
    if any(part.startswith(".") for part in parts):
        return _Wrong(UNREAD, _MOVE_OUT.format(docs))
    if ending in ENDINGS:
        return _Wrong("is not published", f"move it to {docs}/{ASSETS}, or delete it")
    if parts[0] not in set(Locale) or len(parts) == 1:
        meant = parts[0].casefold()
        folders = f"{docs}/{meant}" if meant in set(Locale) and len(parts) > 1 else f"{docs}/en or {docs}/cy"
        remedy = f"move it to {folders}"
        return _Wrong("stands in no language", remedy) if ending == "md" else _Wrong(UNREAD, _MOVE_OUT.format(docs))
    if len(parts) - 1 > DEEPEST and ending == "md":
        return _Wrong("stands in a folder within a folder", f"move it into {docs}/{parts[0]}/{parts[1]}, or out of it")
    if len(parts) == 2 and parts[1] == f"{HOME}.md":
        return None
    return _wrong_name(parts[-1], "md")


def _wrong_name(name: str, wanted: str) -> _Wrong | None:
    """What is wrong with the name of a file that becomes an address or an id."""
    stem, _, ending = name.rpartition(".")
    slug = _as_slug(stem)
    if is_left_over(name):
        return _Wrong(UNREAD, "delete it")
    if ending != wanted:
        alike = ending.casefold() in ALIKE[wanted] and slug
        return (
            _Wrong(UNREAD, f"name it {slug}.{wanted}", f"{slug}.{wanted}") if alike else _Wrong(UNREAD, REWRITE[wanted])
        )
    if not SLUG.fullmatch(stem):
        remedy = f"name it {slug}.{wanted}" if slug else "use small letters a to z, figures and hyphens"
        return _Wrong(f"has a name that cannot be an address ({stem[:60]})", remedy, f"{slug}.{wanted}" if slug else "")
    if len(stem) > MAX_SLUG:
        return _Wrong(f"has a name of {len(stem)} characters", f"use {MAX_SLUG} at most")
    reserved = find_reserved(stem)
    return _Wrong(*reserved) if reserved else None


def _as_slug(stem: str) -> str:
    """The nearest name that can be an address; empty where there is none."""
    plain = unicodedata.normalize("NFKD", stem.replace("&", " and ")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_SLUG]
