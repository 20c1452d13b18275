"""Checks of prose: pairs of pages, the same outline and links in both languages, safe Markdown."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from catalogue.checks.ids import wrong_word
from catalogue.checks.links import lacks_of, wrong_with
from catalogue.checks.markdown import find_markdown_faults
from catalogue.checks.pictures import find_picture_faults
from catalogue.checks.prose_pairs import find_pair_faults
from catalogue.keeping.answers import NO_ANSWERS, Answers, mark
from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, prose_kind, template_of
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact
from catalogue.model.fields import FieldPath
from catalogue.model.frameworks import Framework
from catalogue.model.kinds import paged_kinds
from catalogue.model.lists import GUIDANCE, LISTS
from catalogue.model.prose import PAGE, ProsePage
from catalogue.model.records import Record
from catalogue.model.site_vocabulary import NO_VOCABULARY
from catalogue.reading.faults import Fault, Place
from catalogue.reading.front_matter import front_matter_of
from catalogue.reading.messages import remedy_without
from catalogue.reading.nearest import suggest
from catalogue.reading.origins import Origins

Files = Mapping[str, Callable[[], bytes]]


def find_prose_faults(
    catalogue: Catalogue,
    docs: str,
    files: Files,
    taken: Mapping[str, Collection[str]],
    known: Answers = NO_ANSWERS,
) -> Iterator[Fault]:
    """Every fault of the pages of prose.

    `docs` is the name of their folder, `files` are also those with faults, each opened only for the place of a fault at
    the top of its page; `taken` are the ids that each template uses.
    """
    for page in catalogue.prose:
        yield from _page_faults(catalogue, page, files, taken, known)
    yield from find_pair_faults(catalogue, docs, files)
    yield from _story_faults(catalogue)
    yield from _address_faults(catalogue, files)


def _at_top(page: ProsePage, files: Files, field: str, wrong: tuple[str, str], lacks: str = "") -> Fault:
    """A fault of a field of the front matter."""
    path: FieldPath = (field,)
    if page.file in files:
        return front_matter_of(page, files[page.file]).fault(path, *wrong, lacks=lacks)
    return Fault(Place(file=page.file, record=page.path, field=field), *wrong, lacks=lacks)


def _fault(page: ProsePage, line: int, column: int, what: str, remedy: str) -> Fault:
    return Fault(Place(file=page.file, line=line, column=column, record=page.path), what, remedy)


def _page_faults(
    catalogue: Catalogue, page: ProsePage, files: Files, taken: Mapping[str, Collection[str]], known: Answers
) -> Iterator[Fault]:
    if not page.markdown.strip():
        yield _fault(page, page.first_line, 1, "has no text", "write it, or delete the page in both languages")
    for link in page.links:
        wrong = None if link.is_picture else wrong_with(catalogue, link.target, page)
        if wrong:
            fault = _fault(page, link.line, link.column, *wrong)
            yield replace(fault, lacks=lacks_of(link.target, wrong))
    yield from _markdown_faults(page, taken.get(template_of(page), ()), known)
    for found in find_picture_faults(page.parsed, catalogue.assets):
        yield _fault(page, *found)
    owner, contacts = page.matter.owner, catalogue.ids(Contact.kind_of)
    if owner and owner not in contacts and catalogue.knows(Contact.kind_of):
        remedy = suggest(owner, contacts) or "correct the owner"
        wrong = f"there is no contact {owner[:60]!r}", remedy
        yield _at_top(page, files, "owner", wrong, f"contact:{owner[:80]}")
    if page.matter.topic:
        wrong = wrong_word(catalogue.vocabulary, "topics", page.matter.topic)
        if wrong and catalogue.vocabulary is not NO_VOCABULARY:
            yield _at_top(page, files, "topic", wrong, f"word of topics:{page.matter.topic[:80]}")
    yield from _folded_faults(page, files)
    yield from _ticked_faults(page, files)
    yield from _folder_faults(catalogue, page)


def _markdown_faults(page: ProsePage, taken: Collection[str], known: Answers) -> Iterator[Fault]:
    faults: list[Fault] = []

    def is_right() -> bool | None:
        faults.extend(_fault(page, *found) for found in find_markdown_faults(page, taken))
        return None if faults else True

    known.find(f"markdown {mark(page.markdown, *sorted(taken))} {page.locale}", is_right)
    yield from faults


def _folded_faults(page: ProsePage, files: Files) -> Iterator[Fault]:
    ids = {heading.id for heading in page.sections if heading.id}
    for name in page.matter.folded:
        if name not in ids:
            what = f"folds the section {name!r}, which the page has not"
            yield _at_top(page, files, "folded", (what, suggest(name, ids) or "write the id of a heading ##"))


def _ticked_faults(page: ProsePage, files: Files) -> Iterator[Fault]:
    ids = {heading.id for heading in page.sections if heading.id}
    name = page.matter.ticked
    if name and name not in ids:
        what = f"has steps to tick in the section {name!r}, which the page has not"
        yield _at_top(page, files, "ticked", (what, suggest(name, ids) or "write the id of a heading ##"))
    elif name and page.steps == 0:
        what = f"has steps to tick in the section {name!r}, which has no numbered list"
        remedy = "number the steps there, without a list within a step, or leave out ticked"
        yield _at_top(page, files, "ticked", (what, remedy))


def _folder_faults(catalogue: Catalogue, page: ProsePage) -> Iterator[Fault]:
    """A folder stands for a list, which the page belongs to."""
    left_out = LISTS[page.folder].feature if page.folder in LISTS else None
    if page.folder and page.folder not in catalogue.lists and left_out:
        yield _fault(page, 1, 1, f"belongs to {left_out}, which the site leaves out", remedy_without(left_out))
    elif page.folder and page.folder not in catalogue.lists and catalogue.knows(Framework.kind_of):
        remedy = f"move it into the folder of a list, such as {GUIDANCE.name}, or out of {page.folder}"
        yield _fault(page, 1, 1, f"stands in the folder {page.folder[:60]!r}, which is no list of the site", remedy)


def _story_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """Prose that is to be the story of a record."""
    for page in catalogue.prose:
        kind = prose_kind(page)
        if kind is None or not catalogue.has(kind.belongs_to):
            continue
        record = catalogue.find(kind.record_type, page.name)
        if record:
            yield from _record_faults(page, record)
        elif page.name not in catalogue.ids(kind) and catalogue.knows(kind):
            what = f"is the prose of no {kind.name.replace('-', ' ')}"
            fault = _fault(page, 1, 1, what, f"write its facts in data/{kind.file}.yaml")
            yield replace(fault, lacks=f"{kind.name}:{page.name}")


def _record_faults(page: ProsePage, record: Record) -> Iterator[Fault]:
    """Where the prose of a record and the record do not go together."""
    if page.matter.title != record.title[page.locale]:
        what = f"has the title {page.matter.title!r}, its record {record.title[page.locale]!r}"
        yield _fault(page, 1, 1, what, "write the same title")
    sources = {source.document for source in record.sources}
    for document in page.citations:
        if document not in sources:
            what = f"cites {document}, which is not among the sources of its record"
            yield _fault(page, 1, 1, what, f"name it in data/{record.kind_of.file}.yaml")


def find_missing_prose(catalogue: Catalogue, origins: Origins, docs: str) -> Iterator[Fault]:
    """Records that have facts and no story."""
    for kind in (each for each in paged_kinds() if each.has_prose):
        for record in catalogue.all(kind.record_type):
            path = f"{kind.prose_folder}{record.id}"
            if path not in catalogue.prose_by_path and catalogue.knows_page(path):
                remedy = f"write {docs}/en/{path}.md and {docs}/cy/{path}.md"
                yield origins.of(record).fault((), "has no prose", remedy)


def find_missing_pages(
    catalogue: Catalogue, targets: Iterable[str], docs: str, files: Collection[str]
) -> Iterator[Fault]:
    """Pages of prose that templates link to."""
    for target in targets:
        scheme, _, path = target.partition(":")
        for locale in Locale if scheme == PAGE and path not in catalogue.prose_by_path else ():
            file = f"{docs}/{locale}/{path}.md"
            if file not in files and catalogue.knows_page(path, locale):
                yield Fault(Place(file=file), "is missing, and other pages link to it", "put it back, or write it anew")


def _address_faults(catalogue: Catalogue, files: Files) -> Iterator[Fault]:
    addresses = Addresses(catalogue)
    taken = {address: target for target, address in addresses.of_records_and_lists()}
    for page in catalogue.prose:
        address = addresses.of_prose(page)
        if address in taken and not prose_kind(page):
            yield _at_top(page, files, "address", (f"has the address of {taken[address]}", "choose another address"))
        taken[address] = page.target
